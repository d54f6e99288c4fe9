// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/contact_filter.h"
#include "services/access/audit.h"
#include "services/campaigns/campaign_repository.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/contact_edit.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/custom_fields.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/import/import_writer.h"
#include "services/storage/database.h"
#include "tests/support/temp_agency.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

struct Desk
{
    ContactRepository contacts() { return {agency.database(), agency.session(), agency.clock()}; }
    CustomFields fields() { return {agency.database(), agency.session(), agency.clock()}; }
    CategoryRepository groups() { return {agency.database(), agency.session(), agency.clock()}; }
    ContactId add(const char* email, const QMap<QString, QString>& own)
    {
        ContactData data{.name = text("Zoé Martin")};
        data.email = *EmailAddress::parse(text(email));
        data.fields = own;
        const auto id = contacts().add(data);
        if (!id) qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }
    QString value(ContactId id, const char* key) { return contacts().byId(id)->data.fields.value(text(key)); }
    QString stored(ContactId id)
    {
        auto rows = agency.database().queryText(text("SELECT fields FROM contacts WHERE id = ?"), {id.value()});
        return rows && rows->next() ? rows->text(0) : QString();
    }
    CustomField field(const char* key)
    {
        const auto all = fields().list();
        return fieldNamed(*all, text(key)).value_or(CustomField());
    }
    QStringList trail()
    {
        QStringList entries;
        const auto page =
            AuditTrail(agency.database(), agency.session(), agency.clock()).list({.action = text("contacts")});
        for (const auto& entry : page->items)
            entries.append(entry.action + QLatin1Char(' ') + entry.subject + QLatin1Char(' ') + entry.detail);
        return entries;
    }
    Result<ImportReport> import(const QByteArray& content, ImportOptions options = {},
                                const char* name = "contacts.csv")
    {
        options.file = folder.filePath(text(name));
        QFile file(options.file);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        file.close();
        return importContacts(agency.database(), agency.session(), agency.clock(), options);
    }

    TempAgency agency;
    QTemporaryDir folder;
};

} // namespace

class CustomFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFieldIsMadeAndRenamed()
    {
        Desk desk;
        const auto made = desk.fields().set(text("Né(e) le"), {.type = FieldType::Date});
        QVERIFY(made);
        QVERIFY(made->isNew);
        QCOMPARE(made->field, (CustomField{text("ne_e_le"), text("Né(e) le"), FieldType::Date}));
        const auto renamed = desk.fields().set(text("ne_e_le"), {.label = text(" Date  de naissance ")});
        QVERIFY(!renamed->isNew);
        QCOMPARE(renamed->field, (CustomField{text("ne_e_le"), text("Date de naissance"), FieldType::Date}));
        // By its label too, in any spelling; nothing said, nothing changed.
        QCOMPARE(desk.fields().set(text("DATE DE NAISSANCE"), {})->field, renamed->field);
        QCOMPARE(*desk.fields().list(), QList<CustomField>{renamed->field});
        QVERIFY(desk.trail().isEmpty());
    }

    void oneNameIsOneField()
    {
        Desk desk;
        QVERIFY(desk.fields().set(text("Ville"), {}));
        QVERIFY(desk.fields().set(text("Score"), {}));
        QCOMPARE(desk.fields().set(text("score"), {.label = text("VILLE")}).error().code, ErrorCode::Conflict);
        QVERIFY(desk.fields().set(text("ville"), {.label = text("Lieu")}));
        QCOMPARE(desk.fields().set(text("score"), {.label = text("lieu")}).error().code, ErrorCode::Conflict);
        for (const auto* reserved : {"e-mail", "Prénom", "id", "signature", "SMS consent"}) {
            QCOMPARE(desk.fields().set(text(reserved), {}).error().code, ErrorCode::Invalid);
            QCOMPARE(desk.fields().set(text("score"), {.label = text(reserved)}).error().code, ErrorCode::Invalid);
        }
        for (const auto& empty : {text(""), text("  "), text("!?"), QString(101, QLatin1Char('x'))})
            QCOMPARE(desk.fields().set(empty, {}).error().code, ErrorCode::Invalid);
        QCOMPARE(desk.fields().list()->size(), 2);
    }

    void aValueThatDoesNotFitIsRefusedWhereverItComesFrom()
    {
        Desk desk;
        QVERIFY(desk.fields().set(text("score"), {.type = FieldType::Number}));
        const auto id = desk.add("a@example.com", {{text("score"), text("12,50")}});
        QCOMPARE(desk.value(id, "score"), text("12.5"));
        auto data = desk.contacts().byId(id)->data;
        data.fields.insert(text("score"), text("many"));
        const auto refused = desk.contacts().update(id, data);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().subject, text("score"));
        QVERIFY(refused.error().detail.contains(text("a number is expected")));
        data.email = *EmailAddress::parse(text("b@example.com"));
        QCOMPARE(desk.contacts().add(data).error().subject, text("score"));
        QCOMPARE(desk.value(id, "score"), text("12.5"));
        const auto types = typesOf(*desk.fields().list());
        QCOMPARE(withValue(data, text("Score"), text("x"), types).error().subject, text("Score"));
        QCOMPARE(withValue(data, text("Score"), text(" 3,0 "), types)->fields.value(text("score")), text("3"));
        QVERIFY(!withValue(data, text("score"), text(" "), types)->fields.contains(text("score")));
        // Empty is no value, and none is kept.
        data = desk.contacts().byId(id)->data;
        data.fields.insert(text("score"), text("  "));
        QVERIFY(desk.contacts().update(id, data));
        QCOMPARE(desk.stored(id), text("{}"));
    }

    void anotherTypeIsRefusedWhileAValueDoesNotFit()
    {
        Desk desk;
        const auto good = desk.add("a@example.com", {{text("score"), text("12,50")}});
        const auto bad = desk.add("b@example.com", {{text("score"), text("beaucoup")}});
        desk.add("c@example.com", {{text("score"), text("01000")}});
        const auto refused = desk.fields().set(text("score"), {.type = FieldType::Number});
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().subject, text("score"));
        QCOMPARE(refused.error().detail,
                 text("values that do not fit: 2, such as “beaucoup” of contact %1").arg(bad.value()));
        // Nothing of it was written.
        QCOMPARE(desk.value(good, "score"), text("12,50"));
        QCOMPARE(desk.field("score").type, FieldType::Text);
        QVERIFY(desk.trail().isEmpty());
    }

    void valuesThatFitAreWrittenAsTheTypeKeepsThem()
    {
        Desk desk;
        const auto one = desk.add("a@example.com", {{text("ne"), text("22/11/1980")}, {text("ville"), text("Lyon")}});
        const auto two = desk.add("b@example.com", {{text("ne"), text("1980-11-22")}});
        const auto deleted = desk.add("c@example.com", {{text("ne"), text("3/4/1990")}});
        const auto odd = desk.add("d@example.com", {{text("ne"), text("spring")}});
        QVERIFY(desk.contacts().remove({deleted, odd}));
        const auto changed = desk.fields().set(text("ne"), {.type = FieldType::Date});
        QVERIFY(changed);
        QCOMPARE(changed->rewritten, 2);
        QCOMPARE(desk.stored(one), text("{\"ne\":\"1980-11-22\",\"ville\":\"Lyon\"}"));
        QCOMPARE(desk.value(two, "ne"), text("1980-11-22"));
        // Undo brings those back who were deleted; what does not fit stands there as it was, and does not hinder.
        QVERIFY(desk.contacts().restore({deleted, odd}));
        QCOMPARE(desk.value(deleted, "ne"), text("1990-04-03"));
        QCOMPARE(desk.value(odd, "ne"), text("spring"));
        auto data = desk.contacts().byId(odd)->data;
        data.company = text("L’Atelier");
        QVERIFY(desk.contacts().update(odd, data));
        // They are found as before.
        QCOMPARE(*desk.contacts().count({.search = text("martin")}), 4);
        QCOMPARE(desk.trail().filter(text("change-field")), QStringList(text("contacts.change-field ne type=date")));
        QVERIFY(desk.fields().set(text("ne"), {.type = FieldType::Text}));
        QCOMPARE(desk.value(one, "ne"), text("1980-11-22"));
    }

    void manyContactsAreAllReached()
    {
        Desk desk;
        QByteArray csv = "email,score\n";
        for (int i = 0; i < 12'000; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com,\"" + QByteArray::number(i) + ",50\"\n";
        QCOMPARE(desk.import(csv)->created, 12'000);
        QCOMPARE(desk.fields().set(text("score"), {.type = FieldType::Number})->rewritten, 12'000);
        QCOMPARE(*desk.contacts().count({.fields = {{text("score"), text("11999.5")}}}), 1);
        QCOMPARE(*desk.fields().remove(text("score"), FieldValues::Drop), 12'000);
    }

    void aSegmentFindsTheSameContactsWithAnotherType()
    {
        Desk desk;
        desk.add("a@example.com", {{text("client"), text("oui")}});
        desk.add("b@example.com", {{text("client"), text("non")}});
        QVERIFY(desk.groups().addSegment({text("Customers"), {.fields = {{text("client"), text("oui")}}}}));
        const auto found = [&] { return *desk.contacts().count(desk.groups().segments()->first().filter); };
        QCOMPARE(found(), 1);
        QVERIFY(desk.fields().set(text("client"), {.type = FieldType::Boolean}));
        QCOMPARE(found(), 1);
    }

    void aFieldGoesWithItsValuesOnlyWhenThatIsSaid()
    {
        Desk desk;
        const auto id = desk.add("a@example.com", {{text("score"), text("5")}, {text("ville"), text("Lyon")}});
        const auto deleted = desk.add("b@example.com", {{text("score"), text("6")}});
        QVERIFY(desk.contacts().remove({deleted}));
        const auto refused = desk.fields().remove(text("score"), FieldValues::Keep);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().detail.contains(text(": 1;")));
        QCOMPARE(desk.value(id, "score"), text("5"));
        QCOMPARE(*desk.fields().remove(text("Score"), FieldValues::Drop), 1);
        QCOMPARE(desk.stored(id), text("{\"ville\":\"Lyon\"}"));
        QVERIFY(desk.contacts().restore({deleted}));
        QCOMPARE(desk.stored(deleted), text("{}"));
        QCOMPARE(desk.fields().list()->size(), 1);
        QVERIFY(desk.trail().contains(text("contacts.delete-field score contacts=1")));
        QCOMPARE(desk.fields().remove(text("score"), FieldValues::Drop).error().code, ErrorCode::NotFound);
        // Without values it simply goes.
        QVERIFY(desk.fields().set(text("empty"), {}));
        QCOMPARE(*desk.fields().remove(text("empty"), FieldValues::Keep), 0);
    }

    void whatIsStillAskedForStays()
    {
        Desk desk;
        QVERIFY(desk.fields().set(text("ville"), {.label = text("Lieu")}));
        QVERIFY(desk.groups().addSegment({text("Lyon"), {.fields = {{text("ville"), text("Lyon")}}}}));
        const auto why = [&] {
            const auto refused = desk.fields().remove(text("ville"), FieldValues::Drop);
            return refused ? QString() : refused.error().detail;
        };
        QCOMPARE(why(), text("the segment “Lyon” asks for it"));
        QVERIFY(desk.groups().removeSegment(text("Lyon")));
        CampaignRepository campaigns(desk.agency.database(), desk.agency.session(), desk.agency.clock());
        CampaignDraft draft;
        draft.name = text("Rentrée");
        draft.steps[0].subject = text("Bonjour {nom}");
        draft.steps[0].html = text("<p>À { Lieu |Paris}</p>");
        const auto id = campaigns.create(draft);
        QVERIFY(id);
        QCOMPARE(why(), text("the draft “Rentrée” says it"));
        QVERIFY(campaigns.remove(*id));
        QVERIFY(desk.agency.database().script(
            "INSERT INTO automation_rules (workspace_id, position, name, rule, updated_at) VALUES (1, 1, 'Town', '{\"then\":{\"answer\":\"{ville}\"}}', 0)"));
        QCOMPARE(why(), text("the rule “Town” says it"));
        QVERIFY(desk.agency.database().script("DELETE FROM automation_rules"));
        QCOMPARE(why(), QString());
    }

    void anImportRefusesWhatDoesNotFit()
    {
        Desk desk;
        QVERIFY(desk.fields().set(text("Né(e) le"), {.type = FieldType::Date}));
        QVERIFY(desk.fields().set(text("score"), {.type = FieldType::Number, .label = text("Points gagnés")}));
        const QByteArray csv =
            "email,Né(e) le,points gagnes\na@example.com,22/11/1980,\"1 200,50\"\nb@example.com,11/22/1980,5\nc@example.com,,\nd@example.com,1980-01-02,a lot\n";
        const auto rejects = desk.folder.filePath(text("rejects.csv"));
        const auto report = desk.import(csv, {.rejectsFile = rejects});
        QVERIFY(report);
        QCOMPARE(report->created, 2);
        QCOMPARE(report->rejected, 2);
        QFile file(rejects);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto refused = QString::fromUtf8(file.readAll());
        QVERIFY(refused.contains(text("ne_e_le: a day that exists is expected")));
        QVERIFY(refused.contains(text("(11/22/1980)")));
        QVERIFY(refused.contains(text("score: a number is expected")));
        const auto first = desk.contacts().page({}, 10)->items.first().data.fields;
        QCOMPARE(first,
                 (QMap<QString, QString>{{text("ne_e_le"), text("1980-11-22")}, {text("score"), text("1200.5")}}));
        QCOMPARE(desk.fields().list()->size(), 2);
        // Once more it changes nothing; without the bad cells the others are taken.
        QCOMPARE(desk.import(csv, {.onDuplicate = OnDuplicate::Update})->unchanged, 2);
        QCOMPARE(desk.import(csv, {.keepValid = true})->created, 2);
        const auto card =
            desk.import("BEGIN:VCARD\nVERSION:4.0\nFN:Zoé\nEMAIL:z@example.com\nX-RELAIS-FIELD:score;many\nEND:VCARD\n",
                        {}, "z.vcf");
        QCOMPARE(card->rejected, 1);
        QCOMPARE(
            desk.import(
                    "BEGIN:VCARD\nVERSION:4.0\nFN:Zoé\nEMAIL:z@example.com\nX-RELAIS-FIELD:score;7\\,0\nEND:VCARD\n",
                    {}, "z.vcf")
                ->created,
            1);
        QCOMPARE(desk.contacts().page({}, 10)->items.last().data.fields.value(text("score")), text("7"));
    }

    /// Rows are decided ahead, by the types of the beginning.
    void aTypeThatHasChangedMeanwhileEndsTheImport()
    {
        Desk desk;
        QVERIFY(desk.fields().set(text("score"), {}));
        CsvFacts facts;
        facts.mapping = {{.field = ContactField::Email}, {.customKey = text("score"), .customLabel = text("Score")}};
        applyFields(facts.mapping, *desk.fields().list());
        const ImportOptions options{.file = text("contacts.csv")};
        {
            ImportWriter writer(desk.agency.database(), desk.agency.session(), desk.agency.clock(), options);
            QVERIFY(writer.begin(facts));
            QVERIFY(writer.end(false));
        }
        QVERIFY(desk.fields().set(text("score"), {.type = FieldType::Number}));
        ImportWriter writer(desk.agency.database(), desk.agency.session(), desk.agency.clock(), options);
        const auto refused = writer.begin(facts);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().subject, text("Score"));
    }

    void anotherWorkspaceHasFieldsOfItsOwn()
    {
        Desk desk;
        const auto id = desk.add("a@example.com", {{text("score"), text("many")}});
        const auto second = desk.agency.addWorkspace(text("Second"));
        CustomFields others(desk.agency.database(), second, desk.agency.clock());
        QVERIFY(others.set(text("score"), {.type = FieldType::Number}));
        QCOMPARE(desk.field("score").type, FieldType::Text);
        QCOMPARE(*others.remove(text("score"), FieldValues::Drop), 0);
        QCOMPARE(desk.value(id, "score"), text("many"));
    }

    void undoingAMergeKnowsTheFieldsAgain()
    {
        Desk desk;
        const auto kept = desk.add("a@example.com", {{text("ville"), text("Lyon")}});
        const auto other = desk.add("b@example.com", {});
        ContactMerger merger(desk.agency.database(), desk.agency.session(), desk.agency.clock());
        const auto merge = merger.merge(kept, {other});
        QVERIFY(merge);
        QVERIFY(desk.fields().remove(text("ville"), FieldValues::Drop));
        QVERIFY(merger.undo(*merge));
        QCOMPARE(desk.value(kept, "ville"), text("Lyon"));
        QCOMPARE(desk.field("ville").label, text("ville"));
    }
};

QTEST_GUILESS_MAIN(CustomFieldsTest)
#include "tst_custom_fields.moc"
