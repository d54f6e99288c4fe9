// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/rule_runner.h"

#include "services/core/clock.h"
#include "services/reading/reading_queue.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "services/storage/transaction.h"
#include "sql/door.h"
#include "sql/reading.h"
#include "sql/rules.h"

#include <algorithm>

namespace relais {

namespace {

// Providers count in whole seconds: what was written after an answer may seem to come a little before it.
constexpr Milliseconds kRounded = std::chrono::seconds(1);
constexpr int kMostTexts = 50;
constexpr Milliseconds kReadingAgain = std::chrono::minutes(1);

/// Whether it surely came before `since`. `written` is when a contact wrote, or goes by that.
bool isBefore(Instant written, Instant since)
{
    return written + kRounded <= since;
}

void earlier(std::optional<Instant>& first, const std::optional<Instant>& other)
{
    if (other && (!first || *other < *first)) first = other;
}

Result<void> beginSilence(Database& database, const RuleTarget& target, const QList<StoredRule>& rules,
                          const std::optional<Instant>& windowBefore)
{
    {
        auto rows = database.query(sql::rules::silence, {target.conversation});
        if (!rows) return rows.failure();
        if (!rows->next()) return {};
        const bool goesOn = !rows->isNull(0) && (!windowBefore || target.wroteAt <= *windowBefore);
        const auto answeredAt = rows->optionalInstant(1);
        if (goesOn || (answeredAt && isBefore(target.wroteAt, *answeredAt))) return {};
    }
    std::optional<Instant> look;
    for (const auto& one : rules) earlier(look, silenceEnds(one.rule, {{}, target.wroteAt}));
    return done(database.run(sql::rules::begin_silence,
                             {toMs(target.wroteAt), target.interaction, instantOrNull(look), target.conversation}));
}

/// What a model made of the message that began the silence.
Result<std::optional<Reading>> readingAt(Database& database, qint64 interaction)
{
    auto rows = database.query(sql::reading::reading_of, {interaction});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Reading>();
    return readingOf(rows->text(0), rows->text(1), rows->text(2));
}

Result<QString> saidIn(Database& database, const RuleTarget& target)
{
    auto rows = database.query(sql::rules::said_in_silence,
                               {target.workspace.value(), target.conversation, toMs(target.wroteAt), kMostTexts});
    if (!rows) return rows.failure();
    QStringList texts;
    while (rows->next()) texts.append(rows->text(0));
    return texts.join(QLatin1Char('\n'));
}

/// When it is to be looked at again; nothing: no rule is left.
Result<std::optional<Instant>> lookAt(Database& database, const RuleTarget& target, Instant now)
{
    const auto rules = activeRules(database, target.workspace);
    if (!rules) return rules.failure();
    const auto text = saidIn(database, target);
    if (!text) return text.failure();
    const auto reading = readingAt(database, target.interaction);
    if (!reading) return reading.failure();
    const auto isToBeRead = isReadingDue(database, target.interaction);
    if (!isToBeRead) return isToBeRead.failure();
    const RuleContext context{.text = *text, .wroteAt = target.wroteAt, .reading = *reading};
    std::optional<Instant> next;
    for (const auto& one : *rules) {
        const auto due = silenceEnds(one.rule, context);
        if (due && *due > now) earlier(next, due);
        // The model is late: what was long enough stays so.
        else if (due && *isToBeRead && one.rule.asksForReading())
            earlier(next, now + kReadingAgain);
        if (!due || *due > now || isBefore(*due, one.since) || !matches(one.rule, context, now)) continue;
        if (auto acted = carryOut(database, one, target, now); !acted) return acted.failure();
    }
    return next;
}

/// Those that are due, with whether their account and contact are gone.
struct Due
{
    RuleTarget target;
    bool gone;
};
Result<QList<Due>> dueSilences(Database& database, Instant now, int most)
{
    QList<Due> all;
    {
        auto rows = database.query(sql::rules::due_silences, {toMs(now), most});
        if (!rows) return rows.failure();
        while (rows->next())
            all.append({{.workspace = WorkspaceId(rows->integer(1)),
                         .account = AccountId(rows->integer(2)),
                         .contact = ContactId(rows->integer(3)),
                         .addresses = {},
                         .address = rows->text(4),
                         .conversation = rows->integer(0),
                         .windowUntil = rows->optionalInstant(5),
                         .interaction = rows->integer(7),
                         .wroteAt = rows->instant(6)},
                        rows->flag(8)});
    }
    for (auto& one : all) {
        auto rows =
            database.query(sql::door::contact_by_id, {one.target.workspace.value(), one.target.contact.value()});
        if (!rows) return rows.failure();
        if (rows->next())
            one.target.addresses = {rows->text(1), rows->text(2)};
        else
            one.gone = true;
    }
    return all;
}

} // namespace

Result<void> runRules(Database& database, const RuleTarget& target, const QString& text,
                      const std::optional<Instant>& windowBefore, Instant now)
{
    const auto rules = activeRules(database, target.workspace);
    if (!rules) return rules.failure();
    for (const auto& one : *rules) {
        if (one.rule.noReplyAfter || !matches(one.rule, {text, target.wroteAt}, now)) continue;
        if (auto acted = carryOut(database, one, target, now); !acted) return acted;
    }
    return beginSilence(database, target, *rules, windowBefore);
}

Result<std::optional<HeardMessage>> heardMessage(Database& database, qint64 interaction)
{
    auto rows = database.query(sql::rules::target, {interaction});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<HeardMessage>();
    const RuleTarget target{.workspace = WorkspaceId(rows->integer(0)),
                            .account = AccountId(rows->integer(1)),
                            .contact = ContactId(rows->integer(2)),
                            .addresses = {rows->text(3), rows->text(4)},
                            .address = rows->text(5),
                            .conversation = rows->integer(6),
                            .windowUntil = rows->optionalInstant(7),
                            .interaction = interaction,
                            .wroteAt = rows->instant(8),
                            .isAnswered = rows->flag(9)};
    return std::optional(HeardMessage{target, rows->text(10)});
}

Result<void> runRulesOnReading(Database& database, qint64 interaction, const Reading& reading, Instant now)
{
    const auto found = heardMessage(database, interaction);
    if (!found) return found.failure();
    if (!*found) return {};
    const auto& [target, text] = **found;
    if (reading.urgency == Urgency::High) {
        const auto at = toMs(target.wroteAt);
        if (auto noted = done(database.run(sql::reading::cannot_wait, {at, at, target.conversation, at})); !noted)
            return noted;
    }
    const auto rules = activeRules(database, target.workspace);
    if (!rules) return rules.failure();
    const RuleContext context{.text = text, .wroteAt = target.wroteAt, .reading = reading};
    for (const auto& one : *rules) {
        if (!one.rule.asksForReading() || one.rule.noReplyAfter || isBefore(target.wroteAt, one.since)
            || !matches(one.rule, context, now))
            continue;
        if (auto acted = carryOut(database, one, target, now); !acted) return acted;
    }
    return {};
}

Result<void> endSilence(Database& database, WorkspaceId workspace, qint64 conversation, Instant now)
{
    return done(database.run(sql::rules::end_silence, {toMs(now), workspace.value(), conversation}));
}

Result<std::optional<Instant>> nextSilence(Database& database)
{
    auto rows = database.query(sql::rules::next_silence);
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Instant>();
    return rows->optionalInstant(0);
}

Result<int> lookAtSilences(Database& database, const Clock& clock, int most)
{
    const auto next = nextSilence(database);
    if (!next) return next.failure();
    const auto now = clock.now();
    if (!*next || **next > now) return 0;
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto all = dueSilences(database, now, most);
    if (!all) return all.failure();
    for (const auto& one : *all) {
        std::optional<Instant> again;
        if (!one.gone) {
            const auto looked = lookAt(database, one.target, now);
            if (!looked) return looked.failure();
            again = *looked;
        }
        if (auto planned = done(database.run(sql::rules::look_again, {instantOrNull(again), one.target.conversation}));
            !planned)
            return planned.failure();
    }
    if (auto committed = transaction->commit(); !committed) return committed.failure();
    return static_cast<int>(all->size());
}

} // namespace relais
