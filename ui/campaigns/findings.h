// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_problem.h"

#include <QList>

class QVBoxLayout;

namespace relais::ui {

class Theme;

/// What a check found as notes, errors first.
void addFindings(const Theme& theme, QVBoxLayout& into, const QList<Problem>& problems);

} // namespace relais::ui
