// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_repository.h"

#include <QFrame>

class QLabel;

namespace relais::ui {

class Bar;
class Theme;

/// How far a campaign is: the figure, the bar, its rate and what is left.
class LiveHeader final : public QFrame
{
    Q_OBJECT
public:
    explicit LiveHeader(const Theme& theme);

    void show(const CampaignSummary& campaign, const StatusCounts& followUp, int perMinute, const PutOff& putOff,
              const QString& rules);

private:
    /// What it comes to: its rate and end, the next moment at which something can leave, or when it ended.
    static QString pace(const CampaignSummary& campaign, int perMinute, const PutOff& putOff);

    const Theme& m_theme;
    QLabel* m_done;
    QLabel* m_of;
    QLabel* m_stateIcon;
    QLabel* m_state;
    QLabel* m_rate;
    Bar* m_bar;
    QLabel* m_legend;
    QLabel* m_rules;
};

} // namespace relais::ui
