// SPDX-License-Identifier: GPL-3.0-or-later
// People, their roles, and that a session does not outlive its right.
#include "services/access/audit.h"
#include "services/access/people.h"
#include "services/access/workspaces.h"
#include "services/contacts/contact_repository.h"
#include "tests/support/temp_agency.h"

#include <QTest>

using namespace relais;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// An agency with two workspaces, an Admin of the first, and an Agent of both.
struct Staff
{
    test::TempAgency agency;
    Session owner = agency.session();
    Session ownerElsewhere = agency.addWorkspace(text("Atelier"));
    UserId admin = add(owner, "ada@example.com", Role::Admin);
    UserId agent = add(owner, "guy@example.com", Role::Agent);

    Staff()
    {
        const auto both = people(ownerElsewhere).update(agent, {.role = Role::Manager});
        if (!both) qFatal("%s", qPrintable(both.error().detail));
    }

    People people(const Session& session) { return {agency.database(), session, agency.clock()}; }

    UserId add(const Session& session, const char* email, Role role)
    {
        const auto id = people(session).add({text(email), {}, role, Secret("long enough")}, HashCost::ForTests);
        if (!id) qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }

    Session signedIn(const char* email, const char* workspace = "maison")
    {
        const auto person =
            signIn(agency.database(), agency.clock(), text(email), Secret("long enough"), HashCost::ForTests);
        if (!person) qFatal("%s", qPrintable(errorCodeName(person.error().code)));
        const auto session = openWorkspace(agency.database(), *person, text(workspace));
        if (!session) qFatal("%s", qPrintable(session.error().detail));
        return *session;
    }

    ErrorCode reads(const Session& session)
    {
        const auto count = ContactRepository(agency.database(), session, agency.clock()).count({});
        return count ? ErrorCode::Cancelled : count.error().code;
    }
};

constexpr auto kAllowed = ErrorCode::Cancelled;

} // namespace

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theListSaysWhoWorksWhere()
    {
        Staff staff;
        const auto all = staff.people(staff.owner).list();
        QCOMPARE(all->size(), 3);
        QVERIFY(all->first().owner);
        const auto guy = staff.people(staff.owner).find(text("GUY@example.com"));
        QCOMPARE(guy->memberships.size(), 2);
        QCOMPARE(guy->roleIn(staff.owner.workspace), Role::Agent);
        QCOMPARE(guy->roleIn(staff.ownerElsewhere.workspace), Role::Manager);
        QVERIFY(!guy->lastSeen);
        staff.signedIn("guy@example.com");
        QVERIFY(staff.people(staff.owner).find(text("guy@example.com"))->lastSeen);
    }

    void anAdminSeesOnlyTheirWorkspace()
    {
        Staff staff;
        staff.add(staff.ownerElsewhere, "eve@example.com", Role::Agent);
        const auto admin = staff.signedIn("ada@example.com");
        const auto seen = staff.people(admin).list();
        QCOMPARE(seen->size(), 3);
        for (const auto& person : *seen)
            for (const auto& membership : person.memberships) QCOMPARE(membership.slug, text("maison"));
        const auto eve = staff.people(staff.owner).find(text("eve@example.com"));
        QCOMPARE(staff.people(admin).find(text("eve@example.com")).error().code, ErrorCode::NotFound);
        QCOMPARE(staff.people(admin).update(eve->id, {.name = text("E")}).error().code, ErrorCode::NotFound);
        QCOMPARE(staff.people(admin).remove(eve->id).error().code, ErrorCode::NotFound);
    }

    void anAdminGivesNoMoreThanTheyHave()
    {
        Staff staff;
        const auto admin = staff.signedIn("ada@example.com");
        auto people = staff.people(admin);
        QCOMPARE(people.add({text("new@example.com"), {}, Role::Owner, Secret("long enough")}, HashCost::ForTests)
                     .error()
                     .code,
                 ErrorCode::NotAllowed);
        QCOMPARE(people.update(staff.admin, {.role = Role::Owner}).error().code, ErrorCode::NotAllowed);
        QCOMPARE(people.update(staff.owner.user, {.role = Role::Agent}).error().code, ErrorCode::NotAllowed);
        QCOMPARE(people.remove(staff.owner.user).error().code, ErrorCode::NotAllowed);
        QVERIFY(people.add({text("new@example.com"), {}, Role::Admin, Secret("long enough")}, HashCost::ForTests));
    }

    void whoMayNotManageUsersDoesNotEvenSeeThem()
    {
        Staff staff;
        const auto agent = staff.signedIn("guy@example.com");
        QCOMPARE(staff.people(agent).list().error().code, ErrorCode::NotAllowed);
        QCOMPARE(staff.people(agent)
                     .add({text("new@example.com"), {}, Role::Agent, Secret("long enough")}, HashCost::ForTests)
                     .error()
                     .code,
                 ErrorCode::NotAllowed);
    }

    void anEmailIsOnePersons()
    {
        Staff staff;
        auto people = staff.people(staff.owner);
        QCOMPARE(people.add({text("Ada@Example.com"), {}, Role::Agent, Secret("long enough")}, HashCost::ForTests)
                     .error()
                     .code,
                 ErrorCode::Conflict);
        QCOMPARE(people.update(staff.agent, {.email = text("ADA@example.com")}).error().code, ErrorCode::Conflict);
        QCOMPARE(people.add({text("x@example.com"), {}, Role::Agent, Secret("short")}, HashCost::ForTests).error().code,
                 ErrorCode::Invalid);
    }

    void theLastOwnerStays()
    {
        Staff staff;
        auto people = staff.people(staff.owner);
        QCOMPARE(people.update(staff.owner.user, {.role = Role::Admin}).error().code, ErrorCode::Conflict);
        QCOMPARE(people.deactivate(staff.owner.user).error().code, ErrorCode::Conflict);
        QCOMPARE(people.remove(staff.owner.user).error().code, ErrorCode::Conflict);
        // A deactivated Owner is none.
        const auto second = staff.add(staff.owner, "zoe@example.com", Role::Owner);
        QVERIFY(people.deactivate(second));
        QCOMPARE(people.update(staff.owner.user, {.role = Role::Admin}).error().code, ErrorCode::Conflict);
        QVERIFY(people.reactivate(second));
        // With two of them one may go, but nobody removes themselves.
        QCOMPARE(people.remove(staff.owner.user).error().code, ErrorCode::Conflict);
        QVERIFY(people.update(staff.owner.user, {.role = Role::Admin}));
        QCOMPARE(people.list()->size(), 4);
        QCOMPARE(people.update(second, {.role = Role::Admin}).error().code, ErrorCode::NotAllowed);
    }

    void aRoleChangesAtTheNextQuestion()
    {
        Staff staff;
        const auto agent = staff.signedIn("guy@example.com");
        QCOMPARE(staff.reads(agent), kAllowed);
        QCOMPARE(agent.require(staff.agency.database(), Scope::ContactsWrite).error().code, ErrorCode::NotAllowed);
        QVERIFY(staff.people(staff.owner).update(staff.agent, {.role = Role::Manager}));
        QVERIFY(agent.require(staff.agency.database(), Scope::ContactsWrite));
        // Another program's change is seen as well.
        auto other = staff.agency.connect();
        QVERIFY(People(*other, staff.owner, staff.agency.clock()).update(staff.agent, {.role = Role::Agent}));
        QCOMPARE(agent.require(staff.agency.database(), Scope::ContactsWrite).error().code, ErrorCode::NotAllowed);
        QCOMPARE(staff.reads(agent), kAllowed);
        QVERIFY(staff.people(staff.owner).leave(staff.agent));
        QCOMPARE(staff.reads(agent), ErrorCode::NotAllowed);
        QCOMPARE(staff.reads(staff.signedIn("guy@example.com", "atelier")), kAllowed);
    }

    void deactivatedAndDeletedEndAtTheNextQuestion()
    {
        Staff staff;
        const auto agent = staff.signedIn("guy@example.com");
        QVERIFY(staff.people(staff.owner).deactivate(staff.agent));
        QCOMPARE(staff.reads(agent), ErrorCode::NotSignedIn);
        QCOMPARE(signIn(staff.agency.database(), staff.agency.clock(), text("guy@example.com"), Secret("long enough"))
                     .error()
                     .code,
                 ErrorCode::SignInFailed);
        staff.agency.clock().advance(Seconds(60));
        QVERIFY(staff.people(staff.owner).reactivate(staff.agent));
        QCOMPARE(staff.reads(agent), ErrorCode::NotSignedIn);
        const auto again = staff.signedIn("guy@example.com");
        QCOMPARE(staff.reads(again), kAllowed);
        QVERIFY(staff.people(staff.owner).remove(staff.agent));
        QCOMPARE(staff.reads(again), ErrorCode::NotSignedIn);
        QCOMPARE(staff.people(staff.owner).find(text("guy@example.com")).error().code, ErrorCode::NotFound);
        // The e-mail is free again.
        staff.add(staff.owner, "guy@example.com", Role::Agent);
    }

    void anAdminDeletesOnlyFromTheirWorkspace()
    {
        Staff staff;
        const auto admin = staff.signedIn("ada@example.com");
        QCOMPARE(staff.people(admin).deactivate(staff.agent).error().code, ErrorCode::NotAllowed);
        QCOMPARE(staff.people(admin).update(staff.agent, {.name = text("Guy")}).error().code, ErrorCode::NotAllowed);
        QVERIFY(staff.people(admin).remove(staff.agent));
        QCOMPARE(staff.people(admin).find(text("guy@example.com")).error().code, ErrorCode::NotFound);
        const auto left = staff.people(staff.owner).find(text("guy@example.com"));
        QCOMPARE(left->memberships.size(), 1);
        QCOMPARE(left->memberships.first().slug, text("atelier"));
    }

    void aNewPasswordEndsTheOtherSessions()
    {
        Staff staff;
        const auto here = staff.signedIn("guy@example.com");
        const auto there = staff.signedIn("guy@example.com");
        const auto on = changePassword(staff.agency.database(), staff.agency.clock(), here, Secret("long enough"),
                                       Secret("even longer"), HashCost::ForTests);
        QVERIFY(on);
        QCOMPARE(staff.reads(*on), kAllowed);
        QCOMPARE(staff.reads(there), ErrorCode::NotSignedIn);
        QCOMPARE(openWorkspace(staff.agency.database(), personOf(there), text("maison")).error().code,
                 ErrorCode::NotSignedIn);
        QVERIFY(openWorkspace(staff.agency.database(), personOf(*on), text("atelier")));
        QCOMPARE(changePassword(staff.agency.database(), staff.agency.clock(), there, Secret("even longer"),
                                Secret("longest of all"), HashCost::ForTests)
                     .error()
                     .code,
                 ErrorCode::NotSignedIn);
    }

    void everyChangeStandsInTheTrail()
    {
        Staff staff;
        auto people = staff.people(staff.owner);
        QVERIFY(people.update(staff.agent, {.name = text("Guy"), .role = Role::Manager}));
        QVERIFY(people.deactivate(staff.agent));
        QVERIFY(people.reactivate(staff.agent));
        QVERIFY(people.leave(staff.agent));
        QVERIFY(people.remove(staff.agent));
        const auto page =
            AuditTrail(staff.agency.database(), staff.owner, staff.agency.clock()).list({.action = text("user")});
        QStringList actions;
        for (const auto& entry : page->items) actions.prepend(entry.action);
        QCOMPARE(actions, (QStringList{text("user.add"), text("user.add"), text("user.role"), text("user.update"),
                                       text("user.role"), text("user.deactivate"), text("user.reactivate"),
                                       text("user.leave"), text("user.delete")}));
        QCOMPARE(page->items.first().who, text("Camille Aubrac <owner@example.com>"));
        // What was refused left nothing.
        QVERIFY(!people.remove(staff.owner.user));
        QCOMPARE(AuditTrail(staff.agency.database(), staff.owner, staff.agency.clock()).list({})->items.size(),
                 page->items.size());
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
