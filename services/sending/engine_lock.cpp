// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/engine_lock.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace relais {

void EngineLock::Close::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

Result<EngineLock> EngineLock::take(const QString& path, Milliseconds patience)
{
    sqlite3* raw = nullptr;
    const int opened =
        sqlite3_open_v2(path.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    std::unique_ptr<sqlite3, Close> handle(raw);
    if (opened != SQLITE_OK) return fail(ErrorCode::FileUnwritable, path, QString::fromUtf8(sqlite3_errmsg(raw)));
    sqlite3_busy_timeout(raw, static_cast<int>(patience.count()));
    const int locked = sqlite3_exec(raw, "PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    if (locked == SQLITE_BUSY) return fail(ErrorCode::EngineRunning, path);
    if (locked != SQLITE_OK) return fail(ErrorCode::FileUnwritable, path, QString::fromUtf8(sqlite3_errmsg(raw)));
    return EngineLock(std::move(handle));
}

bool EngineLock::isHeld(const QString& path)
{
    if (!QFileInfo::exists(path)) return false;
    const auto lock = take(path, Milliseconds(0));
    return !lock && lock.error().code == ErrorCode::EngineRunning;
}

} // namespace relais
