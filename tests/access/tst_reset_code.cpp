// SPDX-License-Identifier: GPL-3.0-or-later
// The code by which an Owner lets somebody in who has forgotten their password.
#include "services/access/audit.h"
#include "services/access/one_time_code.h"
#include "services/access/people.h"
#include "services/access/reset_code.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace relais;

namespace {

const QString kGuy = QStringLiteral("guy@example.com");
const Secret kWanted("quite another");

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// An Owner, and an Agent who has forgotten their password.
struct Forgotten
{
    test::TempAgency agency;
    Session owner = agency.session();
    UserId guy = *people().add({kGuy, text("Guy"), Role::Agent, Secret("long enough")}, HashCost::ForTests);

    People people() { return {agency.database(), owner, agency.clock()}; }
    Result<ResetCode> issue()
    {
        return issueResetCode(agency.database(), owner, agency.clock(), guy, HashCost::ForTests);
    }
    Result<SignedIn> use(const QByteArray& code, const QString& email = kGuy)
    {
        return useResetCode(agency.database(), agency.clock(), email, Secret(code), kWanted, HashCost::ForTests);
    }
    Result<SignedIn> enter(const Secret& password)
    {
        return signIn(agency.database(), agency.clock(), kGuy, password, HashCost::ForTests);
    }
    void wait() { agency.clock().advance(Seconds(61)); }
    QStringList trail()
    {
        QStringList all;
        const auto page = AuditTrail(agency.database(), owner, agency.clock()).list({.action = text("user")});
        for (const auto& entry : page->items) all.prepend(entry.action);
        return all;
    }
};

} // namespace

class ResetCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itLetsInOnceAndEndsTheOtherSessions()
    {
        Forgotten forgotten;
        auto& database = forgotten.agency.database();
        const auto before = *openWorkspace(database, *forgotten.enter(Secret("long enough")), {});
        const auto code = forgotten.issue();
        QVERIFY(code);
        QCOMPARE(code->email, kGuy);
        QCOMPARE(code->until, forgotten.agency.clock().now() + std::chrono::hours(24));
        QVERIFY2(before.roleNow(database), "nothing changes before it is used");
        const auto typed = code->code.reveal().toLower();
        const auto in = forgotten.use(typed.left(4) + '-' + typed.mid(4));
        QVERIFY(in);
        QVERIFY(openWorkspace(database, *in, {}));
        QCOMPARE(before.roleNow(database).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(forgotten.use(code->code.reveal()).error().code, ErrorCode::CodeWrong);
        forgotten.wait();
        QVERIFY(forgotten.enter(kWanted));
        QCOMPARE(forgotten.enter(Secret("long enough")).error().code, ErrorCode::SignInFailed);
        QCOMPARE(forgotten.trail(), (QStringList{text("user.add"), text("user.reset-code"), text("user.reset")}));
    }

    void onlyItsHashIsKept()
    {
        Forgotten forgotten;
        const auto code = forgotten.issue()->code.reveal();
        auto rows = forgotten.agency.database().queryText(text("SELECT reset_code_hash FROM users WHERE id = ?"),
                                                          {forgotten.guy.value()});
        QVERIFY(rows->next());
        QVERIFY(rows->text(0).startsWith(text("$argon2id$")));
        const auto page = AuditTrail(forgotten.agency.database(), forgotten.owner, forgotten.agency.clock()).list({});
        for (const auto& entry : page->items)
            QVERIFY(!(entry.subject + entry.detail).contains(QString::fromLatin1(code)));
        QSet<QByteArray> seen;
        for (int i = 0; i < 500; ++i) {
            const auto another = makeResetCode().reveal();
            QVERIFY2(QRegularExpression(text("^[2-9A-HJKMNP-Z]{8}$")).match(QString::fromLatin1(another)).hasMatch(),
                     another.constData());
            seen.insert(another);
        }
        QCOMPARE(seen.size(), 500);
    }

    void onlyOwnersGiveThem()
    {
        Forgotten forgotten;
        auto& database = forgotten.agency.database();
        QVERIFY(forgotten.people().add({text("ada@example.com"), {}, Role::Admin, Secret("long enough")},
                                       HashCost::ForTests));
        const auto admin = *openWorkspace(database,
                                          *signIn(database, forgotten.agency.clock(), text("ada@example.com"),
                                                  Secret("long enough"), HashCost::ForTests),
                                          {});
        QCOMPARE(
            issueResetCode(database, admin, forgotten.agency.clock(), forgotten.guy, HashCost::ForTests).error().code,
            ErrorCode::NotAllowed);
        QCOMPARE(issueResetCode(database, forgotten.owner, forgotten.agency.clock(), UserId(99), HashCost::ForTests)
                     .error()
                     .code,
                 ErrorCode::NotFound);
        QVERIFY(forgotten.people().deactivate(forgotten.guy));
        QCOMPARE(forgotten.issue().error().code, ErrorCode::Conflict);
    }

    void aStrangerLearnsNothing()
    {
        Forgotten forgotten;
        QVERIFY(forgotten.issue());
        const auto holder = forgotten.use("AAAABBBB");
        const auto without = forgotten.use("AAAABBBB", text("owner@example.com"));
        const auto unknown = forgotten.use("AAAABBBB", text("who@example.com"));
        for (const auto* answer : {&holder, &without, &unknown}) {
            QCOMPARE(answer->error().code, ErrorCode::CodeWrong);
            QVERIFY(answer->error().detail.isEmpty());
        }
        for (const auto& email : {kGuy, text("owner@example.com"), text("who@example.com")})
            QCOMPARE(forgotten.use("AAAABBBB", email).error().code, ErrorCode::Throttled);
    }

    void itEndsByTimeByTriesAndByANewOne()
    {
        Forgotten forgotten;
        auto code = forgotten.issue()->code.reveal();
        forgotten.agency.clock().advance(std::chrono::hours(24));
        QCOMPARE(forgotten.use(code).error().code, ErrorCode::CodeSpent);
        const auto fresh = forgotten.issue()->code.reveal();
        QCOMPARE(forgotten.use(code).error().code, ErrorCode::CodeWrong);
        forgotten.wait();
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(forgotten.use("AAAABBBB").error().code, ErrorCode::CodeWrong);
            forgotten.wait();
        }
        QCOMPARE(forgotten.use(fresh).error().code, ErrorCode::CodeSpent);
        QVERIFY(forgotten.trail().contains(text("user.reset-used-up")));
        QVERIFY(forgotten.use(forgotten.issue()->code.reveal()));
    }

    void aChangedPasswordAndADeactivationEndIt()
    {
        Forgotten forgotten;
        auto& database = forgotten.agency.database();
        const auto code = forgotten.issue()->code.reveal();
        QVERIFY(changePassword(database, forgotten.agency.clock(), *forgotten.enter(Secret("long enough")),
                               Secret("long enough"), Secret("longer than that"), HashCost::ForTests));
        QCOMPARE(forgotten.use(code).error().code, ErrorCode::CodeWrong);
        forgotten.wait();
        const auto other = forgotten.issue()->code.reveal();
        QVERIFY(forgotten.people().deactivate(forgotten.guy));
        QCOMPARE(forgotten.use(other).error().code, ErrorCode::CodeWrong);
    }

    void aRuleIsSaidBeforeATryIsSpent()
    {
        Forgotten forgotten;
        const auto code = forgotten.issue()->code.reveal();
        QCOMPARE(useResetCode(forgotten.agency.database(), forgotten.agency.clock(), kGuy, Secret(code),
                              Secret("short"), HashCost::ForTests)
                     .error()
                     .subject,
                 text("password"));
        QCOMPARE(forgotten.use("short").error().subject, text("code"));
        QVERIFY(forgotten.use(code));
    }
};

QTEST_GUILESS_MAIN(ResetCodeTest)
#include "tst_reset_code.moc"
