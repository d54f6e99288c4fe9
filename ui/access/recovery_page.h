// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/secret.h"
#include "ui/access/gate.h"
#include "ui/widgets/form_field.h"

class QPushButton;

namespace relais::ui {

class Note;

/// Where the key of sealed passwords comes from when the sign-in has it not: the passphrase of the vault that holds it, or its recovery code, on a new
/// computer or when the keychain was lost.
class RecoveryPage final : public Gate
{
    Q_OBJECT
public:
    /// `hasVault`: there is one in the data folder.
    RecoveryPage(const Theme& theme, bool hasVault);

    void showFailure(const Error& error);

Q_SIGNALS:
    /// The one that was not typed is empty. A code is a well-formed one.
    void keyWanted(const relais::Secret& code, const relais::Secret& passphrase);
    void backWanted();

private:
    void submit();
    void setBusy(bool busy);

    Note* m_note;
    LineField m_passphrase;
    LineField m_code;
    QPushButton* m_restore;
};

} // namespace relais::ui
