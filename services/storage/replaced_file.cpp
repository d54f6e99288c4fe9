// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/replaced_file.h"

#include <sqlite3.h>

namespace relais {

bool wasReplaced(sqlite3* handle)
{
    int moved = 0;
    return sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

Error replacedError(const QString& path)
{
    return Error{ErrorCode::Storage, path, QStringLiteral("another database stands in its place")};
}

} // namespace relais
