// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation.h"

#include <QByteArray>

namespace relais::ui {

/// A whole conversation as a PDF that can be read and searched, with the moments of this computer's time zone. Any thread of a program with a QGuiApplication.
QByteArray conversationPdf(const ConversationDocument& document);

} // namespace relais::ui
