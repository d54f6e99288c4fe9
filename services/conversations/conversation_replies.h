// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "services/access/session.h"
#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/conversations/conversation.h"
#include "services/conversations/outgoing_file.h"
#include "services/moderation/moderator.h"

#include <QList>

namespace relais {

class Clock;
class Database;

/// What stands between a conversation and an answer; everything false: nothing does.
struct ReplyState
{
    bool windowOpen = false;  ///< free text may be sent; else a template only
    bool accountGone = false; ///< the account was removed: nothing can be sent
    bool accountDown = false; ///< what is written waits until the account is up
    QString accountReason;    ///< why it is down, in the provider's words
    bool disarmed = false;    ///< what is written waits until this copy of the database is armed
    QString suppressed;       ///< why the address must not be written to; empty: it may
    bool modelLooks = false;  ///< the workspace's model looks at what is written before it leaves

    bool operator==(const ReplyState&) const = default;
};

/// A template with what stands in it.
struct TemplateReply
{
    QString name;
    QString language;      ///< empty: the only one of that name
    QStringList variables; ///< of the body, in its order, word for word
    QString header;        ///< of a header that needs something: a text, an https link or a media id
    QStringList buttons;   ///< for each link button with a variable: what follows its address
};

/// A person's answers. Everything asks for inbox.reply; NotFound also for another workspace's. An answer waits in the
/// outbox of its account, from where the engine sends it, and marks the conversation as read. Forbidden and Doubtful: the workspace has something against
/// its words (moderator.h), and nothing was queued; where no model answers that was to look, the rules alone decide.
class ConversationReplies
{
public:
    static constexpr int kLongestText = 4096;

    ConversationReplies(Database& database, const Session& session, const Clock& clock, TextJudge judge = {})
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_judge(std::move(judge))
    {
    }

    Result<ReplyState> state(ConversationId id);
    /// The templates of its account that may be sent, by name.
    Result<QList<WhatsappTemplate>> templates(ConversationId id);

    /// Free text. Rejected: the window is closed, the address must not be written to, or the account is gone. Invalid: nothing in
    /// it, or longer than kLongestText.
    Result<MessageId> text(ConversationId id, const QString& words, Warned warned = Warned::Asks);
    /// A file with a caption, which may be empty. Rejected as above. Invalid: the caption is longer than WhatsApp takes, or it is sound, which has none.
    Result<MessageId> file(ConversationId id, const OutgoingFile& file, const QString& caption,
                           Warned warned = Warned::Asks);
    /// NotFound: no such template. Rejected: it is not approved, or as above but for the window.
    Result<MessageId> withTemplate(ConversationId id, const TemplateReply& reply, Warned warned = Warned::Asks);

private:
    Result<ReplyState> stateOf(const Conversation& conversation);
    /// The same; Rejected: nothing may be written to it at all.
    Result<ReplyState> reachable(const Conversation& conversation);
    Result<void> admit(const QList<PublishedText>& texts, Warned warned);
    Result<MessageId> freeText(ConversationId id, WhatsappContent content, std::optional<OutgoingFile> file);
    Result<MessageId> queueTemplate(ConversationId id, WhatsappContent content);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    TextJudge m_judge;
};

} // namespace relais
