// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/hashing.h"
#include "services/access/invitations.h"
#include "services/access/people.h"
#include "services/access/pepper_keeper.h"
#include "services/access/reset_code.h"
#include "services/access/sign_in.h"
#include "tests/support/memory_store.h"
#include "tests/support/property.h"
#include "tests/support/temp_agency.h"

#include <QTest>

#include <string>

using namespace relais;

namespace {

const QString kOwner = QStringLiteral("owner@example.com");
const QString kGuy = QStringLiteral("guy@example.com");
const Secret kOwnersPassword("correct horse");
const Secret kGuysPassword("battery staple");

/// An Owner and one more, and the keychain of their computer.
class Sealing
{
public:
    test::TempAgency agency;
    test::MemoryStore store;

    Sealing()
    {
        if (!people().add({kGuy, QStringLiteral("Guy"), Role::Agent, kGuysPassword}, HashCost::ForTests))
            qFatal("nobody was added");
    }

    People people() { return {agency.database(), agency.session(), agency.clock()}; }
    PepperKeeper keeper() { return {agency.database(), agency.session(), agency.clock()}; }
    SecretOpener opener() { return test::openerOf(store); }
    Result<Hashing> hashing() { return hashingOf(agency.database(), opener(), HashCost::ForTests); }
    /// Nothing: it opens.
    std::optional<ErrorCode> enter(const QString& email, const Secret& password)
    {
        const auto known = hashing();
        if (!known) return known.error().code;
        const auto person = signIn(agency.database(), agency.clock(), email, password, *known);
        return person ? std::nullopt : std::optional(person.error().code);
    }
    QStringList stored()
    {
        QStringList all;
        auto rows = agency.database().queryText(QStringLiteral("SELECT password_hash FROM users ORDER BY id"), {});
        while (rows && rows->next()) all.append(rows->text(0));
        return all;
    }
    QString lastAction()
    {
        auto rows =
            agency.database().queryText(QStringLiteral("SELECT action || who FROM audit ORDER BY id DESC LIMIT 1"), {});
        return rows && rows->next() ? rows->text(0) : QString();
    }
};

const std::optional<ErrorCode> kOpens;

} // namespace

class PepperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsSealedOpensWithTheSameOneOnly()
    {
        test::check("seal and open", [](const std::string& bytes) {
            const auto hash = QString::fromLatin1(QByteArray::fromStdString(bytes).toHex());
            const auto pepper = Pepper::make();
            const auto sealed = pepper.seal(hash);
            RC_ASSERT(Pepper::isSealed(sealed));
            RC_ASSERT(pepper.open(sealed).value_or(QStringLiteral("?")) == hash);
            RC_ASSERT(pepper.seal(hash) != sealed);
            RC_ASSERT(Pepper::make().open(sealed).error().code == ErrorCode::PepperMissing);
        });
    }

    void aCodeGivesItBackHoweverItIsTyped()
    {
        for (int i = 0; i < 50; ++i) {
            const auto pepper = Pepper::make();
            const auto code = pepper.code().reveal();
            QCOMPARE(code.size(), 52 + 12);
            for (auto typed : {code, code.toLower(), QByteArray(code).replace('-', ' '),
                               QByteArray(code).replace('0', 'O').replace('1', 'l')}) {
                const auto back = Pepper::fromCode(Secret(typed));
                QVERIFY(back);
                QCOMPARE(back->bytes().reveal(), pepper.bytes().reveal());
                QCOMPARE(back->mark(), pepper.mark());
            }
            for (const auto& wrong :
                 {code.left(code.size() - 1), code + 'A', QByteArray(code).replace(0, 1, "U"), QByteArray()})
                QCOMPARE(Pepper::fromCode(Secret(wrong)).error().code, ErrorCode::Invalid);
        }
        QVERIFY(Pepper::make().mark() != Pepper::make().mark());
    }

    void everybodysPasswordIsSealedAtOnceAndStillOpens()
    {
        Sealing scene;
        const auto before = scene.stored();
        QVERIFY(!*scene.keeper().isOn());
        const auto pepper = Pepper::make();
        QVERIFY(scene.keeper().turnOn(pepper, scene.store));
        QVERIFY(*scene.keeper().isOn());
        QCOMPARE(scene.lastAction(),
                 QStringLiteral("agency.pepper-on") + QStringLiteral("Camille Aubrac <owner@example.com>"));
        for (const auto& hash : scene.stored()) QVERIFY2(Pepper::isSealed(hash), qPrintable(hash));
        QCOMPARE(scene.enter(kOwner, kOwnersPassword), kOpens);
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);
        QCOMPARE(scene.enter(kGuy, kOwnersPassword), std::optional(ErrorCode::SignInFailed));
        QCOMPARE(scene.keeper().code(scene.store)->reveal(), pepper.code().reveal());
        QVERIFY(scene.lastAction().startsWith(QStringLiteral("agency.pepper-code")));
        QCOMPARE(scene.keeper().turnOn(Pepper::make(), scene.store).error().code, ErrorCode::Conflict);
        QCOMPARE(scene.store.keys().size(), 1);

        QVERIFY(scene.keeper().turnOff(scene.store));
        QCOMPARE(scene.stored(), before);
        QCOMPARE(scene.enter(kGuy, kGuysPassword), std::optional(ErrorCode::Throttled));
        scene.agency.clock().advance(Seconds(2));
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);
        QCOMPARE(scene.keeper().turnOff(scene.store).error().code, ErrorCode::Conflict);
        QCOMPARE(scene.keeper().code(scene.store).error().code, ErrorCode::Conflict);
    }

    void withoutItNobodyIsToldWhoIsKnownAndTheCodeBringsItBack()
    {
        Sealing scene;
        const auto pepper = Pepper::make();
        QVERIFY(scene.keeper().turnOn(pepper, scene.store));
        const auto entry = scene.store.keys().first();
        QVERIFY(scene.store.remove(entry));
        for (const auto& email : {kOwner, kGuy, QStringLiteral("nobody@example.com")}) {
            QCOMPARE(scene.enter(email, kOwnersPassword), std::optional(ErrorCode::PepperMissing));
            // Whoever does not ask the store at all.
            QCOMPARE(signIn(scene.agency.database(), scene.agency.clock(), email, kOwnersPassword).error().code,
                     ErrorCode::PepperMissing);
            QCOMPARE(signIn(scene.agency.database(), scene.agency.clock(), email, kOwnersPassword,
                            {HashCost::ForTests, Pepper::make()})
                         .error()
                         .code,
                     ErrorCode::PepperMissing);
        }
        QCOMPARE(scene.keeper().turnOff(scene.store).error().code, ErrorCode::PepperMissing);

        auto& database = scene.agency.database();
        QCOMPARE(restorePepper(database, scene.agency.clock(), Secret("no code"), scene.store).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(restorePepper(database, scene.agency.clock(), Pepper::make().code(), scene.store).error().code,
                 ErrorCode::Invalid);
        QVERIFY(scene.store.keys().isEmpty());
        QVERIFY(restorePepper(database, scene.agency.clock(), pepper.code(), scene.store));
        QCOMPARE(scene.lastAction(), QStringLiteral("agency.pepper-restored"));
        QCOMPARE(scene.store.keys(), QStringList{entry});
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);
    }

    void whatIsWrittenLaterIsSealedToo()
    {
        Sealing scene;
        QVERIFY(scene.keeper().turnOn(Pepper::make(), scene.store));
        auto& database = scene.agency.database();
        const auto& clock = scene.agency.clock();
        const auto hashing = *scene.hashing();
        const Secret other("another password");

        QCOMPARE(scene.people()
                     .add({QStringLiteral("new@example.com"), {}, Role::Agent, other}, HashCost::ForTests)
                     .error()
                     .code,
                 ErrorCode::PepperMissing);
        QVERIFY(scene.people().add({QStringLiteral("new@example.com"), {}, Role::Agent, other}, hashing));
        QCOMPARE(scene.enter(QStringLiteral("new@example.com"), other), kOpens);

        const auto guy = *signIn(database, clock, kGuy, kGuysPassword, hashing);
        QCOMPARE(changePassword(database, clock, guy, kGuysPassword, other, HashCost::ForTests).error().code,
                 ErrorCode::PepperMissing);
        QVERIFY(changePassword(database, clock, guy, kGuysPassword, other, hashing));
        QCOMPARE(scene.enter(kGuy, other), kOpens);

        const auto code = issueResetCode(database, scene.agency.session(), clock, guy.user, HashCost::ForTests);
        QVERIFY(code);
        QCOMPARE(useResetCode(database, clock, kGuy, code->code, kGuysPassword, HashCost::ForTests).error().code,
                 ErrorCode::PepperMissing);
        QVERIFY(useResetCode(database, clock, kGuy, code->code, kGuysPassword, hashing));
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);

        const Acceptance guess{kGuy, {}, Secret("123456"), kGuysPassword};
        QCOMPARE(acceptInvitation(database, guess, clock, HashCost::ForTests).error().code, ErrorCode::PepperMissing);
        QCOMPARE(acceptInvitation(database, guess, clock, hashing).error().code, ErrorCode::CodeWrong);
        for (const auto& hash : scene.stored()) QVERIFY2(Pepper::isSealed(hash), qPrintable(hash));
    }

    /// Made by a program that asked before the passwords were sealed: the next sign-in sees to it.
    void aHashThatWasLeftBareIsSealedAtTheSignIn()
    {
        Sealing scene;
        const auto bare = scene.stored().last();
        QVERIFY(scene.keeper().turnOn(Pepper::make(), scene.store));
        QVERIFY(
            scene.agency.database().runText(QStringLiteral("UPDATE users SET password_hash = ? WHERE email_key = ?"),
                                            {bare, kGuy}));
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);
        QVERIFY(Pepper::isSealed(scene.stored().last()));
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);
    }

    void whereItCannotBeKeptNothingIsSealed()
    {
        class Forgetful final : public SecretStore
        {
            Result<Secret> read(const QString& key) override { return fail(ErrorCode::NotFound, key); }
            Result<void> write(const QString&, const Secret&) override { return {}; }
            Result<void> remove(const QString&) override { return {}; }
        } forgetful;
        Sealing scene;
        const auto before = scene.stored();
        QCOMPARE(scene.keeper().turnOn(Pepper::make(), forgetful).error().code, ErrorCode::NotFound);
        QCOMPARE(scene.stored(), before);
        QVERIFY(!*scene.keeper().isOn());
        QCOMPARE(scene.enter(kGuy, kGuysPassword), kOpens);
    }
};

QTEST_GUILESS_MAIN(PepperTest)
#include "tst_pepper.moc"
