// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channel.h"

namespace relais {

QString channelName(Channel channel)
{
    return channel == Channel::Email ? QStringLiteral("email") : QStringLiteral("whatsapp");
}

std::optional<Channel> channelFromName(const QString& name)
{
    if (name == QLatin1String("email")) return Channel::Email;
    if (name == QLatin1String("whatsapp")) return Channel::Whatsapp;
    return std::nullopt;
}

} // namespace relais
