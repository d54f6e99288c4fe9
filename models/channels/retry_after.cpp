// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/retry_after.h"

#include <QByteArray>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace relais {

namespace {

constexpr Seconds kLongest = std::chrono::hours(24);

} // namespace

std::optional<Seconds> retryAfterFrom(QByteArrayView header, Instant now)
{
    const auto text = header.trimmed();
    if (text.isEmpty()) return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const auto seconds = text.toLongLong(&fits);
        return fits ? std::min(Seconds(seconds), kLongest) : kLongest;
    }
    const auto at = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!at.isValid()) return std::nullopt;
    const auto moment = instantFromMs(QDateTime(at.date(), at.time(), Qt::UTC).toMSecsSinceEpoch());
    return std::clamp(std::chrono::ceil<Seconds>(moment - now), Seconds(0), kLongest);
}

} // namespace relais
