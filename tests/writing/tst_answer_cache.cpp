// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered before is not asked again; what models did is counted.
#include "models/writing/model_trouble.h"
#include "services/practice/ollama_server.h"
#include "services/storage/database.h"
#include "services/writing/answer_cache.h"
#include "services/writing/turn_queue.h"
#include "services/writing/voice.h"
#include "services/writing/writer.h"
#include "services/writing/writing_figures.h"
#include "tests/support/temp_agency.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

namespace {

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray keyOf(int number)
{
    return answerKey(QStringLiteral("digest"), {.model = QString::number(number), .system = {}, .user = {}});
}

struct Place
{
    explicit Place(std::vector<OllamaRule> rules = {})
    {
        auto started = OllamaServer::start({.script = OllamaScript(std::move(rules))});
        if (!started) qFatal("no port");
        server = std::move(*started);
        if (!WritingSettingsStore(agency.database(), agency.session(), agency.clock())
                 .save({.baseUrl = server->baseUrl()}))
            qFatal("no settings");
    }
    Writer writer() { return {agency.database(), agency.session(), agency.clock(), {}, turns}; }
    AnswerCache cache() { return {agency.database(), agency.session(), agency.clock()}; }
    int asked() const
    {
        int count = 0;
        for (const auto& one : server->asked()) count += one.endpoint == OllamaEndpoint::Chat ? 1 : 0;
        return count;
    }
    WritingSums sums()
    {
        const auto figures = writingFigures(agency.database(), agency.session(), agency.clock(), 1);
        return figures->isEmpty() ? WritingSums() : figures->constFirst().sums;
    }

    TempAgency agency;
    TurnQueue turns;
    std::unique_ptr<OllamaServer> server;
};

} // namespace

class AnswerCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theSameQuestionIsAskedOnce()
    {
        Place place;
        const DraftWish wish{.brief = utf8("les soldes pour {nom|vous}")};
        const auto first = place.writer().draft(wish);
        QVERIFY(first && !first->by.isKnown);
        const auto second = place.writer().draft(wish);
        QVERIFY(second && second->by.isKnown);
        QCOMPARE(second->text, first->text);
        QCOMPARE(second->subject, first->subject);
        QCOMPARE(place.asked(), 1);
        auto again = wish;
        again.isAgain = true;
        QVERIFY(!place.writer().draft(again)->by.isKnown);
        QCOMPARE(place.asked(), 2);
        QVERIFY(place.writer().read(utf8("Bonjour, ça va ?")));
        QVERIFY(place.writer().read(utf8("Bonjour, ça va ?"))->by.isKnown);
        QVERIFY(place.writer().subjects(utf8("Bonjour à vous, les soldes.")));
        QVERIFY(place.writer().subjects(utf8("Bonjour à vous, les soldes."))->by.isKnown);
        QCOMPARE(place.asked(), 4);
    }

    void anotherQuestionIsAnother()
    {
        Place place;
        QVERIFY(place.writer().draft({.brief = utf8("les soldes"), .language = QStringLiteral("fr")}));
        QVERIFY(!place.writer().draft({.brief = utf8("les soldes"), .language = QStringLiteral("en")})->by.isKnown);
        QVERIFY(!place.writer()
                     .draft({.brief = utf8("les soldes"),
                             .channel = WritingChannel::Whatsapp,
                             .language = QStringLiteral("fr")})
                     ->by.isKnown);
        // Another voice, another model, another memory: another answer.
        QVERIFY(
            saveVoice(place.agency.database(), place.agency.session(), place.agency.clock(), {.does = utf8("tutoie")}));
        QVERIFY(!place.writer().draft({.brief = utf8("les soldes"), .language = QStringLiteral("fr")})->by.isKnown);
        ChatRequest request{.model = QStringLiteral("m"), .system = QStringLiteral("s"), .user = QStringLiteral("u")};
        const auto key = answerKey(QStringLiteral("a"), request);
        QVERIFY(answerKey(QStringLiteral("b"), request) != key);
        request.contextTokens = 4096;
        QVERIFY(answerKey(QStringLiteral("a"), request) != key);
    }

    void whatWasNotGoodIsNotKept()
    {
        Place place({{.reaction = {.says = QStringLiteral("Un texte sans rien.")}}});
        QVERIFY(!place.writer().rewrite({.text = utf8("Bonjour {nom}.")}));
        QCOMPARE(place.cache().room()->answers, 0);
        QCOMPARE(place.sums().asked, 2);
        QCOMPARE(place.sums().failed, 2);
    }

    void itIsBoundedAndGetsOld()
    {
        Place place;
        auto cache = place.cache();
        QVERIFY(cache.keep(keyOf(0), utf8("première")));
        place.agency.clock().advance(std::chrono::hours(1));
        QCOMPARE(*cache.find(keyOf(0)), std::optional(utf8("première")));
        // Four megabytes: the last that were used stay.
        for (int number = 1; number <= 5; ++number) {
            place.agency.clock().advance(std::chrono::minutes(1));
            QVERIFY(cache.keep(keyOf(number), QString(1'000'000, QLatin1Char('x'))));
            QVERIFY(cache.find(keyOf(0))->has_value());
        }
        QCOMPARE(cache.room()->answers, 5);
        QVERIFY(cache.room()->bytes <= kMostAnswerBytes);
        QVERIFY(!cache.find(keyOf(1))->has_value());
        place.agency.clock().advance(kLongestAnswerAge);
        QVERIFY(!cache.find(keyOf(0))->has_value());
        QCOMPARE(cache.room()->answers, 0);
        QVERIFY(cache.keep(keyOf(9), utf8("neuve")));
        auto rows = place.agency.database().queryText(QStringLiteral("SELECT count(*) FROM writing_answers"), {});
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->integer(0), 1);
        QVERIFY(cache.forget());
        QCOMPARE(cache.room()->answers, 0);
    }

    void notMoreThanSoMany()
    {
        Place place;
        auto cache = place.cache();
        QVERIFY(cache.keep(keyOf(0), QStringLiteral("x")));
        place.agency.clock().advance(std::chrono::seconds(1));
        const auto now = toMs(place.agency.clock().now());
        QVERIFY(place.agency.database().runText(
            QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO writing_answers SELECT 1, randomblob(32), 'x', ?, ? FROM n"),
            {kMostAnswers - 1, now, now}));
        QCOMPARE(cache.room()->answers, kMostAnswers);
        QVERIFY(cache.keep(keyOf(1), QStringLiteral("x")));
        QCOMPARE(cache.room()->answers, kMostAnswers);
        QVERIFY(!cache.find(keyOf(0))->has_value());
        QVERIFY(cache.find(keyOf(1))->has_value());
    }

    void aWorkspaceRemembersItsOwn()
    {
        Place place;
        QVERIFY(place.cache().keep(keyOf(1), utf8("ici")));
        const auto other = place.agency.addWorkspace(QStringLiteral("Autre"));
        AnswerCache elsewhere(place.agency.database(), other, place.agency.clock());
        QVERIFY(!elsewhere.find(keyOf(1))->has_value());
        QVERIFY(elsewhere.forget());
        QVERIFY(place.cache().find(keyOf(1))->has_value());
        QVERIFY(writingFigures(place.agency.database(), other, place.agency.clock(), 30)->isEmpty());
    }

    void whatModelsDidIsCounted()
    {
        Place place({{.from = 3,
                      .times = 1,
                      .reaction = {.status = 500, .error = QStringLiteral("CUDA error: out of memory")}}});
        const DraftWish wish{.brief = utf8("les soldes")};
        QVERIFY(place.writer().draft(wish));
        QVERIFY(place.writer().draft(wish));
        QVERIFY(place.writer().draft({.brief = utf8("la rentrée")}));
        QVERIFY(!place.writer().draft({.brief = utf8("le printemps")}));
        const auto sums = place.sums();
        QCOMPARE(sums.asked, 3);
        QCOMPARE(sums.known, 1);
        QCOMPARE(sums.failed, 1);
        QCOMPARE(sums.answered, 2);
        QCOMPARE(sums.knownShare(), 0.25);
        QVERIFY(sums.tokens > 0);
        QVERIFY(sums.tokensPerSecond() > 0);
        QVERIFY(sums.toFirstWord().count() >= 1);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!place.writer().draft({.brief = utf8("l’hiver")}, {}, stop.get_token()));
        // Who stops a model has not failed.
        QCOMPARE(place.sums(), sums);
    }

    void daysStandInOrderWithTheirGaps()
    {
        TempAgency agency;
        const auto count = [&](const char* model, qint64 asked) {
            QVERIFY(countWriting(agency.database(), agency.session(), agency.clock(), utf8(model), {.asked = asked}));
        };
        count("b", 1);
        count("b", 2);
        agency.clock().advance(std::chrono::hours(48));
        count("b", 5);
        count("a", 7);
        const auto figures = writingFigures(agency.database(), agency.session(), agency.clock(), 4);
        QCOMPARE(figures->size(), 2);
        QCOMPARE(figures->constFirst().model, QStringLiteral("a"));
        QList<qint64> asked;
        for (const auto& day : figures->at(1).days) asked.append(day.sums.asked);
        QCOMPARE(asked, (QList<qint64>{0, 3, 0, 5}));
        QCOMPARE(figures->at(1).sums.asked, 8);
        QCOMPARE(figures->at(1).days.constLast().day,
                 QDateTime::fromMSecsSinceEpoch(toMs(agency.clock().now()), Qt::UTC).date());
        QCOMPARE(writingFigures(agency.database(), agency.session(), agency.clock(), 1)->at(1).sums.asked, 5);
    }
};

QTEST_GUILESS_MAIN(AnswerCacheTest)
#include "tst_answer_cache.moc"
