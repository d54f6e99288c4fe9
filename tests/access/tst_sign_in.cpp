// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/agency.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "tests/support/temp_agency.h"

#include <QTest>

using namespace relais;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theRightPasswordOpens()
    {
        test::TempAgency agency;
        const auto person =
            signIn(agency.database(), agency.clock(), QStringLiteral("OWNER@example.com "), Secret("correct horse"));
        QVERIFY(person);
        QVERIFY(person->owner);
        QCOMPARE(person->name, QStringLiteral("Camille Aubrac"));
    }

    void wrongPasswordAndUnknownPersonGetTheSameAnswer()
    {
        test::TempAgency agency;
        const auto wrong =
            signIn(agency.database(), agency.clock(), QStringLiteral("owner@example.com"), Secret("wrong horse"));
        const auto unknown =
            signIn(agency.database(), agency.clock(), QStringLiteral("nobody@example.com"), Secret("wrong horse"));
        QVERIFY(!wrong && !unknown);
        QCOMPARE(wrong.error().code, ErrorCode::SignInFailed);
        QCOMPARE(unknown.error().code, wrong.error().code);
    }

    /// Counted, not timed: a clock on a busy machine proves nothing.
    void whoeverIsNotKnownCostsTheSameWork()
    {
        test::TempAgency agency;
        auto& database = agency.database();
        const auto owner = agency.session().email;
        // The hash has the strength of today, and the decoy is made.
        QVERIFY(signIn(database, agency.clock(), owner, Secret("correct horse")));
        QCOMPARE(signIn(database, agency.clock(), QStringLiteral("first@example.com"), Secret("x")).error().code,
                 ErrorCode::SignInFailed);
        const auto workOf = [&](const QString& email, ErrorCode wanted) {
            const auto before = passwordWork();
            const auto answer = signIn(database, agency.clock(), email, Secret("wrong horse"));
            return answer || answer.error().code != wanted ? quint64(0) : passwordWork() - before;
        };
        const auto known = workOf(owner, ErrorCode::SignInFailed);
        QVERIFY(known > 0);
        QCOMPARE(workOf(QStringLiteral("nobody@example.com"), ErrorCode::SignInFailed), known);
        // Made to wait, neither costs anything.
        const auto before = passwordWork();
        QCOMPARE(signIn(database, agency.clock(), owner, Secret("correct horse")).error().code, ErrorCode::Throttled);
        QCOMPARE(signIn(database, agency.clock(), QStringLiteral("nobody@example.com"), Secret("x")).error().code,
                 ErrorCode::Throttled);
        QCOMPARE(passwordWork(), before);
        agency.clock().advance(Seconds(2));
        QVERIFY(database.script("UPDATE users SET active = 0"));
        QCOMPARE(workOf(owner, ErrorCode::SignInFailed), known);
    }

    void theFifthFailureInARowStandsInTheTrail()
    {
        test::TempAgency agency;
        auto& database = agency.database();
        const auto told = [&] {
            QStringList found;
            auto rows = database.queryText(
                QStringLiteral("SELECT who || '|' || subject FROM audit WHERE action = 'user.failures' ORDER BY id"),
                {});
            while (rows->next()) found.append(rows->text(0));
            return found;
        };
        const auto fails = [&](const QString& email, int times) {
            for (int i = 0; i < times; ++i) {
                QCOMPARE(
                    signIn(database, agency.clock(), email, Secret("wrong horse"), HashCost::ForTests).error().code,
                    ErrorCode::SignInFailed);
                agency.clock().advance(Seconds(61));
            }
        };
        fails(agency.session().email, 4);
        QVERIFY(told().isEmpty());
        fails(agency.session().email, 3);
        // What was typed for an e-mail may be a password.
        fails(QStringLiteral("my secret password"), 5);
        QCOMPARE(told(), (QStringList{QStringLiteral("|owner@example.com"), QStringLiteral("|unknown e-mail")}));
    }

    void aPasswordIsNotGuessedAtAnOpenDeskEither()
    {
        test::TempAgency agency;
        const auto change = [&](const char* current) {
            return changePassword(agency.database(), agency.clock(), agency.session(), Secret(current),
                                  Secret("a better one"), HashCost::ForTests);
        };
        QCOMPARE(change("wrong horse").error().code, ErrorCode::SignInFailed);
        QCOMPARE(change("correct horse").error().code, ErrorCode::Throttled);
        agency.clock().advance(Seconds(1));
        QVERIFY(change("correct horse"));
    }

    void failuresDelayTheNextTryOverRestarts()
    {
        test::TempAgency agency;
        const auto email = QStringLiteral("owner@example.com");
        for (const int wait : {1, 2, 4, 8, 16, 32, 60, 60}) {
            QCOMPARE(signIn(agency.database(), agency.clock(), email, Secret("wrong horse")).error().code,
                     ErrorCode::SignInFailed);
            auto afterRestart = agency.connect();
            const auto early = signIn(*afterRestart, agency.clock(), email, Secret("correct horse"));
            QCOMPARE(early.error().code, ErrorCode::Throttled);
            QCOMPARE(early.error().detail, QString::number(wait));
            agency.clock().advance(Seconds(wait));
        }
        QVERIFY(signIn(agency.database(), agency.clock(), email, Secret("correct horse")));
        QCOMPARE(signIn(agency.database(), agency.clock(), email, Secret("wrong horse")).error().code,
                 ErrorCode::SignInFailed);
        agency.clock().advance(Seconds(1));
        QVERIFY(signIn(agency.database(), agency.clock(), email, Secret("correct horse")));
    }

    void manyPeoplesFailuresMakeEverybodyWait()
    {
        test::TempAgency agency;
        const auto tries = [&](const QString& email, const char* password) {
            return signIn(agency.database(), agency.clock(), email, Secret(password), HashCost::ForTests);
        };
        for (int i = 0; i <= kFreeFailures; ++i)
            QCOMPARE(tries(QStringLiteral("person%1@example.com").arg(i), "wrong horse").error().code,
                     ErrorCode::SignInFailed);
        const auto waits = tries(QStringLiteral("owner@example.com"), "correct horse");
        QCOMPARE(waits.error().code, ErrorCode::Throttled);
        QCOMPARE(waits.error().detail, QStringLiteral("1"));
        agency.clock().advance(Seconds(1));
        QVERIFY(tries(QStringLiteral("owner@example.com"), "correct horse"));
        // After a quiet quarter of an hour it begins anew.
        agency.clock().advance(Seconds(901));
        QCOMPARE(tries(QStringLiteral("late@example.com"), "wrong horse").error().code, ErrorCode::SignInFailed);
        QVERIFY(tries(QStringLiteral("owner@example.com"), "correct horse"));
    }

    void aWeakHashIsMadeAnewAtSignIn()
    {
        test::TempAgency agency;
        const auto hash = [&] {
            auto rows = agency.database().queryText(QStringLiteral("SELECT password_hash FROM users"), {});
            return rows->next() ? rows->text(0) : QString();
        };
        const auto weak = hash();
        QVERIFY(signIn(agency.database(), agency.clock(), QStringLiteral("owner@example.com"), Secret("wrong horse"))
                    .error()
                    .code
                == ErrorCode::SignInFailed);
        QCOMPARE(hash(), weak);
        agency.clock().advance(Seconds(1));
        const auto person =
            signIn(agency.database(), agency.clock(), QStringLiteral("owner@example.com"), Secret("correct horse"));
        QVERIFY(person);
        const auto strong = hash();
        QVERIFY(strong != weak);
        QVERIFY(isWeaker(weak, HashCost::Interactive));
        QVERIFY(!isWeaker(strong, HashCost::Interactive));
        QVERIFY(
            signIn(agency.database(), agency.clock(), QStringLiteral("owner@example.com"), Secret("correct horse")));
        QCOMPARE(hash(), strong);
        // The session from before goes on.
        QVERIFY(agency.session().roleNow(agency.database()));
    }

    void aSecondAgencyIsRefused()
    {
        test::TempAgency agency;
        const NewAgency wanted{QStringLiteral("B"), {}, QStringLiteral("b@example.com"), Secret("long enough"), {}};
        QCOMPARE(createAgency(agency.database(), agency.clock(), wanted, HashCost::ForTests).error().code,
                 ErrorCode::Conflict);
    }

    void aChangedPasswordReplacesTheOld()
    {
        test::TempAgency agency;
        auto& database = agency.database();
        const auto wrong = changePassword(database, agency.clock(), agency.session(), Secret("wrong horse"),
                                          Secret("a better one"), HashCost::ForTests);
        QCOMPARE(wrong.error().code, ErrorCode::SignInFailed);
        agency.clock().advance(Seconds(1));
        const auto weak = changePassword(database, agency.clock(), agency.session(), Secret("correct horse"),
                                         Secret("short"), HashCost::ForTests);
        QCOMPARE(weak.error().code, ErrorCode::Invalid);
        QVERIFY(changePassword(database, agency.clock(), agency.session(), Secret("correct horse"),
                               Secret("a better one"), HashCost::ForTests));
        QVERIFY(signIn(database, agency.clock(), agency.session().email, Secret("a better one")));
        QVERIFY(!signIn(database, agency.clock(), agency.session().email, Secret("correct horse")));
    }

    void withoutANameTheOnlyWorkspaceIsMeant()
    {
        test::TempAgency agency;
        const auto person =
            signIn(agency.database(), agency.clock(), QStringLiteral("owner@example.com"), Secret("correct horse"));
        QCOMPARE(openWorkspace(agency.database(), *person, {})->workspaceSlug, QStringLiteral("maison"));
        agency.addWorkspace(QStringLiteral("Thés & Cafés d’Été"));
        const auto unclear = openWorkspace(agency.database(), *person, {});
        QVERIFY(!unclear);
        QVERIFY(unclear.error().detail.contains(QStringLiteral("thes-cafes-d-ete")));
        QCOMPARE(openWorkspace(agency.database(), *person, QStringLiteral("nowhere")).error().code,
                 ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_sign_in.moc"
