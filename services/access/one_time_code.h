// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>
#include <QString>

namespace relais {

/// How often a wrong code may be tried before the right one is none any more.
constexpr int kCodeTries = 5;

/// Six digits from the system's random source, every number as likely as any other.
Secret makeInvitationCode();
/// Eight characters that nobody takes for one another (no 0 O, 1 I L), of the same source: about 39 bits.
Secret makeResetCode();

/// A code as a person typed it: spaces and hyphens do not count, nor does the case.
Secret typedCode(const Secret& code);
/// Invalid: not six digits.
Result<void> checkInvitationCode(const Secret& typed);
/// Invalid: not eight letters and digits.
Result<void> checkResetCode(const Secret& typed);

/// Argon2id of a code that is short enough to be guessed from a quick hash: each guess costs as much as one of a password, about
/// 0.1 s and 64 MiB, never on the window's thread. The salt is made of `install` and `email`, so that one hash tells about all the
/// invitations of an e-mail, and an e-mail without any takes as long.
Result<QString> hashCode(const Secret& typed, const QString& install, const QString& emailKey);
/// In the same time whether they are alike or not.
bool isSameHash(const QString& one, const QString& other);

} // namespace relais
