// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/agency.h"
#include "services/sending/engine_watch.h"
#include "services/upkeep/event_log.h"
#include "services/upkeep/log_entries.h"
#include "tests/sending/outbox.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace relais;
using namespace relais::test;

namespace {

/// Every line of every file of a log. A line that is no JSON object ends the test program.
QList<QJsonObject> linesOf(const FileEventLog& log)
{
    const QFileInfo place(log.path());
    QList<QJsonObject> lines;
    for (const auto& name : place.dir().entryList({QStringLiteral("*.jsonl")}, QDir::Files)) {
        QFile file(place.dir().filePath(name));
        if (!file.open(QIODevice::ReadOnly)) qFatal("The log cannot be read");
        while (!file.atEnd()) {
            const auto line = file.readLine();
            const auto document = QJsonDocument::fromJson(line);
            if (!document.isObject() || !line.endsWith('\n')) qFatal("No JSON: %s", line.constData());
            lines.append(document.object());
        }
    }
    return lines;
}

class HeardLog final : public EventLog
{
public:
    void write(LogEvent event, const QJsonObject& facts) override
    {
        heard.append(logEventName(event) + QLatin1Char(' ')
                     + QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    }
    QStringList take() { return std::exchange(heard, {}); }

    QStringList heard;
};

} // namespace

class EventLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyEventIsOneLineOfJson()
    {
        TempAgency agency;
        FileEventLog log(agency.folder(), QStringLiteral("test"), agency.clock());
        const auto hostile = QStringLiteral("two\nlines \"quoted\" \\ {brace} %v 😀 \u2028");
        int count = 0;
        for (int i = 0; !logEventName(static_cast<LogEvent>(i)).isEmpty(); ++i, ++count)
            log.write(static_cast<LogEvent>(i), {{QStringLiteral("reason"), hostile}, {QStringLiteral("n"), i}});
        QCOMPARE(count, static_cast<int>(LogEvent::SignInThrottled) + 1);
        const auto lines = linesOf(log);
        QCOMPARE(lines.size(), count);
        for (int i = 0; i < count; ++i) {
            QCOMPARE(lines[i][QStringLiteral("event")].toString(), logEventName(static_cast<LogEvent>(i)));
            QCOMPARE(lines[i][QStringLiteral("reason")].toString(), hostile);
            QCOMPARE(lines[i][QStringLiteral("at")].toString(), toIso(agency.clock().now()));
            QCOMPARE(lines[i][QStringLiteral("program")].toString(), QStringLiteral("test"));
        }
    }

    void addressesInProvidersWordsAreLeftOut()
    {
        TempAgency agency;
        FileEventLog log(agency.folder(), QStringLiteral("test"), agency.clock());
        log.write(LogEvent::AccountStopped,
                  {{QStringLiteral("reason"),
                    QStringLiteral("535 5.7.8 <zoé.o'hara+x@mail.example>: no login for \"camille@agence.example\"")}});
        QCOMPARE(linesOf(log).first()[QStringLiteral("reason")].toString().count(QLatin1Char('@')), 0);
        QVERIFY(linesOf(log).first()[QStringLiteral("reason")].toString().startsWith(QStringLiteral("535 5.7.8")));
    }

    void itRotatesAndKeepsFiveFiles()
    {
        TempAgency agency;
        FileEventLog log(agency.folder(), QStringLiteral("test"), agency.clock(), 2000);
        for (int i = 0; i < 200; ++i) log.write(LogEvent::EngineStarted, {{QStringLiteral("n"), i}});
        const QDir logs(agency.folder().logs());
        QCOMPARE(logs.entryList(QDir::Files).size(), FileEventLog::kMostFiles);
        for (const auto& file : logs.entryInfoList(QDir::Files)) QVERIFY(file.size() <= 2000);
        const auto lines = linesOf(log);
        QVERIFY(lines.size() > 40 && lines.size() < 200);
        QVERIFY(std::any_of(lines.begin(), lines.end(),
                            [](const QJsonObject& line) { return line[QStringLiteral("n")] == 199; }));
    }

    void manyWritersKeepTheirLinesWhole()
    {
        TempAgency agency;
        const SystemClock clock;
        FileEventLog first(agency.folder(), QStringLiteral("test"), clock);
        FileEventLog second(agency.folder(), QStringLiteral("test"), clock);
        {
            std::vector<std::jthread> threads;
            for (auto* log : {&first, &second, &first, &second})
                threads.emplace_back([log] {
                    for (int i = 0; i < 100; ++i)
                        log->write(LogEvent::BackupMade, {{QStringLiteral("file"), QString(300, QLatin1Char('x'))}});
                });
        }
        QCOMPARE(linesOf(first).size(), 400);
    }

    void withoutAFolderItMakesNone()
    {
        const DataFolder nowhere(QDir::tempPath() + QStringLiteral("/relais-no-such-folder"));
        const SystemClock clock;
        FileEventLog log(nowhere, QStringLiteral("test"), clock);
        log.write(LogEvent::EngineStarted);
        QVERIFY(!QFileInfo::exists(nowhere.path()));
    }

    void aFailedSignInTellsNobodysName()
    {
        HeardLog log;
        tellSignInFailure(log, {ErrorCode::SignInFailed, QStringLiteral("camille@agence.example")});
        tellSignInFailure(log, {ErrorCode::Throttled, {}, QStringLiteral("8")});
        tellSignInFailure(log, {ErrorCode::StorageBusy});
        QCOMPARE(log.heard, QStringList({QStringLiteral("sign-in-failed {}"),
                                         QStringLiteral("sign-in-throttled {\"seconds\":8}")}));
    }

    void aCopiedDatabaseIsTold()
    {
        TempAgency agency;
        HeardLog log;
        QCOMPARE(*openAndTell(agency.database(), log), true);
        QCOMPARE(log.take().size(), 1);
        QVERIFY(agency.database().script("UPDATE agency SET home = 'elsewhere'"));
        QCOMPARE(*openAndTell(agency.database(), log), false);
        QVERIFY(log.take().last().startsWith(QStringLiteral("database-disarmed")));
    }

    void theWatchTellsWhatBecameOfAccountsAndCampaigns()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = outbox.addAccount(QStringLiteral("main"));
        const auto campaign = outbox.addCampaign(account, 3).value();
        auto& database = agency.database();
        HeardLog log;
        EngineWatch watch(database, &log);
        const auto change = [&](const char* sql) {
            if (!database.script(sql)) qFatal("%s", sql);
            watch.look();
            return log.take();
        };
        watch.look();
        QCOMPARE(log.take(), QStringList(QStringLiteral("campaign-sending {\"campaign\":%1}").arg(campaign)));
        watch.look();
        QCOMPARE(log.take(), QStringList());
        QCOMPARE(change("UPDATE accounts SET slow_until = 60000"),
                 QStringList(
                     QStringLiteral("account-resting {\"account\":\"main\",\"until\":\"1970-01-01T00:01:00.000Z\"}")));
        QCOMPARE(
            change(
                "UPDATE accounts SET state = 'down', reason = '535 no'; UPDATE campaigns SET status = 3, reason = '535 no'"),
            QStringList({QStringLiteral("account-stopped {\"account\":\"main\",\"reason\":\"535 no\"}"),
                         QStringLiteral("campaign-paused {\"campaign\":%1,\"reason\":\"535 no\"}").arg(campaign)}));
        QCOMPARE(change("UPDATE accounts SET state = 'up', reason = '', slow_until = NULL"),
                 QStringList(QStringLiteral("account-up {\"account\":\"main\"}")));
        QCOMPARE(change("UPDATE campaigns SET status = 2, reason = ''"),
                 QStringList(QStringLiteral("campaign-sending {\"campaign\":%1}").arg(campaign)));
        QCOMPARE(change("UPDATE campaigns SET status = 4"),
                 QStringList(QStringLiteral("campaign-done {\"campaign\":%1}").arg(campaign)));
        QCOMPARE(change("UPDATE campaigns SET status = 5"), QStringList());
    }
};

QTEST_GUILESS_MAIN(EventLogTest)
#include "tst_event_log.moc"
