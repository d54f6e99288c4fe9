// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/funnel.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/text/named.h"
#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace relais::ui {

namespace {
constexpr double kRow = 30;
constexpr double kBar = 16;
constexpr double kIcon = 16;
constexpr double kNames = 108;
constexpr double kFigures = 150;
} // namespace

Funnel::Funnel(const Theme& theme)
    : m_theme(theme)
{
    setObjectName(QStringLiteral("funnel"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Funnel::sizeHint() const
{
    return {480, qRound(kRow * static_cast<double>(qMax<qsizetype>(m_rows.size(), 2)))};
}

void Funnel::show(const CampaignSummary& campaign, const StatusCounts& followUp)
{
    auto counts = campaign.counts;
    auto audience = campaign.recipients;
    for (auto it = followUp.cbegin(); it != followUp.cend(); ++it) {
        counts[it.key()] -= it.value();
        audience -= it.value();
    }
    const auto replied = counts.value(MessageStatus::Replied);
    const auto read = counts.value(MessageStatus::Read) + replied;
    const auto delivered = counts.value(MessageStatus::Delivered) + read;
    // E-mail tells no more than that the server took it; what nothing can report is not shown as a zero.
    const bool tells = campaign.channel == Channel::Whatsapp;
    m_rows = {{QStringLiteral("contacts"), tr("Audience"), audience, static_cast<int>(Token::Track)},
              {QStringLiteral("check"), tr("Sent"), wentOut(counts), static_cast<int>(Token::Ramp50)}};
    const auto add = [&](const char* icon, const QString& name, qint64 count, Token token) {
        if (tells || count > 0) m_rows.append({QString::fromLatin1(icon), name, count, static_cast<int>(token)});
    };
    add("check-double", tr("Delivered"), delivered, Token::Ramp50);
    add("eye", tr("Read"), read, Token::Ramp75);
    add("reply", tr("Replied"), replied, Token::Accent);
    QStringList sentences;
    for (const auto& row : std::as_const(m_rows)) sentences += named(row.name, QLocale().toString(row.count));
    setAccessibleName(sentences.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void Funnel::paintEvent(QPaintEvent*)
{
    if (m_rows.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QLocale locale;
    const auto whole = qMax<qint64>(1, m_rows.first().count);
    const auto room = qMax(60.0, width() - kNames - kFigures);
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto& row = m_rows.at(i);
        const QRectF line(0, kRow * i, width(), kRow);
        paintIcon(painter, QRectF(0, line.center().y() - kIcon / 2, kIcon, kIcon), row.icon,
                  m_theme.color(Token::Muted));
        painter.setFont(m_theme.font(TextSize::Body));
        painter.setPen(m_theme.color(Token::Text));
        painter.drawText(QRectF(kIcon + space::kSmall, line.top(), kNames - kIcon - space::kSmall, kRow),
                         Qt::AlignVCenter, row.name);
        const auto share = static_cast<double>(row.count) / static_cast<double>(whole);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(static_cast<Token>(row.token)));
        painter.drawRoundedRect(QRectF(kNames, line.center().y() - kBar / 2, qMax(3.0, room * share), kBar), 4, 4);
        painter.setFont(m_theme.font(TextSize::Body, QFont::DemiBold));
        painter.setPen(m_theme.color(Token::Text));
        const QRectF figures(kNames + room + space::kSmall, line.top(), kFigures - space::kSmall, kRow);
        painter.drawText(QRectF(figures.left(), figures.top(), 70, kRow), Qt::AlignVCenter | Qt::AlignRight,
                         locale.toString(row.count));
        painter.setFont(m_theme.font(TextSize::Small));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(QRectF(figures.left() + 80, figures.top(), 62, kRow), Qt::AlignVCenter,
                         tr("%1%").arg(locale.toString(share * 100, 'f', 1)));
    }
}

} // namespace relais::ui
