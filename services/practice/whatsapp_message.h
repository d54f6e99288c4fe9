// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace relais::practice {

/// Something that can be pressed under a message.
struct WhatsappButton
{
    QString
        kind; ///< QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE... of a template; reply, row, url of an interactive message
    QString text;    ///< what stands on it
    QString payload; ///< what comes back when it is pressed; an address or number for the kinds that send nothing back
};

/// What a message looks like on the person's phone.
struct WhatsappBubble
{
    QString header = {};    ///< text
    QString mediaKind = {}; ///< image, video, audio, document, sticker; empty: none
    QString media = {};     ///< media id or https link
    QString text = {};      ///< body with its variables filled in, caption, or an emoji
    QString footer = {};
    QList<WhatsappButton> buttons = {};
};

/// How far a message has come. `failed` can follow any but read.
enum class WhatsappProgress { Accepted, Sent, Delivered, Read, Failed };

/// A message as the stand-in got it from a business.
struct ReceivedWhatsapp
{
    QString id = {}; ///< wamid
    QString phoneNumberId = {};
    QString to = {};        ///< wa_id, digits; empty when only a user id was given and the person hides the number
    QString recipient = {}; ///< business-scoped user id
    QString type = {};      ///< text, template, image, interactive, reaction...
    WhatsappBubble bubble = {};
    QString templateName = {};
    QString language = {};
    QString category = {};     ///< MARKETING, UTILITY, AUTHENTICATION; empty: no template
    QString callbackData = {}; ///< biz_opaque_callback_data
    QString contextId = {};    ///< the message that this one answers
    Instant at = {};
    QByteArray raw = {}; ///< the request's body
    WhatsappProgress progress = WhatsappProgress::Accepted;
    int error = 0; ///< of Failed
};

/// One bubble of a conversation, as the person's phone shows it.
struct WhatsappTurn
{
    bool isByPerson = false;
    QString id = {};
    QString phoneNumberId = {}; ///< of ours: who wrote, or was written to
    Instant at = {};
    WhatsappBubble bubble = {};
    QString contextId = {};                                 ///< the turn that this one answers or reacts to
    WhatsappProgress progress = WhatsappProgress::Accepted; ///< of the business's
};

/// Somebody's phone from outside.
struct WhatsappContact
{
    QString userId;
    QString waId; ///< digits; empty: only the user id is known
    QString name;
    bool hasBlocked;
    int unread; ///< messages of the business that were delivered and not read
    WhatsappTurn last;
};

} // namespace relais::practice
