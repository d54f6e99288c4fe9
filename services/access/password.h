// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

namespace relais {

/// How much work one Argon2id hash costs. Tests pass the cheap one.
enum class HashCost { Interactive, ForTests };

/// Argon2id (RFC 9106) with a random salt; the parameters stand in the text, so they can grow later.
/// Slow on purpose (about 0.1 s and 64 MiB): never on the window's thread.
Result<QString> hashPassword(const Secret& password, HashCost cost = HashCost::Interactive);

/// Whether the hash was made with less work than `cost` asks for now.
bool isWeaker(const QString& hash, HashCost cost);

bool verifyPassword(const Secret& password, const QString& hash);

/// A hash that no password has. Whoever is not known must cost what somebody known costs, or the time tells who is.
const QString& decoyHash();

/// The work of all hashes that this process has made or compared, in KiB times passes: what two answers cost can be compared without a clock.
quint64 passwordWork();

/// The rule for a new password: at least ten characters. Invalid says so.
Result<void> checkNewPassword(const Secret& password);

} // namespace relais
