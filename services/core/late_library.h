// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>

namespace relais {

/// The "version" of a library of this program: its file's name has none.
inline constexpr int kOwnLibrary = -1;

/// A function of `library` (its file name without "lib" and suffix) of that ABI version. The library is loaded
/// with the first call and stays. Ends the program, as the dynamic linker would at its start, where there is no
/// such library or function. Any thread.
void* lateFunction(const char* library, int version, const char* function);

/// One function of a library that no start should pay for: libcurl alone brings 26 others with it, and a window
/// is painted long before the first mail leaves. Called like the function itself. Any thread.
template <typename Function>
class Late
{
public:
    using Find = void* (*)();
    explicit constexpr Late(Find find)
        : m_find(find)
    {
    }
    template <typename... Arguments>
    auto operator()(Arguments&&... arguments) const
    {
        return reinterpret_cast<Function>(m_find())(std::forward<Arguments>(arguments)...);
    }

private:
    Find m_find;
};

} // namespace relais

// What is loaded later is found by its file's name, which is one and the same only on Linux. Elsewhere it is linked.
#ifdef Q_OS_LINUX
#define RELAIS_LATE(library, version, function)                                                                        \
    ::relais::Late<decltype(&::function)>([]() -> void* {                                                              \
        static void* const found = ::relais::lateFunction(library, version, #function);                                \
        return found;                                                                                                  \
    })
#else
#define RELAIS_LATE(library, version, function) (&::function)
#endif
