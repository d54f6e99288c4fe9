// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/email_form.h"

#include "ui/text/error_text.h"
#include "ui/theme/token.h"
#include "ui/widgets/build.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <array>

namespace relais::ui {

namespace {

const std::array kSecurities = {SmtpSecurity::StartTls, SmtpSecurity::Tls, SmtpSecurity::None};

int indexOf(SmtpSecurity security)
{
    return static_cast<int>(std::find(kSecurities.begin(), kSecurities.end(), security) - kSecurities.begin());
}

} // namespace

EmailForm::EmailForm(bool isNew)
    : AccountForm(tr("Practice: the server inside Relais takes the mails, nothing leaves this computer"))
    , m_preset(new QComboBox)
    , m_server(new QWidget)
    , m_security(new QComboBox)
    , m_login(new QComboBox)
    , m_from{QStringLiteral("from"),
             makeLineField(QStringLiteral("account-from"), tr("From"), tr("Name <address@domain>"))}
    , m_host{QStringLiteral("host"), makeLineField(QStringLiteral("account-host"), tr("Server"))}
    , m_port{QStringLiteral("port"), makeLineField(QStringLiteral("account-port"), tr("Port"))}
    , m_user{QStringLiteral("user"),
             makeLineField(QStringLiteral("account-user"), tr("User"), tr("Empty: the server asks for no login."))}
    , m_password{QStringLiteral("password"), makePasswordField(QStringLiteral("account-password"), tr("Password"),
                                                               isNew ? tr("Many providers want an app password here.")
                                                                     : tr("Empty: the stored one stays."))}
    , m_replyTo{QStringLiteral("reply_to"),
                makeLineField(QStringLiteral("account-reply-to"), tr("Replies to"), tr("Empty: to the sender."))}
    , m_caFile{QStringLiteral("ca_file"),
               makeLineField(QStringLiteral("account-ca"), tr("Private certificate authority"),
                             tr("A PEM file; empty: those of the system."))}
    , m_unsubscribeMail{QStringLiteral("unsubscribe_mailbox"),
                        makeLineField(QStringLiteral("account-unsubscribe"), tr("Unsubscribe by e-mail to"),
                                      tr("Empty: to the sender."))}
    , m_unsubscribeUrl{QStringLiteral("unsubscribe_url"),
                       makeLineField(
                           QStringLiteral("account-unsubscribe-url"), tr("One-click unsubscribe address"),
                           tr("https:// of a relay or of a tunnel to this computer, with /u at the end, or of your own service."))}
    , m_perDomain{QStringLiteral("per_domain"),
                  makeLineField(QStringLiteral("account-per-domain"), tr("Connections to one domain"),
                                tr("At a time. Empty: all of them."))}
{
    build();
    m_login->setObjectName(QStringLiteral("account-login"));
    m_security->setObjectName(QStringLiteral("account-security"));
    connect(m_practice, &QCheckBox::toggled, m_server, &QWidget::setHidden);
    connect(m_preset, &QComboBox::activated, this, &EmailForm::takePreset);
}

void EmailForm::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, space::kSmall, 0);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kMedium);
    m_preset->addItem(tr("Another provider"));
    for (const auto& preset : accountPresets()) m_preset->addItem(preset.name);
    m_security->addItems(
        {tr("STARTTLS (usual, port 587)"), tr("TLS from the start (port 465)"), tr("None (a server on this network)")});
    m_login->addItems({tr("A password"), tr("An access token (OAuth, XOAUTH2)")});
    auto* server = new QGridLayout(m_server);
    server->setContentsMargins(0, 0, 0, 0);
    server->setHorizontalSpacing(space::kLarge);
    server->setVerticalSpacing(space::kMedium);
    const auto top = Qt::AlignTop;
    server->addWidget(new FormField(tr("Provider"), m_preset,
                                    tr("Fills in server and published limits; change what differs for you.")),
                      0, 0, 1, 2, top);
    server->addWidget(m_host.line.row, 1, 0, top);
    server->addWidget(m_port.line.row, 1, 1, top);
    server->addWidget(new FormField(tr("Encryption"), m_security), 2, 0, top);
    server->addWidget(m_caFile.line.row, 2, 1, top);
    server->addWidget(m_user.line.row, 3, 0, top);
    server->addWidget(m_password.line.row, 3, 1, top);
    server->addWidget(
        new FormField(
            tr("Sign in with"), m_login,
            tr("A token goes into the field of the password. It runs out after an hour or so; give the next one here.")),
        4, 0, 1, 2, top);
    grid->addWidget(m_practice, 0, 0, 1, 2);
    grid->addWidget(m_name.line.row, 1, 0, top);
    grid->addWidget(m_from.line.row, 1, 1, top);
    grid->addWidget(m_server, 2, 0, 1, 2);
    grid->addWidget(makeRule(), 3, 0, 1, 2);
    grid->addWidget(m_limits.line.row, 4, 0, top);
    grid->addWidget(m_daily.line.row, 4, 1, top);
    grid->addWidget(m_perRecipient.line.row, 5, 0, top);
    grid->addWidget(m_recipientHours.line.row, 5, 1, top);
    grid->addWidget(m_ramp.line.row, 6, 0, top);
    grid->addWidget(m_connections.line.row, 6, 1, top);
    grid->addWidget(m_attempts.line.row, 7, 0, top);
    grid->addWidget(m_backoff.line.row, 7, 1, top);
    grid->addWidget(m_replyTo.line.row, 8, 0, top);
    grid->addWidget(m_unsubscribeMail.line.row, 8, 1, top);
    grid->addWidget(m_unsubscribeUrl.line.row, 9, 0, top);
    grid->addWidget(m_perDomain.line.row, 9, 1, top);
    grid->setRowStretch(10, 1);
}

void EmailForm::takePreset(int index)
{
    if (index < 1) return;
    const auto& preset = accountPresets().at(static_cast<size_t>(index - 1));
    m_host.line.edit->setText(preset.host);
    m_port.line.edit->setText(QString::number(preset.port));
    m_security->setCurrentIndex(indexOf(preset.security));
    m_connections.line.edit->setText(QString::number(preset.connections));
    m_daily.line.edit->setText(preset.daily ? QString::number(*preset.daily) : QString());
    QStringList limits;
    for (const auto& limit : preset.limits) limits += toText(limit);
    m_limits.line.edit->setText(limits.join(QStringLiteral(", ")));
    if (name().isEmpty()) setName(preset.name);
}

void EmailForm::fill(const AccountDraft& draft)
{
    fillCommon(draft);
    const auto& smtp = *draft.smtp();
    m_from.line.edit->setText(smtp.from.text());
    m_host.line.edit->setText(smtp.host);
    m_port.line.edit->setText(QString::number(smtp.port));
    m_security->setCurrentIndex(indexOf(smtp.security));
    m_user.line.edit->setText(smtp.user);
    m_perDomain.line.edit->setText(smtp.perDomain > 0 ? QString::number(smtp.perDomain) : QString());
    m_login->setCurrentIndex(smtp.login == SmtpLogin::AccessToken ? 1 : 0);
    m_replyTo.line.edit->setText(smtp.replyTo ? smtp.replyTo->text() : QString());
    m_caFile.line.edit->setText(smtp.caFile);
    m_unsubscribeMail.line.edit->setText(smtp.unsubscribeMailbox ? smtp.unsubscribeMailbox->text() : QString());
    m_unsubscribeUrl.line.edit->setText(smtp.unsubscribeUrl);
}

AccountSecrets EmailForm::secrets() const
{
    AccountSecrets typed;
    const auto password = m_password.line.edit->text().toUtf8();
    if (!isPractice() && !password.isEmpty()) typed.emplace(AccountSecret::Login, Secret(password));
    return typed;
}

QList<OptionField> EmailForm::fields() const
{
    return {m_name,        m_from,     m_host,    m_port,         m_caFile,          m_user,
            m_password,    m_limits,   m_daily,   m_perRecipient, m_recipientHours,  m_ramp,
            m_connections, m_attempts, m_backoff, m_replyTo,      m_unsubscribeMail, m_unsubscribeUrl,
            m_perDomain};
}

void EmailForm::readOwn(AccountDraft& draft)
{
    auto& smtp = *draft.smtp();
    const auto address = [](const OptionField& field, std::optional<EmailAddress>& into) {
        into.reset();
        if (field.line.edit->text().trimmed().isEmpty()) return;
        const auto parsed = EmailAddress::parse(field.line.edit->text());
        if (parsed)
            into = *parsed;
        else
            field.line.row->setError(tr("This is no e-mail address."));
    };
    if (const auto from = Mailbox::parse(m_from.line.edit->text()))
        smtp.from = *from;
    else
        m_from.line.row->setError(tr("Write an address, as in Maison Lémant <hello@example.com>."));
    address(m_replyTo, smtp.replyTo);
    address(m_unsubscribeMail, smtp.unsubscribeMailbox);
    smtp.host = m_host.line.edit->text().trimmed();
    if (!isPractice()) readNumber(m_port.line, 1, [&](int value) { smtp.port = value; });
    smtp.security = kSecurities.at(static_cast<size_t>(m_security->currentIndex()));
    smtp.user = m_user.line.edit->text().trimmed();
    smtp.perDomain = 0;
    if (!m_perDomain.line.edit->text().trimmed().isEmpty())
        readNumber(m_perDomain.line, 1, [&](int value) { smtp.perDomain = value; });
    smtp.login = m_login->currentIndex() == 1 ? SmtpLogin::AccessToken : SmtpLogin::Password;
    smtp.caFile = m_caFile.line.edit->text().trimmed();
    smtp.unsubscribeUrl = m_unsubscribeUrl.line.edit->text().trimmed();
}

void EmailForm::complainOf(const Error& mistake)
{
    // The only one that is named by its path, not by its option.
    if (mistake.code == ErrorCode::FileUnreadable) m_caFile.line.row->setError(errorText(mistake));
}

} // namespace relais::ui
