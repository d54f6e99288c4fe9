// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_look.h"

#include "ui/text/campaign_text.h"
#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace relais::ui {

namespace {
constexpr double kIcon = 14;
constexpr double kGap = 6;
} // namespace

StatusLook lookOf(MessageStatus status)
{
    const auto with = [status](const char* icon, Token token) {
        return StatusLook{QString::fromLatin1(icon), token, statusText(status)};
    };
    switch (status) {
    case MessageStatus::Queued: return with("clock", Token::Muted);
    case MessageStatus::Sending: return with("sending", Token::Accent);
    case MessageStatus::Sent: return with("check", Token::Muted);
    case MessageStatus::Delivered: return with("check-double", Token::Muted);
    case MessageStatus::Read: return with("check-double", Token::Accent);
    case MessageStatus::Replied: return with("reply", Token::Good);
    case MessageStatus::Failed: return with("bad", Token::Bad);
    case MessageStatus::Bounced: return with("bounced", Token::Bad);
    case MessageStatus::Cancelled: return with("stop", Token::Muted);
    case MessageStatus::Suppressed: return with("ban", Token::Muted);
    case MessageStatus::Unsure: return with("unsure", Token::Warn);
    }
    return with("clock", Token::Muted);
}

StatusLook lookOf(CampaignStatus status)
{
    const auto with = [status](const char* icon, Token token) {
        return StatusLook{QString::fromLatin1(icon), token, statusText(status)};
    };
    switch (status) {
    case CampaignStatus::Draft: return with("draft", Token::Muted);
    case CampaignStatus::Scheduled: return with("calendar", Token::Accent);
    case CampaignStatus::Sending: return with("sending", Token::Accent);
    case CampaignStatus::Paused: return with("pause", Token::Warn);
    case CampaignStatus::Done: return with("good", Token::Good);
    case CampaignStatus::Cancelled: return with("stop", Token::Muted);
    }
    return with("draft", Token::Muted);
}

StatusLook lookOf(Channel channel)
{
    const bool isMail = channel == Channel::Email;
    return {isMail ? QStringLiteral("mail") : QStringLiteral("whatsapp"), isMail ? Token::Accent : Token::Whatsapp,
            channelText(channel)};
}

void paintStatus(QPainter& painter, const QRectF& rect, const Theme& theme, const StatusLook& look)
{
    const auto color = theme.color(look.token);
    paintIcon(painter, QRectF(rect.left(), rect.center().y() - kIcon / 2, kIcon, kIcon), look.icon, color);
    const auto words = rect.adjusted(kIcon + kGap, 0, 0, 0);
    painter.setPen(color);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(painter.font()).elidedText(look.word, Qt::ElideRight, words.width()));
}

} // namespace relais::ui
