// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/test_message.h"

#include "models/contacts/phone_number.h"
#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/channels/account_repository.h"
#include "services/contacts/suppression_list.h"
#include "services/conversations/reply_outbox.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/replies.h"

#include <QJsonDocument>

namespace relais {

namespace {

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

struct Prepared
{
    Account account;
    WhatsappContent content;
    QJsonObject values;
};

Result<Prepared> prepare(Database& database, const Session& session, const Clock& clock, const WhatsappTest& test)
{
    auto account = AccountRepository(database, session, clock).byName(test.draft.account);
    if (!account) return account.failure();
    if (auto fits = fitsAgency(database, account->draft); !fits) return fits.failure();
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    if (!agency->armed && !account->draft.practice) return fail(ErrorCode::Disarmed);
    auto content = whatsappContentOf(database, session, clock, test.draft, 0);
    if (!content) return content.failure();
    if (content->use && !content->use->form.isApproved())
        return fail(ErrorCode::Rejected, content->use->form.name,
                    QStringLiteral("the template is %1, not approved").arg(content->use->form.status.toLower()));
    const auto blueprint = WhatsappBlueprint::create(*content);
    if (!blueprint) return blueprint.failure();
    auto values = valuesOf(database, session, content->variables.values(), test.contact);
    if (!values) return values.failure();
    for (const auto& key : blueprint->required())
        if (values->value(key).toString().trimmed().isEmpty())
            return fail(ErrorCode::Invalid, key,
                        QStringLiteral("this contact has no value for it, and there is no fallback"));
    return Prepared{std::move(*account), std::move(*content), std::move(*values)};
}

} // namespace

Result<MessageId> queueWhatsappTest(Database& database, const Session& session, const Clock& clock,
                                    const WhatsappTest& test)
{
    if (auto may = session.require(database, Scope::CampaignsSend); !may) return may.failure();
    const auto number = PhoneNumber::parse(test.number);
    if (!number) return number.failure();
    const auto ready = prepare(database, session, clock, test);
    if (!ready) return ready.failure();
    const auto suppressed = SuppressionList(database, session, clock).holds(number->text());
    if (!suppressed) return suppressed.failure();
    if (*suppressed)
        return fail(ErrorCode::Rejected, number->text(), QStringLiteral("the address is on the suppression list"));
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto now = clock.now();
    const auto outbox = replyOutboxOf(database, session.workspace, ready->account.id, now);
    if (!outbox) return outbox.failure();
    qint64 step = -1;
    {
        auto rows = database.query(sql::replies::next_test, {session.workspace.value(), *outbox});
        if (!rows) return rows.failure();
        if (rows->next()) step = rows->integer(0);
    }
    if (auto frozen = database.run(sql::replies::freeze_content,
                                   {session.workspace.value(), *outbox, step, compact(ready->content.toJson())});
        !frozen)
        return frozen.failure();
    // Of no contact: it is in nobody's thread, and an answer to it is of whoever has the number.
    const auto message =
        database.run(sql::replies::add_message,
                     {session.workspace.value(), *outbox, step, 0, ready->account.id.value(), number->text(),
                      compact(ready->values), toMs(now), toMs(now), instantOrNull(std::nullopt), false});
    if (!message) return message.failure();
    if (auto counted = database.run(sql::replies::count_queued, {session.workspace.value(), *outbox}); !counted)
        return counted.failure();
    if (auto noted =
            recordAudit(database, actorOf(session), now,
                        {QStringLiteral("campaign.test"), test.draft.name, QStringLiteral("channel=whatsapp")});
        !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return MessageId(message->insertedId);
}

Result<TestState> whatsappTestState(Database& database, const Session& session, MessageId test)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::replies::message_state, {session.workspace.value(), test.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(test.value()), QStringLiteral("no such message"));
    return TestState{static_cast<MessageStatus>(rows->integer(0)), rows->text(1)};
}

} // namespace relais
