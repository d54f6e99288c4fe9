// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reading/automatic_answers.h"

#include "models/conversations/automatic_mark.h"
#include "models/conversations/service_window.h"
#include "models/writing/model_trouble.h"
#include "services/access/standing_in.h"
#include "services/conversations/reply_outbox.h"
#include "services/conversations/rule_runner.h"
#include "services/core/clock.h"
#include "services/moderation/model_judge.h"
#include "services/moderation/moderator.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
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

Result<std::optional<Due>> nextDue(Database& database, Instant now)
{
    auto rows = database.query(sql::reading::next_answer, {toMs(now)});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Due>();
    const auto rule = AutomationRule::fromJson(QJsonDocument::fromJson(rows->bytes(5)).object());
    return std::optional(Due{rows->integer(0), WorkspaceId(rows->integer(1)), RuleId(rows->integer(2)),
                             rows->integer(3), static_cast<int>(rows->integer(4)), rule ? rule->name : QString(),
                             rows->isNull(6) ? std::nullopt : std::optional(UserId(rows->integer(6))),
                             rows->flag(7) && rule && rule->answersWithModel});
}

Result<bool> isTrue(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<void> drop(Database& database, const Due& due)
{
    return done(database.run(sql::reading::answer_done, {due.conversation, due.interaction}));
}

/// Nobody is answered, and whoever opens the conversation reads why; unless a newer message took its place, which is answered.
Result<void> giveUp(Database& database, const Due& due, const QString& why, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto dropped = database.run(sql::reading::answer_done, {due.conversation, due.interaction});
    if (!dropped) return dropped.failure();
    if (dropped->affected == 0) return {};
    const auto text = due.ruleName + QLatin1Char('\n') + why;
    if (auto told =
            tellInConversation(database, due.workspace, due.conversation, QStringLiteral("rule_failed"), text, now);
        !told)
        return told;
    return transaction->commit();
}

Result<void> afterTrouble(Database& database, const Due& due, const Error& error, Instant now)
{
    const bool isOfModel = troubleOf(error).has_value();
    if (!isOfModel && error.code == ErrorCode::NotFound) return drop(database, due);
    if (!isOfModel && error.code == ErrorCode::Invalid) {
        // Somebody has answered meanwhile: there is nothing to be said of that. Or there were no words, a picture alone.
        const auto isOurs = isTrue(database.query(sql::reading::last_said, {due.workspace.value(), due.conversation}));
        if (!isOurs) return isOurs.failure();
        return *isOurs ? drop(database, due) : giveUp(database, due, error.detail, now);
    }
    const auto failures = due.failures + 1;
    const bool isFinal =
        error.code == ErrorCode::NotAllowed || error.code == ErrorCode::Forbidden || error.code == ErrorCode::Doubtful;
    if (failures >= kMostFailures || isFinal) return giveUp(database, due, error.detail, now);
    return done(database.run(sql::reading::answer_later,
                             {failures, toMs(now + failures * kAgain), due.conversation, due.interaction}));
}

/// Whether a machine may speak now: the contact said the last word, and may be written to.
Result<bool> mayAnswer(Database& database, const RuleTarget& target)
{
    if (target.isAnswered) return false;
    const auto isOurs =
        isTrue(database.query(sql::reading::last_said, {target.workspace.value(), target.conversation}));
    if (!isOurs) return isOurs.failure();
    const auto isSuppressed =
        isTrue(database.query(sql::rules::is_suppressed, {target.workspace.value(), target.address,
                                                          target.addresses.phone, target.addresses.userId}));
    if (!isSuppressed) return isSuppressed.failure();
    return !*isOurs && !*isSuppressed;
}

/// A model's words are no template of ours, whatever braces stand in them.
QString asItStands(QString text)
{
    return text.replace(QLatin1Char('{'), QStringLiteral("{{")).replace(QLatin1Char('}'), QStringLiteral("}}"));
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
    const auto may = mayAnswer(database, target);
    if (!may) return may.failure();
    if (!*may) return transaction->commit();
    if (!isServiceWindowOpen(target.windowUntil, now)) {
        const auto why = due.ruleName + QStringLiteral("\nthe 24 hours were over before the model had written");
        if (auto said =
                tellInConversation(database, due.workspace, due.conversation, QStringLiteral("rule_failed"), why, now);
            !said)
            return said;
        return transaction->commit();
    }
    const auto told = due.ruleName + QLatin1Char('\n') + written.by.model;
    if (auto said = tellInConversation(database, due.workspace, due.conversation, QStringLiteral("rule_model_answered"),
                                       told, now);
        !said)
        return said;
    const ReplyDraft draft{.workspace = target.workspace,
                           .account = target.account,
                           .contact = target.contact,
                           .conversation = target.conversation,
                           .address = target.address,
                           .content = {.text = asItStands(markedAutomatic(written.text, written.language))},
                           .notAfter = target.windowUntil};
    if (auto queued = queueReply(database, draft, now); !queued) return queued.failure();
    if (auto noted = done(
            database.run(sql::rules::note_answer, {kByModel, due.conversation, due.rule.value(), due.interaction}));
        !noted)
        return noted;
    return transaction->commit();
}

Result<bool> isTooMany(Database& database, WorkspaceId workspace, Instant now)
{
    auto rows = database.query(sql::reading::answers_since, {workspace.value(), toMs(now - 1h)});
    if (!rows) return rows.failure();
    return rows->next() && rows->integer(0) >= kAutomaticAnswersAnHour;
}

Result<Written> written(Database& database, const Clock& clock, const ModelDoor& door, const Due& due,
                        const std::stop_token& stop)
{
    const auto session = due.answersFor ? sessionInNameOf(database, *due.answersFor, due.workspace)
                                        : Result<Session>(fail(ErrorCode::NotAllowed, due.ruleName));
    const auto may = session ? session->require(database, Scope::UsersManage) : Result<void>(session.failure());
    if (!may && (may.error().code == ErrorCode::NotAllowed || may.error().code == ErrorCode::NotSignedIn))
        return fail(ErrorCode::NotAllowed, due.ruleName,
                    QStringLiteral("whoever let a model answer by this rule may not do so any more"));
    if (!may) return may.failure();
    const auto hints = homeHints(database, door.practicePort);
    if (!hints) return hints.failure();
    auto text = ReplyWriter(database, *session, clock, *hints, *door.turns)
                    .suggest(ConversationId(due.conversation), false, {}, stop);
    if (!text) return text;
    // What a person would be asked about leaves by no machine.
    const TextJudge judge = [&](const QString& words) {
        return ModelJudge(database, *session, clock, *hints, *door.turns).judge(words, stop);
    };
    const auto good = Moderator(database, *session, clock, judge)
                          .admit(publishedWords(QStringLiteral("text"), text->text), Warned::Asks);
    if (!good) return good.failure();
    return text;
}

} // namespace

Result<bool> writeNextAnswer(Database& database, const Clock& clock, const ModelDoor& door, const std::stop_token& stop)
{
    const auto due = nextDue(database, clock.now());
    if (!due) return due.failure();
    if (!*due) return false;
    const auto finish = [](const Result<void>& result) {
        return result ? Result<bool>(true) : Result<bool>(result.failure());
    };
    if (!(*due)->isWanted) return finish(drop(database, **due));
    const auto tooMany = isTooMany(database, (*due)->workspace, clock.now());
    if (!tooMany) return tooMany.failure();
    if (*tooMany)
        return finish(giveUp(database, **due,
                             QStringLiteral("a model has written as many answers in this hour as it may"),
                             clock.now()));
    const auto text = written(database, clock, door, **due, stop);
    if (stop.stop_requested()) return false;
    if (!text) return finish(afterTrouble(database, **due, text.error(), clock.now()));
    const auto answered = answer(database, **due, *text, clock.now());
    // Words that cannot be sent as they are would be tried for ever.
    if (!answered && answered.error().code == ErrorCode::Invalid)
        return finish(giveUp(database, **due, answered.error().detail, clock.now()));
    return finish(answered);
}

Result<std::optional<Instant>> nextAnswerMoment(Database& database)
{
    auto rows = database.query(sql::reading::next_answer_moment);
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

} // namespace relais
