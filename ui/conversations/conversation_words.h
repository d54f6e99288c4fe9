// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation.h"

#include <QString>

namespace relais::ui {

/// "WhatsApp", "E-mail": the channel of a conversation.
QString channelText(const QString& channel);
/// What a message is when it has no words: "Image", "Voice message".
QString kindText(const QString& kind);
/// The icon beside it.
QString kindIcon(const QString& kind);
/// What the program or a person did, in a sentence.
QString eventText(const ThreadEntry& entry);
/// The words of a message, or what it is.
QString saidText(const ThreadEntry& entry);
/// "22 h 14", "14 min": how long free text may still be sent; empty when it may not.
QString windowText(const std::optional<Instant>& until, Instant now);
/// What a list says under the name.
QString lastLineText(const Conversation& conversation);
/// "Today", "Yesterday", or the day.
QString dayText(Instant at, Instant now);
/// The time of day.
QString timeText(Instant at);

} // namespace relais::ui
