// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reading/reading_queue.h"

#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "services/storage/transaction.h"
#include "services/writing/writing_settings.h"
#include "sql/reading.h"

namespace relais {

Result<void> expectReading(Database& database, WorkspaceId workspace, qint64 interaction, const QString& text,
                           Instant now)
{
    if (text.trimmed().isEmpty()) return {};
    const auto expected = database.run(sql::reading::expect, {interaction, toMs(now), workspace.value()});
    if (!expected) return expected.failure();
    if (expected->affected == 0) return {};
    return done(database.run(sql::reading::forget_oldest, {workspace.value(), kMostReadings}));
}

Result<bool> isReadingDue(Database& database, qint64 interaction)
{
    auto rows = database.query(sql::reading::is_due, {interaction});
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<void> expectAnswer(Database& database, const WantedAnswer& answer, Instant now)
{
    return done(database.run(sql::reading::expect_answer, {answer.conversation, answer.workspace.value(),
                                                           answer.rule.value(), answer.interaction, toMs(now)}));
}

Result<bool> isReadingOn(Database& database, const Session& session)
{
    if (auto may = session.require(database, Scope::InboxRead); !may) return may.failure();
    auto rows = database.query(sql::reading::is_active, {session.workspace.value()});
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<ReadingState> readingState(Database& database, const Session& session, const Clock& clock)
{
    if (auto may = requireWriting(database, session); !may) return may.failure();
    ReadingState state;
    {
        auto rows = database.query(sql::reading::settings, {session.workspace.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return state;
        state.isOn = rows->flag(0);
        if (!rows->isNull(1))
            state.trouble = Error{static_cast<ErrorCode>(rows->integer(1)), rows->text(2), rows->text(3)};
    }
    {
        auto rows = database.query(sql::reading::due_counts, {session.workspace.value()});
        if (!rows) return rows.failure();
        if (rows->next()) {
            state.waiting = static_cast<int>(rows->integer(0));
            state.unreadable = static_cast<int>(rows->integer(1));
        }
    }
    auto rows = database.query(sql::reading::read_since,
                               {session.workspace.value(), toMs(clock.now() - std::chrono::hours(24))});
    if (!rows) return rows.failure();
    if (rows->next()) state.read = static_cast<int>(rows->integer(0));
    return state;
}

Result<void> switchReading(Database& database, const Session& session, const Clock& clock, bool isOn)
{
    if (auto may = session.require(database, Scope::AutomationManage); !may) return may;
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto now = clock.now();
    const auto workspace = session.workspace.value();
    // What waits to be read is not thrown away by saying so twice.
    const auto was = isReadingOn(database, session);
    if (!was) return was.failure();
    if (*was == isOn) return {};
    if (auto kept = done(database.run(sql::reading::set_active, {workspace, isOn, toMs(now)})); !kept) return kept;
    if (auto forgotten = done(database.run(sql::reading::forget_due, {workspace})); !forgotten) return forgotten;
    const AuditNote note{.action = QStringLiteral("reading.switch"),
                         .subject = isOn ? QStringLiteral("on") : QStringLiteral("off")};
    if (auto noted = recordAudit(database, actorOf(session), now, note); !noted) return noted;
    return transaction->commit();
}

} // namespace relais
