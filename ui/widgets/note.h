// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace relais::ui {

class Theme;

enum class NoteKind { Info, Good, Warn, Bad };

/// A tinted strip that says what is so and what to do: icon, words, one action or two.
class Note final : public QFrame
{
    Q_OBJECT
public:
    explicit Note(const Theme& theme, NoteKind kind = NoteKind::Info, const QString& text = {});

    void show(NoteKind kind, const QString& text);
    /// The actions at the right; made when first asked for.
    QPushButton* action(const QString& text);
    QPushButton* secondAction(const QString& text);
    QString text() const;

private:
    const Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action = nullptr;
    QPushButton* m_second = nullptr;
};

} // namespace relais::ui
