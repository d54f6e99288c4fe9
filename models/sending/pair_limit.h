// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>

namespace relais {

/// WhatsApp's limit for one number writing to one person: about a message in six seconds (protocols: "Pair rate"). A short
/// burst is let through, so that a conversation stays one: four in any 24 seconds. Pure: it is told the time, and forgets
/// with its process; what a new one sends too early the provider puts off.
class PairLimit
{
public:
    static constexpr int kMessages = 4;
    static constexpr Seconds kWindow{24};

    /// When the next message of this pair may leave; nothing: now.
    std::optional<Instant> nextAllowed(const QString& pair, Instant now) const;
    /// One leaves now. In order of time.
    void remember(const QString& pair, Instant now);

private:
    void forgetOld(Instant now);

    QHash<QString, std::deque<Instant>> m_left;
    Instant m_forgotten{};
};

} // namespace relais
