// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace relais::ui {

class Preferences;
class Theme;

/// What belongs to this computer: language, light or dark, the idle lock.
class ComputerCard final : public QFrame
{
    Q_OBJECT
public:
    ComputerCard(Preferences& preferences, Theme& theme);

Q_SIGNALS:
    void languageChosen();
};

} // namespace relais::ui
