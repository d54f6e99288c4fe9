// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/model_trouble.h"
#include "services/practice/ollama_server.h"
#include "services/writing/ollama_client.h"
#include "services/writing/turn_queue.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace relais;
using namespace relais::practice;

namespace {

const auto kModel = QStringLiteral("mistral-nemo");

std::unique_ptr<OllamaServer> serverWith(OllamaReaction reaction, OllamaEndpoint endpoint = OllamaEndpoint::Chat,
                                         int times = 0)
{
    OllamaServerSetup setup;
    setup.script = OllamaScript({OllamaRule{.endpoint = endpoint, .times = times, .reaction = std::move(reaction)}});
    auto server = OllamaServer::start(std::move(setup));
    return server ? std::move(*server) : nullptr;
}

OllamaClient clientOf(const OllamaServer& server, TurnQueue& turns)
{
    return {*ModelAddress::parse(server.baseUrl()), turns};
}

ChatRequest question(const QString& text = QStringLiteral("Une offre pour l’été : 20 % de remise."))
{
    return {.model = kModel, .system = QStringLiteral("s"), .user = text};
}

} // namespace

class OllamaClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aServerTellsWhatItHas()
    {
        const auto server = serverWith({});
        TurnQueue turns;
        const auto client = clientOf(*server, turns);
        QCOMPARE(*client.version(), QStringLiteral("0.33.0"));
        const auto models = client.models();
        QCOMPARE(models->size(), 2);
        QVERIFY(!models->at(0).isRemote);
        QVERIFY(models->at(1).isRemote);
        QVERIFY(client.loaded()->isEmpty());
        QVERIFY(client.chat(question()));
        QCOMPARE(client.loaded()->value(0).name, QStringLiteral("mistral-nemo:latest"));
        QCOMPARE(client.show(kModel)->contextTokens, 32768);
    }

    void wordsComeOneByOne()
    {
        const auto server =
            serverWith({.perLine = Milliseconds(5), .splitsCharacters = true, .endsWithWords = true, .thinks = true});
        TurnQueue turns;
        QStringList words;
        const auto told = clientOf(*server, turns).chat(question(), [&](const QString& more) { words.append(more); });
        QVERIFY(told);
        QVERIFY(words.size() > 3);
        QCOMPARE(words.join(QString()), told->answer.text());
        QVERIFY(told->answer.text().contains(QString::fromUtf8("l’été")));
        QVERIFY(!told->answer.text().contains(QStringLiteral("like to read")));
        QVERIFY(told->answer.figures().tokensPerSecond() > 0);
        QVERIFY(told->toFirstWord.count() > 0);
        const auto body = server->asked().constLast().body;
        QCOMPARE(body[QLatin1String("stream")], QJsonValue(true));
        QCOMPARE(body[QLatin1String("think")], QJsonValue(false));
        QVERIFY(!body.contains(QLatin1String("tools")));
    }

    void aToolThatNobodyOfferedIsNoText()
    {
        const auto server = serverWith({.callsTool = true});
        TurnQueue turns;
        const auto told = clientOf(*server, turns).chat(question());
        QVERIFY(told);
        QVERIFY(!told->answer.text().contains(QStringLiteral("send")));
    }

    void figuresMayBeMissing()
    {
        const auto server = serverWith({.omitsCounts = true});
        TurnQueue turns;
        const auto told = clientOf(*server, turns).chat(question());
        QVERIFY(told);
        QCOMPARE(told->answer.figures(), AnswerFigures());
    }

    void whatGoesWrongHasItsName_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("trouble");
        QTest::newRow("error line") << 0 << int(ModelTrouble::OutOfMemory);
        QTest::newRow("cut in a line") << 1 << int(ModelTrouble::BrokenOff);
        QTest::newRow("no last line") << 2 << int(ModelTrouble::BrokenOff);
        QTest::newRow("busy") << 3 << int(ModelTrouble::Busy);
        QTest::newRow("cloud") << 4 << int(ModelTrouble::SignIn);
        QTest::newRow("html") << 5 << int(ModelTrouble::BrokenOff);
    }
    void whatGoesWrongHasItsName()
    {
        QFETCH(int, kind);
        QFETCH(int, trouble);
        const OllamaReaction reactions[] = {
            {.error = QStringLiteral("cudaMalloc failed: out of memory"), .end = OllamaEnd::ErrorLine},
            {.end = OllamaEnd::CutInLine},
            {.end = OllamaEnd::WithoutDone},
            {.status = 503,
             .error = QStringLiteral("server busy, please try again.  maximum pending requests exceeded")},
            {.status = 401, .error = QStringLiteral("unauthorized")},
            {.isHtml = true}};
        const auto server = serverWith(reactions[kind]);
        TurnQueue turns;
        const auto told = clientOf(*server, turns).chat(question());
        QVERIFY(!told);
        QCOMPARE(told.error(), errorOf(static_cast<ModelTrouble>(trouble), kModel));
        QVERIFY(!turns.isTaken());
    }

    void aMissingModelIsPulledAndThenWrites()
    {
        const auto server = serverWith({});
        TurnQueue turns;
        const auto client = clientOf(*server, turns);
        auto asked = question();
        asked.model = QStringLiteral("petit:1b");
        QCOMPARE(client.chat(asked).error(), errorOf(ModelTrouble::NoSuchModel, asked.model));
        qint64 before = -1;
        bool isGrowing = true;
        const auto pulled = client.pull(asked.model, [&](const PullProgress& progress) {
            isGrowing = isGrowing && progress.completed() >= before;
            before = progress.completed();
        });
        QVERIFY(pulled);
        QVERIFY(isGrowing);
        QCOMPARE(before, 80'000'000);
        QVERIFY(client.chat(asked));
        QVERIFY(client.remove(asked.model));
        QCOMPARE(client.remove(asked.model).error(), errorOf(ModelTrouble::NoSuchModel, asked.model));
        const auto missing = client.pull(QStringLiteral("missing"), {});
        QCOMPARE(missing.error().detail, QStringLiteral("pull model manifest: file does not exist"));
    }

    void aPullThatBreaksOffIsNotDone()
    {
        const auto server = serverWith({.end = OllamaEnd::WithoutDone}, OllamaEndpoint::Pull);
        TurnQueue turns;
        QCOMPARE(clientOf(*server, turns).pull(QStringLiteral("petit"), {}).error(),
                 errorOf(ModelTrouble::BrokenOff, QStringLiteral("petit")));
    }

    void nobodyAnswersAndSomebodyElseAnswers()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const auto port = taken.serverPort();
        taken.close();
        TurnQueue turns;
        const OllamaClient absent(*ModelAddress::parse(QStringLiteral("127.0.0.1:%1").arg(port)), turns);
        QCOMPARE(absent.version().error(), errorOf(ModelTrouble::Absent, absent.address().place()));
        QCOMPARE(absent.chat(question()).error().code, ErrorCode::Network);
        const auto server = serverWith({.isHtml = true}, OllamaEndpoint::Any);
        const auto client = clientOf(*server, turns);
        QCOMPARE(client.version().error(), errorOf(ModelTrouble::NotOllama, client.address().place()));
        QCOMPARE(client.models().error(), errorOf(ModelTrouble::NotOllama, client.address().place()));
    }

    void stoppingClosesTheConnection_data()
    {
        QTest::addColumn<bool>("silent");
        QTest::newRow("before the first word") << true;
        QTest::newRow("between words") << false;
    }
    void stoppingClosesTheConnection()
    {
        QFETCH(bool, silent);
        OllamaReaction reaction{.says = QStringLiteral("un mot et un mot et un mot et un mot et un mot et un mot")};
        (silent ? reaction.firstWord : reaction.perLine) = Milliseconds(silent ? 60'000 : 1'000);
        const auto server = serverWith(reaction);
        TurnQueue turns;
        const auto client = clientOf(*server, turns);
        std::stop_source stop;
        std::atomic<int> words = 0;
        std::atomic<bool> isDone = false;
        ErrorCode code = ErrorCode::Invalid;
        std::thread writing([&] {
            const auto told = client.chat(
                question(), [&](const QString&) { ++words; }, stop.get_token());
            if (!told) code = told.error().code;
            isDone = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(silent ? server->asked().size() == 1 : words > 0, 10'000);
        QElapsedTimer time;
        time.start();
        stop.request_stop();
        writing.join();
        QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
        QVERIFY(isDone);
        QCOMPARE(code, ErrorCode::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(server->hungUp(), 1, 5'000);
        QVERIFY(!turns.isTaken());
    }

    void onlyOneWritesAtATime()
    {
        const auto server = serverWith({.firstWord = Milliseconds(60'000)}, OllamaEndpoint::Chat, 1);
        TurnQueue turns;
        const auto client = clientOf(*server, turns);
        std::stop_source first;
        std::stop_source third;
        std::atomic<int> good = 0;
        std::thread one([&] { static_cast<void>(client.chat(question(), {}, first.get_token())); });
        QTRY_VERIFY_WITH_TIMEOUT(server->asked().size() == 1, 10'000);
        std::thread two([&] { good += client.chat(question()).has_value(); });
        QTRY_COMPARE_WITH_TIMEOUT(turns.waiting(), 1, 10'000);
        std::thread three([&] { good += client.chat(question(), {}, third.get_token()).has_value(); });
        QTRY_COMPARE_WITH_TIMEOUT(turns.waiting(), 2, 10'000);
        QCOMPARE(server->asked().size(), 1);
        third.request_stop();
        three.join();
        QCOMPARE(turns.waiting(), 1);
        first.request_stop();
        one.join();
        two.join();
        QCOMPARE(good, 1);
        QCOMPARE(server->asked().size(), 2);
        QVERIFY(!turns.isTaken());
    }

    void theLineDoesNotGrowForEver()
    {
        TurnQueue turns;
        auto first = turns.take(kModel, {});
        QVERIFY(first);
        std::stop_source stop;
        std::vector<std::thread> waiting;
        for (int i = 0; i < TurnQueue::kMostWaiting; ++i)
            waiting.emplace_back([&] { static_cast<void>(turns.take(kModel, stop.get_token())); });
        QTRY_COMPARE_WITH_TIMEOUT(turns.waiting(), TurnQueue::kMostWaiting, 10'000);
        QCOMPARE(turns.take(kModel, {}).error(), errorOf(ModelTrouble::Busy, kModel));
        stop.request_stop();
        for (auto& one : waiting) one.join();
        QCOMPARE(turns.waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(OllamaClientTest)
#include "tst_ollama_client.moc"
