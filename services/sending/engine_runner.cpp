// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/engine_runner.h"

#include "services/access/arming.h"
#include "services/core/clock.h"
#include "services/sending/engine_lock.h"
#include "services/sending/engine_watch.h"
#include "services/sending/wire.h"
#include "services/storage/database.h"
#include "services/upkeep/event_log.h"

#include <QSysInfo>

#include <algorithm>
#include <random>

namespace relais {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

// Outcomes gather this long before they are committed together, unless a connection waits for work.
constexpr auto kTick = 20ms;
constexpr auto kReportEvery = 100ms;
constexpr auto kWatchEvery = 1s;
// Other programs change the same database: limits, pauses and launches are noticed within this.
constexpr auto kLookEvery = 250ms;
constexpr auto kAfterTrouble = 500ms;
constexpr auto kHandBackPatience = 10s;

std::function<double()> jitter()
{
    return [generator = std::mt19937(std::random_device()()),
            spread = std::uniform_real_distribution<double>(-1, 1)]() mutable { return spread(generator); };
}

QJsonObject figuresOf(const EngineCounts& counts)
{
    return {{QStringLiteral("sent"), counts.sent},
            {QStringLiteral("failed"), counts.failed},
            {QStringLiteral("retried"), counts.retried},
            {QStringLiteral("unsure"), counts.unsure}};
}

} // namespace

EngineRunner::EngineRunner(DataFolder folder, const Clock& clock, SourceFactory makeSources, EventLog* log)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_makeSources(std::move(makeSources))
    , m_log(log)
{
}

EngineRunner::~EngineRunner() = default;

void EngineRunner::wake()
{
    m_woken = true;
    if (auto* wire = m_wire.load()) wire->wake();
}

Result<EngineReport> EngineRunner::run(std::stop_token stop, RunUntil until,
                                       const std::function<void(const EngineReport&)>& report)
{
    const auto lock = EngineLock::take(m_folder.engineLock());
    if (!lock) return lock.failure();
    auto database = Database::open(m_folder.database());
    if (!database) return database.failure();
    const auto armed = checkArmed(**database);
    if (!armed) return armed.failure();
    const auto disarmed = EngineStore(**database).hasDisarmedWork();
    if (!disarmed) return disarmed.failure();
    // A window goes on, for its practice accounts; who waits for an end must be told.
    if (*disarmed && until.idle) return fail(ErrorCode::Disarmed);
    auto sources = m_makeSources(**database);
    if (!sources) return sources.failure();

    Journal journal(m_folder.engineJournal());
    Wire wire(journal, *sources);
    Engine engine(**database, wire, journal, m_clock, jitter(), QString::fromLatin1(QSysInfo::bootUniqueId()));
    if (auto done = engine.recover(); !done) return done.failure();

    EngineWatch watch(**database, m_log);
    tell(m_log, LogEvent::EngineStarted, {{QStringLiteral("armed"), *armed}});
    m_wire = &wire;
    auto result = loop(engine, wire, watch, stop, until, sources->isAtRest, report);
    m_wire = nullptr;
    if (!result) return result;
    const auto handedBack = handBack(engine, wire);
    watch.look();
    tell(m_log, LogEvent::EngineStopped, figuresOf(engine.counts()));
    if (!handedBack) return handedBack.failure();
    result->counts = engine.counts();
    result->underWay = engine.underWay();
    return result;
}

Result<EngineReport> EngineRunner::loop(Engine& engine, Wire& wire, EngineWatch& watch, std::stop_token stop,
                                        RunUntil until, const std::function<bool()>& isAtRest,
                                        const std::function<void(const EngineReport&)>& report)
{
    // A signal or a stop request must end a poll that waits.
    const std::stop_callback wakeOnStop(stop, [&wire] { wire.wake(); });
    const auto begun = Steady::now();
    auto nextStep = begun;
    auto nextReport = begun;
    auto nextLook = begun;
    EngineReport current;
    while (!stop.stop_requested()) {
        auto now = Steady::now();
        if (until.after && now - begun >= *until.after) break;
        const bool due = now >= nextStep || m_woken.exchange(false) || (wire.hasEnded() && wire.isStarving());
        if (due) {
            // Asked before the step: what came of it until then, the step finds queued.
            const bool othersRest = !until.idle || !isAtRest || isAtRest();
            const auto result = engine.step();
            now = Steady::now();
            if (result) {
                current.idle = result->idle;
                current.wakeAt = result->wakeAt;
                current.trouble.reset();
                const auto wait = result->wakeAt
                                      ? std::clamp<Milliseconds>(*result->wakeAt - m_clock.now(), 0ms, kLookEvery)
                                      : kLookEvery;
                nextStep = now + wait;
            } else {
                if (current.trouble != result.error()) tell(m_log, LogEvent::EngineTrouble, logFacts(result.error()));
                current.trouble = result.error();
                nextStep = now + kAfterTrouble;
            }
            if (until.idle && othersRest && result && result->idle) break;
        }
        if (now >= nextLook) {
            watch.look();
            nextLook = now + kWatchEvery;
        }
        if (now >= nextReport) {
            current.counts = engine.counts();
            current.underWay = engine.underWay();
            report(current);
            nextReport = now + kReportEvery;
        }
        wire.poll(std::max(0ms, std::chrono::ceil<Milliseconds>(nextStep - Steady::now())));
        if (wire.hasEnded() && !current.trouble) nextStep = std::min(nextStep, Steady::now() + kTick);
    }
    current.counts = engine.counts();
    current.underWay = engine.underWay();
    report(current);
    return current;
}

Result<void> EngineRunner::handBack(Engine& engine, Wire& wire)
{
    wire.withdraw([](const ClaimedMessage&) { return true; });
    const auto patience = Steady::now() + kHandBackPatience;
    while (!wire.isEmpty() && Steady::now() < patience) {
        if (wire.hasEnded())
            if (auto done = engine.recordOnly(); !done) return done;
        if (!wire.isEmpty()) wire.poll(100ms);
    }
    wire.abandon();
    return engine.recordOnly();
}

} // namespace relais
