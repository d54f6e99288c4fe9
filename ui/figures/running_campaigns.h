// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace relais::ui {

/// The campaigns that are sending, paused or scheduled, each with its bar.
class RunningCampaigns final : public QWidget
{
    Q_OBJECT
public:
    explicit RunningCampaigns(Desk& desk);

    void show(const QList<CampaignSummary>& campaigns);

private:
    QWidget* makeRow(const CampaignSummary& campaign);

    Desk& m_desk;
    QVBoxLayout* m_rows;
};

} // namespace relais::ui
