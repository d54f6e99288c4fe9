// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QTime>

#include <optional>

namespace relais {

/// Hours of the day in which nothing leaves, in somebody's local time: from 20:00 to 09:00. `from` belongs
/// to them, `to` does not. Over midnight when `from` is the later one.
struct QuietHours
{
    QTime from;
    QTime to;

    /// {"from": "20:00", "to": "09:00"}; null is none. Invalid says what is wrong.
    static Result<std::optional<QuietHours>> fromJson(const QJsonValue& value);
    QJsonValue toJson() const;

    bool operator==(const QuietHours&) const = default;
};

/// Whether the IANA zone is known on this computer.
bool isTimeZone(const QByteArray& zone);

/// `wanted` itself when it is outside the quiet hours of the zone, else the moment at which they end there.
/// A wall-clock time that a change to summer time skips is taken as the first moment after the gap. An
/// unknown zone counts as UTC.
Instant nextAllowed(Instant wanted, const QByteArray& zone, const QuietHours& quiet);

} // namespace relais
