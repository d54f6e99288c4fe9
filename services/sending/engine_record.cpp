// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EngineStore that writes down what became of a message: its attempt, its status, its address, the figures.
#include "services/sending/engine_store.h"

#include "services/storage/database.h"
#include "services/storage/done.h"
#include "sql/engine.h"

namespace relais {

namespace {

// An address that could not be reached on so many days is not written to any more.
constexpr int kUnreachableDays = 3;

} // namespace

Result<void> EngineStore::suppressQueued(const DueMessage& due, const QString& channel, Instant now)
{
    auto changes = m_database.run(sql::engine::suppress_queued,
                                  {toMs(now), due.suppressionReason, due.message.key.message.value()});
    if (!changes) return changes.failure();
    if (changes->affected == 1)
        move(due.message, channel, MessageStatus::Queued, MessageStatus::Suppressed, utcDay(now));
    return {};
}

Result<void> EngineStore::expire(const DueMessage& due, const QString& channel, Instant now)
{
    auto changes = m_database.run(sql::engine::expire, {toMs(now), due.message.key.message.value()});
    if (!changes) return changes.failure();
    if (changes->affected == 1) move(due.message, channel, MessageStatus::Queued, MessageStatus::Failed, utcDay(now));
    return {};
}

void EngineStore::move(const ClaimedMessage& message, const QString& channel, MessageStatus from, MessageStatus to,
                       int day)
{
    const auto add = [&](int onDay, MessageStatus status, int change) {
        auto& figure =
            m_figures[{message.workspace.value(), message.campaign.value(), onDay, static_cast<int>(status)}];
        figure.channel = channel;
        figure.change += change;
    };
    add(0, from, -1);
    add(day, to, 1);
}

Result<void> EngineStore::recordAttempt(const EndedMessage& ended, Instant now)
{
    const auto statement = m_recordAttempt.of(m_database, sql::engine::record_attempt);
    if (!statement) return statement.failure();
    const auto code = ended.outcome.code.toUtf8();
    const auto text = ended.outcome.text.toUtf8();
    auto& row = **statement;
    row.bind(1, ended.message.key.message.value());
    row.bind(2, ended.message.key.attempt);
    row.bind(3, ended.message.workspace.value());
    row.bind(4, toMs(now));
    row.bind(5, static_cast<int>(ended.outcome.kind));
    row.bind(6, code);
    row.bind(7, text);
    if (const auto noted = row.run(); !noted) return noted.failure();
    return {};
}

/// How many rows it changed.
Result<int> EngineStore::recordStatus(const EndedMessage& ended, MessageStatus status, Instant due, int attempts,
                                      Instant now)
{
    const auto id = ended.message.key.message.value();
    const auto& outcome = ended.outcome;
    if (status == MessageStatus::Sent) {
        const auto statement = m_recordSent.of(m_database, sql::engine::record_sent);
        if (!statement) return statement.failure();
        const auto providerId = outcome.providerId.toUtf8();
        auto& row = **statement;
        row.bind(1, attempts);
        row.bind(2, toMs(now));
        row.bind(3, toMs(now));
        row.bindOrNull(4, providerId);
        row.bind(5, id);
        return row.run();
    }
    const auto changes =
        status == MessageStatus::Queued
            ? m_database.run(sql::engine::requeue,
                             {attempts, toMs(due), textOrNull(outcome.code), textOrNull(outcome.text), id})
            : m_database.run(sql::engine::record_end, {static_cast<int>(status), attempts, toMs(now),
                                                       textOrNull(outcome.code), textOrNull(outcome.text), id});
    if (!changes) return changes.failure();
    return changes->affected;
}

/// What the provider said of it before its answer arrived has moved it on: only the answer's own facts are added.
Result<void> EngineStore::noteSent(const EndedMessage& ended, int attempts, Instant now)
{
    return done(m_database.run(sql::engine::note_sent, {attempts, toMs(now), textOrNull(ended.outcome.providerId),
                                                        ended.message.key.message.value()}));
}

Result<void> EngineStore::record(const EndedMessage& ended, MessageStatus status, Instant due, int attempts,
                                 const QString& channel, Instant now)
{
    if (ended.outcome.kind != Outcome::Kind::NotStarted)
        if (auto noted = recordAttempt(ended, now); !noted) return noted;
    const auto changed = recordStatus(ended, status, due, attempts, now);
    if (!changed) return changed.failure();
    if (status == MessageStatus::Sent && !ended.outcome.providerId.isEmpty() && channel != QLatin1String("email"))
        if (auto noted = m_database.run(sql::engine::note_provider_id,
                                        {ended.outcome.providerId, ended.message.workspace.value(),
                                         ended.message.key.message.value()});
            !noted)
            return noted.failure();
    // Zero rows: a person, or the provider's own word about it, was quicker; what they said stands.
    if (*changed == 0) return status == MessageStatus::Sent ? noteSent(ended, attempts, now) : Result<void>();
    // Claimed and queued share day 0, and `sending` is not counted by itself: it lasts for a blink.
    if (status != MessageStatus::Queued) move(ended.message, channel, MessageStatus::Queued, status, utcDay(now));
    return {};
}

Result<void> EngineStore::suppressAddress(const ClaimedMessage& message, const QString& reason, const QString& source,
                                          Instant now)
{
    return done(m_database.run(sql::engine::suppress_address,
                               {message.workspace.value(), message.address, reason, source, toMs(now)}));
}

Result<void> EngineStore::noteAddress(const ClaimedMessage& message, Outcome::Address address, const QString& source,
                                      Instant now)
{
    switch (address) {
    case Outcome::Address::Fine: return {};
    case Outcome::Address::Bad: return suppressAddress(message, QStringLiteral("bounced"), source, now);
    case Outcome::Address::OptedOut: return suppressAddress(message, QStringLiteral("opted_out"), source, now);
    case Outcome::Address::Unreachable: break;
    }
    auto noted =
        m_database.run(sql::engine::note_unreachable, {message.workspace.value(), message.address, utcDay(now)});
    if (!noted) return noted.failure();
    auto rows = m_database.query(sql::engine::unreachable_days, {message.workspace.value(), message.address});
    if (!rows) return rows.failure();
    const bool often = rows->next() && rows->integer(0) >= kUnreachableDays;
    return often ? suppressAddress(message, QStringLiteral("bounced"), source, now) : Result<void>();
}

Result<void> EngineStore::saveFigures()
{
    for (const auto& [key, figure] : m_figures) {
        if (figure.change == 0) continue;
        const auto& [workspace, campaign, day, status] = key;
        auto saved =
            m_database.run(sql::engine::add_figure, {workspace, campaign, day, status, figure.channel, figure.change});
        if (!saved) return saved.failure();
    }
    m_figures.clear();
    return {};
}

} // namespace relais
