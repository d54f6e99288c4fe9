// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace relais {

/// What a mail is called in its Message-ID: 30 hexadecimal digits, which nobody guesses who does not know `installId`. The same for ever.
QByteArray mailToken(QByteArrayView installId, MessageId message);

/// What stands in a mail's way out (List-Unsubscribe): its own token and its number, so that whoever receives it finds the mail at once.
QByteArray unsubscribeToken(QByteArrayView installId, MessageId message);

/// The mail that a token belongs to. None: it was not made by this installation. Compares in constant time.
std::optional<MessageId> mailOfUnsubscribeToken(QByteArrayView installId, QByteArrayView token);

/// Whether it may be a token of some installation: its form only.
bool looksLikeUnsubscribeToken(QByteArrayView token);

} // namespace relais
