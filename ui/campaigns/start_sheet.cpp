// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/start_sheet.h"

#include "services/core/clock.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"

#include <QDateTime>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 420;
constexpr int kHour = 3600;

QDateTime offered(const std::optional<Instant>& planned, Instant now)
{
    if (planned && *planned > now) return QDateTime::fromMSecsSinceEpoch(toMs(*planned));
    auto hour = QDateTime::fromMSecsSinceEpoch(toMs(now));
    hour.setTime(QTime(hour.time().hour(), 0));
    return hour.addSecs(kHour);
}

} // namespace

StartSheet::StartSheet(const Theme& theme, QWidget* over, const Clock& clock, const std::optional<Instant>& planned)
    : Sheet(theme, over, kWidth)
    , m_clock(clock)
    , m_start(new QDateTimeEdit(offered(planned, clock.now())))
    , m_row(new FormField(tr("Start"), m_start, tr("It starts at this moment, by the clock of this computer.")))
{
    setObjectName(QStringLiteral("start-sheet"));
    setAccessibleName(tr("Change the start"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    m_start->setObjectName(QStringLiteral("start-moment"));
    m_start->setCalendarPopup(true);
    content()->addWidget(m_row);
    auto* leave = makeButton(tr("Cancel"));
    auto* go = makeButton(tr("Change the start"), Look::Primary);
    leave->setObjectName(QStringLiteral("start-leave"));
    go->setObjectName(QStringLiteral("start-go"));
    addFoot(leave, go);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, &StartSheet::check);
    connect(go, &QPushButton::clicked, this, &StartSheet::take);
}

void StartSheet::start()
{
    open(m_start);
}

Instant StartSheet::chosen() const
{
    return instantFromMs(m_start->dateTime().toMSecsSinceEpoch());
}

bool StartSheet::check()
{
    const bool isToCome = chosen() > m_clock.now();
    m_row->setError(isToCome ? QString() : tr("This moment has passed. Choose one that is still to come."));
    return isToCome;
}

void StartSheet::take()
{
    if (!check()) return;
    const auto at = chosen();
    close();
    Q_EMIT wanted(at);
}

} // namespace relais::ui
