// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_failures.h"

#include <QWidget>

class QVBoxLayout;

namespace relais::ui {

class Theme;

/// What did not arrive, by cause: how many, what it means, the provider's own words, what to do.
class FailureList final : public QWidget
{
    Q_OBJECT
public:
    explicit FailureList(const Theme& theme);

    void show(const QList<FailureCause>& causes);

private:
    const Theme& m_theme;
    QVBoxLayout* m_rows;
    QList<FailureCause> m_shown;
};

/// What a cause means, and what can be done, in words.
struct CauseWords
{
    QString title;
    QString remedy;
};
CauseWords wordsOf(const FailureCause& cause);

} // namespace relais::ui
