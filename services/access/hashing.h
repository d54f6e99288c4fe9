// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/access/password.h"
#include "services/access/pepper.h"
#include "services/secrets/secret_store.h"

#include <QString>

#include <optional>

namespace relais {

class Database;

/// How the hashes of passwords are made and kept: with how much work, under which pepper.
struct Hashing
{
    Hashing(HashCost work = HashCost::Interactive, std::optional<Pepper> key = {})
        : cost(work)
        , pepper(std::move(key))
    {
    }

    HashCost cost;
    std::optional<Pepper> pepper;
};

/// As the agency keeps them now. The store is opened only for an agency that has a pepper, and may wait for another program: never on the
/// window's thread. PepperMissing: the store has it not, or stays closed; detail says which.
Result<Hashing> hashingOf(Database& database, const SecretOpener& openSecrets, HashCost cost = HashCost::Interactive);

/// The agency's mark of its pepper; empty: passwords are not sealed.
Result<QString> pepperMark(Database& database);
/// The entry of a pepper in a SecretStore. An old one keeps its entry: backups of its time open with it.
Result<QString> pepperEntry(Database& database, const QString& mark);

/// PepperMissing: the agency's passwords are sealed, and not with this pepper. Says the same for every e-mail.
Result<void> checkPepper(Database& database, const Hashing& hashing);
/// A hash as it has to be stored now: for inside the transaction that stores it. As checkPepper() fails.
Result<QString> toStore(Database& database, const Hashing& hashing, const QString& hash);
/// A stored hash, to be compared with. PepperMissing.
Result<QString> fromStore(const Hashing& hashing, const QString& stored);

} // namespace relais
