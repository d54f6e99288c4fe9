// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/model_address.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;

class ModelAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theEnvironmentIsReadAsOllamaReadsIt_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("here");
        const auto row = [](const char* given, const char* url, bool here) {
            QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(url) << here;
        };
        row("", "http://127.0.0.1:11434", true);
        row("127.0.0.1", "http://127.0.0.1:11434", true);
        row("localhost:4000", "http://localhost:4000", true);
        row(":4000", "http://127.0.0.1:4000", true);
        row("0.0.0.0", "http://127.0.0.1:11434", true);
        row("0.0.0.0:4000", "http://127.0.0.1:4000", true);
        row("http://0.0.0.0:4000/", "http://127.0.0.1:4000", true);
        row("[::]:4000", "http://[::1]:4000", true);
        row("::1", "http://[::1]:11434", true);
        row("[::1]:4000", "http://[::1]:4000", true);
        row("192.168.1.20", "http://192.168.1.20:11434", false);
        row("127.0.0.1.example.com", "http://127.0.0.1.example.com:11434", false);
        row("http://ollama.example", "http://ollama.example:80", false);
        row("https://ollama.example", "https://ollama.example:443", false);
        row("https://ollama.example/models/", "https://ollama.example:443/models", false);
        row("\"localhost\"", "http://localhost:11434", true);
    }
    void theEnvironmentIsReadAsOllamaReadsIt()
    {
        QFETCH(QString, given);
        QFETCH(QString, url);
        QFETCH(bool, here);
        const auto address = ModelAddress::fromEnvironment(given);
        QVERIFY(address);
        QCOMPARE(address->url(), url);
        QCOMPARE(address->isThisComputer(), here);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("given");
        for (const auto* given :
             {"", "ftp://localhost", "http://", "not an address", "http://localhost:99999", "http://localhost?x=1"})
            QTest::newRow(given) << QString::fromLatin1(given);
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, given);
        const auto address = ModelAddress::parse(given);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::Invalid);
    }

    void aPasswordIsNeitherTakenNorShown()
    {
        const auto address = ModelAddress::parse(QStringLiteral("http://me:hush@host:11434"));
        QVERIFY(!address);
        QVERIFY(!address.error().subject.contains(QLatin1String("hush")));
        QVERIFY(!address.error().detail.contains(QLatin1String("hush")));
    }

    void peopleSeeThePlace()
    {
        QCOMPARE(ModelAddress().place(), QStringLiteral("127.0.0.1:11434"));
        QCOMPARE(ModelAddress::parse(QStringLiteral("http://127.0.0.1:11434"))->url(), ModelAddress().url());
        QCOMPARE(ModelAddress::parse(QStringLiteral("[::1]"))->place(), QStringLiteral("[::1]:11434"));
    }
};

QTEST_APPLESS_MAIN(ModelAddressTest)
#include "tst_model_address.moc"
