// SPDX-License-Identifier: GPL-3.0-or-later
// When Ollama cannot answer the providers are asked, one after the other, through the real Writer.
#include "models/writing/model_trouble.h"
#include "services/practice/ollama_server.h"
#include "services/writing/turn_queue.h"
#include "services/writing/writer.h"
#include "services/writing/writing_figures.h"
#include "tests/support/memory_store.h"
#include "tests/support/provider_server.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

namespace {

constexpr auto kKey = "sk-0123456789abcdef";
const auto kModel = QStringLiteral("mistral-nemo:latest");

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<ProviderServer> providerWith(const ProviderReaction& reaction = {}, int times = 0)
{
    auto server = ProviderServer::start({{.times = times, .reaction = reaction}}, kKey);
    if (!server) qFatal("no port");
    return std::move(*server);
}

/// An agency with an Ollama that does what the rules want, and whoever is added.
struct Place
{
    explicit Place(std::vector<OllamaRule> rules = {})
    {
        auto started = OllamaServer::start({.script = OllamaScript(std::move(rules))});
        if (!started) qFatal("no port");
        ollama = std::move(*started);
        if (!WritingSettingsStore(agency.database(), agency.session(), agency.clock())
                 .save({.baseUrl = ollama->baseUrl()}))
            qFatal("no settings");
        hints.secrets = openerOf(keys);
    }
    ProviderStore providers() { return {agency.database(), agency.session(), agency.clock()}; }
    void add(const char* name, const ProviderServer& server, ProviderKind kind = ProviderKind::OpenAi, bool isOn = true)
    {
        if (!providers().add({.name = QLatin1String(name),
                              .kind = kind,
                              .baseUrl = server.baseUrl(),
                              .model = QStringLiteral("petit"),
                              .isOn = isOn},
                             Secret(kKey), &keys))
            qFatal("no provider");
    }
    /// What is said of an Ollama that is not there.
    Error absence()
    {
        return errorOf(ModelTrouble::Absent,
                       ModelAddress::parse(
                           WritingSettingsStore(agency.database(), agency.session(), agency.clock()).read()->baseUrl)
                           ->place());
    }
    Writer writer() { return {agency.database(), agency.session(), agency.clock(), hints, turns}; }
    Result<Written> rewrite(const WritingListener& listener = {}, bool isAgain = true)
    {
        return writer().rewrite(
            {.text = utf8("Chère {nom}, l’été arrive."), .how = Rewriting::Friendly, .isAgain = isAgain}, listener);
    }
    int askedOllama() const
    {
        int count = 0;
        for (const auto& one : ollama->asked()) count += one.endpoint == OllamaEndpoint::Chat ? 1 : 0;
        return count;
    }

    TempAgency agency;
    MemoryStore keys;
    TurnQueue turns;
    PlaceHints hints;
    std::unique_ptr<OllamaServer> ollama;
};

OllamaRule refusing(int status, const char* words, int times = 0)
{
    return {.times = times, .reaction = {.status = status, .error = QString::fromLatin1(words)}};
}

} // namespace

class ProviderChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ollamaComesFirst()
    {
        const auto server = providerWith();
        Place place;
        place.add("Atelier", *server);
        const auto written = place.rewrite();
        QVERIFY(written);
        QCOMPARE(written->by.model, kModel);
        QVERIFY(written->by.provider.isEmpty());
        QVERIFY(server->asked().isEmpty());
    }

    void whoCannotAnswerIsFollowedByTheNext_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, int status, const char* words) {
            QTest::newRow(name) << status << QByteArray(words);
        };
        row("memory", 500, "model requires more system memory (5.6 GiB) than is available (2.1 GiB)");
        row("busy", 503, "server busy, please try again.  maximum pending requests exceeded");
        row("missing", 404, "model 'mistral-nemo:latest' not found");
        row("sign in", 401, "unauthorized");
    }
    void whoCannotAnswerIsFollowedByTheNext()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        for (const auto kind : {ProviderKind::OpenAi, ProviderKind::Anthropic}) {
            const auto server = providerWith();
            Place place({refusing(status, words.constData())});
            place.add("Atelier", *server, kind);
            const auto written = place.rewrite();
            QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
            QVERIFY(written->text.contains(QStringLiteral("{nom}")));
            QCOMPARE(written->by.provider, QStringLiteral("Atelier"));
            QCOMPARE(written->by.model, QStringLiteral("petit"));
            QVERIFY(!written->by.leavesComputer);
            QCOMPARE(place.askedOllama(), 1);
            QCOMPARE(server->asked().size(), 1);
        }
    }

    void ollamaMayBeAbsentAltogether()
    {
        const auto first = providerWith(
            {.status = 529, .type = QStringLiteral("overloaded_error"), .error = QStringLiteral("Overloaded")});
        const auto second = providerWith();
        const auto off = providerWith();
        Place place;
        place.ollama.reset();
        QCOMPARE(place.rewrite().error().code, ErrorCode::Network);
        place.add("Coupe", *off, ProviderKind::OpenAi, false);
        place.add("Un", *first, ProviderKind::Anthropic);
        place.add("Deux", *second);
        const auto written = place.rewrite();
        QVERIFY(written);
        QCOMPARE(written->by.provider, QStringLiteral("Deux"));
        QCOMPARE(first->asked().size(), 1);
        QVERIFY(off->asked().isEmpty());
        // JSON in a form, which one protocol has a field for and the other has not.
        QCOMPARE(place.writer().subjects(utf8("Bonjour {nom}, les soldes commencent lundi."))->subjects.size(), 5);
        QVERIFY(place.providers().reorder({place.providers().list()->at(2).id, place.providers().list()->at(1).id,
                                           place.providers().list()->at(0).id}));
        QCOMPARE(place.rewrite()->by.provider, QStringLiteral("Deux"));
        QCOMPARE(first->asked().size(), 2);
    }

    void aFormIsAskedForInWords()
    {
        const auto server = providerWith();
        Place place;
        place.ollama.reset();
        place.add("Atelier", *server, ProviderKind::Anthropic);
        QCOMPARE(place.writer().subjects(utf8("Bonjour {nom}, les soldes commencent lundi."))->subjects.size(), 5);
        const auto read =
            place.writer().read(utf8("Ma commande est en retard, c’est inadmissible, répondez au plus vite !"));
        QVERIFY(read);
        QCOMPARE(read->reading, (Reading{Sentiment::Negative, Intent::Complaint, Urgency::High}));
    }

    void whoeverComesLaterBeginsFromEmpty()
    {
        const auto server = providerWith();
        Place place({{.reaction = {.error = QStringLiteral("cudaMalloc failed: out of memory"),
                                   .end = OllamaEnd::ErrorLine,
                                   .linesBefore = 2,
                                   .says = utf8("un deux trois quatre cinq")}}});
        place.add("Atelier", *server);
        QStringList parts;
        const auto written = place.rewrite([&](const QString& soFar) { parts.append(soFar); });
        QVERIFY(written);
        QCOMPARE(written->by.provider, QStringLiteral("Atelier"));
        const auto lost = parts.indexOf(QStringLiteral("un deux "));
        QVERIFY(lost >= 0);
        QCOMPARE(parts.value(lost + 1), QString());
        QVERIFY(!parts.value(lost + 2).startsWith(QStringLiteral("un deux")));
        QCOMPARE(parts.constLast().trimmed(), written->text);
    }

    void whatIsMerelyNotGoodIsNobodyElsesMatter()
    {
        const auto server = providerWith();
        Place place({{.reaction = {.says = QStringLiteral("Un texte sans rien.")}}});
        place.add("Atelier", *server);
        QCOMPARE(place.rewrite().error(), errorOf(ModelTrouble::NotFaithful, kModel));
        QCOMPARE(place.askedOllama(), 2);
        QVERIFY(server->asked().isEmpty());
        // The same of a provider, which is named then.
        const auto wrong = providerWith({.says = QStringLiteral("Un texte sans rien.")});
        Place absent;
        absent.ollama.reset();
        absent.add("Faux", *wrong);
        absent.add("Atelier", *server);
        QCOMPARE(absent.rewrite().error(), errorOf(ModelTrouble::NotFaithful, QStringLiteral("Faux")));
        QVERIFY(server->asked().isEmpty());
        const auto declines = providerWith({.reason = QStringLiteral("content_filter")});
        Place declined;
        declined.ollama.reset();
        declined.add("Non", *declines);
        declined.add("Atelier", *server);
        QCOMPARE(declined.rewrite().error(), errorOf(ModelTrouble::Declined, QStringLiteral("Non")));
        QVERIFY(server->asked().isEmpty());
    }

    void aStopIsNobodyElsesMatter()
    {
        const auto server = providerWith();
        Place place;
        place.add("Atelier", *server);
        std::stop_source stop;
        const auto written = place.writer().rewrite(
            {.text = utf8("Chère {nom}, l’été arrive.")}, [&](const QString&) { stop.request_stop(); },
            stop.get_token());
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(server->asked().isEmpty());
    }

    void aCrashIsForgivenOnce()
    {
        const auto server = providerWith();
        for (const int crashes : {1, 2}) {
            Place place({refusing(500, "llama runner process has terminated", crashes)});
            place.add("Atelier", *server);
            QList<std::chrono::milliseconds> waits;
            place.hints.pause = [&](std::chrono::milliseconds time, const std::stop_token&) { waits.append(time); };
            const auto written = place.rewrite();
            QVERIFY(written);
            QCOMPARE(waits, QList<std::chrono::milliseconds>{std::chrono::seconds(5)});
            QCOMPARE(place.askedOllama(), 2);
            QCOMPARE(written->by.provider.isEmpty(), crashes == 1);
        }
        QCOMPARE(server->asked().size(), 1);
    }

    void aStopEndsTheWaitAfterACrash()
    {
        const auto server = providerWith();
        Place place({refusing(500, "llama runner process has terminated")});
        place.add("Atelier", *server);
        std::stop_source stop;
        place.hints.pause = [&](std::chrono::milliseconds time, const std::stop_token& token) {
            stop.request_stop();
            pauseFor(time, token);
        };
        const auto written = place.writer().rewrite({.text = utf8("Chère {nom}, l’été arrive.")}, {}, stop.get_token());
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QCOMPARE(place.askedOllama(), 1);
        QVERIFY(server->asked().isEmpty());
    }

    void whoFailsIsLeftAlone()
    {
        const auto server = providerWith({.status = 500}, 3);
        Place place;
        place.ollama.reset();
        place.add("Atelier", *server);
        for (int time = 0; time < 3; ++time) {
            QVERIFY(!place.rewrite());
            QCOMPARE(server->asked().size(), time + 1);
        }
        QVERIFY(!place.rewrite());
        QCOMPARE(server->asked().size(), 3);
        place.agency.clock().advance(std::chrono::seconds(30));
        QVERIFY(place.rewrite());
        QCOMPARE(server->asked().size(), 4);
        QVERIFY(place.rewrite());
    }

    void theFirstCauseIsTold()
    {
        const auto fails = providerWith({.status = 500});
        const auto refuses = ProviderServer::start({}, "the right one");
        QVERIFY(refuses);
        Place absent;
        absent.ollama.reset();
        absent.add("Un", *fails);
        absent.add("Deux", **refuses);
        // The fourth time one rests, and the other has refused its key.
        for (int time = 0; time < 4; ++time) QCOMPARE(absent.rewrite().error(), absent.absence());
        QCOMPARE(fails->asked().size(), 3);
        QCOMPARE((*refuses)->asked().size(), 1);
        Place full({refusing(500, "cudaMalloc failed: out of memory")});
        full.add("Un", *fails);
        QCOMPARE(full.rewrite().error(), errorOf(ModelTrouble::OutOfMemory, kModel));
    }

    void whoRestsIsNoCause()
    {
        const auto fails = providerWith({.status = 500});
        const auto busy = providerWith({.status = 503});
        Place place;
        place.add("Un", *fails);
        place.add("Deux", *busy);
        // Without a word of Ollama's: providers alone.
        auto status = WritingModels(place.agency.database(), place.agency.session(), place.agency.clock(), place.hints,
                                    place.turns)
                          .status();
        QVERIFY(status);
        status->model.clear();
        const auto why = [&] {
            ModelAsker asker(place.agency.database(), place.agency.session(), place.agency.clock(), place.hints,
                             place.turns);
            const auto take = [](const ModelAsker::Told& told) -> Result<Written> {
                return Written{.text = told.told.answer.text(), .by = ModelAsker::writtenBy(told)};
            };
            return asker
                .answered({.status = *status,
                           .request = {.model = {}, .system = QStringLiteral("s"), .user = QStringLiteral("u")},
                           .isAgain = true},
                          take, {})
                .error();
        };
        const auto broken = errorOf(ModelTrouble::BrokenOff, QStringLiteral("Un"));
        QCOMPARE(why(), broken);
        place.hints.breakers->failed(place.providers().list()->constFirst(), place.agency.clock().now(),
                                     std::chrono::seconds(60));
        place.hints.breakers->succeeded(place.providers().list()->constLast());
        QCOMPARE(why(), errorOf(ModelTrouble::Busy, QStringLiteral("Deux")));
        QCOMPARE(fails->asked().size(), 1);
    }

    void itsOwnWishIsObeyed()
    {
        const auto server = providerWith({.status = 429,
                                          .type = QStringLiteral("rate_limit_error"),
                                          .error = QStringLiteral("slow down"),
                                          .retryAfter = 40},
                                         1);
        Place place;
        place.ollama.reset();
        place.add("Atelier", *server);
        QVERIFY(!place.rewrite());
        place.agency.clock().advance(std::chrono::seconds(39));
        QVERIFY(!place.rewrite());
        QCOMPARE(server->asked().size(), 1);
        place.agency.clock().advance(std::chrono::seconds(1));
        QVERIFY(place.rewrite());
        QCOMPARE(server->asked().size(), 2);
    }

    void aRefusedKeyWaitsForAnotherOne()
    {
        auto started = ProviderServer::start({}, "the right one");
        QVERIFY(started);
        Place place;
        place.ollama.reset();
        place.add("Atelier", **started);
        QVERIFY(!place.rewrite());
        place.agency.clock().advance(std::chrono::hours(48));
        QVERIFY(!place.rewrite());
        QCOMPARE((*started)->asked().size(), 1);
        const auto provider = place.providers().list()->constFirst();
        QVERIFY(place.providers().change(provider.id, provider.draft, Secret("sk-other"), &place.keys));
        QVERIFY(!place.rewrite());
        QCOMPARE((*started)->asked().size(), 2);
    }

    void nobodyAsksWithoutTheKey()
    {
        const auto server = providerWith();
        const auto second = providerWith();
        Place place;
        place.ollama.reset();
        place.add("Atelier", *server);
        for (const auto& entry : place.keys.keys()) QVERIFY(place.keys.remove(entry));
        QVERIFY(!place.rewrite());
        place.add("Deux", *second);
        QCOMPARE(place.rewrite()->by.provider, QStringLiteral("Deux"));
        QVERIFY(server->asked().isEmpty());
    }

    void aKeyThatChangesMeanwhileStaysWithItsAddress()
    {
        const auto server = providerWith();
        Place place({refusing(500, "llama runner process has terminated")});
        place.add("Atelier", *server);
        place.hints.pause = [&](std::chrono::milliseconds, const std::stop_token&) {
            auto provider = place.providers().list()->constFirst();
            provider.draft.baseUrl = QStringLiteral("https://elsewhere.example");
            if (!place.providers().change(provider.id, provider.draft, Secret(kKey), &place.keys)) qFatal("no change");
        };
        QVERIFY(!place.rewrite());
        QVERIFY(server->asked().isEmpty());
    }

    void anAnswerIsRememberedAsItsAuthors()
    {
        const auto server = providerWith();
        Place place({refusing(503, "server busy", 2)});
        place.add("Atelier", *server);
        QVERIFY(!place.rewrite({}, false)->by.isKnown);
        const auto known = place.rewrite({}, false);
        QVERIFY(known->by.isKnown);
        QCOMPARE(known->by.provider, QStringLiteral("Atelier"));
        QCOMPARE(server->asked().size(), 1);
        // Ollama is back: it was never asked this.
        const auto own = place.rewrite({}, false);
        QVERIFY(!own->by.isKnown && own->by.provider.isEmpty());
        const auto figures = writingFigures(place.agency.database(), place.agency.session(), place.agency.clock(), 1);
        QVERIFY(figures);
        QCOMPARE(figures->size(), 2);
        QCOMPARE(figures->at(0).provider, QString());
        QCOMPARE(figures->at(0).sums.asked, 3);
        QCOMPARE(figures->at(0).sums.failed, 2);
        QCOMPARE(figures->at(1).provider, QStringLiteral("Atelier"));
        QCOMPARE(figures->at(1).model, QStringLiteral("petit"));
        QCOMPARE(figures->at(1).sums.asked, 1);
        QCOMPARE(figures->at(1).sums.known, 1);
    }

    void nothingLeavesAPracticeAgency()
    {
        Place place;
        QVERIFY(place.providers().add({.name = QStringLiteral("Loin"),
                                       .kind = ProviderKind::OpenAi,
                                       .baseUrl = QStringLiteral("https://api.example.com"),
                                       .model = QStringLiteral("m")},
                                      {}, nullptr));
        const auto status = [&] {
            return WritingModels(place.agency.database(), place.agency.session(), place.agency.clock(), place.hints,
                                 place.turns)
                .status();
        };
        QCOMPARE(status()->fallbacks.size(), 1);
        QVERIFY(authorsOf(*status()).constLast().leavesComputer);
        place.hints.isPractice = true;
        QVERIFY(status()->fallbacks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProviderChainTest)
#include "tst_provider_chain.moc"
