// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace relais {

/// Users per moving 24 hours of a portfolio without a limit.
inline constexpr qint64 kUnlimitedUsers = -1;

/// A WhatsApp messaging limit in any of Meta's spellings: "TIER_2K", "TIER_UNLIMITED", "2000", "-1". Nothing for
/// another word and for what is no limit (0, below -1).
std::optional<qint64> messagingLimitFrom(const QString& word);

} // namespace relais
