// SPDX-License-Identifier: GPL-3.0-or-later
// The language model in the settings: found, chosen, fetched, stopped, deleted, out of reach.
#include "services/practice/ollama_server.h"
#include "services/writing/answer_cache.h"
#include "services/writing/writing_figures.h"
#include "services/writing/writing_settings.h"
#include "tests/support/window.h"

#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::ui;
using namespace relais::test;

namespace {

std::unique_ptr<OllamaServer> serverWith(OllamaReaction pulling = {})
{
    auto started = OllamaServer::start(
        {.script = OllamaScript({{.endpoint = OllamaEndpoint::Pull, .times = 1, .reaction = std::move(pulling)}})});
    if (!started) qFatal("no port");
    return std::move(*started);
}

void openSettings(WindowDesk& desk, const OllamaServer& server)
{
    desk.openSignedIn({1280, 3200});
    desk.work([&](const Work& work) {
        QVERIFY(WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = server.baseUrl()}));
    });
    desk.go(Place::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("mistral-nemo:latest")), kSoon);
}

} // namespace

class WritingCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aModelIsFetchedChosenAndDeleted()
    {
        const auto server = serverWith();
        WindowDesk desk;
        openSettings(desk, *server);
        QVERIFY(desk.says(text("Ollama 0.33.0 at 127.0.0.1:%1 writes with mistral-nemo:latest.").arg(server->port())));
        QVERIFY(desk.says(text("Runs in the cloud: what it is asked leaves the computer.")));
        desk.click(text("fetch-model"));
        QVERIFY(!desk.complaintAt(text("model-name")).isEmpty());
        desk.fill(text("model-name"), text("petit"));
        desk.click(text("fetch-model"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("petit:latest")), kSoon);
        QVERIFY(desk.shows(text("fetch-model")));
        desk.clickButton(text("Write with petit:latest"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(text("Ollama 0.33.0 at 127.0.0.1:%1 writes with petit:latest.").arg(server->port())), kSoon);
        desk.clickButton(text("Delete the model petit:latest"));
        desk.click(text("question-act"));
        // Nobody chose another one yet.
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(text(
                "There is no “petit:latest” here. Check the name. (this model is not on the computer: pull it first)")),
            kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("mistral-nemo:latest")), kSoon);
    }

    void aModelOfTheCloudIsAskedAbout()
    {
        const auto server = serverWith();
        WindowDesk desk;
        openSettings(desk, *server);
        desk.clickButton(text("Write with gpt-oss:120b-cloud"));
        desk.click(text("question-leave"));
        desk.settle();
        const auto chosen = [&] {
            return desk.ask<QString>([](const Work& work) {
                return WritingSettingsStore(work.database, work.session, work.clock).read()->model;
            });
        };
        QCOMPARE(chosen(), QString());
        desk.clickButton(text("Write with gpt-oss:120b-cloud"));
        desk.click(text("question-act"));
        desk.settle();
        QCOMPARE(chosen(), text("gpt-oss:120b-cloud"));
    }

    void fetchingIsStopped()
    {
        const auto server = serverWith({.perLine = Milliseconds(5'000)});
        WindowDesk desk;
        openSettings(desk, *server);
        desk.fill(text("model-name"), text("petit"));
        desk.click(text("fetch-model"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("cancel-fetch")) && !server->asked().isEmpty()
                                     && server->asked().constLast().endpoint == OllamaEndpoint::Pull,
                                 kSoon);
        desk.click(text("cancel-fetch"));
        QTRY_COMPARE_WITH_TIMEOUT(server->hungUp(), 1, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("fetch-model")), kSoon);
        QVERIFY(desk.complaintAt(text("model-name")).isEmpty());
    }

    void whatTheModelsDidIsShown()
    {
        const auto server = serverWith();
        WindowDesk desk;
        openSettings(desk, *server);
        QVERIFY(!desk.shows(text("writing-figures-card")));
        desk.work([](const Work& work) {
            const auto count = [&](const char* model, const WritingSums& sums) {
                QVERIFY(countWriting(work.database, work.session, work.clock, text(model), sums));
            };
            count("mistral-nemo:latest", {.asked = 8,
                                          .known = 2,
                                          .failed = 1,
                                          .answered = 8,
                                          .firstWord = std::chrono::seconds(4),
                                          .tokens = 800,
                                          .writing = std::chrono::seconds(20)});
            count("petit:latest", {.asked = 1, .failed = 1});
            QVERIFY(AnswerCache(work.database, work.session, work.clock).keep(QByteArray(32, 'k'), text("Bonjour")));
        });
        desk.go(Place::Contacts);
        desk.go(Place::Settings);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(
                text("10 answer(s) · first word after 0.5 s · 40 tokens a second · 20 % known already · 1 not usable")),
            kSoon);
        QVERIFY(desk.says(text("1 answer(s) · 0 % known already · 1 not usable")));
        QVERIFY(desk.says(text("1 answer(s) are remembered")));
        desk.click(text("forget-answers"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("0 answer(s) are remembered")), kSoon);
        QVERIFY(!desk.shows(text("forget-answers")));
    }

    void nobodyThereIsOneLine()
    {
        const auto server = serverWith();
        WindowDesk desk;
        openSettings(desk, *server);
        desk.fill(text("model-address"), text("ftp://x"));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.complaintAt(text("model-address")).isEmpty());
        desk.fill(text("model-address"), text("127.0.0.1:9"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(text(
                "No connection to 127.0.0.1:9. Check the address and your network. (no Ollama answers there: start it, or install it from ollama.com)")),
            kSoon);
        QVERIFY(!desk.says(text("mistral-nemo:latest")));
    }
};

QTEST_MAIN(WritingCardTest)
#include "tst_writing_card.moc"
