// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/contacts/erasure.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QLabel;
class QPushButton;

namespace relais::ui {

class Note;

/// Says what goes with a person, what stays, and where old copies still hold them; then erases them.
class EraseSheet final : public Sheet
{
    Q_OBJECT
public:
    EraseSheet(Desk& desk, ContactId id, const QString& name, QWidget* over);

Q_SIGNALS:
    void erased();

private:
    struct Facts
    {
        ErasureOutlook outlook;
        std::optional<Instant> inBackupsUntil;
    };
    void addPoint(const QString& title, QLabel* text);
    void show(const Facts& facts);
    void act();

    Desk& m_desk;
    ContactId m_id;
    QLabel* m_goes;
    QLabel* m_backups;
    Note* m_note;
    QPushButton* m_act;
};

} // namespace relais::ui
