// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace relais::ui {

class BackupCard;
class GroupsCard;
class Note;
class PersonCard;
class Preferences;
class RelayCard;
class SuppressionCard;
class Theme;

/// How it looks and speaks, the person's password and signature, categories and segments, the suppression list,
/// backups.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(Desk& desk, Preferences& preferences, Theme& theme);

    void refresh() override;
    void leave() override;

private:
    void askToArm();
    void readArmed();

    Note* m_disarmed;
    RelayCard* m_relays;
    PersonCard* m_person;
    GroupsCard* m_groups;
    SuppressionCard* m_suppression;
    BackupCard* m_backups;
};

} // namespace relais::ui
