// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/thread_rule.h"

namespace relais {

namespace {
thread_local bool t_mustNotWait = false;
} // namespace

void forbidWaitingOnThisThread()
{
    t_mustNotWait = true;
}

Result<void> mayWait(const QString& what)
{
    if (t_mustNotWait) return fail(ErrorCode::WrongThread, what, QStringLiteral("the window's thread must not wait"));
    return {};
}

} // namespace relais
