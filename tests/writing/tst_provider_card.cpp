// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes when Ollama cannot, in the settings: added, tested, moved, changed, removed; and the sheet says who writes.
#include "services/writing/provider_store.h"
#include "services/writing/writing_settings.h"
#include "tests/support/provider_server.h"
#include "tests/support/window.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

constexpr auto kKey = "sk-0123456789abcdef";

/// Nobody answers where Ollama should be.
void openSettings(WindowDesk& desk)
{
    desk.openSignedIn({1280, 2000});
    desk.work([](const Work& work) {
        QVERIFY(WritingSettingsStore(work.database, work.session, work.clock)
                    .save({.baseUrl = QStringLiteral("http://127.0.0.1:9")}));
    });
    desk.go(Place::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("When Ollama cannot answer")), kSoon);
}

void fillSheet(WindowDesk& desk, const char* name, const QString& url, const char* key)
{
    desk.click(text("add-provider"));
    desk.fill(text("provider-name"), text(name));
    desk.fill(text("provider-url"), url);
    desk.fill(text("provider-model"), text("petit"));
    desk.fill(text("provider-key"), text(key));
}

QStringList names(WindowDesk& desk)
{
    return desk.ask<QStringList>([](const Work& work) {
        QStringList all;
        const auto providers = ProviderStore(work.database, work.session, work.clock).list();
        for (const auto& one : *providers) all.append(one.draft.name);
        return all;
    });
}

} // namespace

class ProviderCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnOurWarnings();
        qputenv("RELAIS_VAULT_PASSPHRASE", "vault of the test");
    }

    void aProviderIsAddedTestedAndRemoved()
    {
        const auto server = ProviderServer::start({}, kKey);
        QVERIFY(server);
        WindowDesk desk;
        openSettings(desk);
        desk.click(text("add-provider"));
        desk.click(text("provider-save"));
        QVERIFY(!desk.complaintAt(text("provider-name")).isEmpty());
        desk.click(text("provider-leave"));
        fillSheet(desk, "Atelier", text("http://api.example.com"), "wrong");
        QCOMPARE(desk.find<QLineEdit>(text("provider-key"))->echoMode(), QLineEdit::Password);
        desk.click(text("provider-save"));
        QVERIFY(!desk.complaintAt(text("provider-url")).isEmpty());
        desk.fill(text("provider-url"), (*server)->baseUrl() + text("/v1"));
        desk.click(text("provider-save"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Atelier (petit)")), kSoon);
        desk.click(text("test-provider"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("it refuses the key: give it another one")), kSoon);
        desk.click(text("edit-provider"));
        QVERIFY(desk.find<QLineEdit>(text("provider-key"))->text().isEmpty());
        desk.fill(text("provider-key"), text(kKey));
        desk.click(text("provider-save"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("provider-sheet")), kSoon);
        desk.settle();
        desk.click(text("test-provider"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Atelier (petit) answers.")), kSoon);
        // The card itself says who writes now.
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Atelier (petit), on this computer.")), kSoon);
        desk.click(text("remove-provider"));
        desk.click(text("question-act"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("remove-provider")), kSoon);
        QVERIFY(names(desk).isEmpty());
    }

    void theOrderIsThePersons()
    {
        WindowDesk desk;
        openSettings(desk);
        desk.work([](const Work& work) {
            for (const auto* name : {"Un", "Deux"})
                QVERIFY(ProviderStore(work.database, work.session, work.clock)
                            .add({.name = text(name),
                                  .kind = ProviderKind::Anthropic,
                                  .baseUrl = text("https://api.example.com"),
                                  .model = text("m")},
                                 {}, nullptr));
        });
        desk.go(Place::Contacts);
        desk.go(Place::Settings);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Deux (m)")), kSoon);
        QVERIFY(desk.says(text("What it is asked leaves this computer.")));
        desk.clickButton(text("Ask Deux earlier"));
        desk.settle();
        QCOMPARE(names(desk), (QStringList{text("Deux"), text("Un")}));
        desk.clickButton(text("Change the provider Un"));
        QCOMPARE(desk.find<QComboBox>(text("provider-kind"))->currentIndex(), 1);
        desk.fill(text("provider-name"), text("Deux"));
        desk.click(text("provider-save"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.complaintAt(text("provider-name")).isEmpty(), kSoon);
        desk.fill(text("provider-name"), text("Trois"));
        desk.click(text("provider-save"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Trois (m)")), kSoon);
    }
};

QTEST_MAIN(ProviderCardTest)
#include "tst_provider_card.moc"
