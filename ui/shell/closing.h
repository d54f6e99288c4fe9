// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMainWindow;
class QMessageBox;
class QSystemTrayIcon;

namespace relais::ui {

class EngineThread;

/// The way out of the program: asks while messages are being sent, goes on in the tray if the person wishes, and quits
/// once the engine has finished what is under way and everything typed is in the database. Owned by the window.
class Closing final : public QObject
{
    Q_OBJECT
public:
    /// `isSaved`: whether nothing is on its way to the database any more.
    Closing(QMainWindow& window, EngineThread& engine, std::function<bool()> isSaved);

    /// Somebody closes the window. It stays until this has said so.
    void begin();

Q_SIGNALS:
    /// It is decided: what is open is to be put away, and to be seen is that the rest is being finished.
    void decided();

private:
    bool isSending() const;
    void ask();
    void hideToTray();
    void finish();
    void quitWhenSaved(int triesLeft);

    QMainWindow& m_window;
    EngineThread& m_engine;
    std::function<bool()> m_isSaved;
    QPointer<QMessageBox> m_question;
    QSystemTrayIcon* m_tray = nullptr; ///< made when it is first wanted
    bool m_hasWork = false;            ///< as the engine said last; one that has just begun has said nothing
    bool m_isDecided = false;
};

} // namespace relais::ui
