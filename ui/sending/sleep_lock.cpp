// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sleep_inhibitor.h"

#ifdef Q_OS_WIN
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <IOKit/pwr_mgt/IOPMLib.h>
#else
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

namespace relais::ui {

namespace {

#ifdef Q_OS_WIN

/// Holds for the calling thread: the window's, which takes and gives it back.
class WindowsLock final : public SleepLock
{
public:
    WindowsLock() { SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED); }
    ~WindowsLock() override { SetThreadExecutionState(ES_CONTINUOUS); }
};

#elif defined(Q_OS_MACOS)

class MacLock final : public SleepLock
{
public:
    explicit MacLock(const QString& why)
    {
        const auto reason = why.toCFString();
        m_held = IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleSystemSleep, kIOPMAssertionLevelOn,
                                             reason, &m_assertion)
                 == kIOReturnSuccess;
        CFRelease(reason);
    }
    ~MacLock() override
    {
        if (m_held) IOPMAssertionRelease(m_assertion);
    }

private:
    IOPMAssertionID m_assertion = 0;
    bool m_held = false;
};

#else

/// logind holds the lock while the file it answered with is open. The answer may come after this is gone: then the
/// file is closed at once, with the watcher.
class LogindLock final : public SleepLock
{
public:
    explicit LogindLock(const QString& why)
    {
        auto call =
            QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"),
                                           QStringLiteral("/org/freedesktop/login1"),
                                           QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
        call.setArguments({QStringLiteral("sleep:idle"), QStringLiteral("Relais"), why, QStringLiteral("block")});
        m_watcher = std::make_unique<QDBusPendingCallWatcher>(QDBusConnection::systemBus().asyncCall(call));
        QObject::connect(m_watcher.get(), &QDBusPendingCallWatcher::finished, m_watcher.get(),
                         [this](QDBusPendingCallWatcher* watcher) {
                             const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
                             if (reply.isValid()) m_file = reply.value();
                         });
    }

private:
    std::unique_ptr<QDBusPendingCallWatcher> m_watcher;
    QDBusUnixFileDescriptor m_file;
};

#endif

} // namespace

std::unique_ptr<SleepLock> takeSleepLock(const QString& why)
{
#ifdef Q_OS_WIN
    Q_UNUSED(why)
    return std::make_unique<WindowsLock>();
#elif defined(Q_OS_MACOS)
    return std::make_unique<MacLock>(why);
#else
    if (!QDBusConnection::systemBus().isConnected()) return nullptr;
    return std::make_unique<LogindLock>(why);
#endif
}

} // namespace relais::ui
