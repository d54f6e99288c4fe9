// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/sending/engine.h"
#include "services/storage/data_folder.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace relais {

class Clock;
class EngineLock;
class EngineWatch;
class EventLog;
struct MessageSources;
class Wire;

/// What a running engine says of itself, at most ten times a second.
struct EngineReport
{
    EngineCounts counts;
    int underWay = 0;
    bool idle = false;
    std::optional<Instant> wakeAt;
    /// Why the last step could not be written; it is tried again.
    std::optional<Error> trouble;

    bool operator==(const EngineReport&) const = default;
};

/// What makes a runner return by itself.
struct RunUntil
{
    bool idle = false; ///< nothing is left that may go now or later by itself, and what works alongside rests
    std::optional<Milliseconds> after = std::nullopt;
};

/// Drives one engine on the calling thread: takes the lock, opens a connection of its own, recovers, steps,
/// polls the wire. Used by relaisctl directly and by the window through EngineThread.
class EngineRunner
{
public:
    /// Makes the sources of endpoints and messages on the running thread, with that thread's database.
    using SourceFactory = std::function<Result<MessageSources>(Database&)>;

    /// `log`, if there is one, hears on the running thread what the engine did and what became of accounts and campaigns.
    EngineRunner(DataFolder folder, const Clock& clock, SourceFactory makeSources, EventLog* log = nullptr);
    ~EngineRunner();

    /// EngineRunning, or what opening the database says. After a stop request what is under way is finished
    /// (ten seconds at most, then it is unsure) and the rest handed back.
    Result<EngineReport> run(std::stop_token stop, RunUntil until,
                             const std::function<void(const EngineReport&)>& report);

    /// Something changed: look at once. From any thread, also while nothing runs.
    void wake();

private:
    Result<EngineReport> loop(Engine& engine, Wire& wire, EngineWatch& watch, std::stop_token stop, RunUntil until,
                              const std::function<bool()>& isAtRest,
                              const std::function<void(const EngineReport&)>& report);
    static Result<void> handBack(Engine& engine, Wire& wire);

    DataFolder m_folder;
    const Clock& m_clock;
    SourceFactory m_makeSources;
    EventLog* m_log;
    std::atomic<Wire*> m_wire = nullptr;
    std::atomic<bool> m_woken = false;
};

} // namespace relais
