// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_error.h"
#include "services/practice/whatsapp_message.h"

#include <QJsonObject>

namespace relais::practice {

class WhatsappMediaShelf;
class WhatsappTemplateShelf;

/// What a POST to /messages says, checked against sizes, templates and media; ids, people, windows and limits are
/// not its matter. `to` holds the wa_id of the number, `recipient` what was given as user id.
Graph<ReceivedWhatsapp> checkWhatsappMessage(const QJsonObject& body, const WhatsappTemplateShelf& templates,
                                             const WhatsappMediaShelf& media);

/// The wa_id of what a business wrote as a number; empty: no number. Mexico's "1" after the country code goes.
QString waIdOf(const QString& to);

/// Whether it has the form of a business-scoped user id: "FR.9081726354", "US.ENT.118".
bool isWhatsappUserId(const QString& recipient);

} // namespace relais::practice
