// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/custom_fields.h"
#include "services/contacts/suppression_list.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "tests/support/other_writer.h"
#include "tests/support/window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// The contacts page of an agency that knows three people; Hugo and Louise are "Presse".
class ContactsDesk : public WindowDesk
{
public:
    ContactsDesk()
    {
        addContact(text("Louise Pellerin"), text("louise@example.com"), text("Pellerin Traiteur"));
        addContact(text("Hugo Lantier"), text("hugo@example.com"), text("Lantier Conseil"));
        addContact(text("Élena Kowalczyk"), text("elena@example.com"));
        work([](const Work& work) {
            CategoryRepository categories(work.database, work.session, work.clock);
            const auto press = categories.ensure(text("Presse"));
            const auto all = ContactRepository(work.database, work.session, work.clock).list({});
            QVERIFY(categories.assign(*press, {all->items[0].id, all->items[1].id}));
        });
        openSignedIn();
        go(Place::Contacts);
    }

    QTableView* table() { return find<QTableView>(text("contacts")); }
    QStringList names() { return columnOf(*table(), 0); }
    /// Whether there is such a row, whatever is selected.
    int rowOf(const QString& name) { return static_cast<int>(names().indexOf(name)); }

    /// A click on a row, as with the mouse.
    void choose(const QString& name, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* view = table();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                          view->visualRect(view->model()->index(rowOf(name), 0)).center());
        settle();
    }
    void sortBy(int column)
    {
        auto* head = table()->horizontalHeader();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(head->sectionViewportPosition(column) + 12, head->height() / 2));
        settle();
    }
    /// What is wrong with a field of the details; empty: nothing.
    QString errorAt(const QString& key)
    {
        const auto name = text("error-") + key;
        return shows(name) ? find<QLabel>(name)->text() : QString();
    }
    ContactData stored(const QString& name)
    {
        return ask<ContactData>([&](const Work& work) {
            const auto all = ContactRepository(work.database, work.session, work.clock).list({});
            for (const auto& contact : all->items) {
                if (contact.data.name == name) return contact.data;
            }
            return ContactData();
        });
    }
    /// Somebody whose number is stopped and whose e-mail is not.
    void addFarid()
    {
        work([](const Work& work) {
            ContactData data{.name = text("Farid Osei")};
            data.email = *EmailAddress::parse(text("farid@example.com"));
            data.phone = *PhoneNumber::parse(text("+33612345678"));
            QVERIFY(ContactRepository(work.database, work.session, work.clock).add(data));
            QVERIFY(SuppressionList(work.database, work.session, work.clock)
                        .add(text("+33612345678"), text("opted_out"), text("whatsapp")));
        });
        press(Qt::Key_F5);
        settle();
    }
    /// Why an address is on the suppression list; empty: it is not.
    QString stoppedFor(const QString& address)
    {
        return ask<QString>([&](const Work& work) {
            const auto found = SuppressionList(work.database, work.session, work.clock).list({}, 1, address);
            return found->isEmpty() ? QString() : found->first().reason;
        });
    }
    int stored()
    {
        return ask<int>(
            [](const Work& work) { return *ContactRepository(work.database, work.session, work.clock).count({}); });
    }
};

/// "Person 0", person0@example.com, and so on.
void addPeople(const Work& work, int count, const QString& name = text("Person"))
{
    auto transaction = Transaction::begin(work.database);
    ContactStore store(work.database, work.session.workspace);
    for (int i = 0; i < count; ++i) {
        ContactData data{.name = text("%1 %2").arg(name).arg(i)};
        data.email = *EmailAddress::parse(text("%1%2@example.com").arg(name.toLower()).arg(i));
        QVERIFY(store.insert(data, work.clock.now()));
    }
    QVERIFY(store.saveCount() && transaction->commit());
}

} // namespace

class ContactsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void anEmptyListSaysWhatItIsFor()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Contacts);
        QVERIFY(desk.says(text("No contacts yet")));
        desk.click(text("empty-action"));
        QCOMPARE(desk.view().place(), Place::Import);
        desk.settle();
    }

    void anOwnFieldComplainsWhereItStands()
    {
        ContactsDesk desk;
        const auto name = desk.names().first();
        desk.work([](const Work& work) {
            CustomFields fields(work.database, work.session, work.clock);
            QVERIFY(fields.set(text("Né(e) le"), {.type = FieldType::Date}));
            QVERIFY(fields.set(text("Points"), {.type = FieldType::Number}));
        });
        desk.choose(name);
        for (const auto* field : {"points", "NÉ(E) LE"}) {
            desk.inNextDialog([&](QDialog& dialog) {
                dialog.findChild<QLineEdit*>()->setText(text(field));
                dialog.accept();
            });
            desk.click(text("add-field"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Né(e) le")), kSoon);
        // The dialog had the keyboard.
        desk.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
        desk.fill(text("field-points"), text("12,50"));
        desk.fill(text("field-ne_e_le"), text("11/22/1980"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.find<QLineEdit>(text("field-points"))->text(), text("12.5"));
        QVERIFY(desk.errorAt(text("ne_e_le")).contains(text("a day that exists is expected")));
        QCOMPARE(desk.find<QLineEdit>(text("field-ne_e_le"))->text(), text("11/22/1980"));
        // It stays until it is put right, whatever else is saved.
        desk.fill(text("field-points"), text("x"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.errorAt(text("points")).isEmpty());
        QVERIFY(!desk.errorAt(text("ne_e_le")).isEmpty());
        desk.fill(text("field-ne_e_le"), text("22/11/1980"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.errorAt(text("ne_e_le")), QString());
        QVERIFY(!desk.errorAt(text("points")).isEmpty());
        desk.fill(text("field-points"), {});
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(name).fields.value(text("ne_e_le")), text("1980-11-22"));
        QVERIFY(!desk.stored(name).fields.contains(text("points")));
        // Nothing of it is carried to the next one.
        desk.fill(text("field-ne_e_le"), text("nope"));
        desk.press(Qt::Key_Return);
        desk.settle();
        desk.choose(desk.names().at(1));
        QVERIFY(!desk.shows(text("error-ne_e_le")));
    }

    void anExportThatTakesItsTimeSaysHowFarItIs()
    {
        ContactsDesk desk;
        const QTemporaryDir place;
        const auto path = place.filePath(text("people.csv"));
        // All rows are there before it writes into the trail, where it waits for its turn.
        OtherWriter other(desk.folder().database());
        desk.inNextDialog([&](QDialog& dialog) {
            static_cast<QFileDialog&>(dialog).selectFile(path);
            dialog.accept();
        });
        desk.click(text("export"));
        desk.find<QWidget>(text("export-sheet"));
        QVERIFY(desk.says(text("Writing “people.csv” …")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("3 row(s), ")), kSoon);
        QVERIFY(!QFile::exists(path));
        other.end();
        desk.settle();
        QVERIFY(!desk.shows(text("export-sheet")));
        QVERIFY(desk.says(text("3 contact(s) written to")));
        QVERIFY(QFile::exists(path));
    }

    void columnsFollowTheSpaceAndKeepWhatAPersonDrew()
    {
        ContactsDesk desk;
        const auto total = [&] { return desk.table()->horizontalHeader()->length(); };
        constexpr int kEmail = 2;
        constexpr int kCategories = 5;
        QCOMPARE(total(), desk.table()->viewport()->width());
        const auto before = desk.table()->columnWidth(kEmail);
        QVERIFY2(before >= 190 && before > desk.table()->columnWidth(kCategories), qPrintable(QString::number(before)));
        desk.window().resize(desk.window().width() + 300, desk.window().height());
        QTRY_COMPARE_WITH_TIMEOUT(total(), desk.table()->viewport()->width(), kSoon);
        QVERIFY(desk.table()->columnWidth(kEmail) > before + 60);
        desk.table()->horizontalHeader()->resizeSection(kEmail, 333);
        desk.close();
        desk.openSignedIn();
        desk.go(Place::Contacts);
        QCOMPARE(desk.table()->columnWidth(kEmail), 333);
        QCOMPARE(total(), desk.table()->viewport()->width());
    }

    void aConsentShowsItsSourceAndItsHistory()
    {
        ContactsDesk desk;
        desk.choose(text("Hugo Lantier"));
        const auto choose = [&](int index) {
            auto* answer = desk.find<QComboBox>(text("consent-sms"));
            answer->setCurrentIndex(index);
            Q_EMIT answer->activated(index);
            desk.settle();
        };
        choose(1);
        auto* proof = desk.find<QLineEdit>(text("consent-proof-sms"));
        proof->setFocus();
        QTest::keyClicks(proof, text("page 12"));
        QTest::keyClick(proof, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.find<QLineEdit>(text("consent-proof-sms"))->text(), text("page 12"));
        // The same answer once more takes nothing away.
        choose(0);
        QCOMPARE(desk.find<QLineEdit>(text("consent-proof-sms"))->text(), text("page 12"));
        choose(1);
        QVERIFY(desk.find<QLineEdit>(text("consent-proof-sms"))->text().isEmpty());
        const auto tellsOfIt = [&] {
            const auto entries = desk.find<QWidget>(text("timeline"))->findChildren<QLabel*>(text("timeline-entry"));
            return std::any_of(entries.begin(), entries.end(),
                               [](const QLabel* entry) { return entry->text().contains(text("page 12")); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(tellsOfIt(), kSoon);
    }

    void theListNarrowsAsOneTypes()
    {
        ContactsDesk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.find<QLineEdit>(text("search"))->hasFocus());
        desk.type(text("lan"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), QStringList{text("Hugo Lantier")}, kSoon);
        // The rows come first, their figure after.
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("1 of 3")), kSoon);
        desk.type(text("zz"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Nobody fits")), kSoon);
        desk.click(text("empty-action"));
        desk.settle();
        QCOMPARE(desk.names().size(), 3);
    }

    void accentsDoNotMatterInASearch()
    {
        ContactsDesk desk;
        desk.fill(text("search"), text("elena"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), QStringList{text("Élena Kowalczyk")}, kSoon);
    }

    void aCategoryNarrowsTheList()
    {
        ContactsDesk desk;
        auto* box = desk.find<QComboBox>(text("filter-category"));
        box->setFocus();
        desk.press(Qt::Key_Down);
        QCOMPARE(box->currentText(), text("Presse"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), (QStringList{text("Louise Pellerin"), text("Hugo Lantier")}), kSoon);
        desk.press(Qt::Key_Up);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().size(), 3, kSoon);
    }

    void moreFiltersStandInTheBarUntilTheyAreTakenAway()
    {
        ContactsDesk desk;
        desk.work([](const Work& work) {
            ContactRepository contacts(work.database, work.session, work.clock);
            const auto all = contacts.list({});
            auto louise = all->items[0].data;
            louise.country = text("FR");
            louise.tags = {text("vip"), text("Lyon")};
            QVERIFY(contacts.update(all->items[0].id, louise));
            auto hugo = all->items[1].data;
            hugo.country = text("FR");
            QVERIFY(contacts.update(all->items[1].id, hugo));
            QVERIFY(ConsentList(work.database, work.session, work.clock)
                        .set(all->items[1].id, {.channel = ConsentChannel::Sms, .granted = true}));
        });
        QVERIFY(!desk.shows(text("chip-country")));
        desk.click(text("more-filters"));
        desk.fill(text("more-since"), text("2026-02-30"));
        desk.fill(text("more-country"), text("nowhere"));
        desk.click(text("filter-act"));
        QVERIFY(!desk.complaintAt(text("more-since")).isEmpty());
        QCOMPARE(desk.complaintAt(text("more-country")), text("not known (nowhere)"));
        desk.fill(text("more-since"), {});
        desk.fill(text("more-country"), text("france"));
        desk.click(text("filter-act"));
        desk.settle();
        QVERIFY(!desk.shows(text("filter-sheet")));
        QCOMPARE(desk.names(), (QStringList{text("Louise Pellerin"), text("Hugo Lantier")}));
        QVERIFY(desk.find<QPushButton>(text("chip-country"))->text().contains(text("FR")));
        // What was chosen stands there again.
        desk.click(text("more-filters"));
        QCOMPARE(desk.find<QLineEdit>(text("more-country"))->text(), text("FR"));
        desk.fill(text("more-tags"), text("press, vip"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.names(), QStringList{text("Louise Pellerin")});
        desk.click(text("chip-tags"));
        desk.settle();
        QCOMPARE(desk.names().size(), 2);
        desk.click(text("more-filters"));
        desk.find<QComboBox>(text("more-consent"))->setCurrentIndex(3);
        desk.click(text("filter-act"));
        desk.settle();
        QCOMPARE(desk.names(), QStringList{text("Hugo Lantier")});
        desk.inNextDialog([](QDialog& dialog) {
            dialog.findChild<QLineEdit*>()->setText(text("French by SMS"));
            dialog.accept();
        });
        desk.clickButton(text("Save this filter as a segment"));
        desk.settle();
        const auto kept = desk.ask<ContactFilter>([](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).segments()->first().filter;
        });
        QVERIFY(kept == (ContactFilter{.country = text("FR"), .consent = ConsentChannel::Sms}));
        desk.click(text("chip-consent"));
        desk.click(text("chip-country"));
        desk.settle();
        QCOMPARE(desk.names().size(), 3);
        QVERIFY(!desk.shows(text("chip-country")));
    }

    void theChosenAreExported()
    {
        ContactsDesk desk;
        desk.choose(text("Hugo Lantier"));
        desk.choose(text("Élena Kowalczyk"), Qt::ControlModifier);
        const auto path = desk.folder().path() + text("/chosen.csv");
        desk.inNextDialog([&](QDialog& dialog) {
            static_cast<QFileDialog&>(dialog).selectFile(path);
            dialog.accept();
        });
        desk.click(text("export-chosen"));
        desk.settle();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto written = file.readAll();
        QVERIFY(written.contains("hugo@example.com") && written.contains("elena@example.com")
                && !written.contains("louise@example.com"));
    }

    void aClickOnTheHeadSorts()
    {
        ContactsDesk desk;
        const QStringList byName{text("Élena Kowalczyk"), text("Hugo Lantier"), text("Louise Pellerin")};
        desk.sortBy(0);
        const auto up = desk.names();
        QVERIFY(up == byName
                || up == (QStringList{text("Hugo Lantier"), text("Louise Pellerin"), text("Élena Kowalczyk")}));
        QCOMPARE(desk.table()->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
        desk.sortBy(0);
        auto down = up;
        std::reverse(down.begin(), down.end());
        QCOMPARE(desk.names(), down);
        QCOMPARE(desk.table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    void aFieldIsSavedWhenItIsLeft()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("louise@example.com"));
        desk.fill(text("field-company"), text("Traiteur Nord"));
        desk.press(Qt::Key_Tab);
        desk.settle();
        QCOMPARE(desk.stored(text("Louise Pellerin")).company, text("Traiteur Nord"));
        QCOMPARE(columnOf(*desk.table(), 1).at(desk.rowOf(text("Louise Pellerin"))), text("Traiteur Nord"));
        QVERIFY2(desk.table()->selectionModel()->isRowSelected(desk.rowOf(text("Louise Pellerin"))),
                 "the place in the list is kept");
    }

    void aWrongAddressSaysWhyAndLosesNothing()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.fill(text("field-email"), text("louise at example"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.errorAt(text("email")).isEmpty());
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("louise at example"));
        QCOMPARE(desk.stored(text("Louise Pellerin")).email->text(), text("louise@example.com"));
        // Put right, it is saved and the complaint is gone.
        desk.fill(text("field-email"), text("l.pellerin@example.com"));
        QVERIFY(desk.errorAt(text("email")).isEmpty());
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(text("Louise Pellerin")).email->text(), text("l.pellerin@example.com"));
    }

    void aWrongAddressStaysWhenAnotherFieldIsSaved()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.fill(text("field-email"), text("louise at example"));
        desk.press(Qt::Key_Tab);
        desk.settle();
        desk.fill(text("field-company"), text("Traiteur Nord"));
        desk.press(Qt::Key_Tab);
        desk.settle();
        QCOMPARE(desk.stored(text("Louise Pellerin")).company, text("Traiteur Nord"));
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("louise at example"));
        QVERIFY(!desk.errorAt(text("email")).isEmpty());
    }

    void anAddressOfSomebodyElseIsRefused()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.fill(text("field-email"), text("hugo@example.com"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.errorAt(text("email")).isEmpty());
        QCOMPARE(desk.stored(text("Louise Pellerin")).email->text(), text("louise@example.com"));
    }

    void goingToTheNextContactSavesWhatIsBeingTyped()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.fill(text("field-company"), text("Traiteur Nord"));
        desk.choose(text("Hugo Lantier"));
        QCOMPARE(desk.stored(text("Louise Pellerin")).company, text("Traiteur Nord"));
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("hugo@example.com"));
        QCOMPARE(desk.find<QLineEdit>(text("field-company"))->text(), text("Lantier Conseil"));
    }

    void whatCouldNotBeSavedIsSaidAfterwardsToo()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.fill(text("field-email"), text("louise at example"));
        desk.choose(text("Hugo Lantier"));
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("hugo@example.com"));
        QVERIFY2(desk.errorAt(text("email")).isEmpty(), "it is not Hugo's fault");
        QVERIFY2(desk.says(text("louise at example")), "but nothing is lost without a word");
    }

    void aNewContactIsAdded()
    {
        ContactsDesk desk;
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(desk.find<QLineEdit>(text("field-name"))->hasFocus());
        desk.type(text("Farid Osei"));
        desk.fill(text("field-email"), text("farid at example"));
        desk.click(text("add-contact"));
        desk.settle();
        QVERIFY(!desk.errorAt(text("email")).isEmpty());
        QCOMPARE(desk.stored(), 3);
        desk.fill(text("field-email"), text("farid@example.com"));
        desk.click(text("add-contact"));
        desk.settle();
        QCOMPARE(desk.stored(text("Farid Osei")).email->text(), text("farid@example.com"));
        QVERIFY(desk.rowOf(text("Farid Osei")) >= 0);
        QVERIFY2(!desk.shows(text("add-contact")), "it is a contact like any other now");
    }

    void aNewContactWithATakenAddressIsRefused()
    {
        ContactsDesk desk;
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.fill(text("field-email"), text("HUGO@example.com"));
        desk.click(text("add-contact"));
        desk.settle();
        QCOMPARE(desk.stored(), 3);
        QVERIFY(desk.says(text("exists already")));
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("HUGO@example.com"));
    }

    void beginningANewContactLosesNoEdit()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.fill(text("field-company"), text("Traiteur Nord"));
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.type(text("Farid"));
        desk.settle();
        QCOMPARE(desk.stored(text("Louise Pellerin")).company, text("Traiteur Nord"));
        QVERIFY2(desk.shows(text("add-contact")), "what was saved meanwhile does not take the form away");
        QCOMPARE(desk.find<QLineEdit>(text("field-name"))->text(), text("Farid"));
    }

    void aContactThatComesLateDoesNotTakeTheFormAway()
    {
        ContactsDesk desk;
        desk.table()->selectRow(0);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        QVERIFY(desk.shows(text("add-contact")));
        QVERIFY(desk.find<QLineEdit>(text("field-email"))->text().isEmpty());
    }

    void severalAreDeletedAndBroughtBack()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        QVERIFY(!desk.shows(text("selection-bar")));
        desk.choose(text("Hugo Lantier"), Qt::ControlModifier);
        QVERIFY(desk.says(text("2 chosen")));
        desk.click(text("delete"));
        desk.settle();
        QCOMPARE(desk.names(), QStringList{text("Élena Kowalczyk")});
        QVERIFY(!desk.shows(text("selection-bar")));
        QVERIFY(desk.shows(text("undo")));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.names().size(), 3);
        QCOMPARE(desk.stored(), 3);
    }

    void oneIsDeletedByTheKeyboard()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.table()->setFocus();
        desk.press(Qt::Key_Delete);
        desk.settle();
        QCOMPARE(desk.stored(), 2);
        desk.click(text("undo"));
        desk.settle();
        QCOMPARE(desk.names().size(), 3);
    }

    void oneIsDeletedFromItsDetails()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.click(text("delete-contact"));
        desk.settle();
        QCOMPARE(desk.stored(), 2);
        QVERIFY(!desk.shows(text("contact-panel")));
    }

    void severalGoIntoACategory()
    {
        ContactsDesk desk;
        desk.choose(text("Hugo Lantier"));
        desk.choose(text("Élena Kowalczyk"), Qt::ControlModifier);
        const auto actions = desk.find<QPushButton>(text("assign"))->menu()->actions();
        const auto press = std::find_if(actions.cbegin(), actions.cend(),
                                        [](const QAction* action) { return action->text() == text("Presse"); });
        QVERIFY(press != actions.cend());
        (*press)->trigger();
        desk.settle();
        const auto count = [&] {
            return desk.ask<int>([](const Work& work) {
                return CategoryRepository(work.database, work.session, work.clock).byName(text("Presse"))->contacts;
            });
        };
        QCOMPARE(count(), 3);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        // Hugo was in it before: an undo must not throw him out.
        QCOMPARE(count(), 2);
    }

    void severalAreNotWrittenToAnyMore()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.choose(text("Hugo Lantier"), Qt::ControlModifier);
        desk.click(text("stop-writing"));
        desk.settle();
        const auto isSuppressed = [&](const QString& address) {
            return desk.ask<bool>([&](const Work& work) {
                return *SuppressionList(work.database, work.session, work.clock).holds(address);
            });
        };
        QVERIFY(isSuppressed(text("louise@example.com")) && isSuppressed(text("hugo@example.com")));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QVERIFY(!isSuppressed(text("louise@example.com")) && !isSuppressed(text("hugo@example.com")));
    }

    void eachAddressIsStoppedAndFreedByItself()
    {
        ContactsDesk desk;
        desk.addFarid();
        desk.choose(text("Farid Osei"));
        QVERIFY(desk.says(text("No WhatsApp message is sent to them: Opted out.")));
        QVERIFY(!desk.says(text("No e-mail is sent to them")));
        desk.click(text("suppress-email"));
        desk.settle();
        QVERIFY(desk.says(text("No e-mail is sent to them: Added by hand.")));
        QCOMPARE(desk.stoppedFor(text("farid@example.com")), text("manual"));
        desk.click(text("suppress-phone"));
        desk.settle();
        QVERIFY(!desk.says(text("No WhatsApp message is sent to them")));
        QCOMPARE(desk.stoppedFor(text("+33612345678")), QString());
        QCOMPARE(desk.stoppedFor(text("farid@example.com")), text("manual"));
        // Both come back as they were.
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("+33612345678")), text("opted_out"));
        QVERIFY(desk.says(text("No WhatsApp message is sent to them: Opted out.")));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("farid@example.com")), QString());
        QVERIFY(!desk.says(text("No e-mail is sent to them")));
        // Who has no number has nothing to stop there.
        desk.choose(text("Hugo Lantier"));
        QVERIFY(desk.shows(text("suppress-email")));
        QVERIFY(!desk.shows(text("suppress-phone")));
    }

    void stoppingSeveralAddsWhatIsMissing()
    {
        ContactsDesk desk;
        desk.addFarid();
        desk.choose(text("Hugo Lantier"));
        desk.choose(text("Farid Osei"), Qt::ControlModifier);
        desk.click(text("stop-writing"));
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("hugo@example.com")), text("manual"));
        QCOMPARE(desk.stoppedFor(text("farid@example.com")), text("manual"));
        QCOMPARE(desk.stoppedFor(text("+33612345678")), text("opted_out"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("hugo@example.com")), QString());
        QCOMPARE(desk.stoppedFor(text("farid@example.com")), QString());
        QVERIFY2(desk.stoppedFor(text("+33612345678")) == text("opted_out"), "what stood there before is not undone");
    }

    void twoBecomeOne()
    {
        ContactsDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.choose(text("Hugo Lantier"), Qt::ControlModifier);
        desk.click(text("merge"));
        desk.settle();
        QCOMPARE(desk.stored(), 2);
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->text(), text("louise@example.com"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stored(), 3);
        QCOMPARE(desk.names().size(), 3);
    }

    void aTickPutsAContactIntoACategory()
    {
        ContactsDesk desk;
        desk.choose(text("Élena Kowalczyk"));
        const auto boxes = desk.find<QWidget>(text("contact-panel"))->findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), 1);
        QVERIFY(!boxes.first()->isChecked());
        boxes.first()->click();
        desk.settle();
        QCOMPARE(columnOf(*desk.table(), 5).at(desk.rowOf(text("Élena Kowalczyk"))), text("Presse"));
    }

    void escapeClosesOneThingAfterTheOther()
    {
        ContactsDesk desk;
        desk.fill(text("search"), text("lan"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().size(), 1, kSoon);
        desk.settle();
        desk.choose(text("Hugo Lantier"));
        QVERIFY(desk.shows(text("contact-panel")));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("contact-panel")));
        QCOMPARE(desk.find<QLineEdit>(text("search"))->text(), text("lan"));
        desk.press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().size(), 3, kSoon);
        QCOMPARE(desk.view().place(), Place::Contacts);
    }

    void undoOfTakingOutIsForThoseWhoWereIn()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            addPeople(work, 5);
            CategoryRepository categories(work.database, work.session, work.clock);
            const auto press = categories.ensure(text("Presse"));
            const auto first = ContactRepository(work.database, work.session, work.clock).page({}, 3);
            QCOMPARE(*categories.assign(*press, {first->items[0].id, first->items[1].id}), 2);
        });
        const auto inPress = [&] {
            return desk.ask<int>([](const Work& work) {
                return CategoryRepository(work.database, work.session, work.clock).byName(text("Presse"))->contacts;
            });
        };
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.settle();
        auto* table = desk.find<QTableView>(text("contacts"));
        const auto takeOut = [&] {
            table->selectAll();
            const auto actions = desk.find<QPushButton>(text("assign"))->menu()->actions();
            const auto out = std::find_if(actions.cbegin(), actions.cend(),
                                          [](const QAction* action) { return action->menu() != nullptr; });
            QVERIFY(out != actions.cend());
            (*out)->menu()->actions().first()->trigger();
            desk.settle();
        };
        const auto undo = [&] {
            table->setFocus();
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            desk.settle();
        };
        takeOut();
        QCOMPARE(inPress(), 0);
        undo();
        QCOMPARE(inPress(), 2);

        // A category that somebody has deleted meanwhile is not made anew.
        takeOut();
        QCOMPARE(inPress(), 0);
        desk.work([](const Work& work) {
            CategoryRepository categories(work.database, work.session, work.clock);
            QVERIFY(categories.remove(categories.byName(text("Presse"))->id));
        });
        undo();
        QVERIFY(desk.says(text("This category is not there any more")));
        QVERIFY(desk.ask<bool>([](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).list()->isEmpty();
        }));
    }

    void allThatFitAreChosenBeyondWhatIsLoaded()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            addPeople(work, 450);
            CategoryRepository categories(work.database, work.session, work.clock);
            const auto press = categories.ensure(text("Presse"));
            const auto first = ContactRepository(work.database, work.session, work.clock).page({}, 3);
            QCOMPARE(*categories.assign(*press, {first->items[0].id, first->items[1].id}), 2);
        });
        const auto inPress = [&] {
            return desk.ask<int>([](const Work& work) {
                return CategoryRepository(work.database, work.session, work.clock).byName(text("Presse"))->contacts;
            });
        };
        const auto stored = [&] {
            return desk.ask<int>(
                [](const Work& work) { return *ContactRepository(work.database, work.session, work.clock).count({}); });
        };
        const auto isSuppressed = [&](const QString& address) {
            return desk.ask<bool>([&](const Work& work) {
                return *SuppressionList(work.database, work.session, work.clock).holds(address);
            });
        };
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.settle();
        auto* table = desk.find<QTableView>(text("contacts"));
        table->selectRow(0);
        QVERIFY(!desk.shows(text("choose-all")));
        table->selectAll();
        desk.settle();
        QVERIFY(desk.says(text("200 chosen")));
        desk.click(text("choose-all"));
        desk.settle();
        QVERIFY(desk.says(text("450 chosen")) && !desk.shows(text("choose-all")));

        const auto actions = desk.find<QPushButton>(text("assign"))->menu()->actions();
        const auto press = std::find_if(actions.cbegin(), actions.cend(),
                                        [](const QAction* action) { return action->text() == text("Presse"); });
        QVERIFY(press != actions.cend());
        (*press)->trigger();
        desk.settle();
        QCOMPARE(inPress(), 450);
        table->setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        // Two were in it before.
        QCOMPARE(inPress(), 2);
        QVERIFY(desk.says(text("450 chosen")));

        desk.click(text("stop-writing"));
        desk.settle();
        QVERIFY(desk.says(text("450 contact")) && !isSuppressed(text("person449@example.com")));
        desk.click(text("question-act"));
        desk.settle();
        QVERIFY(isSuppressed(text("person0@example.com")) && isSuppressed(text("person449@example.com")));
        table->setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QVERIFY(!isSuppressed(text("person0@example.com")) && !isSuppressed(text("person449@example.com")));

        desk.click(text("delete"));
        desk.settle();
        QVERIFY(desk.says(text("450 contact")));
        QCOMPARE(stored(), 450);
        desk.click(text("question-act"));
        desk.settle();
        QCOMPARE(stored(), 0);
        table->setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(stored(), 450);
        QVERIFY(!desk.shows(text("selection-bar")));
    }

    void whoChoosesAllOfASearchChoosesNobodyElse()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            addPeople(work, 450);
            addPeople(work, 3, text("Somebody"));
        });
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.fill(text("search"), text("person"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("450 of 453")), kSoon);
        desk.settle();
        auto* table = desk.find<QTableView>(text("contacts"));
        table->selectAll();
        desk.click(text("choose-all"));
        QVERIFY(desk.says(text("450 chosen")));
        // One row less, and only the rows are meant again.
        table->selectionModel()->select(table->model()->index(5, 0),
                                        QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        QVERIFY(desk.says(text("199 chosen")) && !desk.shows(text("choose-all")));
        table->selectAll();
        QVERIFY(desk.says(text("200 chosen")));
        desk.click(text("choose-all"));
        desk.click(text("delete"));
        desk.settle();
        desk.click(text("question-act"));
        desk.settle();
        QVERIFY(desk.says(text("Nobody fits")));
        desk.click(text("empty-action"));
        desk.settle();
        QCOMPARE(columnOf(*table, 0), (QStringList{text("Somebody 0"), text("Somebody 1"), text("Somebody 2")}));
    }

    void aLongListGrowsAndKeepsItsPlace()
    {
        WindowDesk desk;
        desk.work([](const Work& work) { addPeople(work, 500); });
        desk.openSignedIn();
        desk.go(Place::Contacts);
        auto* table = desk.find<QTableView>(text("contacts"));
        QCOMPARE(table->model()->rowCount(), 200);
        table->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 400, kSoon);
        desk.settle();
        table->scrollTo(table->model()->index(300, 0), QAbstractItemView::PositionAtTop);
        const auto place = table->verticalScrollBar()->value();
        desk.press(Qt::Key_F5);
        desk.settle();
        QCOMPARE(table->model()->rowCount(), 400);
        QCOMPARE(table->verticalScrollBar()->value(), place);
        table->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 500, kSoon);
        const auto names = columnOf(*table, 0);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 500);
    }
};

QTEST_MAIN(ContactsPageTest)
#include "tst_contacts_page.moc"
