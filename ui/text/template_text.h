// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"

#include <QString>

namespace relais {

/// A status of Meta's ("APPROVED", "PAUSED") in the person's language; one that is new comes back as it is.
QString templateStatusText(const QString& status);
/// "MARKETING": the same.
QString templateCategoryText(const QString& category);
/// "en_US" as that language calls itself.
QString templateLanguageText(const QString& code);
/// Why a template cannot be used, and what to do; empty: it can.
QString templateTroubleText(const WhatsappTemplate& form);
/// What a header is ("IMAGE").
QString headerFormatText(const QString& format);

} // namespace relais
