// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations, from the mail that the engine sends to the person who accepts, and what strangers learn of them.
#include "services/access/arming.h"
#include "services/access/audit.h"
#include "services/access/invitations.h"
#include "services/access/one_time_code.h"
#include "services/access/people.h"
#include "services/access/workspaces.h"
#include "services/channels/account_repository.h"
#include "services/contacts/suppression_list.h"
#include "services/sending/campaign_mail_source.h"
#include "tests/sending/engine_process.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

const QString kNew = QStringLiteral("nora@example.com");

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// An agency that can send, and an engine whose wire is the test.
struct Inviting
{
    TempAgency agency;
    AccountId account = addAccount(agency.session());
    std::unique_ptr<Process> engine = std::make_unique<Process>(agency);

    AccountId addAccount(const Session& session)
    {
        const auto from = Mailbox::parse(text("Agence Rivage <bonjour@rivage.example>"));
        const auto id =
            AccountRepository(agency.database(), session, agency.clock())
                .add({.name = text("Main"), .settings = SmtpSettings{.from = *from}, .practice = true}, {}, nullptr);
        if (!id) qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }
    Invitations invitations() { return invitations(agency.session()); }
    Invitations invitations(const Session& session) { return {agency.database(), session, agency.clock()}; }
    InvitationId invite(const QString& email = kNew, Role role = Role::Agent)
    {
        const auto id = invitations().create({.email = email, .role = role, .language = text("en")});
        if (!id) qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }
    Invitation at(InvitationId id) { return *invitations().find(id); }
    InvitationState stateOf(InvitationId id) { return at(id).state; }

    /// What the engine's oldest claimed message says as it leaves.
    Result<QByteArray> compose()
    {
        CampaignMailSource source(*engine->database, agency.clock(), {}, {});
        const auto mail = source.compose(engine->transport.waiting.front());
        if (!mail) return mail.failure();
        // As its reader sees it: the parts of the quoted-printable body put together.
        auto read = mail->data;
        read.replace("=\r\n", "").replace("=20", " ");
        return read;
    }
    static QByteArray codeIn(const QByteArray& mail)
    {
        const auto found = QRegularExpression(text("^    (\\d{6})\\r?$"), QRegularExpression::MultilineOption)
                               .match(QString::fromUtf8(mail));
        return found.captured(1).toLatin1();
    }
    /// The engine takes the oldest mail, and it arrives; its code.
    QByteArray deliver()
    {
        engine->step();
        if (engine->transport.waiting.empty()) qFatal("Nothing leaves");
        const auto code = codeIn(*compose());
        engine->transport.finish(kAccepted);
        engine->step();
        return code;
    }
    void restartEngine(const char* boot = "boot-1")
    {
        engine.reset();
        engine = std::make_unique<Process>(agency, text(boot));
    }

    Result<AcceptedInvitation> accept(const QByteArray& code, const QString& email = kNew,
                                      const char* password = "long enough")
    {
        return acceptInvitation(agency.database(), {email, text("Nora"), Secret(code), Secret(password)},
                                agency.clock(), HashCost::ForTests);
    }
    /// The wait that a failure costs is over.
    void wait() { agency.clock().advance(Seconds(61)); }

    QStringList trail()
    {
        QStringList actions;
        const auto page =
            AuditTrail(agency.database(), agency.session(), agency.clock()).list({.action = text("invite")});
        for (const auto& entry : page->items) actions.prepend(entry.action);
        return actions;
    }
    QString one(const char* sql)
    {
        auto rows = agency.database().queryText(text(sql), {});
        return rows && rows->next() ? rows->text(0) : QString();
    }
};

QByteArray another(const QByteArray& code)
{
    return code == "123456" ? QByteArray("654321") : QByteArray("123456");
}

} // namespace

class InvitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void somebodyIsInvitedAndJoins()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        auto invitation = inviting.at(id);
        QCOMPARE(invitation.state, InvitationState::Waiting);
        QVERIFY(!invitation.expiresAt);
        QCOMPARE(invitation.invitedBy, text("Camille Aubrac"));
        const auto code = inviting.deliver();
        QCOMPARE(code.size(), 6);
        invitation = inviting.at(id);
        QCOMPARE(invitation.state, InvitationState::Open);
        QCOMPARE(*invitation.expiresAt, inviting.agency.clock().now() + std::chrono::minutes(15));
        QCOMPARE(invitation.triesLeft, 5);

        const auto joined = inviting.accept(code.left(3) + ' ' + code.mid(3));
        QVERIFY(joined);
        QCOMPARE(joined->workspaceSlug, text("maison"));
        const auto session = openWorkspace(inviting.agency.database(), joined->person, joined->workspaceSlug);
        QVERIFY(session);
        QCOMPARE(session->role, Role::Agent);
        QCOMPARE(session->userName, text("Nora"));
        QVERIFY(signIn(inviting.agency.database(), inviting.agency.clock(), kNew, Secret("long enough"),
                       HashCost::ForTests));
        QCOMPARE(inviting.stateOf(id), InvitationState::Accepted);
        QCOMPARE(inviting.trail(), (QStringList{text("invite.create"), text("invite.accept")}));
    }

    void theMailSaysWhatIsNeededAndIsOfNoList()
    {
        Inviting inviting;
        inviting.invite();
        inviting.engine->step();
        const auto mail = *inviting.compose();
        for (const auto* part :
             {"Subject: Invitation to join Agence Rivage", "From: Agence Rivage <bonjour@rivage.example>",
              "Camille Aubrac invites you", "15 minutes", "invite accept --email nora@example.com --name"})
            QVERIFY2(mail.contains(part), qPrintable(QString::fromUtf8(mail)));
        QVERIFY(!mail.contains("List-"));
        inviting.engine->transport.finish(kAccepted);
        QVERIFY(inviting.invitations().create({.email = text("luc@example.com"), .language = text("fr_FR")}));
        inviting.engine->step();
        QVERIFY(inviting.compose()->contains("invite =C3=A0 travailler"));
    }

    void theCodeStandsNowhere()
    {
        Inviting inviting;
        inviting.invite();
        const auto code = inviting.deliver();
        QCOMPARE(inviting.one("SELECT count(*) FROM messages WHERE vals LIKE '%code%'"), text("0"));
        const auto hash = inviting.one("SELECT code_hash FROM invitations");
        QVERIFY(hash.size() > 40);
        QVERIFY(!hash.contains(QString::fromLatin1(code)));
        QVERIFY(isSameHash(hash, *hashCode(Secret(code), inviting.one("SELECT install_id FROM agency"), kNew)));
        QVERIFY(!isSameHash(hash, *hashCode(Secret(code), inviting.one("SELECT install_id FROM agency"),
                                            text("other@example.com"))));
    }

    void codesAreOfAllSixDigits()
    {
        QSet<QByteArray> seen;
        QSet<char> first;
        for (int i = 0; i < 2000; ++i) {
            const auto code = makeInvitationCode().reveal();
            QVERIFY(checkInvitationCode(Secret(code)));
            seen.insert(code);
            first.insert(code[0]);
        }
        QVERIFY(seen.size() > 1950);
        QCOMPARE(first.size(), 10);
        QVERIFY(!checkInvitationCode(Secret("12345")));
        QVERIFY(!checkInvitationCode(Secret("12345a")));
        QCOMPARE(typedCode(Secret(" 12-34 56 ")).reveal(), QByteArray("123456"));
    }

    void itGoesAheadOfCampaignsAndNothingHoldsIt()
    {
        Inviting inviting;
        auto& database = inviting.agency.database();
        QVERIFY(SuppressionList(database, inviting.agency.session(), inviting.agency.clock())
                    .add(kNew, text("manual"), {}));
        QVERIFY(database.runText(
            text(
                "INSERT INTO campaigns (workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) VALUES (1, 'c', 'email', '{}', 1, 2, 0, 0, 0)"),
            {}));
        for (int contact = 1; contact <= 3; ++contact)
            QVERIFY(database.runText(
                text(
                    "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) VALUES (1, 1, 1, ?, 1, ?, 0, 0)"),
                {contact, QStringLiteral("p%1@example.com").arg(contact)}));
        inviting.invite();
        inviting.engine->step();
        QCOMPARE(inviting.engine->transport.waiting.front().address, kNew);
        // In no list of campaigns, and with a figure that is of mails.
        QCOMPARE(inviting.one("SELECT channel FROM daily_figures WHERE campaign_id = 2"), text("email"));
        QCOMPARE(inviting.one("SELECT kind || ' ' || channel FROM campaigns WHERE id = 2"), text("replies email"));
    }

    void whoMayNotInviteDoesNot()
    {
        Inviting inviting;
        auto& database = inviting.agency.database();
        People people(database, inviting.agency.session(), inviting.agency.clock());
        for (const auto role : {Role::Admin, Role::Manager})
            QVERIFY(people.add({roleName(role) + text("@example.com"), {}, role, Secret("long enough")},
                               HashCost::ForTests));
        const auto as = [&](Role role) {
            return *openWorkspace(database,
                                  *signIn(database, inviting.agency.clock(), roleName(role) + text("@example.com"),
                                          Secret("long enough"), HashCost::ForTests),
                                  {});
        };
        QCOMPARE(inviting.invitations(as(Role::Manager)).create({.email = kNew}).error().code, ErrorCode::NotAllowed);
        QCOMPARE(inviting.invitations(as(Role::Manager)).list().error().code, ErrorCode::NotAllowed);
        auto admin = inviting.invitations(as(Role::Admin));
        QCOMPARE(admin.create({.email = kNew, .role = Role::Owner}).error().code, ErrorCode::NotAllowed);
        const auto id = admin.create({.email = kNew, .role = Role::Admin});
        QVERIFY(id);
        const auto owners = inviting.invite(text("zoe@example.com"), Role::Owner);
        QCOMPARE(admin.resend(owners).error().code, ErrorCode::NotAllowed);
        QCOMPARE(admin.revoke(owners).error().code, ErrorCode::NotAllowed);
        // The right to invite has to last until somebody accepts.
        const auto code = inviting.deliver();
        QVERIFY(people.update(people.find(text("admin@example.com"))->id, {.role = Role::Agent}));
        QCOMPARE(inviting.accept(code).error().code, ErrorCode::CodeSpent);
    }

    void anotherWorkspaceSeesNothing()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        const auto elsewhere = inviting.agency.addWorkspace(text("Atelier"));
        auto theirs = inviting.invitations(elsewhere);
        QVERIFY(theirs.list()->isEmpty());
        QCOMPARE(theirs.find(id).error().code, ErrorCode::NotFound);
        QCOMPARE(theirs.revoke(id).error().code, ErrorCode::NotFound);
        QCOMPARE(theirs.resend(id).error().code, ErrorCode::NotFound);
        const auto none = theirs.create({.email = kNew});
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QVERIFY(none.error().detail.contains(text("add an e-mail account")));
        QVERIFY(theirs.setMinutes(60));
        QCOMPARE(*inviting.invitations().minutes(), 15);
    }

    void nobodyIsInvitedTwice()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        QCOMPARE(inviting.invitations().create({.email = text("NORA@example.com")}).error().code, ErrorCode::Conflict);
        QCOMPARE(inviting.invitations().create({.email = text("owner@example.com")}).error().code, ErrorCode::Conflict);
        QCOMPARE(inviting.invitations().create({.email = text("nobody")}).error().code, ErrorCode::Invalid);
        QCOMPARE(inviting.invitations().create({.email = text("x@example.com"), .minutes = 0}).error().code,
                 ErrorCode::Invalid);
        QVERIFY(inviting.invitations().revoke(id));
        inviting.invite();
    }

    void theMinutesAreASetting()
    {
        Inviting inviting;
        QVERIFY(inviting.invitations().setMinutes(60));
        const auto usual = inviting.invite();
        inviting.deliver();
        QCOMPARE(*inviting.at(usual).expiresAt, inviting.agency.clock().now() + std::chrono::minutes(60));
        const auto own = inviting.invitations().create({.email = text("x@example.com"), .minutes = 5});
        inviting.deliver();
        QCOMPARE(*inviting.at(*own).expiresAt, inviting.agency.clock().now() + std::chrono::minutes(5));
        QCOMPARE(inviting.invitations().setMinutes(kMostInvitationMinutes + 1).error().code, ErrorCode::Invalid);
    }

    void theTimeCountsFromWhenItLeaves()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.agency.clock().advance(std::chrono::hours(5)); // the computer was off
        const auto code = inviting.deliver();
        QCOMPARE(inviting.stateOf(id), InvitationState::Open);
        inviting.agency.clock().advance(std::chrono::minutes(15));
        QCOMPARE(inviting.stateOf(id), InvitationState::Expired);
        QCOMPARE(inviting.accept(code).error().code, ErrorCode::CodeSpent);
        QVERIFY(inviting.accept(code).error().detail.contains(text("expired")));
        // A wrong one is wrong, expired or not.
        QCOMPARE(inviting.accept(another(code)).error().code, ErrorCode::CodeWrong);
    }

    void aStrangerLearnsNothing()
    {
        Inviting inviting;
        inviting.invite();
        const auto code = inviting.deliver();
        const auto invited = inviting.accept(another(code));
        const auto unknown = inviting.accept(code, text("who@example.com"));
        const auto member = inviting.accept(code, text("owner@example.com"));
        for (const auto* answer : {&invited, &unknown, &member}) {
            QCOMPARE(answer->error().code, ErrorCode::CodeWrong);
            QVERIFY(answer->error().detail.isEmpty());
        }
        // And each of them has to wait now.
        for (const auto& email : {kNew, text("who@example.com"), text("owner@example.com")})
            QCOMPARE(inviting.accept(code, email).error().code, ErrorCode::Throttled);
        inviting.wait();
        QVERIFY(inviting.accept(code));
    }

    void fiveWrongCodesUseItUp()
    {
        Inviting inviting;
        const auto id = *inviting.invitations().create({.email = kNew, .minutes = 60});
        const auto code = inviting.deliver();
        for (int left = 4; left >= 0; --left) {
            QCOMPARE(inviting.accept(another(code)).error().code, ErrorCode::CodeWrong);
            QCOMPARE(inviting.at(id).triesLeft, left);
            inviting.wait();
        }
        QCOMPARE(inviting.stateOf(id), InvitationState::UsedUp);
        const auto late = inviting.accept(code);
        QCOMPARE(late.error().code, ErrorCode::CodeSpent);
        QVERIFY(late.error().detail.contains(text("wrong codes")));
        QCOMPARE(inviting.accept(another(code)).error().code, ErrorCode::CodeWrong);
        QCOMPARE(inviting.trail(), (QStringList{text("invite.create"), text("invite.used-up")}));
        // Sent again: a new code, new tries, and the old one is void.
        inviting.wait();
        QVERIFY(inviting.invitations().resend(id));
        QCOMPARE(inviting.stateOf(id), InvitationState::Waiting);
        const auto fresh = inviting.deliver();
        QVERIFY(fresh != code);
        QCOMPARE(inviting.at(id).triesLeft, 5);
        QCOMPARE(inviting.accept(code).error().code, ErrorCode::CodeWrong);
        inviting.wait();
        QVERIFY(inviting.accept(fresh));
    }

    void revokedAndAcceptedOnce()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        const auto code = inviting.deliver();
        QVERIFY(inviting.invitations().revoke(id));
        QVERIFY(inviting.accept(code).error().detail.contains(text("revoked")));
        QCOMPARE(inviting.invitations().resend(id).error().code, ErrorCode::Conflict);
        const auto other = inviting.invite();
        const auto second = inviting.deliver();
        QVERIFY(inviting.accept(second));
        QCOMPARE(inviting.accept(second).error().code, ErrorCode::CodeSpent);
        QVERIFY(inviting.accept(second).error().detail.contains(text("accepted already")));
        QCOMPARE(inviting.invitations().revoke(other).error().code, ErrorCode::Conflict);
        QCOMPARE(inviting.invitations().resend(other).error().code, ErrorCode::Conflict);
    }

    void whoBecameAMemberMeanwhileIsTold()
    {
        Inviting inviting;
        inviting.invite();
        const auto code = inviting.deliver();
        People people(inviting.agency.database(), inviting.agency.session(), inviting.agency.clock());
        QVERIFY(people.add({kNew, {}, Role::Agent, Secret("long enough")}, HashCost::ForTests));
        QCOMPARE(inviting.accept(code).error().code, ErrorCode::Conflict);
        QCOMPARE(inviting.accept(another(code)).error().code, ErrorCode::CodeWrong);
    }

    void whoWorksElsewhereKeepsTheirPassword()
    {
        Inviting inviting;
        auto& database = inviting.agency.database();
        const auto elsewhere = inviting.agency.addWorkspace(text("Atelier"));
        QVERIFY(People(database, elsewhere, inviting.agency.clock())
                    .add({kNew, text("Nora B."), Role::Manager, Secret("their own one")}, HashCost::ForTests));
        const auto id = inviting.invite();
        const auto code = inviting.deliver();
        QCOMPARE(inviting.accept(code, kNew, "another one").error().code, ErrorCode::SignInFailed);
        QCOMPARE(inviting.accept(code, kNew, "their own one").error().code, ErrorCode::Throttled);
        inviting.wait();
        const auto joined = inviting.accept(code, kNew, "their own one");
        QVERIFY(joined);
        QCOMPARE(joined->person.name, text("Nora B."));
        QCOMPARE(openWorkspace(database, joined->person, text("maison"))->role, Role::Agent);
        QCOMPARE(openWorkspace(database, joined->person, text("atelier"))->role, Role::Manager);
        QCOMPARE(inviting.stateOf(id), InvitationState::Accepted);
    }

    void anOwnerIsInvitedByAnOwner()
    {
        Inviting inviting;
        inviting.invite(kNew, Role::Owner);
        const auto joined = inviting.accept(inviting.deliver());
        QVERIFY(joined);
        QVERIFY(joined->person.owner);
        QCOMPARE(openWorkspace(inviting.agency.database(), joined->person, text("maison"))->role, Role::Owner);
    }

    void aRuleIsSaidBeforeAnythingIsSpent()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        const auto code = inviting.deliver();
        QCOMPARE(inviting.accept(code, kNew, "short").error().subject, text("password"));
        QCOMPARE(inviting.accept("12345").error().subject, text("code"));
        QCOMPARE(inviting.accept(code, text("nora")).error().code, ErrorCode::Invalid);
        QCOMPARE(inviting.at(id).triesLeft, 5);
        QVERIFY(inviting.accept(code));
    }

    /// The code is kept, and the program dies before the mail has left: the next one makes another.
    void aCrashBeforeItLeavesMakesANewCode()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.engine->step();
        const auto lost = Inviting::codeIn(*inviting.compose());
        QCOMPARE(inviting.stateOf(id), InvitationState::Waiting);
        inviting.restartEngine();
        QCOMPARE(inviting.stateOf(id), InvitationState::Waiting);
        const auto code = inviting.deliver();
        QVERIFY(code != lost);
        QCOMPARE(inviting.accept(lost).error().code, ErrorCode::CodeWrong);
        inviting.wait();
        QVERIFY(inviting.accept(code));
    }

    /// The mail may have arrived: its code holds, and the list says that nobody knows.
    void aCrashWhileItLeavesLeavesItsCode()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.engine->step();
        const auto code = Inviting::codeIn(*inviting.compose());
        inviting.engine->transport.hangAfterSubmission();
        inviting.restartEngine();
        const auto invitation = inviting.at(id);
        QCOMPARE(invitation.state, InvitationState::Open);
        QVERIFY(!invitation.trouble.isEmpty());
        QVERIFY(inviting.accept(code));
    }

    void greylistedItLeavesLaterWithANewCode()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.engine->step();
        const auto first = Inviting::codeIn(*inviting.compose());
        inviting.engine->transport.finish(kLater);
        inviting.engine->step();
        QCOMPARE(inviting.stateOf(id), InvitationState::Waiting);
        QCOMPARE(inviting.at(id).trouble, text("greylisted"));
        inviting.agency.clock().advance(std::chrono::minutes(30));
        const auto code = inviting.deliver();
        QVERIFY(code != first);
        QVERIFY(inviting.accept(code));
    }

    void refusedItSaysWhy()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.engine->step();
        QVERIFY(inviting.compose());
        inviting.engine->transport.finish(kNoSuchUser);
        inviting.engine->step();
        QCOMPARE(inviting.stateOf(id), InvitationState::Failed);
        QCOMPARE(inviting.at(id).trouble, text("unknown"));
        // The address stands on the suppression list now; a person's word goes before that.
        QVERIFY(inviting.invitations().resend(id));
        QVERIFY(inviting.accept(inviting.deliver()));
    }

    void anAccountThatIsDownOrGoneIsSaid()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.engine->step();
        QVERIFY(inviting.compose());
        inviting.engine->transport.finish(kBadPassword);
        inviting.engine->step();
        QCOMPARE(inviting.stateOf(id), InvitationState::Waiting);
        QVERIFY(inviting.at(id).trouble.contains(text("bad password")));
        AccountRepository accounts(inviting.agency.database(), inviting.agency.session(), inviting.agency.clock());
        QVERIFY(accounts.remove(inviting.account, nullptr));
        QCOMPARE(inviting.stateOf(id), InvitationState::Failed);
        QVERIFY(inviting.at(id).trouble.contains(text("removed")));
        QCOMPARE(inviting.invitations().resend(id).error().code, ErrorCode::NotFound);
        inviting.addAccount(inviting.agency.session());
        QVERIFY(inviting.invitations().resend(id));
        inviting.restartEngine();
        QVERIFY(inviting.accept(inviting.deliver()));
        // What was counted is what there is.
        QCOMPARE(
            inviting.one(
                "SELECT group_concat(status || ':' || n) FROM (SELECT status, sum(n) AS n FROM daily_figures GROUP BY status HAVING sum(n) <> 0 ORDER BY status)"),
            inviting.one(
                "SELECT group_concat(status || ':' || n) FROM (SELECT status, count(*) AS n FROM messages GROUP BY status ORDER BY status)"));
    }

    void whatIsRevokedOrSentAgainWhileItLeavesIsVoid()
    {
        Inviting inviting;
        const auto id = inviting.invite();
        inviting.engine->step();
        QVERIFY(inviting.invitations().resend(id));
        QCOMPARE(inviting.compose().error().code, ErrorCode::Conflict);
        inviting.engine->transport.finish(
            {.kind = Outcome::Kind::Refused, .code = text("Conflict"), .text = text("void")});
        const auto code = inviting.deliver();
        QVERIFY(!code.isEmpty());
        QVERIFY(inviting.invitations().resend(id));
        QVERIFY(inviting.invitations().revoke(id));
        inviting.engine->step();
        QVERIFY2(inviting.engine->transport.waiting.empty(), "a mail that had not left stays");
        QCOMPARE(inviting.stateOf(id), InvitationState::Revoked);
    }

    void aDisarmedAgencySaysSo()
    {
        Inviting inviting;
        auto& database = inviting.agency.database();
        QVERIFY(disarm(database));
        QVERIFY(inviting.invitations().create({.email = kNew}));
        QVERIFY(database.runText(text("UPDATE accounts SET practice = 0"), {}));
        QCOMPARE(inviting.invitations().create({.email = text("x@example.com")}).error().code, ErrorCode::Disarmed);
    }
};

QTEST_GUILESS_MAIN(InvitationsTest)
#include "tst_invitations.moc"
