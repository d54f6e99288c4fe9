// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QList>
#include <QTimer>

#include <functional>

class QBoxLayout;
class QVBoxLayout;

namespace relais::ui {

class Note;
class PersonCard;
class Preferences;
class Theme;

/// How it looks and speaks, the person's password and signature; for who manages them, relays and webhooks, categories and
/// segments, the suppression list; for Owners, backups. Its cards come one after the other: all at once would keep the window's
/// thread for longer than a person may wait for a key.
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
    void build();
    /// In the order in which they stand there.
    void planCards(Preferences& preferences, Theme& theme);
    /// `make` is called when its turn has come.
    template <typename Make>
    void plan(QVBoxLayout* column, Make make);
    void bringCard();
    void askToArm();
    void readArmed();
    /// Two columns where both have room, else one below the other.
    void arrange();

    QBoxLayout* m_columns;
    QVBoxLayout* m_left;
    QVBoxLayout* m_right;
    Note* m_disarmed;
    PersonCard* m_person = nullptr;         ///< null: its turn has not come
    QList<std::function<void()>> m_cards;   ///< reads each of those that are there anew
    QList<std::function<void()>> m_planned; ///< brings each of those that are not there yet
    QTimer m_nextCard;
};

} // namespace relais::ui
