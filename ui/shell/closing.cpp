// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing.h"

#include "ui/sending/engine_thread.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QTimer>

#include <utility>

namespace relais::ui {

namespace {

constexpr int kLookEveryMs = 25;
constexpr int kLooks = 400;

} // namespace

Closing::Closing(QMainWindow& window, EngineThread& engine, std::function<bool()> isSaved)
    : QObject(&window)
    , m_window(window)
    , m_engine(engine)
    , m_isSaved(std::move(isSaved))
{
    connect(&m_engine, &EngineThread::reported, this, [this](const EngineReport& report) { m_hasWork = !report.idle; });
}

void Closing::begin()
{
    if (m_isDecided) return;
    if (isSending())
        ask();
    else
        finish();
}

bool Closing::isSending() const
{
    // Between two messages of a slow account nothing is under way.
    return m_engine.isRunning() && m_hasWork;
}

void Closing::ask()
{
    if (m_question && m_question->isVisible()) return;
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Messages are being sent"),
        tr("Messages are being sent. When you close, what is under way is finished, and the rest goes out when Relais is open again. Nothing is lost and nothing is sent twice."),
        QMessageBox::NoButton, &m_window);
    m_question = box;
    box->setObjectName(QStringLiteral("ask-closing"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* quit = box->addButton(tr("Close"), QMessageBox::DestructiveRole);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        connect(box->addButton(tr("Go on sending in the background"), QMessageBox::AcceptRole), &QPushButton::clicked,
                this, &Closing::hideToTray);
    box->setDefaultButton(box->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, this, &Closing::finish);
    box->open();
}

void Closing::hideToTray()
{
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QIcon(QStringLiteral(":/icons/logo.svg")), this);
        m_tray->setToolTip(tr("Relais is sending"));
        auto* menu = new QMenu(&m_window);
        menu->addAction(tr("Show Relais"), &m_window, [this] { m_window.showNormal(); });
        menu->addAction(tr("Close"), this, &Closing::finish);
        m_tray->setContextMenu(menu);
        connect(m_tray, &QSystemTrayIcon::activated, &m_window, [this] { m_window.showNormal(); });
    }
    m_tray->show();
    m_window.hide();
}

void Closing::finish()
{
    if (m_isDecided) return;
    m_isDecided = true;
    Q_EMIT decided();
    // Queued: ended() may come at once, and the close event is still being dealt with.
    connect(
        &m_engine, &EngineThread::ended, this, [this] { quitWhenSaved(kLooks); }, Qt::QueuedConnection);
    m_engine.stop();
}

void Closing::quitWhenSaved(int triesLeft)
{
    // What was typed in the last moment is on its way to the database; a connection test nobody waits for is not.
    if (triesLeft == 0 || m_isSaved()) {
        // Not quit(): that asks the window to close, and the window leaves it to this.
        QCoreApplication::exit();
        return;
    }
    QTimer::singleShot(kLookEveryMs, this, [this, triesLeft] { quitWhenSaved(triesLeft - 1); });
}

} // namespace relais::ui
