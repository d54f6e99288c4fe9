// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QSet>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace relais::practice {

/// What of the Cloud API a request is for.
enum class WhatsappEndpoint {
    Any,
    Messages,       ///< POST {number}/messages and {number}/marketing_messages
    MarkRead,       ///< POST {number}/messages with a status
    MediaUpload,    ///< POST {number}/media
    Media,          ///< GET or DELETE {media}, and the file itself
    PhoneNumber,    ///< GET or POST {number}
    PhoneNumbers,   ///< GET {business}/phone_numbers
    Business,       ///< GET {business}
    Templates,      ///< GET, POST, DELETE {business}/message_templates
    Template,       ///< GET or POST {template}
    SubscribedApps, ///< {business}/subscribed_apps
    History,        ///< {number}/message_history and {history}/events
};

/// What happens to the line instead of an ordinary answer.
enum class WhatsappLine {
    Answers,
    ClosesUnread,     ///< hangs up before the request is read: it counts nowhere. Only a rule without recipient
    ClosesUnanswered, ///< reads the request, then hangs up
    HalfAnswer,       ///< hangs up in the middle of the answer
    NotJson,          ///< 200 and a page of HTML
};

struct WhatsappReaction
{
    int error = 0;                      ///< refuse with this code; 0: do not
    int status = 0;                     ///< with this HTTP status; 0: what goes with the code
    std::optional<int> retryAfter = {}; ///< seconds
    Milliseconds delay{0};              ///< before the answer
    WhatsappLine line = WhatsappLine::Answers;
    bool accepts = true; ///< ClosesUnanswered, HalfAnswer, NotJson: the request took effect all the same
    int failsWith = 0;   ///< accept, then tell a "failed" status with this code
    bool held = false;   ///< accepted as held_for_quality_assessment
};

/// When that happens. The first rule that fits decides.
struct WhatsappRule
{
    WhatsappEndpoint endpoint = WhatsappEndpoint::Messages;
    QString recipient = {}; ///< what the number (digits only) or the user id begins with; empty: any
    int from = 1;           ///< first time (per rule) that it fires
    int times = 0;          ///< how often; 0: always
    bool oncePerRecipient = false;
    WhatsappReaction reaction = {};
};

/// How webhooks come, where they do not come one by one, once, in order and complete.
struct WhatsappWebhookManner
{
    bool duplicates = false;           ///< every POST twice
    bool reversed = false;             ///< read, then delivered, then sent
    int perPost = 1;                   ///< gathers up to so many events in one POST (for at most a second)
    bool readWithoutDelivered = false; ///< a message that is read was never told to be delivered
    bool hidesNumbers = false;         ///< everybody hides the number: user ids only
};

/// Who answers.
enum class WhatsappPeople {
    Silent,   ///< messages are delivered and stay unread; whoever holds the phone answers
    Personas, ///< as whatsapp_persona.h says
};

/// How a stand-in of the Cloud API behaves. Used under the server's lock only.
class WhatsappScript
{
public:
    WhatsappScript() = default;
    explicit WhatsappScript(std::vector<WhatsappRule> rules)
        : m_rules(std::move(rules))
    {
    }

    WhatsappWebhookManner manner = {};
    WhatsappPeople people = WhatsappPeople::Silent;
    double pace = 0; ///< 0: everything at once; 1: as fast as a person in a hurry, all within two seconds

    /// What to do with this request; nothing: behave.
    std::optional<WhatsappReaction> reactionTo(WhatsappEndpoint endpoint, const QString& recipient);
    /// The same for a request that nobody has read yet.
    bool closesUnread(WhatsappEndpoint endpoint);

    /// Practice mode: contacts who answer, see whatsapp_persona.h.
    static WhatsappScript practice();

private:
    bool fires(size_t index, const QString& recipient);

    std::vector<WhatsappRule> m_rules;
    std::map<size_t, int> m_fired;
    std::map<size_t, QSet<QString>> m_seen;
};

} // namespace relais::practice
