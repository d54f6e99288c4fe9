// SPDX-License-Identifier: GPL-3.0-or-later
// A person's data from the window: handed out as files, and erased after it was said what goes.
#include "services/contacts/contact_repository.h"
#include "services/contacts/suppression_list.h"
#include "tests/support/window.h"
#include "ui/contacts/personal_data_actions.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

class PersonalDesk : public WindowDesk
{
public:
    PersonalDesk()
    {
        addContact(text("Louise Pellerin"), text("louise@example.com"), text("Pellerin Traiteur"));
        addContact(text("Hugo Lantier"), text("hugo@example.com"), text("Lantier Conseil"));
        openSignedIn();
        go(Place::Contacts);
    }
    QStringList names() { return columnOf(*find<QTableView>(text("contacts")), 0); }
    void choose(const QString& name)
    {
        auto* view = find<QTableView>(text("contacts"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(static_cast<int>(names().indexOf(name)), 0)).center());
        settle();
    }
};

} // namespace

class PersonalDataPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theSheetSaysWhatGoesAndThenTheyAreGone()
    {
        PersonalDesk desk;
        desk.choose(text("Louise Pellerin"));
        desk.click(text("erase-contact"));
        desk.settle();
        QVERIFY(desk.says(text("Erase Louise Pellerin?")));
        QVERIFY(desk.find<QLabel>(text("erase-goes"))->text().contains(text("Name, addresses")));
        // The answer that changes nothing has the keyboard.
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("erase-sheet")));
        QCOMPARE(desk.names().size(), 2);

        desk.click(text("erase-contact"));
        desk.settle();
        desk.click(text("erase-for-good"));
        desk.settle();
        QVERIFY(!desk.shows(text("erase-sheet")));
        QCOMPARE(desk.names(), QStringList{text("Hugo Lantier")});
        QVERIFY(!desk.shows(text("contact-panel")));
        QVERIFY(desk.ask<bool>([](const Work& work) {
            return *SuppressionList(work.database, work.session, work.clock).holds(text("louise@example.com"));
        }));
    }

    void everythingIsHandedOutAsFiles()
    {
        PersonalDesk desk;
        desk.choose(text("Hugo Lantier"));
        QVERIFY(desk.shows(text("personal-data")));
        const auto id = desk.ask<ContactId>([](const Work& work) {
            return ContactRepository(work.database, work.session, work.clock)
                .list({.filter = {.search = text("Hugo")}})
                ->items.first()
                .id;
        });
        const QTemporaryDir place;
        desk.window().findChild<PersonalDataActions*>()->exportTo(id, place.path());
        desk.settle();
        const QDir folder(place.filePath(QStringLiteral("personal-data-%1").arg(id.value())));
        QFile json(folder.filePath(text("personal-data.json")));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll())
                     .object()
                     .value(text("contact"))
                     .toObject()
                     .value(text("email"))
                     .toString(),
                 text("hugo@example.com"));
        QFile pdf(folder.filePath(text("personal-data.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QVERIFY(pdf.size() > 1000);
    }
};

QTEST_MAIN(PersonalDataPageTest)
#include "tst_personal_data_page.moc"
