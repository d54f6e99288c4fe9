// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/account_form.h"

class QComboBox;

namespace relais::ui {

/// The form of an account that sends by e-mail. For practice it asks for no server.
class EmailForm final : public AccountForm
{
    Q_OBJECT
public:
    explicit EmailForm(bool isNew);

    void fill(const AccountDraft& draft) override;
    AccountSecrets secrets() const override;

protected:
    QList<OptionField> fields() const override;
    void readOwn(AccountDraft& draft) override;
    void complainOf(const Error& mistake) override;

private:
    void build();
    void takePreset(int index);

    QComboBox* m_preset;
    QWidget* m_server;
    QComboBox* m_security;
    QComboBox* m_login;
    OptionField m_from;
    OptionField m_host;
    OptionField m_port;
    OptionField m_user;
    OptionField m_password;
    OptionField m_replyTo;
    OptionField m_caFile;
    OptionField m_unsubscribeMail;
    OptionField m_unsubscribeUrl;
    OptionField m_perDomain;
};

} // namespace relais::ui
