// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace relais {

/// What a campaign or a conversation goes over.
enum class Channel { Email, Whatsapp };

/// "email", "whatsapp": as it is stored and as the contract names it.
QString channelName(Channel channel);
std::optional<Channel> channelFromName(const QString& name);

} // namespace relais
