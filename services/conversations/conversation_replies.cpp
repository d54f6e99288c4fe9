// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_replies.h"

#include "models/channels/whatsapp_media.h"
#include "models/conversations/service_window.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/reply_outbox.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/conversations.h"

#include <QJsonObject>

namespace relais {

namespace {

/// A person's own words: a brace in them is a brace.
QString literal(QString text)
{
    return text.replace(QLatin1Char('{'), QLatin1String("{{")).replace(QLatin1Char('}'), QLatin1String("}}"));
}

QStringList literals(const QStringList& texts)
{
    QStringList all;
    for (const auto& text : texts) all.append(literal(text));
    return all;
}

tl::unexpected<Error> rejected(const Conversation& conversation, const QString& why)
{
    return fail(ErrorCode::Rejected, conversation.accountName, why);
}

/// Inside the caller's transaction.
Result<MessageId> queue(Database& database, const Session& session, const Conversation& conversation, WhatsappContent content, std::optional<OutgoingFile> file,
                        std::optional<Instant> notAfter, Instant now)
{
    const ReplyDraft draft{.workspace = session.workspace,
                           .account = conversation.account,
                           .contact = conversation.contact,
                           .conversation = conversation.id.value(),
                           .address = conversation.address,
                           .content = std::move(content),
                           .values = {},
                           .notAfter = notAfter,
                           .author = session.user,
                           .file = std::move(file)};
    auto queued = queueReply(database, draft, now);
    if (!queued) return queued;
    if (auto done = database.run(sql::conversations::mark_read, {session.workspace.value(), conversation.id.value()}); !done) return done.failure();
    return queued;
}

} // namespace

Result<ReplyState> ConversationReplies::stateOf(const Conversation& conversation)
{
    auto rows = m_database.query(sql::conversations::sender, {m_session.workspace.value(), conversation.account.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, conversation.accountName, QStringLiteral("no such account"));
    return ReplyState{.windowOpen = isServiceWindowOpen(conversation.windowUntil, m_clock.now()),
                      .accountGone = rows->flag(4),
                      .accountDown = !rows->flag(1),
                      .accountReason = rows->text(2),
                      .disarmed = !rows->flag(5) && !rows->flag(3),
                      .suppressed = conversation.suppressed};
}

Result<ReplyState> ConversationReplies::state(ConversationId id)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    return stateOf(*conversation);
}

Result<QList<WhatsappTemplate>> ConversationReplies::templates(ConversationId id)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    auto all = TemplateStore(m_database, m_session, m_clock).list(conversation->account);
    if (!all) return all;
    all->removeIf([](const WhatsappTemplate& one) { return !one.isApproved(); });
    return all;
}

Result<MessageId> ConversationReplies::text(ConversationId id, const QString& words)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto said = words.trimmed();
    if (said.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("there is nothing in it"));
    if (said.size() > kLongestText) return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("at most %1 characters").arg(kLongestText));
    WhatsappContent content;
    content.text = literal(said);
    return freeText(id, std::move(content), std::nullopt);
}

Result<MessageId> ConversationReplies::file(ConversationId id, const OutgoingFile& file, const QString& caption)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto words = caption.trimmed();
    if (words.size() > kLongestWhatsappCaption) return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("at most %1 characters").arg(kLongestWhatsappCaption));
    if (!words.isEmpty() && file.look.kind == QLatin1String("audio"))
        return fail(ErrorCode::Invalid, file.look.name, QStringLiteral("WhatsApp shows no words with sound: send them apart"));
    if (auto fits = sendableMediaKind(file.look.mediaType, file.data.size()); !fits) return fail(ErrorCode::Invalid, file.look.name, fits.error().detail);
    WhatsappContent content;
    content.text = literal(words);
    content.mediaKind = file.look.kind;
    content.mediaName = file.look.name;
    return freeText(id, std::move(content), file);
}

Result<MessageId> ConversationReplies::freeText(ConversationId id, WhatsappContent content, std::optional<OutgoingFile> file)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto state = stateOf(*conversation);
    if (!state) return state.failure();
    if (state->accountGone) return rejected(*conversation, QStringLiteral("the account was removed"));
    if (!state->suppressed.isEmpty()) return rejected(*conversation, QStringLiteral("the address is on the suppression list"));
    if (!state->windowOpen) return rejected(*conversation, QStringLiteral("the window is closed: send a template"));
    const auto queued = queue(m_database, m_session, *conversation, std::move(content), std::move(file), conversation->windowUntil, m_clock.now());
    if (!queued) return queued;
    if (auto done = transaction->commit(); !done) return done.failure();
    return *queued;
}

Result<MessageId> ConversationReplies::withTemplate(ConversationId id, const TemplateReply& reply)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto state = stateOf(*conversation);
    if (!state) return state.failure();
    if (state->accountGone) return rejected(*conversation, QStringLiteral("the account was removed"));
    if (!state->suppressed.isEmpty()) return rejected(*conversation, QStringLiteral("the address is on the suppression list"));
    auto form = TemplateStore(m_database, m_session, m_clock).find(conversation->account, reply.name, reply.language);
    if (!form) return form.failure();
    if (!form->isApproved()) return rejected(*conversation, QStringLiteral("the template is %1, not approved").arg(form->status.toLower()));
    WhatsappContent content;
    content.use = TemplateUse{.form = std::move(*form), .variables = literals(reply.variables), .header = literal(reply.header), .buttons = literals(reply.buttons)};
    const auto queued = queue(m_database, m_session, *conversation, std::move(content), std::nullopt, std::nullopt, m_clock.now());
    if (!queued) return queued;
    if (auto done = transaction->commit(); !done) return done.failure();
    return *queued;
}

} // namespace relais
