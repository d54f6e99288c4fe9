// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace relais {

/// One engine per database. The lock is SQLite's own exclusive lock on a file beside the database, so it
/// works alike on every system and dies with its process.
class EngineLock
{
public:
    /// EngineRunning: another process (or thread) sends for this folder.
    /// Waits up to `patience` for whoever only looks.
    static Result<EngineLock> take(const QString& path, Milliseconds patience = Milliseconds(500));
    /// Whether somebody holds it now.
    static bool isHeld(const QString& path);

private:
    struct Close
    {
        void operator()(sqlite3* handle) const;
    };
    explicit EngineLock(std::unique_ptr<sqlite3, Close> handle)
        : m_handle(std::move(handle))
    {
    }
    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace relais
