// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_list_model.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/widgets/table.h"

#include <QFont>
#include <QLocale>

namespace relais::ui {

QVariant CampaignListModel::data(const QModelIndex& index, int role) const
{
    const auto* campaign = itemAt(index.row());
    if (!campaign) return {};
    const bool launched = campaign->status != CampaignStatus::Draft;
    switch (index.column()) {
    case Name:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return campaign->name;
        break;
    case Channel: {
        const auto look = lookOf(campaign->channel);
        if (role == kStatusRole) return QVariant::fromValue(look);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return look.word;
        break;
    }
    case Status: {
        const auto look = stateLook(*campaign);
        if (role == kStatusRole) return QVariant::fromValue(look);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return stateWords(*campaign);
        break;
    }
    case Progress:
        if (role == kBarRole && launched) return QVariant::fromValue(barOf(*campaign));
        if ((role == Qt::DisplayRole || role == Qt::ToolTipRole) && launched) return progressWords(*campaign);
        break;
    case Figures:
        if (role == Qt::DisplayRole) return launched ? progressWords(*campaign) : QStringLiteral("–");
        break;
    case Failed:
        if (role == Qt::DisplayRole)
            return launched && wentWrong(campaign->counts) > 0 ? QLocale().toString(wentWrong(campaign->counts))
                                                               : QStringLiteral("–");
        break;
    case Account:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return campaign->account.isEmpty() ? QStringLiteral("–") : campaign->account;
        break;
    case Changed:
        if (role == Qt::DisplayRole) return momentText(campaign->updatedAt);
        if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        break;
    default: break;
    }
    if (role == kMutedRole) return index.column() > Figures;
    return {};
}

QVariant CampaignListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Changed)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Name");
    case Channel: return tr("Channel");
    case Status: return tr("Status");
    case Progress: return tr("Progress");
    case Figures: return tr("Went out");
    case Failed: return tr("Failed");
    case Account: return tr("Account");
    case Changed: return tr("Changed");
    default: return {};
    }
}

} // namespace relais::ui
