// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais {
class Clock;
class DataFolder;
} // namespace relais
namespace relais::ui {
class DeskView;
}

namespace relais::shots {

class Photographer;

/// People of several roles and workspaces, unless they are there already.
void fillPeople(const DataFolder& folder, const Clock& clock);
/// Who may do what, and who did what.
void photographPeople(Photographer& photographer, ui::DeskView& desk, const DataFolder& folder, const Clock& clock);

} // namespace relais::shots
