// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/core/clock.h"

namespace relais::test {

/// A clock that stands still until it is told to move.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start = instantFromMs(1'790'000'000'000))
        : m_now(start)
    {
    }
    Instant now() const override { return m_now; }
    void advance(Milliseconds by) { m_now += by; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace relais::test
