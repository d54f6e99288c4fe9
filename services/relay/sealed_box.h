// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>

namespace relais {

/// libsodium's sealed boxes: whoever has the public key closes one, only the secret key opens it, not even who has closed it.
struct BoxKeys
{
    QByteArray publicKey;
    Secret secretKey;
};

/// SecretsLocked: libsodium does not start.
Result<BoxKeys> makeBoxKeys();
/// The public key of a secret one. Invalid: it is no key.
Result<BoxKeys> boxKeysOf(const Secret& secretKey);
/// Invalid: this is no public key.
Result<QByteArray> sealBox(const QByteArray& content, const QByteArray& publicKey);
/// Invalid: it was closed for another key, or changed on the way.
Result<QByteArray> openBox(const QByteArray& box, const BoxKeys& keys);

/// 32 random bytes in letters and digits, - and _.
Result<Secret> makeToken();

} // namespace relais
