// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_replies.h"

#include "models/channels/whatsapp_media.h"
#include "models/conversations/service_window.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/reply_outbox.h"
#include "services/core/clock.h"
#include "services/moderation/moderation_list.h"
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
Result<MessageId> queue(Database& database, const Session& session, const Conversation& conversation,
                        WhatsappContent content, std::optional<OutgoingFile> file, std::optional<Instant> notAfter,
                        Instant now)
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
    if (auto done = database.run(sql::conversations::mark_read, {session.workspace.value(), conversation.id.value()});
        !done)
        return done.failure();
    return queued;
}

} // namespace

Result<ReplyState> ConversationReplies::stateOf(const Conversation& conversation)
{
    auto rows =
        m_database.query(sql::conversations::sender, {m_session.workspace.value(), conversation.account.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, conversation.accountName, QStringLiteral("no such account"));
    const auto policy = ModerationList(m_database, m_session, m_clock).read();
    if (!policy) return policy.failure();
    return ReplyState{.windowOpen = isServiceWindowOpen(conversation.windowUntil, m_clock.now()),
                      .accountGone = rows->flag(4),
                      .accountDown = !rows->flag(1),
                      .accountReason = rows->text(2),
                      .disarmed = !rows->flag(5) && !rows->flag(3),
                      .suppressed = conversation.suppressed,
                      .modelLooks = policy->model != ModelPart::Off};
}

Result<ReplyState> ConversationReplies::reachable(const Conversation& conversation)
{
    auto state = stateOf(conversation);
    if (!state) return state;
    if (state->accountGone) return rejected(conversation, QStringLiteral("the account was removed"));
    if (!state->suppressed.isEmpty())
        return rejected(conversation, QStringLiteral("the address is on the suppression list"));
    return state;
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

Result<void> ConversationReplies::admit(const QList<PublishedText>& texts, Warned warned)
{
    return Moderator(m_database, m_session, m_clock, m_judge).admit(texts, warned);
}

Result<MessageId> ConversationReplies::text(ConversationId id, const QString& words, Warned warned)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto said = words.trimmed();
    if (said.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("there is nothing in it"));
    if (said.size() > kLongestText)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("at most %1 characters").arg(kLongestText));
    if (auto good = admit({{QStringLiteral("text"), said}}, warned); !good) return good.failure();
    WhatsappContent content;
    content.text = literal(said);
    return freeText(id, std::move(content), std::nullopt);
}

Result<MessageId> ConversationReplies::file(ConversationId id, const OutgoingFile& file, const QString& caption,
                                            Warned warned)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto words = caption.trimmed();
    if (words.size() > kLongestWhatsappCaption)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("at most %1 characters").arg(kLongestWhatsappCaption));
    if (!words.isEmpty() && file.look.kind == QLatin1String("audio"))
        return fail(ErrorCode::Invalid, file.look.name,
                    QStringLiteral("WhatsApp shows no words with sound: send them apart"));
    if (auto fits = sendableMediaKind(file.look.mediaType, file.data.size()); !fits)
        return fail(ErrorCode::Invalid, file.look.name, fits.error().detail);
    if (auto good = admit({{QStringLiteral("text"), words}}, warned); !good) return good.failure();
    WhatsappContent content;
    content.text = literal(words);
    content.mediaKind = file.look.kind;
    content.mediaName = file.look.name;
    return freeText(id, std::move(content), file);
}

Result<MessageId> ConversationReplies::freeText(ConversationId id, WhatsappContent content,
                                                std::optional<OutgoingFile> file)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto state = reachable(*conversation);
    if (!state) return state.failure();
    if (!state->windowOpen) return rejected(*conversation, QStringLiteral("the window is closed: send a template"));
    const auto queued = queue(m_database, m_session, *conversation, std::move(content), std::move(file),
                              conversation->windowUntil, m_clock.now());
    if (!queued) return queued;
    if (auto done = transaction->commit(); !done) return done.failure();
    return *queued;
}

Result<MessageId> ConversationReplies::withTemplate(ConversationId id, const TemplateReply& reply, Warned warned)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    if (auto state = reachable(*conversation); !state) return state.failure();
    auto form = TemplateStore(m_database, m_session, m_clock).find(conversation->account, reply.name, reply.language);
    if (!form) return form.failure();
    if (!form->isApproved())
        return rejected(*conversation, QStringLiteral("the template is %1, not approved").arg(form->status.toLower()));
    WhatsappContent content;
    content.use = TemplateUse{.form = std::move(*form),
                              .variables = literals(reply.variables),
                              .header = literal(reply.header),
                              .buttons = literals(reply.buttons)};
    if (auto good = admit(publishedTemplate(content.use->form, content.use->variables, content.use->header,
                                            content.use->buttons),
                          warned);
        !good)
        return good.failure();
    return queueTemplate(id, std::move(content));
}

Result<MessageId> ConversationReplies::queueTemplate(ConversationId id, WhatsappContent content)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto state = reachable(*conversation);
    if (!state) return state.failure();
    const auto queued =
        queue(m_database, m_session, *conversation, std::move(content), std::nullopt, std::nullopt, m_clock.now());
    if (!queued) return queued;
    if (auto done = transaction->commit(); !done) return done.failure();
    return *queued;
}

} // namespace relais
