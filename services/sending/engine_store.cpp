// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/engine_store.h"

#include "services/channels/account.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "sql/engine.h"
#include "sql/tier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relais {

namespace {

std::vector<RateLimit> limitsFrom(const QByteArray& json)
{
    std::vector<RateLimit> limits;
    for (const auto& value : QJsonDocument::fromJson(json).array()) {
        const auto pair = value.toArray();
        if (pair.size() == 2) limits.push_back({pair[0].toInt(), Seconds(pair[1].toInt())});
    }
    return limits;
}

/// One row of due-messages or messages-after.
DueMessage dueFrom(const Statement& row, const SendingCampaign& campaign)
{
    return {.message = {.key = {MessageId(row.integer(0)), static_cast<int>(row.integer(6)) + 1},
                        .workspace = campaign.workspace,
                        .account = campaign.account,
                        .campaign = campaign.id,
                        .step = static_cast<int>(row.integer(1)),
                        .channel = campaign.channel,
                        .address = QString::fromUtf8(row.text(3)),
                        .recipient = QString::fromUtf8(row.text(4)),
                        .values = row.text(5).toByteArray(),
                        .earlierAttempts = static_cast<int>(row.integer(9))},
            .contact = ContactId(row.integer(2)),
            .timeZone = QString::fromUtf8(row.text(7)),
            .suppressed = !row.isNull(8),
            .suppressionReason = QString::fromUtf8(row.text(8)),
            .notAfter = row.isNull(10) ? std::nullopt : std::optional(instantFromMs(row.integer(10)))};
}

Result<void> readDue(Statement& rows, const SendingCampaign& campaign, DueBatch& batch)
{
    while (true) {
        const auto more = rows.next();
        if (!more) return more.failure();
        if (!*more) return {};
        batch.messages.append(dueFrom(rows, campaign));
    }
}

QJsonObject jsonOf(const Rows& row, int column)
{
    return QJsonDocument::fromJson(row.bytes(column)).object();
}

MessagingTier tierFrom(const Rows& row)
{
    const auto settings = WhatsappSettings::fromJson(jsonOf(row, 15));
    return settings ? messagingTier(*settings, row.flag(3), NumberStanding::fromJson(jsonOf(row, 16)))
                    : MessagingTier();
}

} // namespace

Result<QList<SendingAccount>> EngineStore::accounts()
{
    auto rows = m_database.query(sql::engine::accounts);
    if (!rows) return rows.failure();
    QList<SendingAccount> all;
    while (rows->next()) {
        SendingAccount account{.id = AccountId(rows->integer(0)),
                               .workspace = WorkspaceId(rows->integer(1)),
                               .name = rows->text(2),
                               .practice = rows->flag(3),
                               .connections = static_cast<int>(rows->integer(4)),
                               .maxAttempts = static_cast<int>(rows->integer(5)),
                               .backoff = Seconds(rows->integer(6)),
                               .limits = limitsFrom(rows->bytes(7)),
                               .perRecipient = perRecipientFrom(jsonOf(*rows, 15)),
                               .daily = static_cast<int>(rows->integer(8)),
                               .rampSince = rows->optionalInstant(13),
                               .slowUntil = rows->optionalInstant(10),
                               .revision = rows->integer(12)};
        if (account.daily > 0) account.limits.push_back({account.daily, std::chrono::hours(24)});
        if (const auto ramp = warmUpFromText(rows->text(9))) account.ramp = *ramp;
        if (rows->flag(14)) account.tier = tierFrom(*rows);
        all.append(std::move(account));
    }
    return all;
}

Result<QList<SendingCampaign>> EngineStore::campaigns()
{
    auto rows = m_database.query(sql::engine::sending_campaigns);
    if (!rows) return rows.failure();
    QList<SendingCampaign> all;
    while (rows->next()) {
        // A launch only freezes quiet hours that parsed.
        const auto quiet = QuietHours::fromJson(QJsonDocument::fromJson(rows->bytes(5)).object());
        all.append({.id = CampaignId(rows->integer(0)),
                    .workspace = WorkspaceId(rows->integer(1)),
                    .account = AccountId(rows->integer(2)),
                    .channel = rows->text(3),
                    .timeZone = rows->text(4),
                    .quietHours = quiet.value_or(std::nullopt),
                    .launching = rows->flag(6),
                    .started = rows->flag(7),
                    .front = rows->integer(8),
                    .lasting = rows->flag(9),
                    .hasBudget = rows->flag(10)});
    }
    return all;
}

Result<bool> EngineStore::hasDisarmedWork()
{
    auto rows = m_database.query(sql::engine::disarmed_work);
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<Pacing> EngineStore::pacingOf(const SendingAccount& account)
{
    Pacing pacing;
    pacing.setLimits(account.limits);
    auto rows = m_database.query(sql::engine::pacing_of, {account.id.value()});
    if (!rows) return rows.failure();
    while (rows->next()) pacing.remember(rows->instant(0), static_cast<int>(rows->integer(1)));
    return pacing;
}

Result<bool> EngineStore::startScheduled(Instant now, Milliseconds grace)
{
    auto missed = m_database.run(sql::engine::note_missed_starts, {toMs(now - grace)});
    if (!missed) return missed.failure();
    auto started = m_database.run(sql::engine::start_scheduled, {toMs(now - grace), toMs(now)});
    if (!started) return started.failure();
    return missed->affected + started->affected > 0;
}

Result<std::optional<Instant>> EngineStore::nextStart()
{
    auto rows = m_database.query(sql::engine::next_start);
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

Result<DueBatch> EngineStore::due(const SendingCampaign& campaign, Instant now, const ClaimRoom& room)
{
    DueBatch batch{.messages = {}, .front = campaign.front};
    if (room.people && *room.people <= 0) {
        if (auto done = dueWithin(campaign, now, room, batch); !done) return done.failure();
        return batch;
    }
    const auto most = static_cast<int>(std::min<qint64>(room.messages, room.people.value_or(room.messages)));
    const auto statement = m_due.of(m_database, sql::engine::due_messages);
    if (!statement) return statement.failure();
    auto& rows = **statement;
    rows.bind(1, campaign.id.value());
    rows.bind(2, toMs(now));
    rows.bind(3, most);
    if (auto done = readDue(rows, campaign, batch); !done) return done.failure();
    if (auto done = fresh(campaign, most, batch); !done) return done.failure();
    return batch;
}

Result<void> EngineStore::dueWithin(const SendingCampaign& campaign, Instant now, const ClaimRoom& room,
                                    DueBatch& batch)
{
    const auto statement = m_dueWithin.of(m_database, sql::tier::due_within);
    if (!statement) return statement.failure();
    auto& rows = **statement;
    const auto portfolio = room.portfolio.toUtf8();
    rows.bind(1, campaign.id.value());
    rows.bind(2, toMs(now));
    rows.bind(3, portfolio);
    rows.bind(4, toMs(now - kTierWindow));
    rows.bind(5, room.messages);
    return readDue(rows, campaign, batch);
}

/// Fills `batch` up to `most`, and moves its front over all that it has seen.
Result<void> EngineStore::fresh(const SendingCampaign& campaign, int most, DueBatch& batch)
{
    const auto statement = m_after.of(m_database, sql::engine::messages_after);
    if (!statement) return statement.failure();
    auto& rows = **statement;
    rows.bind(1, campaign.id.value());
    rows.bind(2, batch.front);
    while (batch.messages.size() < most) {
        const auto more = rows.next();
        if (!more) return more.failure();
        if (!*more) return {};
        batch.front = rows.integer(2);
        if (rows.integer(11) != 0) batch.messages.append(dueFrom(rows, campaign));
    }
    rows.reset();
    return {};
}

Result<void> EngineStore::moveFront(CampaignId campaign, qint64 front)
{
    return done(m_database.run(sql::engine::move_front, {front, campaign.value()}));
}

Result<bool> EngineStore::hasFresh(const SendingCampaign& campaign)
{
    auto rows = m_database.query(sql::engine::has_fresh, {campaign.id.value(), campaign.front});
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<std::optional<Instant>> EngineStore::nextDue(const SendingCampaign& campaign, bool held)
{
    const auto fresh = hasFresh(campaign);
    if (!fresh) return fresh.failure();
    if (*fresh) return std::optional(instantFromMs(0));
    auto rows = m_database.query(held ? sql::engine::next_due_held : sql::engine::next_due, {campaign.id.value()});
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

Result<std::optional<Instant>> EngineStore::nextDueWithin(const SendingCampaign& campaign, const QString& portfolio,
                                                          Instant now)
{
    auto rows = m_database.query(sql::tier::next_due_within, {campaign.id.value(), portfolio, toMs(now - kTierWindow)});
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

Result<bool> EngineStore::hasQueued(const SendingCampaign& campaign)
{
    const auto next = nextDue(campaign, true);
    if (!next) return next.failure();
    return next->has_value();
}

Result<bool> EngineStore::claim(const DueMessage& due)
{
    const auto statement = m_claim.of(m_database, sql::engine::claim);
    if (!statement) return statement.failure();
    (*statement)->bind(1, due.message.key.message.value());
    const auto changed = (*statement)->run();
    if (!changed) return changed.failure();
    return *changed == 1;
}

Result<QList<std::optional<Instant>>> EngineStore::writtenTo(const DueMessage& due, Instant since, Instant now,
                                                             int most)
{
    const auto statement = m_writtenTo.of(m_database, sql::engine::written_to);
    if (!statement) return statement.failure();
    auto& rows = **statement;
    rows.bind(1, due.contact.value());
    rows.bind(2, due.message.workspace.value());
    rows.bind(3, due.message.account.value());
    rows.bind(4, toMs(since));
    rows.bind(5, due.message.key.message.value());
    rows.bind(6, toMs(since));
    rows.bind(7, toMs(now));
    rows.bind(8, most);
    QList<std::optional<Instant>> left;
    while (true) {
        const auto more = rows.next();
        if (!more) return more.failure();
        if (!*more) return left;
        left.append(rows.integer(0) != 0 ? std::nullopt : std::optional(instantFromMs(rows.integer(1))));
    }
}

Result<void> EngineStore::hold(MessageId message, Instant until)
{
    return done(m_database.run(sql::engine::hold, {toMs(until), message.value()}));
}

Result<void> EngineStore::putOff(MessageId message, Instant until)
{
    return done(m_database.run(sql::engine::put_off, {toMs(until), message.value()}));
}

Result<void> EngineStore::pauseCampaign(CampaignId campaign, const QString& reason)
{
    return done(m_database.run(sql::engine::pause_campaign, {reason, campaign.value()}));
}

Result<bool> EngineStore::isCancelled(CampaignId campaign)
{
    auto rows = m_database.query(sql::engine::campaign_status, {campaign.value()});
    if (!rows) return rows.failure();
    return rows->next() && rows->integer(0) == 5;
}

Result<void> EngineStore::campaignStarted(CampaignId campaign, Instant now)
{
    return done(m_database.run(sql::engine::campaign_started, {toMs(now), campaign.value()}));
}

Result<void> EngineStore::campaignDone(CampaignId campaign, Instant now)
{
    return done(m_database.run(sql::engine::campaign_done, {toMs(now), campaign.value()}));
}

Result<void> EngineStore::accountDown(AccountId account, const QString& reason)
{
    if (auto down = m_database.run(sql::engine::account_down, {reason, account.value()}); !down) return down.failure();
    return done(m_database.run(sql::engine::pause_campaigns_of, {reason, account.value()}));
}

Result<void> EngineStore::slowUntil(AccountId account, Instant until)
{
    return done(m_database.run(sql::engine::account_slow_until, {toMs(until), account.value()}));
}

Result<void> EngineStore::beginRamp(AccountId account, Instant now)
{
    return done(m_database.run(sql::engine::begin_ramp, {toMs(now), account.value()}));
}

Result<void> EngineStore::rememberPacing(AccountId account, Instant at, int count, Instant forgetBefore)
{
    if (auto noted = m_database.run(sql::engine::remember_pacing, {account.value(), toMs(at), count}); !noted)
        return noted.failure();
    return done(m_database.run(sql::engine::prune_pacing, {account.value(), toMs(forgetBefore)}));
}

Result<QList<OpenMessage>> EngineStore::openMessages()
{
    auto rows = m_database.query(sql::engine::open_messages);
    if (!rows) return rows.failure();
    QList<OpenMessage> all;
    while (rows->next()) {
        all.append({.message = {.key = {MessageId(rows->integer(0)), static_cast<int>(rows->integer(6)) + 1},
                                .workspace = WorkspaceId(rows->integer(1)),
                                .account = AccountId(rows->integer(3)),
                                .campaign = CampaignId(rows->integer(2)),
                                .step = static_cast<int>(rows->integer(4)),
                                .channel = rows->text(7),
                                .address = rows->text(5)},
                    .channel = rows->text(7)});
    }
    return all;
}

Result<EngineStore::JournalState> EngineStore::journalState()
{
    auto rows = m_database.query(sql::engine::engine_state);
    if (!rows) return rows.failure();
    if (!rows->next()) return JournalState{};
    return JournalState{{rows->integer(0), rows->integer(1)}, rows->text(2)};
}

Result<void> EngineStore::saveJournal(JournalPosition position, const QString& bootId, Instant now)
{
    return done(m_database.run(sql::engine::save_journal, {position.generation, position.offset, bootId, toMs(now)}));
}

} // namespace relais
