// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/engine_watch.h"

#include "models/campaigns/campaign_status.h"
#include "services/storage/database.h"
#include "services/upkeep/event_log.h"
#include "sql/engine.h"

namespace relais {

namespace {

std::optional<LogEvent> eventOf(CampaignStatus status)
{
    switch (status) {
    case CampaignStatus::Sending: return LogEvent::CampaignSending;
    case CampaignStatus::Paused: return LogEvent::CampaignPaused;
    case CampaignStatus::Done: return LogEvent::CampaignDone;
    case CampaignStatus::Cancelled: return LogEvent::CampaignCancelled;
    default: return std::nullopt;
    }
}

void tellCampaign(EventLog& log, qint64 campaign, int status, const QString& reason)
{
    const auto event = eventOf(static_cast<CampaignStatus>(status));
    if (!event) return;
    QJsonObject facts{{QStringLiteral("campaign"), campaign}};
    if (!reason.isEmpty()) facts.insert(QStringLiteral("reason"), reason);
    log.write(*event, facts);
}

} // namespace

void EngineWatch::look()
{
    if (!m_log) return;
    // A database that does not answer now is looked at again; what it holds then is told then.
    if (lookAtAccounts()) static_cast<void>(lookAtCampaigns());
}

Result<void> EngineWatch::lookAtAccounts()
{
    auto rows = m_database.query(sql::engine::standing_accounts);
    if (!rows) return rows.failure();
    std::map<qint64, Account> found;
    while (rows->next())
        found.emplace(rows->integer(0),
                      Account{rows->text(1), rows->text(2) == QLatin1String("up"), rows->text(3), rows->integer(4)});
    for (const auto& [id, now] : found) {
        const auto before = m_accounts ? m_accounts->find(id) : found.end();
        const bool known = m_accounts && before != m_accounts->end();
        tellOf(known ? &before->second : nullptr, now);
    }
    m_accounts = std::move(found);
    return {};
}

void EngineWatch::tellOf(const Account* before, const Account& now) const
{
    const QJsonObject name{{QStringLiteral("account"), now.name}};
    if (!now.isUp && (!before || before->isUp)) {
        auto facts = name;
        facts.insert(QStringLiteral("reason"), now.reason);
        m_log->write(LogEvent::AccountStopped, facts);
    }
    if (!before) return;
    if (now.isUp && (!before->isUp || (before->slowUntil != 0 && now.slowUntil == 0)))
        m_log->write(LogEvent::AccountUp, name);
    if (now.isUp && now.slowUntil > before->slowUntil) {
        auto facts = name;
        facts.insert(QStringLiteral("until"), toIso(instantFromMs(now.slowUntil)));
        m_log->write(LogEvent::AccountResting, facts);
    }
}

Result<void> EngineWatch::lookAtCampaigns()
{
    auto rows = m_database.query(sql::engine::standing_campaigns);
    if (!rows) return rows.failure();
    std::map<qint64, int> found;
    while (rows->next()) {
        const auto id = rows->integer(0);
        const auto status = static_cast<int>(rows->integer(1));
        found.emplace(id, status);
        const auto before = m_open.find(id);
        if (before == m_open.end() || before->second != status) tellCampaign(*m_log, id, status, rows->text(2));
    }
    for (const auto& [id, status] : m_open)
        if (!found.contains(id))
            if (auto done = tellWhatBecameOf(id); !done) return done;
    m_open = std::move(found);
    return {};
}

Result<void> EngineWatch::tellWhatBecameOf(qint64 campaign) const
{
    auto rows = m_database.query(sql::engine::standing_campaign, {campaign});
    if (!rows) return rows.failure();
    if (rows->next()) tellCampaign(*m_log, campaign, static_cast<int>(rows->integer(0)), rows->text(1));
    return {};
}

} // namespace relais
