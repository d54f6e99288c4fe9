// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QList>
#include <QWidget>

namespace relais::ui {

class Theme;

/// A horizontal bar of parts of a whole; what is left is the track.
class Bar final : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        double share = 0; ///< 0 to 1
        Token token = Token::Accent;
    };

    Bar(const Theme& theme, int height);

    /// `words` is what a screen reader says.
    void show(const QList<Part>& parts, const QString& words);

    QSize sizeHint() const override { return {120, m_height}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    int m_height;
    QList<Part> m_parts;
};

/// The same for delegates.
void paintBar(QPainter& painter, const QRectF& rect, const Theme& theme, const QList<Bar::Part>& parts);

} // namespace relais::ui
