// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes when Ollama cannot: kept for a workspace, in a person's order, with keys that are nowhere but in the secret store.
#include "models/writing/model_trouble.h"
#include "services/access/audit.h"
#include "services/access/people.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/writing/model_place.h"
#include "services/writing/provider_store.h"
#include "tests/support/memory_store.h"
#include "tests/support/provider_server.h"
#include "tests/support/temp_agency.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

constexpr auto kKey = "sk-0123456789abcdef";

/// Writes, and then nothing goes well any more.
class BreakingStore final : public SecretStore
{
public:
    explicit BreakingStore(MemoryStore& entries)
        : m_entries(entries)
    {
    }
    Result<Secret> read(const QString& key) override { return m_entries.read(key); }
    Result<void> write(const QString& key, const Secret& secret) override
    {
        if (auto done = m_entries.write(key, secret); !done) return done;
        return fail(ErrorCode::SecretsLocked);
    }
    Result<void> remove(const QString&) override { return fail(ErrorCode::SecretsLocked); }

private:
    MemoryStore& m_entries;
};

ProviderDraft draftOf(const char* name, const QString& url = QStringLiteral("https://api.example.com"))
{
    return {.name = QLatin1String(name),
            .kind = ProviderKind::OpenAi,
            .baseUrl = url,
            .model = QStringLiteral("petit")};
}

struct Place
{
    ProviderStore store() { return {agency.database(), agency.session(), agency.clock()}; }
    Provider provider(int place = 0) { return store().list()->at(place); }
    QStringList names()
    {
        QStringList all;
        const auto providers = store().list();
        for (const auto& one : *providers) all.append(one.draft.name);
        return all;
    }
    QStringList trail()
    {
        QStringList all;
        const auto page =
            AuditTrail(agency.database(), agency.session(), agency.clock()).list({.action = QStringLiteral("writing")});
        for (const auto& one : page->items) all.prepend(one.action);
        return all;
    }
    PlaceHints hints(bool isPractice = false) { return {.isPractice = isPractice, .secrets = openerOf(keys)}; }

    TempAgency agency;
    MemoryStore keys;
};

} // namespace

class ProviderStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreKeptInTheirOrder()
    {
        Place place;
        for (const auto* name : {"Un", "Deux", "Trois"}) QVERIFY(place.store().add(draftOf(name), {}, nullptr));
        QCOMPARE(place.names(), (QStringList{QStringLiteral("Un"), QStringLiteral("Deux"), QStringLiteral("Trois")}));
        QVERIFY(place.store().reorder({place.provider(2).id, place.provider(0).id, place.provider(1).id}));
        QCOMPARE(place.names(), (QStringList{QStringLiteral("Trois"), QStringLiteral("Un"), QStringLiteral("Deux")}));
        QVERIFY(place.store().remove(place.provider(1).id, nullptr));
        QCOMPARE(place.names(), (QStringList{QStringLiteral("Trois"), QStringLiteral("Deux")}));
        QVERIFY(place.store().add(draftOf("Quatre"), {}, nullptr));
        QCOMPARE(place.names().constLast(), QStringLiteral("Quatre"));
        QCOMPARE(place.store().reorder({place.provider(0).id}).error().code, ErrorCode::Invalid);
        QCOMPARE(place.store().reorder({place.provider(0).id, place.provider(0).id, place.provider(1).id}).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(place.trail(),
                 (QStringList{QStringLiteral("writing.provider-add"), QStringLiteral("writing.provider-add"),
                              QStringLiteral("writing.provider-add"), QStringLiteral("writing.provider-order"),
                              QStringLiteral("writing.provider-remove"), QStringLiteral("writing.provider-add")}));
    }

    void aNameIsTakenOnce()
    {
        Place place;
        QVERIFY(place.store().add(draftOf("Atelier"), {}, nullptr));
        QCOMPARE(place.store().add(draftOf("ATELIER"), {}, nullptr).error().code, ErrorCode::Conflict);
        QCOMPARE(place.store().byName(QStringLiteral(" atelier "))->draft.name, QStringLiteral("Atelier"));
        QCOMPARE(place.store().byName(QStringLiteral("nobody")).error().code, ErrorCode::NotFound);
        // Another workspace has its own.
        const auto other = place.agency.addWorkspace(QStringLiteral("Autre"));
        ProviderStore theirs(place.agency.database(), other, place.agency.clock());
        QVERIFY(theirs.list()->isEmpty());
        QCOMPARE(theirs.remove(place.provider().id, nullptr).error().code, ErrorCode::NotFound);
        QVERIFY(theirs.add(draftOf("Atelier"), {}, nullptr));
    }

    void theKeyIsInTheSecretStoreOnly()
    {
        Place place;
        const auto id = place.store().add(draftOf("Atelier"), Secret(kKey), &place.keys);
        QVERIFY(id);
        QCOMPARE(place.keys.keys().size(), 1);
        QVERIFY(place.provider().hasKey);
        QCOMPARE(keyOf(place.agency.database(), place.provider(), openerOf(place.keys))->reveal(), QByteArray(kKey));
        auto changed = draftOf("Atelier");
        changed.model = QStringLiteral("grand");
        changed.isOn = false;
        QVERIFY(place.store().change(*id, changed, {}, nullptr));
        QCOMPARE(place.provider().draft.model, QStringLiteral("grand"));
        QVERIFY(!place.provider().draft.isOn && place.provider().hasKey);
        QCOMPARE(place.provider().revision, 2);
        const auto folder = QFileInfo(place.agency.folder().database()).dir();
        int files = 0;
        for (const auto& one : folder.entryInfoList(QDir::Files)) {
            QFile file(one.filePath());
            if (!file.open(QIODevice::ReadOnly)) continue;
            ++files;
            QVERIFY2(!file.readAll().contains(kKey), qPrintable(one.fileName()));
        }
        QVERIFY(files > 0);
        QVERIFY(place.store().remove(*id, &place.keys));
        QVERIFY(place.keys.keys().isEmpty());
    }

    void aKeyDoesNotGoToAnotherAddress()
    {
        Place place;
        const auto id = place.store().add(draftOf("Atelier"), Secret(kKey), &place.keys);
        QVERIFY(id);
        const auto elsewhere = draftOf("Atelier", QStringLiteral("https://elsewhere.example"));
        QCOMPARE(place.store().change(*id, elsewhere, {}, nullptr).error(),
                 (Error{ErrorCode::Invalid, QStringLiteral("key"),
                        QStringLiteral("another address wants its key once more")}));
        QVERIFY(place.store().change(*id, elsewhere, Secret("sk-new"), &place.keys));
        QCOMPARE(keyOf(place.agency.database(), place.provider(), openerOf(place.keys))->reveal(),
                 QByteArray("sk-new"));
        QCOMPARE(place.keys.keys().size(), 1);
    }

    void aNewKeyDoesNotGoToTheOldAddress()
    {
        Place place;
        const auto id = place.store().add(draftOf("Atelier"), Secret(kKey), &place.keys);
        QVERIFY(id);
        // As a question has it that began before.
        const auto before = place.provider();
        QVERIFY(place.store().change(*id, draftOf("Atelier", QStringLiteral("https://elsewhere.example")),
                                     Secret("sk-new"), &place.keys));
        QCOMPARE(keyOf(place.agency.database(), before, openerOf(place.keys)).error(),
                 errorOf(ModelTrouble::KeyMissing, QStringLiteral("Atelier")));
        QVERIFY(place.store().remove(*id, &place.keys));
        QVERIFY(place.keys.keys().isEmpty());
    }

    void aChangeThatFailsLeavesTheOldKey()
    {
        Place place;
        const auto id = place.store().add(draftOf("Atelier"), Secret(kKey), &place.keys);
        QVERIFY(id);
        const auto before = place.provider();
        BreakingStore breaking(place.keys);
        QCOMPARE(place.store()
                     .change(*id, draftOf("Atelier", QStringLiteral("https://elsewhere.example")), Secret("sk-new"),
                             &breaking)
                     .error()
                     .code,
                 ErrorCode::SecretsLocked);
        QCOMPARE(place.provider().draft.baseUrl, before.draft.baseUrl);
        QCOMPARE(keyOf(place.agency.database(), place.provider(), openerOf(place.keys))->reveal(), QByteArray(kKey));
    }

    void aKeyIsOneLineOfARequest()
    {
        Place place;
        for (const auto* wrong : {"", "a b", "a\r\nX-Other: 1", "clé"})
            QCOMPARE(place.store().add(draftOf("Atelier"), Secret(wrong), &place.keys).error().subject,
                     QStringLiteral("key"));
        QVERIFY(place.store().list()->isEmpty());
        QVERIFY(place.keys.keys().isEmpty());
    }

    void aKeyThatIsGoneIsSaidSo()
    {
        Place place;
        QVERIFY(place.store().add(draftOf("Atelier"), Secret(kKey), &place.keys));
        MemoryStore empty;
        QCOMPARE(keyOf(place.agency.database(), place.provider(), openerOf(empty)).error(),
                 errorOf(ModelTrouble::KeyMissing, QStringLiteral("Atelier")));
        const SecretOpener locked = []() -> Result<std::unique_ptr<SecretStore>> {
            return fail(ErrorCode::SecretsLocked);
        };
        QCOMPARE(keyOf(place.agency.database(), place.provider(), locked).error().code, ErrorCode::SecretsLocked);
    }

    void aTestAsksForAWord()
    {
        auto server = ProviderServer::start({}, kKey);
        QVERIFY(server);
        Place place;
        const auto id = place.store().add(draftOf("Atelier", (*server)->baseUrl()), Secret(kKey), &place.keys);
        QVERIFY(id);
        const auto hints = place.hints();
        hints.breakers->keyRefused(place.provider());
        QVERIFY(place.store().test(*id, hints));
        QVERIFY(hints.breakers->admit(place.provider(), place.agency.clock().now()));
        QCOMPARE((*server)->asked().size(), 1);
        const auto far = place.store().add(draftOf("Loin"), {}, nullptr);
        QVERIFY(far);
        QCOMPARE(place.store().test(*far, place.hints(true)).error(),
                 (Error{ErrorCode::Rejected, QStringLiteral("Loin"),
                        QStringLiteral("nothing leaves the computer of a practice agency")}));
    }

    void onlyWhoManagesChannelsChangesThem()
    {
        Place place;
        const auto id = place.store().add(draftOf("Atelier"), {}, nullptr);
        QVERIFY(id);
        auto agent = place.agency.session();
        const Secret password("long enough");
        QVERIFY(People(place.agency.database(), agent, place.agency.clock())
                    .add({QStringLiteral("guy@example.com"), {}, Role::Agent, password}, HashCost::ForTests));
        const auto person = signIn(place.agency.database(), place.agency.clock(), QStringLiteral("guy@example.com"),
                                   password, HashCost::ForTests);
        QVERIFY(person);
        agent = *openWorkspace(place.agency.database(), *person, QStringLiteral("maison"));
        ProviderStore theirs(place.agency.database(), agent, place.agency.clock());
        QCOMPARE(theirs.list()->size(), 1);
        const Error refused{ErrorCode::NotAllowed, scopeName(Scope::ChannelsManage)};
        QCOMPARE(theirs.add(draftOf("Autre"), {}, nullptr).error(), refused);
        QCOMPARE(theirs.change(*id, draftOf("Autre"), {}, nullptr).error(), refused);
        QCOMPARE(theirs.remove(*id, nullptr).error(), refused);
        QCOMPARE(theirs.reorder({*id}).error(), refused);
        QCOMPARE(theirs.test(*id, place.hints()).error(), refused);
        QCOMPARE(place.names(), QStringList{QStringLiteral("Atelier")});
    }
};

QTEST_GUILESS_MAIN(ProviderStoreTest)
#include "tst_provider_store.moc"
