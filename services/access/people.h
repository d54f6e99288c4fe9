// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/secret.h"
#include "services/access/hashing.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace relais {

class Clock;
class Database;

struct Membership
{
    WorkspaceId workspace;
    QString slug;
    QString name;
    Role role = Role::Agent;

    bool operator==(const Membership&) const = default;
};

/// Somebody who signs in, as the person who asks may see them: to an Admin, only what their own workspace has of them.
struct Person
{
    UserId id;
    QString name;
    QString email;
    bool owner = false;
    bool active = true;
    std::optional<Instant> lastSeen;
    Instant createdAt;
    QList<Membership> memberships;

    /// In that workspace; nothing: no member.
    std::optional<Role> roleIn(WorkspaceId workspace) const;

    bool operator==(const Person&) const = default;
};

struct NewPerson
{
    QString email;
    QString name; ///< empty: the part of the e-mail before the @
    Role role = Role::Agent;
    Secret password;
};

/// What is to be different; the rest stays.
struct PersonChange
{
    std::optional<QString> name;
    std::optional<QString> email;
    std::optional<Role> role; ///< in the session's workspace; Owner: in all of them
};

/// The people of the agency. Everything asks for users.manage. An Owner manages everybody; an Admin those of their workspace, and
/// gives roles below Owner. What would concern another workspace too (name, e-mail, deactivation of somebody who works there as
/// well) is an Owner's. Each change is in the audit trail, and ends or changes sessions at their next question.
class People
{
public:
    People(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Owners first, then the active, by name. An Owner sees everybody, others the Owners and their workspace's people.
    Result<QList<Person>> list();
    /// By e-mail or number. NotFound: also when they work in another workspace only.
    Result<Person> find(const QString& emailOrId);

    /// Conflict: the e-mail is somebody's already. Invalid names the field. NotAllowed: a role that this person may not give.
    /// PepperMissing.
    Result<UserId> add(const NewPerson& wanted, const Hashing& hashing = {});
    /// A role makes somebody of another workspace a member of this one too. Conflict: the e-mail is taken, or the last Owner would be none.
    Result<void> update(UserId id, const PersonChange& wanted);
    /// They leave the session's workspace, and keep the others.
    Result<void> leave(UserId id);
    /// Conflict: oneself, or the last Owner. What they have launched goes on: it is the agency's.
    Result<void> deactivate(UserId id);
    Result<void> reactivate(UserId id);
    /// The name stays, for history; e-mail, password, signature and rights go. By an Admin: they leave the workspace, and are
    /// deleted when it was their only one. Conflict: oneself, or the last Owner.
    Result<void> remove(UserId id);

private:
    struct Asked
    {
        Role actor;
        Person person;
        bool worksElsewhere = false;
    };
    Result<QList<Person>> listFor(Role actor);
    /// May this person change that one? Then both.
    Result<Asked> ask(UserId id);
    /// One person, in a transaction of its own; asks for users.manage first.
    Result<void> change(UserId id, const std::function<Result<void>(const Asked&)>& work);
    Result<void> keepAnOwner(const Person& person);
    Result<void> note(const QString& action, const QString& subject, const QString& detail = {});
    Result<void> setActive(const Asked& asked, bool active);
    Result<void> forget(const Person& person);
    Result<void> leaveOne(const Person& person);
    Result<void> setNames(const Asked& asked, const PersonChange& wanted);
    Result<void> setRole(const Asked& asked, Role role);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
