// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reading/automatic_answers.h"

#include "models/conversations/automatic_mark.h"
#include "models/conversations/service_window.h"
#include "services/access/standing_in.h"
#include "services/conversations/reply_outbox.h"
#include "services/conversations/rule_runner.h"
#include "services/core/clock.h"
#include "services/moderation/moderator.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "services/writing/reply_writer.h"
#include "sql/reading.h"
#include "sql/rules.h"

#include <QJsonDocument>

namespace relais {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kAgain = 30s;
constexpr int kMostFailures = 3;
// In rule_runs: a model's words, not the rule's.
constexpr int kByModel = 2;

struct Due
{
    qint64 conversation;
    WorkspaceId workspace;
    RuleId rule;
    qint64 interaction;
    int failures;
    QString ruleName;
    std::optional<UserId> answersFor;
    bool isWanted;
};

Result<void> done(const Result<Changes>& changes)
{
    if (!changes) return changes.failure();
    return {};
}

Result<std::optional<Due>> nextDue(Database& database, Instant now)
{
    auto rows = database.query(sql::reading::next_answer, {toMs(now)});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Due>();
    const auto rule = AutomationRule::fromJson(QJsonDocument::fromJson(rows->bytes(5)).object());
    return std::optional(Due{rows->integer(0), WorkspaceId(rows->integer(1)), RuleId(rows->integer(2)), rows->integer(3), static_cast<int>(rows->integer(4)),
                             rule ? rule->name : QString(), rows->isNull(6) ? std::nullopt : std::optional(UserId(rows->integer(6))),
                             rows->flag(7) && rule && rule->answersWithModel});
}

Result<void> drop(Database& database, const Due& due)
{
    return done(database.run(sql::reading::answer_done, {due.conversation, due.interaction}));
}

/// Nobody is answered, and whoever opens the conversation reads why.
Result<void> giveUp(Database& database, const Due& due, const QString& why, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto dropped = drop(database, due); !dropped) return dropped;
    const auto text = due.ruleName + QLatin1Char('\n') + why;
    if (auto told = tellInConversation(database, due.workspace, due.conversation, QStringLiteral("rule_failed"), text, now); !told) return told;
    return transaction->commit();
}

Result<void> afterTrouble(Database& database, const Due& due, const Error& error, Instant now)
{
    // Somebody has answered meanwhile, or the conversation is gone.
    if (error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound) return drop(database, due);
    const auto failures = due.failures + 1;
    const bool isFinal = error.code == ErrorCode::NotAllowed || error.code == ErrorCode::Forbidden || error.code == ErrorCode::Doubtful;
    if (failures >= kMostFailures || isFinal) return giveUp(database, due, error.detail, now);
    return done(database.run(sql::reading::answer_later, {failures, toMs(now + failures * kAgain), due.conversation, due.interaction}));
}

Result<bool> isTrue(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

/// Whether a machine may speak now: the contact said the last word, may be written to, and the window is open.
Result<bool> mayAnswer(Database& database, const RuleTarget& target, Instant now)
{
    if (target.isAnswered || !isServiceWindowOpen(target.windowUntil, now)) return false;
    const auto isOurs = isTrue(database.query(sql::reading::last_said, {target.workspace.value(), target.conversation}));
    if (!isOurs) return isOurs.failure();
    const auto isSuppressed = isTrue(database.query(sql::rules::is_suppressed, {target.workspace.value(), target.address, target.addresses.phone, target.addresses.userId}));
    if (!isSuppressed) return isSuppressed.failure();
    return !*isOurs && !*isSuppressed;
}

Result<void> answer(Database& database, const Due& due, const Written& written, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto taken = database.run(sql::reading::answer_done, {due.conversation, due.interaction});
    if (!taken) return taken.failure();
    // A newer message took its place while the model wrote: that one is answered.
    if (taken->affected == 0) return {};
    const auto heard = heardMessage(database, due.interaction);
    if (!heard) return heard.failure();
    if (!*heard) return transaction->commit();
    const auto& target = (*heard)->target;
    const auto may = mayAnswer(database, target, now);
    if (!may) return may.failure();
    if (!*may) return transaction->commit();
    const auto told = due.ruleName + QLatin1Char('\n') + written.by.model;
    if (auto said = tellInConversation(database, due.workspace, due.conversation, QStringLiteral("rule_model_answered"), told, now); !said) return said;
    const ReplyDraft draft{.workspace = target.workspace, .account = target.account, .contact = target.contact, .conversation = target.conversation, .address = target.address,
                           .content = {.text = markedAutomatic(written.text, written.language)}, .notAfter = target.windowUntil};
    if (auto queued = queueReply(database, draft, now); !queued) return queued.failure();
    if (auto noted = done(database.run(sql::rules::note_answer, {kByModel, due.conversation, due.rule.value(), due.interaction})); !noted) return noted;
    return transaction->commit();
}

Result<bool> isTooMany(Database& database, WorkspaceId workspace, Instant now)
{
    auto rows = database.query(sql::reading::answers_since, {workspace.value(), toMs(now - 1h)});
    if (!rows) return rows.failure();
    return rows->next() && rows->integer(0) >= kAutomaticAnswersAnHour;
}

Result<Written> written(Database& database, const Clock& clock, const ModelDoor& door, const Due& due, const std::stop_token& stop)
{
    const auto session = due.answersFor ? sessionInNameOf(database, *due.answersFor, due.workspace) : Result<Session>(fail(ErrorCode::NotAllowed, due.ruleName));
    if (!session || !session->require(database, Scope::UsersManage))
        return fail(ErrorCode::NotAllowed, due.ruleName, QStringLiteral("whoever let a model answer by this rule may not do so any more"));
    auto hints = homeHints(database, door.practicePort);
    if (!hints) return hints.failure();
    auto text = ReplyWriter(database, *session, clock, std::move(*hints), *door.turns).suggest(ConversationId(due.conversation), false, {}, stop);
    if (!text) return text;
    // What a person would be asked about leaves by no machine.
    const auto good = Moderator(database, *session, clock).admit(publishedWords(QStringLiteral("text"), text->text), Warned::Asks);
    if (!good) return good.failure();
    return text;
}

} // namespace

Result<bool> writeNextAnswer(Database& database, const Clock& clock, const ModelDoor& door, const std::stop_token& stop)
{
    const auto due = nextDue(database, clock.now());
    if (!due) return due.failure();
    if (!*due) return false;
    const auto finish = [](const Result<void>& result) { return result ? Result<bool>(true) : Result<bool>(result.failure()); };
    if (!(*due)->isWanted) return finish(drop(database, **due));
    const auto tooMany = isTooMany(database, (*due)->workspace, clock.now());
    if (!tooMany) return tooMany.failure();
    if (*tooMany) return finish(giveUp(database, **due, QStringLiteral("a model has written as many answers in this hour as it may"), clock.now()));
    const auto text = written(database, clock, door, **due, stop);
    if (stop.stop_requested()) return false;
    return finish(text ? answer(database, **due, *text, clock.now()) : afterTrouble(database, **due, text.error(), clock.now()));
}

Result<std::optional<Instant>> nextAnswerMoment(Database& database)
{
    auto rows = database.query(sql::reading::next_answer_moment);
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

} // namespace relais
