// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/thread_priority.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <sys/resource.h>
#include <unistd.h>
#elif defined(Q_OS_MACOS)
#include <pthread/qos.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
#endif

namespace relais {

void workBehindTheWindow()
{
#if defined(Q_OS_LINUX)
    // Linux keeps one for each thread, whatever POSIX says of processes. A tenth of the window's weight, and no way back up without rights.
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNice);
#elif defined(Q_OS_MACOS)
    ::pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#elif defined(Q_OS_WIN)
    ::SetThreadPriority(::GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
#endif
}

} // namespace relais
