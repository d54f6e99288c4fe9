// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/launch_sheet.h"

#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/dns_lookup.h"
#include "services/channels/account_endpoint.h"
#include "ui/campaigns/findings.h"
#include "ui/moderation/judged.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/status_line.h"
#include "ui/text/account_text.h"
#include "ui/text/error_text.h"
#include "ui/text/field_label.h"
#include "ui/text/money_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kLabelWidth = 88;
constexpr int kBarHeight = 8;
constexpr int kFindingsHeight = 220;

struct Launching
{
    qint64 done;
    qint64 total;
};

} // namespace

LaunchSheet::LaunchSheet(Desk& desk, QWidget* over, CampaignId id, const CampaignDraft& draft)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_id(id)
    , m_draft(draft)
    , m_checked(makeLabel({}, Role::Small))
    , m_facts(new QVBoxLayout)
    , m_findings(new QVBoxLayout)
    , m_bar(new Bar(desk.theme, kBarHeight))
    , m_progress(makeLabel({}, Role::Muted))
    , m_leave(new QCheckBox)
    , m_back(makeButton(tr("Back to the draft")))
    , m_go(makeButton(tr("Checking …"), Look::Primary))
{
    build();
}

LaunchSheet::~LaunchSheet()
{
    m_end.request_stop();
}

void LaunchSheet::build()
{
    setObjectName(QStringLiteral("launch-sheet"));
    setAccessibleName(tr("Launch “%1”?").arg(m_draft.name));
    auto* names = new QHBoxLayout;
    names->setSpacing(space::kLarge);
    names->addWidget(new ElidedLabel(accessibleName(), Role::Title), 1);
    names->addWidget(new BrandMark(m_desk.workspace.name, QColor(m_desk.workspace.colour)));
    content()->addLayout(names);
    content()->addWidget(
        makeText(tr("Audience and values are frozen at the launch. A message that has left cannot be called back."),
                 Role::Muted));
    content()->addWidget(makeRule());
    m_facts->setSpacing(space::kMedium);
    content()->addLayout(m_facts);
    m_who = addFact(tr("To whom"));
    m_what = addFact(tr("What"));
    m_from = addFact(tr("From"));
    m_how = addFact(tr("How long"));
    m_cost = addFact(tr("Cost"));
    content()->addWidget(makeRule());
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Checks"), Role::Heading));
    head->addStretch();
    head->addWidget(m_checked);
    content()->addLayout(head);
    const auto [scroll, rows] = makeScrollColumn();
    rows->setContentsMargins(0, 0, space::kSmall, 0);
    rows->setSpacing(0);
    rows->addLayout(m_findings);
    rows->addStretch();
    m_findings->setSpacing(space::kSmall);
    scroll->setMinimumHeight(qBound(96, window()->height() - 520, kFindingsHeight));
    content()->addWidget(scroll, 1);
    content()->addWidget(m_leave);
    m_leave->setObjectName(QStringLiteral("launch-leave-out"));
    m_leave->hide();
    connect(m_leave, &QCheckBox::toggled, this, &LaunchSheet::showGo);
    content()->addWidget(m_bar);
    content()->addWidget(m_progress);
    m_bar->hide();
    m_progress->hide();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch();
    foot->addWidget(m_go);
    content()->addLayout(foot);
    m_go->setIcon(theme().icon(QStringLiteral("campaigns"), Token::OnAccent));
    m_go->setObjectName(QStringLiteral("launch"));
    m_back->setObjectName(QStringLiteral("launch-back"));
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_isLaunching)
            m_end.request_stop();
        else
            close();
    });
    connect(m_go, &QPushButton::clicked, this, &LaunchSheet::launch);
}

QLabel* LaunchSheet::addFact(const QString& label)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    auto* name = makeLabel(label, Role::Small);
    name->setFixedWidth(kLabelWidth);
    auto* value = makeText(QStringLiteral("…"));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    m_facts->addLayout(row);
    return value;
}

void LaunchSheet::start()
{
    open(m_back);
    check();
}

void LaunchSheet::check()
{
    m_go->setEnabled(false);
    m_checked->setText(m_draft.channel == Channel::Email ? tr("asking the server and the sender’s domain …")
                                                         : tr("asking the account …"));
    const auto check = [draft = m_draft, id = m_id, folder = m_desk.folder,
                        passphrase = m_desk.engine.passphraseSource()](const Work& work, const TextJudge& judge) {
        SystemDnsLookup dns;
        return checkCampaign(work.database, work.session, work.clock, draft, id, &dns,
                             serverProbe(storedSecrets(folder, passphrase, work.database)), judge);
    };
    m_desk.runLong(judged(m_desk, m_end.get_token(), check)).then(this, [this](const Result<CheckReport>& report) {
        showReport(report);
    });
}

QStringList LaunchSheet::daysText(const QList<TierDay>& days)
{
    constexpr qsizetype kShown = 4;
    const QLocale locale;
    QStringList lines;
    for (qsizetype i = 0; i < std::min(days.size(), kShown); ++i)
        lines += tr("%1: %Ln new people", nullptr, plural(days[i].users))
                     .arg(locale.toString(days[i].day, QLocale::ShortFormat));
    if (days.size() > kShown) lines += tr("and %Ln more day(s)", nullptr, plural(days.size() - kShown));
    return lines;
}

QString LaunchSheet::howLong(qint64 seconds) const
{
    const QLocale locale;
    QStringList how{tr("%1 at the account’s limits").arg(aboutText(seconds))};
    if (const auto& start = m_draft.schedule.start)
        how +=
            tr("It starts on %1")
                .arg(locale.toString(QDateTime::fromMSecsSinceEpoch(toMs(*start)).toLocalTime(), QLocale::ShortFormat));
    if (const auto& quiet = m_draft.schedule.quietHours)
        how += tr("Nothing leaves from %1 to %2")
                   .arg(locale.toString(quiet->from, QLocale::ShortFormat),
                        locale.toString(quiet->to, QLocale::ShortFormat));
    return how.join(QLatin1Char('\n'));
}

QString LaunchSheet::fromText(bool practice) const
{
    const auto& replyTo = m_draft.steps.first().replyTo;
    if (m_draft.account.isEmpty()) return tr("no account yet");
    const auto account = replyTo.isEmpty() ? tr("the account “%1”").arg(m_draft.account)
                                           : tr("the account “%1”, replies to %2").arg(m_draft.account, replyTo);
    return practice ? account + QLatin1Char('\n') + practiceText() : account;
}

void LaunchSheet::showReport(const Result<CheckReport>& report)
{
    clearLayout(m_findings);
    if (!report) {
        m_checked->clear();
        m_findings->addWidget(new Note(theme(), NoteKind::Bad, errorText(inTheForm(report.error()))));
        return;
    }
    const QLocale locale;
    const auto& audience = report->audience;
    QStringList who{tr("%Ln contact(s)", nullptr, plural(audience.recipients))};
    if (audience.suppressed > 0)
        who += tr("Left out: %Ln on the suppression list", nullptr, plural(audience.suppressed));
    const bool isMail = m_draft.channel == Channel::Email;
    if (audience.withoutAddress > 0)
        who += isMail ? tr("Left out: %Ln without an e-mail address", nullptr, plural(audience.withoutAddress))
                      : tr("Left out: %Ln without a phone number", nullptr, plural(audience.withoutAddress));
    m_who->setText(who.join(QLatin1Char('\n')));
    const auto& step = m_draft.steps.first();
    if (!isMail)
        m_what->setText(
            m_draft.whatsapp.second
                ? tr("the WhatsApp template “%1”, then Message 2 to whoever answers").arg(m_draft.whatsapp.first.name)
                : tr("the WhatsApp template “%1”").arg(m_draft.whatsapp.first.name));
    else
        m_what->setText(step.attachments.isEmpty()
                            ? tr("“%1”").arg(step.subject)
                            : tr("“%1”, with %Ln file(s)", nullptr, plural(step.attachments.size())).arg(step.subject));
    m_from->setText(fromText(report->practice));
    m_how->setText(
        (QStringList{howLong(report->durationSeconds)} + daysText(report->tierDays)).join(QLatin1Char('\n')));
    m_cost->setText(report->cost ? tr("about %1").arg(moneyText(*report->cost))
                                 : tr("nothing, as far as Relais knows"));
    m_checked->setText(tr("done at %1").arg(locale.toString(QTime::currentTime(), QLocale::ShortFormat)));
    addFindings(theme(), *m_findings, report->problems);
    if (report->problems.isEmpty())
        m_findings->addWidget(
            new Note(theme(), NoteKind::Good,
                     isMail ? tr("The account answers, the sender’s domain is in order, and nothing is empty.")
                            : tr("The number answers, the template is approved, and nothing is empty.")));

    m_recipients = audience.recipients;
    m_empty = 0;
    m_isBlocked = false;
    int variables = 0;
    for (const auto& problem : report->problems) {
        if (problem.code == ProblemCode::EmptyVariable) {
            m_empty = qMax(m_empty, problem.count);
            ++variables;
        } else {
            m_isBlocked = m_isBlocked || problem.severity == Severity::Error;
        }
    }
    // Of two variables nobody has counted whose are both.
    m_isExact = variables < 2;
    m_leave->setVisible(m_empty > 0 && !m_isBlocked);
    m_leave->setText(m_isExact ? tr("Leave out the %Ln contact(s) with an empty value", nullptr, plural(m_empty))
                               : tr("Leave out all contacts with an empty value"));
    showGo();
    if (m_go->isEnabled())
        m_go->setFocus();
    else if (m_leave->isVisible())
        m_leave->setFocus();
}

void LaunchSheet::showGo()
{
    const bool leaves = m_empty > 0 && m_leave->isChecked();
    m_options.empty = leaves ? LaunchOptions::Empty::LeaveOut : LaunchOptions::Empty::Refuse;
    const bool blocked = m_isBlocked || (m_empty > 0 && !leaves);
    const auto going = m_recipients - m_empty;
    m_go->setEnabled(!blocked && (going > 0 || !m_isExact));
    if (blocked)
        m_go->setText(m_isBlocked ? tr("Correct what is marked first") : tr("Correct it, or leave them out"));
    else if (!m_isExact)
        m_go->setText(m_draft.schedule.start ? tr("Schedule without them") : tr("Launch without them"));
    else
        m_go->setText(m_draft.schedule.start ? tr("Schedule for %Ln contact(s)", nullptr, plural(going))
                                             : tr("Launch to %Ln contact(s)", nullptr, plural(going)));
}

void LaunchSheet::launch()
{
    m_isLaunching = true;
    m_leave->setEnabled(false);
    m_go->setEnabled(false);
    m_go->setText(tr("Launching …"));
    m_back->setText(tr("Stop"));
    m_bar->setVisible(true);
    m_progress->setVisible(true);
    auto report = m_desk.background.reporter<Launching>(this, [this](const Launching& now) {
        m_bar->show({{now.total > 0 ? static_cast<double>(now.done) / static_cast<double>(now.total) : 0,
                      Token::Accent}},
                    {});
        m_progress->setText(
            tr("%1 of %2 contacts looked at").arg(QLocale().toString(now.done), QLocale().toString(now.total)));
    });
    const auto begin = [id = m_id, wanted = m_options, report,
                        stop = m_end.get_token()](const Work& work, const TextJudge& judge) -> Result<Ended> {
        auto options = wanted;
        options.judge = judge;
        options.stop = stop;
        auto launched =
            launchCampaign(work.database, work.session, work.clock, id, options, [&](qint64 done, qint64 total) {
                report({done, total});
                return !stop.stop_requested();
            });
        if (launched) return Ended{std::move(launched), false};
        const auto record = CampaignRepository(work.database, work.session, work.clock).byId(id);
        return Ended{std::move(launched), record && record->summary.status == CampaignStatus::Draft};
    };
    m_desk.runLong(judged(m_desk, m_end.get_token(), begin)).then(this, [this](const Result<Ended>& ended) {
        showLaunched(ended ? *ended : Ended{ended.failure(), false});
    });
}

void LaunchSheet::showDraft()
{
    m_end = std::stop_source();
    m_bar->hide();
    m_progress->hide();
    m_back->setText(tr("Back to the draft"));
    m_leave->setEnabled(true);
    showGo();
}

void LaunchSheet::showLaunched(const Ended& ended)
{
    m_isLaunching = false;
    const auto& report = ended.report;
    if (!report && report.error().code == ErrorCode::Cancelled && ended.isDraft) {
        showDraft();
        return;
    }
    if (!report && report.error().code != ErrorCode::Cancelled) {
        m_bar->hide();
        m_progress->hide();
        m_back->setText(tr("Back to the draft"));
        m_go->setText(tr("Launch"));
        m_findings->insertWidget(0, new Note(theme(), NoteKind::Bad, errorText(inTheForm(report.error()))));
        return;
    }
    auto& navigator = m_desk.navigator;
    if (report)
        navigator.toast(m_draft.schedule.start ? tr("“%1” is scheduled.").arg(m_draft.name)
                                               : tr("“%1” is on its way.").arg(m_draft.name));
    navigator.wakeEngine();
    const auto id = m_id;
    close();
    navigator.openCampaign(id);
}

} // namespace relais::ui
