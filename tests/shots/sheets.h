// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais {
class Clock;
class DataFolder;
class EventLog;
} // namespace relais
namespace relais::ui {
class DeskView;
class MainWindow;
class Theme;
} // namespace relais::ui

namespace relais::shots {

class Photographer;
struct Starts;

/// At the first run a backup that is encrypted; nothing on any other page.
void photographFirstRun(Photographer& photographer, ui::MainWindow& window);

/// Sheets of an agency that has worked: of contacts, costs, starts, a segment and backups.
void photographSheets(Photographer& photographer, ui::DeskView& desk, const Starts& starts, const DataFolder& folder,
                      const Clock& clock);

/// Sheets of an agency that has nothing yet and is not for practice: no costs, and the form of an e-mail account.
void photographFreshSheets(Photographer& photographer, ui::DeskView& desk);

/// A file that is being written.
void photographExport(Photographer& photographer, ui::MainWindow& window, const ui::Theme& theme,
                      const DataFolder& folder, const Clock& clock, EventLog& log);

} // namespace relais::shots
