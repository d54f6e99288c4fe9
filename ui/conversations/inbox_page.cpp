// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/inbox_page.h"

#include "services/reading/reading_queue.h"
#include "ui/conversations/automation_view.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/conversation_delegate.h"
#include "ui/conversations/conversation_list_model.h"
#include "ui/conversations/conversation_pane.h"
#include "ui/conversations/inbox_contact.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/state_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QResizeEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPageSize = 100;
constexpr int kListWidth = 348;
constexpr int kContactWidth = 288;
constexpr int kAloneBelow = 900;
constexpr int kContactNeeds = 1040;
constexpr int kHeadHeight = 56;
constexpr int kTypedMs = 200;
constexpr int kPulseMs = 700;

ConversationListModel::Slice sliceOf(const ConversationPage& page)
{
    return {page.items, page.next};
}

} // namespace

InboxPage::InboxPage(Desk& desk)
    : Page(desk, tr("Inbox"))
    , m_model(new ConversationListModel(desk.clock, this))
    , m_countLabel(makeLabel({}, Role::Count))
    , m_search(new QLineEdit)
    , m_filter(new Segments({tr("All"), tr("Mine"), tr("Unread"), tr("Unassigned"), tr("Closed")}, 0))
    , m_tag(new QComboBox)
    , m_list(new QListView)
    , m_state(new StateView(desk.theme, m_list))
    , m_left(makeListPane())
    , m_pane(new ConversationPane(desk))
    , m_contact(new InboxContact(desk))
    , m_automation(new AutomationView(desk))
    , m_typed(new QTimer(this))
    , m_pulse(new QTimer(this))
{
    hideHead();
    body()->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(m_pane, 1);
    row->addWidget(m_contact);
    row->addWidget(m_automation, 1);
    body()->addLayout(row, 1);
    m_contact->setFixedWidth(kContactWidth);
    setUpList();
    connectPanes();
    addKeys();
    arrange();
}

QWidget* InboxPage::makeListPane()
{
    auto* pane = new QFrame;
    pane->setProperty("panel", QStringLiteral("left"));
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kWide, 0, space::kLarge, 0);
    head->setSpacing(space::kMedium);
    auto* title = makeLabel(tr("Inbox"), Role::Title);
    title->setFixedHeight(kHeadHeight);
    head->addWidget(title);
    head->addWidget(m_countLabel);
    head->addStretch();
    m_tag->setObjectName(QStringLiteral("tag-filter"));
    m_tag->setMaximumWidth(140);
    m_tag->addItem(tr("All tags"), QString());
    auto* automation = makeIconButton(theme(), QStringLiteral("settings"), tr("Automation rules"));
    automation->setObjectName(QStringLiteral("open-automation"));
    connect(automation, &QToolButton::clicked, this, [this] { showAutomation(true); });
    head->addWidget(automation);
    desk().rights().offer(Scope::AutomationManage, {automation});
    column->addLayout(head);
    auto* filters = new QVBoxLayout;
    filters->setContentsMargins(space::kWide, 0, space::kLarge, space::kMedium);
    filters->setSpacing(space::kSmall);
    m_search->setObjectName(QStringLiteral("inbox-search"));
    m_search->setPlaceholderText(tr("Search conversations"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme().icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_filter->setObjectName(QStringLiteral("inbox-filter"));
    m_filter->setDense();
    auto* sought = new QHBoxLayout;
    sought->setSpacing(space::kSmall);
    sought->addWidget(m_search, 1);
    sought->addWidget(makeSpokenLabel(tr("Tag"), m_tag));
    sought->addWidget(m_tag);
    filters->addLayout(sought);
    filters->addWidget(m_filter);
    column->addLayout(filters);
    column->addWidget(makeRule());
    column->addWidget(m_state, 1);
    return pane;
}

void InboxPage::setUpList()
{
    m_list->setObjectName(QStringLiteral("conversations"));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConversationDelegate(theme(), desk().clock, *m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->verticalScrollBar()->setSingleStep(24);
    m_model->setFetch([this](const std::optional<ConversationCursor>& after, ConversationListModel::Answer answer) {
        auto wanted = query();
        wanted.after = after;
        wanted.withTotal = false;
        desk()
            .run([wanted](const Work& work) {
                return ConversationRepository(work.database, work.session, work.clock).list(wanted);
            })
            .then(this, [answer, after](const Result<ConversationPage>& page) {
                // Without an answer it is asked again as one scrolls on.
                answer(page ? sliceOf(*page) : ConversationListModel::Slice{{}, after});
            });
    });
    // What is chosen, not what is current: a list that gets the keyboard makes its first line current and reads nothing.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& chosen) {
                if (!m_isChoosing && !chosen.isEmpty()) choose(chosen.indexes().first());
            });
    connect(m_list, &QListView::clicked, this, &InboxPage::choose);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        choose(index);
        m_pane->composer().focusText();
    });
}

void InboxPage::connectPanes()
{
    m_typed->setSingleShot(true);
    m_typed->setInterval(kTypedMs);
    m_pulse->setInterval(kPulseMs);
    const auto anew = [this] {
        m_list->scrollToTop();
        readList(kPageSize, true);
    };
    connect(m_typed, &QTimer::timeout, this, anew);
    connect(m_pulse, &QTimer::timeout, this, &InboxPage::look);
    connect(m_search, &QLineEdit::textChanged, m_typed, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(m_filter, &Segments::changed, this, anew);
    connect(m_tag, &QComboBox::activated, this, anew);
    connect(m_state, &StateView::retried, this, &InboxPage::refresh);
    connect(m_state, &StateView::acted, this, [this] {
        if (!isFiltered()) {
            desk().navigator.open(Place::Accounts);
            return;
        }
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_filter->choose(0);
        m_tag->setCurrentIndex(0);
        readList(kPageSize, true);
    });
    connect(m_pane, &ConversationPane::changed, this, &InboxPage::refresh);
    connect(m_pane, &ConversationPane::shown, this,
            [this](const Conversation& conversation, bool isNew) { m_contact->show(conversation, isNew); });
    connect(m_pane, &ConversationPane::backWanted, this, &InboxPage::closeTop);
    connect(m_pane, &ConversationPane::contactWanted, this, [this] {
        auto& wanted = width() >= kContactNeeds ? m_contactWanted : m_contactOpen;
        wanted = !wanted;
        arrange();
    });
    connect(m_automation, &AutomationView::backWanted, this, [this] { showAutomation(false); });
    connect(m_contact, &InboxContact::changed, this, [this] {
        m_pane->follow();
        refresh();
    });
}

void InboxPage::addKeys()
{
    const auto on = [this](Qt::Key key, auto what) {
        connect(new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, what);
    };
    on(Qt::Key_E, [this] {
        if (!m_isAutomation) m_pane->toggleClosed();
    });
    on(Qt::Key_N, [this] {
        if (!m_isAutomation && m_pane->conversation()) m_pane->composer().toggleNote();
    });
}

ConversationQuery InboxPage::query() const
{
    ConversationQuery query;
    query.limit = kPageSize;
    query.search = m_search->text();
    const auto only = m_tag->currentData();
    // Of the tags one may be called anything: what is urgent is no text.
    query.urgentOnly = only.typeId() == QMetaType::Bool;
    if (!query.urgentOnly) query.tag = only.toString();
    // Who searches looks for what was closed, too.
    query.state = query.search.trimmed().isEmpty() ? ConversationQuery::State::Open : ConversationQuery::State::Any;
    switch (static_cast<Filter>(m_filter->chosen())) {
    case Filter::All: break;
    case Filter::Mine: query.assigned = ConversationQuery::Who::Mine; break;
    case Filter::Unread: query.unreadOnly = true; break;
    case Filter::Unassigned: query.assigned = ConversationQuery::Who::Nobody; break;
    case Filter::Closed: query.state = ConversationQuery::State::Closed; break;
    }
    return query;
}

bool InboxPage::isFiltered() const
{
    return !m_search->text().trimmed().isEmpty() || m_filter->chosen() != 0 || m_tag->currentIndex() > 0;
}

void InboxPage::refresh()
{
    if (m_isAutomation) m_automation->refresh();
    readTags();
    // As far as it was scrolled, so that it stays where it is.
    readList(qMax(kPageSize, m_model->rowCount()), true);
    m_pane->follow();
}

void InboxPage::readTags()
{
    desk()
        .run([](const Work& work) -> Result<std::pair<QStringList, bool>> {
            const auto tags = ConversationRepository(work.database, work.session, work.clock).tags();
            if (!tags) return tags.failure();
            const auto isRead = isReadingOn(work.database, work.session);
            if (!isRead) return isRead.failure();
            return std::pair(*tags, *isRead);
        })
        .then(this, m_latestTags.only([this](const Result<std::pair<QStringList, bool>>& found) {
            if (found) showTags(found->first, found->second);
        }));
}

void InboxPage::showTags(const QStringList& tags, bool isRead)
{
    m_tag->setVisible(!tags.isEmpty() || isRead);
    QStringList wanted{tr("All tags")};
    if (isRead) wanted.append(tr("Urgent"));
    wanted += tags;
    QStringList shown;
    for (int index = 0; index < m_tag->count(); ++index) shown.append(m_tag->itemText(index));
    if (shown == wanted) return;
    const auto chosen = m_tag->currentData();
    m_tag->clear();
    m_tag->addItem(wanted.first(), QString());
    if (isRead) m_tag->addItem(tr("Urgent"), true);
    for (const auto& tag : tags) m_tag->addItem(tag, tag);
    m_tag->setCurrentIndex(qMax(0, m_tag->findData(chosen)));
}

void InboxPage::readList(int count, bool withTotal)
{
    if (m_model->rowCount() == 0) m_state->showLoading();
    auto wanted = query();
    wanted.limit = count;
    wanted.withTotal = withTotal;
    desk()
        .run([wanted](const Work& work) {
            return ConversationRepository(work.database, work.session, work.clock).list(wanted);
        })
        .then(this, m_latest.only([this, withTotal](const Result<ConversationPage>& page) {
            if (page)
                showList(*page, withTotal);
            else
                m_state->showError(errorText(page.error()));
        }));
}

void InboxPage::showList(const ConversationPage& page, bool withTotal)
{
    if (withTotal) m_countLabel->setText(page.total > 0 ? QLocale().toString(page.total) : QString());
    m_isChoosing = true;
    m_model->setFirst(sliceOf(page));
    keepChosen();
    m_isChoosing = false;
    if (page.items.isEmpty())
        showEmptyList();
    else
        m_state->showContent();
}

void InboxPage::showEmptyList()
{
    if (isFiltered())
        m_state->showEmpty(QStringLiteral("search"), tr("Nothing fits"),
                           tr("No conversation fits the search and the filter."), tr("Show all"));
    else
        m_state->showEmpty(
            QStringLiteral("inbox"), tr("No conversations yet"),
            tr("When somebody answers a WhatsApp campaign, or writes first, the conversation stands here and you answer it."),
            desk().rights().may(Scope::ChannelsManage) ? tr("Connect a WhatsApp number") : QString());
}

/// A new first line moves the others: the conversation that is read stays chosen.
void InboxPage::keepChosen()
{
    const auto id = m_pane->conversation();
    const auto row = id ? m_model->rowOf(*id) : -1;
    if (row >= 0) {
        const auto index = m_model->index(row, 0);
        if (!m_list->selectionModel()->isSelected(index))
            m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        return;
    }
    m_list->selectionModel()->clear();
}

void InboxPage::choose(const QModelIndex& index)
{
    const auto* one = m_model->itemAt(index.row());
    if (!one) return;
    showConversation(one->id);
}

void InboxPage::showConversation(ConversationId id)
{
    m_isAutomation = false;
    m_pane->show(id);
    arrange();
}

void InboxPage::look()
{
    if (m_isLooking || !isVisible()) return;
    m_pane->follow();
    m_isLooking = true;
    auto wanted = query();
    wanted.limit = kPageSize;
    wanted.withTotal = false;
    desk()
        .run([wanted](const Work& work) {
            return ConversationRepository(work.database, work.session, work.clock).list(wanted);
        })
        .then(this, [this, wanted](const Result<ConversationPage>& page) {
            m_isLooking = false;
            if (!page || query().search != wanted.search) return;
            const auto known = m_model->items().first(qMin<qsizetype>(m_model->items().size(), kPageSize));
            if (page->items != known) readList(qMax(kPageSize, m_model->rowCount()), true);
        });
}

void InboxPage::showAutomation(bool shown)
{
    m_isAutomation = shown;
    arrange();
    if (shown)
        m_automation->refresh();
    else
        m_list->setFocus();
}

bool InboxPage::closeTop()
{
    if (m_isAutomation) {
        showAutomation(false);
        return true;
    }
    if (m_pane->composer().leaveNote()) return true;
    if (m_contactOpen && width() < kContactNeeds) {
        m_contactOpen = false;
        arrange();
        return true;
    }
    if (m_isAlone && m_pane->conversation()) {
        m_pane->showNone();
        m_list->selectionModel()->clear();
        arrange();
        m_list->setFocus();
        return true;
    }
    if (m_search->text().isEmpty()) return false;
    m_search->clear();
    return true;
}

void InboxPage::focusSearch()
{
    if (m_isAutomation) showAutomation(false);
    if (m_isAlone && m_pane->conversation()) closeTop();
    m_search->setFocus();
    m_search->selectAll();
}

void InboxPage::arrange()
{
    m_isAlone = width() < kAloneBelow;
    const bool isWide = width() >= kContactNeeds;
    const bool reads = m_pane->conversation().has_value();
    const bool contact = reads && (isWide ? m_contactWanted : m_contactOpen);
    m_left->setVisible(!m_isAutomation && (!m_isAlone || !reads));
    m_pane->setVisible(!m_isAutomation && (!m_isAlone || (reads && !contact)));
    m_contact->setVisible(!m_isAutomation && contact);
    m_automation->setVisible(m_isAutomation);
    m_pane->setAlone(m_isAlone);
    m_pane->setContactShown(contact);
    if (m_isAlone) {
        m_left->setMinimumWidth(0);
        m_left->setMaximumWidth(QWIDGETSIZE_MAX);
        m_contact->setMinimumWidth(0);
        m_contact->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_left->setFixedWidth(kListWidth);
        m_contact->setFixedWidth(kContactWidth);
    }
}

void InboxPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void InboxPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_pulse->start();
}

void InboxPage::hideEvent(QHideEvent* event)
{
    m_pulse->stop();
    Page::hideEvent(event);
}

} // namespace relais::ui
