// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/whatsapp_text.h"

#include "models/channels/messaging_limit.h"
#include "models/channels/whatsapp_error.h"
#include "ui/text/plural.h"

#include <QCoreApplication>
#include <QHash>

namespace relais {

namespace {

struct WhatsappText
{
    Q_DECLARE_TR_FUNCTIONS(WhatsappText)
};

bool isPermission(int code)
{
    return code == 3 || code == 10 || code == 131005 || (code >= 200 && code <= 299);
}

bool isRegistration(int code)
{
    return code == 131037 || code == 131045 || (code >= 133000 && code <= 133016);
}

} // namespace

QString cloudRefusalText(int code)
{
    if (isPermission(code))
        return WhatsappText::tr(
            "The token may not do this. Give its system user the WhatsApp account, and the token the permissions whatsapp_business_messaging and whatsapp_business_management.");
    if (code == 133004) return WhatsappText::tr("Meta’s servers are not well now. Try again in some minutes.");
    if (isRegistration(code))
        return WhatsappText::tr(
            "The number is not ready: its registration, display name or PIN waits for you in Meta’s WhatsApp manager.");
    switch (code) {
    case WhatsappError::kNoCode:
        return WhatsappText::tr(
            "Something answers there, but it is not Meta’s Cloud API. Check the address and the Graph version.");
    case 0:
    case 190:
        return WhatsappText::tr(
            "Meta does not accept the token: it is wrong, has expired or was withdrawn. Make a new one for the system user and enter it here.");
    case 33:
    case 100:
        return WhatsappText::tr(
            "Meta does not know this number, or this token may not see it. Check the phone number id and the business account id.");
    case 2500: return WhatsappText::tr("Meta does not know this address. Check the Graph version and both ids.");
    case 1:
    case 2:
    case 131000:
    case 131016: return WhatsappText::tr("Meta’s servers are not well now. Try again in some minutes.");
    case 4:
    case 80007:
    case 130429: return WhatsappText::tr("Meta was asked too often. Wait some minutes, then try again.");
    case 131057: return WhatsappText::tr("Meta is working on this number. Try again in some minutes.");
    case 368:
    case 131031:
        return WhatsappText::tr("Meta has blocked this account. Look into the account quality of your business there.");
    case 131042:
        return WhatsappText::tr(
            "Meta has a problem with the payment of this account. Correct it in the billing of your business there.");
    case 131048:
        return WhatsappText::tr(
            "The quality of this number has dropped: Meta lets it send no more for now. Wait a day, and write to fewer people.");
    default: return WhatsappText::tr("Meta refused, with its code %1.").arg(code);
    }
}

QString qualityText(const QString& quality)
{
    if (quality == QLatin1String("GREEN")) return WhatsappText::tr("High");
    if (quality == QLatin1String("YELLOW")) return WhatsappText::tr("Medium");
    if (quality == QLatin1String("RED")) return WhatsappText::tr("Low");
    return WhatsappText::tr("Not rated yet");
}

QString dailyUsersText(const std::optional<qint64>& users)
{
    if (!users) return WhatsappText::tr("Unknown");
    return *users == kUnlimitedUsers ? WhatsappText::tr("No limit")
                                     : WhatsappText::tr("%Ln people", nullptr, plural(*users));
}

QString templateReasonText(const QString& reason)
{
    if (reason.isEmpty() || reason == QLatin1String("NONE")) return {};
    const QHash<QString, QString> words{
        {QStringLiteral("ABUSIVE_CONTENT"), WhatsappText::tr("Meta finds its content abusive.")},
        {QStringLiteral("INVALID_FORMAT"),
         WhatsappText::tr("Its form is not valid: a variable at the beginning or end, two in a row, or no example.")},
        {QStringLiteral("PROMOTIONAL"), WhatsappText::tr("It advertises, and its category does not allow that.")},
        {QStringLiteral("TAG_CONTENT_MISMATCH"),
         WhatsappText::tr("Its content does not fit its category or language.")},
        {QStringLiteral("SCAM"), WhatsappText::tr("Meta takes it for a fraud.")}};
    return words.value(reason, reason);
}

} // namespace relais
