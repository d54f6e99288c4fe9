// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/whatsapp_form.h"

#include "ui/channels/rate_card_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

namespace relais::ui {

namespace {

QGridLayout* columnsIn(QWidget* ground)
{
    auto* grid = new QGridLayout(ground);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kMedium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

/// Pasted from a page of Meta's, often with a line break.
QByteArray pasted(const OptionField& field)
{
    return field.line.edit->text().trimmed().toUtf8();
}

} // namespace

WhatsappForm::WhatsappForm(const Theme& theme, bool hasToken)
    : AccountForm(tr("Practice: a stand-in inside Relais answers, nothing leaves this computer"))
    , m_theme(theme)
    , m_hasToken(hasToken)
    , m_more(new QToolButton)
    , m_rateCard(new RateCardField)
    , m_numberId{QStringLiteral("phone_number_id"),
                 makeLineField(QStringLiteral("account-number-id"), tr("Phone number id"),
                               tr("Digits, beside the number in Meta’s WhatsApp set-up. Not the number itself."))}
    , m_businessId{QStringLiteral("business_account_id"),
                   makeLineField(QStringLiteral("account-business-id"), tr("WhatsApp Business account id"),
                                 tr("Digits, on the same page."))}
    , m_token{QStringLiteral("token"),
              makePasswordField(
                  QStringLiteral("account-token"), tr("Token"),
                  hasToken
                      ? tr("Empty: the stored one stays.")
                      : tr("Of a system user, with whatsapp_business_messaging and whatsapp_business_management."))}
    , m_appSecret{QStringLiteral("app_secret"),
                  makePasswordField(
                      QStringLiteral("account-app-secret"), tr("App secret"),
                      hasToken ? tr("Empty: the stored one stays.")
                               : tr("Proves that answers come from Meta. Without it none from outside is believed."))}
    , m_verifyToken{QStringLiteral("verify_token"),
                    makePasswordField(
                        QStringLiteral("account-verify-token"), tr("Verify token"),
                        hasToken ? tr("Empty: the stored one stays.")
                                 : tr("A word of your choice. Meta asks for the same one with the webhook’s address."))}
    , m_baseUrl{QStringLiteral("base_url"),
                makeLineField(QStringLiteral("account-base-url"), tr("Address of the Graph"),
                              tr("Without the version. Meta’s own is https://graph.facebook.com."))}
    , m_version{QStringLiteral("api_version"), makeLineField(QStringLiteral("account-api-version"), tr("Graph version"),
                                                             tr("As in v26.0. Meta ends each after about two years."))}
{
    build();
    const auto showPractice = [this](bool practice) {
        m_atMeta->setHidden(practice);
        m_address->setHidden(practice);
    };
    connect(m_practice, &QCheckBox::toggled, this, showPractice);
}

QWidget* WhatsappForm::makeAtMeta()
{
    auto* ground = new QWidget;
    auto* grid = columnsIn(ground);
    grid->addWidget(m_numberId.line.row, 0, 0, Qt::AlignTop);
    grid->addWidget(m_businessId.line.row, 0, 1, Qt::AlignTop);
    grid->addWidget(m_token.line.row, 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_appSecret.line.row, 2, 0, Qt::AlignTop);
    grid->addWidget(m_verifyToken.line.row, 2, 1, Qt::AlignTop);
    return ground;
}

QWidget* WhatsappForm::makeAdvanced()
{
    m_address = new QWidget;
    auto* address = columnsIn(m_address);
    address->addWidget(m_baseUrl.line.row, 0, 0, Qt::AlignTop);
    address->addWidget(m_version.line.row, 0, 1, Qt::AlignTop);
    auto* ground = new QWidget;
    auto* grid = columnsIn(ground);
    grid->addWidget(m_address, 0, 0, 1, 2);
    grid->addWidget(m_connections.line.row, 1, 0, Qt::AlignTop);
    grid->addWidget(m_ramp.line.row, 1, 1, Qt::AlignTop);
    return ground;
}

void WhatsappForm::build()
{
    auto* grid = columnsIn(this);
    grid->setContentsMargins(0, 0, space::kSmall, 0);
    m_atMeta = makeAtMeta();
    m_advanced = makeAdvanced();
    m_more->setObjectName(QStringLiteral("account-advanced"));
    m_more->setText(tr("Advanced"));
    m_more->setProperty("quiet", true);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto showAdvanced = [this](bool open) {
        m_more->setIcon(
            m_theme.icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Muted));
        m_advanced->setVisible(open);
    };
    grid->addWidget(m_practice, 0, 0, 1, 2);
    grid->addWidget(m_name.line.row, 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_atMeta, 2, 0, 1, 2);
    grid->addWidget(makeRule(), 3, 0, 1, 2);
    grid->addWidget(m_limits.line.row, 4, 0, Qt::AlignTop);
    grid->addWidget(m_daily.line.row, 4, 1, Qt::AlignTop);
    grid->addWidget(m_perRecipient.line.row, 5, 0, Qt::AlignTop);
    grid->addWidget(m_recipientHours.line.row, 5, 1, Qt::AlignTop);
    grid->addWidget(m_attempts.line.row, 6, 0, Qt::AlignTop);
    grid->addWidget(m_backoff.line.row, 6, 1, Qt::AlignTop);
    grid->addWidget(m_rateCard, 7, 0, 1, 2);
    grid->addWidget(m_more, 8, 0, Qt::AlignLeft);
    grid->addWidget(m_advanced, 9, 0, 1, 2);
    grid->setRowStretch(10, 1);
    showAdvanced(false);
    connect(m_more, &QToolButton::toggled, this, showAdvanced);
}

void WhatsappForm::fill(const AccountDraft& draft)
{
    fillCommon(draft);
    const auto& whatsapp = *draft.whatsapp();
    m_numberId.line.edit->setText(whatsapp.phoneNumberId);
    m_businessId.line.edit->setText(whatsapp.businessAccountId);
    m_baseUrl.line.edit->setText(whatsapp.baseUrl);
    m_version.line.edit->setText(whatsapp.apiVersion);
}

AccountSecrets WhatsappForm::secrets() const
{
    AccountSecrets typed;
    if (isPractice()) return typed;
    for (const auto& [which, field] : {std::pair(AccountSecret::Login, m_token),
                                       {AccountSecret::AppSecret, m_appSecret},
                                       {AccountSecret::VerifyToken, m_verifyToken}})
        if (const auto bytes = pasted(field); !bytes.isEmpty()) typed.emplace(which, Secret(bytes));
    return typed;
}

QList<OptionField> WhatsappForm::fields() const
{
    return {m_name,        m_numberId,     m_businessId,     m_token,    m_appSecret, m_verifyToken, m_limits,
            m_daily,       m_perRecipient, m_recipientHours, m_attempts, m_backoff,   m_baseUrl,     m_version,
            m_connections, m_ramp};
}

void WhatsappForm::readOwn(AccountDraft& draft)
{
    // What is hidden is neither taken nor lost: it stands there again when practice ends.
    if (!isPractice()) {
        auto& whatsapp = *draft.whatsapp();
        whatsapp.phoneNumberId = m_numberId.line.edit->text().trimmed();
        whatsapp.businessAccountId = m_businessId.line.edit->text().trimmed();
        whatsapp.baseUrl = m_baseUrl.line.edit->text().trimmed();
        whatsapp.apiVersion = m_version.line.edit->text().trimmed();
        if (!m_hasToken && pasted(m_token).isEmpty())
            m_token.line.row->setError(tr("Paste the token that Meta gave to the system user."));
    }
}

void WhatsappForm::reveal(FormField* field)
{
    if (m_advanced->isAncestorOf(field)) m_more->setChecked(true);
}

} // namespace relais::ui
