// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_status.h"
#include "models/channels/channel.h"
#include "models/sending/message_status.h"
#include "ui/theme/token.h"

#include <QString>

class QLabel;
class QPainter;
class QRectF;

namespace relais::ui {

class Theme;

/// A status is a shape, a word and a colour, never a colour alone.
struct StatusLook
{
    QString icon;
    Token token;
    QString word;
};
StatusLook lookOf(MessageStatus status);
StatusLook lookOf(CampaignStatus status);
StatusLook lookOf(Channel channel);

/// Icon and word, left aligned and centred in height, elided where there is no room.
void paintStatus(QPainter& painter, const QRectF& rect, const Theme& theme, const StatusLook& look);

} // namespace relais::ui
