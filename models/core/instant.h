// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace relais {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A moment in UTC, to the millisecond. Stored as milliseconds since 1970.
using Instant = std::chrono::sys_time<Milliseconds>;

constexpr Instant instantFromMs(qint64 ms)
{
    return Instant(Milliseconds(ms));
}

constexpr qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}

/// ISO 8601 in UTC, "2026-11-21T09:30:00.000Z".
QString toIso(Instant instant);

/// Accepts what toIso() writes and any ISO 8601 date and time; without an offset it is UTC.
std::optional<Instant> instantFromIso(const QString& text);

/// Days since 1970-01-01 in UTC: the bucket of `daily_figures`.
constexpr int utcDay(Instant instant)
{
    return static_cast<int>(std::chrono::floor<std::chrono::days>(instant).time_since_epoch().count());
}

} // namespace relais
