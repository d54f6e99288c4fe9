// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/account_endpoint.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QPushButton;
class QScrollArea;

namespace relais::ui {

class AccountForm;
class Note;
class Segments;

/// An account, new or known: the form of its kind, and what to do with it. What is secret goes to the keychain, or to the vault whose
/// passphrase is asked for when there is no keychain. Saving connects nowhere; "Test and save" does first.
class AccountSheet final : public Sheet
{
    Q_OBJECT
public:
    AccountSheet(Desk& desk, QWidget* over, const std::optional<Account>& account);

    void start();

Q_SIGNALS:
    void saved();

private:
    void build();
    QWidget* makeForms();
    /// Of a new account, one form for each channel: what was typed into the other stays there.
    void choose(int channel);
    AccountForm& form() const { return *m_forms.at(m_channel); }
    AccountDraft before() const;
    std::optional<AccountDraft> draft();
    void showPractice();
    void save();
    void keep(const AccountDraft& draft, const std::optional<AccountFindings>& findings);
    void testThenSave();
    void showFailure(const Error& error);
    void setBusy(bool busy, const QString& text = {});

    Desk& m_desk;
    std::optional<Account> m_account;
    QList<AccountForm*> m_forms;
    int m_channel = 0;
    Segments* m_channels = nullptr; ///< of a new account
    Note* m_note;
    QScrollArea* m_scroll;
    LineField m_vault;
    QPushButton* m_save;
    QPushButton* m_test;
};

} // namespace relais::ui
