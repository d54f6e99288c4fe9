// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes at the sign-in: an invitation, and a new password.
#include "services/access/agency.h"
#include "services/access/invitations.h"
#include "services/access/one_time_code.h"
#include "services/access/people.h"
#include "services/access/reset_code.h"
#include "services/storage/database.h"
#include "tests/support/window.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

const QString kNora = QStringLiteral("nora@example.com");

/// Nora is invited, and her mail has left with the code 123456.
void invite(const Work& work)
{
    const auto id =
        Invitations(work.database, work.session, work.clock).create({.email = kNora, .role = relais::Role::Manager});
    if (!id) qFatal("%s", qPrintable(id.error().detail));
    const auto hash = hashCode(Secret("123456"), agencyInfo(work.database)->installId, kNora);
    const auto until = toMs(work.clock.now() + std::chrono::minutes(15));
    if (!work.database.runText(text("UPDATE invitations SET code_hash = ?, expires_at = ?"), {*hash, until}))
        qFatal("The code cannot be kept");
}

} // namespace

class CodePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void anInvitationEndsAtTheDesk()
    {
        WindowDesk desk(Holding::Practice);
        desk.open();
        desk.work(invite);
        desk.click(text("invitation"));
        QVERIFY(desk.find<QLineEdit>(text("code-email"))->hasFocus());
        desk.fill(text("code-email"), kNora);
        desk.fill(text("code"), text("123 456"));
        desk.fill(text("code-name"), text("Nora B."));
        desk.fill(text("code-password"), text("long enough"));
        desk.fill(text("code-again"), text("long enough"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QCOMPARE(desk.view().session().userName, text("Nora B."));
        QCOMPARE(desk.view().session().role, relais::Role::Manager);
    }

    void eachFieldSaysWhatIsWrongWhileItIsTyped()
    {
        WindowDesk desk;
        desk.open();
        desk.click(text("invitation"));
        desk.click(text("use-code"));
        for (const auto* field : {"code-email", "code", "code-password"})
            QVERIFY2(!desk.complaintAt(text(field)).isEmpty(), field);
        QVERIFY(desk.find<QLineEdit>(text("code-email"))->hasFocus());
        desk.fill(text("code-email"), kNora);
        QVERIFY(!desk.complaintAt(text("code-email")).contains(text("no e-mail")));
        desk.fill(text("code"), text("12345"));
        QVERIFY(desk.complaintAt(text("code")).contains(text("six digits.")));
        desk.type(text("6"));
        QVERIFY(!desk.complaintAt(text("code")).contains(text("A code has")));
        desk.fill(text("code-password"), text("long enough"));
        desk.fill(text("code-again"), text("long enouth"));
        QVERIFY(desk.complaintAt(text("code-again")).contains(text("not the same")));
        desk.click(text("code-back"));
        QVERIFY(desk.find<QLineEdit>(text("email")));
        QTRY_VERIFY(!desk.shows(text("code-email")));
    }

    void aWrongCodeLosesNothingElse()
    {
        WindowDesk desk(Holding::Practice);
        desk.open();
        desk.work(invite);
        desk.click(text("invitation"));
        desk.fill(text("code-email"), kNora);
        desk.fill(text("code"), text("654321"));
        desk.fill(text("code-password"), text("long enough"));
        desk.fill(text("code-again"), text("long enough"));
        desk.click(text("use-code"));
        desk.settle();
        QVERIFY(desk.says(text("The e-mail or the code is wrong.")));
        QVERIFY(desk.find<QLineEdit>(text("code"))->hasFocus());
        QCOMPARE(desk.find<QLineEdit>(text("code-email"))->text(), kNora);
        QVERIFY(desk.find<QPushButton>(text("use-code"))->isEnabled());
        QVERIFY(!desk.window().deskView());
    }

    void aResetCodeSetsANewPassword()
    {
        WindowDesk desk;
        desk.open();
        const auto code = desk.ask<QByteArray>([](const Work& work) {
            return issueResetCode(work.database, work.session, work.clock, work.session.user, HashCost::ForTests)
                ->code.reveal();
        });
        desk.fill(text("email"), desk.email());
        desk.click(text("reset-code"));
        QCOMPARE(desk.find<QLineEdit>(text("code-email"))->text(), desk.email());
        QVERIFY(desk.find<QLineEdit>(text("code"))->hasFocus());
        QVERIFY(!desk.shows(text("code-name")));
        desk.type(QString::fromLatin1(code));
        desk.fill(text("code-password"), text("quite another"));
        desk.fill(text("code-again"), text("quite another"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("use-code"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.fill(text("password"), text("quite another"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view().isVisible(), kSoon);
    }

    void theLockOffersNoCodes()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.says(text("Locked")));
        QVERIFY(!desk.shows(text("invitation")));
        QVERIFY(!desk.shows(text("reset-code")));
    }
};

QTEST_MAIN(CodePageTest)
#include "tst_code_page.moc"
