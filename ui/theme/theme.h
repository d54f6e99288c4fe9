// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

#include <array>

class QApplication;

namespace relais::ui {

/// What a person chose in the settings. Qt 6.4 does not tell what the system wants, so System means: as the
/// palette was when the program started.
enum class Scheme { System, Light, Dark };
QString schemeName(Scheme scheme);
Scheme schemeFromName(const QString& name);

/// The sizes of type, in pixels: 12 13 15 18 24 and two weights.
enum class TextSize { Small = 12, Body = 13, Reading = 15, Title = 18, Figure = 24 };

/// One palette and one style sheet made from the tokens; icons that take their colour from them when they are
/// painted. Made once by the program and handed to whoever paints. Window thread only.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication& application, Scheme scheme = Scheme::System);

    void choose(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_dark; }

    /// For the window: a page that is being built stands in none yet and is styled once, when it comes into one. A style sheet of
    /// the application would style every widget again with each layout it goes into, which is most of the time a page takes to open.
    const QString& styleSheet() const { return m_styleSheet; }

    QColor color(Token token) const { return m_colors[static_cast<size_t>(token)]; }
    /// An icon of resources/icons in a token's colour; it follows a change of the scheme by itself. A name that
    /// does not exist is a fault of the caller (a test paints every icon).
    QIcon icon(const QString& name, Token token = Token::Text) const;
    QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication& m_application;
    Scheme m_scheme;
    bool m_systemIsDark;
    bool m_dark = false;
    std::array<QColor, kTokenCount> m_colors;
    QString m_styleSheet;
};

/// The values of tokens.json for one scheme.
std::array<QColor, kTokenCount> loadTokens(bool dark);
/// The contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor& one, const QColor& other);

} // namespace relais::ui
