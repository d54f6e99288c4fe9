// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/model_trouble.h"
#include "services/access/people.h"
#include "services/practice/ollama_server.h"
#include "services/writing/turn_queue.h"
#include "services/writing/writing_models.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

namespace {

Session agentOf(TempAgency& agency)
{
    const auto email = QStringLiteral("guy@example.com");
    const Secret password("long enough");
    const auto added = People(agency.database(), agency.session(), agency.clock())
                           .add({email, {}, Role::Agent, password}, HashCost::ForTests);
    if (!added) qFatal("%s", qPrintable(added.error().detail));
    const auto person = signIn(agency.database(), agency.clock(), email, password, HashCost::ForTests);
    if (!person) qFatal("%s", qPrintable(person.error().detail));
    const auto session = openWorkspace(agency.database(), *person, QStringLiteral("maison"));
    if (!session) qFatal("%s", qPrintable(session.error().detail));
    return *session;
}

} // namespace

class WritingSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsSavedIsRead()
    {
        TempAgency agency;
        WritingSettingsStore store(agency.database(), agency.session(), agency.clock());
        QCOMPARE(*store.read(), WritingSettings());
        QVERIFY(store.save(
            {.baseUrl = QStringLiteral(" 192.168.1.20/ "), .model = QStringLiteral("mistral"), .contextTokens = 4096}));
        QCOMPARE(*store.read(),
                 (WritingSettings{QStringLiteral("http://192.168.1.20:11434"), QStringLiteral("mistral"), 4096}));
        QCOMPARE(store.save({.baseUrl = QStringLiteral("ftp://x")}).error().code, ErrorCode::Invalid);
        QCOMPARE(store.save({.contextTokens = 10}).error().code, ErrorCode::Invalid);
        QCOMPARE(store.read()->model, QStringLiteral("mistral"));
        const auto other = agency.addWorkspace(QStringLiteral("Autre"));
        QCOMPARE(*WritingSettingsStore(agency.database(), other, agency.clock()).read(), WritingSettings());
    }

    void theAddressHasAnOrder()
    {
        TurnQueue turns;
        const PlaceHints hints{.environment = QStringLiteral("10.0.0.1:4000")};
        QCOMPARE(findModelPlace({.baseUrl = QStringLiteral("http://10.0.0.2")}, hints, turns)->address.place(),
                 QStringLiteral("10.0.0.2:80"));
        QCOMPARE(findModelPlace({}, hints, turns)->address.place(), QStringLiteral("10.0.0.1:4000"));
        QCOMPARE(findModelPlace({}, {}, turns)->address, ModelAddress());
        QCOMPARE(findModelPlace({}, {.environment = QStringLiteral("ftp://x")}, turns).error().code,
                 ErrorCode::Invalid);
    }

    void theStatusSaysWhatWritesAndWhyNot()
    {
        TempAgency agency;
        auto started = OllamaServer::start({});
        QVERIFY(started);
        auto server = std::move(*started);
        TurnQueue turns;
        WritingSettingsStore store(agency.database(), agency.session(), agency.clock());
        WritingModels models(agency.database(), agency.session(), agency.clock(), {}, turns);
        QVERIFY(store.save({.baseUrl = server->baseUrl()}));
        auto status = models.status();
        QVERIFY(status);
        QCOMPARE(status->model, QStringLiteral("mistral-nemo:latest"));
        QVERIFY(!status->trouble);
        QVERIFY(store.save({.baseUrl = server->baseUrl(), .model = QStringLiteral("absent")}));
        QCOMPARE(models.status()->trouble, errorOf(ModelTrouble::NoSuchModel, QStringLiteral("absent")));
        QVERIFY(models.pull(QStringLiteral("absent"), {}));
        QCOMPARE(models.status()->model, QStringLiteral("absent"));
        QVERIFY(models.remove(QStringLiteral("absent")));
        QVERIFY(models.remove(QStringLiteral("mistral-nemo")));
        // What is left runs in the cloud: nobody chose that.
        QVERIFY(store.save({.baseUrl = server->baseUrl()}));
        status = models.status();
        QVERIFY(status->model.isEmpty());
        QCOMPARE(status->trouble->detail, errorOf(ModelTrouble::NoModel, {}).detail);
        server.reset();
        QCOMPARE(models.status()->trouble->code, ErrorCode::Network);
        QVERIFY(models.status()->version.isEmpty());
    }

    void onlyWhoManagesChannelsChangesModels()
    {
        TempAgency agency;
        const auto started = OllamaServer::start({});
        QVERIFY(started);
        TurnQueue turns;
        QVERIFY(WritingSettingsStore(agency.database(), agency.session(), agency.clock())
                    .save({.baseUrl = (*started)->baseUrl()}));
        const auto agent = agentOf(agency);
        WritingSettingsStore store(agency.database(), agent, agency.clock());
        // Whoever answers people may write with it.
        QVERIFY(store.read());
        QCOMPARE(store.save({}).error(), (Error{ErrorCode::NotAllowed, scopeName(Scope::ChannelsManage)}));
        WritingModels models(agency.database(), agent, agency.clock(), {}, turns);
        QVERIFY(models.status());
        const auto asked = (*started)->asked().size();
        QCOMPARE(models.pull(QStringLiteral("petit"), {}).error().code, ErrorCode::NotAllowed);
        QCOMPARE(models.remove(QStringLiteral("mistral-nemo")).error().code, ErrorCode::NotAllowed);
        QCOMPARE((*started)->asked().size(), asked);
    }

    void aPracticeAgencyWritesWithoutAModel()
    {
        TempAgency agency;
        const auto started = OllamaServer::start(OllamaServerSetup::practice());
        QVERIFY(started);
        TurnQueue turns;
        const PlaceHints hints{.isPractice = true,
                               .practicePort = [&]() -> Result<quint16> { return (*started)->port(); }};
        // This computer may have an Ollama: then that one writes.
        const bool hasOllama = OllamaClient({}, turns).version().has_value();
        const auto status = WritingModels(agency.database(), agency.session(), agency.clock(), hints, turns).status();
        QVERIFY(status);
        QCOMPARE(status->place.isPractice, !hasOllama);
        if (!hasOllama) QCOMPARE(status->model, QStringLiteral("practice:latest"));
        QCOMPARE(findModelPlace({.baseUrl = QStringLiteral("http://127.0.0.1:4000")}, hints, turns)->isPractice, false);
    }

    void nothingLeavesAPracticeAgency()
    {
        TempAgency agency;
        const auto started = OllamaServer::start({});
        QVERIFY(started);
        TurnQueue turns;
        PlaceHints hints{.environment = QStringLiteral("10.0.0.1:4000"), .isPractice = true};
        QCOMPARE(findModelPlace({}, hints, turns)->address, ModelAddress());
        QCOMPARE(findModelPlace({.baseUrl = QStringLiteral("http://10.0.0.2")}, hints, turns)->address, ModelAddress());
        QCOMPARE(findModelPlace({.baseUrl = (*started)->baseUrl()}, hints, turns)->address.url(),
                 (*started)->baseUrl());
        // A model of the cloud that somebody chose.
        QVERIFY(WritingSettingsStore(agency.database(), agency.session(), agency.clock())
                    .save({.baseUrl = (*started)->baseUrl(), .model = QStringLiteral("gpt-oss:120b-cloud")}));
        const auto status = [&] {
            return WritingModels(agency.database(), agency.session(), agency.clock(), hints, turns).status();
        };
        QCOMPARE(status()->model, QStringLiteral("mistral-nemo:latest"));
        QVERIFY(!status()->leavesComputer());
        hints.isPractice = false;
        QCOMPARE(status()->model, QStringLiteral("gpt-oss:120b-cloud"));
        QVERIFY(status()->leavesComputer());
    }
};

QTEST_GUILESS_MAIN(WritingSettingsTest)
#include "tst_writing_settings.moc"
