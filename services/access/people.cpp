// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/people.h"

#include "models/contacts/email_address.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <algorithm>

namespace relais {

namespace {

Result<qint64> oneNumber(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

Result<void> nothing(const Result<Changes>& done)
{
    if (!done) return done.failure();
    return {};
}

Error taken(Error error, const QString& email)
{
    if (error.code == ErrorCode::Conflict)
        return {ErrorCode::Conflict, email, QStringLiteral("somebody signs in with that e-mail already")};
    return error;
}

tl::unexpected<Error> forOwners(const QString& why)
{
    return fail(ErrorCode::NotAllowed, roleName(Role::Owner), why);
}

QString roleDetail(Role role)
{
    return QStringLiteral("role=") + roleName(role);
}

} // namespace

std::optional<Role> Person::roleIn(WorkspaceId workspace) const
{
    if (owner) return Role::Owner;
    const auto found = std::find_if(memberships.begin(), memberships.end(),
                                    [&](const Membership& one) { return one.workspace == workspace; });
    return found == memberships.end() ? std::nullopt : std::optional(found->role);
}

Result<QList<Person>> People::listFor(Role actor)
{
    const bool all = actor == Role::Owner;
    QList<Person> people;
    {
        auto rows = m_database.query(sql::access::people, {all, m_session.workspace.value()});
        if (!rows) return rows.failure();
        while (rows->next())
            people.append({UserId(rows->integer(0)),
                           rows->text(1),
                           rows->text(2),
                           rows->flag(3),
                           rows->flag(4),
                           rows->optionalInstant(5),
                           rows->instant(6),
                           {}});
    }
    auto rows = m_database.query(sql::access::memberships, {all, m_session.workspace.value()});
    if (!rows) return rows.failure();
    while (rows->next()) {
        const UserId user(rows->integer(0));
        const auto person =
            std::find_if(people.begin(), people.end(), [&](const Person& one) { return one.id == user; });
        if (person == people.end()) continue;
        person->memberships.append({WorkspaceId(rows->integer(1)), rows->text(2), rows->text(3),
                                    roleFromName(rows->text(4)).value_or(Role::Agent)});
    }
    return people;
}

Result<QList<Person>> People::list()
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    const auto actor = m_session.roleNow(m_database);
    if (!actor) return actor.failure();
    return listFor(*actor);
}

Result<Person> People::find(const QString& emailOrId)
{
    const auto all = list();
    if (!all) return all.failure();
    const auto wanted = emailOrId.trimmed();
    for (const auto& person : *all)
        if (person.email.compare(wanted, Qt::CaseInsensitive) == 0 || QString::number(person.id.value()) == wanted)
            return person;
    return fail(ErrorCode::NotFound, wanted, QStringLiteral("no such person"));
}

Result<People::Asked> People::ask(UserId id)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    const auto actor = m_session.roleNow(m_database);
    if (!actor) return actor.failure();
    const auto all = listFor(*actor);
    if (!all) return all.failure();
    const auto found = std::find_if(all->begin(), all->end(), [&](const Person& one) { return one.id == id; });
    if (found == all->end())
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such person"));
    if (found->owner && *actor != Role::Owner) return forOwners(QStringLiteral("only an Owner manages Owners"));
    const auto memberships = oneNumber(m_database.query(sql::access::count_memberships, {id.value()}));
    if (!memberships) return memberships.failure();
    return Asked{*actor, *found, *memberships > found->roleIn(m_session.workspace).has_value()};
}

Result<void> People::note(const QString& action, const QString& subject, const QString& detail)
{
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {action, subject, detail});
}

Result<void> People::keepAnOwner(const Person& person)
{
    if (!person.owner) return {};
    const auto others = oneNumber(m_database.query(sql::access::other_owners, {person.id.value()}));
    if (!others) return others.failure();
    if (*others > 0) return {};
    return fail(ErrorCode::Conflict, person.email,
                QStringLiteral("the last Owner stays: make somebody else an Owner first"));
}

Result<UserId> People::add(const NewPerson& wanted, const Hashing& hashing)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    const auto actor = m_session.roleNow(m_database);
    if (!actor) return actor.failure();
    if (!mayGive(*actor, wanted.role)) return forOwners(QStringLiteral("only an Owner makes Owners"));
    const auto email = EmailAddress::parse(wanted.email);
    if (!email) return email.failure();
    if (auto ok = checkNewPassword(wanted.password); !ok) return ok.failure();
    const auto hash = hashPassword(wanted.password, hashing.cost);
    if (!hash) return hash.failure();
    const auto name = wanted.name.simplified().isEmpty() ? email->localPart() : wanted.name.simplified();

    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto stored = toStore(m_database, hashing, *hash);
    if (!stored) return stored.failure();
    const auto made =
        m_database.run(sql::access::create_user,
                       {email->text(), email->key(), name, wanted.role == Role::Owner, *stored, toMs(m_clock.now())});
    if (!made) return fail(taken(made.error(), email->text()));
    const UserId id(made->insertedId);
    if (wanted.role != Role::Owner) {
        const auto member = m_database.run(sql::access::set_membership,
                                           {m_session.workspace.value(), id.value(), roleName(wanted.role)});
        if (!member) return member.failure();
    }
    if (auto noted = note(QStringLiteral("user.add"), email->text(), roleDetail(wanted.role)); !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return id;
}

Result<void> People::setRole(const Asked& asked, Role role)
{
    const auto& person = asked.person;
    if (person.roleIn(m_session.workspace) == role) return {};
    if (!mayGive(asked.actor, role)) return forOwners(QStringLiteral("only an Owner makes Owners"));
    const bool owner = role == Role::Owner;
    if (person.owner && !owner) {
        if (auto kept = keepAnOwner(person); !kept) return kept;
    }
    if (auto done = m_database.run(sql::access::set_owner, {owner, person.id.value()}); !done) return done.failure();
    if (!owner) {
        if (auto done = m_database.run(sql::access::set_membership,
                                       {m_session.workspace.value(), person.id.value(), roleName(role)});
            !done)
            return done.failure();
    }
    return note(QStringLiteral("user.role"), person.email, roleDetail(role));
}

Result<void> People::change(UserId id, const std::function<Result<void>(const Asked&)>& work)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto asked = ask(id);
    if (!asked) return asked.failure();
    if (auto done = work(*asked); !done) return done;
    return transaction->commit();
}

Result<void> People::setNames(const Asked& asked, const PersonChange& wanted)
{
    const auto& person = asked.person;
    if (asked.worksElsewhere && asked.actor != Role::Owner)
        return forOwners(QStringLiteral("they work in another workspace too"));
    const auto email = EmailAddress::parse(wanted.email.value_or(person.email));
    if (!email) return email.failure();
    const auto name = wanted.name.value_or(person.name).simplified();
    if (name.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a person needs a name"));
    const auto done = m_database.run(sql::access::set_person, {name, email->text(), email->key(), person.id.value()});
    if (!done) return fail(taken(done.error(), email->text()));
    const auto before = person.email == email->text() ? QString() : QStringLiteral("before=%1").arg(person.email);
    return note(QStringLiteral("user.update"), email->text(), before);
}

Result<void> People::update(UserId id, const PersonChange& wanted)
{
    return change(id, [&](const Asked& asked) -> Result<void> {
        if (wanted.name || wanted.email)
            if (auto done = setNames(asked, wanted); !done) return done;
        if (!wanted.role) return {};
        return setRole(asked, *wanted.role);
    });
}

Result<void> People::leaveOne(const Person& person)
{
    const auto left = m_database.run(sql::access::leave_workspace, {m_session.workspace.value(), person.id.value()});
    if (!left) return left.failure();
    if (auto done = m_database.run(sql::access::grow_rights, {person.id.value()}); !done) return done.failure();
    const auto unassigned =
        m_database.run(sql::access::unassign_conversations, {person.id.value(), false, m_session.workspace.value()});
    if (!unassigned) return unassigned.failure();
    return note(QStringLiteral("user.leave"), person.email);
}

Result<void> People::leave(UserId id)
{
    return change(id, [&](const Asked& asked) -> Result<void> {
        const auto& person = asked.person;
        if (person.owner)
            return fail(ErrorCode::Conflict, person.email, QStringLiteral("an Owner is in every workspace"));
        if (id == m_session.user)
            return fail(ErrorCode::Conflict, person.email, QStringLiteral("nobody removes themselves"));
        if (!person.roleIn(m_session.workspace))
            return fail(ErrorCode::NotFound, person.email, QStringLiteral("no longer a member of the workspace"));
        return leaveOne(person);
    });
}

Result<void> People::setActive(const Asked& asked, bool active)
{
    const auto& person = asked.person;
    if (asked.worksElsewhere && asked.actor != Role::Owner)
        return forOwners(QStringLiteral("they work in another workspace too"));
    if (person.active == active) return {};
    if (auto done = nothing(m_database.run(sql::access::set_active, {active, person.id.value()})); !done) return done;
    return note(active ? QStringLiteral("user.reactivate") : QStringLiteral("user.deactivate"), person.email);
}

Result<void> People::deactivate(UserId id)
{
    return change(id, [&](const Asked& asked) -> Result<void> {
        if (auto kept = keepAnOwner(asked.person); !kept) return kept;
        if (id == m_session.user)
            return fail(ErrorCode::Conflict, asked.person.email, QStringLiteral("nobody removes themselves"));
        return setActive(asked, false);
    });
}

Result<void> People::reactivate(UserId id)
{
    return change(id, [this](const Asked& asked) { return setActive(asked, true); });
}

Result<void> People::forget(const Person& person)
{
    const auto id = person.id.value();
    if (auto done = nothing(m_database.run(sql::access::leave_all_workspaces, {id})); !done) return done;
    if (auto done = nothing(m_database.run(sql::access::unassign_conversations, {id, true, qint64(0)})); !done)
        return done;
    if (auto done = nothing(m_database.run(sql::access::forget_person, {toMs(m_clock.now()), id})); !done) return done;
    return note(QStringLiteral("user.delete"), person.email);
}

Result<void> People::remove(UserId id)
{
    return change(id, [&](const Asked& asked) -> Result<void> {
        if (auto kept = keepAnOwner(asked.person); !kept) return kept;
        if (id == m_session.user)
            return fail(ErrorCode::Conflict, asked.person.email, QStringLiteral("nobody removes themselves"));
        const bool onlyLeaves = asked.worksElsewhere && asked.actor != Role::Owner;
        return onlyLeaves ? leaveOne(asked.person) : forget(asked.person);
    });
}

} // namespace relais
