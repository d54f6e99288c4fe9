// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_page.h"

#include "services/core/clock.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/failure_list.h"
#include "ui/campaigns/funnel.h"
#include "ui/campaigns/live_header.h"
#include "ui/campaigns/message_list.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/campaigns/status_table.h"
#include "ui/sending/sending_rate.h"
#include "ui/text/account_text.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/money_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kSide = 332;
constexpr int kListHeight = 320;

QString rulesOf(const CampaignRecord& record)
{
    QStringList rules;
    if (const auto& quiet = record.draft.schedule.quietHours)
        rules += CampaignPage::tr("Quiet from %1 to %2")
                     .arg(QLocale().toString(quiet->from, QLocale::ShortFormat),
                          QLocale().toString(quiet->to, QLocale::ShortFormat));
    if (!record.summary.account.isEmpty()) rules += accountText(record.summary.account, record.practice);
    return rules.join(QStringLiteral("   "));
}

} // namespace

CampaignPage::CampaignPage(Desk& desk, CampaignId id)
    : Page(desk, tr("Campaign"))
    , m_id(id)
    , m_note(new Note(desk.theme))
    , m_launching(new Note(desk.theme))
    , m_missed(new Note(desk.theme))
    , m_unsure(new Note(desk.theme))
    , m_header(new LiveHeader(desk.theme))
    , m_funnel(new Funnel(desk.theme))
    , m_failures(new FailureList(desk.theme))
    , m_statuses(new StatusTable(desk.theme))
    , m_messages(new MessageList(desk, MessageQuery{.campaign = id},
                                 tr("They appear here as soon as the campaign is launched.")))
    , m_messageCard(new Card(tr("Each message")))
    , m_facts(makeText({}, Role::Muted))
    , m_launchOn(makeButton(tr("Launch on")))
    , m_anotherStart(makeButton(tr("Choose another start …")))
    , m_cancel(makeButton(tr("Cancel the rest")))
{
    makeChild();
    showBrand();
    m_cancel->setIcon(theme().icon(QStringLiteral("stop"), Token::Muted));
    m_cancel->setObjectName(QStringLiteral("cancel-campaign"));
    m_launchOn->setIcon(theme().icon(QStringLiteral("play"), Token::Muted));
    m_launchOn->setObjectName(QStringLiteral("launch-on"));
    m_launchOn->hide();
    m_anotherStart->setIcon(theme().icon(QStringLiteral("calendar"), Token::Muted));
    m_anotherStart->setObjectName(QStringLiteral("another-start"));
    m_anotherStart->hide();
    addToHead(m_launchOn);
    addToHead(m_anotherStart);
    addToHead(m_cancel);
    m_primary = setPrimary(tr("Pause"), QStringLiteral("pause"), Scope::CampaignsSend);
    this->desk().rights().offer(Scope::CampaignsSend, {m_launchOn, m_anotherStart, m_cancel});
    connect(m_primary, &QPushButton::clicked, this, &CampaignPage::primary);
    connect(m_launchOn, &QPushButton::clicked, this, &CampaignPage::launchOn);
    connect(m_anotherStart, &QPushButton::clicked, this, &CampaignPage::askForStart);
    connect(m_cancel, &QPushButton::clicked, this, &CampaignPage::askToCancel);
    build();
}

void CampaignPage::build()
{
    const auto [scroll, column] = makeScrollColumn();
    column->addWidget(m_note);
    column->addWidget(m_launching);
    column->addWidget(m_missed);
    column->addWidget(m_unsure);
    column->addWidget(m_header);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::kLarge);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kLarge);
    auto* funnel = new Card(tr("From audience to reply"));
    funnel->body()->addWidget(m_funnel);
    left->addWidget(funnel);
    auto* failures = new Card(tr("What did not arrive, by cause"));
    failures->setFlush();
    failures->body()->addWidget(m_failures);
    m_retry = makeButton(tr("Try the failed ones again"), Look::Small);
    m_retry->setIcon(theme().icon(QStringLiteral("retry"), Token::Muted));
    m_retry->setObjectName(QStringLiteral("retry-failed"));
    connect(m_retry, &QPushButton::clicked, this, &CampaignPage::retry);
    failures->addToHead(m_retry);
    desk().rights().offer(Scope::CampaignsSend, {m_retry});
    left->addWidget(failures);
    left->addStretch();
    columns->addLayout(left, 2);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kLarge);
    auto* statuses = new Card(tr("Where the messages stand"));
    statuses->body()->addWidget(m_statuses);
    statuses->setMaximumWidth(kSide);
    right->addWidget(statuses);
    auto* facts = new Card(tr("About it"));
    facts->body()->addWidget(m_facts);
    facts->setMaximumWidth(kSide);
    right->addWidget(facts);
    right->addStretch();
    columns->addLayout(right, 1);
    column->addLayout(columns);
    m_messageCard->setFlush();
    m_messages->table()->setColumnHidden(MessageTableModel::Campaign, true);
    m_messageCard->body()->addWidget(m_messages);
    m_messageCard->setMinimumHeight(kListHeight);
    m_messages->addControls(*m_messageCard);
    column->addWidget(m_messageCard, 1);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(scroll);
}

Result<CampaignPage::Seen> CampaignPage::read(const Work& work, CampaignId id)
{
    auto record = CampaignRepository(work.database, work.session, work.clock).byId(id);
    if (!record) return record.failure();
    auto stats = campaignStats(work.database, work.session, id);
    if (!stats) return stats.failure();
    auto causes = failureCauses(work.database, work.session, id);
    if (!causes) return causes.failure();
    StatusCounts followUp;
    if (record->draft.whatsapp.second) {
        const auto found = followUpCounts(work.database, work.session, id);
        if (!found) return found.failure();
        followUp = *found;
    }
    const auto putOff = putOffMessages(work.database, work.session, work.clock.now(), id);
    if (!putOff) return putOff.failure();
    return Seen{*record, *stats, *causes, followUp, *putOff};
}

void CampaignPage::refresh()
{
    m_messages->refresh();
    readFigures();
}

void CampaignPage::engineMoved()
{
    m_messages->follow();
    readFigures();
}

void CampaignPage::readFigures()
{
    desk()
        .run([id = m_id](const Work& work) { return read(work, id); })
        .then(this, m_latest.only([this](const Result<Seen>& seen) {
            if (seen)
                show(*seen);
            else
                m_note->show(NoteKind::Bad, errorText(seen.error()));
        }));
}

void CampaignPage::show(const Seen& seen)
{
    const bool first = !m_seen;
    m_seen = seen;
    const auto& campaign = seen.record.summary;
    if (first) m_note->show(NoteKind::Info, {});
    setTitle(campaign.name);
    m_header->show(campaign, seen.followUp, desk().rates.perMinute(m_id), seen.putOff, rulesOf(seen.record));
    setSubtitle(desk().workspace.name + QStringLiteral(" · ") + channelText(campaign.channel));
    m_funnel->show(campaign, seen.followUp);
    m_failures->show(seen.causes);
    m_statuses->show(campaign);
    m_retry->setVisible(campaign.counts.value(MessageStatus::Failed) > 0);
    m_missed->show(NoteKind::Warn, missedWords(campaign));
    showActions(campaign);
    showLaunching(campaign);
    if (m_cancelling) m_cancelling->setText(cancelText());
    m_facts->setText(factsOf(seen));
    const auto unsure = campaign.counts.value(MessageStatus::Unsure);
    if (unsure == 0) {
        m_unsure->show(NoteKind::Warn, {});
        return;
    }
    if (!desk().rights().may(Scope::CampaignsSend)) {
        m_unsure->show(
            NoteKind::Warn,
            tr("%Ln message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves.",
               nullptr, plural(unsure)));
        return;
    }
    m_unsure->show(
        NoteKind::Warn,
        tr("%Ln message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves. "
           "Look at the sent folder or ask one recipient, choose them below (none: all of them), then say what became of them.",
           nullptr, plural(unsure)));
    if (m_unsure->property("wired").toBool()) return;
    m_unsure->setProperty("wired", true);
    connect(m_unsure->action(tr("They arrived")), &QPushButton::clicked, this,
            [this] { askToResolve(MessageRepository::Verdict::Sent); });
    connect(m_unsure->secondAction(tr("Send them again")), &QPushButton::clicked, this,
            [this] { askToResolve(MessageRepository::Verdict::Queued); });
}

QString CampaignPage::factsOf(const Seen& seen) const
{
    const QLocale locale;
    const auto& draft = seen.record.draft;
    QStringList facts;
    if (seen.record.practice) facts += practiceText();
    facts += draft.channel == Channel::Email ? tr("Subject: %1").arg(draft.steps.first().subject)
                                             : tr("WhatsApp template: %1").arg(draft.whatsapp.first.name);
    if (draft.whatsapp.second)
        facts += tr("Message 2: %1 went out, %2 read")
                     .arg(locale.toString(wentOut(seen.followUp)),
                          locale.toString(seen.followUp.value(MessageStatus::Read)
                                          + seen.followUp.value(MessageStatus::Replied)));
    if (seen.stats.successRate)
        facts += tr("Success rate: %1%").arg(locale.toString(*seen.stats.successRate * 100, 'f', 1));
    facts += tr("Attempts: %1").arg(locale.toString(seen.stats.attempts));
    if (seen.putOff.first)
        facts += tr("Put off by retries, quiet hours or limits for one person: %1, the next leaves %2")
                     .arg(locale.toString(seen.putOff.messages), shortMoment(*seen.putOff.first));
    if (const auto cost = costText(seen.stats.costs); !cost.isEmpty()) facts += tr("Cost: %1").arg(cost);
    if (const auto& budget = seen.stats.budget)
        facts += budget->reserved.millionths > 0
                     ? tr("Budget: %1 of %2 spent, %3 on its way")
                           .arg(moneyText(budget->spent), moneyText(budget->limit), moneyText(budget->reserved))
                     : tr("Budget: %1 of %2 spent").arg(moneyText(budget->spent), moneyText(budget->limit));
    return facts.join(QLatin1Char('\n'));
}

void CampaignPage::showActions(const CampaignSummary& campaign)
{
    const auto set = [this](const QString& text, const QString& icon) {
        m_primary->setText(text);
        m_primary->setIcon(theme().icon(icon, Token::OnAccent));
        m_primary->show();
    };
    m_cancel->setVisible(campaign.status == CampaignStatus::Sending || campaign.status == CampaignStatus::Paused
                         || campaign.status == CampaignStatus::Scheduled);
    const bool missed = missedItsStart(campaign);
    m_anotherStart->setVisible(missed);
    switch (campaign.status) {
    case CampaignStatus::Sending: set(tr("Pause"), QStringLiteral("pause")); break;
    case CampaignStatus::Paused:
        set(campaign.launching    ? tr("Launch on")
            : hasSpentItsBudget() ? tr("Raise the budget …")
                                  : tr("Resume"),
            QStringLiteral("play"));
        break;
    case CampaignStatus::Draft: set(tr("Edit"), QStringLiteral("edit")); break;
    case CampaignStatus::Scheduled:
        if (campaign.launching)
            set(tr("Launch on"), QStringLiteral("play"));
        else
            set(missed ? tr("Send now") : tr("Change the start …"),
                missed ? QStringLiteral("play") : QStringLiteral("calendar"));
        break;
    case CampaignStatus::Done:
    case CampaignStatus::Cancelled: set(tr("Use it again"), QStringLiteral("copy")); break;
    }
}

void CampaignPage::showLaunching(const CampaignSummary& campaign)
{
    // One that was stopped is paused, and says so itself.
    const bool isUnderWay = campaign.launching && campaign.status != CampaignStatus::Paused;
    m_launchOn->setVisible(isUnderWay && campaign.status == CampaignStatus::Sending);
    if (!isUnderWay)
        m_launching->show(NoteKind::Info, {});
    else if (desk().rights().may(Scope::CampaignsSend))
        m_launching->show(
            NoteKind::Info,
            tr("Its messages are still being made. If the program that launched it was closed meanwhile, launch on: nobody is written to twice."));
    else
        m_launching->show(NoteKind::Info, tr("Its messages are still being made."));
}

} // namespace relais::ui
