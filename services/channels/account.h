// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/sending/pacing.h"
#include "models/sending/tier_budget.h"
#include "models/sending/warm_up.h"
#include "services/channels/smtp/smtp_settings.h"
#include "services/channels/whatsapp/whatsapp_settings.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace relais {

/// How an account reaches its provider: one alternative for each kind of account.
using ChannelSettings = std::variant<SmtpSettings, WhatsappSettings>;

/// What a person decides about an account.
struct AccountDraft
{
    QString name;
    ChannelSettings settings;
    bool practice = false;
    int connections = 2;
    std::vector<RateLimit> limits;
    std::optional<int> daily;
    int maxAttempts = 3;
    Seconds backoff{300};
    std::optional<WarmUp> ramp = std::nullopt; ///< grows to `daily`, which it needs
    /// What campaigns write to one contact. It holds back first messages only: answers and Message 2 always leave, and answers do not count.
    /// Nothing: no limit.
    std::optional<RateLimit> perRecipient = std::nullopt;

    /// Nothing: an account of another kind.
    SmtpSettings* smtp() { return std::get_if<SmtpSettings>(&settings); }
    const SmtpSettings* smtp() const { return std::get_if<SmtpSettings>(&settings); }
    WhatsappSettings* whatsapp() { return std::get_if<WhatsappSettings>(&settings); }
    const WhatsappSettings* whatsapp() const { return std::get_if<WhatsappSettings>(&settings); }

    /// "smtp", "whatsapp": as it is stored and as relaisctl names it.
    QString kind() const;
    /// The channel of the campaigns that may leave by it: "email", "whatsapp".
    QString channel() const;
    /// A WhatsApp number with the limits it starts with: 25 messages a minute (its own pace is 80 a second, its readers' is not).
    static AccountDraft forWhatsapp(const QString& name, WhatsappSettings settings);

    /// All that is wrong with it: the subject of each is the option.
    QList<Error> mistakes() const;
    /// The first of them.
    Result<void> check() const;

    bool operator==(const AccountDraft&) const = default;
};

/// Whether it logs in with something that only the SecretStore knows.
bool needsSecret(const AccountDraft& draft);

/// What Meta says of a WhatsApp number; kept with its account.
struct NumberStanding
{
    QString displayNumber = {};
    QString verifiedName = {};
    QString quality = {};                  ///< GREEN, YELLOW, RED, NA, UNKNOWN
    std::optional<qint64> dailyUsers = {}; ///< the tier: people written to first in 24 hours; -1: no limit

    static NumberStanding fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    bool operator==(const NumberStanding&) const = default;
};

/// Whose limit on new people it shares; no limit until Meta has told one.
MessagingTier messagingTier(const WhatsappSettings& settings, bool practice, const NumberStanding& number);

/// An account as it stands in the database.
struct Account
{
    AccountId id;
    AccountDraft draft;
    bool isUp = true;
    QString reason; ///< why it is down, in the provider's words
    std::optional<Instant> slowUntil;
    std::optional<Instant> testedAt;
    std::optional<Instant> rampSince; ///< the first message under the warm-up
    NumberStanding number = {};       ///< as last learned; empty for other kinds
    int waiting = 0;                  ///< queued messages that are to leave by it

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

/// AccountDraft::perRecipient as it stands in the settings of a stored account, beside those of its kind.
QJsonValue perRecipientJson(const RateLimit& limit);
/// Nothing: the settings have none, as those of older versions.
std::optional<RateLimit> perRecipientFrom(const QJsonObject& settings);
inline constexpr const char* kPerRecipient = "per_recipient";

} // namespace relais
