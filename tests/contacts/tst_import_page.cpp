// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_repository.h"
#include "tests/support/window.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

class ImportDesk : public WindowDesk
{
public:
    /// A file with these lines, opened in the import as if it had been dropped.
    void openFile(const QByteArray& lines)
    {
        m_file = folder().path() + text("/people.csv");
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size());
        file.close();
        openSignedIn();
        view().openImport(m_file);
        settle();
    }
    void goOn()
    {
        click(text("import-next"));
        settle();
    }
    QString next() { return find<QPushButton>(text("import-next"))->text(); }
    QList<Contact> stored()
    {
        return ask<QList<Contact>>([](const Work& work) {
            return ContactRepository(work.database, work.session, work.clock).list({})->items;
        });
    }

private:
    QString m_file;
};

} // namespace

class ImportPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aFileBecomesContacts()
    {
        ImportDesk desk;
        desk.openFile(
            "Nom;E-mail;Société\r\nLouise Pellerin;louise@example.com;Pellerin Traiteur\r\nHugo Lantier;hugo@example.com;\r\n");
        QVERIFY(desk.find<QComboBox>(text("column-1"))->currentText().contains(text("E-mail")));
        desk.goOn();
        desk.find<QComboBox>(text("import-category"))->setFocus();
        desk.type(text("Salon"));
        desk.goOn();
        QVERIFY(desk.says(text("What the import will do")));
        QVERIFY2(desk.stored().isEmpty(), "nothing is written before one has seen it");
        QCOMPARE(desk.next(), text("Import now"));
        desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Imported")), kSoon);
        const auto all = desk.stored();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().data.company, text("Pellerin Traiteur"));
        QCOMPARE(all.first().categories, QStringList{text("Salon")});
        desk.goOn();
        QCOMPARE(desk.view().place(), Place::Contacts);
        QCOMPARE(desk.find<QTableView>(text("contacts"))->model()->rowCount(), 2);
    }

    void goingBackLosesNoChoice()
    {
        ImportDesk desk;
        desk.openFile("Nom;Adresse;Ville\r\nLouise;louise@example.com;Nantes\r\n");
        auto* city = desk.find<QComboBox>(text("column-2"));
        const auto ignored = city->findText(text("Do not import"));
        QVERIFY(ignored >= 0);
        city->setCurrentIndex(ignored);
        auto* address = desk.find<QComboBox>(text("column-1"));
        address->setCurrentIndex(address->findText(text("E-mail")));
        desk.goOn();
        desk.find<QComboBox>(text("import-category"))->setFocus();
        desk.type(text("Salon"));
        desk.goOn();
        desk.click(text("import-back"));
        QCOMPARE(desk.find<QComboBox>(text("import-category"))->currentText(), text("Salon"));
        desk.click(text("import-back"));
        QCOMPARE(desk.find<QComboBox>(text("column-2"))->currentText(), text("Do not import"));
        QCOMPARE(desk.find<QComboBox>(text("column-1"))->currentText(), text("E-mail"));
    }

    void withoutAnAddressTheButtonSaysWhatIsMissing()
    {
        ImportDesk desk;
        desk.openFile("Nom;Ville\r\nLouise;Nantes\r\n");
        QVERIFY(desk.next() != text("Continue"));
        QVERIFY2(desk.find<QPushButton>(text("import-next"))->isEnabled(),
                 "it says what is missing rather than staying grey");
        desk.goOn();
        QVERIFY2(desk.shows(text("column-0")), "it stays where the column is chosen");
    }

    void refusedRowsAreCountedAndKept()
    {
        ImportDesk desk;
        desk.openFile("Nom;E-mail\r\nLouise;louise@example.com\r\nHugo;hugo at example\r\n");
        desk.goOn();
        desk.goOn();
        QVERIFY(desk.says(text("people-rejects.csv")));
        QVERIFY2(!QFile::exists(desk.folder().path() + text("/people-rejects.csv")), "a rehearsal writes nothing");
        QVERIFY2(desk.says(text("Line 3")) && desk.says(text("Hugo · hugo at example")),
                 "which row it is can be seen before anything is written");
        QVERIFY(!desk.shows(text("save-rejects")));
        desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Imported")), kSoon);
        QCOMPARE(desk.stored().size(), 1);
        QVERIFY(QFile::exists(desk.folder().path() + text("/people-rejects.csv")));
        QVERIFY(desk.says(text("Line 3")) && desk.says(text("the @ is missing"))
                && desk.says(text("Hugo · hugo at example")));
        const auto elsewhere = desk.folder().path() + text("/to mend.csv");
        desk.inNextDialog([&](QDialog& dialog) {
            static_cast<QFileDialog&>(dialog).selectFile(elsewhere);
            dialog.accept();
        });
        desk.click(text("save-rejects"));
        desk.settle();
        QFile saved(elsewhere);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().contains("hugo at example"));
    }

    void whoIsNotWrittenToIsAColumnToo()
    {
        ImportDesk desk;
        desk.openFile("E-mail;suppressed;Motif\r\nlouise@example.com;bounced;\r\nhugo@example.com;;unsubscribed\r\n");
        QCOMPARE(desk.find<QComboBox>(text("column-1"))->currentText(), text("Suppression reason"));
        auto* why = desk.find<QComboBox>(text("column-2"));
        QVERIFY(why->findText(text("Suppression reason: phone")) >= 0);
        why->setCurrentIndex(why->findText(text("Suppression reason: e-mail")));
        for (int i = 0; i < 3; ++i) desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Imported")), kSoon);
        const auto all = desk.stored();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].suppressed() + all[1].suppressed(), text("bouncedunsubscribed"));
    }

    void theSameFileAgainChangesNothing()
    {
        ImportDesk desk;
        const QByteArray lines = "Nom;E-mail\r\nLouise;louise@example.com\r\n";
        desk.openFile(lines);
        for (int i = 0; i < 3; ++i) desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Imported")), kSoon);
        desk.close();
        desk.openFile(lines);
        for (int i = 0; i < 3; ++i) desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Imported")), kSoon);
        QCOMPARE(desk.stored().size(), 1);
    }

    void aFileThatIsNoneSaysWhy()
    {
        ImportDesk desk;
        desk.openSignedIn();
        desk.view().openImport(desk.folder().path() + text("/nowhere.csv"));
        desk.settle();
        QVERIFY(desk.says(text("nowhere.csv")) && desk.says(text("cannot be read")));
        QVERIFY(desk.shows(text("choose-file")));
    }
};

QTEST_MAIN(ImportPageTest)
#include "tst_import_page.moc"
