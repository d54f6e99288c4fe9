// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/preview.h"
#include "services/campaigns/whatsapp_draft.h"

#include <QString>

namespace relais::ui {

/// A WhatsApp campaign as the preview of mails shows it: Message 1 and Message 2 as bubbles, one below the other.
MailPreview bubblesAsMail(const WhatsappPreview& preview, const QString& account);

} // namespace relais::ui
