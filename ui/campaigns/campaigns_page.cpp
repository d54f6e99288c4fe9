// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaigns_page.h"

#include "ui/campaigns/campaign_list_model.h"
#include "ui/campaigns/draft_saver.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/column_room.h"
#include "ui/widgets/question.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace relais::ui {

namespace {

constexpr int kPageSize = 100;
constexpr int kPauseMs = 120;
constexpr int kSearchWidth = 252;
constexpr int kArchived = 100;
constexpr int kNameNeeds = 220;

CampaignListModel::Slice sliceOf(const relais::CampaignPage& page)
{
    return {page.items, page.next};
}

} // namespace

CampaignsPage::CampaignsPage(Desk& desk)
    : Page(desk, tr("Campaigns"))
    , m_search(new QLineEdit)
    , m_status(new QComboBox)
    , m_model(new CampaignListModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Campaigns")))
    , m_state(new StateView(desk.theme, m_table))
    , m_pause(new QTimer(this))
{
    connect(setPrimary(tr("New campaign"), QStringLiteral("plus"), Scope::CampaignsWrite), &QPushButton::clicked, this,
            [this] { this->desk().navigator.editCampaign(CampaignId(0)); });
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(makeFilterBar());
    body()->addWidget(makeRule());
    body()->addWidget(m_state, 1);
    setUpTable();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &CampaignsPage::refresh);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::activated, this, &CampaignsPage::refresh);
    connect(m_state, &StateView::retried, this, &CampaignsPage::refresh);
    connect(m_state, &StateView::acted, this, [this] { triggerPrimary(); });
}

QWidget* CampaignsPage::makeFilterBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kWide, 0, space::kWide, space::kMedium);
    row->setSpacing(space::kSmall);
    m_search->setPlaceholderText(tr("Name of a campaign"));
    m_search->setAccessibleName(tr("Search campaigns"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->addAction(theme().icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_status->addItem(tr("All statuses"), -1);
    for (const auto status : kAllCampaignStatuses) m_status->addItem(statusText(status), static_cast<int>(status));
    m_status->addItem(tr("Archived"), kArchived);
    row->addWidget(m_search);
    row->addWidget(makeSpokenLabel(tr("Status"), m_status));
    row->addWidget(m_status);
    row->addStretch();
    auto* more = makeIconButton(theme(), QStringLiteral("more"), tr("What can be done with the chosen campaign"));
    more->setObjectName(QStringLiteral("campaign-menu"));
    connect(more, &QToolButton::clicked, this,
            [this, more] { showMenu(m_table->currentIndex().row(), more->mapToGlobal(more->rect().bottomLeft())); });
    row->addWidget(more);
    desk().rights().offer(Scope::CampaignsWrite, {more});
    return bar;
}

void CampaignsPage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("campaigns"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(CampaignListModel::Name, QHeaderView::Stretch);
    constexpr std::array kWidths = {0, 108, 140, 132, 112, 72, 132, 100};
    for (int i = 1; i < CampaignListModel::kColumns; ++i)
        m_table->setColumnWidth(i, kWidths.at(static_cast<size_t>(i)));
    keepColumnRoom(*m_table, CampaignListModel::Name, kNameNeeds,
                   {CampaignListModel::Account, CampaignListModel::Progress, CampaignListModel::Failed});
    m_model->setFetch([this](const std::optional<CampaignCursor>& after, CampaignListModel::Answer answer) {
        auto wanted = query();
        wanted.after = after;
        desk()
            .run([wanted](const Work& work) {
                return CampaignRepository(work.database, work.session, work.clock).list(wanted);
            })
            .then(this, [answer, after](const Result<relais::CampaignPage>& page) {
                // Without an answer it is asked again as one scrolls on.
                answer(page ? sliceOf(*page) : CampaignListModel::Slice{{}, after});
            });
    });
    // One click chooses, as everywhere; two, or Enter, open.
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
    auto* enter = new QShortcut(QKeySequence(Qt::Key_Return), m_table);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this] { openRow(m_table->currentIndex().row()); });
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_table->indexAt(at).row(), m_table->viewport()->mapToGlobal(at)); });
}

CampaignQuery CampaignsPage::query() const
{
    CampaignQuery query;
    query.search = m_search->text().trimmed();
    query.limit = kPageSize;
    const auto chosen = m_status->currentData().toInt();
    query.archived = chosen == kArchived;
    if (chosen >= 0 && chosen != kArchived) query.status = static_cast<CampaignStatus>(chosen);
    return query;
}

void CampaignsPage::refresh()
{
    if (m_model->rowCount() == 0) m_state->showLoading();
    desk()
        .run([query = query()](const Work& work) {
            return CampaignRepository(work.database, work.session, work.clock).list(query);
        })
        .then(this, m_latest.only([this](const Result<relais::CampaignPage>& page) { show(page); }));
}

void CampaignsPage::show(const Result<relais::CampaignPage>& page)
{
    if (!page) {
        m_state->showError(errorText(page.error()));
        return;
    }
    m_model->setFirst(sliceOf(*page));
    if (!page->items.isEmpty())
        m_state->showContent();
    else if (m_search->text().trimmed().isEmpty() && m_status->currentIndex() == 0)
        m_state->showEmpty(
            QStringLiteral("campaigns"), tr("No campaigns yet"),
            tr("A campaign is one message to many contacts. It is written offline and leaves only when you launch it."),
            desk().rights().may(Scope::CampaignsWrite) ? tr("New campaign") : QString());
    else
        m_state->showEmpty(QStringLiteral("search"), tr("No campaign fits"),
                           tr("No campaign has that name and status."));
}

void CampaignsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void CampaignsPage::openRow(int row)
{
    const auto* campaign = m_model->itemAt(row);
    if (!campaign) return;
    if (campaign->status == CampaignStatus::Draft)
        desk().navigator.editCampaign(campaign->id);
    else
        desk().navigator.openCampaign(campaign->id);
}

void CampaignsPage::showMenu(int row, const QPoint& at)
{
    const auto* found = m_model->itemAt(row);
    if (!found) {
        desk().navigator.toast(tr("Choose a campaign in the list first."));
        return;
    }
    const auto campaign = *found;
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, row] { openRow(row); });
    if (desk().rights().may(Scope::CampaignsWrite)) addChanges(menu, campaign);
    menu.exec(at);
}

void CampaignsPage::addChanges(QMenu& menu, const CampaignSummary& campaign)
{
    menu.addAction(tr("Duplicate"), this, [this, campaign] { duplicate(campaign); });
    menu.addAction(campaign.archived ? tr("Take out of the archive") : tr("Archive"), this,
                   [this, campaign] { setArchived(campaign, !campaign.archived); });
    if (campaign.status == CampaignStatus::Draft)
        menu.addAction(tr("Delete"), this, [this, campaign] { askToRemove(campaign); });
}

void CampaignsPage::tell(const Result<void>& done, const QString& text)
{
    desk().navigator.toast(done ? text : errorText(done.error()));
    refresh();
}

void CampaignsPage::duplicate(const CampaignSummary& campaign)
{
    desk()
        .run([id = campaign.id, name = tr("%1 (copy)").arg(campaign.name)](const Work& work) {
            return CampaignRepository(work.database, work.session, work.clock).duplicate(id, name);
        })
        .then(this, [this](const Result<CampaignId>& copy) {
            if (copy)
                desk().navigator.editCampaign(*copy);
            else
                desk().navigator.toast(errorText(copy.error()));
        });
}

void CampaignsPage::setArchived(const CampaignSummary& campaign, bool archived)
{
    desk()
        .run([id = campaign.id, archived](const Work& work) {
            return CampaignRepository(work.database, work.session, work.clock).setArchived(id, archived);
        })
        .then(this, [this, campaign, archived](const Result<void>& done) {
            if (!done) {
                tell(done, {});
                return;
            }
            refresh();
            desk().navigator.toast(archived ? tr("“%1” is in the archive.").arg(campaign.name)
                                            : tr("“%1” is back in the list.").arg(campaign.name),
                                   [this, campaign, archived] { setArchived(campaign, !archived); });
        });
}

void CampaignsPage::askToRemove(const CampaignSummary& campaign)
{
    desk()
        .run([id = campaign.id](const Work& work) {
            return CampaignRepository(work.database, work.session, work.clock).byId(id);
        })
        .then(this, [this, campaign](const Result<CampaignRecord>& record) {
            if (!record) {
                tell(record.failure(), {});
                return;
            }
            // Files go with the draft: one that has some cannot be brought back whole. For the others there is Undo.
            const auto files = record->draft.steps.first().attachments.size();
            if (files == 0) {
                remove(campaign);
                return;
            }
            auto* question = new Question(theme(), this,
                                          {tr("Delete “%1”?").arg(campaign.name),
                                           tr("%Ln stored file(s) are deleted with this draft. This cannot be undone.",
                                              nullptr, plural(files)),
                                           tr("Delete the draft"), tr("Keep it")});
            connect(question, &Question::agreed, this, [this, campaign] { remove(campaign); });
        });
}

void CampaignsPage::remove(const CampaignSummary& campaign)
{
    struct Removed
    {
        CampaignDraft draft;
    };
    desk()
        .run([id = campaign.id](const Work& work) -> Result<Removed> {
            CampaignRepository campaigns(work.database, work.session, work.clock);
            const auto record = campaigns.byId(id);
            if (!record) return record.failure();
            if (auto done = campaigns.remove(id); !done) return done.failure();
            return Removed{record->draft};
        })
        .then(this, [this, campaign](const Result<Removed>& removed) {
            if (!removed) {
                tell(removed.failure(), {});
                return;
            }
            refresh();
            // Of one with files it was asked before.
            if (!removed->draft.steps.first().attachments.isEmpty()) {
                desk().navigator.toast(tr("“%1” is deleted.").arg(campaign.name));
                return;
            }
            desk().navigator.toast(tr("“%1” is deleted.").arg(campaign.name), [this, draft = removed->draft] {
                // As it was, also half written: create() would refuse a name that does not exist yet.
                desk().run(DraftSaver(std::nullopt).save(draft)).then(this, [this](const Result<SavedDraft>& back) {
                    if (!back) desk().navigator.toast(errorText(back.error()));
                    refresh();
                });
            });
        });
}

} // namespace relais::ui
