// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "services/access/pepper_keeper.h"
#include "services/core/clock.h"
#include "services/practice/demo_agency.h"
#include "services/practice/practice_host.h"
#include "services/storage/database.h"
#include "services/upkeep/log_entries.h"
#include "ui/access/code_page.h"
#include "ui/access/first_run_page.h"
#include "ui/access/idle_watch.h"
#include "ui/access/recovery_page.h"
#include "ui/access/sign_in_page.h"
#include "ui/sending/engine_thread.h"
#include "ui/sending/sleep_inhibitor.h"
#include "ui/sending/webhook_address.h"
#include "ui/shell/closing.h"
#include "ui/shell/desk_view.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace relais::ui {

namespace {

constexpr QSize kUsualSize(1280, 800);
constexpr QSize kSmallest(800, 560);

Result<SignedIn> signInTo(Database& database, const SecretOpener& secrets, const Clock& clock, EventLog& log,
                          const QString& email, const Secret& password)
{
    const auto hashing = hashingOf(database, secrets);
    if (!hashing) return hashing.failure();
    auto person = relais::signIn(database, clock, email, password, *hashing);
    if (!person) tellSignInFailure(log, person.error());
    return person;
}

} // namespace

MainWindow::MainWindow(Theme& theme, Preferences& preferences, DataFolder folder, const Clock& clock, EventLog& log,
                       MakePages makePages)
    : m_theme(theme)
    , m_preferences(preferences)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_log(log)
    , m_makePages(std::move(makePages))
    , m_background(std::make_unique<Background>(m_folder))
    , m_engine(new EngineThread(m_folder, clock, log, this))
    , m_awake(new SleepInhibitor(this))
    , m_closing(new Closing(*this, *m_engine, [this] { return !m_background || m_background->isIdle(); }))
    , m_stack(new QStackedWidget)
{
    setWindowTitle(QStringLiteral("Relais"));
    setStyleSheet(theme.styleSheet());
    connect(&theme, &Theme::changed, this, [this] { setStyleSheet(m_theme.styleSheet()); });
    setMinimumSize(kSmallest);
    if (!restoreGeometry(preferences.geometry())) resize(kUsualSize);
    setCentralWidget(m_stack);
    new WheelGuard(this);
    connect(new IdleWatch(preferences, this), &IdleWatch::wentIdle, this, &MainWindow::lock);
    connect(m_closing, &Closing::decided, this, &MainWindow::putAway);
    // Written out: not every desktop has a key of its own for it.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this, &QWidget::close);
    if (const auto at = receivableAt(preferences.webhooksAt()); at && preferences.receivesWebhooks())
        m_engine->receiveAt(*at);
    connect(m_engine, &EngineThread::reported, m_awake,
            [this](const EngineReport& report) { m_awake->setBusy(!report.idle); });
    connect(m_engine, &EngineThread::failed, m_awake, [this] { m_awake->setBusy(false); });
    connect(m_engine, &EngineThread::ended, m_awake, [this] { m_awake->setBusy(false); });
}

MainWindow::~MainWindow()
{
    closeDesk();
}

void MainWindow::start()
{
    if (m_startPage) showStart({}, {});
    if (auto made = m_folder.create(); !made) {
        showStartFailure(made.error());
        return;
    }
    m_background
        ->run([&log = m_log](Database& database) -> Result<std::optional<AgencyInfo>> {
            auto agency = agencyInfo(database);
            if (!agency && agency.error().code == ErrorCode::NotFound) return std::optional<AgencyInfo>();
            if (!agency) return agency.failure();
            if (auto armed = openAndTell(database, log); !armed) return armed.failure();
            return std::optional<AgencyInfo>(*agency);
        })
        .then(this, [this](const Result<std::optional<AgencyInfo>>& agency) {
            if (!agency) {
                showStartFailure(agency.error());
                return;
            }
            m_agency = *agency;
            if (m_agency) {
                showSignIn();
                return;
            }
            m_firstRun = new FirstRunPage(m_theme);
            m_stack->addWidget(m_firstRun);
            m_stack->setCurrentWidget(m_firstRun);
            m_firstRun->setFocus();
            connect(m_firstRun, &FirstRunPage::agencyWanted, this, &MainWindow::createNew);
            connect(m_firstRun, &FirstRunPage::practiceWanted, this, &MainWindow::createPractice);
            connect(m_firstRun, &FirstRunPage::restoreWanted, this, &MainWindow::beginWith);
        });
}

EmptyState& MainWindow::startPage()
{
    if (!m_startPage) {
        m_startPage = new EmptyState(m_theme);
        m_startPage->setObjectName(QStringLiteral("start"));
        m_stack->addWidget(m_startPage);
        connect(m_startPage, &EmptyState::acted, this, &MainWindow::start);
    }
    return *m_startPage;
}

void MainWindow::showStart(const QString& icon, const QString& title)
{
    startPage().show(icon, title, {});
    m_stack->setCurrentWidget(m_startPage);
}

void MainWindow::showStartFailure(const Error& error)
{
    startPage().showError(errorText(error), tr("Try again"));
    m_stack->setCurrentWidget(m_startPage);
}

void MainWindow::createNew(const NewAgency& wanted)
{
    m_background
        ->runLong([wanted, &clock = m_clock](Database& database) { return createAgency(database, clock, wanted); })
        .then(this, [this, wanted](const Result<void>& made) {
            if (!made) {
                m_firstRun->showFailure(made.error());
                return;
            }
            m_agency = AgencyInfo{.name = wanted.name};
            signIn(wanted.ownerEmail, wanted.ownerPassword);
        });
}

void MainWindow::createPractice()
{
    m_background
        ->runLong([&clock = m_clock, folder = m_folder](Database& database) -> Result<AgencyInfo> {
            PracticeHost practice(folder, clock);
            DemoWish wish;
            wish.whatsapp = [&practice] { return practice.whatsappPort(); };
            if (auto made = createDemo(database, clock, wish); !made) return made.failure();
            return agencyInfo(database);
        })
        .then(this, [this](const Result<AgencyInfo>& agency) {
            if (!agency) {
                m_firstRun->showFailure(agency.error());
                return;
            }
            m_agency = *agency;
            signIn(QString::fromLatin1(kDemoEmail), Secret(QByteArray(kDemoPassword)));
        });
}

void MainWindow::makeSignIn()
{
    if (m_signIn) return;
    m_signIn = new SignInPage(m_theme);
    m_signIn->setParent(m_stack);
    connect(m_signIn, &SignInPage::signInWanted, this, [this](const QString& email, const Secret& password) {
        m_locked ? unlock(password) : signIn(email, password);
    });
    connect(m_signIn, &SignInPage::signOutWanted, this, &MainWindow::signOut);
    connect(m_signIn, &SignInPage::invitationWanted, this, [this] { showCodePage(CodeKind::Invitation, {}); });
    connect(m_signIn, &SignInPage::recoveryWanted, this, &MainWindow::showRecoveryPage);
    connect(m_signIn, &SignInPage::resetWanted, this,
            [this](const QString& email) { showCodePage(CodeKind::Reset, email); });
}

void MainWindow::showCodePage(CodeKind kind, const QString& email)
{
    auto* page = new CodePage(m_theme, kind, email);
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    page->setFocus();
    connect(page, &CodePage::backWanted, this, [this, page] {
        showSignIn();
        page->deleteLater();
    });
    connect(page, &CodePage::codeTyped, this, [this, page](const Acceptance& typed) {
        m_background
            ->runLong([typed, kind = page->kind(), secrets = secrets(), wanted = m_preferences.lastWorkspace(),
                       &clock = m_clock, &log = m_log](Database& database) {
                return enterByCode(database, secrets, clock, log, kind, typed, wanted);
            })
            .then(page, [this, page](const Result<Entered>& entered) {
                if (!entered) {
                    page->showFailure(entered.error());
                    return;
                }
                page->deleteLater();
                openDesk(*entered);
            });
    });
}

void MainWindow::showRecoveryPage()
{
    auto* page = new RecoveryPage(m_theme, QFileInfo::exists(m_folder.vault()));
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    page->setFocus();
    connect(page, &RecoveryPage::backWanted, this, [this, page] {
        showSignIn();
        page->deleteLater();
    });
    connect(page, &RecoveryPage::keyWanted, this, [this, page](const Secret& code, const Secret& passphrase) {
        if (!passphrase.isEmpty()) m_engine->setVaultPassphrase(passphrase);
        m_background
            ->runLong([code, open = secrets(), &clock = m_clock](Database& database) -> Result<void> {
                const auto store = open();
                if (!store) return store.failure();
                if (!code.isEmpty()) return restorePepper(database, clock, code, **store);
                const auto hashing = hashingOf(database, open);
                if (!hashing) return hashing.failure();
                return {};
            })
            .then(page, [this, page](const Result<void>& done) {
                if (!done) {
                    page->showFailure(done.error());
                    return;
                }
                page->deleteLater();
                showSignIn();
                m_signIn->say(tr("The key of the passwords is here. Sign in."));
            });
    });
}

SecretOpener MainWindow::secrets() const
{
    return secretsIn(m_folder, m_engine->passphraseSource());
}

void MainWindow::showSignIn()
{
    makeSignIn();
    if (m_stack->indexOf(m_signIn) < 0) m_stack->addWidget(m_signIn);
    m_stack->setCurrentWidget(m_signIn);
    if (m_locked)
        m_signIn->prepareLock(m_entered->person.name, m_entered->person.email);
    else
        m_signIn->prepare(m_agency->name, m_preferences.lastEmail(),
                          m_agency->practice ? QString::fromLatin1(kDemoEmail) : QString(),
                          m_agency->practice ? QString::fromLatin1(kDemoPassword) : QString());
}

void MainWindow::signInWith(const QString& email, const Secret& password)
{
    signIn(email, password);
}

void MainWindow::signIn(const QString& email, const Secret& password)
{
    m_background
        ->runLong([email, password, secrets = secrets(), wanted = m_preferences.lastWorkspace(), &clock = m_clock,
                   &log = m_log](Database& database) -> Result<Entered> {
            auto person = signInTo(database, secrets, clock, log, email, password);
            if (!person) return person.failure();
            return enter(database, *person, wanted);
        })
        .then(this, [this](const Result<Entered>& entered) {
            if (entered) {
                openDesk(*entered);
                return;
            }
            // Where it stands already, what was typed stays.
            if (!m_signIn || m_stack->currentWidget() != m_signIn) showSignIn();
            m_signIn->showFailure(entered.error());
        });
}

void MainWindow::unlock(const Secret& password)
{
    m_background
        ->runLong([email = m_entered->person.email, slug = m_entered->session.workspaceSlug, password,
                   secrets = secrets(), &clock = m_clock, &log = m_log](Database& database) -> Result<Entered> {
            auto person = signInTo(database, secrets, clock, log, email, password);
            if (!person) return person.failure();
            return enter(database, *person, slug);
        })
        .then(this, [this](const Result<Entered>& entered) {
            if (!m_locked) return;
            if (!entered) {
                m_signIn->showFailure(entered.error());
                return;
            }
            m_locked = false;
            goOnAs(*entered);
        });
}

void MainWindow::openDesk(const Entered& entered)
{
    closeDesk();
    // What somebody else has begun is not shown.
    if (m_entered && m_entered->person.user != entered.person.user) m_unsent.clear();
    m_entered = entered;
    m_preferences.setLastEmail(entered.person.email);
    m_preferences.setLastWorkspace(entered.session.workspaceSlug);
    m_deskView =
        new DeskView({*m_background, m_theme, m_clock, m_log, *m_engine, m_folder, m_unsent}, entered.session,
                     entered.workspace, m_agency->name, m_agency->practice, m_makePages(m_preferences, m_theme));
    connect(m_deskView, &DeskView::signOutWanted, this, &MainWindow::signOut);
    connect(m_deskView, &DeskView::lockWanted, this, &MainWindow::lock);
    connect(m_deskView, &DeskView::restoreWanted, this, &MainWindow::restore, Qt::QueuedConnection);
    connect(m_deskView, &DeskView::workspaceMenuWanted, this, &MainWindow::showWorkspaces);
    connect(m_deskView, &DeskView::workspaceWanted, this, &MainWindow::switchWorkspace, Qt::QueuedConnection);
    connect(m_deskView, &DeskView::brandChanged, this, &MainWindow::showBrand);
    connect(m_deskView, &DeskView::standingChanged, this, &MainWindow::lookAnew, Qt::QueuedConnection);
    connect(m_deskView, &DeskView::sessionEnded, this, &MainWindow::endSession, Qt::QueuedConnection);
    connect(m_deskView, &DeskView::languageChangeSeen, this, &MainWindow::speakAnew, Qt::QueuedConnection);
    m_stack->addWidget(m_deskView);
    m_stack->setCurrentWidget(m_deskView);
    m_deskView->focusPage();
    showBrand();
    m_engine->start();
    Q_EMIT deskOpened();
}

void MainWindow::speakAnew()
{
    installTranslations(*qApp, chosenLanguage(m_preferences.language()));
    // Texts are given to widgets when they are made: so they are made again, at the place where the person was.
    delete m_signIn;
    m_signIn = nullptr;
    const auto place = m_deskView->place();
    auto entered = *m_entered;
    entered.session = m_deskView->session();
    entered.person = personOf(entered.session);
    entered.workspace = m_deskView->workspace();
    openDesk(entered);
    m_deskView->open(place);
}

void MainWindow::closeDesk()
{
    if (!m_deskView) return;
    m_deskView->leave();
    m_preferences.setLastPlace(static_cast<int>(m_deskView->place()));
    delete m_deskView;
    m_deskView = nullptr;
    showBrand();
}

void MainWindow::lock()
{
    if (!m_deskView || m_locked) return;
    m_deskView->leave();
    m_locked = true;
    showBrand();
    showSignIn();
}

void MainWindow::signOut()
{
    m_locked = false;
    // From a menu of the desk itself: it ends once its own event has been dealt with.
    QMetaObject::invokeMethod(
        this,
        [this] {
            closeDesk();
            m_entered.reset();
            m_unsent.clear();
            showSignIn();
        },
        Qt::QueuedConnection);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (m_isPainted) return;
    m_isPainted = true;
    // What the first look at the window need not wait for. The sign-in, with the first text and so all fonts, is made
    // while the database opens; where there is none yet, it is not the sign-in that is due.
    QTimer::singleShot(0, this, [this] {
        showBrand();
        if (m_stack->count() == 0 && QFileInfo::exists(m_folder.database())) makeSignIn();
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    m_closing->begin();
}

void MainWindow::putAway()
{
    m_preferences.setGeometry(saveGeometry());
    closeDesk();
    showStart(QStringLiteral("sending"), tr("Finishing what is under way …"));
}

} // namespace relais::ui
