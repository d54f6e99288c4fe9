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

namespace relais::ui {

namespace {
constexpr int kBarHeight = 6;
constexpr qsizetype kMost = 4;
} // namespace

RunningCampaigns::RunningCampaigns(Desk& desk)
    : m_desk(desk)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void RunningCampaigns::show(const QList<CampaignSummary>& campaigns)
{
    clearLayout(m_rows);
    if (campaigns.isEmpty()) {
        auto* none = makeText(tr("Nothing is being sent. A campaign you launch shows here until it is done."), Role::Muted);
        none->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kLarge);
        m_rows->addWidget(none);
    }
    for (const auto& campaign : campaigns.mid(0, kMost)) m_rows->addWidget(makeRow(campaign));
    m_rows->addStretch();
}

QWidget* RunningCampaigns::makeRow(const CampaignSummary& campaign)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
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
    auto* bar = new Bar(m_desk.theme, kBarHeight);
    bar->show(barOf(campaign), progressWords(campaign));
    column->addWidget(bar);
    auto* foot = new QHBoxLayout;
    foot->addWidget(makeLabel(progressWords(campaign), Role::Small));
    foot->addStretch();
    foot->addWidget(makeLabel(stateWords(campaign), campaign.status == CampaignStatus::Paused ? Role::Warn : Role::Small));
    column->addLayout(foot);
    return row;
}

} // namespace relais::ui
