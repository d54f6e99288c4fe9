// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/chat_request.h"

namespace relais {

/// How the longest answer is told to a server of OpenAI's protocol.
enum class LengthName {
    MaxTokens,           ///< what nearly all understand
    MaxCompletionTokens, ///< models that refuse the other name; they refuse a temperature as well, so that none is sent
};

/// The body for POST /v1/chat/completions.
QByteArray openAiBody(const ChatRequest& request, LengthName name);
/// Whether this refusal wants the other name.
bool wantsOtherLengthName(int status, const QByteArray& body);

/// The body for POST /v1/messages. There is no field for a schema in it that all servers know, so that it stands behind our own words; and no
/// temperature, which newer versions refuse at any value.
QByteArray anthropicBody(const ChatRequest& request);

} // namespace relais
