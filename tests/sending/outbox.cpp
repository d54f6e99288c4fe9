// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sending/outbox.h"

namespace relais::test {

namespace {

qint64 insert(Database& database, const char* sql, const QVariantList& parameters)
{
    const auto done = database.runText(QString::fromLatin1(sql), parameters);
    if (!done) qFatal("%s", qPrintable(done.error().detail));
    return done->insertedId;
}

} // namespace

AccountId Outbox::addAccount(const QString& name, const OutboxAccount& wanted)
{
    const auto daily = wanted.daily > 0 ? QVariant(wanted.daily) : QVariant(QMetaType::fromType<int>());
    return AccountId(insert(
        m_agency.database(),
        "INSERT INTO accounts (workspace_id, name, name_key, kind, settings, connections, limits, daily, max_attempts, "
        "backoff_seconds, ramp, created_at, updated_at) VALUES (1, ?, ?, 'smtp', '{}', ?, ?, ?, ?, ?, ?, 0, 0)",
        {name, name, wanted.connections, wanted.limits, daily, wanted.attempts, wanted.backoffSeconds,
         textOrNull(wanted.ramp)}));
}

CampaignId Outbox::addCampaign(AccountId account, int count, const QString& quietHours, const QString& timeZone)
{
    auto& database = m_agency.database();
    const auto campaign =
        insert(database,
               "INSERT INTO campaigns (workspace_id, name, channel, draft, account_id, status, quiet_hours, time_zone, "
               "launched_at, created_at, updated_at) VALUES (1, 'test', 'email', '{}', ?, 2, ?, ?, 0, 0, 0)",
               {account.value(), textOrNull(quietHours), textOrNull(timeZone)});
    for (int i = 0; i < count; ++i) {
        ++m_contacts;
        insert(
            database,
            "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) "
            "VALUES (1, ?, 1, ?, ?, ?, 0, 0)",
            {campaign, m_contacts, account.value(), QStringLiteral("person%1@example.com").arg(m_contacts)});
    }
    insert(database, "INSERT INTO daily_figures VALUES (1, ?, 0, 0, 'email', ?)", {campaign, count});
    return CampaignId(campaign);
}

std::map<MessageStatus, int> Outbox::counts(CampaignId campaign)
{
    std::map<MessageStatus, int> counts;
    auto rows = m_agency.database().queryText(
        QStringLiteral("SELECT status, count(*) FROM messages WHERE campaign_id = ? GROUP BY 1"), {campaign.value()});
    while (rows->next()) counts[static_cast<MessageStatus>(rows->integer(0))] = static_cast<int>(rows->integer(1));
    return counts;
}

std::map<MessageStatus, int> Outbox::figures(CampaignId campaign)
{
    std::map<MessageStatus, int> counts;
    auto rows = m_agency.database().queryText(
        QStringLiteral("SELECT status, sum(n) FROM daily_figures WHERE campaign_id = ? GROUP BY 1 HAVING sum(n) <> 0"),
        {campaign.value()});
    while (rows->next()) counts[static_cast<MessageStatus>(rows->integer(0))] = static_cast<int>(rows->integer(1));
    return counts;
}

int Outbox::campaignStatus(CampaignId campaign)
{
    return text(QStringLiteral("SELECT status FROM campaigns WHERE id = %1").arg(campaign.value())).toInt();
}

QString Outbox::text(const QString& sql)
{
    auto rows = m_agency.database().queryText(sql, {});
    if (!rows) qFatal("%s", qPrintable(rows.error().detail));
    return rows->next() ? rows->text(0) : QString();
}

} // namespace relais::test
