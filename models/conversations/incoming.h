// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_error.h"
#include "models/core/instant.h"
#include "models/sending/message_status.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

/// What comes back from the people we write to and from their provider, as plain values. They enter by one door,
/// services/conversations. Every text may be empty: the other side leaves out what it likes.
namespace relais {

/// A person as Meta names one. Since 2026 a number may be hidden, and a message to a number may have no id.
struct WhatsappUser
{
    QString phone = {};  ///< E.164 with +; empty when hidden
    QString userId = {}; ///< business-scoped user id, "FR.9081726354"; empty when not told

    bool isEmpty() const { return phone.isEmpty() && userId.isEmpty(); }
    bool operator==(const WhatsappUser&) const = default;
};

/// A file that Meta keeps for a while; `id` asks for it.
struct IncomingMedia
{
    QString id = {};
    QString mimeType = {};
    QString sha256 = {};
    QString fileName = {}; ///< documents only; the sender's, not to be trusted as a path

    bool operator==(const IncomingMedia&) const = default;
};

struct IncomingMessage
{
    enum class Kind {
        Text,
        Button, ///< a quick reply of a template, or a reply button
        ListReply,
        Reaction, ///< text: the emoji, empty when it was taken back; repliesTo: the message
        Image,
        Video,
        Audio,
        Document,
        Sticker,
        Location,
        Contacts,
        Order,
        FormReply,   ///< payload: the form's answers as JSON
        Unsupported, ///< something that this version does not know: `raw` has it
    };

    QString phoneNumberId = {}; ///< ours
    QString providerId = {};    ///< wamid
    WhatsappUser from = {};
    QString profileName = {};
    Instant at = {}; ///< 1970 when it is missing or absurd
    Kind kind = Kind::Unsupported;
    QString text = {};      ///< to be shown and searched: body, button, title, caption, place, names...
    QString payload = {};   ///< of a button, a list row or a form: ours, not shown
    QString repliesTo = {}; ///< wamid of the message it answers
    IncomingMedia media = {};
    QByteArray raw = {}; ///< the element as compact JSON

    bool operator==(const IncomingMessage&) const = default;
};

/// What a message will be billed as.
struct MessagePricing
{
    bool billable = false;
    QString category = {}; ///< marketing, utility, authentication, service...
    QString model = {};    ///< PMP, CBP
    QString type = {};     ///< regular, free_customer_service, free_entry_point

    bool operator==(const MessagePricing&) const = default;
};

/// What became of a message of ours. `played` counts as Read.
struct IncomingStatus
{
    QString phoneNumberId = {};
    QString providerId = {};
    MessageStatus status = MessageStatus::Sent; ///< Sent, Delivered, Read or Failed
    Instant at = {};
    WhatsappUser recipient = {};
    QString callbackData = {}; ///< what we sent as biz_opaque_callback_data
    std::optional<WhatsappError> error = std::nullopt;
    std::optional<MessagePricing> pricing = std::nullopt;

    bool operator==(const IncomingStatus&) const = default;
};

/// Somebody stopped or resumed marketing from us in WhatsApp's own settings.
struct IncomingPreference
{
    QString phoneNumberId = {};
    WhatsappUser user = {};
    bool marketingStopped = false;
    Instant at = {};

    bool operator==(const IncomingPreference&) const = default;
};

/// The same person with another number or id. Nobody wrote: no window opens. What is empty in `after` was not told.
struct IncomingUserChange
{
    QString phoneNumberId = {};
    QString providerId = {};
    WhatsappUser before = {};
    WhatsappUser after = {};
    Instant at = {};

    bool operator==(const IncomingUserChange&) const = default;
};

/// A template is not what it was: approved, paused, in another category, or edited (then only its name is told).
struct IncomingTemplateChange
{
    QString businessAccountId = {};
    QString name = {};
    QString language = {};
    QString status = {};
    QString category = {};
    QString quality = {};
    QString reason = {};

    bool operator==(const IncomingTemplateChange&) const = default;
};

/// The account or one of its numbers changed: restricted, banned, another messaging limit.
struct IncomingAccountChange
{
    QString businessAccountId = {};
    QString phoneNumberId = {};                      ///< seldom told; `displayPhone` is
    QString displayPhone = {};                       ///< of our number, E.164
    QString field = {};                              ///< account_update, phone_number_quality_update...
    QString what = {};                               ///< its event in Meta's word: FLAGGED, ACCOUNT_RESTRICTION...
    std::optional<qint64> dailyUsers = std::nullopt; ///< the portfolio's messaging limit; -1: unlimited
    QString quality = {};

    bool operator==(const IncomingAccountChange&) const = default;
};

using Incoming = std::variant<IncomingMessage, IncomingStatus, IncomingPreference, IncomingUserChange,
                              IncomingTemplateChange, IncomingAccountChange>;

} // namespace relais
