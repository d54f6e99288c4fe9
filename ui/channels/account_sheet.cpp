// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/account_sheet.h"

#include "services/channels/account_endpoint.h"
#include "services/channels/account_repository.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/secrets/secret_store.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kFormHeight = 480;
const std::array kSecurities = {SmtpSecurity::StartTls, SmtpSecurity::Tls, SmtpSecurity::None};

/// What is written for an account: with its secret in the store that can be opened.
Result<void> store(const Work& work, const DataFolder& folder, const PassphraseSource& passphrase, const std::optional<AccountId>& id, const AccountDraft& draft,
                   const std::optional<Secret>& secret)
{
    std::unique_ptr<SecretStore> secrets;
    if (secret) {
        const auto known = passphrase();
        if (!known) return known.failure();
        auto opened = openSecretStore(folder, *known);
        if (!opened) return opened.failure();
        secrets = std::move(*opened);
    }
    AccountRepository accounts(work.database, work.session, work.clock);
    AccountSecrets given;
    if (secret) given.emplace(AccountSecret::Login, *secret);
    if (id) return accounts.update(*id, draft, given, secrets.get());
    const auto added = accounts.add(draft, given, secrets.get());
    if (!added) return added.failure();
    return {};
}

} // namespace

AccountSheet::AccountSheet(Desk& desk, QWidget* over, const std::optional<Account>& account)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_account(account)
    , m_note(new Note(desk.theme))
    , m_scroll(new QScrollArea)
    , m_preset(new QComboBox)
    , m_practice(new QCheckBox(tr("Practice: the server inside Relais takes the mails, nothing leaves this computer")))
    , m_server(new QWidget)
    , m_security(new QComboBox)
    , m_name(makeLineField(QStringLiteral("account-name"), tr("Name"), tr("As you will find it in a campaign.")))
    , m_from(makeLineField(QStringLiteral("account-from"), tr("From"), tr("Name <address@domain>")))
    , m_host(makeLineField(QStringLiteral("account-host"), tr("Server")))
    , m_port(makeLineField(QStringLiteral("account-port"), tr("Port")))
    , m_user(makeLineField(QStringLiteral("account-user"), tr("User"), tr("Empty: the server asks for no login.")))
    , m_password(makePasswordField(QStringLiteral("account-password"), tr("Password"), account ? tr("Empty: the stored one stays.") : tr("Many providers want an app password here.")))
    , m_replyTo(makeLineField(QStringLiteral("account-reply-to"), tr("Replies to"), tr("Empty: to the sender.")))
    , m_limits(makeLineField(QStringLiteral("account-limits"), tr("Limits"), tr("Messages/seconds, as in 25/60 or 1/1, 200/3600. All hold at once.")))
    , m_daily(makeLineField(QStringLiteral("account-daily"), tr("At most in 24 hours"), tr("Empty: no cap.")))
    , m_ramp(makeLineField(QStringLiteral("account-ramp"), tr("Warm-up of a new sender"), tr("First day’s messages:days until the cap, as in 50:14. Empty: none.")))
    , m_connections(makeLineField(QStringLiteral("account-connections"), tr("Connections at a time")))
    , m_attempts(makeLineField(QStringLiteral("account-attempts"), tr("Attempts for each message")))
    , m_backoff(makeLineField(QStringLiteral("account-backoff"), tr("Seconds before the second"), tr("Then it doubles each time.")))
    , m_caFile(makeLineField(QStringLiteral("account-ca"), tr("Private certificate authority"), tr("A PEM file; empty: those of the system.")))
    , m_unsubscribeMail(makeLineField(QStringLiteral("account-unsubscribe"), tr("Unsubscribe by e-mail to"), tr("Empty: to the sender.")))
    , m_unsubscribeUrl(makeLineField(QStringLiteral("account-unsubscribe-url"), tr("One-click unsubscribe address"), tr("https:// of your own service, if you have one.")))
    , m_vault(makePasswordField(QStringLiteral("vault-passphrase"), tr("Passphrase of the vault"), tr("This computer has no keychain: passwords are kept in an encrypted file that this opens.")))
    , m_save(makeButton(tr("Save without a test")))
    , m_test(makeButton(tr("Test and save"), Look::Primary))
{
    build();
    fill(account ? account->draft : AccountDraft{.settings = SmtpSettings{.from = *Mailbox::parse(desk.session.email)}});
    m_practice->setObjectName(QStringLiteral("account-practice"));
    m_security->setObjectName(QStringLiteral("account-security"));
    m_practice->setChecked(account ? account->draft.practice : desk.practice);
    showPractice();
}

void AccountSheet::build()
{
    setAccessibleName(m_account ? tr("Account “%1”").arg(m_account->draft.name) : tr("New e-mail account"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    content()->addWidget(m_note);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(qMin(kFormHeight, window()->height() - 240));
    auto* ground = new QWidget;
    ground->setProperty("scrolled", true);
    auto* grid = new QGridLayout(ground);
    grid->setContentsMargins(0, 0, space::kSmall, 0);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kMedium);
    m_preset->addItem(tr("Another provider"));
    for (const auto& preset : accountPresets()) m_preset->addItem(preset.name);
    m_security->addItems({tr("STARTTLS (usual, port 587)"), tr("TLS from the start (port 465)"), tr("None (a server on this network)")});
    auto* server = new QGridLayout(m_server);
    server->setContentsMargins(0, 0, 0, 0);
    server->setHorizontalSpacing(space::kLarge);
    server->setVerticalSpacing(space::kMedium);
    const auto top = Qt::AlignTop;
    server->addWidget(new FormField(tr("Provider"), m_preset, tr("Fills in server and published limits; change what differs for you.")), 0, 0, 1, 2, top);
    server->addWidget(m_host.row, 1, 0, top);
    server->addWidget(m_port.row, 1, 1, top);
    server->addWidget(new FormField(tr("Encryption"), m_security), 2, 0, top);
    server->addWidget(m_caFile.row, 2, 1, top);
    server->addWidget(m_user.row, 3, 0, top);
    server->addWidget(m_password.row, 3, 1, top);
    server->addWidget(m_vault.row, 4, 0, 1, 2, top);
    m_vault.row->hide();
    grid->addWidget(m_practice, 0, 0, 1, 2);
    grid->addWidget(m_name.row, 1, 0, top);
    grid->addWidget(m_from.row, 1, 1, top);
    grid->addWidget(m_server, 2, 0, 1, 2);
    grid->addWidget(makeRule(), 3, 0, 1, 2);
    grid->addWidget(m_limits.row, 4, 0, top);
    grid->addWidget(m_daily.row, 4, 1, top);
    grid->addWidget(m_ramp.row, 5, 0, top);
    grid->addWidget(m_connections.row, 5, 1, top);
    grid->addWidget(m_attempts.row, 6, 0, top);
    grid->addWidget(m_backoff.row, 6, 1, top);
    grid->addWidget(m_replyTo.row, 7, 0, top);
    grid->addWidget(m_unsubscribeMail.row, 7, 1, top);
    grid->addWidget(m_unsubscribeUrl.row, 8, 0, top);
    grid->setRowStretch(9, 1);
    m_scroll->setWidget(ground);
    content()->addWidget(m_scroll, 1);
    auto* foot = new QHBoxLayout;
    auto* cancel = makeButton(tr("Cancel"));
    m_save->setObjectName(QStringLiteral("save-account"));
    m_test->setObjectName(QStringLiteral("test-account"));
    foot->addWidget(cancel);
    foot->addStretch();
    foot->addWidget(m_save);
    foot->addWidget(m_test);
    content()->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &Sheet::close);
    connect(m_save, &QPushButton::clicked, this, &AccountSheet::save);
    connect(m_test, &QPushButton::clicked, this, &AccountSheet::testThenSave);
    connect(m_practice, &QCheckBox::toggled, this, &AccountSheet::showPractice);
    connect(m_preset, &QComboBox::activated, this, &AccountSheet::takePreset);
}

void AccountSheet::start()
{
    open(m_name.edit);
}

void AccountSheet::takePreset(int index)
{
    if (index < 1) return;
    const auto& preset = accountPresets().at(static_cast<size_t>(index - 1));
    m_host.edit->setText(preset.host);
    m_port.edit->setText(QString::number(preset.port));
    m_security->setCurrentIndex(static_cast<int>(std::find(kSecurities.begin(), kSecurities.end(), preset.security) - kSecurities.begin()));
    m_connections.edit->setText(QString::number(preset.connections));
    m_daily.edit->setText(preset.daily ? QString::number(*preset.daily) : QString());
    QStringList limits;
    for (const auto& limit : preset.limits) limits += toText(limit);
    m_limits.edit->setText(limits.join(QStringLiteral(", ")));
    if (m_name.edit->text().isEmpty()) m_name.edit->setText(preset.name);
}

void AccountSheet::fill(const AccountDraft& draft)
{
    m_name.edit->setText(draft.name);
    m_from.edit->setText(draft.smtp()->from.text());
    m_host.edit->setText(draft.smtp()->host);
    m_port.edit->setText(QString::number(draft.smtp()->port));
    m_security->setCurrentIndex(static_cast<int>(std::find(kSecurities.begin(), kSecurities.end(), draft.smtp()->security) - kSecurities.begin()));
    m_user.edit->setText(draft.smtp()->user);
    m_replyTo.edit->setText(draft.smtp()->replyTo ? draft.smtp()->replyTo->text() : QString());
    QStringList limits;
    for (const auto& limit : draft.limits) limits += toText(limit);
    m_limits.edit->setText(limits.join(QStringLiteral(", ")));
    m_daily.edit->setText(draft.daily ? QString::number(*draft.daily) : QString());
    m_ramp.edit->setText(draft.ramp ? toText(*draft.ramp) : QString());
    m_connections.edit->setText(QString::number(draft.connections));
    m_attempts.edit->setText(QString::number(draft.maxAttempts));
    m_backoff.edit->setText(QString::number(draft.backoff.count()));
    m_caFile.edit->setText(draft.smtp()->caFile);
    m_unsubscribeMail.edit->setText(draft.smtp()->unsubscribeMailbox ? draft.smtp()->unsubscribeMailbox->text() : QString());
    m_unsubscribeUrl.edit->setText(draft.smtp()->unsubscribeUrl);
}

void AccountSheet::showPractice()
{
    m_server->setVisible(!m_practice->isChecked());
    m_test->setVisible(!m_practice->isChecked());
    m_save->setText(m_practice->isChecked() ? tr("Save") : tr("Save without a test"));
    setLook(m_save, "primary", m_practice->isChecked());
}

/// From top to bottom, as a person goes through them.
QList<LineField> AccountSheet::fields() const
{
    return {m_name, m_from, m_host, m_port, m_caFile, m_limits, m_daily, m_ramp, m_connections, m_attempts, m_backoff, m_replyTo, m_unsubscribeMail, m_unsubscribeUrl};
}

void AccountSheet::readNumbers(AccountDraft& draft)
{
    const auto number = [](const LineField& field, int least, auto take) {
        bool ok = false;
        const auto value = field.edit->text().trimmed().toInt(&ok);
        if (ok && value >= least)
            take(value);
        else
            field.row->setError(tr("Type a whole number from %1 on.").arg(least));
    };
    if (!m_practice->isChecked()) number(m_port, 1, [&](int value) { draft.smtp()->port = value; });
    number(m_connections, 1, [&](int value) { draft.connections = value; });
    number(m_attempts, 1, [&](int value) { draft.maxAttempts = value; });
    number(m_backoff, 0, [&](int value) { draft.backoff = Seconds(value); });
    draft.daily.reset();
    if (!m_daily.edit->text().trimmed().isEmpty()) number(m_daily, 1, [&](int value) { draft.daily = value; });
    draft.ramp.reset();
    if (const auto text = m_ramp.edit->text().trimmed(); !text.isEmpty()) {
        const auto ramp = warmUpFromText(text);
        if (ramp)
            draft.ramp = *ramp;
        else
            m_ramp.row->setError(tr("Write two numbers, as in 50:14."));
    }
    draft.limits.clear();
    for (const auto& text : m_limits.edit->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto limit = rateLimitFromText(text.trimmed());
        if (limit)
            draft.limits.push_back(*limit);
        else
            m_limits.row->setError(tr("Write messages/seconds, as in 25/60."));
    }
}

void AccountSheet::readAddresses(AccountDraft& draft)
{
    const auto address = [](const LineField& field, std::optional<EmailAddress>& into) {
        into.reset();
        if (field.edit->text().trimmed().isEmpty()) return;
        const auto parsed = EmailAddress::parse(field.edit->text());
        if (parsed)
            into = *parsed;
        else
            field.row->setError(tr("This is no e-mail address."));
    };
    if (const auto from = Mailbox::parse(m_from.edit->text()))
        draft.smtp()->from = *from;
    else
        m_from.row->setError(tr("Write an address, as in Maison Lémant <hello@example.com>."));
    address(m_replyTo, draft.smtp()->replyTo);
    address(m_unsubscribeMail, draft.smtp()->unsubscribeMailbox);
}

/// What the rules say of what could be read. A field that could not has its own complaint.
void AccountSheet::complain(const AccountDraft& draft)
{
    const QList<std::pair<QString, LineField>> named = {{QStringLiteral("name"), m_name}, {QStringLiteral("host"), m_host}, {QStringLiteral("port"), m_port},
                                                        {QStringLiteral("connections"), m_connections}, {QStringLiteral("attempts"), m_attempts},
                                                        {QStringLiteral("backoff"), m_backoff}, {QStringLiteral("daily"), m_daily}, {QStringLiteral("ramp"), m_ramp},
                                                        {QStringLiteral("limit"), m_limits}, {QStringLiteral("unsubscribe_url"), m_unsubscribeUrl}};
    for (const auto& mistake : draft.mistakes()) {
        if (mistake.code == ErrorCode::FileUnreadable) {
            m_caFile.row->setError(errorText(mistake));
            continue;
        }
        const auto known = std::find_if(named.cbegin(), named.cend(), [&](const auto& field) { return field.first == mistake.subject; });
        if (known == named.cend()) continue;  // none: each option has its field, and the store checks once more
        auto* row = known->second.row;
        const bool lacksCap = row == m_ramp.row && m_daily.row->hasError();
        if (!row->hasError() && !lacksCap) row->setError(detailText(mistake.detail));
    }
}

std::optional<AccountDraft> AccountSheet::draft()
{
    const auto all = fields();
    for (const auto& field : all) field.row->setError({});
    m_note->show(NoteKind::Info, {});
    auto draft = m_account ? m_account->draft : AccountDraft{.settings = SmtpSettings{.from = *Mailbox::parse(m_desk.session.email)}};
    draft.name = m_name.edit->text().trimmed();
    draft.practice = m_practice->isChecked();
    draft.smtp()->host = m_host.edit->text().trimmed();
    draft.smtp()->security = kSecurities.at(static_cast<size_t>(m_security->currentIndex()));
    draft.smtp()->user = m_user.edit->text().trimmed();
    draft.smtp()->caFile = m_caFile.edit->text().trimmed();
    draft.smtp()->unsubscribeUrl = m_unsubscribeUrl.edit->text().trimmed();
    readAddresses(draft);
    readNumbers(draft);
    complain(draft);
    const auto wrong = std::find_if(all.cbegin(), all.cend(), [](const LineField& field) { return field.row->hasError(); });
    if (wrong != all.cend()) {
        wrong->edit->setFocus();
        m_scroll->ensureWidgetVisible(wrong->row);
        return std::nullopt;
    }
    return draft;
}

std::optional<Secret> AccountSheet::secret() const
{
    if (m_practice->isChecked() || m_password.edit->text().isEmpty()) return std::nullopt;
    return Secret(m_password.edit->text().toUtf8());
}

void AccountSheet::setBusy(bool busy, const QString& text)
{
    m_save->setEnabled(!busy);
    m_test->setEnabled(!busy);
    m_note->show(NoteKind::Info, busy ? text : QString());
}

void AccountSheet::showFailure(const Error& error)
{
    setBusy(false);
    m_vault.row->setVisible(m_vault.row->isVisible() || error.code == ErrorCode::SecretsLocked);
    m_note->show(NoteKind::Bad, errorText(error));
}

void AccountSheet::save()
{
    const auto wanted = draft();
    if (!wanted) return;
    if (!m_vault.edit->text().isEmpty()) m_desk.engine.setVaultPassphrase(Secret(m_vault.edit->text().toUtf8()));
    setBusy(true, tr("Saving …"));
    const auto id = m_account ? std::optional(m_account->id) : std::nullopt;
    m_desk.runLong([id, draft = *wanted, secret = secret(), folder = m_desk.folder, passphrase = m_desk.engine.passphraseSource()](const Work& work) {
              return store(work, folder, passphrase, id, draft, secret);
          })
        .then(this, [this](const Result<void>& done) {
            if (!done) {
                showFailure(done.error());
                return;
            }
            m_desk.navigator.wakeEngine();
            Q_EMIT saved();
            close();
        });
}

void AccountSheet::testThenSave()
{
    const auto wanted = draft();
    if (!wanted) return;
    setBusy(true, tr("Connecting to %1 …").arg(wanted->smtp()->host));
    const auto id = m_account ? std::optional(m_account->id) : std::nullopt;
    if (!m_vault.edit->text().isEmpty()) m_desk.engine.setVaultPassphrase(Secret(m_vault.edit->text().toUtf8()));
    m_desk.runLong([id, draft = *wanted, secret = secret(), folder = m_desk.folder, passphrase = m_desk.engine.passphraseSource()](const Work& work) -> Result<SmtpTestResult> {
              if (secret) return testSmtp({*draft.smtp(), *secret});
              const auto stored = storedSecrets(folder, passphrase, work.database);
              const auto endpoint = endpointOf(id.value_or(AccountId(0)), *draft.smtp(), false, stored, {});
              if (!endpoint) return endpoint.failure();
              return testSmtp(*endpoint);
          })
        .then(this, [this](const Result<SmtpTestResult>& found) {
            if (!found)
                showFailure(found.error());
            else
                save();
        });
}

} // namespace relais::ui
