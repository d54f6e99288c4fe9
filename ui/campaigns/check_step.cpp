// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/check_step.h"

#include "ui/campaigns/budget_fields.h"
#include "ui/campaigns/findings.h"
#include "ui/shell/status_line.h"
#include "ui/text/error_text.h"
#include "ui/text/field_label.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/card.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kIndent = 26;
} // namespace

CheckStep::CheckStep(Desk& desk)
    : m_desk(desk)
    , m_later(new QCheckBox(tr("Start later")))
    , m_start(new QDateTimeEdit(QDateTime::currentDateTime().addSecs(3600)))
    , m_quiet(new QCheckBox(tr("Quiet hours: nothing leaves")))
    , m_from(new QTimeEdit(QTime(20, 0)))
    , m_to(new QTimeEdit(QTime(9, 0)))
    , m_theirZone(new QCheckBox(tr("By the time zone of each recipient who has one")))
    , m_budgetCard(new Card(tr("Budget")))
    , m_hasBudget(new QCheckBox(tr("Pause when its messages have cost")))
    , m_budget(new BudgetFields)
    , m_duration(makeText({}, Role::Muted))
    , m_findings(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto [scroll, column] = makeScrollColumn();

    auto* when = new Card(tr("When"));
    // What belongs to a tick stands below it: beside it there is no room in a narrow window.
    const auto row = [](Card& card, QCheckBox* box, std::initializer_list<QWidget*> fields) {
        card.body()->addWidget(box);
        auto* line = new QHBoxLayout;
        line->setContentsMargins(kIndent, 0, 0, 0);
        line->setSpacing(space::kSmall);
        for (auto* field : fields) line->addWidget(field);
        line->addStretch();
        card.body()->addLayout(line);
    };
    m_start->setCalendarPopup(true);
    m_start->setMinimumWidth(180);
    for (auto* time : {m_from, m_to}) time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_start->setAccessibleName(tr("Start"));
    m_later->setObjectName(QStringLiteral("start-later"));
    m_quiet->setObjectName(QStringLiteral("quiet-hours"));
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet until"));
    row(*when, m_later, {m_start, makeLabel(QString::fromUtf8(QTimeZone::systemTimeZoneId()), Role::Small)});
    row(*when, m_quiet,
        {makeLabel(tr("from", "quiet hours"), Role::Small), m_from, makeLabel(tr("until", "quiet hours"), Role::Small),
         m_to});
    when->body()->addWidget(m_theirZone);
    column->addWidget(when);

    m_hasBudget->setObjectName(QStringLiteral("has-budget"));
    row(*m_budgetCard, m_hasBudget, {m_budget});
    column->addWidget(m_budgetCard);

    auto* found = new Card(tr("Check"));
    found->body()->setSpacing(space::kSmall);
    found->body()->addWidget(m_duration);
    m_findings->setSpacing(space::kSmall);
    found->body()->addLayout(m_findings);
    column->addWidget(found);
    column->addStretch();
    outer->addWidget(scroll);

    const auto tell = [this] {
        showTimes();
        if (!m_isFilling) Q_EMIT changed();
    };
    connect(m_budget, &BudgetFields::changed, this, tell);
    for (auto* box : {m_later, m_quiet, m_theirZone, m_hasBudget}) connect(box, &QCheckBox::toggled, this, tell);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, tell);
    connect(m_from, &QTimeEdit::timeChanged, this, tell);
    connect(m_to, &QTimeEdit::timeChanged, this, tell);
    showTimes();
}

void CheckStep::showTimes()
{
    m_start->setEnabled(m_later->isChecked());
    m_from->setEnabled(m_quiet->isChecked());
    m_to->setEnabled(m_quiet->isChecked());
    m_theirZone->setEnabled(m_quiet->isChecked());
    m_budget->setEnabled(m_hasBudget->isChecked());
}

void CheckStep::show(const CampaignDraft& draft)
{
    m_isFilling = true;
    const auto& schedule = draft.schedule;
    m_stored = schedule;
    m_later->setChecked(schedule.start.has_value());
    if (schedule.start) m_start->setDateTime(QDateTime::fromMSecsSinceEpoch(toMs(*schedule.start)).toLocalTime());
    m_quiet->setChecked(schedule.quietHours.has_value());
    if (schedule.quietHours) {
        m_from->setTime(schedule.quietHours->from);
        m_to->setTime(schedule.quietHours->to);
    }
    m_theirZone->setChecked(schedule.recipientTimeZone);
    m_budgetCard->setVisible(draft.channel == Channel::Whatsapp);
    m_hasBudget->setChecked(draft.budget.has_value());
    if (draft.budget) m_budget->show(*draft.budget);
    showTimes();
    m_isFilling = false;
}

CampaignDraft CheckStep::applied(CampaignDraft draft) const
{
    auto& schedule = draft.schedule;
    schedule.start.reset();
    if (m_later->isChecked()) {
        schedule.start = instantFromMs(m_start->dateTime().toMSecsSinceEpoch());
        schedule.timeZone = schedule.start == m_stored.start ? m_stored.timeZone : QTimeZone::systemTimeZoneId();
    }
    schedule.quietHours.reset();
    if (m_quiet->isChecked()) schedule.quietHours = QuietHours{m_from->time(), m_to->time()};
    schedule.recipientTimeZone = m_theirZone->isChecked();
    // A currency that is half typed keeps what was there.
    if (!m_hasBudget->isChecked() || draft.channel != Channel::Whatsapp)
        draft.budget.reset();
    else if (const auto budget = m_budget->budget())
        draft.budget = budget;
    return draft;
}

void CheckStep::check(const CampaignDraft& draft, const std::optional<CampaignId>& stored)
{
    m_channel = draft.channel;
    m_desk
        .run([draft, stored](const Work& work) {
            return checkCampaign(work.database, work.session, work.clock, draft, stored, nullptr);
        })
        .then(this, m_latest.only([this](const Result<CheckReport>& report) { showReport(report); }));
}

void CheckStep::showReport(const Result<CheckReport>& report)
{
    clearLayout(m_findings);
    if (!report) {
        m_duration->setText({});
        m_findings->addWidget(new Note(m_desk.theme, NoteKind::Bad, errorText(inTheForm(report.error()))));
        return;
    }
    auto words = tr("%Ln recipient(s), %1 at the account’s limits.", nullptr, plural(report->audience.recipients))
                     .arg(aboutText(report->durationSeconds));
    if (const auto left = report->audience.suppressed; left > 0)
        words += QLatin1Char(' ') + tr("%Ln on the suppression list, left out.", nullptr, plural(left));
    m_duration->setText(words);
    addFindings(m_desk.theme, *m_findings, report->problems);
    if (report->problems.isEmpty())
        m_findings->addWidget(
            new Note(m_desk.theme, NoteKind::Good,
                     m_channel == Channel::Email
                         ? tr("Nothing is wrong. The server and the sender’s domain are asked before the launch.")
                         : tr("Nothing is wrong. The account is asked once more before the launch.")));
}

} // namespace relais::ui
