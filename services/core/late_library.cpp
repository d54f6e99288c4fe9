// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/late_library.h"

#include <QLibrary>

#include <mutex>

namespace relais {

void* lateFunction(const char* library, int version, const char* function)
{
    // Two threads that look into one library at once make Qt 6.4 lose what it knows of it.
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    // Its end does not unload what it has loaded.
    QLibrary file(QLatin1String(library), version);
    const auto found = file.resolve(function);
    if (!found) qFatal("%s of %s: %s", function, library, qPrintable(file.errorString()));
    return reinterpret_cast<void*>(found);
}

} // namespace relais
