// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sleep_inhibitor.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace relais::ui;

namespace {

struct CountedLock final : public SleepLock
{
    explicit CountedLock(int& held)
        : m_held(held)
    {
        ++m_held;
    }
    ~CountedLock() override { --m_held; }
    int& m_held;
};

} // namespace

/// logind as far as the window knows it: a lock is held while the other end of a pipe is open.
class FakeLogind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogind() override
    {
        if (m_end >= 0) ::close(m_end);
    }
    bool isHeld() const
    {
        pollfd ask{m_end, POLLIN, 0};
        return m_end >= 0 && ::poll(&ask, 1, 0) == 0;
    }
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode)
    {
        asked = {what, who, why, mode};
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) return {};
        if (m_end >= 0) ::close(m_end);
        m_end = ends[0];
        QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }

private:
    int m_end = -1;
};

class SleepInhibitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itAsksOnceWhileBusyAndLetsGoWhenIdle()
    {
        int held = 0;
        int asked = 0;
        {
            SleepInhibitor inhibitor([&](const QString& why) {
                ++asked;
                Q_ASSERT(!why.isEmpty());
                return std::make_unique<CountedLock>(held);
            });
            inhibitor.setBusy(false);
            QCOMPARE(asked, 0);
            inhibitor.setBusy(true);
            inhibitor.setBusy(true);
            QCOMPARE(asked, 1);
            QCOMPARE(held, 1);
            inhibitor.setBusy(false);
            QCOMPARE(held, 0);
            inhibitor.setBusy(true);
            QCOMPARE(asked, 2);
        }
        QCOMPARE(held, 0);
    }

    void aSystemWithoutItIsFine()
    {
        SleepInhibitor inhibitor([](const QString&) { return std::unique_ptr<SleepLock>(); });
        inhibitor.setBusy(true);
        QVERIFY(!inhibitor.isHeld());
        inhibitor.setBusy(false);
    }

    /// On a message bus of its own, where this program starts itself again.
    void logindHoldsItWhileMessagesAreUnderWay()
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                       QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS SLEEP_TEST_ROLE=logind exec ")
                           + QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
    }
};

namespace {

int holdAndLetGo()
{
    FakeLogind logind;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.registerService(QStringLiteral("org.freedesktop.login1"))) return 2;
    if (!bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &logind, QDBusConnection::ExportAllSlots))
        return 3;
    SleepInhibitor inhibitor;
    inhibitor.setBusy(true);
    if (!QTest::qWaitFor([&] { return logind.isHeld(); })) return 4;
    if (logind.asked.value(0) != QLatin1String("sleep:idle") || logind.asked.value(3) != QLatin1String("block"))
        return 5;
    inhibitor.setBusy(false);
    if (!QTest::qWaitFor([&] { return !logind.isHeld(); })) return 6;
    // Let go before logind has answered: the late answer holds nothing.
    logind.asked.clear();
    inhibitor.setBusy(true);
    inhibitor.setBusy(false);
    if (!QTest::qWaitFor([&] { return !logind.asked.isEmpty(); })) return 7;
    if (!QTest::qWaitFor([&] { return !logind.isHeld(); })) return 8;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (qgetenv("SLEEP_TEST_ROLE") == "logind") return holdAndLetGo();
    SleepInhibitorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sleep_inhibitor.moc"
