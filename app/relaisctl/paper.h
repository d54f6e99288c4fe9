// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <stop_token>

namespace relais {
class DataFolder;
}

namespace relais::ctl {

/// What a document is, for whoever lays it out.
enum class Paper {
    PersonalData, ///< services/contacts/personal_data.h
    Conversation, ///< services/conversations/conversation_json.h
};

/// Has a document laid out as a PDF, in the language that the window of this folder speaks. Fonts and pages belong to the window's world, so a program beside
/// this one does it, without a display: whoever only uses relaisctl loads none of that. It touches no file; the bytes come back. Unsupported: it is not
/// there, or made no PDF. Cancelled: it was stopped, and is gone.
Result<QByteArray> layOut(Paper kind, const QJsonObject& document, const DataFolder& folder,
                          const std::stop_token& stop);

} // namespace relais::ctl
