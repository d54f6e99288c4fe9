// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

namespace relais {

/// Encrypts a file of any size: XChaCha20-Poly1305 in chunks (libsodium's secretstream), key by Argon2id from
/// the passphrase, with a random salt. FileUnreadable, FileUnwritable.
Result<void> sealFile(const QString& from, const QString& to, const Secret& passphrase);

/// SecretsLocked: the passphrase does not fit, or the file was changed or cut; `to` is not left behind.
Result<void> unsealFile(const QString& from, const QString& to, const Secret& passphrase);
/// Whether it begins as sealFile() begins one.
bool isSealedFile(const QString& path);

} // namespace relais
