// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

#include <stop_token>

namespace relais {

/// Encrypts a file of any size: XChaCha20-Poly1305 in chunks (libsodium's secretstream), key by Argon2id from
/// the passphrase, with a random salt. FileUnreadable, FileUnwritable, Cancelled; `to` is not left behind then.
Result<void> sealFile(const QString& from, const QString& to, const Secret& passphrase,
                      const std::stop_token& stop = {});

/// SecretsLocked: the passphrase does not fit, or the file was changed or cut; Cancelled. `to` is not left behind then.
Result<void> unsealFile(const QString& from, const QString& to, const Secret& passphrase,
                        const std::stop_token& stop = {});
/// Whether it begins as sealFile() begins one.
bool isSealedFile(const QString& path);

} // namespace relais
