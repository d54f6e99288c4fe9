// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reading/incoming_reader.h"

#include "models/writing/model_trouble.h"
#include "services/access/standing_in.h"
#include "services/conversations/rule_runner.h"
#include "services/core/clock.h"
#include "services/core/thread_priority.h"
#include "services/reading/automatic_answers.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "services/storage/transaction.h"
#include "services/writing/writer.h"
#include "sql/reading.h"

#include <algorithm>

namespace relais {

namespace {

using namespace std::chrono_literals;

// Another process may have let something in.
constexpr Milliseconds kLongestRest = 2s;
constexpr Milliseconds kAfterTrouble = 10s;
constexpr Milliseconds kWhileOthersWrite = 300ms;
constexpr Milliseconds kOutOfReach = 1min;
constexpr Milliseconds kReadAgain = 30s;
constexpr int kMostFailures = 3;
// What somebody means stands at the beginning; the rest costs time alone.
constexpr qsizetype kLongestRead = 4000;

struct Due
{
    qint64 interaction;
    WorkspaceId workspace;
    int failures;
    QString text;
};

Result<std::optional<Due>> nextDue(Database& database, Instant now)
{
    auto rows = database.query(sql::reading::next, {toMs(now)});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Due>();
    return std::optional(
        Due{rows->integer(0), WorkspaceId(rows->integer(1)), static_cast<int>(rows->integer(2)), rows->text(3)});
}

Result<ReadMessage> readBy(Database& database, const Session& session, const Clock& clock, const ModelDoor& door,
                           const QString& text, const std::stop_token& stop)
{
    auto hints = homeHints(database, door.practicePort);
    if (!hints) return hints.failure();
    return Writer(database, session, clock, std::move(*hints), *door.turns).read(text.left(kLongestRead), stop);
}

Result<void> noteTrouble(Database& database, WorkspaceId workspace, const std::optional<Error>& trouble)
{
    const auto code = trouble ? QVariant(static_cast<int>(trouble->code)) : QVariant(QMetaType::fromType<int>());
    return done(database.run(sql::reading::note_trouble, {code, trouble ? trouble->subject : QString(),
                                                          trouble ? trouble->detail : QString(), workspace.value()}));
}

Result<void> keep(Database& database, const Due& due, const ReadMessage& read, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto taken = database.run(sql::reading::done, {due.interaction});
    if (!taken) return taken.failure();
    // It was erased meanwhile, or is none of ours any more.
    if (taken->affected == 0) return {};
    const auto& reading = read.reading;
    const auto kept = database.run(sql::reading::keep, {due.interaction, due.workspace.value(), read.language,
                                                        sentimentName(reading.sentiment), intentName(reading.intent),
                                                        urgencyName(reading.urgency), read.by.model, toMs(now)});
    if (!kept) return kept.failure();
    if (auto noted = noteTrouble(database, due.workspace, {}); !noted) return noted;
    if (auto ran = runRulesOnReading(database, due.interaction, reading, now); !ran) return ran;
    return transaction->commit();
}

/// One message that no model can read holds up no other; a model that is not there holds up all.
Result<void> putBack(Database& database, const Due& due, const Error& error, Instant now)
{
    const auto trouble = troubleOf(error);
    // What the server refuses in words of its own it would refuse again: another message may be taken.
    const bool isRefused = error.code == ErrorCode::Rejected && (!trouble || *trouble == ModelTrouble::Refused);
    const bool isAboutMessage = trouble == ModelTrouble::NotAsAsked || trouble == ModelTrouble::BrokenOff
                                || error.code == ErrorCode::Invalid || isRefused;
    if (isAboutMessage) {
        const auto failures = due.failures + 1;
        const auto again = failures < kMostFailures ? std::optional(now + failures * kReadAgain) : std::nullopt;
        return done(database.run(sql::reading::not_read, {failures, instantOrNull(again), due.interaction}));
    }
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto noted = noteTrouble(database, due.workspace, error); !noted) return noted;
    if (auto off = done(database.run(sql::reading::put_off, {toMs(now + kOutOfReach), due.workspace.value()})); !off)
        return off;
    // Should it be this one that the server falls over, the others go first.
    if (auto behind = done(database.run(sql::reading::not_read,
                                        {due.failures, toMs(now + kOutOfReach + kReadAgain), due.interaction}));
        !behind)
        return behind;
    return transaction->commit();
}

} // namespace

Result<bool> readNextMessage(Database& database, const Clock& clock, const ModelDoor& door, const std::stop_token& stop)
{
    const auto due = nextDue(database, clock.now());
    if (!due) return due.failure();
    if (!*due) return false;
    const auto session = sessionOfOwner(database, (*due)->workspace);
    // Of an archived workspace nothing is read.
    const bool isOver =
        !session
        && (session.error().code == ErrorCode::NotAllowed || session.error().code == ErrorCode::NotSignedIn
            || session.error().code == ErrorCode::NotFound);
    if (!session && !isOver) return session.failure();
    if (isOver) {
        if (auto dropped = done(database.run(sql::reading::done, {(*due)->interaction})); !dropped)
            return dropped.failure();
        return true;
    }
    const auto read = readBy(database, *session, clock, door, (*due)->text, stop);
    if (stop.stop_requested()) return false;
    const auto kept =
        read ? keep(database, **due, *read, clock.now()) : putBack(database, **due, read.error(), clock.now());
    if (!kept) return kept.failure();
    return true;
}

Result<std::optional<Instant>> nextReadingMoment(Database& database)
{
    std::optional<Instant> reading;
    {
        auto rows = database.query(sql::reading::next_moment);
        if (!rows) return rows.failure();
        if (rows->next()) reading = rows->optionalInstant(0);
    }
    const auto answer = nextAnswerMoment(database);
    if (!answer || !*answer) return answer ? Result<std::optional<Instant>>(reading) : answer;
    return std::optional(reading ? std::min(*reading, **answer) : **answer);
}

IncomingReader::IncomingReader(DataFolder folder, const Clock& clock, ModelDoor door, std::function<void()> changed)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_door(std::move(door))
    , m_changed(std::move(changed))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

void IncomingReader::wake()
{
    const std::lock_guard lock(m_mutex);
    m_hasNews = true;
    m_woken.notify_one();
}

void IncomingReader::rest(const std::stop_token& stop, Milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, longest, [this] { return m_hasNews; });
    m_hasNews = false;
}

Result<bool> IncomingReader::step(Database& database, const std::stop_token& stop)
{
    // Somebody waits for an answer longer than for its being sorted.
    auto did = writeNextAnswer(database, m_clock, m_door, stop);
    if (!did || *did) return did;
    return readNextMessage(database, m_clock, m_door, stop);
}

void IncomingReader::run(std::stop_token stop)
{
    workBehindTheWindow();
    auto database = Database::open(m_folder.database());
    while (!database && !stop.stop_requested()) {
        rest(stop, kLongestRest);
        database = Database::open(m_folder.database());
    }
    if (!database) return;
    while (!stop.stop_requested()) {
        if (m_door.turns->isTaken() || m_door.turns->waiting() > 0) {
            rest(stop, kWhileOthersWrite);
            continue;
        }
        const auto did = step(**database, stop);
        if (did && *did)
            m_changed();
        else
            rest(stop, did ? kLongestRest : kAfterTrouble);
    }
}

} // namespace relais
