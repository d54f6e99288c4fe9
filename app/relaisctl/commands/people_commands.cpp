// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/email_argument.h"
#include "app/relaisctl/one_time_code_argument.h"
#include "app/relaisctl/words.h"
#include "services/access/people.h"
#include "services/access/reset_code.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

People people(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

/// Where nobody is named, the workspace's role says less than the first that they have.
std::optional<Role> roleOf(const Desk& desk, const Person& person)
{
    const auto role = person.roleIn(desk.session().workspace);
    if (role || desk.namedWorkspace() || person.memberships.isEmpty()) return role;
    return person.memberships.first().role;
}

QJsonObject toJson(const Desk& desk, const Person& person)
{
    QJsonArray memberships;
    for (const auto& one : person.memberships)
        memberships.append(
            QJsonObject{{word("slug"), one.slug}, {word("name"), one.name}, {word("role"), roleName(one.role)}});
    const auto role = roleOf(desk, person);
    return {{word("id"), person.id.value()},
            {word("email"), person.email},
            {word("name"), person.name},
            {word("role"), role ? QJsonValue(roleName(*role)) : QJsonValue()},
            {word("status"), person.active ? word("active") : word("deactivated")},
            {word("last_seen_at"), isoOrNull(person.lastSeen)},
            {word("created_at"), toIso(person.createdAt)},
            {word("workspaces"), memberships}};
}

QString lineOf(const Desk& desk, const Person& person)
{
    const auto role = roleOf(desk, person);
    const auto seen = person.lastSeen ? toIso(*person.lastSeen) : Words::tr("never signed in");
    const auto state = person.active ? seen : Words::tr("deactivated");
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(person.id.value(), 4)
        .arg(person.email, -32)
        .arg(person.name, -24)
        .arg(role ? roleName(*role) : QString(), -8)
        .arg(state);
}

tl::expected<std::optional<Role>, Failure> roleArgument(const Arguments& arguments)
{
    if (!arguments.has(word("--role"))) return std::optional<Role>();
    const auto role = roleFromName(arguments.value(word("--role")));
    if (!role) return wrongUsage(word("--role"), Words::tr("owner, admin, manager or agent"));
    return role;
}

/// The operand, or --email: an e-mail or a number.
tl::expected<Person, Failure> personArgument(Desk& desk, const Arguments& arguments)
{
    const auto named = arguments.operands().isEmpty() ? arguments.value(word("--email")) : arguments.operands().first();
    if (named.isEmpty()) return wrongUsage(word("USER"), Words::tr("an e-mail or a number of “user list” is missing"));
    if (auto done = desk.enterForAgency(); !done) return tl::unexpected(Outcome(done.failure()).error());
    auto person = people(desk).find(named);
    if (!person) return tl::unexpected(Outcome(person.failure()).error());
    return *person;
}

Outcome shown(Desk& desk, UserId id, const QString& text)
{
    const auto person = people(desk).find(QString::number(id.value()));
    if (!person) return person.failure();
    return Answer{toJson(desk, *person), text};
}

Outcome userAdd(Desk& desk, const Arguments& arguments)
{
    const auto email = emailArgument(arguments);
    if (!email) return tl::unexpected(email.error());
    const auto role = roleArgument(arguments);
    if (!role) return tl::unexpected(role.error());
    if (!*role) return wrongUsage(word("--role"), Words::tr("owner, admin, manager or agent"));
    const auto password = arguments.secret();
    if (!password) return tl::unexpected(password.error());
    if (!*password) return wrongUsage(word("--secret-env"), Words::tr("is missing"));
    if (auto done = **role == Role::Owner ? desk.enterForAgency() : desk.enterWorkspace(); !done) return done.failure();
    const NewPerson wanted{*email, arguments.value(word("--name")), **role, **password};
    const auto hashing = desk.hashing();
    if (!hashing) return hashing.failure();
    const auto id = people(desk).add(wanted, *hashing);
    if (!id) return id.failure();
    return shown(desk, *id, Words::tr("%1 may sign in now.").arg(wanted.email));
}

Outcome userList(Desk& desk, const Arguments&)
{
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    const auto all = people(desk).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& person : *all) {
        if (desk.namedWorkspace() && !person.roleIn(desk.session().workspace)) continue;
        items.append(toJson(desk, person));
        lines.append(lineOf(desk, person));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome userUpdate(Desk& desk, const Arguments& arguments)
{
    const auto role = roleArgument(arguments);
    if (!role) return tl::unexpected(role.error());
    PersonChange change;
    change.role = *role;
    if (arguments.has(word("--name"))) change.name = arguments.value(word("--name"));
    if (arguments.has(word("--new-email"))) {
        const auto email = emailArgument(arguments, word("--new-email"));
        if (!email) return tl::unexpected(email.error());
        change.email = *email;
    }
    const auto person = personArgument(desk, arguments);
    if (!person) return tl::unexpected(person.error());
    // Which of several workspaces a role is for has to be said.
    if (change.role && *change.role != Role::Owner) {
        if (auto done = desk.enterWorkspace(); !done) return done.failure();
    }
    if (auto done = people(desk).update(person->id, change); !done) return done.failure();
    return shown(desk, person->id, Words::tr("%1 was changed.").arg(person->email));
}

Outcome userLeave(Desk& desk, const Arguments& arguments)
{
    const auto person = personArgument(desk, arguments);
    if (!person) return tl::unexpected(person.error());
    if (auto done = desk.enterWorkspace(); !done) return done.failure();
    if (auto done = people(desk).leave(person->id); !done) return done.failure();
    return Answer{QJsonObject{{word("id"), person->id.value()}, {word("workspace"), desk.session().workspaceSlug}},
                  Words::tr("%1 has left the workspace %2.").arg(person->email, desk.session().workspaceSlug)};
}

Outcome userDeactivate(Desk& desk, const Arguments& arguments)
{
    const auto person = personArgument(desk, arguments);
    if (!person) return tl::unexpected(person.error());
    if (auto done = people(desk).deactivate(person->id); !done) return done.failure();
    return shown(desk, person->id, Words::tr("%1 may not sign in any more.").arg(person->email));
}

Outcome userReactivate(Desk& desk, const Arguments& arguments)
{
    const auto person = personArgument(desk, arguments);
    if (!person) return tl::unexpected(person.error());
    if (auto done = people(desk).reactivate(person->id); !done) return done.failure();
    return shown(desk, person->id, Words::tr("%1 may sign in now.").arg(person->email));
}

Outcome userDelete(Desk& desk, const Arguments& arguments)
{
    const auto person = personArgument(desk, arguments);
    if (!person) return tl::unexpected(person.error());
    if (auto done = people(desk).remove(person->id); !done) return done.failure();
    return Answer{QJsonObject{{word("id"), person->id.value()}, {word("email"), person->email}},
                  Words::tr("%1 was deleted.").arg(person->email)};
}

Outcome userResetCode(Desk& desk, const Arguments& arguments)
{
    const auto person = personArgument(desk, arguments);
    if (!person) return tl::unexpected(person.error());
    const auto code = issueResetCode(desk.database(), desk.session(), desk.clock(), person->id);
    if (!code) return code.failure();
    const auto shown = QString::fromLatin1(code->code.reveal());
    return Answer{QJsonObject{{word("email"), code->email},
                              {word("code"), shown},
                              {word("expires_at"), toIso(code->until)}},
                  Words::tr("The code for %1, until %2: %3. Tell it to them; it is shown this once.")
                      .arg(code->email, toIso(code->until), shown)};
}

Outcome userReset(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(word("--email"))) return wrongUsage(word("--email"), Words::tr("is missing"));
    const auto password = arguments.secret();
    if (!password) return tl::unexpected(password.error());
    if (!*password) return wrongUsage(word("--secret-env"), Words::tr("is missing"));
    const auto code = oneTimeCodeArgument(arguments);
    if (!code) return tl::unexpected(code.error());
    if (auto done = desk.openDatabase(); !done) return done.failure();
    const auto hashing = desk.hashing();
    if (!hashing) return hashing.failure();
    const auto person =
        useResetCode(desk.database(), desk.clock(), arguments.value(word("--email")), *code, **password, *hashing);
    if (!person) return person.failure();
    return Answer{QJsonObject{{word("id"), person->user.value()},
                              {word("email"), person->email},
                              {word("name"), person->name}},
                  Words::tr("%1 has a new password. What they had open elsewhere has ended.").arg(person->email)};
}

} // namespace

QList<Command> peopleCommands()
{
    const Option email{word("--email"), word("E")};
    const Option role{word("--role"), word("ROLE")};
    const Option name{word("--name"), word("N")};
    return {
        {{word("user"), word("add")},
         word("--email E --name N --role ROLE --secret-env NAME|--secret-file FILE"),
         QList<Option>{email, name, role} + Arguments::secretOptions(),
         0,
         0,
         Needs::Person,
         userAdd},
        {{word("user"), word("list")}, {}, {}, 0, 0, Needs::Person, userList},
        {{word("user"), word("update")},
         word("USER [--name N] [--new-email E] [--role ROLE]"),
         {email, name, role, {word("--new-email"), word("E")}},
         0,
         1,
         Needs::Person,
         userUpdate},
        {{word("user"), word("leave")}, word("USER"), {email}, 0, 1, Needs::Person, userLeave},
        {{word("user"), word("deactivate")}, word("USER"), {email}, 0, 1, Needs::Person, userDeactivate},
        {{word("user"), word("reactivate")}, word("USER"), {email}, 0, 1, Needs::Person, userReactivate},
        {{word("user"), word("delete")}, word("USER"), {email}, 0, 1, Needs::Person, userDelete},
        {{word("user"), word("reset-code")}, word("USER"), {email}, 0, 1, Needs::Person, userResetCode},
        {{word("user"), word("reset")},
         word("--email E --code-env NAME|--code-file FILE|standard input --secret-env NAME|--secret-file FILE"),
         QList<Option>{email} + oneTimeCodeOptions() + Arguments::secretOptions(),
         0,
         0,
         Needs::Folder,
         userReset},
    };
}

} // namespace relais::ctl
