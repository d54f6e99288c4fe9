// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/provider.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace relais::ui {

class Note;

/// A provider, new or known, that writes when Ollama cannot. Its key goes to the keychain, or to the vault whose passphrase is asked for when there
/// is no keychain; what is kept is never shown.
class ProviderSheet final : public Sheet
{
    Q_OBJECT
public:
    ProviderSheet(Desk& desk, QWidget* over, const std::optional<Provider>& provider);

    void start();

Q_SIGNALS:
    void saved();

private:
    void build();
    /// Nothing: what cannot be is said beside its field.
    std::optional<ProviderDraft> draft();
    void save();
    void showFailure(const Error& error);
    FormField* fieldOf(const Error& error) const;

    Desk& m_desk;
    std::optional<Provider> m_provider;
    LineField m_name;
    QComboBox* m_kind;
    LineField m_url;
    LineField m_model;
    LineField m_key;
    LineField m_vault;
    QCheckBox* m_isOn;
    Note* m_note;
    QPushButton* m_save;
};

} // namespace relais::ui
