// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/running_campaigns.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {
constexpr int kBarHeight = 6;
constexpr qsizetype kMost = 4;
} // namespace

RunningCampaigns::RunningCampaigns(Desk& desk)
    : m_desk(desk)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void RunningCampaigns::show(const QList<CampaignSummary>& campaigns)
{
    const auto shown = campaigns.mid(0, kMost);
    // The same ones only move on: somebody may be pressing one.
    if (!shown.isEmpty()
        && std::equal(shown.cbegin(), shown.cend(), m_rows.cbegin(), m_rows.cend(),
                      [](const CampaignSummary& a, const Row& b) { return a.id == b.id; })) {
        for (qsizetype i = 0; i < shown.size(); ++i) update(m_rows.at(i), shown.at(i));
        return;
    }
    clearLayout(m_column);
    m_rows.clear();
    if (shown.isEmpty()) {
        auto* none =
            makeText(tr("Nothing is being sent. A campaign you launch shows here until it is done."), Role::Muted);
        none->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kLarge);
        m_column->addWidget(none);
    }
    for (const auto& campaign : shown) addRow(campaign);
    m_column->addStretch();
}

void RunningCampaigns::addRow(const CampaignSummary& campaign)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kMedium);
    column->setSpacing(space::kTiny + 2);
    auto* name = makeButton(campaign.name, Look::Quiet);
    name->setIcon(m_desk.theme.icon(QStringLiteral("mail"), Token::Accent));
    name->setAccessibleName(tr("Open the campaign %1").arg(campaign.name));
    connect(name, &QPushButton::clicked, this, [this, id = campaign.id] { m_desk.navigator.openCampaign(id); });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(name);
    head->addStretch();
    column->addLayout(head);
    // Why it stands still may be a sentence.
    const Row row{campaign.id, new Bar(m_desk.theme, kBarHeight), makeLabel({}, Role::Small),
                  makeText({}, Role::Small)};
    row.state->setAlignment(Qt::AlignRight | Qt::AlignTop);
    column->addWidget(row.bar);
    auto* foot = new QHBoxLayout;
    foot->addWidget(row.progress, 0, Qt::AlignTop);
    foot->addWidget(row.state, 1);
    column->addLayout(foot);
    m_column->addWidget(box);
    m_rows.append(row);
    update(row, campaign);
}

void RunningCampaigns::update(const Row& row, const CampaignSummary& campaign)
{
    row.bar->show(barOf(campaign), progressWords(campaign));
    row.progress->setText(progressWords(campaign));
    row.state->setText(stateWords(campaign));
    setRole(row.state,
            campaign.status == CampaignStatus::Paused || missedItsStart(campaign) ? Role::Warn : Role::Small);
}

} // namespace relais::ui
