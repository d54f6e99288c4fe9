// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"

#include <QWidget>

class QGridLayout;

namespace relais::ui {

class Theme;

/// Every status that has messages, its figure, and the sum.
class StatusTable final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusTable(const Theme& theme);

    void show(const CampaignSummary& campaign);

private:
    const Theme& m_theme;
    QGridLayout* m_grid;
    StatusCounts m_shown;
};

} // namespace relais::ui
