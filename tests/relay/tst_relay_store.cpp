// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_store.h"

#include "services/relay/sealed_box.h"
#include "tests/support/fake_clock.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;

namespace {

/// A relay with one desk.
struct Scene
{
    Scene()
    {
        auto opened = RelayStore::open(folder.path(), clock, RelayStore::Open::Make);
        if (!opened) qFatal("%s", qPrintable(opened.error().detail));
        store = std::move(*opened);
        admit("bureau", *keys, "token");
    }
    bool admit(const char* name, const BoxKeys& whose, const char* token)
    {
        return store->admit({QString::fromLatin1(name), whose.publicKey, RelayDesk::hashOf(token)}).has_value();
    }
    RelayEvent event(const QByteArray& body, const char* source = RelayEvent::kWhatsapp)
    {
        return {source, clock.now(), "sha256=0", body};
    }
    RelayKept keep(const RelayEvent& one) { return store->keep({one}, limits).first(); }
    qint64 desk() { return **store->deskOf("token"); }

    QTemporaryDir folder;
    test::FakeClock clock;
    Result<BoxKeys> keys = makeBoxKeys();
    RelayLimits limits;
    std::unique_ptr<RelayStore> store;
};

} // namespace

class RelayStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsKeptCanOnlyBeReadByItsDesk()
    {
        Scene scene;
        const QByteArray body = "a very private message";
        QCOMPARE(scene.keep(scene.event(body)), RelayKept::Yes);
        const auto page = scene.store->page(scene.desk(), 0, 10);
        QVERIFY(page);
        QCOMPARE(page->boxes.size(), 1);
        QCOMPARE(*RelayEvent::fromBytes(*openBox(page->boxes.first().sealed, *scene.keys)), scene.event(body));
        for (const auto& name : QDir(scene.folder.path()).entryList(QDir::Files)) {
            QFile file(scene.folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(body), qPrintable(name));
            if (name == QLatin1String("relay.db"))
                QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
    }

    void eachDeskGetsItsOwnAndForgetsItsOwn()
    {
        Scene scene;
        const auto others = makeBoxKeys();
        QVERIFY(scene.admit("other", *others, "another"));
        QCOMPARE(scene.keep(scene.event("one")), RelayKept::Yes);
        const auto other = **scene.store->deskOf("another");
        const auto mine = scene.store->page(scene.desk(), 0, 10)->boxes;
        const auto theirs = scene.store->page(other, 0, 10)->boxes;
        QCOMPARE(mine.size(), 1);
        QCOMPARE(theirs.size(), 1);
        QVERIFY(!openBox(mine.first().sealed, *others));
        QVERIFY(openBox(theirs.first().sealed, *others));
        QCOMPARE(*scene.store->acknowledge(scene.desk(), {theirs.first().id}), 0);
        QCOMPARE(*scene.store->acknowledge(scene.desk(), {mine.first().id, mine.first().id}), 1);
        QCOMPARE(scene.store->page(scene.desk(), 0, 10)->boxes.size(), 0);
        QCOMPARE(scene.store->page(other, 0, 10)->boxes.size(), 1);
    }

    void pagesFollowEachOther()
    {
        Scene scene;
        QList<RelayEvent> events;
        for (int i = 0; i < 5; ++i) events.append(scene.event(QByteArray::number(i)));
        scene.store->keep(events, scene.limits);
        qint64 after = 0;
        QByteArray seen;
        for (const int expected : {2, 2, 1}) {
            const auto page = scene.store->page(scene.desk(), after, 2);
            QCOMPARE(page->boxes.size(), expected);
            QCOMPARE(page->hasMore, expected == 2);
            for (const auto& box : page->boxes) seen += RelayEvent::fromBytes(*openBox(box.sealed, *scene.keys))->body;
            after = page->boxes.last().id;
        }
        QCOMPARE(seen, QByteArray("01234"));
        // A large one comes alone, and still comes.
        scene.store->keep({scene.event(QByteArray(3 << 20, 'x')), scene.event("small")}, scene.limits);
        const auto large = scene.store->page(scene.desk(), after, 10);
        QCOMPARE(large->boxes.size(), 1);
        QVERIFY(large->hasMore);
    }

    void tokensAreToldApart()
    {
        Scene scene;
        for (const char* wrong : {"", "Token", "token ", "tokens"}) QVERIFY2(!*scene.store->deskOf(wrong), wrong);
        // A new token of the same desk; the old one is worth nothing any more.
        QVERIFY(scene.admit("bureau", *scene.keys, "second"));
        QVERIFY(!*scene.store->deskOf("token"));
        QVERIFY(*scene.store->deskOf("second"));
        QVERIFY(!scene.admit("Bureau", *makeBoxKeys(), "third"));
    }

    void whatNobodyFetchesExpires()
    {
        Scene scene;
        scene.keep(scene.event("old"));
        scene.clock.advance(std::chrono::hours(24 * 14));
        scene.keep(scene.event("new"));
        QCOMPARE(*scene.store->expire(scene.limits), 0);
        scene.clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(*scene.store->expire(scene.limits), 1);
        QCOMPARE(scene.store->page(scene.desk(), 0, 10)->boxes.size(), 1);
    }

    void aFullRelaySaysSo()
    {
        Scene scene;
        scene.limits.mostBoxes = 4;
        QCOMPARE(scene.keep(scene.event("click", RelayEvent::kUnsubscribe)), RelayKept::Yes);
        QCOMPARE(scene.keep(scene.event("click", RelayEvent::kUnsubscribe)), RelayKept::Full);
        for (int i = 0; i < 3; ++i) QCOMPARE(scene.keep(scene.event("news")), RelayKept::Yes);
        QCOMPARE(scene.keep(scene.event("news")), RelayKept::Full);
        const auto boxes = scene.store->page(scene.desk(), 0, 10)->boxes;
        QVERIFY(scene.store->acknowledge(scene.desk(), {boxes.first().id}));
        QCOMPARE(scene.keep(scene.event("news")), RelayKept::Yes);
        scene.limits.mostBoxes = 100;
        scene.limits.mostBytes = 1000;
        QCOMPARE(scene.keep(scene.event(QByteArray(1000, 'x'))), RelayKept::Full);
    }

    void withoutADeskNothingIsTaken()
    {
        Scene scene;
        QVERIFY(scene.store->dismiss(QStringLiteral("bureau")));
        QCOMPARE(scene.store->dismiss(QStringLiteral("bureau")).error().code, ErrorCode::NotFound);
        QCOMPARE(scene.keep(scene.event("news")), RelayKept::Full);
    }

    void aFolderWithoutARelayIsNotMade()
    {
        QTemporaryDir folder;
        test::FakeClock clock;
        const auto opened = RelayStore::open(folder.filePath(QStringLiteral("none")), clock);
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none"))));
    }
};

QTEST_GUILESS_MAIN(RelayStoreTest)
#include "tst_relay_store.moc"
