// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"

#include <QWidget>

namespace relais::ui {

class Theme;

/// From the audience to what is known of each message, as bars that only get shorter.
class Funnel final : public QWidget
{
    Q_OBJECT
public:
    explicit Funnel(const Theme& theme);

    /// `followUp`: what of it is Message 2, which has no audience of its own.
    void show(const CampaignSummary& campaign, const StatusCounts& followUp = {});
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        QString icon;
        QString name;
        qint64 count;
        int token;
    };
    const Theme& m_theme;
    QList<Row> m_rows;
};

} // namespace relais::ui
