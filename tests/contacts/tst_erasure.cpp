// SPDX-License-Identifier: GPL-3.0-or-later
// A person is erased: nothing of them is left in any byte, everything of the others is, and they do not come back.
#include "tests/support/property.h"

#include "services/access/audit.h"
#include "services/access/people.h"
#include "services/campaigns/campaign_control.h"
#include "services/campaigns/message_repository.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/erased_addresses.h"
#include "services/contacts/erasure.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/suppression_list.h"
#include "tests/contacts/erasure_scene.h"

#include <QFile>

using namespace relais;
using namespace relais::test;

namespace {

constexpr auto kFigures = "SELECT sum(n * (status + 1) * (day + 7)) FROM daily_figures";

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

Result<Erasure> erase(ErasureScene& scene, const QList<ContactId>& ids)
{
    return eraseContacts(scene.agency.database(), scene.agency.session(), scene.agency.clock(), scene.agency.folder(),
                         ids);
}

Result<ImportReport> import(ErasureScene& scene, const QByteArray& csv, const QString& rejects = {},
                            const char* name = "in.csv")
{
    const auto path = scene.agency.folder().path() + QLatin1Char('/') + QLatin1String(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
    file.write(csv);
    file.close();
    ImportOptions options;
    options.file = path;
    options.rejectsFile = rejects;
    return importContacts(scene.agency.database(), scene.agency.session(), scene.agency.clock(), options);
}

} // namespace

class ErasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void noByteOfThemIsLeftAndEveryOneOfTheOthers()
    {
        int round = 0;
        check("erasing", [&round](quint32 seed) {
            // Each makes an agency of its own; a dozen and the shrinking of a bad one are enough.
            if (++round > 12) return;
            ErasureScene scene(seed);
            QList<MarkedPerson> people;
            const auto count = 2 + static_cast<int>(seed % 4);
            for (int i = 0; i < count; ++i)
                people.append(scene.addPerson((seed >> i) % 2 == 0, static_cast<int>((seed >> (2 * i)) % 5)));
            for (const auto& person : people) scene.stir(person, static_cast<int>(seed % 30));
            const auto gone = people.takeAt(static_cast<int>(seed % count));
            for (const auto& marker : gone.markers) RC_ASSERT(scene.found({marker}).size() == 1);
            const auto figures = scene.number(kFigures);
            const auto costs = scene.number("SELECT sum(amount) FROM message_costs");
            const auto erased = erase(scene, {gone.id});
            RC_ASSERT(erased.has_value());
            RC_ASSERT(erased->complete);
            RC_ASSERT(scene.found(gone.markers) == QStringList());
            scene.run("PRAGMA wal_checkpoint(TRUNCATE)");
            RC_ASSERT(scene.found(gone.markers) == QStringList());
            for (const auto& person : people)
                RC_ASSERT(scene.found(person.kept).join(QLatin1Char(' ')).toStdString()
                          == person.kept.join(QLatin1Char(' ')).toStdString());
            RC_ASSERT(scene.number(kFigures) == figures);
            RC_ASSERT(scene.number("SELECT sum(amount) FROM message_costs") == costs);
            ContactRepository contacts(scene.agency.database(), scene.agency.session(), scene.agency.clock());
            for (const auto& person : people) RC_ASSERT(contacts.count({.search = person.phone.mid(1)}).value() == 1);
            RC_ASSERT(contacts.count({.search = gone.phone.mid(1)}).value() == 0);
            RC_ASSERT(contacts.count({}).value() == people.size());
            RC_ASSERT(scene.number("SELECT count(*) FROM erasures") == 0);
            scene.run("INSERT INTO contacts_search (contacts_search) VALUES ('integrity-check')");
            scene.run("INSERT INTO interactions_search (interactions_search) VALUES ('integrity-check')");
        });
    }

    void aCrashBetweenAnyTwoStepsIsGoneOnWith()
    {
        for (int steps = 0;; ++steps) {
            ErasureScene scene(7);
            const auto gone = scene.addPerson(true, 3);
            const auto other = scene.addPerson(false, 2);
            QVERIFY(beginErasure(scene.agency.database(), scene.agency.session(), scene.agency.clock(), {gone.id}));
            bool more = true;
            for (int i = 0; i < steps && more; ++i) more = *erasureStep(scene.agency.database(), scene.agency.folder());
            // Whatever stage it is at, nobody finds them.
            ContactRepository contacts(scene.agency.database(), scene.agency.session(), scene.agency.clock());
            QCOMPARE(contacts.byId(gone.id).error().code, ErrorCode::NotFound);
            QCOMPARE(*contacts.count({.search = gone.phone.mid(1)}), 0);
            QCOMPARE(*contacts.restore({gone.id}), 0);
            // The next program.
            const auto next = scene.agency.connect();
            QVERIFY(*finishErasures(*next, scene.agency.folder()));
            QCOMPARE(scene.found(gone.markers), QStringList());
            QCOMPARE(scene.found(other.kept), other.kept);
            if (!more) {
                QVERIFY2(steps > 5, "steps were really taken one by one");
                return;
            }
        }
    }

    void theyDoNotComeBack()
    {
        ErasureScene scene(8);
        const auto gone = scene.addPerson(true, 1);
        QVERIFY(erase(scene, {gone.id}));
        const auto rejects = scene.agency.folder().path() + text("/rejects.csv");
        const auto csv = "name,email,phone\nA,new@example.com,\nB," + gone.email.toUpper().toUtf8()
                         + ",\nC,c@example.com," + gone.phone.toUtf8() + "\nD,," + gone.mergedPhone.toUtf8() + "\n";
        const auto report = import(scene, csv, rejects);
        QCOMPARE(report->created, 1);
        QCOMPARE(report->rejected, 3);
        QFile file(rejects);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("erased"));
        const auto card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:E\r\nEMAIL:" + gone.email.toUtf8() + "\r\nEND:VCARD\r\n";
        QCOMPARE(import(scene, card, {}, "in.vcf")->rejected, 1);

        ContactRepository contacts(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        ContactData data{.name = text("A")};
        data.email = *EmailAddress::parse(gone.email);
        QVERIFY(contacts.add(data).error().detail.contains(text("erased")));
        data.email = *EmailAddress::parse(text("new@example.com"));
        const auto known = contacts.list({.filter = {.search = text("new@example.com")}})->items.first();
        data.phone = *PhoneNumber::parse(gone.phone);
        QVERIFY(contacts.update(known.id, data).error().detail.contains(text("erased")));

        SuppressionList list(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        QVERIFY(*list.holds(gone.email));
        QVERIFY(*list.holds(gone.phone));
        QVERIFY(list.add(gone.email, text("manual"), text("window")));
        QVERIFY2(scene.number("SELECT count(*) FROM suppressions") == 0, "the address is not written down again");
        const auto shown = list.list({}, 100);
        QVERIFY(!shown->isEmpty());
        for (const auto& one : *shown)
            QVERIFY(one.reason == text("erased") && one.address.startsWith(text("(erased) ")));
        // A person takes it off, by name, and may take that back.
        const auto taken = list.remove(gone.email);
        QVERIFY(taken);
        QVERIFY(!*list.holds(gone.email));
        QVERIFY(list.restore(*taken));
        QVERIFY(*list.holds(gone.email));
        QVERIFY2(scene.number("SELECT count(*) FROM suppressions") == 0, "nor is it then");
        QVERIFY(list.remove(gone.email));
        QVERIFY(!*list.holds(gone.email));
        QCOMPARE(list.remove(gone.email).error().code, ErrorCode::NotFound);
        QCOMPARE(import(scene, "name,email\nB," + gone.email.toUtf8() + "\n")->created, 1);
    }

    void anotherWithTheSameNumberKeepsItAndIsNotWrittenTo()
    {
        ErasureScene scene(9);
        const auto gone = scene.addPerson(false, 0);
        ContactRepository contacts(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        ContactData data{.name = text("Their partner")};
        data.phone = *PhoneNumber::parse(gone.phone);
        const auto partner = *contacts.add(data);
        QVERIFY(erase(scene, {gone.id}));
        QCOMPARE(contacts.byId(partner)->phoneSuppressed, text("erased"));
        data.notes = text("changed");
        QVERIFY2(contacts.update(partner, data), "what they had already is no question");
        const auto second = scene.agency.addWorkspace(text("Second"));
        ContactData elsewhere{.name = text("Elsewhere")};
        elsewhere.phone = *PhoneNumber::parse(gone.phone);
        QVERIFY2(ContactRepository(scene.agency.database(), second, scene.agency.clock()).add(elsewhere),
                 "another workspace has erased nobody");
    }

    void deletedOnesWithTheirAddressGoToo()
    {
        ErasureScene scene(10);
        auto before = scene.addPerson(false, 1);
        ContactRepository contacts(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        QVERIFY(contacts.remove({before.id}));
        ContactData data{.name = text("Again")};
        data.email = *EmailAddress::parse(before.email);
        const auto again = *contacts.add(data);
        QVERIFY(erase(scene, {again}));
        QCOMPARE(scene.found(before.markers), QStringList());
        QCOMPARE(*contacts.restore({before.id}), 0);
    }

    void whatWaitsIsCancelledAndWhatLeavesIsWaitedFor()
    {
        ErasureScene scene(11);
        const auto gone = scene.addPerson(false, 0);
        scene.run(
            "INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) VALUES (900, 1, 3, 2, ?, 1, ?, 1, 0)",
            {gone.id.value(), gone.phone});
        scene.run("UPDATE daily_figures SET n = n + 1 WHERE day = 0");
        const auto refused = erase(scene, {gone.id});
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(ContactRepository(scene.agency.database(), scene.agency.session(), scene.agency.clock()).byId(gone.id),
                 "nothing was begun");
        scene.run("UPDATE messages SET status = 0 WHERE id = 900");
        const auto outlook = erasureOutlook(scene.agency.database(), scene.agency.session(), {gone.id});
        QCOMPARE(outlook->waiting, 1);
        const auto erased = erase(scene, {gone.id});
        QCOMPARE(erased->cancelled, 1);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 900"),
                 static_cast<int>(MessageStatus::Cancelled));
        QCOMPARE(scene.number("SELECT n FROM daily_figures WHERE day = 0 AND status = 0"), 0);
        QCOMPARE(scene.number("SELECT n FROM daily_figures WHERE status = 8"), 1);
    }

    void whatFailedIsNotTriedAgain()
    {
        ErasureScene scene(12);
        const auto gone = scene.addPerson(false, 0);
        scene.run("UPDATE messages SET status = 6 WHERE campaign_id = 3");
        scene.run(
            "INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at, finished_at) VALUES (900, 1, 3, 2, ?, 1, ?, 10, 0, 0)",
            {gone.id.value(), gone.phone});
        QVERIFY(erase(scene, {gone.id}));
        const auto again =
            retryFailed(scene.agency.database(), scene.agency.session(), scene.agency.clock(), CampaignId(3));
        QCOMPARE(again.error().detail, QStringLiteral("no message of it has failed"));
        QVERIFY(MessageRepository(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                    .resolve({MessageId(900)}, MessageRepository::Verdict::Queued));
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 900"),
                 static_cast<int>(MessageStatus::Cancelled));
    }

    void neitherUndoNorAMergedOneBringsThemBack()
    {
        ErasureScene scene(13);
        const auto kept = scene.addPerson(false, 1);
        const auto other = scene.addPerson(false, 1);
        ContactMerger merger(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        const auto merge = *merger.merge(kept.id, {other.id});
        const auto refused = erase(scene, {other.id});
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().detail.contains(QString::number(kept.id.value())));
        QVERIFY(erase(scene, {kept.id}));
        QCOMPARE(scene.found(kept.markers + other.markers), QStringList());
        QVERIFY(!merger.undo(merge));
        QCOMPARE(scene.found(kept.markers + other.markers), QStringList());
        QCOMPARE(erase(scene, {kept.id}).error().code, ErrorCode::NotFound);
    }

    void manyAtOnceOrNone()
    {
        ErasureScene scene(14);
        const auto one = scene.addPerson(false, 1);
        const auto two = scene.addPerson(false, 1);
        QCOMPARE(erase(scene, {one.id, ContactId(9999)}).error().code, ErrorCode::NotFound);
        QCOMPARE(scene.found(one.kept), one.kept);
        QCOMPARE(erase(scene, {one.id, two.id})->contacts, 2);
        QCOMPARE(scene.found(one.markers + two.markers), QStringList());
    }

    void theTrailHasTheNumberAlone()
    {
        ErasureScene scene(15);
        const auto gone = scene.addPerson(false, 0);
        QVERIFY(erase(scene, {gone.id}));
        const auto page = AuditTrail(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                              .list({.action = text("contacts.erase")});
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.first().subject, QStringLiteral("contact %1").arg(gone.id.value()));
        QVERIFY(verifyAudit(scene.agency.database())->isWhole());
    }

    void aManagerMayAndAnAgentMayNot()
    {
        ErasureScene scene(16);
        const auto gone = scene.addPerson(false, 0);
        auto session = scene.agency.session();
        scene.run(
            "INSERT INTO users (id, email, email_key, name, password_hash, created_at) VALUES (77, 'm@example.com', 'm@example.com', 'M', '', 0)");
        scene.run("INSERT INTO memberships VALUES (1, 77, 'agent')");
        session.user = UserId(77);
        session.role = Role::Agent;
        session.revision = 1;
        session.epoch = 1;
        const auto as = [&](const Session& who) {
            return eraseContacts(scene.agency.database(), who, scene.agency.clock(), scene.agency.folder(), {gone.id});
        };
        QCOMPARE(as(session).error().code, ErrorCode::NotAllowed);
        scene.run("UPDATE memberships SET role = 'manager'");
        session.role = Role::Manager;
        QVERIFY(as(session));
    }

    void twoWaysOfWritingANumberAreOne()
    {
        ErasureScene scene(17);
        auto& database = scene.agency.database();
        const auto workspace = scene.agency.session().workspace;
        QVERIFY(markErased(database, workspace, {text("+5511987654321")}, scene.agency.clock().now()));
        QVERIFY(*isErased(database, workspace, text("+551187654321")));
        QVERIFY(*isErased(database, workspace, text("+5511987654321")));
        QVERIFY(!*isErased(database, workspace, text("+5511987654322")));
        QVERIFY(!*isErased(database, workspace, {}));
    }
};

QTEST_GUILESS_MAIN(ErasureTest)
#include "tst_erasure.moc"
