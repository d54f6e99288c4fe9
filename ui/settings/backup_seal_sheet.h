// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

class QPushButton;

namespace relais::ui {

class Note;

/// The passphrase that backups are encrypted with from now on. It goes to the keychain, or to the vault whose own passphrase is asked for when there
/// is no keychain; what is kept is never shown.
class BackupSealSheet final : public Sheet
{
    Q_OBJECT
public:
    BackupSealSheet(Desk& desk, QWidget* over);

Q_SIGNALS:
    void saved();

private:
    void build();
    bool isGood();
    void save();
    void showFailure(const Error& error);

    Desk& m_desk;
    LineField m_passphrase;
    LineField m_again;
    LineField m_vault;
    Note* m_note;
    QPushButton* m_save;
};

} // namespace relais::ui
