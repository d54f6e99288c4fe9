// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/pepper.h"
#include "services/access/session.h"

#include <functional>

namespace relais {

class Clock;
class Database;
class SecretStore;

/// Turns the sealing of passwords on and off. Everything asks for an Owner: NotAllowed. Each change is in the audit trail. The store may
/// wait for another program: never on the window's thread.
class PepperKeeper
{
public:
    PepperKeeper(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<bool> isOn();

    /// Keeps the pepper, reads it back, and then seals all passwords in one transaction: whatever fails, all of them are as they were.
    /// Its code has to be with a person before: where the store is lost, nothing else lets anybody sign in. Conflict: it is on. As the
    /// store fails. What is left of bare hashes in free parts of the file is wiped; false: it could not be, and they may still stand there.
    Result<bool> turnOn(const Pepper& pepper, SecretStore& secrets);
    /// Passwords stand as bare hashes again, all in one transaction. The store keeps the pepper: backups from before open with it.
    /// Conflict: it is off. PepperMissing.
    Result<void> turnOff(SecretStore& secrets);
    /// The recovery code again. Conflict: it is off. PepperMissing.
    Result<Secret> code(SecretStore& secrets);

private:
    Result<Pepper> kept(SecretStore& secrets);
    Result<void> rewrite(const QString& mark, const QString& action,
                         const std::function<Result<QString>(const QString&)>& change);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// For when nobody can sign in: puts the pepper of a recovery code into this computer's store. Who has the code gains no right by it, so it
/// asks for none; it is in the audit trail. Invalid: no code, or of another agency. Conflict: passwords are not sealed. As the store fails.
Result<void> restorePepper(Database& database, const Clock& clock, const Secret& code, SecretStore& secrets);

} // namespace relais
