// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_error.h"

#include <algorithm>
#include <array>

namespace relais::practice {

namespace {

struct Known
{
    int code;
    int status;
    const char* title;
};

constexpr std::array kKnown = {
    Known{0, 401, "AuthException"},
    Known{1, 400, "API Unknown"},
    Known{2, 503, "API Service"},
    Known{3, 500, "API Method"},
    Known{4, 429, "Application request limit reached"},
    Known{10, 403, "Permission Denied"},
    Known{33, 400, "Parameter value is not valid"},
    Known{100, 400, "Invalid parameter"},
    Known{190, 401, "Error validating access token"},
    Known{200, 403, "API Permission"},
    Known{368, 403, "Temporarily blocked for policies violations"},
    Known{80007, 429, "Rate limit issues"},
    Known{130429, 429, "Rate limit hit"},
    Known{130472, 400, "User's number is part of an experiment"},
    Known{130497, 403, "Business account is restricted from messaging users in this country"},
    Known{131000, 500, "Something went wrong"},
    Known{131005, 403, "Access denied"},
    Known{131008, 400, "Required parameter is missing"},
    Known{131009, 400, "Parameter value is not valid"},
    Known{131016, 500, "Service unavailable"},
    Known{131021, 400, "Recipient cannot be sender"},
    Known{131026, 400, "Message undeliverable"},
    Known{131030, 400, "Recipient phone number not in allowed list"},
    Known{131031, 403, "Account has been locked"},
    Known{131037, 400, "Display name approval needed"},
    Known{131042, 400, "Business eligibility payment issue"},
    Known{131045, 500, "Incorrect certificate"},
    Known{131047, 400, "Re-engagement message"},
    Known{131048, 400, "Spam rate limit hit"},
    Known{131049, 400, "This message was not delivered to maintain healthy ecosystem engagement"},
    Known{131050, 400, "User has stopped receiving marketing messages from the business"},
    Known{131051, 400, "Unsupported message type"},
    Known{131052, 400, "Media download error"},
    Known{131053, 400, "Media upload error"},
    Known{131055, 400, "Method not allowed"},
    Known{131056, 429, "Pair rate limit hit"},
    Known{131057, 500, "Account in maintenance mode"},
    Known{132000, 400, "Template Param Count Mismatch"},
    Known{132001, 404, "Template does not exist"},
    Known{132005, 400, "Template hydrated text too long"},
    Known{132007, 400, "Template format character policy violated"},
    Known{132012, 400, "Template parameter format mismatch"},
    Known{132015, 400, "Template is paused"},
    Known{132016, 400, "Template is disabled"},
    Known{133010, 400, "Phone number not registered"},
};

const Known& known(int code)
{
    static constexpr Known other{0, 400, "Something went wrong"};
    const auto* found =
        std::find_if(kKnown.begin(), kKnown.end(), [code](const Known& one) { return one.code == code; });
    return found == kKnown.end() ? other : *found;
}

QString titleOf(int code)
{
    return QString::fromLatin1(known(code).title);
}

} // namespace

int GraphError::httpStatus() const
{
    return status > 0 ? status : known(code).status;
}

QJsonObject GraphError::toBody() const
{
    QJsonObject error{
        {QStringLiteral("message"), QStringLiteral("(#%1) %2").arg(code).arg(titleOf(code))},
        {QStringLiteral("type"),
         code == 100 && subcode == 33 ? QStringLiteral("GraphMethodException") : QStringLiteral("OAuthException")},
        {QStringLiteral("code"), code},
        {QStringLiteral("fbtrace_id"), QStringLiteral("AStandInTrace")},
    };
    if (subcode > 0) error.insert(QStringLiteral("error_subcode"), subcode);
    // The Graph itself, before WhatsApp is reached, puts its words in the message.
    if (code == 190 || subcode == 33)
        error.insert(QStringLiteral("message"), details);
    else
        error.insert(QStringLiteral("error_data"),
                     QJsonObject{{QStringLiteral("messaging_product"), QStringLiteral("whatsapp")},
                                 {QStringLiteral("details"), details}});
    if (code == 2 || code == 4 || code == 80007 || code == 131016) error.insert(QStringLiteral("is_transient"), true);
    return {{QStringLiteral("error"), error}};
}

QJsonObject GraphError::toStatusError() const
{
    return {
        {QStringLiteral("code"), code},
        {QStringLiteral("title"), titleOf(code)},
        {QStringLiteral("message"), titleOf(code)},
        {QStringLiteral("error_data"),
         QJsonObject{{QStringLiteral("details"), details.isEmpty() ? titleOf(code) : details}}},
        {QStringLiteral("href"),
         QStringLiteral("https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/")},
    };
}

tl::unexpected<GraphError> refuseUnknown(const QString& id)
{
    return refuse(
        100,
        QStringLiteral(
            "Unsupported request. Object with ID '%1' does not exist, cannot be loaded due to missing permissions, "
            "or does not support this operation")
            .arg(id),
        33);
}

} // namespace relais::practice
