// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "services/channels/account.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QScrollArea;

namespace relais::ui {

class Note;

/// The form of an account, new or known. The password goes to the keychain, or to the vault whose passphrase is
/// asked for when there is no keychain. Saving connects nowhere; "Test and save" does first.
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
    void takePreset(int index);
    void fill(const AccountDraft& draft);
    void showPractice();
    /// The form as a draft; every field that is wrong says why, and the first of them has the keyboard.
    std::optional<AccountDraft> draft();
    QList<LineField> fields() const;
    void readNumbers(AccountDraft& draft);
    void readAddresses(AccountDraft& draft);
    void complain(const AccountDraft& draft);
    std::optional<Secret> secret() const;
    void save();
    void testThenSave();
    void showFailure(const Error& error);
    void setBusy(bool busy, const QString& text = {});

    Desk& m_desk;
    std::optional<Account> m_account;
    Note* m_note;
    QScrollArea* m_scroll;
    QComboBox* m_preset;
    QCheckBox* m_practice;
    QWidget* m_server;
    QComboBox* m_security;
    LineField m_name;
    LineField m_from;
    LineField m_host;
    LineField m_port;
    LineField m_user;
    LineField m_password;
    LineField m_replyTo;
    LineField m_limits;
    LineField m_daily;
    LineField m_ramp;
    LineField m_connections;
    LineField m_attempts;
    LineField m_backoff;
    LineField m_caFile;
    LineField m_unsubscribeMail;
    LineField m_unsubscribeUrl;
    LineField m_vault;
    QPushButton* m_save;
    QPushButton* m_test;
};

} // namespace relais::ui
