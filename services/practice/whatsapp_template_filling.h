// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_error.h"
#include "services/practice/whatsapp_message.h"

#include <QJsonObject>
#include <QStringList>

namespace relais::practice {

/// The distinct variables of a template's text in the order of their first use: "1", "2" or names.
QStringList whatsappVariables(const QString& text);

/// The component of that type (HEADER, BODY, FOOTER, BUTTONS) of a template; empty: it has none.
QJsonObject whatsappComponent(const QJsonObject& thisTemplate, const QString& type);

/// Puts the parameters of a request's `template` object into a template: what the person sees. Refused as the
/// real API does: 132000 a count that is wrong, 132012 a wrong kind or forbidden white space, 131008 a missing
/// value, 132005 too long when filled.
Graph<WhatsappBubble> fillWhatsappTemplate(const QJsonObject& thisTemplate, const QJsonObject& request);

} // namespace relais::practice
