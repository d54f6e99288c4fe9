// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/phone_number.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// The link as it may stand in a WhatsApp message: http and https with a host and nobody's name before it, or
/// wa.me/33612345678, which gets its https://. Nothing for everything else: javascript:, data:, tel:, mailto:, a wa.me link
/// whose number cannot be dialled, spaces. Variables such as {code} may stand behind the host.
std::optional<QString> whatsappLink(const QString& typed);

/// Whether it may stand for the picture, video or document of a template's header: an https link, the id that Meta gave an
/// uploaded file, or a variable that holds one.
bool isHeaderMedia(const QString& typed);

/// All that looks like a link in a text, good or not, without the punctuation behind it.
QStringList linksIn(const QString& text);

/// "https://wa.me/33612345678?text=...": opens a chat with that number and the text already written.
QString waMeLink(const PhoneNumber& phone, const QString& text = {});

} // namespace relais
