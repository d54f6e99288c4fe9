// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/warm_up.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace relais {

namespace {
constexpr std::chrono::hours kDay{24};
} // namespace

Result<WarmUp> warmUpFromText(const QString& text)
{
    const auto parts = text.split(QLatin1Char(':'));
    bool startOk = false;
    bool daysOk = false;
    const int start = parts.value(0).trimmed().toInt(&startOk);
    const int days = parts.value(1).trimmed().toInt(&daysOk);
    if (parts.size() != 2 || !startOk || !daysOk || start < 1 || days < 1)
        return fail(ErrorCode::Invalid, text, QStringLiteral("write START:DAYS, as in 50:14"));
    return WarmUp{start, days};
}

QString toText(const WarmUp& ramp)
{
    return QStringLiteral("%1:%2").arg(ramp.start).arg(ramp.days);
}

int warmUpDay(std::optional<Instant> since, Instant now)
{
    // A clock that was set back is still in the first day.
    if (!since || now < *since) return 1;
    return 1 + static_cast<int>((now - *since) / kDay);
}

std::optional<RateLimit> warmUpLimit(const WarmUp& ramp, std::optional<Instant> since, int daily, Instant now)
{
    const int day = warmUpDay(since, now);
    if (day > ramp.days || ramp.start >= daily) return std::nullopt;
    const auto share = static_cast<double>(day - 1) / ramp.days;
    const auto cap = ramp.start * std::pow(static_cast<double>(daily) / ramp.start, share);
    return RateLimit{std::clamp(static_cast<int>(std::lround(cap)), ramp.start, daily), kDay};
}

std::optional<Instant> nextWarmUpDay(const WarmUp& ramp, std::optional<Instant> since, Instant now)
{
    const int day = warmUpDay(since, now);
    if (!since || day > ramp.days) return std::nullopt;
    return *since + day * kDay;
}

} // namespace relais
