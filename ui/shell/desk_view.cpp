// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_view.h"

#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/upkeep/event_log.h"
#include "services/writing/provider_breakers.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/toasts.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kFoldBelow = 1100;
constexpr int kStatusEveryMs = 1000;
constexpr int kNewsEveryMs = 1000;
constexpr int kPracticeBand = 32;

QFrame* makePracticeBand(const Theme& theme)
{
    auto* band = new QFrame;
    band->setProperty("band", QStringLiteral("practice"));
    band->setObjectName(QStringLiteral("practice-band"));
    band->setFixedHeight(kPracticeBand);
    auto* row = new QHBoxLayout(band);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    auto* icon = new QLabel;
    icon->setPixmap(theme.icon(QStringLiteral("practice"), Token::Warn).pixmap(16, 16));
    row->addWidget(icon);
    row->addWidget(makeLabel(DeskView::tr("Practice: nothing leaves this computer"), Role::Heading));
    row->addStretch();
    return band;
}

/// The places that are for this person: the sidebar, the palette and the keys know no others.
PageList admitted(PageList pages, const Rights& rights)
{
    std::erase_if(pages.places, [&](const PlaceEntry& entry) { return !entry.whoFor.admits(rights); });
    return pages;
}

} // namespace

DeskView::DeskView(const Surroundings& surroundings, Session session, Workspace workspace, QString agencyName,
                   bool practice, PageList pages)
    : m_desk{surroundings.background,
             surroundings.theme,
             surroundings.clock,
             surroundings.log,
             *this,
             surroundings.engine,
             m_rates,
             surroundings.folder,
             std::move(session),
             std::move(workspace),
             surroundings.unsent,
             practice,
             surroundings.engine.turns(),
             std::make_shared<ProviderBreakers>()}
    , m_pages(admitted(std::move(pages), m_desk.rights()))
    , m_sidebar(new Sidebar(m_desk.theme, m_pages.places))
    , m_stack(new QStackedWidget)
    , m_status(new StatusLine(m_desk.theme))
    , m_statusTimer(new QTimer(this))
    , m_newsTimer(new QTimer(this))
    , m_agencyName(std::move(agencyName))
    , m_column(new QVBoxLayout(this))
{
    auto* outer = m_column;
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    if (practice) outer->addWidget(makePracticeBand(m_desk.theme));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_stack, 1);
    outer->addLayout(middle, 1);
    outer->addWidget(m_status);
    m_toasts = new Toasts(m_desk.theme, this);
    setAcceptDrops(true);

    m_sidebar->setWorkspace(m_desk.workspace.name, m_agencyName, QColor(m_desk.workspace.colour));
    m_sidebar->setPerson(m_desk.session.userName);
    connect(m_sidebar, &Sidebar::chosen, this, [this](Place place) { open(place); });
    connect(m_sidebar, &Sidebar::workspacePressed, this, &DeskView::workspaceMenuWanted);
    connect(m_sidebar, &Sidebar::personPressed, this, [this](const QPoint& above) {
        QMenu menu(this);
        menu.addAction(tr("Settings"), this, [this] { open(Place::Settings); });
        menu.addAction(tr("Lock"), this, &DeskView::lockWanted);
        menu.addAction(tr("Sign out"), this, &DeskView::signOutWanted);
        menu.exec(above - QPoint(0, menu.sizeHint().height()));
    });
    connect(&m_desk.engine, &EngineThread::reported, this, &DeskView::onEngine);
    connect(&m_desk.engine, &EngineThread::failed, this,
            [this](const Error& error) { m_status->showTrouble(errorText(error)); });
    connect(&m_desk.engine, &EngineThread::backupFailed, this,
            [this](const Error& error) { toast(tr("No backup could be made today: %1").arg(errorText(error)), {}); });
    m_statusTimer->setSingleShot(true);
    m_statusTimer->setInterval(kStatusEveryMs);
    connect(m_statusTimer, &QTimer::timeout, this, &DeskView::refreshStatus);
    m_newsTimer->setInterval(kNewsEveryMs);
    connect(m_newsTimer, &QTimer::timeout, this, [this] {
        if (isVisible()) refreshNews();
    });
    addShortcuts();
    open(Place::Dashboard);
    refreshStatus();
    refreshNews();
    m_newsTimer->start();
    checkTrail();
}

DeskView::~DeskView()
{
    // Pages end before the desk they work with, not after it as children would.
    delete m_stack;
}

void DeskView::addShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto what) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    int number = 1;
    for (const auto& entry : m_pages.places)
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)),
           [this, place = entry.place] { open(place); });
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { current()->triggerPrimary(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { current()->focusSearch(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_toasts->undoNewest(); });
    on(QKeySequence(kLockKeys), [this] { Q_EMIT lockWanted(); });
    on(QKeySequence(Qt::Key_F5), [this] {
        current()->refresh();
        refreshStatus();
    });
    on(QKeySequence(Qt::Key_Escape), [this] { closeTop(); });
}

Page* DeskView::current() const
{
    return m_made.value(m_place);
}

void DeskView::closeTop()
{
    if (!current()->closeTop() && !m_history.isEmpty() && m_place >= Place::Import) back();
}

void DeskView::show(Place place, Page* page)
{
    if (auto* before = current(); before && before != page) {
        before->leave();
        m_history.removeAll(place);
        m_history.append(m_place);
    }
    m_place = place;
    m_stack->setCurrentWidget(page);
    page->setFocus();
    // A campaign and its editor belong to the list they were opened from.
    const bool child = place == Place::Campaign || place == Place::CampaignEditor;
    m_sidebar->setChosen(child ? Place::Campaigns : place == Place::Import ? Place::Contacts : place);
    page->refresh();
}

void DeskView::open(Place place)
{
    for (const auto& entry : m_pages.places) {
        if (entry.place != place) continue;
        auto*& page = m_made[place];
        if (!page) {
            page = entry.make(m_desk);
            m_stack->addWidget(page);
        }
        show(place, page);
        return;
    }
    if (place == Place::Workspaces && m_desk.rights().isOwner())
        replaceTransient(place, m_pages.makeWorkspaces(m_desk));
}

void DeskView::replaceTransient(Place place, Page* page)
{
    auto* old = m_made.value(place);
    if (old && old == current()) old->leave();
    m_stack->addWidget(page);
    const bool same = m_place == place;
    m_made.insert(place, page);
    if (same) m_stack->setCurrentWidget(page);
    show(place, page);
    if (old) old->deleteLater();
}

void DeskView::openContact(ContactId id)
{
    open(Place::Contacts);
    m_pages.showContact(*current(), id);
}

void DeskView::openCampaign(CampaignId id)
{
    replaceTransient(Place::Campaign, m_pages.makeCampaign(m_desk, id));
}

void DeskView::editCampaign(CampaignId id)
{
    if (m_desk.rights().may(Scope::CampaignsWrite))
        replaceTransient(Place::CampaignEditor, m_pages.makeEditor(m_desk, id));
    else if (id.value() > 0)
        openCampaign(id);
}

void DeskView::openImport(const QString& file)
{
    if (m_desk.rights().may(Scope::ContactsWrite)) replaceTransient(Place::Import, m_pages.makeImport(m_desk, file));
}

void DeskView::back()
{
    auto target = Place::Dashboard;
    // Only what is in the sidebar is gone back to: a child page may be about something that is gone.
    while (!m_history.isEmpty()) {
        const auto last = m_history.takeLast();
        if (last < Place::Import) {
            target = last;
            break;
        }
    }
    open(target);
}

void DeskView::toast(const QString& text, std::function<void()> undo)
{
    m_toasts->add(text, std::move(undo));
}

void DeskView::wakeEngine()
{
    m_desk.engine.wake();
    refreshStatus();
}

void DeskView::focusPage()
{
    current()->setFocus();
}

void DeskView::leave()
{
    if (current()) current()->leave();
}

void DeskView::openPalette()
{
    auto* palette = new CommandPalette(m_desk, m_pages.places, this);
    palette->start();
}

void DeskView::onEngine()
{
    if (!m_statusTimer->isActive()) m_statusTimer->start();
}

void DeskView::refreshStatus()
{
    m_desk.run(readPulse).then(this, m_latest.only([this](const Result<Pulse>& pulse) {
        if (!pulse) {
            m_status->showTrouble(errorText(pulse.error()));
            return;
        }
        m_rates.take(m_desk.clock.now(), pulse->doneOf);
        const auto down = pulse->accountsDown.size();
        const auto warning = down == 0 ? QString() : tr("%Ln account(s) stopped", nullptr, plural(down));
        m_sidebar->setAttention(Place::Accounts, warning);
        m_accountsWarning = warning;
        showHealth();
        if (m_desk.engine.lastFailure())
            m_status->showTrouble(errorText(*m_desk.engine.lastFailure()));
        else if (!pulse->armed)
            m_status->showTrouble(
                m_desk.rights().may(Scope::ChannelsManage)
                    ? tr("This copy of the database sends nothing until you say in Settings that it is the one.")
                    : tr(
                        "This copy of the database sends nothing until a colleague who may do so says in Settings that it is the one."));
        else if (m_desk.engine.lastReport().trouble)
            m_status->showTrouble(errorText(*m_desk.engine.lastReport().trouble));
        else if (pulse->running > 0 && pulse->done < pulse->total)
            m_status->showSending({pulse->done, pulse->total, m_rates.perMinute()});
        else
            m_status->showRest(pulse->paused > 0 ? tr("%Ln campaign(s) paused", nullptr, pulse->paused) : QString());
        if (current()) current()->engineMoved();
        if (pulse->running > 0 && !m_statusTimer->isActive()) m_statusTimer->start();
    }));
}

/// The whole chain, once for each desk: the program's start looks at its end only. Whoever manages users is told.
void DeskView::checkTrail()
{
    if (!m_desk.rights().may(Scope::UsersManage)) return;
    m_desk.runLong([](const Work& work) { return AuditTrail(work.database, work.session, work.clock).verify(); })
        .then(this, [this](const Result<AuditVerdict>& verdict) {
            if (!verdict || verdict->isWhole()) return;
            m_desk.log.write(LogEvent::AuditAltered,
                             {{QStringLiteral("entry"), *verdict->altered}, {QStringLiteral("why"), verdict->why}});
            m_trailWarning = tr("The audit trail was altered");
            m_sidebar->setAttention(Place::People, m_trailWarning);
            showHealth();
        });
}

void DeskView::showHealth()
{
    QStringList warnings{m_accountsWarning, m_trailWarning};
    warnings.removeAll(QString());
    m_status->setHealth(warnings.join(QStringLiteral(" · ")));
}

/// What arrives, and what others change, comes by another thread or another process: the database alone tells of it.
void DeskView::refreshNews()
{
    if (m_isAskingNews) return;
    m_isAskingNews = true;
    m_desk.run(readNews).then(this, [this](const Result<News>& news) {
        m_isAskingNews = false;
        takeNews(news);
    });
}

void DeskView::takeNews(const Result<News>& news)
{
    if (!news) {
        if (news.error().code == ErrorCode::NotSignedIn) Q_EMIT sessionEnded();
        if (news.error().code == ErrorCode::NotAllowed) Q_EMIT standingChanged();
        return;
    }
    const auto& workspace = news->workspace;
    if (workspace.role != m_desk.session.role) {
        Q_EMIT standingChanged();
        return;
    }
    if (workspace.name != m_desk.workspace.name || workspace.colour != m_desk.workspace.colour) showBrand(workspace);
    m_sidebar->setNew(Place::Inbox, news->unread, tr("%Ln unread conversation(s)", nullptr, plural(news->unread)));
}

void DeskView::showBrand(const Workspace& workspace)
{
    m_desk.workspace = workspace;
    const QColor colour(workspace.colour);
    m_sidebar->setWorkspace(workspace.name, m_agencyName, colour);
    // Those on sheets are not below the desk.
    const auto marks = window()->findChildren<BrandMark*>();
    for (auto* mark : marks) mark->showBrand(workspace.name, colour);
    Q_EMIT brandChanged();
}

void DeskView::announce(const QString& line)
{
    if (!m_notice) {
        m_notice = new Note(m_desk.theme);
        m_notice->setObjectName(QStringLiteral("notice"));
        auto* seen = m_notice->action(tr("Understood"));
        seen->setObjectName(QStringLiteral("notice-seen"));
        connect(seen, &QPushButton::clicked, m_notice, &QWidget::hide);
        m_column->insertWidget(m_desk.practice ? 1 : 0, m_notice);
    }
    m_notice->show(NoteKind::Warn, line);
}

void DeskView::resizeEvent(QResizeEvent* event)
{
    m_sidebar->setFolded(event->size().width() < kFoldBelow);
    QWidget::resizeEvent(event);
}

void DeskView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_desk.rights().may(Scope::ContactsWrite)) return;
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) event->acceptProposedAction();
}

void DeskView::dropEvent(QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) openImport(urls.first().toLocalFile());
}

} // namespace relais::ui
