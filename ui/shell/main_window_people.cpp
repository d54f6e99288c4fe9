// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the window, where, and as what: switching, and what others change about it meanwhile.
#include "ui/shell/main_window.h"

#include "ui/access/sign_in_page.h"
#include "ui/shell/desk_view.h"
#include "ui/shell/workspace_menu.h"
#include "ui/text/error_text.h"
#include "ui/widgets/avatar.h"

#include <QStackedWidget>

namespace relais::ui {

namespace {

/// A child page is about something of the old desk: the list it came from is shown instead.
Place listOf(Place place)
{
    switch (place) {
    case Place::Campaign:
    case Place::CampaignEditor: return Place::Campaigns;
    case Place::Import: return Place::Contacts;
    default: return place;
    }
}

} // namespace

void MainWindow::showWorkspaces(const QPoint& below)
{
    m_background
        ->run([person = personOf(m_deskView->session())](Database& database) -> Result<QList<Workspace>> {
            const auto now = standingNow(database, person);
            if (!now) return now.failure();
            return workspacesOf(database, *now);
        })
        .then(m_deskView, [this, below](const Result<QList<Workspace>>& workspaces) {
            // Whoever may not ask any more is told so at once by the desk itself.
            if (!workspaces || m_locked) return;
            const auto overview = m_deskView->session().role == relais::Role::Owner
                                      ? WorkspaceMenu::Overview::Offered
                                      : WorkspaceMenu::Overview::NotOffered;
            auto* menu = new WorkspaceMenu(*workspaces, m_deskView->session().workspace, overview, m_deskView);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            connect(menu, &WorkspaceMenu::chosen, this, &MainWindow::switchWorkspace);
            connect(menu, &WorkspaceMenu::overviewWanted, m_deskView, [this] { m_deskView->open(Place::Workspaces); });
            menu->popup(below);
        });
}

void MainWindow::switchWorkspace(const QString& slug)
{
    if (!m_deskView || m_deskView->session().workspaceSlug == slug) return;
    // Into the database before anybody else is shown.
    m_deskView->leave();
    m_background
        ->run([person = personOf(m_deskView->session()), slug](Database& database) {
            return enter(database, person, slug);
        })
        .then(this, [this](const Result<Entered>& entered) {
            if (m_locked || !m_deskView) return;
            if (entered)
                openDesk(*entered);
            else
                m_deskView->toast(errorText(entered.error()), {});
        });
}

void MainWindow::lookAnew()
{
    if (m_isLookingAnew || m_locked || !m_deskView) return;
    m_isLookingAnew = true;
    m_background
        ->run([person = personOf(m_deskView->session()), slug = m_deskView->session().workspaceSlug](
                  Database& database) { return enter(database, person, slug); })
        .then(this, [this](const Result<Entered>& entered) {
            m_isLookingAnew = false;
            if (m_locked || !m_deskView) return;
            if (entered)
                goOnAs(*entered);
            else if (entered.error().code == ErrorCode::NotSignedIn)
                endSession();
            else if (entered.error().code == ErrorCode::NotFound)
                leaveForGood();
        });
}

void MainWindow::goOnAs(const Entered& entered)
{
    const auto before = m_deskView->session();
    const auto was = m_deskView->workspace().name;
    if (entered.session.workspace == before.workspace && entered.session.role == before.role) {
        // What was begun stays; the rights are today's.
        m_entered = entered;
        m_deskView->renew(entered.session);
        m_stack->setCurrentWidget(m_deskView);
        showBrand();
        return;
    }
    const auto place = listOf(m_deskView->place());
    openDesk(entered);
    if (entered.session.workspace == before.workspace) {
        m_deskView->open(place);
        m_deskView->announce(tr("Your role in “%1” was changed. The window shows what you may do now.").arg(was));
        return;
    }
    if (place == Place::Workspaces) m_deskView->open(place);
    m_deskView->announce(
        tr("“%1” was archived, or you are not in it any more. You are in “%2” now.").arg(was, entered.workspace.name));
}

void MainWindow::endSession()
{
    if (m_locked || !m_deskView) return;
    lock();
    m_signIn->say(tr(
        "You were signed out: your password was changed elsewhere, or your account was deactivated. What you launched goes on. "
        "Sign in to go on where you were."));
}

void MainWindow::leaveForGood()
{
    closeDesk();
    m_entered.reset();
    showSignIn();
    m_signIn->say(tr(
        "You are in no workspace any more. Ask an Owner or an Admin to let you in again. What you launched goes on."));
}

void MainWindow::showBrand()
{
    if (!m_deskView || m_locked) {
        setWindowTitle(QStringLiteral("Relais"));
        setWindowIcon(QIcon(QStringLiteral(":/icons/logo.svg")));
        return;
    }
    const auto& workspace = m_deskView->workspace();
    setWindowTitle(workspace.name + QStringLiteral(" – Relais"));
    setWindowIcon(brandIcon(workspace.name, QColor(workspace.colour)));
}

} // namespace relais::ui
