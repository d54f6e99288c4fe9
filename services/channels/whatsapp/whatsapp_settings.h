// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace relais {

/// A phone number of the WhatsApp Business Cloud API. Never the token, the app secret or the verify token: those are the
/// SecretStore's.
struct WhatsappSettings
{
    QString phoneNumberId; ///< Meta's number of the phone number, digits
    QString
        businessAccountId; ///< of the WhatsApp Business account it belongs to, digits; its numbers share the daily tier
    QString baseUrl = QStringLiteral("https://graph.facebook.com"); ///< without the version
    QString apiVersion = QStringLiteral("v26.0");

    /// Invalid names the key. What toJson() writes is read back unchanged.
    static Result<WhatsappSettings> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    /// What breaks the rules that no single field can know: both ids unless `practice`, https unless the address is this
    /// computer. All are Invalid and name the key.
    QList<Error> mistakes(bool practice) const;

    bool operator==(const WhatsappSettings&) const = default;
};

/// What the stand-in inside the program knows practice accounts by.
inline constexpr auto kPracticeNumberId = "10020030040";
inline constexpr auto kPracticeBusinessAccountId = "55500011122";
inline constexpr auto kPracticeToken = "practice-token";
inline constexpr auto kPracticeAppSecret = "practice-app-secret";
inline constexpr auto kPracticeVerifyToken = "practice-verify-token";
/// The settings with the stand-in's ids: a number of the account's own, so that nothing that is said to one reaches another.
WhatsappSettings practiceNumber(WhatsappSettings settings, AccountId account);

/// "https://graph.facebook.com/v26.0": what a request's path follows.
QString apiRoot(const WhatsappSettings& settings);

} // namespace relais
