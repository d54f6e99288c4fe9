// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"
#include "ui/shell/page.h"

class QComboBox;
class QLineEdit;
class QMenu;
class QTableView;
class QTimer;

namespace relais::ui {

class CampaignListModel;
class StateView;

/// The campaigns of the workspace with their bars.
class CampaignsPage final : public Page
{
    Q_OBJECT
public:
    explicit CampaignsPage(Desk& desk);

    void refresh() override;
    void engineMoved() override { refresh(); }
    void focusSearch() override;

private:
    QWidget* makeFilterBar();
    void setUpTable();
    CampaignQuery query() const;
    void show(const Result<relais::CampaignPage>& page);
    void openRow(int row);
    void showMenu(int row, const QPoint& at);
    void addChanges(QMenu& menu, const CampaignSummary& campaign);
    void duplicate(const CampaignSummary& campaign);
    void setArchived(const CampaignSummary& campaign, bool archived);
    void askToRemove(const CampaignSummary& campaign);
    void remove(const CampaignSummary& campaign);
    void tell(const Result<void>& done, const QString& text);

    QLineEdit* m_search;
    QComboBox* m_status;
    CampaignListModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    QTimer* m_pause;
    Latest m_latest;
};

} // namespace relais::ui
