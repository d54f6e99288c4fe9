// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/answer.h"

#include <stop_token>
#include <thread>

namespace relais::ctl {

/// SIGINT and SIGTERM end the program at once from here on, with 130 or 143: for the commands that have nothing in flight but a transaction, which the
/// database takes back. Who started it with a signal ignored keeps it so.
void endOnSignals();

/// While it lives, SIGINT and SIGTERM ask for a stop instead of ending the program. One at a time.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }
    /// 130 or 143 after a signal, else 0.
    ExitStatus exitStatus() const;
    /// How a command answers with what failed: Cancelled by a signal exits as the signal says, all else as it does anyway.
    tl::unexpected<Failure> failed(const Error& error) const;

private:
    std::stop_source m_stop;
    std::jthread m_watch;
};

} // namespace relais::ctl
