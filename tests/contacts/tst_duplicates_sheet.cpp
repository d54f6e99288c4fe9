// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_repository.h"
#include "tests/support/window.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// The contacts page of an agency, and what its contacts are.
class TwinsDesk : public WindowDesk
{
public:
    void add(const char* name, const char* company, const char* email, const char* phone = "")
    {
        ContactData data{.name = text(name), .company = text(company)};
        data.email = *EmailAddress::parse(text(email));
        if (*phone) data.phone = *PhoneNumber::parse(text(phone));
        work([&](const Work& work) { QVERIFY(ContactRepository(work.database, work.session, work.clock).add(data)); });
    }
    void begin()
    {
        openSignedIn();
        go(Place::Contacts);
        click(text("find-duplicates"));
        settle();
    }
    QList<Contact> stored()
    {
        return ask<QList<Contact>>([](const Work& work) {
            return ContactRepository(work.database, work.session, work.clock).list({})->items;
        });
    }
    void answer(const char* button)
    {
        click(text(button));
        settle();
    }
};

/// Two pairs of twins.
struct TwoPairs : TwinsDesk
{
    TwoPairs()
    {
        add("Hélène Garçon", "L’Atelier", "helene@example.com");
        add("HELENE GARCON", "l'atelier", "h.garcon@example.com", "+33612345678");
        add("Bruno", "", "bruno@example.com", "+33687654321");
        add("B. Noir", "", "noir@example.com", "+33687654321");
        begin();
    }
};

} // namespace

class DuplicatesSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void noDuplicatesIsSaid()
    {
        TwinsDesk desk;
        desk.add("Anna", "", "anna@example.com");
        desk.begin();
        QVERIFY(desk.says(text("No duplicates")));
        QVERIFY(!desk.shows(text("duplicates-merge")));
        desk.answer("empty-action");
        QVERIFY(!desk.shows(text("duplicates-sheet")));
    }

    void theKeptOneIsChosen()
    {
        TwoPairs desk;
        QVERIFY(desk.says(text("1 of 2")));
        QVERIFY(desk.says(text("What differs")));
        QVERIFY(desk.find<QRadioButton>(text("keep-0"))->isChecked());
        QVERIFY(desk.find<QRadioButton>(text("keep-0"))->hasFocus());
        desk.press(Qt::Key_Right);
        QVERIFY(desk.find<QRadioButton>(text("keep-1"))->isChecked());
        desk.answer("duplicates-merge");
        QVERIFY(desk.says(text("2 of 2")));
        const auto all = desk.stored();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].data.email->text(), text("h.garcon@example.com"));
        QCOMPARE(all[0].data.name, text("HELENE GARCON"));
        desk.answer("duplicates-merge");
        QVERIFY(desk.says(text("No duplicates are left")));
        QCOMPARE(desk.find<QLabel>(text("duplicates-title"))->text(), text("Duplicates"));
        desk.press(Qt::Key_Escape);
        desk.settle();
        QVERIFY(!desk.shows(text("duplicates-sheet")));
        QVERIFY2(desk.says(text("2")), "the list behind is read again");
        QCOMPARE(desk.stored().size(), 2);
    }

    void aMergeIsTakenBack()
    {
        TwoPairs desk;
        const auto before = desk.stored();
        desk.answer("duplicates-merge");
        QCOMPARE(desk.stored().size(), 3);
        desk.answer("duplicates-undo");
        QVERIFY(desk.says(text("1 of 2")));
        QVERIFY(!desk.shows(text("duplicates-undo")));
        QCOMPARE(desk.stored().size(), 4);
        for (int i = 0; i < 4; ++i) QCOMPARE(desk.stored()[i].data, before[i].data);
    }

    void twoPeopleDoNotComeUpAgain()
    {
        TwoPairs desk;
        desk.answer("duplicates-different");
        QVERIFY(desk.says(text("2 of 2")));
        desk.answer("duplicates-undo");
        QVERIFY(desk.says(text("1 of 2")));
        desk.answer("duplicates-different");
        desk.answer("duplicates-different");
        QVERIFY(desk.says(text("No duplicates are left")));
        desk.answer("empty-action");
        desk.answer("find-duplicates");
        QVERIFY(desk.says(text("No duplicates")));
        QCOMPARE(desk.stored().size(), 4);
    }

    void whatIsLeftForLaterIsFoundAgain()
    {
        TwoPairs desk;
        desk.answer("duplicates-later");
        desk.answer("duplicates-merge");
        QVERIFY(desk.says(text("You have seen them all")));
        desk.answer("empty-action");
        QVERIFY(desk.says(text("1 of 1")));
    }

    void ofManyOnlyTheTickedAreMerged()
    {
        TwinsDesk desk;
        desk.add("Anna", "", "anna@example.com", "+33612345678");
        desk.add("Bruno", "", "bruno@example.com", "+33612345678");
        desk.add("ANNA", "", "anna.noir@example.com", "+33612345678");
        desk.begin();
        QVERIFY(!desk.find<QCheckBox>(text("same-0"))->isEnabled());
        QVERIFY2(!desk.find<QCheckBox>(text("same-1"))->isChecked(), "a number alone is not enough");
        desk.find<QCheckBox>(text("same-2"))->click();
        desk.answer("duplicates-merge");
        QVERIFY(desk.says(text("Tick at least one more as the same person.")));
        desk.find<QCheckBox>(text("same-2"))->click();
        desk.answer("duplicates-merge");
        QCOMPARE(desk.stored().size(), 2);
        QCOMPARE(desk.stored()[1].data.name, text("Bruno"));
        desk.answer("empty-action");
        QVERIFY2(desk.says(text("1 of 1")), "who was not ticked comes up with who was kept");
    }
};

QTEST_MAIN(DuplicatesSheetTest)
#include "tst_duplicates_sheet.moc"
