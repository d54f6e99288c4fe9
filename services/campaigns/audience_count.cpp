// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_check.h"

#include "services/contacts/audience_sql.h"
#include "services/storage/database.h"

namespace relais {

namespace {

Result<qint64> countOf(Database& database, const Session& session, const Audience& audience)
{
    const auto condition = conditionOf(database, session, audience);
    if (!condition) return condition.failure();
    auto rows = database.queryText(QStringLiteral("SELECT count(*) FROM contacts c WHERE ") + condition->text, condition->parameters);
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

Result<AudienceCount> countAudience(Database& database, const Session& session, const Audience& audience, const QStringList& values)
{
    if (auto may = session.require(Scope::CampaignsRead); !may) return may.failure();
    const auto condition = conditionOf(database, session, audience);
    if (!condition) return condition.failure();
    AudienceCount count;
    QString lacking;
    for (const auto& value : values)
        lacking += QStringLiteral(", coalesce(sum(c.email IS NOT NULL AND s.address IS NULL AND trim(%1) = ''), 0)").arg(value);
    qint64 all = 0;
    {
        auto rows = database.queryText(QStringLiteral("SELECT count(*), count(c.email), count(s.address)") + lacking
                                           + QStringLiteral(" FROM contacts c LEFT JOIN suppressions s ON s.workspace_id = c.workspace_id "
                                                            "AND s.address = c.email_key WHERE ")
                                           + condition->text,
                                       condition->parameters);
        if (!rows) return rows.failure();
        if (rows->next()) {
            all = rows->integer(0);
            count.suppressed = rows->integer(2);
            count.withoutEmail = all - rows->integer(1);
            count.recipients = rows->integer(1) - count.suppressed;
            for (int i = 0; i < values.size(); ++i) count.lacking.append(rows->integer(3 + i));
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

} // namespace relais
