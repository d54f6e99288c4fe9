// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

namespace relais {

/// A key that is kept in the SecretStore and never in the database (a "pepper", NIST SP 800-63B section 5.1.1.2). It seals the hashes of
/// passwords where they stand: who has the database alone has nothing to try guesses on. Sealing needs no password, so that it is turned
/// on, and off, for everybody at once.
class Pepper
{
public:
    /// 32 bytes of the system's random source.
    static Pepper make();
    /// Of a recovery code as it was typed: spaces, hyphens and case do not count, nor O for 0, I and L for 1. Invalid: it is none.
    static Result<Pepper> fromCode(const Secret& typed);
    /// Of what bytes() gave. SecretsLocked: the entry is none.
    static Result<Pepper> fromBytes(const Secret& bytes);

    /// For a person to keep on paper: thirteen groups of four.
    Secret code() const;
    /// As the SecretStore keeps it.
    const Secret& bytes() const { return m_key; }
    /// Tells this pepper from another one, and nothing of what it is: stands in the database.
    QString mark() const;

    QString seal(const QString& hash) const;
    /// PepperMissing: sealed with another one.
    Result<QString> open(const QString& sealed) const;
    static bool isSealed(const QString& stored);

private:
    explicit Pepper(Secret key)
        : m_key(std::move(key))
    {
    }

    Secret m_key;
};

} // namespace relais
