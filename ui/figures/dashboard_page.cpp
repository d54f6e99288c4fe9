// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/dashboard_page.h"

#include "models/channels/channel.h"
#include "services/channels/account_repository.h"
#include "ui/campaigns/message_list.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/charts/donut_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/figures/first_steps.h"
#include "ui/figures/month_costs_sheet.h"
#include "ui/figures/running_campaigns.h"
#include "ui/figures/stat_card.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/money_text.h"
#include "ui/text/named.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/note.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/status_look.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QTableView>
#include <QToolButton>

#include <array>
#include <numeric>
#include <utility>

namespace relais::ui {

namespace {

constexpr std::array kPeriods = {1, 7, 30};
constexpr int kChartHeight = 244;
constexpr int kListHeight = 300;
constexpr int kSideWidth = 332;
constexpr int kNarrowBelow = 900;
constexpr int kIcon = 14;

// What became of messages, from what went out to what never will.
constexpr std::array kSlices = {
    std::pair{MessageStatus::Sent, Token::Ramp25},    std::pair{MessageStatus::Delivered, Token::Ramp50},
    std::pair{MessageStatus::Read, Token::Accent},    std::pair{MessageStatus::Replied, Token::Good},
    std::pair{MessageStatus::Failed, Token::Bad},     std::pair{MessageStatus::Bounced, Token::Bad},
    std::pair{MessageStatus::Unsure, Token::Warn},    std::pair{MessageStatus::Queued, Token::LineStrong},
    std::pair{MessageStatus::Suppressed, Token::Box}, std::pair{MessageStatus::Cancelled, Token::Muted},
};

QString percentText(double share)
{
    return DashboardPage::tr("%1%").arg(QLocale().toString(share * 100, 'f', 1));
}

} // namespace

DashboardPage::DashboardPage(Desk& desk)
    : Page(desk, tr("Dashboard"))
    , m_period(new Segments({tr("Today"), tr("7 days"), tr("30 days")}, 1))
    , m_trouble(new Note(desk.theme))
    , m_steps(new FirstSteps(desk))
    , m_grid(new QGridLayout)
    , m_sent(new StatCard(desk.theme, tr("Messages sent")))
    , m_success(new StatCard(desk.theme, tr("Success rate")))
    , m_contacts(new StatCard(desk.theme, tr("Active contacts")))
    , m_cost(new StatCard(desk.theme, tr("Cost")))
    , m_lineCard(new Card(tr("Sent by day")))
    , m_donutCard(new Card(tr("Statuses")))
    , m_latestCard(new Card(tr("Latest messages")))
    , m_runningCard(new Card(tr("Campaigns under way")))
    , m_line(new LineChart(desk.theme, tr("Messages sent by day")))
    , m_donut(new DonutChart(desk.theme, tr("Messages by status")))
    , m_latest(new MessageList(desk, {}, tr("What you send shows here, the newest first.")))
    , m_running(new RunningCampaigns(desk))
{
    m_period->setObjectName(QStringLiteral("period"));
    addToHead(m_period);
    auto* primary = setPrimary(tr("New campaign"), QStringLiteral("plus"), Scope::CampaignsWrite);
    connect(primary, &QPushButton::clicked, this, [this] { this->desk().navigator.editCampaign(CampaignId(0)); });
    connect(m_period, &Segments::changed, this, &DashboardPage::refresh);
    build();
}

void DashboardPage::build()
{
    const auto [scroll, column] = makeScrollColumn();
    column->addWidget(m_trouble);
    column->addWidget(m_steps);
    m_steps->hide();
    m_grid->setSpacing(space::kLarge);
    column->addLayout(m_grid);
    column->addStretch();
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(scroll);

    auto* legend = new QWidget;
    m_lineLegend = new QHBoxLayout(legend);
    m_lineLegend->setContentsMargins(0, 0, 0, 0);
    m_lineLegend->setSpacing(space::kSmall);
    m_lineCard->addToHead(legend);
    m_lineCard->body()->addWidget(m_line);
    m_lineCard->setFixedHeight(kChartHeight);
    m_donutCard->body()->addWidget(m_donut);
    m_donutCard->setFixedHeight(kChartHeight);
    auto* months = makeIconButton(theme(), QStringLiteral("calendar"), tr("Costs by month"));
    months->setObjectName(QStringLiteral("costs-by-month"));
    connect(months, &QToolButton::clicked, this, [this] { (new MonthCostsSheet(desk(), this))->start(); });
    m_cost->addBeside(months);
    m_latestCard->setFlush();
    m_latestCard->body()->addWidget(m_latest);
    m_latestCard->setMinimumHeight(kListHeight);
    m_latest->table()->setColumnHidden(MessageTableModel::Words, true);
    m_latest->table()->horizontalHeader()->setSectionResizeMode(MessageTableModel::Campaign, QHeaderView::Stretch);
    m_runningCard->setFlush();
    m_runningCard->body()->addWidget(m_running);
    m_latest->addControls(*m_latestCard);
    auto* all = makeButton(tr("See all"), Look::Quiet);
    connect(all, &QPushButton::clicked, this, [this] { desk().navigator.open(Place::Campaigns); });
    m_runningCard->addToHead(all);
    arrange(false);
}

void DashboardPage::arrange(bool narrow)
{
    while (auto* item = m_grid->takeAt(0)) delete item;
    const QList<QWidget*> cards = {m_sent, m_success, m_contacts, m_cost};
    for (int i = 0; i < cards.size(); ++i)
        m_grid->addWidget(cards.at(i), narrow ? i / 2 : 0, (narrow ? i % 2 : i) * (narrow ? 6 : 3), 1, narrow ? 6 : 3);
    const int row = narrow ? 2 : 1;
    if (narrow) {
        int next = row;
        for (auto* card : {m_lineCard, m_donutCard, m_runningCard, m_latestCard})
            m_grid->addWidget(card, next++, 0, 1, 12);
    } else {
        m_grid->addWidget(m_lineCard, row, 0, 1, 8);
        m_grid->addWidget(m_donutCard, row, 8, 1, 4);
        m_grid->addWidget(m_latestCard, row + 1, 0, 1, 8);
        m_grid->addWidget(m_runningCard, row + 1, 8, 1, 4);
    }
    for (int i = 0; i < 12; ++i) m_grid->setColumnStretch(i, 1);
    m_donutCard->setMinimumWidth(narrow ? 0 : kSideWidth - space::kWide);
    m_isNarrow = narrow;
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    if (const bool narrow = event->size().width() < kNarrowBelow; narrow != m_isNarrow) arrange(narrow);
    Page::resizeEvent(event);
}

int DashboardPage::days() const
{
    return kPeriods.at(static_cast<size_t>(m_period->chosen()));
}

Result<DashboardPage::Seen> DashboardPage::read(const Work& work, int days)
{
    auto figures = dashboard(work.database, work.session, work.clock, days);
    if (!figures) return figures.failure();
    Seen seen{*figures, figures->activeContacts > 0};
    auto accounts = AccountRepository(work.database, work.session, work.clock).list();
    if (!accounts) return accounts.failure();
    seen.hasAccounts = !accounts->isEmpty();
    CampaignQuery query;
    query.limit = 1;
    auto campaigns = CampaignRepository(work.database, work.session, work.clock).list(query);
    if (!campaigns) return campaigns.failure();
    seen.hasCampaigns = !campaigns->items.isEmpty();
    return seen;
}

void DashboardPage::refresh()
{
    m_latest->refresh();
    readFigures();
}

void DashboardPage::engineMoved()
{
    m_latest->follow();
    readFigures();
}

void DashboardPage::readFigures()
{
    desk()
        .run([days = days()](const Work& work) { return read(work, days); })
        .then(this, m_newest.only([this](const Result<Seen>& seen) {
            if (!seen) {
                m_trouble->show(NoteKind::Bad, errorText(seen.error()));
                return;
            }
            m_trouble->show(NoteKind::Info, {});
            show(*seen);
        }));
}

void DashboardPage::show(const Seen& seen)
{
    // The first steps are for those who can take them.
    const bool isFresh =
        desk().rights().may(Scope::CampaignsWrite) && (!seen.hasContacts || !seen.hasAccounts || !seen.hasCampaigns);
    m_steps->setVisible(isFresh);
    m_steps->show(seen.hasContacts, seen.hasAccounts, seen.hasCampaigns);
    m_latestCard->setVisible(!isFresh);
    m_runningCard->setVisible(!isFresh);
    showCards(seen.figures);
    showCharts(seen.figures);
    m_running->show(seen.figures.running);
}

void DashboardPage::showCards(const Dashboard& figures)
{
    const QLocale locale;
    QList<double> perDay;
    for (qsizetype i = 0; i < figures.days.size(); ++i) {
        qint64 sum = 0;
        for (const auto& series : figures.sentByDay) sum += series.value(i);
        perDay.append(static_cast<double>(sum));
    }
    if (figures.sent == 0 && figures.sentBefore == 0) {
        m_sent->showNothing();
    } else {
        const auto change = figures.sentBefore > 0 ? static_cast<double>(figures.sent - figures.sentBefore)
                                                         / static_cast<double>(figures.sentBefore)
                                                   : 0;
        const auto arrow = change >= 0 ? QStringLiteral("↗ ") : QStringLiteral("↘ ");
        m_sent->show(locale.toString(figures.sent),
                     figures.sentBefore > 0
                         ? arrow + tr("%1 against the period before").arg(percentText(std::abs(change)))
                         : tr("nothing in the period before"),
                     figures.sentBefore > 0 && change >= 0 ? StatCard::Tone::Good : StatCard::Tone::Quiet, perDay);
    }
    const auto bad = figures.byStatus.value(MessageStatus::Failed) + figures.byStatus.value(MessageStatus::Bounced);
    if (figures.successRate)
        m_success->show(percentText(*figures.successRate), tr("%Ln failure(s)", nullptr, plural(bad)),
                        bad > 0 ? StatCard::Tone::Bad : StatCard::Tone::Good, {});
    else
        m_success->showNothing();
    if (figures.activeContacts > 0)
        m_contacts->show(locale.toString(figures.activeContacts), tr("who may be written to"), StatCard::Tone::Quiet,
                         {});
    else
        m_contacts->showNothing();
    if (figures.sent > 0)
        showCost(figures);
    else
        m_cost->showNothing();
}

void DashboardPage::showCost(const Dashboard& figures)
{
    const auto known = mainCost(figures.costs);
    m_cost->show(moneyText(known.value_or(Money{0, QStringLiteral("EUR")})),
                 figures.costs.isEmpty()              ? tr("e-mail costs nothing here")
                 : figures.costs.size() > 1 || !known ? costText(figures.costs)
                                                      : QString(),
                 StatCard::Tone::Quiet, {});
}

void DashboardPage::showCharts(const Dashboard& figures)
{
    QList<LineChart::Line> lines;
    clearLayout(m_lineLegend);
    for (auto it = figures.sentByDay.cbegin(); it != figures.sentByDay.cend(); ++it) {
        const auto channel = channelFromName(it.key());
        if (!channel) continue;
        const auto look = lookOf(*channel);
        lines.append({look.word, look.token, it.value()});
        auto* mark = new QLabel;
        mark->setPixmap(theme().icon(look.icon, look.token).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
        m_lineLegend->addWidget(mark);
        m_lineLegend->addWidget(
            makeLabel(named(look.word,
                            QLocale().toString(std::accumulate(it.value().cbegin(), it.value().cend(), qint64(0)))),
                      Role::Small));
    }
    m_line->show(figures.days, lines);
    QList<DonutChart::Slice> slices;
    for (const auto& [status, token] : kSlices) {
        auto count = figures.byStatus.value(status);
        if (status == MessageStatus::Queued) count += figures.byStatus.value(MessageStatus::Sending);
        // What e-mail cannot know, or what did not happen, is no line of the legend.
        if (count > 0) slices.append({statusText(status), count, token});
    }
    if (slices.isEmpty()) slices.append({tr("Nothing sent yet"), 0, Token::Track});
    m_donut->show(slices, tr("messages"));
}

} // namespace relais::ui
