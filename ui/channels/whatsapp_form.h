// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/account_form.h"

class QToolButton;

namespace relais::ui {

class Theme;

/// The form of a WhatsApp number. For practice it asks for nothing of Meta's. What is kept secret is never shown.
class WhatsappForm final : public AccountForm
{
    Q_OBJECT
public:
    /// `hasToken`: one is kept already.
    WhatsappForm(const Theme& theme, bool hasToken);

    void fill(const AccountDraft& draft) override;
    AccountSecrets secrets() const override;
    RateCardField* rateCard() const override { return m_rateCard; }

protected:
    QList<OptionField> fields() const override;
    void readOwn(AccountDraft& draft) override;
    void reveal(FormField* field) override;

private:
    void build();
    QWidget* makeAtMeta();
    QWidget* makeAdvanced();

    const Theme& m_theme;
    bool m_hasToken;
    QWidget* m_atMeta;
    QWidget* m_address;
    QWidget* m_advanced;
    QToolButton* m_more;
    RateCardField* m_rateCard;
    OptionField m_numberId;
    OptionField m_businessId;
    OptionField m_token;
    OptionField m_appSecret;
    OptionField m_verifyToken;
    OptionField m_baseUrl;
    OptionField m_version;
};

} // namespace relais::ui
