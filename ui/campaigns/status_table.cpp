// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/status_table.h"

#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/status_look.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace relais::ui {

StatusTable::StatusTable(const Theme& theme)
    : m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(space::kMedium);
    m_grid->setHorizontalSpacing(space::kSmall);
    m_grid->setColumnStretch(1, 1);
}

void StatusTable::show(const CampaignSummary& campaign)
{
    if (campaign.counts == m_shown && m_grid->count() > 0) return;
    m_shown = campaign.counts;
    clearLayout(m_grid);
    int row = 0;
    qint64 total = 0;
    for (const auto status : kAllMessageStatuses) {
        const auto count = campaign.counts.value(status);
        if (count == 0) continue;
        total += count;
        const auto look = lookOf(status);
        auto* icon = new QLabel;
        icon->setPixmap(m_theme.icon(look.icon, look.token).pixmap(QSize(14, 14), devicePixelRatioF()));
        m_grid->addWidget(icon, row, 0);
        m_grid->addWidget(makeLabel(look.word), row, 1);
        auto* figure = makeLabel(QLocale().toString(count));
        figure->setAccessibleName(named(look.word, figure->text()));
        m_grid->addWidget(figure, row, 2, Qt::AlignRight);
        ++row;
    }
    m_grid->addWidget(makeRule(), row++, 0, 1, 3);
    m_grid->addWidget(makeLabel(tr("Total"), Role::Heading), row, 0, 1, 2);
    m_grid->addWidget(makeLabel(QLocale().toString(total), Role::Heading), row, 2, Qt::AlignRight);
}

} // namespace relais::ui
