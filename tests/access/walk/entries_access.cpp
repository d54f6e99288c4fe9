// SPDX-License-Identifier: GPL-3.0-or-later
// People, the audit trail, and what a person has of their own.
#include "services/access/arming.h"
#include "services/access/audit.h"
#include "services/access/invitations.h"
#include "services/access/people.h"
#include "services/access/pepper_keeper.h"
#include "services/access/profile.h"
#include "services/access/reset_code.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/upkeep/backup_seal.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

namespace relais::test {

namespace {

People people(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
Invitations invitations(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
PepperKeeper pepper(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
BackupSeal backups(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
AuditTrail trail(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
Workspaces workspaces(Seat& seat)
{
    return {seat.database, personOf(seat.session), seat.clock};
}

} // namespace

Entries accessEntries()
{
    const auto users = scope(Scope::UsersManage);
    return {
        {"People::list", "", users, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(people(seat).list()); }, Reach::Agency},
        {"People::find", "by number", users, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(people(seat).find(QString::number(of.agent.value()))); },
         Reach::Agency},
        {"People::find", "by e-mail", users, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(people(seat).find(of.personEmail(Role::Agent))); },
         Reach::Agency},
        // Not with an e-mail of another workspace: who signs in is of the agency, and an e-mail is one person's.
        {"People::add", "", users, Does::Write, "user.add",
         [](Seat& seat, const Content& of) {
             return done(
                 people(seat).add({of.word + QStringLiteral("@new.example"), {}, Role::Agent, Secret(kPassword)},
                                  HashCost::ForTests));
         },
         Reach::Agency},
        {"People::update", "name", users, Does::Write, "user.update",
         [](Seat& seat, const Content& of) {
             return seen(people(seat).update(of.agent, {.name = QStringLiteral("Guy")}));
         },
         Reach::Agency},
        {"People::update", "role", users, Does::Write, "user.role",
         [](Seat& seat, const Content& of) { return seen(people(seat).update(of.agent, {.role = Role::Manager})); },
         Reach::Agency},
        {"People::leave", "", users, Does::Write, "user.leave",
         [](Seat& seat, const Content& of) { return seen(people(seat).leave(of.agent)); }, Reach::Agency},
        {"People::deactivate", "", users, Does::Write, "user.deactivate",
         [](Seat& seat, const Content& of) { return seen(people(seat).deactivate(of.agent)); }, Reach::Agency},
        // Nobody is inactive in the content: nothing changes.
        {"People::reactivate", "", users, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(people(seat).reactivate(of.agent)); }, Reach::Agency},
        {"People::remove", "", users, Does::Write, "user.delete",
         [](Seat& seat, const Content& of) { return seen(people(seat).remove(of.agent)); }, Reach::Agency},

        {"Invitations::list", "", users, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(invitations(seat).list()); }},
        {"Invitations::find", "", users, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(invitations(seat).find(of.invitation)); }},
        {"Invitations::create", "", users, Does::Write, "invite.create",
         [](Seat& seat, const Content& of) {
             return done(invitations(seat).create({.email = of.word + QStringLiteral("@asked.example"),
                                                   .minutes = 20,
                                                   .language = QStringLiteral("en")}));
         }},
        // Who was invited next door, and who works there, may be asked to join this one too.
        {"Invitations::create", "who is known elsewhere", users, Does::Write, "invite.create",
         [](Seat& seat, const Content& of) {
             return done(
                 invitations(seat).create({.email = of.word
                                                    + (of.word == seat.own.word ? QStringLiteral("@else.example")
                                                                                : QStringLiteral("@invited.example")),
                                           .language = QStringLiteral("en")}));
         }},
        {"Invitations::resend", "", users, Does::Write, "invite.resend",
         [](Seat& seat, const Content& of) { return seen(invitations(seat).resend(of.invitation)); }},
        {"Invitations::revoke", "", users, Does::Write, "invite.revoke",
         [](Seat& seat, const Content& of) { return seen(invitations(seat).revoke(of.invitation)); }},
        {"Invitations::minutes", "", users, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(invitations(seat).minutes()); }},
        {"Invitations::setMinutes", "", users, Does::Write, "invite.minutes",
         [](Seat& seat, const Content&) { return seen(invitations(seat).setMinutes(30)); }},
        {"issueResetCode", "", ownerOnly(), Does::Write, "user.reset-code",
         [](Seat& seat, const Content& of) {
             return done(issueResetCode(seat.database, seat.session, seat.clock, of.agent, HashCost::ForTests));
         },
         Reach::Agency},

        {"AuditTrail::list", "", users, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(trail(seat).list({})); }, Reach::Agency},
        {"AuditTrail::list", "by words", users, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(trail(seat).list({.action = {}, .search = of.word})); },
         Reach::Agency},
        {"AuditTrail::verify", "", users, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(trail(seat).verify()); }, Reach::Agency},
        {"AuditTrail::exportCsv", "", users, Does::Write, "audit.export",
         [](Seat& seat, const Content& of) {
             return seen(trail(seat).exportCsv({.action = {}, .search = of.word}, seat.file("audit.csv")));
         },
         Reach::Agency},

        {"signatureOf", "", anybody(), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(signatureOf(seat.database, seat.session)); }},
        {"setSignature", "", anybody(), Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(setSignature(seat.database, seat.session, of.word)); },
         Reach::Agency},
        {"changePassword", "", anybody(), Does::Write, "user.password",
         [](Seat& seat, const Content&) {
             const auto changed = changePassword(seat.database, seat.clock, seat.session, Secret(kPassword),
                                                 Secret("another one"), HashCost::ForTests);
             // Their own session goes on.
             if (changed) seat.session = *changed;
             return done(changed);
         },
         Reach::Agency},
        {"PepperKeeper::isOn", "", ownerOnly(), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(pepper(seat).isOn()); }, Reach::Agency},
        {"PepperKeeper::turnOn", "", ownerOnly(), Does::Write, "agency.pepper-on",
         [](Seat& seat, const Content&) { return seen(pepper(seat).turnOn(Pepper::make(), seat.secrets)); },
         Reach::Agency},
        // Nothing is sealed in the content.
        {"PepperKeeper::turnOff", "", ownerOnly(), Does::Write, nullptr,
         [](Seat& seat, const Content&) { return seen(pepper(seat).turnOff(seat.secrets)); }, Reach::Agency,
         ErrorCode::Conflict},
        {"PepperKeeper::code", "", ownerOnly(), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return done(pepper(seat).code(seat.secrets)); }, Reach::Agency,
         ErrorCode::Conflict},
        {"BackupSeal::isOn", "", ownerOnly(), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(backups(seat).isOn()); }, Reach::Agency},
        {"BackupSeal::turnOn", "", ownerOnly(), Does::Write, "agency.backup-seal",
         [](Seat& seat, const Content&) { return seen(backups(seat).turnOn(Secret(kPassword), seat.secrets)); },
         Reach::Agency},
        {"BackupSeal::turnOff", "", ownerOnly(), Does::Write, "agency.backup-plain",
         [](Seat& seat, const Content&) { return seen(backups(seat).turnOff()); }, Reach::Agency},
        {"arm", "", scope(Scope::ChannelsManage), Does::Write, "agency.arm",
         [](Seat& seat, const Content&) { return seen(arm(seat.database, seat.session, seat.clock)); }, Reach::Agency},

        {"workspaceNow", "", anybody(), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(workspaceNow(seat.database, seat.session)); }},
        {"Workspaces::overview", "", ownerOnly(), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(workspaces(seat).overview()); }, Reach::Agency},
        {"Workspaces::add", "", ownerOnly(), Does::Write, "workspace.add",
         [](Seat& seat, const Content& of) { return done(workspaces(seat).add(of.called("new one"))); }, Reach::Agency},
        {"Workspaces::change", "", ownerOnly(), Does::Write, "workspace.rename",
         [](Seat& seat, const Content& of) {
             return seen(workspaces(seat).change(of.workspace, of.called("other name"), QStringLiteral("#000000")));
         },
         Reach::Agency},
        {"Workspaces::archive", "", ownerOnly(), Does::Write, "workspace.archive",
         [](Seat& seat, const Content& of) { return seen(workspaces(seat).archive(of.workspace)); }, Reach::Agency},
        // None is archived in the content: nothing changes.
        {"Workspaces::unarchive", "", ownerOnly(), Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(workspaces(seat).unarchive(of.workspace)); }, Reach::Agency},
    };
}

const Entries& everyEntry()
{
    static const Entries all = accessEntries() + contactEntries() + groupEntries() + campaignEntries() + textEntries()
                               + channelEntries() + conversationEntries() + writingEntries() + moderationEntries();
    return all;
}

bool Entry::allows(Role role) const
{
    if (asks.of == Asks::Of::Owner) return role == Role::Owner;
    return std::all_of(asks.scopes.begin(), asks.scopes.end(), [role](Scope one) { return hasScope(role, one); });
}

} // namespace relais::test
