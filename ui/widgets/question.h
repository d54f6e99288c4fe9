// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sheet.h"

class QLabel;
class QPushButton;

namespace relais::ui {

/// Asked before what cannot be undone and has no Undo. The answer that changes nothing has the keyboard, and
/// Esc or a click beside the sheet give it too. Deletes itself when answered.
class Question final : public Sheet
{
    Q_OBJECT
public:
    struct Words
    {
        QString title; ///< the act, as a question
        QString text;  ///< what it does, and what it does not touch
        QString act;   ///< the button that does it
        QString leave; ///< the button that leaves everything as it is
    };

    Question(const Theme& theme, QWidget* over, const Words& words);

    /// What it is about has changed while it is asked.
    void setText(const QString& text);

Q_SIGNALS:
    /// To be done. Comes after the sheet has closed.
    void agreed();

private:
    QLabel* m_text;
};

} // namespace relais::ui
