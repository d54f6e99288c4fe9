// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/progress_bar.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace relais::ctl {

namespace {

constexpr int kWidth = 30;

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

} // namespace

ProgressBar::ProgressBar(bool wanted)
    : m_shown(wanted && isTerminal())
{
}

ProgressBar::~ProgressBar()
{
    if (m_drawn) std::fputc('\n', stderr);
}

void ProgressBar::draw(double fraction, const QString& words)
{
    if (!m_shown) return;
    m_drawn = true;
    const auto done = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kWidth);
    const auto bar = QString(done, QLatin1Char('#')) + QString(kWidth - done, QLatin1Char('.'));
    std::fprintf(stderr, "\r[%s] %s   ", qPrintable(bar), qPrintable(words));
}

} // namespace relais::ctl
