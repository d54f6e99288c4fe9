// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keychain_store.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;

/// Against a real gnome-keyring on a message bus of its own, and against a bus that has none. The test
/// program starts itself again inside dbus-run-session; what it does there is named by an environment variable.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealKeyringKeepsSecrets()
    {
        const auto script = QStringLiteral(
            "mkdir -p $HOME/.local/share/keyrings $HOME/.cache && "
            "printf test | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null && exec %1");
        QCOMPARE(runInside(script, "keep"), 0);
    }

    void withoutAServiceTheStoreIsLocked() { QCOMPARE(runInside(QStringLiteral("exec %1"), "locked"), 0); }

private:
    static int runInside(const QString& script, const char* role)
    {
        QTemporaryDir home;
        QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path() + QStringLiteral("/.local/share"));
        environment.insert(QStringLiteral("KEYCHAIN_TEST_ROLE"), QString::fromLatin1(role));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                       script.arg(QCoreApplication::applicationFilePath())});
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                                                               : -1;
    }
};

namespace {

int keep()
{
    KeychainStore store;
    if (const auto ok = store.probe(); !ok) return qWarning("%s", qPrintable(ok.error().detail)), 1;
    const auto key = QStringLiteral("install/account/1");
    if (!store.write(key, Secret("pässword ✓"))) return 2;
    const auto back = store.read(key);
    if (!back || back->reveal() != "pässword ✓") return 3;
    if (!store.remove(key) || !store.remove(key)) return 4;
    return store.read(key).error().code == ErrorCode::NotFound ? 0 : 5;
}

int locked()
{
    KeychainStore store;
    const auto answer = store.probe();
    return !answer && answer.error().code == ErrorCode::SecretsLocked ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto role = qgetenv("KEYCHAIN_TEST_ROLE");
    if (role == "keep") return keep();
    if (role == "locked") return locked();
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
