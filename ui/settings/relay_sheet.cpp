// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/relay_sheet.h"

#include "services/relay/relay_list.h"
#include "services/secrets/secret_store.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 560;
}

RelaySheet::RelaySheet(Desk& desk, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_title(makeLabel(tr("New relay"), Role::Title))
    , m_words(makeText(
          tr("The relay runs on a server of yours: relaisctl relay serve. It gets what comes in for WhatsApp and keeps it, sealed, until this computer fetches it."),
          Role::Muted))
    , m_name(makeLineField(QStringLiteral("relay-name"), tr("Name")))
    , m_url(
          makeLineField(QStringLiteral("relay-url"), tr("Address"), tr("With https, as in https://relay.example.com.")))
    , m_token(makePasswordField(QStringLiteral("relay-token"), tr("Token"),
                                tr("Empty: one is made. It stays in the keychain or vault and is never shown.")))
    , m_vault(makePasswordField(
          QStringLiteral("vault-passphrase"), tr("Passphrase of the vault"),
          tr("This computer has no keychain: passwords are kept in an encrypted file that this opens.")))
    , m_line(makeText({}, Role::Reading))
    , m_note(new Note(desk.theme))
    , m_leave(makeButton(tr("Cancel")))
    , m_act(makeButton(tr("Add the relay"), Look::Primary))
{
    build();
}

void RelaySheet::build()
{
    setObjectName(QStringLiteral("relay-sheet"));
    setAccessibleName(m_title->text());
    content()->setSpacing(space::kMedium);
    content()->addWidget(m_title);
    content()->addWidget(m_words);
    for (auto* row : {m_name.row, m_url.row, m_token.row, m_vault.row}) content()->addWidget(row);
    m_vault.row->hide();
    m_line->setObjectName(QStringLiteral("relay-line"));
    m_line->hide();
    content()->addWidget(m_line);
    content()->addWidget(m_note);
    m_leave->setObjectName(QStringLiteral("relay-leave"));
    m_act->setObjectName(QStringLiteral("relay-go"));
    addFoot(m_leave, m_act);
    connect(m_act, &QPushButton::clicked, this, &RelaySheet::act);
}

void RelaySheet::start()
{
    open(m_told.isEmpty() ? static_cast<QWidget*>(m_name.edit) : m_act);
}

void RelaySheet::showLine(const RelayDesk& desk)
{
    m_told = QStringLiteral("relaisctl relay init --folder DIR --desk %1").arg(desk.line());
    m_title->setText(tr("What the relay must be told"));
    setAccessibleName(m_title->text());
    m_words->setText(tr(
        "Run this once on the relay’s server, with its folder in the place of DIR. It holds no secret: the relay can seal for this computer, and open nothing."));
    for (auto* row : {m_name.row, m_url.row, m_token.row, m_vault.row}) row->hide();
    m_note->show(NoteKind::Info, {});
    m_line->setText(m_told);
    m_line->show();
    m_leave->setText(tr("Close"));
    m_act->setText(tr("Copy"));
    m_act->setEnabled(true);
}

void RelaySheet::act()
{
    if (m_told.isEmpty()) {
        add();
        return;
    }
    QGuiApplication::clipboard()->setText(m_told);
    m_act->setText(tr("Copied"));
}

void RelaySheet::add()
{
    const auto name = m_name.edit->text().trimmed();
    const auto address = RelayAddress::parse(m_url.edit->text().trimmed());
    m_name.row->setError(name.isEmpty() ? tr("Give it a name.") : QString());
    m_url.row->setError(
        address ? QString()
                : tr("Write an https address, as in https://relay.example.org; http on this computer only."));
    if (name.isEmpty() || !address) return;
    const auto typed = m_token.edit->text().trimmed().toUtf8();
    const auto token = typed.isEmpty() ? std::nullopt : std::optional(Secret(typed));
    if (!m_vault.edit->text().isEmpty()) m_desk.engine.setVaultPassphrase(Secret(m_vault.edit->text().toUtf8()));
    m_act->setEnabled(false);
    m_desk
        .runLong([name, address = *address, token, open = m_desk.secrets()](const Work& work) -> Result<RelayDesk> {
            const auto secrets = open();
            if (!secrets) return secrets.failure();
            return RelayList(work.database, work.session, work.clock).add(name, address, token, **secrets);
        })
        .then(this, [this](const Result<RelayDesk>& desk) {
            if (!desk) {
                showFailure(desk.error());
                return;
            }
            showLine(*desk);
            m_act->setFocus();
            Q_EMIT added();
        });
}

void RelaySheet::showFailure(const Error& error)
{
    m_act->setEnabled(true);
    m_vault.row->setVisible(m_vault.row->isVisible() || error.code == ErrorCode::SecretsLocked);
    m_note->show(NoteKind::Bad, errorText(error));
}

} // namespace relais::ui
