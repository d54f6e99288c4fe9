// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_words.h"

#include "ui/text/campaign_text.h"
#include "ui/text/named.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace relais::ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CampaignWords)
};
} // namespace

QString shortMoment(Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(at)), QLocale::ShortFormat);
}

qint64 wentOut(const StatusCounts& counts)
{
    qint64 sum = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (isAccepted(it.key())) sum += it.value();
    }
    return sum;
}

qint64 wentWrong(const StatusCounts& counts)
{
    return counts.value(MessageStatus::Failed) + counts.value(MessageStatus::Bounced)
           + counts.value(MessageStatus::Unsure);
}

QList<Bar::Part> barOf(const CampaignSummary& campaign)
{
    if (campaign.recipients == 0) return {};
    const auto share = [&](qint64 part) {
        return static_cast<double>(part) / static_cast<double>(campaign.recipients);
    };
    const bool rests = campaign.status == CampaignStatus::Paused || campaign.status == CampaignStatus::Cancelled;
    return {{share(wentOut(campaign.counts)), rests ? Token::Muted : Token::Accent},
            {share(wentWrong(campaign.counts)), Token::Bad}};
}

QString progressWords(const CampaignSummary& campaign)
{
    const QLocale locale;
    return Words::tr("%1 of %2").arg(locale.toString(wentOut(campaign.counts)), locale.toString(campaign.recipients));
}

QString stateWords(const CampaignSummary& campaign)
{
    // A launch that was stopped waits for a person, as the reason says.
    if (campaign.launching && campaign.status != CampaignStatus::Paused) return Words::tr("Being launched");
    const auto why = reasonText(campaign.reason);
    if (missedItsStart(campaign)) return why;
    if (campaign.status == CampaignStatus::Scheduled && campaign.startAt)
        return Words::tr("Starts %1").arg(shortMoment(*campaign.startAt));
    return why.isEmpty() ? statusText(campaign.status) : named(statusText(campaign.status), why);
}

StatusLook stateLook(const CampaignSummary& campaign)
{
    if (missedItsStart(campaign)) return {QStringLiteral("calendar"), Token::Warn, Words::tr("Start missed")};
    return lookOf(campaign.status);
}

bool missedItsStart(const CampaignSummary& campaign)
{
    return campaign.status == CampaignStatus::Scheduled && campaign.reason == QLatin1String("missed")
           && !campaign.launching;
}

QString missedWords(const CampaignSummary& campaign)
{
    if (!missedItsStart(campaign)) return {};
    const auto why = reasonText(campaign.reason);
    if (!campaign.startAt) return why;
    return Words::tr("It was to start %1.").arg(shortMoment(*campaign.startAt)) + QLatin1Char(' ') + why;
}

} // namespace relais::ui
