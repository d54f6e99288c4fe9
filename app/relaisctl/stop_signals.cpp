// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/stop_signals.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>

namespace relais::ctl {

namespace {

std::atomic<int> g_signal = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

void note(int number)
{
    g_signal = number;
}

/// Only what a handler may do.
void end(int number)
{
    std::_Exit(128 + number);
}

} // namespace

void endOnSignals()
{
    for (const int number : {SIGINT, SIGTERM})
        if (std::signal(number, end) == SIG_IGN) std::signal(number, SIG_IGN);
}

StopSignals::StopSignals()
    : m_watch([this](std::stop_token ended) {
        // A stop request runs callbacks and takes locks, which a handler must not: so a thread looks.
        while (!ended.stop_requested()) {
            if (g_signal != 0) {
                m_stop.request_stop();
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    })
{
    g_signal = 0;
    std::signal(SIGINT, note);
    std::signal(SIGTERM, note);
#ifdef SIGPIPE
    // A server that hangs up is found by the write's result.
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, end);
    std::signal(SIGTERM, end);
}

ExitStatus StopSignals::exitStatus() const
{
    return g_signal == 0 ? Done : static_cast<ExitStatus>(128 + g_signal);
}

tl::unexpected<Failure> StopSignals::failed(const Error& error) const
{
    const bool bySignal = error.code == ErrorCode::Cancelled && g_signal != 0;
    return tl::unexpected<Failure>(Failure{error, bySignal ? exitStatus() : exitStatusOf(error.code)});
}

} // namespace relais::ctl
