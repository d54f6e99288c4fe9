// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace relais::ui {

class Bar;

/// The campaigns that are sending, paused or scheduled, each with its bar.
class RunningCampaigns final : public QWidget
{
    Q_OBJECT
public:
    explicit RunningCampaigns(Desk& desk);

    void show(const QList<CampaignSummary>& campaigns);

private:
    struct Row
    {
        CampaignId id;
        Bar* bar;
        QLabel* progress;
        QLabel* state;
    };
    void addRow(const CampaignSummary& campaign);
    static void update(const Row& row, const CampaignSummary& campaign);

    Desk& m_desk;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace relais::ui
