// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversation_delegate.h"

#include "models/conversations/service_window.h"
#include "services/core/clock.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/conversations/conversation_list_model.h"
#include "ui/conversations/conversation_words.h"
#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace relais::ui {

namespace {

constexpr int kHeight = 68;
constexpr double kAvatar = 32;
constexpr double kMark = 3;
constexpr double kIcon = 14;
constexpr double kBadge = 18;
constexpr auto kSoon = std::chrono::hours(4);

QString elided(const QPainter& painter, const QString& text, double width)
{
    return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width);
}

double widthOf(const QPainter& painter, const QString& text)
{
    return QFontMetricsF(painter.font()).horizontalAdvance(text);
}

} // namespace

ConversationDelegate::ConversationDelegate(const Theme& theme, const Clock& clock, const ConversationListModel& model,
                                           QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_model(model)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), kHeight};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* one = m_model.itemAt(index.row());
    if (!one) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const auto ground = chosen                                           ? Token::Select
                        : option.state.testFlag(QStyle::State_MouseOver) ? Token::Hover
                                                                         : Token::Surface;
    painter->fillRect(rect, m_theme.color(ground));
    painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), m_theme.color(Token::Line));
    if (chosen)
        painter->fillRect(QRectF(rect.left(), rect.top(), kMark, rect.height() - 1), m_theme.color(Token::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.color(Token::Accent), 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -2));
    }

    const auto inside = rect.adjusted(space::kWide, 8, -space::kLarge, -8);
    paintInitials(*painter, QRectF(inside.left(), inside.top() + 2, kAvatar, kAvatar), one->name, InitialsShape::Round);
    const auto words = inside.adjusted(kAvatar + space::kMedium, 0, 0, 0);
    const auto line = [&](int number) { return QRectF(words.left(), words.top() + number * 17, words.width(), 17); };
    const auto unread = one->unread > 0;

    painter->setFont(m_theme.font(TextSize::Small));
    const auto when = momentText(one->lastAt);
    const auto whenWidth = widthOf(*painter, when);
    painter->setPen(m_theme.color(Token::Muted));
    painter->drawText(line(0), Qt::AlignRight | Qt::AlignVCenter, when);
    painter->setFont(m_theme.font(TextSize::Body, unread ? QFont::DemiBold : QFont::Normal));
    painter->setPen(m_theme.color(Token::Text));
    const auto nameRect = line(0).adjusted(0, 0, -whenWidth - space::kSmall, 0);
    painter->drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, one->name, nameRect.width()));

    const auto badge = paintUnread(*painter, line(1), one->unread);
    painter->setFont(m_theme.font(TextSize::Small));
    painter->setPen(m_theme.color(unread ? Token::Text : Token::Muted));
    const auto lastRect = line(1).adjusted(0, 0, -badge, 0);
    painter->drawText(lastRect, Qt::AlignLeft | Qt::AlignVCenter,
                      elided(*painter, lastLineText(*one), lastRect.width()));
    paintFoot(*painter, line(2).translated(0, 1), *one);
    painter->restore();
}

double ConversationDelegate::paintUnread(QPainter& painter, const QRectF& line, int unread) const
{
    if (unread <= 0) return 0;
    auto font = m_theme.font(TextSize::Small, QFont::DemiBold);
    font.setPixelSize(11);
    painter.setFont(font);
    const auto text = unread > 99 ? QStringLiteral("99+") : QLocale().toString(unread);
    const auto width = qMax(kBadge, widthOf(painter, text) + 10);
    const QRectF pill(line.right() - width, line.center().y() - 8, width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(m_theme.color(Token::OnAccent));
    painter.drawText(pill, Qt::AlignCenter, text);
    return width + space::kSmall;
}

double ConversationDelegate::paintEnd(QPainter& painter, const QRectF& line, const Conversation& conversation) const
{
    QString icon, words;
    auto token = Token::Muted;
    if (conversation.closed) {
        icon = QStringLiteral("check");
        words = tr("Closed");
    } else if (!conversation.suppressed.isEmpty()) {
        icon = QStringLiteral("ban");
        words = tr("Unsubscribed");
    } else {
        const auto left = serviceWindowLeft(conversation.windowUntil, m_clock.now());
        icon = left > Milliseconds(0) ? QStringLiteral("clock") : QStringLiteral("lock");
        words = left > Milliseconds(0) ? windowText(conversation.windowUntil, m_clock.now()) : tr("Templates only");
        if (left > Milliseconds(0) && left < kSoon) token = Token::Warn;
    }
    const auto width = widthOf(painter, words);
    const auto left = line.right() - width - kIcon - space::kTiny;
    paintIcon(painter, QRectF(left, line.center().y() - kIcon / 2, kIcon, kIcon), icon, m_theme.color(token));
    painter.setPen(m_theme.color(token));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words);
    return left;
}

void ConversationDelegate::paintFoot(QPainter& painter, const QRectF& line, const Conversation& conversation) const
{
    painter.setFont(m_theme.font(TextSize::Small));
    const auto end = paintEnd(painter, line, conversation);
    const bool isWhatsapp = conversation.channel == QLatin1String("whatsapp");
    paintIcon(painter, QRectF(line.left(), line.center().y() - kIcon / 2, kIcon, kIcon),
              isWhatsapp ? QStringLiteral("whatsapp") : QStringLiteral("mail"),
              m_theme.color(isWhatsapp ? Token::Whatsapp : Token::Accent));
    auto left = line.left() + kIcon + space::kTiny + 2;
    if (conversation.isUrgent) {
        const auto urgent = tr("Urgent");
        painter.setPen(m_theme.color(Token::Bad));
        painter.drawText(QRectF(left, line.top(), end - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter, urgent);
        left += widthOf(painter, urgent) + space::kSmall;
    }
    QStringList words{channelText(conversation.channel)};
    if (conversation.assignedTo) words += conversation.assignedTo->name;
    words += conversation.tags;
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(QRectF(left, line.top(), end - left - space::kSmall, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     elided(painter, words.join(QStringLiteral(" · ")), end - left - space::kSmall));
}

} // namespace relais::ui
