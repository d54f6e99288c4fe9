// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace relais::ui {

class Theme;

/// What stands before the desk: one card in the middle of the window, the mark above it.
class Gate : public QWidget
{
    Q_OBJECT
public:
    Gate(const Theme& theme, int width);

protected:
    QVBoxLayout* card() { return m_card; }
    const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
    QVBoxLayout* m_card;
};

} // namespace relais::ui
