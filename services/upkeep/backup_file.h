// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

struct sqlite3;

namespace relais {

struct CloseHandle
{
    void operator()(sqlite3* handle) const;
};
/// A connection of SQLite's own, for files that are not (yet) an agency's database.
using RawDatabase = std::unique_ptr<sqlite3, CloseHandle>;

/// `flags` as sqlite3_open_v2() has them. FileUnreadable.
Result<RawDatabase> openRaw(const QString& path, int flags);

/// An empty file that only its owner may read, before anything of an agency is written to it. FileUnwritable.
Result<void> makePrivate(const QString& path);

/// The plain form of a backup in a private file `to`, decrypted if it is encrypted: its head says so, its name says nothing.
/// FileUnreadable, FileUnwritable, SecretsLocked, Cancelled; `to` is not left behind then.
Result<void> copyPlain(const QString& path, const QString& to, const std::optional<Secret>& passphrase,
                       const std::stop_token& stop);

/// Whether it is a database of this program that was made and never filled: an agency is in none of its rows.
bool holdsNoAgency(sqlite3* handle);

enum class AfterCheck {
    Keep,
    Forget, ///< the file's name is gone as soon as it is open: whatever ends the program, nothing of it stays behind
};

/// Reads all of a plain backup. Failures as verifyBackup() has them, and Cancelled.
Result<void> checkPlain(const QString& path, const std::stop_token& stop, AfterCheck after = AfterCheck::Keep);

} // namespace relais
