// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "services/campaigns/message_repository.h"
#include "services/conversations/conversation.h"
#include "services/conversations/sequences.h"
#include "ui/shell/desk.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Note;
class SummaryView;

/// At the right of a conversation: who it is with, whose it is, its tags, what campaigns sent last.
class InboxContact final : public QFrame
{
    Q_OBJECT
public:
    explicit InboxContact(Desk& desk);

    /// Reads the contact anew when it is another one, or `anew`.
    void show(const Conversation& conversation, bool anew);

Q_SIGNALS:
    /// The conversation was given to somebody, or tagged, or a sequence was started again.
    void changed();

private:
    struct Seen
    {
        std::optional<Contact> contact; ///< nothing: deleted
        QList<Consent> consents;
        QList<MessageRecord> messages;
        QList<Assignee> people;
        QStringList tags; ///< of all conversations
        QList<Sequence> sequences;
    };
    static Result<Seen> read(const Work& work, const Conversation& conversation);

    void build();
    void display(const Seen& seen);
    void showFacts(const Seen& seen);
    void showMessages(const QList<MessageRecord>& messages);
    void showPeople(const QList<Assignee>& people);
    void assign();
    void saveTags();
    void askToReset();

    Desk& m_desk;
    std::optional<Conversation> m_conversation;
    QList<Assignee> m_people;
    QLabel* m_avatar;
    QLabel* m_title;
    QLabel* m_under;
    Note* m_note;
    QComboBox* m_assignee;
    QLineEdit* m_tags;
    SummaryView* m_summary;
    QGridLayout* m_facts;
    QVBoxLayout* m_messages;
    QPushButton* m_reset;
    QList<Sequence> m_sequences;
    QLabel* m_words;
    Latest m_latest;
};

} // namespace relais::ui
