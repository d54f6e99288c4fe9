// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/storage/data_folder.h"
#include "ui/access/entered.h"
#include "ui/shell/background.h"
#include "ui/shell/page_list.h"
#include "ui/shell/preferences.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>
#include <thread>

class QStackedWidget;

namespace relais {
class Clock;
class EventLog;
} // namespace relais

namespace relais::ui {

class Closing;
enum class CodeKind;
class DeskView;
class EmptyState;
class EngineThread;
class FirstRunPage;
class SignInPage;
class SleepInhibitor;
class Theme;

/// The window from start to end: opening the agency, first run, sign-in, the desk, the lock, closing. Owns
/// the background threads and the engine; everything else is handed in and outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Gives the pages of a desk. Called once for each sign-in.
    using MakePages = std::function<PageList(Preferences&, Theme&)>;

    MainWindow(Theme& theme, Preferences& preferences, DataFolder folder, const Clock& clock, EventLog& log,
               MakePages makePages);
    ~MainWindow() override;

    /// Opens the agency in the data folder and shows what is due: first run, sign-in, or what is wrong.
    void start();

    /// Signs in with that, once the agency is open, instead of asking. For pictures and tests.
    void signInWith(const QString& email, const Secret& password);

    DeskView* deskView() const { return m_deskView; }
    Background& background() { return *m_background; }
    EngineThread& engine() { return *m_engine; }

Q_SIGNALS:
    /// The desk of somebody who has signed in is there.
    void deskOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    EmptyState& startPage();
    void showStart(const QString& icon, const QString& title);
    void showStartFailure(const Error& error);
    void makeSignIn(); ///< not in sight yet
    void showSignIn();
    void showCodePage(CodeKind kind, const QString& email);
    void showRecoveryPage();
    void createNew(const NewAgency& wanted);
    void createPractice();
    void signIn(const QString& email, const Secret& password);
    void unlock(const Secret& password);
    SecretOpener secrets() const;
    void openDesk(const Entered& entered);
    void speakAnew();
    void closeDesk();
    void lock();
    void signOut();
    /// At the first run: asked, checked, restored.
    void beginWith(const QString& backup);
    void restore(const QString& backup, const std::optional<Secret>& passphrase);
    void showRestoreFailure(const Error& error);
    void replaceDatabase(const QString& backup, const std::optional<Secret>& passphrase,
                         const std::optional<Actor>& actor);
    void showWorkspaces(const QPoint& below);
    void switchWorkspace(const QString& slug);
    /// The role or the workspace is another one now, as others have it.
    void lookAnew();
    void goOnAs(const Entered& entered);
    /// Behind the lock, with the reason: who signs in again goes on where they were.
    void endSession();
    void leaveForGood();
    /// The title bar says in whose name one is at work.
    void showBrand();
    void putAway();

    Theme& m_theme;
    Preferences& m_preferences;
    DataFolder m_folder;
    const Clock& m_clock;
    EventLog& m_log;
    MakePages m_makePages;
    std::unique_ptr<Background> m_background;
    EngineThread* m_engine;
    SleepInhibitor* m_awake;
    Closing* m_closing;
    QStackedWidget* m_stack;
    EmptyState* m_startPage = nullptr; ///< made when it has something to say
    FirstRunPage* m_firstRun = nullptr;
    SignInPage* m_signIn = nullptr;
    DeskView* m_deskView = nullptr;
    std::optional<AgencyInfo> m_agency;
    std::optional<Entered> m_entered;
    bool m_isPainted = false;
    bool m_locked = false;
    bool m_isLookingAnew = false;
    QHash<qint64, QString> m_unsent; ///< of the person who is signed in
    std::jthread m_restoring;        ///< last: ends before what it uses
};

} // namespace relais::ui
