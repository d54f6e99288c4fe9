// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_check.h"

#include "services/contacts/audience_sql.h"
#include "services/storage/database.h"
#include "sql/campaigns.h"

namespace relais {

namespace {

/// What a block about the workspace answers with yes or no.
Result<bool> answer(Database& database, const Session& session, const sql::Block& block)
{
    auto rows = database.query(block, {session.workspace.value()});
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<qint64> countOf(Database& database, const Session& session, const Audience& audience)
{
    const auto condition = conditionOf(database, session, audience);
    if (!condition) return condition.failure();
    auto rows = database.queryText(QStringLiteral("SELECT count(*) FROM contacts c WHERE ") + condition->text,
                                   condition->parameters);
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

/// The same audience through one of its doors only.
Audience through(const Audience& audience, const QStringList& categories, const QStringList& segments)
{
    auto one = audience;
    one.categories = categories;
    one.segments = segments;
    return one;
}

} // namespace

Result<AudienceCount> countAudience(Database& database, const Session& session, const Audience& audience,
                                    const QStringList& values, Channel channel)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    const auto condition = conditionOf(database, session, audience);
    if (!condition) return condition.failure();
    AudienceCount count;
    const auto address = addressSql(channel);
    QString lacking;
    const auto suppressions = answer(database, session, sql::campaigns::has_suppressions);
    if (!suppressions) return suppressions.failure();
    const auto most = answer(database, session, sql::campaigns::owns_most_contacts);
    if (!most) return most.failure();
    // A look-up for each contact in a table that is empty for many costs a third of the count.
    const auto suppressed = *suppressions ? QStringLiteral("s.address") : QStringLiteral("NULL");
    const auto join =
        *suppressions
            ? QStringLiteral(" LEFT JOIN suppressions s ON s.workspace_id = c.workspace_id AND s.address = %1")
                  .arg(channel == Channel::Email ? QStringLiteral("c.email_key")
                                                 : QStringLiteral("lower(%1)").arg(address))
            : QString();
    // Rows that are nearly all wanted are read as they lie.
    const auto from = *most ? QStringLiteral("contacts c NOT INDEXED") : QStringLiteral("contacts c");
    // A blank text sorts before '!': so trim() is called for few.
    for (const auto& value : values)
        lacking +=
            QStringLiteral(", count(*) FILTER (WHERE %3 IS NOT NULL AND %1 IS NULL AND %2 < '!' AND trim(%2) = '')")
                .arg(suppressed, value, address);
    // An e-mail address belongs to one contact; a number may be several people's.
    const auto distinct =
        channel == Channel::Email
            ? QString()
            : QStringLiteral(", count(DISTINCT %1) FILTER (WHERE %2 IS NULL)").arg(address, suppressed);
    qint64 all = 0;
    {
        auto rows = database.queryText(QStringLiteral("SELECT count(*), count(%5), count(%1)%2%6 FROM %3%4 WHERE ")
                                               .arg(suppressed, lacking, from, join, address, distinct)
                                           + condition->text,
                                       condition->parameters);
        if (!rows) return rows.failure();
        if (rows->next()) {
            all = rows->integer(0);
            count.suppressed = rows->integer(2);
            count.withoutAddress = all - rows->integer(1);
            count.recipients = rows->integer(1) - count.suppressed;
            for (int i = 0; i < values.size(); ++i) count.lacking.append(rows->integer(3 + i));
            if (channel != Channel::Email) {
                const auto numbers = rows->integer(3 + static_cast<int>(values.size()));
                count.sameAddress = count.recipients - numbers;
                count.recipients = numbers;
            }
        }
    }
    if (audience.categories.size() + audience.segments.size() < 2) return count;
    qint64 byDoors = 0;
    const auto add = [&](const QStringList& categories, const QStringList& segments) -> Result<void> {
        const auto found = countOf(database, session, through(audience, categories, segments));
        if (!found) return found.failure();
        byDoors += *found;
        return {};
    };
    for (const auto& category : audience.categories)
        if (auto done = add({category}, {}); !done) return done.failure();
    for (const auto& segment : audience.segments)
        if (auto done = add({}, {segment}); !done) return done.failure();
    count.duplicates = byDoors - all;
    return count;
}

Result<qint64> countRecentlySent(Database& database, const Session& session, const Audience& audience, CampaignId copy,
                                 Instant since)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    QStringList campaigns;
    {
        auto rows =
            database.query(sql::campaigns::launched_copies, {session.workspace.value(), copy.value(), toMs(since)});
        if (!rows) return rows.failure();
        while (rows->next()) campaigns += QString::number(rows->integer(0));
    }
    if (campaigns.isEmpty()) return 0;
    const auto condition = conditionOf(database, session, audience);
    if (!condition) return condition.failure();
    // Each contact's messages are looked up campaign by campaign: that is the index there is.
    auto parameters = condition->parameters;
    parameters.append(toMs(since));
    auto rows = database.queryText(
        QStringLiteral(
            "SELECT count(*) FROM contacts c WHERE %1 AND EXISTS (SELECT 1 FROM messages m WHERE m.campaign_id IN (%2)"
            " AND m.contact_id = c.id AND m.sent_at >= ?)")
            .arg(condition->text, campaigns.join(QLatin1Char(','))),
        parameters);
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

} // namespace relais
