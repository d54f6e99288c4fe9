// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_list.h"

namespace relais::ui {

class Preferences;
class Theme;

/// Every page of the desk, and who it is for. A new one is a line here.
PageList deskPages(Preferences& preferences, Theme& theme);

} // namespace relais::ui
