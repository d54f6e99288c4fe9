// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/reply_outbox.h"

#include "models/campaigns/campaign_status.h"
#include "services/conversations/interaction_words.h"
#include "services/conversations/media_store.h"
#include "services/conversations/rule_runner.h"
#include "services/storage/database.h"
#include "sql/replies.h"

#include <QJsonDocument>

namespace relais {

namespace {

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

Result<qint64> replyOutboxOf(Database& database, WorkspaceId workspace, AccountId account, Instant now)
{
    {
        auto rows = database.query(sql::replies::outbox, {workspace.value(), account.value()});
        if (!rows) return rows.failure();
        if (rows->next()) return rows->integer(0);
    }
    // Born paused where the account is down: it goes on when the account does.
    auto made = database.run(sql::replies::add_outbox,
                             {workspace.value(), account.value(), toMs(now), toMs(now), toMs(now), account.value()});
    if (!made) return made.failure();
    return made->insertedId;
}

Result<MessageId> queueReply(Database& database, const ReplyDraft& draft, Instant now)
{
    const auto blueprint = WhatsappBlueprint::create(draft.content);
    if (!blueprint) return blueprint.failure();
    const auto value = [&](const QString& key) { return draft.values.value(key).toString(); };
    const auto shown = blueprint->bubble(value);
    const auto outbox = replyOutboxOf(database, draft.workspace, draft.account, now);
    if (!outbox) return outbox.failure();

    const auto kind = draft.content.use                   ? QStringLiteral("template")
                      : draft.content.mediaKind.isEmpty() ? QStringLiteral("text")
                                                          : draft.content.mediaKind;
    const auto author = draft.author ? QVariant(draft.author->value()) : QVariant(QMetaType::fromType<qint64>());
    const auto said = database.run(sql::replies::add_interaction,
                                   {draft.workspace.value(), draft.conversation, kind, shown.text, author, toMs(now)});
    if (!said) return said.failure();
    // The step of a reply is its interaction: one outbox row for each, whatever is tried again.
    const auto step = said->insertedId;
    if (draft.file)
        if (auto kept = keepOwnMedia(database, draft.workspace, draft.account, step, *draft.file); !kept)
            return kept.failure();
    if (auto frozen = database.run(sql::replies::freeze_content,
                                   {draft.workspace.value(), *outbox, step, compact(draft.content.toJson())});
        !frozen)
        return frozen.failure();
    const auto message =
        database.run(sql::replies::add_message, {draft.workspace.value(), *outbox, step, draft.contact.value(),
                                                 draft.account.value(), draft.address, compact(draft.values), toMs(now),
                                                 toMs(now), instantOrNull(draft.notAfter), draft.isConfirmation});
    if (!message) return message.failure();
    if (auto tied = database.run(sql::replies::tie_message, {message->insertedId, step}); !tied) return tied.failure();
    if (auto counted = database.run(sql::replies::count_queued, {draft.workspace.value(), *outbox}); !counted)
        return counted.failure();
    if (auto touched = database.run(sql::replies::touch_conversation,
                                    {toMs(now), shown.text.isEmpty() ? draft.content.mediaName : shown.text,
                                     draft.workspace.value(), draft.conversation});
        !touched)
        return touched.failure();
    if (draft.author)
        if (auto ended = endSilence(database, draft.workspace, draft.conversation, now); !ended) return ended.failure();
    if (auto indexed = indexInteraction(database, step, shown.text); !indexed) return indexed.failure();
    return MessageId(message->insertedId);
}

} // namespace relais
