// SPDX-License-Identifier: GPL-3.0-or-later
// Own fields in the settings: made, renamed, given another type, refused, deleted with and without values.
#include "services/contacts/contact_repository.h"
#include "services/contacts/custom_fields.h"
#include "tests/support/window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

class FieldsDesk : public WindowDesk
{
public:
    FieldsDesk()
    {
        openSignedIn({1280, 2400});
        work([](const Work& work) {
            ContactRepository contacts(work.database, work.session, work.clock);
            int i = 0;
            for (const auto* score : {"12,50", "many"}) {
                ContactData data;
                data.email = *EmailAddress::parse(text("p%1@example.com").arg(++i));
                data.fields = {{text("score"), text(score)}};
                QVERIFY(contacts.add(data));
            }
        });
        go(Place::Settings);
    }
    QStringList fields()
    {
        return ask<QStringList>([](const Work& work) {
            QStringList all;
            const auto fields = CustomFields(work.database, work.session, work.clock).list();
            for (const auto& field : *fields)
                all += field.key + QLatin1Char(' ') + field.label + QLatin1Char(' ') + fieldTypeName(field.type);
            return all;
        });
    }
    /// As a person does it with the keyboard: by the first letter.
    void chooseType(const QString& combo, Qt::Key letter)
    {
        find<QComboBox>(combo)->setFocus();
        press(letter);
        settle();
    }
    QString complaint(const char* key)
    {
        const auto name = text("own-complaint-") + text(key);
        return shows(name) ? find<QLabel>(name)->text() : QString();
    }
};

} // namespace

class OwnFieldsCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aFieldIsMadeAndRenamed()
    {
        FieldsDesk desk;
        desk.click(text("add-own-field"));
        QVERIFY(!desk.complaintAt(text("new-field-name")).isEmpty());
        desk.fill(text("new-field-name"), text("Né(e) le"));
        desk.chooseType(text("new-field-type"), Qt::Key_D);
        desk.click(text("add-own-field"));
        desk.settle();
        QCOMPARE(desk.fields(), (QStringList{text("ne_e_le Né(e) le date"), text("score score text")}));
        desk.fill(text("own-field-ne_e_le"), text("Date de naissance"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.fields().first(), text("ne_e_le Date de naissance date"));
        // One name is one field, and none that every contact has.
        for (const auto* taken : {"Score", "E-mail", "date de naissance"}) {
            desk.fill(text("new-field-name"), text(taken));
            desk.click(text("add-own-field"));
            desk.settle();
            QVERIFY2(!desk.complaintAt(text("new-field-name")).isEmpty(), taken);
        }
        desk.fill(text("own-field-ne_e_le"), text("Score"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.complaint("ne_e_le").isEmpty());
        QCOMPARE(desk.find<QLineEdit>(text("own-field-ne_e_le"))->text(), text("Date de naissance"));
        QCOMPARE(desk.fields().size(), 2);
    }

    void anotherTypeIsRefusedBesideTheField()
    {
        FieldsDesk desk;
        desk.chooseType(text("own-type-score"), Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(desk.complaint("score").contains(text("many")), kSoon);
        QCOMPARE(desk.find<QComboBox>(text("own-type-score"))->currentData().toString(), text("text"));
        QCOMPARE(desk.fields().first(), text("score score text"));
        desk.work([](const Work& work) {
            ContactRepository contacts(work.database, work.session, work.clock);
            const auto odd = contacts.page({}, 10)->items.last();
            auto data = odd.data;
            data.fields.clear();
            QVERIFY(contacts.update(odd.id, data));
        });
        desk.chooseType(text("own-type-score"), Qt::Key_N);
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QComboBox>(text("own-type-score"))->currentData().toString(),
                                  text("number"), kSoon);
        desk.settle();
        QCOMPARE(desk.complaint("score"), QString());
        QCOMPARE(desk.fields().first(), text("score score number"));
    }

    void aFieldWithValuesIsAskedAbout()
    {
        FieldsDesk desk;
        desk.clickButton(text("Delete the field score"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("question-leave")), kSoon);
        QVERIFY(desk.says(text("2 contact(s) have a value in it.")));
        desk.click(text("question-leave"));
        desk.settle();
        QCOMPARE(desk.fields().size(), 1);
        desk.clickButton(text("Delete the field score"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("question-act")), kSoon);
        desk.click(text("question-act"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(text("There are none yet. An import makes one of each column that it does not know.")), kSoon);
        QVERIFY(desk.fields().isEmpty());
    }

    void aFieldWithoutValuesGoesAndComesBack()
    {
        FieldsDesk desk;
        desk.work([](const Work& work) {
            QVERIFY(CustomFields(work.database, work.session, work.clock)
                        .set(text("Client"), {.type = FieldType::Boolean}));
        });
        desk.go(Place::Dashboard);
        desk.go(Place::Settings);
        desk.clickButton(text("Delete the field Client"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("The field “Client” is deleted.")), kSoon);
        QCOMPARE(desk.fields().size(), 1);
        desk.clickButton(text("Undo"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.fields().contains(text("client Client yes-no")), kSoon);
        desk.settle();
    }
};

QTEST_MAIN(OwnFieldsCardTest)
#include "tst_own_fields_card.moc"
