// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/live_header.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/shell/status_line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/build.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {
constexpr int kBarHeight = 8;
constexpr int kIcon = 14;
} // namespace

LiveHeader::LiveHeader(const Theme& theme)
    : m_theme(theme)
    , m_done(makeLabel({}, Role::Figure))
    , m_of(makeLabel({}, Role::Count))
    , m_stateIcon(new QLabel)
    , m_state(makeLabel({}))
    , m_rate(makeLabel({}, Role::Muted))
    , m_bar(new Bar(theme, kBarHeight))
    , m_legend(makeLabel({}, Role::Small))
    , m_rules(makeLabel({}, Role::Small))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("live-header"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kSmall);
    top->addWidget(m_done);
    top->addWidget(m_of, 0, Qt::AlignBottom);
    top->addStretch();
    top->addWidget(m_stateIcon);
    top->addWidget(m_state);
    top->addSpacing(space::kSmall);
    top->addWidget(m_rate);
    column->addLayout(top);
    column->addWidget(m_bar);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_legend);
    foot->addStretch();
    foot->addWidget(m_rules);
    column->addLayout(foot);
    m_state->setObjectName(QStringLiteral("campaign-state"));
    m_rate->setObjectName(QStringLiteral("campaign-pace"));
    m_done->setObjectName(QStringLiteral("went-out"));
}

namespace {
/// Its messages to people who had not answered yet: each of them is one recipient.
CampaignSummary firstMessages(CampaignSummary campaign, const StatusCounts& followUp)
{
    for (auto it = followUp.cbegin(); it != followUp.cend(); ++it) {
        // Figures and messages are read one after the other.
        const auto less = std::min(it.value(), campaign.counts.value(it.key()));
        campaign.counts[it.key()] -= less;
        campaign.recipients -= less;
    }
    return campaign;
}
} // namespace

QString LiveHeader::pace(const CampaignSummary& campaign, int perMinute, const PutOff& putOff)
{
    const QLocale locale;
    const auto waiting = campaign.counts.value(MessageStatus::Queued);
    if (campaign.finishedAt) return tr("ended %1").arg(shortMoment(*campaign.finishedAt));
    if (campaign.status != CampaignStatus::Sending || waiting == 0) return {};
    // Nothing can leave before that moment.
    if (putOff.first && putOff.messages >= waiting && campaign.counts.value(MessageStatus::Sending) == 0)
        return tr("goes on %1").arg(shortMoment(*putOff.first));
    if (perMinute == 0) return {};
    const auto seconds = waiting * 60 / perMinute;
    return tr("%1 a minute   %2 left   ends about %3")
        .arg(locale.toString(perMinute), durationText(seconds),
             locale.toString(QDateTime::currentDateTime().addSecs(seconds).time(), QLocale::ShortFormat));
}

void LiveHeader::show(const CampaignSummary& campaign, const StatusCounts& followUp, int perMinute,
                      const PutOff& putOff, const QString& rules)
{
    const QLocale locale;
    const auto first = firstMessages(campaign, followUp);
    const auto out = wentOut(first.counts);
    const auto unsure = first.counts.value(MessageStatus::Unsure);
    const auto wrong = wentWrong(first.counts) - unsure;
    m_done->setText(locale.toString(out));
    m_of->setText(tr("of %1").arg(locale.toString(first.recipients)));
    const auto look = stateLook(campaign);
    m_stateIcon->setPixmap(m_theme.icon(look.icon, look.token).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    // The page itself says at length that a start was missed.
    m_state->setText(missedItsStart(campaign) ? look.word : stateWords(campaign));
    m_rate->setText(pace(campaign, perMinute, putOff));
    auto words = tr("%1 went out · %2 failed · %3 waiting")
                     .arg(locale.toString(out), locale.toString(wrong),
                          locale.toString(first.counts.value(MessageStatus::Queued)));
    if (unsure > 0) words = tr("%1 · %2 unsure").arg(words, locale.toString(unsure));
    m_bar->show(barOf(first), words);
    if (!followUp.isEmpty())
        words =
            tr("%1 · Message 2: %2 went out, %3 waiting")
                .arg(words, locale.toString(wentOut(followUp)), locale.toString(followUp.value(MessageStatus::Queued)));
    m_legend->setText(words);
    m_rules->setText(rules);
}

} // namespace relais::ui
