// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_launch.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

#include <stop_token>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Bar;
class Note;

/// The one question before something leaves the computer: who, what, from whom, how long, what it costs, and
/// what is wrong. Then the launch itself, with its progress.
class LaunchSheet final : public Sheet
{
    Q_OBJECT
public:
    LaunchSheet(Desk& desk, QWidget* over, CampaignId id, const CampaignDraft& draft);
    /// A launch that is running stops: the campaign is a draft still, or is paused and can be launched on.
    ~LaunchSheet() override;

    void start();

private:
    void build();
    QLabel* addFact(const QString& label);
    void check();
    QString howLong(qint64 seconds) const;
    /// By which account; a practice one reaches nobody, and says so.
    QString fromText(bool practice) const;
    /// How Meta's limit on new people spreads it.
    static QStringList daysText(const QList<TierDay>& days);
    void showReport(const Result<CheckReport>& report);
    void launch();
    /// How a launch ended, and whether the campaign is a draft still.
    struct Ended
    {
        Result<LaunchReport> report;
        bool isDraft;
    };
    void showLaunched(const Ended& ended);
    /// The sheet as it was before the launch.
    void showDraft();
    /// What the button says and whether it may be pressed.
    void showGo();

    Desk& m_desk;
    CampaignId m_id;
    CampaignDraft m_draft;
    QLabel* m_who;
    QLabel* m_what;
    QLabel* m_from;
    QLabel* m_how;
    QLabel* m_cost;
    QLabel* m_checked;
    QVBoxLayout* m_facts;
    QVBoxLayout* m_findings;
    Bar* m_bar;
    QLabel* m_progress;
    QCheckBox* m_leave;
    QPushButton* m_back;
    QPushButton* m_go;
    LaunchOptions m_options;
    qint64 m_recipients = 0;
    qint64 m_empty = 0;      ///< of them, those for whom a variable without fallback is empty; at least so many
    bool m_isExact = true;   ///< m_empty is how many there are
    bool m_isBlocked = true; ///< something is wrong that leaving out does not help
    std::stop_source m_end;  ///< of the launch, and of the model that looks at the words
    bool m_isLaunching = false;
};

} // namespace relais::ui
