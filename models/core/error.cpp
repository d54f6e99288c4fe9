// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/error.h"

namespace relais {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid: return QStringLiteral("Invalid");
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::Conflict: return QStringLiteral("Conflict");
    case ErrorCode::NotSignedIn: return QStringLiteral("NotSignedIn");
    case ErrorCode::NotAllowed: return QStringLiteral("NotAllowed");
    case ErrorCode::SignInFailed: return QStringLiteral("SignInFailed");
    case ErrorCode::CodeWrong: return QStringLiteral("CodeWrong");
    case ErrorCode::CodeSpent: return QStringLiteral("CodeSpent");
    case ErrorCode::PepperMissing: return QStringLiteral("PepperMissing");
    case ErrorCode::Throttled: return QStringLiteral("Throttled");
    case ErrorCode::FileUnreadable: return QStringLiteral("FileUnreadable");
    case ErrorCode::FileUnwritable: return QStringLiteral("FileUnwritable");
    case ErrorCode::StorageFull: return QStringLiteral("StorageFull");
    case ErrorCode::StorageBusy: return QStringLiteral("StorageBusy");
    case ErrorCode::StorageReadOnly: return QStringLiteral("StorageReadOnly");
    case ErrorCode::StorageCorrupt: return QStringLiteral("StorageCorrupt");
    case ErrorCode::StorageNewer: return QStringLiteral("StorageNewer");
    case ErrorCode::Storage: return QStringLiteral("Storage");
    case ErrorCode::SecretsLocked: return QStringLiteral("SecretsLocked");
    case ErrorCode::Network: return QStringLiteral("Network");
    case ErrorCode::Rejected: return QStringLiteral("Rejected");
    case ErrorCode::AccountDown: return QStringLiteral("AccountDown");
    case ErrorCode::EngineRunning: return QStringLiteral("EngineRunning");
    case ErrorCode::Disarmed: return QStringLiteral("Disarmed");
    case ErrorCode::Cancelled: return QStringLiteral("Cancelled");
    case ErrorCode::WrongThread: return QStringLiteral("WrongThread");
    case ErrorCode::Unsupported: return QStringLiteral("Unsupported");
    case ErrorCode::Forbidden: return QStringLiteral("Forbidden");
    case ErrorCode::Doubtful: return QStringLiteral("Doubtful");
    }
    return QStringLiteral("Invalid");
}

} // namespace relais
