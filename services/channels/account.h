// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/sending/pacing.h"
#include "models/sending/warm_up.h"
#include "services/channels/smtp/smtp_settings.h"

#include <QString>

#include <optional>
#include <vector>

namespace relais {

/// What a person decides about an e-mail account.
struct AccountDraft
{
    QString name;
    SmtpSettings smtp;
    bool practice = false;
    int connections = 2;
    std::vector<RateLimit> limits;
    std::optional<int> daily;
    int maxAttempts = 3;
    Seconds backoff{300};
    std::optional<WarmUp> ramp = std::nullopt;  ///< grows to `daily`, which it needs

    /// Invalid names the option that is wrong.
    Result<void> check() const;

    bool operator==(const AccountDraft&) const = default;
};

/// An account as it stands in the database.
struct Account
{
    AccountId id;
    AccountDraft draft;
    bool isUp = true;
    QString reason;  ///< why it is down, in the provider's words
    std::optional<Instant> slowUntil;
    std::optional<Instant> testedAt;
    std::optional<Instant> rampSince;  ///< the first message under the warm-up
    int waiting = 0;  ///< queued messages that are to leave by it

    bool operator==(const Account&) const = default;
};

/// What a provider asks for; a person may change all of it.
struct AccountPreset
{
    QString name;
    QString host;
    int port;
    SmtpSecurity security;
    int connections;
    std::vector<RateLimit> limits;
    std::optional<int> daily;
};
const std::vector<AccountPreset>& accountPresets();

/// "25/60": at most 25 messages in any 60 seconds. Invalid: not two positive whole numbers.
Result<RateLimit> rateLimitFromText(const QString& text);
QString toText(const RateLimit& limit);

} // namespace relais
