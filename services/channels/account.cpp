// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account.h"

#include "models/mail/header_value.h"

#include <QJsonArray>

#include <algorithm>

namespace relais {

namespace {

constexpr int kMostConnections = 64;
constexpr int kMostAttempts = 100;
constexpr int kLongestRamp = 365;
constexpr Seconds kLongestForRecipient = std::chrono::hours(24 * 366);

} // namespace

QList<Error> AccountDraft::mistakes() const
{
    QList<Error> found;
    const auto wrong = [&](const char* option, const QString& why) {
        found.append({ErrorCode::Invalid, QString::fromLatin1(option), why});
    };
    if (name.trimmed().isEmpty())
        wrong("name", QStringLiteral("an account needs a name"));
    else if (auto line = HeaderValue::parse(name); !line)
        wrong("name", line.error().detail);
    if (connections < 1 || connections > kMostConnections)
        wrong("connections", QStringLiteral("a number from 1 to %1").arg(kMostConnections));
    if (maxAttempts < 1 || maxAttempts > kMostAttempts)
        wrong("attempts", QStringLiteral("a number from 1 to %1").arg(kMostAttempts));
    if (backoff < Seconds(0)) wrong("backoff", QStringLiteral("a number of seconds"));
    if (daily && *daily < 1) wrong("daily", QStringLiteral("a number of messages from 1"));
    if (ramp && (!daily || ramp->start > *daily))
        wrong("ramp", QStringLiteral("a warm-up grows to a daily cap: set one of at least its first day"));
    else if (ramp && (ramp->start < 1 || ramp->days < 1 || ramp->days > kLongestRamp))
        wrong("ramp", QStringLiteral("a number of days from 1 to %1").arg(kLongestRamp));
    if (std::any_of(limits.begin(), limits.end(),
                    [](const RateLimit& limit) { return limit.messages < 1 || limit.window < Seconds(1); }))
        wrong("limit", QStringLiteral("messages and seconds from 1, as in 25/60"));
    if (perRecipient
        && (perRecipient->messages < 1 || perRecipient->window < Seconds(1)
            || perRecipient->window > kLongestForRecipient))
        wrong(kPerRecipient, QStringLiteral("messages from 1, within a year at most"));
    return found + std::visit([this](const auto& way) { return way.mistakes(practice); }, settings);
}

Result<void> AccountDraft::check() const
{
    const auto found = mistakes();
    if (!found.isEmpty()) return fail(found.first());
    return {};
}

QString AccountDraft::kind() const
{
    return smtp() ? QStringLiteral("smtp") : QStringLiteral("whatsapp");
}

QString AccountDraft::channel() const
{
    return smtp() ? QStringLiteral("email") : QStringLiteral("whatsapp");
}

AccountDraft AccountDraft::forWhatsapp(const QString& name, WhatsappSettings settings)
{
    return {.name = name,
            .settings = std::move(settings),
            .connections = 8,
            .limits = {{25, Seconds(60)}},
            .backoff = Seconds(60)};
}

bool needsSecret(const AccountDraft& draft)
{
    if (draft.practice) return false;
    return draft.whatsapp() || !draft.smtp()->user.isEmpty();
}

NumberStanding NumberStanding::fromJson(const QJsonObject& json)
{
    NumberStanding number{.displayNumber = json.value(QLatin1String("display_phone_number")).toString(),
                          .verifiedName = json.value(QLatin1String("verified_name")).toString(),
                          .quality = json.value(QLatin1String("quality")).toString()};
    if (const auto users = json.value(QLatin1String("daily_users")); users.isDouble())
        number.dailyUsers = users.toInteger();
    return number;
}

MessagingTier messagingTier(const WhatsappSettings& settings, bool practice, const NumberStanding& number)
{
    const auto portfolio = practice ? QString::fromLatin1(kPracticeBusinessAccountId) : settings.businessAccountId;
    return {portfolio, number.dailyUsers.value_or(kUnlimitedUsers)};
}

QJsonObject NumberStanding::toJson() const
{
    return {{QStringLiteral("display_phone_number"), displayNumber},
            {QStringLiteral("verified_name"), verifiedName},
            {QStringLiteral("quality"), quality},
            {QStringLiteral("daily_users"), dailyUsers ? QJsonValue(*dailyUsers) : QJsonValue()}};
}

// Limits as the providers publish them; see docs/guide, "Accounts". Where none is known, a careful start.
const std::vector<AccountPreset>& accountPresets()
{
    using enum SmtpSecurity;
    static const std::vector<AccountPreset> presets = {
        {QStringLiteral("Gmail"), QStringLiteral("smtp.gmail.com"), 587, StartTls, 2, {{1, Seconds(1)}}, 500},
        {QStringLiteral("Google Workspace"),
         QStringLiteral("smtp.gmail.com"),
         587,
         StartTls,
         2,
         {{1, Seconds(1)}},
         2000},
        {QStringLiteral("Microsoft 365"),
         QStringLiteral("smtp.office365.com"),
         587,
         StartTls,
         3,
         {{30, Seconds(60)}},
         10000},
        {QStringLiteral("Amazon SES"),
         QStringLiteral("email-smtp.eu-west-1.amazonaws.com"),
         587,
         StartTls,
         2,
         {{1, Seconds(1)}},
         200},
        {QStringLiteral("Brevo"), QStringLiteral("smtp-relay.brevo.com"), 587, StartTls, 2, {{1, Seconds(1)}}, 300},
        {QStringLiteral("OVH"), QStringLiteral("ssl0.ovh.net"), 465, Tls, 1, {{200, Seconds(3600)}}, std::nullopt},
    };
    return presets;
}

Result<RateLimit> rateLimitFromText(const QString& text)
{
    const auto parts = text.split(QLatin1Char('/'));
    bool messagesOk = false;
    bool secondsOk = false;
    const int messages = parts.value(0).toInt(&messagesOk);
    const int seconds = parts.value(1).toInt(&secondsOk);
    if (parts.size() != 2 || !messagesOk || !secondsOk || messages < 1 || seconds < 1)
        return fail(ErrorCode::Invalid, text, QStringLiteral("write messages/seconds, as in 25/60"));
    return RateLimit{messages, Seconds(seconds)};
}

QString toText(const RateLimit& limit)
{
    return QStringLiteral("%1/%2").arg(limit.messages).arg(limit.window.count());
}

QJsonValue perRecipientJson(const RateLimit& limit)
{
    return QJsonArray{limit.messages, static_cast<qint64>(limit.window.count())};
}

std::optional<RateLimit> perRecipientFrom(const QJsonObject& settings)
{
    const auto pair = settings.value(QLatin1String(kPerRecipient)).toArray();
    const RateLimit limit{pair.at(0).toInt(), Seconds(pair.at(1).toInteger())};
    return limit.messages > 0 && limit.window > Seconds(0) ? std::optional(limit) : std::nullopt;
}

} // namespace relais
