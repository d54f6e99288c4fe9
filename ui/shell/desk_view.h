// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sending/engine_runner.h"
#include "ui/sending/sending_rate.h"
#include "ui/shell/desk.h"
#include "ui/shell/page_list.h"
#include "ui/shell/pulse.h"

#include <QMap>
#include <QWidget>

class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace relais::ui {

class Note;
class Page;
class Sidebar;
class StatusLine;
class Toasts;

/// What a person who has signed in sees: sidebar, pages, status line. Made for one session; switching the
/// workspace makes another one.
class DeskView final : public QWidget, public Navigator
{
    Q_OBJECT
public:
    /// What the window gives besides the desk itself.
    struct Surroundings
    {
        Background& background;
        const Theme& theme;
        const Clock& clock;
        EventLog& log;
        EngineThread& engine;
        DataFolder folder;
        QHash<qint64, QString>& unsent;
    };
    DeskView(const Surroundings& surroundings, Session session, Workspace workspace, QString agencyName, bool practice,
             PageList pages);
    ~DeskView() override;
    const Session& session() const { return m_desk.session; }
    const Workspace& workspace() const { return m_desk.workspace; }
    /// The same person in the same workspace, in the same role, signed in anew.
    void renew(const Session& session) { m_desk.session = session; }

    void open(Place place) override;
    void openContact(ContactId id) override;
    void openCampaign(CampaignId id) override;
    void editCampaign(CampaignId id) override;
    void openImport(const QString& file) override;
    void back() override;
    void toast(const QString& text, std::function<void()> undo) override;
    void wakeEngine() override;
    void signOut() override { Q_EMIT signOutWanted(); }
    void restore(const QString& backup, const std::optional<Secret>& passphrase) override
    {
        Q_EMIT restoreWanted(backup, passphrase);
    }
    void languageChanged() override { Q_EMIT languageChangeSeen(); }
    void openWorkspace(const QString& slug) override { Q_EMIT workspaceWanted(slug); }

    Place place() const { return m_place; }
    /// One line above the pages that stays until it is put away: why the window is another one now.
    void announce(const QString& line);
    /// Puts the keyboard where the page wants it.
    void focusPage();
    /// What is not written yet is handed to the background.
    void leave();

Q_SIGNALS:
    void signOutWanted();
    void lockWanted();
    void restoreWanted(const QString& backup, const std::optional<relais::Secret>& passphrase);
    void languageChangeSeen();
    void workspaceMenuWanted(const QPoint& below);
    void workspaceWanted(const QString& slug);
    /// Name or colour of the workspace were changed.
    void brandChanged();
    /// The role, or whether the person may be here at all, is another one now.
    void standingChanged();
    /// Nobody is signed in here any more.
    void sessionEnded();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addShortcuts();
    void show(Place place, Page* page);
    void replaceTransient(Place place, Page* page);
    Page* current() const;
    void openPalette();
    void onEngine();
    void refreshStatus();
    void refreshNews();
    void checkTrail();
    void showHealth();
    void takeNews(const Result<News>& news);
    void showBrand(const Workspace& workspace);
    void closeTop();

    SendingRates m_rates;
    Desk m_desk;
    PageList m_pages;
    Place m_place = Place::Dashboard;
    QList<Place> m_history;
    QMap<Place, Page*> m_made;
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    Toasts* m_toasts;
    QTimer* m_statusTimer;
    QTimer* m_newsTimer;
    bool m_isAskingNews = false;
    QString m_accountsWarning;
    QString m_trailWarning;
    QString m_agencyName;
    QVBoxLayout* m_column;
    Note* m_notice = nullptr; ///< made when there is something to say
    Latest m_latest;
};

} // namespace relais::ui
