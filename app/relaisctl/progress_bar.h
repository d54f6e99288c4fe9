// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais::ctl {

/// A bar on the terminal's own line, on standard error; nothing where that is no terminal.
class ProgressBar
{
public:
    /// `wanted`: false draws nothing either (--json).
    explicit ProgressBar(bool wanted);
    /// Leaves the line behind.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    bool isShown() const { return m_shown; }
    void draw(double fraction, const QString& words);

private:
    bool m_shown;
    bool m_drawn = false;
};

} // namespace relais::ctl
