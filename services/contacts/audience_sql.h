// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channel.h"
#include "models/contacts/contact_filter.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QString>
#include <QVariant>

namespace relais {

class Database;

/// A condition on rows of `contacts c`, put together from fixed pieces; values are parameters in the order of
/// the question marks. It holds for live contacts of the session's workspace only:
///
///     "SELECT count(*) FROM contacts c WHERE " + condition.text
struct SqlCondition
{
    QString text;
    QVariantList parameters;
};

/// NotFound names a category that does not exist.
Result<SqlCondition> conditionOf(Database& database, const Session& session, const ContactFilter& filter);

/// NotFound names a category or segment that does not exist. Nothing chosen: everybody.
Result<SqlCondition> conditionOf(Database& database, const Session& session, const Audience& audience);

/// Where a contact is written to over a channel, as SQL on rows of `contacts c`: NULL where there is nothing.
QString addressSql(Channel channel);

/// What is typed as an FTS5 query: every word as a prefix, all of them; empty when nothing in it is a word.
QString searchQuery(const QString& typed);

} // namespace relais
