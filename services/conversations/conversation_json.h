// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais {

/// A conversation and its messages as relaisctl and the export write them: the keys of the contract.
QJsonObject toJson(const Conversation& conversation);
QJsonObject toJson(const ThreadEntry& entry);
QJsonArray toJson(const QList<ThreadEntry>& thread);

} // namespace relais
