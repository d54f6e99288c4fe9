// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace relais::ui {

/// The computer stays awake while this is held. Held by nobody: it may sleep.
class SleepLock
{
public:
    virtual ~SleepLock() = default;
};

/// Keeps the computer from falling asleep by itself while messages are under way; a person may still put it to sleep.
/// Lives on the window's thread and never blocks it. Where the system offers nothing, or refuses, nothing happens:
/// sending is safe from sleep anyway, it only pauses. Tested on Linux; written for Windows and macOS, not yet tried there.
class SleepInhibitor final : public QObject
{
    Q_OBJECT
public:
    /// Asks the system; null where it offers nothing. `why` is shown by some desktops.
    using Ask = std::function<std::unique_ptr<SleepLock>(const QString& why)>;

    explicit SleepInhibitor(QObject* parent = nullptr);
    SleepInhibitor(Ask ask, QObject* parent = nullptr);
    ~SleepInhibitor() override;

    /// Whether messages are under way now. Asks the system when that begins, and lets go when it ends.
    void setBusy(bool busy);
    bool isHeld() const { return m_lock != nullptr; }

private:
    Ask m_ask;
    bool m_busy = false;
    std::unique_ptr<SleepLock> m_lock;
};

/// The lock of this platform: logind on Linux, the power manager of Windows and macOS.
std::unique_ptr<SleepLock> takeSleepLock(const QString& why);

} // namespace relais::ui
