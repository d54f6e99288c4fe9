// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_timeline.h"

#include "services/contacts/contact_store.h"
#include "services/storage/database.h"
#include "sql/contacts.h"

#include <algorithm>
#include <limits>

namespace relais {

namespace {

constexpr int kMostEntries = 1000;

TimelineEntry entryFrom(Rows& rows)
{
    TimelineEntry entry{.at = rows.instant(0),
                        .source = static_cast<TimelineSource>(rows.integer(1)),
                        .id = rows.integer(2),
                        .kind = rows.text(3),
                        .direction = static_cast<TimelineDirection>(rows.integer(4)),
                        .channel = rows.text(5),
                        .title = rows.text(6),
                        .text = rows.text(7)};
    if (!rows.isNull(8)) entry.status = static_cast<MessageStatus>(rows.integer(8));
    return entry;
}

} // namespace

Result<TimelinePage> timelineOf(Database& database, const Session& session, ContactId contact, int limit,
                                const std::optional<TimelineCursor>& after)
{
    for (const auto scope : {Scope::ContactsRead, Scope::CampaignsRead, Scope::InboxRead})
        if (auto may = session.require(database, scope); !may) return may.failure();
    const auto known = ContactStore(database, session.workspace).byId(contact);
    if (!known) return known.failure();
    if (!*known) return fail(ErrorCode::NotFound, QString::number(contact.value()), QStringLiteral("no such contact"));
    const auto most = std::clamp(limit, 1, kMostEntries);
    const auto fromEnd = std::numeric_limits<qint64>::max();
    auto rows = database.query(sql::contacts::timeline,
                               {session.workspace.value(), contact.value(), after ? toMs(after->at) : fromEnd,
                                after ? static_cast<int>(after->source) : 0, after ? after->id : qint64(0), most + 1,
                                most + 1, most + 1, most + 1});
    if (!rows) return rows.failure();
    TimelinePage page;
    while (rows->next()) page.items.append(entryFrom(*rows));
    if (page.items.size() <= most) return page;
    page.items.removeLast();
    const auto& last = page.items.last();
    page.next = TimelineCursor{last.at, last.source, last.id};
    return page;
}

} // namespace relais
