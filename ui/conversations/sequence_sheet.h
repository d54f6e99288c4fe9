// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/sequences.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace relais::ui {

class Note;

/// Asks of which campaign Message 2 may come to a contact once more, and lets it.
class SequenceSheet final : public Sheet
{
    Q_OBJECT
public:
    /// `sequences`: at least one.
    SequenceSheet(Desk& desk, const Conversation& conversation, const QList<Sequence>& sequences, QWidget* over);

Q_SIGNALS:
    void reset();

private:
    void showChosen();
    void act();

    Desk& m_desk;
    Conversation m_conversation;
    QList<Sequence> m_sequences;
    QComboBox* m_choice;
    QLabel* m_standing;
    Note* m_note;
    QPushButton* m_act;
};

} // namespace relais::ui
