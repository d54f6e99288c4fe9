// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/access/audit.h"
#include "ui/text/detail_text.h"
#include "ui/text/plural.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace relais::ctl {

namespace {

AuditTrail trail(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

tl::expected<std::optional<Instant>, Failure> momentArgument(const Arguments& arguments, const QString& option)
{
    if (!arguments.has(option)) return std::optional<Instant>();
    const auto text = arguments.value(option);
    // A day alone begins at midnight in UTC.
    const bool isDay = QDate::fromString(text, Qt::ISODate).isValid();
    const auto moment = instantFromIso(isDay ? text + QStringLiteral("T00:00:00Z") : text);
    if (!moment) return wrongUsage(option, Words::tr("a moment such as 2026-11-21T08:00:00Z"));
    return moment;
}

tl::expected<AuditQuery, Failure> queryArgument(const Arguments& arguments)
{
    AuditQuery query;
    const auto since = momentArgument(arguments, word("--since"));
    if (!since) return tl::unexpected(since.error());
    const auto until = momentArgument(arguments, word("--until"));
    if (!until) return tl::unexpected(until.error());
    const auto limit = arguments.integer(word("--limit"), query.limit, 1);
    if (!limit) return tl::unexpected(limit.error());
    const auto after = arguments.integer(word("--after"), 0, 1);
    if (!after) return tl::unexpected(after.error());
    query.since = *since;
    query.until = *until;
    query.limit = static_cast<int>(std::min<qint64>(*limit, std::numeric_limits<int>::max()));
    query.action = arguments.value(word("--action"));
    query.search = arguments.value(word("--search"));
    if (*after > 0) query.before = *after;
    return query;
}

/// As many as are wanted, page by page.
Result<AuditPage> pages(Desk& desk, const AuditQuery& query)
{
    AuditPage all;
    for (auto left = query.limit; left > 0; left = query.limit - static_cast<int>(all.items.size())) {
        auto next = query;
        next.limit = left;
        if (all.next) next.before = all.next;
        auto page = trail(desk).list(next);
        if (!page) return page.failure();
        all.items += page->items;
        all.next = page->next;
        if (!page->next) break;
    }
    return all;
}

Outcome auditList(Desk& desk, const Arguments& arguments)
{
    const auto query = queryArgument(arguments);
    if (!query) return tl::unexpected(query.error());
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    const auto page = pages(desk, *query);
    if (!page) return page.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& entry : page->items) {
        items.append(
            QJsonObject{{word("id"), entry.id},
                        {word("at"), toIso(entry.at)},
                        {word("who"), entry.who},
                        {word("action"), entry.action},
                        {word("subject"), entry.subject},
                        {word("detail"), entry.detail},
                        {word("workspace"), entry.workspace.isEmpty() ? QJsonValue() : QJsonValue(entry.workspace)}});
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(toIso(entry.at), entry.who, entry.action, entry.subject, entry.detail)
                         .trimmed());
    }
    return Answer{QJsonObject{{word("items"), items},
                              {word("next"), page->next ? QJsonValue(*page->next) : QJsonValue()}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome auditVerify(Desk& desk, const Arguments&)
{
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    const auto verdict = trail(desk).verify();
    if (!verdict) return verdict.failure();
    const QJsonObject json{{word("ok"), verdict->isWhole()},
                           {word("entries"), verdict->entries},
                           {word("altered"), verdict->altered ? QJsonValue(*verdict->altered) : QJsonValue()},
                           {word("why"), verdict->why}};
    if (verdict->isWhole())
        return Answer{json, Words::tr("The trail of %n entries is whole.", nullptr, plural(verdict->entries))};
    return Answer{
        json, Words::tr("The trail was altered at entry %1: %2.").arg(*verdict->altered).arg(detailText(verdict->why)),
        Failed};
}

Outcome auditExport(Desk& desk, const Arguments& arguments)
{
    const auto query = queryArgument(arguments);
    if (!query) return tl::unexpected(query.error());
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    const auto& path = arguments.operands().first();
    if (auto may = desk.mayWrite(path); !may) return may.failure();
    const StopSignals signals;
    const auto written = trail(desk).exportCsv(*query, path, signals.token());
    if (!written) return signals.failed(written.error());
    return Answer{QJsonObject{{word("entries"), *written}, {word("file"), path}},
                  Words::tr("%n entries written.", nullptr, *written)};
}

} // namespace

QList<Command> auditCommands()
{
    const QList<Option> filter{{word("--since"), word("T")},
                               {word("--until"), word("T")},
                               {word("--action"), word("A")},
                               {word("--search"), word("Q")}};
    return {
        {{word("audit"), word("list")},
         word("[--since T] [--until T] [--action A] [--search Q] [--limit N] [--after CURSOR]"),
         filter + QList<Option>{{word("--limit"), word("N")}, {word("--after"), word("CURSOR")}},
         0,
         0,
         Needs::Person,
         auditList},
        {{word("audit"), word("verify")}, {}, {}, 0, 0, Needs::Person, auditVerify},
        {{word("audit"), word("export")},
         word("FILE [--since T] [--until T] [--action A] [--search Q]"),
         filter,
         1,
         1,
         Needs::Person,
         auditExport},
    };
}

} // namespace relais::ctl
