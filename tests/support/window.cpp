// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

#include "services/access/agency.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/contacts/contact_repository.h"
#include "services/core/thread_rule.h"
#include "services/practice/demo_agency.h"
#include "services/storage/database.h"
#include "ui/desk/desk_pages.h"
#include "ui/widgets/form_field.h"

#include <QAbstractButton>
#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <thread>

namespace relais::test {

namespace {

constexpr int kDemoContacts = 40;
constexpr int kPatienceMs = 10'000;
constexpr int kMostTurns = 100;

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s: %s %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

void fillFolder(const DataFolder& folder, const Clock& clock, Holding holding)
{
    const auto database = orDie(Database::open(folder.database(), OpenMode::Create));
    if (holding == Holding::Practice) {
        DemoWish wish;
        wish.contacts = kDemoContacts;
        orDie(createDemo(*database, clock, wish, HashCost::ForTests));
        return;
    }
    orDie(createAgency(*database, clock,
                       {QStringLiteral("Agence Rivage"), QStringLiteral("Camille Aubrac"),
                        QStringLiteral("owner@example.com"), Secret("correct horse"), QStringLiteral("Maison")},
                       HashCost::ForTests));
}

} // namespace

WindowDesk::WindowDesk(Holding holding)
    : m_holding(holding)
    , m_folder(m_directory.path())
    , m_log(m_folder, QStringLiteral("relais"), m_clock)
    , m_preferences(m_folder.settings())
    , m_theme(*qApp, ui::Scheme::Light)
{
    forbidWaitingOnThisThread();
    qApp->installEventFilter(this);
    if (holding != Holding::Nothing) std::jthread([this] { fillFolder(m_folder, m_clock, m_holding); });
}

WindowDesk::~WindowDesk()
{
    close();
}

void WindowDesk::close()
{
    m_window.reset();
    QCoreApplication::processEvents();
}

QString WindowDesk::email() const
{
    return m_holding == Holding::Practice ? QString::fromLatin1(kDemoEmail) : QStringLiteral("owner@example.com");
}

QString WindowDesk::password() const
{
    return m_holding == Holding::Practice ? QString::fromLatin1(kDemoPassword) : QStringLiteral("correct horse");
}

void WindowDesk::open(const QSize& size)
{
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_preferences, m_folder, m_clock, m_log, ui::deskPages);
    m_window->resize(size);
    m_window->show();
    activate();
    m_window->start();
    settle();
}

void WindowDesk::openSignedIn(const QSize& size)
{
    open(size);
    QSignalSpy opened(m_window.get(), &ui::MainWindow::deskOpened);
    m_window->signInWith(email(), Secret(password().toUtf8()));
    if (opened.isEmpty() && !opened.wait(kPatienceMs)) qFatal("Nobody could sign in");
    settle();
}

void WindowDesk::go(ui::Place place)
{
    view().open(place);
    settle();
}

void WindowDesk::settle()
{
    // What came is shown by the loop, and a page that comes in parts asks for the next one there. Whatever moves for ever is not waited for.
    for (int turns = 0; turns < kMostTurns; ++turns) {
        if (!QTest::qWaitFor([this] { return m_window->background().isIdle(); }, kPatienceMs))
            qFatal("The work in the background does not end");
        if (!QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) break;
    }
}

void WindowDesk::work(const std::function<void(const ui::Work&)>& what)
{
    std::jthread([&] {
        const auto database = orDie(Database::open(m_folder.database()));
        auto entered = signIn(*database, m_clock, email(), Secret(password().toUtf8()));
        // After a wrong password the next one has to wait.
        for (; !entered && entered.error().code == ErrorCode::Throttled;
             entered = signIn(*database, m_clock, email(), Secret(password().toUtf8())))
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const auto person = orDie(std::move(entered));
        const auto workspaces = orDie(workspacesOf(*database, person));
        const auto session = orDie(openWorkspace(*database, person, workspaces.first().slug));
        what({*database, session, m_clock});
    });
}

CampaignId WindowDesk::launch(const QString& name)
{
    CampaignDraft draft{.name = name, .account = QStringLiteral("Newsletter")};
    draft.steps[0].subject = QStringLiteral("Bonjour {first_name|vous}");
    draft.steps[0].html = QStringLiteral("<p>Bonjour</p><p><a href=\"{unsubscribe}\">Stop</a></p>");
    return ask<CampaignId>([&](const ui::Work& work) {
        const auto id = orDie(CampaignRepository(work.database, work.session, work.clock).create(draft));
        orDie(launchCampaign(work.database, work.session, work.clock, id));
        return id;
    });
}

void WindowDesk::addContact(const QString& name, const QString& email, const QString& company)
{
    ContactData data{.name = name, .company = company};
    data.email = orDie(EmailAddress::parse(email));
    work([&](const ui::Work& work) { orDie(ContactRepository(work.database, work.session, work.clock).add(data)); });
}

bool WindowDesk::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = event->type() == QEvent::Show ? qobject_cast<QWidget*>(watched) : nullptr;
    if (widget && widget->isWindow() && widget->windowType() == Qt::Window && !qobject_cast<ui::MainWindow*>(widget))
        qWarning() << "This became a window of its own:" << widget;
    return QObject::eventFilter(watched, event);
}

QWidget* WindowDesk::visible(const QString& objectName, const QMetaObject& type)
{
    const auto all = m_window->findChildren<QWidget*>(objectName);
    // The newest first: what was replaced may not be gone yet.
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if ((*it)->isVisible() && type.cast(*it)) return *it;
    }
    return nullptr;
}

QWidget* WindowDesk::findVisible(const QString& objectName, const QMetaObject& type)
{
    QWidget* found = nullptr;
    // What was just made is shown by the next turn of the event loop.
    if (!QTest::qWaitFor([&] { return (found = visible(objectName, type)) != nullptr; }, kSoon))
        qFatal("No %s “%s” can be seen", type.className(), qPrintable(objectName));
    return found;
}

bool WindowDesk::says(const QString& text)
{
    const auto labels = m_window->findChildren<QLabel*>();
    const auto buttons = m_window->findChildren<QAbstractButton*>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); })
           || std::any_of(buttons.cbegin(), buttons.cend(), [&](const QAbstractButton* button) {
                  return button->isVisible() && button->text().contains(text);
              });
}

QString WindowDesk::complaintAt(const QString& objectName)
{
    auto* field = find<QWidget>(objectName);
    const auto* row = qobject_cast<ui::FormField*>(field->parentWidget());
    if (!row) qFatal("“%s” stands in no form", qPrintable(objectName));
    if (!row->hasError()) return {};
    // What is said aloud is what stands there.
    const auto text = field->accessibleDescription();
    const auto labels = row->findChildren<QLabel*>();
    const bool isShown = std::any_of(labels.cbegin(), labels.cend(),
                                     [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    return isShown ? text : QString();
}

void WindowDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
}

void WindowDesk::type(const QString& text)
{
    // Key by key, to whatever has the keyboard.
    for (const auto sign : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, sign, Qt::NoModifier);
}

void WindowDesk::activate()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get())) qFatal("The window does not get the keyboard");
}

void WindowDesk::fill(const QString& objectName, const QString& text)
{
    // A file dialog took the keyboard, and without a window manager nobody gives it back.
    if (!m_window->isActiveWindow()) activate();
    auto* edit = find<QLineEdit>(objectName);
    edit->setFocus(Qt::MouseFocusReason);
    edit->selectAll();
    press(Qt::Key_Delete);
    type(text);
}

void WindowDesk::click(const QString& objectName)
{
    QTest::mouseClick(find<QWidget>(objectName), Qt::LeftButton);
}

QAbstractButton* WindowDesk::visibleButton(const QString& words)
{
    const auto buttons = m_window->findChildren<QAbstractButton*>();
    const auto found = std::find_if(buttons.crbegin(), buttons.crend(), [&](const QAbstractButton* one) {
        return one->isVisible() && (one->text() == words || one->accessibleName() == words);
    });
    return found == buttons.crend() ? nullptr : *found;
}

void WindowDesk::clickButton(const QString& words)
{
    QAbstractButton* button = nullptr;
    if (!QTest::qWaitFor([&] { return (button = visibleButton(words)) != nullptr; }, kSoon))
        qFatal("No button “%s” can be seen", qPrintable(words));
    QTest::mouseClick(button, Qt::LeftButton);
}

void WindowDesk::inNextDialog(const std::function<void(QDialog&)>& act)
{
    QTimer::singleShot(0, this, [this, act] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            act(*dialog);
        else
            inNextDialog(act);
    });
}

void WindowDesk::chooseFileNext(const QString& path)
{
    inNextDialog([path](QDialog& dialog) {
        static_cast<QFileDialog&>(dialog).selectFile(path);
        dialog.accept();
    });
}

void WindowDesk::chooseFromNextMenu(const QString& line)
{
    // The menu has an event loop of its own: this runs in it.
    QTimer::singleShot(0, this, [this, line] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu) {
            chooseFromNextMenu(line);
            return;
        }
        const auto actions = menu->actions();
        const auto wanted = std::find_if(actions.cbegin(), actions.cend(),
                                         [&](const QAction* action) { return action->text() == line; });
        if (wanted == actions.cend()) qFatal("No “%s” in the menu", qPrintable(line));
        (*wanted)->trigger();
        menu->close();
    });
}

QStringList columnOf(const QTableView& table, int column)
{
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts += table.model()->index(row, column).data().toString();
    return texts;
}

void failOnOurWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace relais::test
