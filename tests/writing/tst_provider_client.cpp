// SPDX-License-Identifier: GPL-3.0-or-later
// Both protocols against a stand-in that does what the public servers do, and what goes wrong with them.
#include "models/writing/model_trouble.h"
#include "services/writing/provider_client.h"
#include "tests/support/provider_server.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace relais;
using namespace relais::test;

namespace {

const auto kName = QStringLiteral("Atelier");
constexpr auto kKey = "sk-0123456789abcdef";

std::unique_ptr<ProviderServer> serverWith(const ProviderReaction& reaction)
{
    auto server = ProviderServer::start({{.reaction = reaction}}, kKey);
    return server ? std::move(*server) : nullptr;
}

ProviderClient clientAt(const QString& url, ProviderKind kind, const char* key = kKey)
{
    return {Provider{.id = ProviderId(1),
                     .draft = {.name = kName, .kind = kind, .baseUrl = url, .model = QStringLiteral("petit")},
                     .hasKey = true},
            Secret(key)};
}

ChatRequest question()
{
    return {.model = QStringLiteral("of Ollama"),
            .system = QStringLiteral("s"),
            .user = QStringLiteral("Une offre pour l’été : 20 % de remise.")};
}

void bothKinds()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::newRow("openai") << ProviderKind::OpenAi;
    QTest::newRow("anthropic") << ProviderKind::Anthropic;
}

} // namespace

class ProviderClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void wordsComeOneByOne_data() { bothKinds(); }
    void wordsComeOneByOne()
    {
        QFETCH(ProviderKind, kind);
        const auto server = serverWith({.perEvent = Milliseconds(2), .splitsCharacters = true});
        QStringList words;
        const auto reply =
            clientAt(server->baseUrl(), kind).chat(question(), [&](const QString& more) { words.append(more); });
        QVERIFY2(reply.told, qPrintable(reply.told ? QString() : reply.told.error().detail));
        QVERIFY(words.size() > 3);
        QCOMPARE(words.join(QString()), reply.told->answer.text());
        QVERIFY(reply.told->answer.text().contains(QString::fromUtf8("l’été")));
        QVERIFY(reply.told->answer.figures().tokensWritten > 0);
        QVERIFY(reply.told->answer.figures().tokensPerSecond() > 0);
        QVERIFY(reply.told->toFirstWord.count() > 0);
        const auto asked = server->asked().constLast();
        QCOMPARE(asked.body[QLatin1String("model")].toString(), QStringLiteral("petit"));
        const bool isAnthropic = kind == ProviderKind::Anthropic;
        QCOMPARE(asked.authorization, isAnthropic ? QByteArray() : QByteArray("Bearer ") + kKey);
        QCOMPARE(asked.apiKey, isAnthropic ? QByteArray(kKey) : QByteArray());
        QCOMPARE(asked.version, isAnthropic ? QByteArray("2023-06-01") : QByteArray());
    }

    void aServerOfOnesOwnWantsNoKey()
    {
        auto server = ProviderServer::start();
        QVERIFY(server);
        QVERIFY(clientAt((*server)->baseUrl(), ProviderKind::OpenAi, "").chat(question()).told);
        QCOMPARE((*server)->asked().constLast().authorization, QByteArray());
    }

    void whatGoesWrongHasItsName_data()
    {
        QTest::addColumn<ProviderKind>("kind");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("trouble");
        for (const auto kind : {ProviderKind::OpenAi, ProviderKind::Anthropic}) {
            const auto row = [kind](const char* name, int what, ModelTrouble trouble) {
                QTest::addRow("%s %s", qPrintable(providerKindName(kind)), name) << kind << what << int(trouble);
            };
            row("error in the stream", 0, ModelTrouble::Busy);
            row("cut in a line", 1, ModelTrouble::BrokenOff);
            row("without its end", 2, ModelTrouble::BrokenOff);
            row("rate limit", 3, ModelTrouble::Busy);
            row("overloaded", 4, ModelTrouble::Busy);
            row("unknown model", 5, ModelTrouble::UnknownModel);
            row("declined", 6, ModelTrouble::Declined);
        }
    }
    void whatGoesWrongHasItsName()
    {
        QFETCH(ProviderKind, kind);
        QFETCH(int, what);
        QFETCH(int, trouble);
        const auto overloaded = QStringLiteral("overloaded_error");
        const QList<ProviderReaction> reactions{
            {.type = overloaded, .error = QStringLiteral("Overloaded"), .end = ProviderEnd::ErrorEvent},
            {.end = ProviderEnd::CutInLine},
            {.end = ProviderEnd::WithoutEnd},
            {.status = 429,
             .type = QStringLiteral("rate_limit_error"),
             .error = QStringLiteral("slow down"),
             .retryAfter = 17},
            {.status = 529, .type = overloaded, .error = QStringLiteral("Overloaded")},
            {.status = 404, .type = QStringLiteral("not_found_error"), .error = QStringLiteral("model: petit")},
            {.reason = kind == ProviderKind::Anthropic ? QStringLiteral("refusal") : QStringLiteral("content_filter")}};
        const auto server = serverWith(reactions[what]);
        const auto reply = clientAt(server->baseUrl(), kind).chat(question());
        QVERIFY(!reply.told);
        QCOMPARE(reply.told.error(), errorOf(static_cast<ModelTrouble>(trouble), kName));
        QCOMPARE(reply.retryAfter.has_value(), reactions[what].retryAfter.has_value());
        if (reply.retryAfter) QCOMPARE(reply.retryAfter->count(), 17);
    }

    void aCutAnswerIsKnownAsOne_data() { bothKinds(); }
    void aCutAnswerIsKnownAsOne()
    {
        QFETCH(ProviderKind, kind);
        const auto server = serverWith(
            {.reason = kind == ProviderKind::Anthropic ? QStringLiteral("max_tokens") : QStringLiteral("length")});
        const auto reply = clientAt(server->baseUrl(), kind).chat(question());
        QVERIFY(reply.told);
        QVERIFY(reply.told->answer.isCutShort());
    }

    void aRefusedKeyIsNotRepeated_data() { bothKinds(); }
    void aRefusedKeyIsNotRepeated()
    {
        QFETCH(ProviderKind, kind);
        auto server = ProviderServer::start({}, "another");
        QVERIFY(server);
        QCOMPARE(clientAt((*server)->baseUrl(), kind).chat(question()).told.error(),
                 errorOf(ModelTrouble::KeyRefused, kName));
        const auto tells = serverWith({.status = 400,
                                       .type = QStringLiteral("invalid_request_error"),
                                       .error = QStringLiteral("no use of %1 here").arg(QLatin1String(kKey))});
        QCOMPARE(clientAt(tells->baseUrl(), kind).chat(question()).told.error(),
                 errorOf(ModelTrouble::Refused, kName, QString::fromUtf8("no use of … here")));
        const auto later = serverWith({.type = QStringLiteral("api_error"),
                                       .error = QStringLiteral("%1 is lost").arg(QLatin1String(kKey)),
                                       .end = ProviderEnd::ErrorEvent});
        QCOMPARE(clientAt(later->baseUrl(), kind).chat(question()).told.error(),
                 errorOf(ModelTrouble::Refused, kName, QString::fromUtf8("… is lost")));
        // Cut where errors are.
        const auto filler = QString(290, QLatin1Char('x'));
        const auto cut = serverWith(
            {.status = 400, .type = QStringLiteral("invalid_request_error"), .error = filler + QLatin1String(kKey)});
        QCOMPARE(clientAt(cut->baseUrl(), kind).chat(question()).told.error().detail, filler + QString::fromUtf8("…"));
    }

    void anAnswerMayHoldTheWordsOfAKey_data()
    {
        QTest::addColumn<ProviderKind>("kind");
        QTest::addColumn<QByteArray>("key");
        for (const auto kind : {ProviderKind::OpenAi, ProviderKind::Anthropic})
            for (const auto* key : {"ollama", "data", "text", "anything"})
                QTest::addRow("%s %s", qPrintable(providerKindName(kind)), key) << kind << QByteArray(key);
    }
    void anAnswerMayHoldTheWordsOfAKey()
    {
        QFETCH(ProviderKind, kind);
        QFETCH(QByteArray, key);
        const auto says = QStringLiteral("ollama and data, text and anything else.");
        auto server = ProviderServer::start({{.times = 1, .reaction = {.says = says}},
                                             {.reaction = {.status = 400,
                                                           .type = QStringLiteral("invalid_request_error"),
                                                           .error = QStringLiteral("no data for ollama")}}},
                                            key);
        QVERIFY(server);
        const auto client = clientAt((*server)->baseUrl(), kind, key.constData());
        const auto reply = client.chat(question());
        QVERIFY2(reply.told, qPrintable(reply.told ? QString() : reply.told.error().detail));
        QCOMPARE(reply.told->answer.text(), says);
        // Nor is it worth hiding what is no secret.
        QCOMPARE(client.chat(question()).told.error().detail, QStringLiteral("no data for ollama"));
    }

    void theOtherNameOfTheLengthIsTriedOnce()
    {
        const auto server = serverWith({.wantsOtherLengthName = true});
        QVERIFY(clientAt(server->baseUrl(), ProviderKind::OpenAi).chat(question()).told);
        QCOMPARE(server->asked().size(), 2);
        QCOMPARE(server->asked().constLast().body[QLatin1String("max_completion_tokens")].toInt(), 1024);
        const auto stubborn = serverWith({.status = 400,
                                          .type = QStringLiteral("invalid_request_error"),
                                          .error = QStringLiteral("max_tokens and all else")});
        QCOMPARE(clientAt(stubborn->baseUrl(), ProviderKind::OpenAi).chat(question()).told.error(),
                 errorOf(ModelTrouble::Refused, kName, QStringLiteral("max_tokens and all else")));
        QCOMPARE(stubborn->asked().size(), 2);
    }

    void nobodyIsFollowedWithAKey_data() { bothKinds(); }
    void nobodyIsFollowedWithAKey()
    {
        QFETCH(ProviderKind, kind);
        const auto other = serverWith({});
        const auto server =
            serverWith({.status = 307, .location = other->baseUrl().toLatin1() + "/v1/chat/completions"});
        QCOMPARE(clientAt(server->baseUrl(), kind).chat(question()).told.error(),
                 errorOf(ModelTrouble::NotProvider, kName));
        QVERIFY(other->asked().isEmpty());
    }

    void nobodyAnswers()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const auto port = taken.serverPort();
        taken.close();
        QCOMPARE(clientAt(QStringLiteral("http://127.0.0.1:%1").arg(port), ProviderKind::OpenAi)
                     .chat(question())
                     .told.error(),
                 errorOf(ModelTrouble::ProviderAbsent, kName));
        // No key goes through the net without https.
        QCOMPARE(clientAt(QStringLiteral("http://192.0.2.1"), ProviderKind::OpenAi).chat(question()).told.error().code,
                 ErrorCode::Invalid);
    }

    void stoppingClosesTheConnection_data()
    {
        QTest::addColumn<ProviderKind>("kind");
        QTest::addColumn<bool>("silent");
        QTest::newRow("openai before the first word") << ProviderKind::OpenAi << true;
        QTest::newRow("openai between words") << ProviderKind::OpenAi << false;
        QTest::newRow("anthropic between words") << ProviderKind::Anthropic << false;
    }
    void stoppingClosesTheConnection()
    {
        QFETCH(ProviderKind, kind);
        QFETCH(bool, silent);
        ProviderReaction reaction{.says = QStringLiteral("un mot et un mot et un mot et un mot et un mot et un mot")};
        if (silent)
            reaction.firstWord = Milliseconds(60'000);
        else
            reaction.perEvent = Milliseconds(500);
        const auto server = serverWith(reaction);
        const auto client = clientAt(server->baseUrl(), kind);
        std::stop_source stop;
        std::atomic<int> words = 0;
        ErrorCode code = ErrorCode::Invalid;
        std::thread writing([&] {
            const auto reply = client.chat(
                question(), [&](const QString&) { ++words; }, stop.get_token());
            if (!reply.told) code = reply.told.error().code;
        });
        QTRY_VERIFY_WITH_TIMEOUT(silent ? server->asked().size() == 1 : words > 0, 10'000);
        QElapsedTimer time;
        time.start();
        stop.request_stop();
        writing.join();
        QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(code, ErrorCode::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(server->hungUp(), 1, 5'000);
    }
};

QTEST_GUILESS_MAIN(ProviderClientTest)
#include "tst_provider_client.moc"
