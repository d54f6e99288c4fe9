// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation.h"

#include <QJsonObject>

namespace relais {

/// A conversation and its messages as relaisctl and the export write them: the keys of the contract.
QJsonObject toJson(const Conversation& conversation);
QJsonObject toJson(const ThreadEntry& entry);
/// The conversation, with its thread as "messages".
QJsonObject toJson(const ConversationDocument& document);

/// The thread back as it was, and of the conversation what a reader of it is told: its name, address, channel and account. Each entry without a moment or a known
/// direction is left out.
ConversationDocument conversationDocument(const QJsonObject& json);

} // namespace relais
