// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/vault_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void whatIsWrittenIsReadByTheNextProcess()
    {
        {
            auto vault = VaultStore::open(path(), Secret("open sesame"));
            QVERIFY(vault);
            QVERIFY((*vault)->write(QStringLiteral("a/1"), Secret("pässword ✓")));
            QVERIFY((*vault)->write(QStringLiteral("a/2"), Secret(QByteArray(100'000, 'x'))));
        }
        auto vault = VaultStore::open(path(), Secret("open sesame"));
        QCOMPARE((*vault)->read(QStringLiteral("a/1"))->reveal(), QByteArray("pässword ✓"));
        QCOMPARE((*vault)->read(QStringLiteral("a/2"))->reveal().size(), 100'000);
        QVERIFY((*vault)->remove(QStringLiteral("a/1")));
        QVERIFY((*vault)->remove(QStringLiteral("a/1")));
        QCOMPARE((*vault)->read(QStringLiteral("a/1")).error().code, ErrorCode::NotFound);
    }

    void aWrongPassphraseOpensAndChangesNothing()
    {
        QVERIFY((*VaultStore::open(path(), Secret("right")))->write(QStringLiteral("k"), Secret("v")));
        const auto before = content();
        QCOMPARE(VaultStore::open(path(), Secret("wrong")).error().code, ErrorCode::SecretsLocked);
        QCOMPARE(content(), before);
    }

    void nothingStandsInClear()
    {
        QVERIFY((*VaultStore::open(path(), Secret("right")))
                    ->write(QStringLiteral("the-key-name"), Secret("the-secret-value")));
        QVERIFY(!content().contains("the-secret-value"));
        QVERIFY(!content().contains("the-key-name"));
        QVERIFY(!content().contains("right"));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aDamagedFileIsSaidAndLeft()
    {
        QVERIFY((*VaultStore::open(path(), Secret("right")))->write(QStringLiteral("k"), Secret("v")));
        auto bytes = content();
        bytes[bytes.size() - 3] = static_cast<char>(bytes[bytes.size() - 3] ^ 1);
        for (const auto& damaged : {bytes, bytes.left(20), QByteArray("hello")}) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            QCOMPARE(VaultStore::open(path(), Secret("right")).error().code, ErrorCode::SecretsLocked);
            QCOMPARE(content(), damaged);
        }
    }

    void twoProcessesLoseNothingToEachOther()
    {
        auto one = VaultStore::open(path(), Secret("right"));
        QVERIFY((*one)->write(QStringLiteral("one"), Secret("1")));
        auto two = VaultStore::open(path(), Secret("right"));
        QVERIFY((*two)->write(QStringLiteral("two"), Secret("2")));
        QVERIFY((*one)->write(QStringLiteral("three"), Secret("3")));
        QCOMPARE((*one)->read(QStringLiteral("two"))->reveal(), QByteArray("2"));
        QCOMPARE((*two)->read(QStringLiteral("three"))->reveal(), QByteArray("3"));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("secrets.vault")); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
