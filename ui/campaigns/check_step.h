// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_check.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QTimeEdit;
class QVBoxLayout;

namespace relais::ui {

class BudgetFields;
class Card;

/// The third step of the editor: when it goes, and what the check found so far.
class CheckStep final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckStep(Desk& desk);

    void show(const CampaignDraft& draft);
    CampaignDraft applied(CampaignDraft draft) const;
    /// Checks without asking the network; the sheet before the launch does that too.
    void check(const CampaignDraft& draft, const std::optional<CampaignId>& stored);

Q_SIGNALS:
    void changed();

private:
    void showReport(const Result<CheckReport>& report);
    void showTimes();

    Desk& m_desk;
    QCheckBox* m_later;
    QDateTimeEdit* m_start;
    QCheckBox* m_quiet;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QCheckBox* m_theirZone;
    Card* m_budgetCard;
    QCheckBox* m_hasBudget;
    BudgetFields* m_budget;
    QLabel* m_duration;
    QVBoxLayout* m_findings;
    Channel m_channel = Channel::Email;
    CampaignSchedule m_stored; ///< as it was shown: what nobody touches stays as it is
    Latest m_latest;
    bool m_isFilling = false;
};

} // namespace relais::ui
