// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// What kind of thing went wrong. Closed and small: callers branch on it, and the text a person reads is
/// made from it in ui/text. A new code needs its text there (a test checks that none is missing).
enum class ErrorCode {
    Invalid,         ///< the input breaks a rule; subject names the input
    NotFound,        ///< it does not exist in this workspace; subject names what was looked for
    Conflict,        ///< it exists already, or was changed meanwhile
    NotSignedIn,     ///< no valid session
    NotAllowed,      ///< the role has no such scope; subject is the scope
    SignInFailed,    ///< wrong e-mail or password: never says which
    CodeWrong,       ///< wrong e-mail or one-time code: never says which
    CodeSpent,       ///< the right one-time code, which is none any more; detail says why
    PepperMissing,   ///< passwords are sealed with a key that this computer has not; detail says why
    Throttled,       ///< too many failures; detail is the seconds to wait
    FileUnreadable,  ///< subject is the path
    FileUnwritable,  ///< subject is the path
    StorageFull,     ///< the disk is full; nothing was written
    StorageBusy,     ///< another program holds the database
    StorageReadOnly, ///< the database cannot be written
    StorageCorrupt,  ///< the database is damaged
    StorageNewer,    ///< made by a newer Relais; subject is its schema version
    Storage,         ///< any other database failure
    SecretsLocked,   ///< no keychain, and no vault passphrase
    Network,         ///< no connection; subject is host:port
    Rejected,        ///< the other side refused, detail has its words
    AccountDown,     ///< the account waits for a person
    EngineRunning,   ///< another engine sends for this database
    Disarmed,        ///< a restored or copied database: sending needs a person's word
    Cancelled,       ///< a person stopped it
    WrongThread,     ///< a fault of ours: the window's thread was to wait for subject
    Unsupported,     ///< a file or a feature that this version cannot handle
    Forbidden,       ///< words that the workspace does not let out; subject: those words, detail: why
    Doubtful,        ///< words that a person has to let out once more; as above
};

/// A failure as a value. `subject` names the thing (a path, an address, a field); `detail` says why, in
/// English, for the log and as the last part of the text. Neither ever holds a secret or a message body.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString subject = {};
    QString detail = {};

    bool operator==(const Error&) const = default;
};

/// The code's name as it stands above: stable, for JSON and logs.
QString errorCodeName(ErrorCode code);

} // namespace relais
