// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QList>

#include <functional>

class QBoxLayout;

namespace relais::ui {

class Note;
class PersonCard;
class Preferences;
class Theme;

/// How it looks and speaks, the person's password and signature; for who manages them, relays and webhooks, categories and
/// segments, the suppression list; for Owners, backups.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(Desk& desk, Preferences& preferences, Theme& theme);

    void refresh() override;
    void leave() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(Preferences& preferences, Theme& theme);
    void askToArm();
    void readArmed();
    /// Two columns where both have room, else one below the other.
    void arrange();

    QBoxLayout* m_columns;
    Note* m_disarmed;
    PersonCard* m_person;
    QList<std::function<void()>> m_cards; ///< reads each of those that are there anew
};

} // namespace relais::ui
