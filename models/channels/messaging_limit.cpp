// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/messaging_limit.h"

namespace relais {

namespace {

constexpr qint64 kMost = 1'000'000'000;

} // namespace

std::optional<qint64> messagingLimitFrom(const QString& word)
{
    auto text = word.trimmed().toUpper();
    if (text.startsWith(QLatin1String("TIER_"))) text.remove(0, 5);
    if (text == QLatin1String("UNLIMITED") || text == QLatin1String("-1")) return kUnlimitedUsers;
    const qint64 unit = text.endsWith(QLatin1Char('K')) ? 1000 : text.endsWith(QLatin1Char('M')) ? 1'000'000 : 1;
    if (unit > 1) text.chop(1);
    bool ok = false;
    const auto number = text.toLongLong(&ok);
    if (!ok || number < 1 || number > kMost / unit) return std::nullopt;
    return number * unit;
}

} // namespace relais
