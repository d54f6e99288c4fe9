// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_error.h"

#include "models/core/loose_json.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

namespace relais {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr qsizetype kLongestText = 2000;
constexpr seconds kLongestWait = hours(24);

enum class Meaning {
    Temporary,    ///< Meta's servers: 10 s, 30 s, 2 min, 10 min
    Later,        ///< this message in 10 min
    PairLimit,    ///< this recipient: 6 s, 24 s, 96 s
    CallLimit,    ///< the account rests 1 min, doubling, at most 1 h
    Throughput,   ///< the account rests 1 s, doubling, at most 10 s
    Maintenance,  ///< the account rests 1 min, doubling, at most 5 min
    Refused,      ///< this recipient never
    Suspicious,   ///< never; alike for several recipients it is the campaign
    Unreachable,  ///< never; the number may have no WhatsApp
    OptedOut,     ///< never; the person stopped our marketing
    StopCampaign, ///< a person must look at the template or the text
    StopAccount,  ///< a person must look at the token, the number or the bill
};

struct Rule
{
    int first;
    int last;
    Meaning meaning;
};

constexpr Rule one(int code, Meaning meaning)
{
    return {code, code, meaning};
}

/// Codes of the Cloud API in the order of their numbers, so that each is seen to stand here once.
constexpr std::array kRules = {
    one(0, Meaning::StopAccount),         // token invalid
    one(1, Meaning::Temporary),           // unknown
    one(2, Meaning::Temporary),           // service down
    one(3, Meaning::StopAccount),         // capability missing
    one(4, Meaning::CallLimit),           // calls of the app
    one(10, Meaning::StopAccount),        // permission missing
    one(33, Meaning::Suspicious),         // no such object
    one(100, Meaning::Suspicious),        // bad parameter, or not a WhatsApp number
    one(190, Meaning::StopAccount),       // token expired
    Rule{200, 299, Meaning::StopAccount}, // permissions
    one(368, Meaning::StopAccount),       // blocked for its policy
    one(80007, Meaning::CallLimit),       // calls of the business account
    one(130429, Meaning::Throughput),
    one(130472, Meaning::Refused), // the person is in an experiment of Meta's
    one(130497, Meaning::Refused), // country not allowed: others are
    one(131000, Meaning::Temporary),
    one(131005, Meaning::StopAccount), // permission
    one(131008, Meaning::Suspicious),  // parameter missing
    one(131009, Meaning::Suspicious),  // parameter value
    one(131016, Meaning::Temporary),   // overloaded
    one(131021, Meaning::Refused),     // recipient is the sender
    one(131026, Meaning::Unreachable),
    one(131030, Meaning::Suspicious),   // a test number and its list of allowed recipients
    one(131031, Meaning::StopAccount),  // locked
    one(131037, Meaning::StopAccount),  // display name not approved
    one(131042, Meaning::StopAccount),  // payment
    one(131045, Meaning::StopAccount),  // certificate
    one(131047, Meaning::Refused),      // the 24 hours are over
    one(131048, Meaning::StopCampaign), // spam limit: quality dropped
    one(131049, Meaning::Refused),      // Meta withheld it: enough marketing for this person
    one(131050, Meaning::OptedOut),
    one(131051, Meaning::Suspicious),   // type not supported
    one(131052, Meaning::Suspicious),   // media download
    one(131053, Meaning::Suspicious),   // media upload
    one(131055, Meaning::StopCampaign), // Marketing Messages API: method not allowed
    one(131056, Meaning::PairLimit),
    one(131057, Meaning::Maintenance),        // the number's throughput is being raised
    one(131062, Meaning::Refused),            // business-scoped user id where a phone number is needed
    one(132000, Meaning::Suspicious),         // number of template parameters
    one(132001, Meaning::StopCampaign),       // no such template in that language
    one(132005, Meaning::Suspicious),         // text too long once filled in
    one(132007, Meaning::StopCampaign),       // policy
    one(132012, Meaning::Suspicious),         // parameter format
    one(132015, Meaning::StopCampaign),       // template paused
    one(132016, Meaning::StopCampaign),       // template disabled
    one(132018, Meaning::Suspicious),         // parameter format
    one(132068, Meaning::StopCampaign),       // flow blocked
    one(132069, Meaning::Later),              // flow throttled
    one(133000, Meaning::StopAccount),        // deletion of the registration not finished
    one(133004, Meaning::Temporary),          // server unavailable
    one(133005, Meaning::StopAccount),        // PIN
    one(133006, Meaning::StopAccount),        // number to be verified again
    one(133008, Meaning::StopAccount),        // too many PINs
    one(133009, Meaning::StopAccount),        // PIN too fast
    one(133010, Meaning::StopAccount),        // number not registered
    one(133015, Meaning::StopAccount),        // number being deleted
    one(133016, Meaning::StopAccount),        // too many registrations
    one(134101, Meaning::Later),              // template still synchronising, up to 10 min
    one(134102, Meaning::StopCampaign),       // template not available for marketing messages
    one(135000, Meaning::Suspicious),         // generic user error
    one(136025, Meaning::StopAccount),        // verification code
    Rule{2593107, 2593108, Meaning::Refused}, // synchronising a history: nothing of a message
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kRules.size(); ++i)
        if (kRules[i].last < kRules[i].first || (i > 0 && kRules[i].first <= kRules[i - 1].last)) return false;
    return true;
}
static_assert(isInOrder(), "a code stands twice, or out of its place");

/// first * factor^(attempt - 1), at most `most`.
seconds grown(seconds first, int factor, seconds most, int attempt)
{
    auto wait = first;
    for (int i = 1; i < attempt && wait < most; ++i) wait *= factor;
    return std::min(wait, most);
}

seconds waitFor(Meaning meaning, int attempt)
{
    constexpr std::array kTemporary = {seconds(10), seconds(30), seconds(120), seconds(600)};
    switch (meaning) {
    case Meaning::Temporary:
        return kTemporary[std::min<size_t>(static_cast<size_t>(std::max(attempt, 1)), kTemporary.size()) - 1];
    case Meaning::Later: return minutes(10);
    case Meaning::PairLimit: return grown(seconds(6), 4, kLongestWait, attempt);
    case Meaning::CallLimit: return grown(minutes(1), 2, hours(1), attempt);
    case Meaning::Throughput: return grown(seconds(1), 2, seconds(10), attempt);
    case Meaning::Maintenance: return grown(minutes(1), 2, minutes(5), attempt);
    default: return seconds(0);
    }
}

void setMeaning(Outcome& outcome, Meaning meaning)
{
    switch (meaning) {
    case Meaning::Temporary:
    case Meaning::Later:
    case Meaning::PairLimit: outcome.kind = Outcome::Kind::Retry; break;
    case Meaning::CallLimit:
    case Meaning::Throughput:
    case Meaning::Maintenance:
        outcome.kind = Outcome::Kind::Retry;
        outcome.slowsAccount = true;
        break;
    case Meaning::Refused: outcome.kind = Outcome::Kind::Refused; break;
    case Meaning::Suspicious:
        outcome.kind = Outcome::Kind::Refused;
        outcome.suspectsCampaign = true;
        break;
    case Meaning::Unreachable:
        outcome.kind = Outcome::Kind::Refused;
        outcome.address = Outcome::Address::Unreachable;
        break;
    case Meaning::OptedOut:
        outcome.kind = Outcome::Kind::Refused;
        outcome.address = Outcome::Address::OptedOut;
        break;
    case Meaning::StopCampaign: outcome.kind = Outcome::Kind::CampaignDown; break;
    case Meaning::StopAccount: outcome.kind = Outcome::Kind::AccountDown; break;
    }
}

std::optional<Meaning> meaningOf(int code)
{
    const auto rule =
        std::find_if(kRules.begin(), kRules.end(), [&](const Rule& r) { return code >= r.first && code <= r.last; });
    return rule == kRules.end() ? std::nullopt : std::optional(rule->meaning);
}

Meaning meaningOfUnknown(const WhatsappError& error)
{
    if (error.httpStatus == 429) return Meaning::CallLimit;
    if (error.transient || error.httpStatus >= 500) return Meaning::Temporary;
    if (error.code != WhatsappError::kNoCode) return Meaning::Refused;
    return error.httpStatus == 401 ? Meaning::StopAccount : Meaning::Suspicious;
}

QString wordsOf(const WhatsappError& error)
{
    const auto title = error.title.simplified();
    const auto details = error.details.simplified();
    const bool both = !title.isEmpty() && !details.isEmpty() && title != details;
    return (both ? QStringLiteral("%1: %2").arg(title, details) : title.isEmpty() ? details : title).left(kLongestText);
}

WhatsappError errorFrom(const QJsonObject& json)
{
    WhatsappError error;
    const auto code = wholeNumber(json.value(QStringLiteral("code")));
    if (code && *code >= 0 && *code <= std::numeric_limits<int>::max()) error.code = static_cast<int>(*code);
    error.title = json.value(QStringLiteral("title")).toString();
    if (error.title.isEmpty()) error.title = json.value(QStringLiteral("message")).toString();
    error.details = json.value(QStringLiteral("error_data")).toObject().value(QStringLiteral("details")).toString();
    error.transient = json.value(QStringLiteral("is_transient")).toBool();
    return error;
}

} // namespace

WhatsappError whatsappErrorFromReply(int httpStatus, const QByteArray& body, std::optional<Seconds> retryAfter)
{
    const auto value = QJsonDocument::fromJson(body).object().value(QStringLiteral("error"));
    auto error = errorFrom(value.toObject());
    if (value.isString()) error.title = value.toString();
    error.httpStatus = httpStatus;
    error.retryAfter = retryAfter;
    return error;
}

std::optional<WhatsappError> whatsappErrorFromJson(const QJsonValue& value)
{
    if (!value.isObject()) return std::nullopt;
    return errorFrom(value.toObject());
}

Outcome classify(const WhatsappError& error, int attempt)
{
    const bool hasCode = error.code != WhatsappError::kNoCode;
    Outcome outcome{.code = hasCode ? QString::number(error.code) : QStringLiteral("HTTP %1").arg(error.httpStatus),
                    .text = wordsOf(error)};
    // Only the Cloud API knows that it did not take the message; 503 is a gateway that did not hand it on.
    if (!hasCode && error.httpStatus >= 500 && error.httpStatus != 503) {
        outcome.kind = Outcome::Kind::Unknown;
        return outcome;
    }
    const auto meaning = meaningOf(error.code).value_or(meaningOfUnknown(error));
    setMeaning(outcome, meaning);
    if (outcome.kind == Outcome::Kind::Retry)
        outcome.after =
            std::max(waitFor(meaning, attempt), std::min<seconds>(error.retryAfter.value_or(seconds(0)), kLongestWait));
    return outcome;
}

} // namespace relais
