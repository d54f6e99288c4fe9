// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"
#include "ui/widgets/paged_model.h"

namespace relais::ui {

/// Campaigns, the last changed first.
class CampaignListModel final : public PagedModel<CampaignSummary, CampaignCursor>
{
    Q_OBJECT
public:
    enum Column { Name, Channel, Status, Progress, Figures, Failed, Account, Changed, kColumns };

    using PagedModel::PagedModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace relais::ui
