// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/audit.h"
#include "services/access/invitations.h"
#include "services/access/people.h"
#include "services/access/reset_code.h"
#include "services/access/workspaces.h"
#include "services/channels/account_repository.h"
#include "services/storage/database.h"
#include "tests/support/window.h"
#include "ui/access/audit_table_model.h"
#include "ui/access/person_table_model.h"
#include "ui/text/access_text.h"
#include "ui/widgets/note.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

constexpr auto kPassword = "long enough";

/// An agency with a second workspace, an Admin, an Agent of both workspaces, and somebody who works in the other one only.
struct Staff : WindowDesk
{
    Staff()
    {
        work([this](const Work& work) {
            const auto other = Workspaces(work.database, personOf(work.session), work.clock).add(text("Atelier"));
            QVERIFY(other);
            auto elsewhere = work.session;
            elsewhere.workspace = *other;
            add({work.database, work.session, work.clock}, "Anjali Mehra", "anjali@example.com", relais::Role::Admin);
            add({work.database, work.session, work.clock}, "Karim Touati", "karim@example.com", relais::Role::Agent);
            add({work.database, elsewhere, work.clock}, "Mathis Renaudin", "mathis@example.com", relais::Role::Manager);
            People people(work.database, elsewhere, work.clock);
            QVERIFY(people.update(people.find(text("karim@example.com"))->id, {.role = relais::Role::Manager}));
        });
    }

    static void add(const Work& work, const char* name, const char* email, relais::Role role)
    {
        const auto id = People(work.database, work.session, work.clock)
                            .add({text(email), text(name), role, Secret(kPassword)}, HashCost::ForTests);
        if (!id) qFatal("%s", qPrintable(id.error().detail));
    }

    void openAs(const char* email)
    {
        open();
        QSignalSpy opened(&window(), &MainWindow::deskOpened);
        window().signInWith(text(email), Secret(kPassword));
        if (opened.isEmpty() && !opened.wait(kSoon)) qFatal("Nobody could sign in");
        settle();
    }

    void openPeople()
    {
        openSignedIn();
        go(Place::People);
    }

    Person stored(const char* email)
    {
        return ask<Person>(
            [&](const Work& work) { return *People(work.database, work.session, work.clock).find(text(email)); });
    }
    bool isStored(const char* email)
    {
        return ask<bool>([&](const Work& work) {
            return People(work.database, work.session, work.clock).find(text(email)).has_value();
        });
    }

    /// What the workspace sends by, without leaving this computer.
    void addAccount()
    {
        work([](const Work& work) {
            const auto from = Mailbox::parse(text("Agence Rivage <bonjour@example.com>"));
            QVERIFY(AccountRepository(work.database, work.session, work.clock)
                        .add({.name = text("Main"), .settings = SmtpSettings{.from = *from}, .practice = true}, {},
                             nullptr));
        });
    }
    void invite(const char* email)
    {
        press(Qt::Key_N, Qt::ControlModifier);
        fill(text("person-email"), text(email));
        click(text("save-person"));
        settle();
    }
    /// What the only invitation's state says.
    QString invitationState()
    {
        for (const auto* label : window().findChildren<QLabel*>())
            if (label->isVisible() && label->objectName().startsWith(text("invitation-state-"))) return label->text();
        return {};
    }

    QTableView& table() { return *find<QTableView>(text("people")); }
    QStringList names() { return columnOf(table(), PersonTableModel::Name); }
    void choose(const char* name)
    {
        const auto row = static_cast<int>(names().indexOf(text(name)));
        if (row < 0) qFatal("No %s in the list", name);
        table().setFocus();
        table().selectRow(row);
    }
    /// The menu behind the dots of that person.
    void doTo(const char* name, const char* what)
    {
        choose(name);
        chooseFromNextMenu(text(what));
        const auto cell = table().model()->index(table().currentIndex().row(), PersonTableModel::Actions);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier, table().visualRect(cell).center());
        settle();
        // Offscreen, nobody gives the keyboard back when a menu closes.
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window())) qFatal("The window does not get the keyboard");
    }
    void agree()
    {
        click(text("question-act"));
        settle();
    }
    QString complaint() { return find<Note>(text("people-note"))->text(); }
    void chooseIn(const char* box, const QString& line)
    {
        auto* combo = find<QComboBox>(text(box));
        const auto index = combo->findText(line);
        if (index < 0) qFatal("No “%s” in %s", qPrintable(line), box);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
        settle();
    }
    void openTrail()
    {
        clickButton(text("Audit trail"));
        settle();
    }
    QStringList what() { return columnOf(*find<QTableView>(text("audit")), AuditTableModel::What); }
};

} // namespace

class PeoplePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theListSaysWhoSignsInAsWhatAndWhere()
    {
        Staff desk;
        desk.openPeople();
        QCOMPARE(desk.names(), (QStringList{text("Camille Aubrac"), text("Anjali Mehra"), text("Karim Touati"),
                                            text("Mathis Renaudin")}));
        QCOMPARE(columnOf(desk.table(), PersonTableModel::Job),
                 (QStringList{text("Owner"), text("Admin"), text("Agent"), text("Manager")}));
        QCOMPARE(columnOf(desk.table(), PersonTableModel::Where).first(), text("All workspaces"));
        QCOMPARE(columnOf(desk.table(), PersonTableModel::Where).last(), text("Atelier"));
        QCOMPARE(columnOf(desk.table(), PersonTableModel::Seen).first(), text("Now"));
        QCOMPARE(columnOf(desk.table(), PersonTableModel::Seen).last(), text("Never signed in"));
        const auto spoken =
            desk.table().model()->index(1, PersonTableModel::Name).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken, text("Anjali Mehra, anjali@example.com"));
    }

    void aSearchLeavesWhoFits()
    {
        Staff desk;
        desk.openPeople();
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(text("KARIM@"));
        QCOMPARE(desk.names(), QStringList{text("Karim Touati")});
        desk.type(text("zz"));
        QVERIFY(desk.says(text("Nobody fits")));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.names().size(), 4);
    }

    void theMatrixIsTheTableOfTheModels()
    {
        Staff desk;
        desk.openPeople();
        for (const auto scope : kAllScopes) {
            for (const auto role : kAllRoles) {
                const auto said =
                    desk.find<QWidget>(text("%1-%2").arg(scopeName(scope), roleName(role)))->accessibleName();
                QCOMPARE(said,
                         text("%1, %2: %3")
                             .arg(scopeText(scope), roleText(role), hasScope(role, scope) ? text("yes") : text("no")));
            }
        }
        QCOMPARE(desk.find<QWidget>(text("role-count-manager"))->accessibleName(), text("Manager: 13"));
        QVERIFY(desk.find<QWidget>(text("owners-admin"))->accessibleName().endsWith(text("no")));
    }

    void somebodyIsCreatedDirectly()
    {
        Staff desk;
        desk.openPeople();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!desk.shows(text("person-password")));
        desk.clickButton(text("Create directly"));
        desk.fill(text("person-name"), text("Beatriz Salgado"));
        desk.fill(text("person-email"), text("beatriz"));
        desk.fill(text("person-password"), text("long enough"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY(!desk.complaintAt(text("person-email")).isEmpty());
        desk.fill(text("person-email"), text("karim@example.com"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY2(desk.complaintAt(text("person-email")).contains(text("signs in with “karim@example.com” already")),
                 qPrintable(desk.complaintAt(text("person-email"))));
        desk.fill(text("person-email"), text("beatriz@example.com"));
        desk.fill(text("person-password"), text("short"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY(!desk.complaintAt(text("person-password")).isEmpty());
        desk.fill(text("person-password"), text("long enough"));
        desk.chooseIn("person-role", text("Manager"));
        desk.click(text("save-person"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.names().contains(text("Beatriz Salgado")), kSoon);
        desk.settle();
        const auto made = desk.stored("beatriz@example.com");
        QCOMPARE(made.memberships.size(), 1);
        QCOMPARE(made.memberships.first().role, relais::Role::Manager);
    }

    void anInvitationIsSentFollowedAndTakenBack()
    {
        Staff desk;
        desk.addAccount();
        desk.openPeople();
        QVERIFY(desk.says(text("Nobody is invited")));
        desk.invite("nora@example.com");
        QTRY_VERIFY_WITH_TIMEOUT(desk.invitationState().startsWith(text("Expires in")), kSoon);
        desk.work(
            [](const Work& work) { QVERIFY(work.database.runText(text("UPDATE invitations SET tries = 3"), {})); });
        desk.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(desk.invitationState().startsWith(text("3 of 5 tries used")), kSoon);
        desk.clickButton(text("Send a new code to nora@example.com"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.invitationState().startsWith(text("Expires in")), kSoon);
        desk.invite("nora@example.com");
        QVERIFY2(desk.complaintAt(text("person-email")).contains(text("is open already")),
                 qPrintable(desk.complaintAt(text("person-email"))));
        desk.press(Qt::Key_Escape);
        desk.clickButton(text("Take back the invitation of nora@example.com"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Nobody is invited")), kSoon);
        desk.settle();
        desk.openTrail();
        QCOMPARE(desk.what().first(3), (QStringList{text("Revoked an invitation"), text("Sent an invitation again"),
                                                    text("Invited somebody")}));
    }

    void howLongACodeLastsIsSaidInTheCard()
    {
        Staff desk;
        desk.addAccount();
        desk.openPeople();
        const auto minutes = [&] {
            return desk.ask<int>(
                [](const Work& work) { return *Invitations(work.database, work.session, work.clock).minutes(); });
        };
        QCOMPARE(desk.find<QLineEdit>(text("invitation-minutes"))->text(), text("15"));
        QVERIFY(!desk.find<QPushButton>(text("save-invitation-minutes"))->isEnabled());
        for (const auto* wrong : {"0", "soon", "-5", "10081", "1.5", ""}) {
            desk.fill(text("invitation-minutes"), text(wrong));
            desk.click(text("save-invitation-minutes"));
            desk.settle();
            QVERIFY2(desk.complaintAt(text("invitation-minutes")).contains(text("from 1 to 10,080")), wrong);
            QCOMPARE(minutes(), 15);
        }
        desk.fill(text("invitation-minutes"), text("90"));
        desk.press(Qt::Key_F5);
        desk.settle();
        QCOMPARE(desk.find<QLineEdit>(text("invitation-minutes"))->text(), text("90"));
        desk.click(text("save-invitation-minutes"));
        desk.settle();
        QCOMPARE(desk.complaintAt(text("invitation-minutes")), QString());
        QVERIFY(desk.says(text("A code may be used for 90 minute")));
        QCOMPARE(minutes(), 90);
        desk.invite("nora@example.com");
        QCOMPARE(desk.ask<qint64>([](const Work& work) {
            auto rows = work.database.queryText(text("SELECT minutes FROM invitations"), {});
            return rows->next() ? rows->integer(0) : 0;
        }),
                 90);
        desk.openTrail();
        QVERIFY(desk.what().contains(text("Changed how long invitations hold")));
    }

    void whatIsWrongWithAnInvitationStandsInItsForm()
    {
        Staff desk;
        desk.openPeople();
        desk.invite("nora");
        QVERIFY(!desk.complaintAt(text("person-email")).isEmpty());
        desk.fill(text("person-email"), text("nora@example.com"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY2(desk.says(text("no e-mail account yet")), "there is nothing to send it by");
        desk.fill(text("person-email"), text("karim@example.com"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY2(desk.complaintAt(text("person-email")).contains(text("is a member of this workspace already")),
                 qPrintable(desk.complaintAt(text("person-email"))));
    }

    void aResetCodeIsShownOnce()
    {
        Staff desk;
        desk.openPeople();
        desk.doTo("Karim Touati", "Issue a reset code");
        const auto code = desk.find<QLineEdit>(text("reset-code"))->text();
        desk.click(text("copy-reset-code"));
        QCOMPARE(QGuiApplication::clipboard()->text(), code);
        desk.click(text("reset-code-done"));
        QVERIFY(!desk.shows(text("reset-code")));
        desk.work([code](const Work& work) {
            QVERIFY(useResetCode(work.database, work.clock, text("karim@example.com"), Secret(code.toUtf8()),
                                 Secret("another one"), HashCost::ForTests));
        });
    }

    void aChangeCanBeTakenBack()
    {
        Staff desk;
        desk.openPeople();
        desk.choose("Anjali Mehra");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.find<QLineEdit>(text("person-email"))->text(), text("anjali@example.com"));
        desk.fill(text("person-name"), text("Anjali Rao"));
        desk.chooseIn("person-role", text("Agent"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY(desk.says(text("Anjali Rao was changed.")));
        QCOMPARE(desk.stored("anjali@example.com").memberships.first().role, relais::Role::Agent);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        const auto back = desk.stored("anjali@example.com");
        QCOMPARE(back.name, text("Anjali Mehra"));
        QCOMPARE(back.memberships.first().role, relais::Role::Admin);
        QVERIFY(desk.names().contains(text("Anjali Mehra")));
    }

    void somebodyOfAnotherWorkspaceGetsARoleHere()
    {
        Staff desk;
        desk.openPeople();
        desk.doTo("Mathis Renaudin", "Change name, e-mail or role");
        QCOMPARE(desk.find<QComboBox>(text("person-role"))->currentText(), text("No member of this workspace"));
        desk.chooseIn("person-role", text("Agent"));
        desk.click(text("save-person"));
        desk.settle();
        QCOMPARE(desk.stored("mathis@example.com").memberships.size(), 2);
    }

    void whoIsDeactivatedIsMarkedAndCanComeBack()
    {
        Staff desk;
        desk.openPeople();
        desk.doTo("Karim Touati", "Deactivate");
        QVERIFY(!desk.stored("karim@example.com").active);
        const auto row = static_cast<int>(desk.names().indexOf(text("Karim Touati")));
        const auto cell = desk.table().model()->index(row, PersonTableModel::Seen);
        QCOMPARE(cell.data().toString(), text("Deactivated"));
        QCOMPARE(cell.data(kStatusRole).value<StatusLook>().icon, text("ban"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QVERIFY(desk.stored("karim@example.com").active);
        desk.doTo("Karim Touati", "Deactivate");
        desk.doTo("Karim Touati", "Reactivate");
        QVERIFY(desk.stored("karim@example.com").active);
    }

    void theLastOwnerAndOneselfStay()
    {
        Staff desk;
        desk.openPeople();
        desk.doTo("Camille Aubrac", "Deactivate");
        QVERIFY2(desk.complaint().contains(text("is the last Owner")), qPrintable(desk.complaint()));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("people-note")));
        desk.doTo("Camille Aubrac", "Change name, e-mail or role");
        desk.chooseIn("person-role", text("Admin"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY(desk.says(text("is the last Owner")));
        desk.press(Qt::Key_Escape);
        desk.work([](const Work& work) { Staff::add(work, "Zoé Second", "zoe@example.com", relais::Role::Owner); });
        desk.press(Qt::Key_F5);
        desk.settle();
        desk.choose("Camille Aubrac");
        desk.press(Qt::Key_Delete);
        desk.agree();
        QVERIFY2(desk.complaint().contains(text("to yourself")), qPrintable(desk.complaint()));
        QVERIFY(desk.isStored("owner@example.com"));
    }

    void deletingIsAskedFirst()
    {
        Staff desk;
        desk.openPeople();
        desk.choose("Karim Touati");
        desk.press(Qt::Key_Delete);
        desk.click(text("question-leave"));
        desk.settle();
        QVERIFY(desk.isStored("karim@example.com"));
        desk.doTo("Karim Touati", "Delete");
        desk.agree();
        QVERIFY(!desk.isStored("karim@example.com"));
        QCOMPARE(desk.names().size(), 3);
    }

    void whoIsTakenOutKeepsTheOtherWorkspaces()
    {
        Staff desk;
        desk.openPeople();
        desk.doTo("Karim Touati", "Take out of “Maison”");
        desk.agree();
        const auto left = desk.stored("karim@example.com");
        QCOMPARE(left.memberships.size(), 1);
        QCOMPARE(left.memberships.first().name, text("Atelier"));
    }

    void anAdminIsSentToAnOwner()
    {
        Staff desk;
        desk.openAs("anjali@example.com");
        desk.go(Place::People);
        QVERIFY(!desk.names().contains(text("Mathis Renaudin")));
        desk.choose("Camille Aubrac");
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.complaint().endsWith(text("Ask an Owner.")), qPrintable(desk.complaint()));
        desk.doTo("Karim Touati", "Deactivate");
        QVERIFY2(desk.complaint().contains(text("another workspace too")), qPrintable(desk.complaint()));
        QVERIFY(desk.stored("karim@example.com").active);
        desk.choose("Karim Touati");
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.find<QComboBox>(text("person-role"))->findText(text("Owner")) < 0, "an Admin makes no Owners");
        desk.fill(text("person-name"), text("Karim T"));
        desk.click(text("save-person"));
        desk.settle();
        QVERIFY(desk.says(text("another workspace too")));
    }

    void whoManagesNobodySeesNoPeople()
    {
        Staff desk;
        desk.openAs("karim@example.com");
        QVERIFY(!desk.shows(text("nav-people")));
        desk.go(Place::People);
        QCOMPARE(desk.view().place(), Place::Dashboard);
    }

    void whoMayNoLongerIsToldWhy()
    {
        Staff desk;
        desk.openAs("anjali@example.com");
        desk.work([](const Work& work) {
            People people(work.database, work.session, work.clock);
            QVERIFY(people.update(people.find(text("anjali@example.com"))->id, {.role = relais::Role::Agent}));
        });
        desk.view().open(Place::People);
        desk.settle();
        QVERIFY(!desk.shows(text("people")));
    }

    void theTrailIsFiltered()
    {
        Staff desk;
        desk.openPeople();
        desk.doTo("Karim Touati", "Deactivate");
        desk.openTrail();
        QCOMPARE(desk.what().first(), text("Deactivated a person"));
        QVERIFY(desk.what().contains(text("Made a workspace")));
        desk.chooseIn("audit-topic", text("Workspaces"));
        QCOMPARE(desk.what(), QStringList{text("Made a workspace")});
        desk.chooseIn("audit-topic", text("Everything"));
        desk.chooseIn("audit-person", text("Anjali Mehra"));
        QVERIFY(desk.says(text("Nothing fits")));
        desk.click(text("empty-action"));
        desk.settle();
        QVERIFY(desk.what().size() > 4);
        desk.fill(text("audit-search"), text("karim@"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.what().size(), 3, kSoon);
        desk.settle();
        desk.press(Qt::Key_Escape);
        desk.chooseIn("audit-time", text("Between two days"));
        QVERIFY(desk.shows(text("audit-from")));
        QVERIFY(desk.what().size() > 4);
        desk.chooseIn("audit-time", text("Today"));
        QVERIFY(!desk.shows(text("audit-from")));
    }

    void theTrailIsCheckedAndWrittenToAFile()
    {
        Staff desk;
        desk.openPeople();
        desk.openTrail();
        desk.click(text("verify-trail"));
        desk.settle();
        QVERIFY(desk.find<Note>(text("audit-note"))->text().contains(text("is whole")));
        const auto path = desk.folder().path() + text("/trail.csv");
        desk.inNextDialog([&](QDialog& dialog) {
            static_cast<QFileDialog&>(dialog).selectFile(path);
            dialog.accept();
        });
        desk.click(text("export-trail"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.what().first(), text("Exported the audit trail"), kSoon);
        desk.settle();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("user.add"));
    }

    void aTrailThatWasAlteredIsToldAtTheStart()
    {
        Staff desk;
        desk.work([](const Work& work) {
            QVERIFY(work.database.script(
                "CREATE TEMP TABLE guard AS SELECT name, sql FROM sqlite_schema WHERE name = 'audit_unchanged'; DROP TRIGGER audit_unchanged;"
                "UPDATE audit SET who = 'Nobody' WHERE id = 2;"
                "CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only appended to'); END;"));
            QVERIFY2(verifyAuditEnd(work.database)->isWhole(), "its end is as it was");
        });
        desk.openPeople();
        QVERIFY(desk.says(text("The audit trail was altered")));
        desk.openTrail();
        desk.click(text("verify-trail"));
        desk.settle();
        QVERIFY(desk.find<Note>(text("audit-note"))->text().contains(text("entry 2")));
    }

    void theModelsKeepTheLaws()
    {
        SystemClock clock;
        Session session{
            .user = UserId(1), .userName = {}, .email = {}, .workspace = WorkspaceId(1), .workspaceSlug = {}};
        PersonTableModel people(clock, session, nullptr);
        QAbstractItemModelTester laws(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Person one{.id = UserId(1),
                   .name = text("Anna"),
                   .email = text("anna@example.com"),
                   .owner = true,
                   .createdAt = clock.now()};
        Person two{.id = UserId(2),
                   .name = text("Bob"),
                   .email = text("bob@example.com"),
                   .active = false,
                   .createdAt = clock.now()};
        people.show({one, two});
        people.setSearch(text("bob"));
        QCOMPARE(people.rowCount(), 1);
        QCOMPARE(people.rowOf(UserId(2)), 0);
        QCOMPARE(people.rowOf(UserId(1)), -1);
        people.setSearch({});
        QCOMPARE(people.rowCount(), 2);

        AuditTableModel trail;
        QAbstractItemModelTester more(&trail, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<AuditTableModel::Answer> answers;
        trail.setFetch([&](const std::optional<qint64>&, AuditTableModel::Answer answer) { answers += answer; });
        trail.setFirst(
            {{{.id = 9, .at = clock.now(), .who = text("Anna <anna@example.com>"), .action = text("user.add")}}, 9});
        trail.fetchMore({});
        answers.first()({{{.id = 8,
                           .at = clock.now(),
                           .who = text("Anna <anna@example.com>"),
                           .action = text("user.role"),
                           .subject = {},
                           .detail = text("role=agent")}},
                         std::nullopt});
        QCOMPARE(trail.rowCount(), 2);
        QCOMPARE(trail.index(0, AuditTableModel::Who).data().toString(), text("Anna"));
        QCOMPARE(trail.index(1, AuditTableModel::Detail).data().toString(), text("role: Agent"));
    }
};

QTEST_MAIN(PeoplePageTest)
#include "tst_people_page.moc"
