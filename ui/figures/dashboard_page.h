// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/figures/dashboard.h"
#include "ui/shell/page.h"

class QGridLayout;
class QHBoxLayout;

namespace relais::ui {

class Card;
class DonutChart;
class FirstSteps;
class LineChart;
class MessageList;
class Note;
class RunningCampaigns;
class Segments;
class StatCard;

/// The figures of a period, what is being sent now, and what was sent last. Leads to the first import and the
/// first campaign while there is nothing.
class DashboardPage final : public Page
{
    Q_OBJECT
public:
    explicit DashboardPage(Desk& desk);

    void refresh() override;
    void engineMoved() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Seen
    {
        Dashboard figures;
        bool hasContacts = false;
        bool hasAccounts = false;
        bool hasCampaigns = false;
    };
    static Result<Seen> read(const Work& work, int days);

    void build();
    QWidget* makeLatest();
    void arrange(bool narrow);
    void show(const Seen& seen);
    void showCards(const Dashboard& figures);
    void showCost(const Dashboard& figures);
    void showCharts(const Dashboard& figures);
    void readFigures();
    int days() const;

    Segments* m_period;
    Note* m_trouble;
    FirstSteps* m_steps;
    QGridLayout* m_grid;
    StatCard* m_sent;
    StatCard* m_success;
    StatCard* m_contacts;
    StatCard* m_cost;
    Card* m_lineCard;
    Card* m_donutCard;
    Card* m_latestCard;
    Card* m_runningCard;
    LineChart* m_line;
    QHBoxLayout* m_lineLegend = nullptr;
    DonutChart* m_donut;
    MessageList* m_latest;
    RunningCampaigns* m_running;
    bool m_isNarrow = false;
    Latest m_newest;
};

} // namespace relais::ui
