// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation.h"
#include "ui/shell/desk.h"

namespace relais::ui {

/// Writes a whole conversation as a PDF that can be read and searched. Any thread. FileUnwritable, NotFound.
Result<int> writeConversationPdf(const Work& work, ConversationId id, const QString& path);

} // namespace relais::ui
