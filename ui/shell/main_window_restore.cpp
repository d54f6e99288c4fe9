// SPDX-License-Identifier: GPL-3.0-or-later
// A backup takes the place of the database, at the first run too.
#include "ui/shell/main_window.h"

#include "services/upkeep/backup.h"
#include "services/upkeep/event_log.h"
#include "ui/access/first_run_page.h"
#include "ui/access/restore_sheet.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"

#include <QStackedWidget>

namespace relais::ui {

void MainWindow::beginWith(const QString& backup)
{
    auto* sheet = new RestoreSheet(
        m_theme, *m_background, m_firstRun, backup,
        {tr("Begin with this backup?"),
         tr("Its agency, people and passwords are then the ones of this computer, and you sign in as you did there. It sends nothing until you say that it is the one to send: two copies would write to everybody twice."),
         tr("Restore it"), tr("Leave it")});
    connect(sheet, &RestoreSheet::agreed, this,
            [this, backup](const std::optional<Secret>& passphrase) { restore(backup, passphrase); });
}

void MainWindow::restore(const QString& backup, const std::optional<Secret>& passphrase)
{
    closeDesk();
    const auto actor = m_entered ? std::optional(actorOf(m_entered->session)) : std::nullopt;
    m_entered.reset();
    m_locked = false; // by nobody who could unlock it
    showStart(QStringLiteral("database"), tr("Putting the backup back …"));
    // Nobody may hold the file: first the engine ends, then the threads with their connections.
    connect(
        m_engine, &EngineThread::ended, this,
        [this, backup, passphrase, actor] { replaceDatabase(backup, passphrase, actor); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_engine->stop();
}

void MainWindow::replaceDatabase(const QString& backup, const std::optional<Secret>& passphrase,
                                 const std::optional<Actor>& actor)
{
    m_background.reset();
    m_restoring = std::jthread([this, backup, passphrase, actor] {
        auto kept = restoreBackup(m_folder, m_clock, backup, passphrase, actor);
        if (kept) m_log.write(LogEvent::BackupRestored, {{QStringLiteral("file"), backup}});
        QMetaObject::invokeMethod(this, [this, kept] {
            m_background = std::make_unique<Background>(m_folder);
            if (kept)
                start();
            else
                showRestoreFailure(kept.error());
        });
    });
}

void MainWindow::showRestoreFailure(const Error& error)
{
    // There is no agency to go back to.
    if (!m_agency) {
        m_stack->setCurrentWidget(m_firstRun);
        m_firstRun->showFailure(error);
        return;
    }
    showStartFailure(error);
}

} // namespace relais::ui
