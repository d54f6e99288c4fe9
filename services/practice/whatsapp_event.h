// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_directory.h"
#include "services/practice/whatsapp_message.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace relais::practice {

/// A business number as the Graph describes it.
struct WhatsappNumber
{
    QString id = QStringLiteral("10020030040");
    QString digits = QStringLiteral("33900000000");
    QJsonObject fields = {}; ///< beside id and display_phone_number, over the usual ones
};

/// One thing a webhook tells.
struct WhatsappEvent
{
    QString phoneNumberId = {}; ///< empty: about the account
    QString digits = {};        ///< of that number
    QString field = QStringLiteral("messages");
    QString list = {}; ///< the value's list that it goes in: messages, statuses...; empty: it is the value
    QJsonObject item = {};
    QJsonObject contact = {}; ///< empty: none
};

/// A message's new status. `hidden`: without number.
WhatsappEvent whatsappStatusEvent(const WhatsappNumber& number, const ReceivedWhatsapp& message,
                                  const WhatsappPerson& person, Instant now, bool hidden);

/// What a person sent; `content` has type and the object that goes with it.
WhatsappEvent whatsappInboundEvent(const WhatsappNumber& number, const WhatsappPerson& person, const QString& id,
                                   QJsonObject content, Instant now, bool hidden);

/// The bytes of one POST with these events: ASCII, with \u00e9 and \/ as Meta writes them.
QByteArray whatsappWebhookBody(const QString& businessId, const QList<WhatsappEvent>& events);

/// JSON as Meta writes it: nothing beyond ASCII, slashes escaped.
QByteArray escapedJson(const QJsonObject& object);

/// The X-Hub-Signature-256 of those bytes.
QByteArray whatsappSignature(const QByteArray& body, const QByteArray& appSecret);

} // namespace relais::practice
