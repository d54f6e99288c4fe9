// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "models/core/result.h"

#include <QByteArrayView>
#include <QList>

namespace relais {

/// Everything that one webhook of the WhatsApp Cloud API says, in its order. Its signature is checked before
/// (whatsapp_signature.h); here nothing is trusted all the same, and one odd element costs no other.
///
/// Every object in `messages` gives one IncomingMessage or IncomingUserChange. A status that names no message or
/// whose word is unknown, and fields that we did not subscribe to, give nothing: the list may be empty.
/// Invalid: no JSON, or no object with an array `entry`; detail says which.
Result<QList<Incoming>> parseWhatsappWebhook(QByteArrayView body);

} // namespace relais
