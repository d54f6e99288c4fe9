// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_seal_sheet.h"

#include "services/access/password.h"
#include "services/upkeep/backup_seal.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 560;
}

BackupSealSheet::BackupSealSheet(Desk& desk, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_passphrase(makePasswordField(QStringLiteral("seal-passphrase"), tr("New passphrase of the backups"),
                                     tr("Ten characters or more.")))
    , m_again(makePasswordField(QStringLiteral("seal-again"), tr("The same once more")))
    , m_vault(makePasswordField(
          QStringLiteral("vault-passphrase"), tr("Passphrase of the vault"),
          tr("This computer has no keychain: passwords are kept in an encrypted file that this opens.")))
    , m_note(new Note(desk.theme))
    , m_save(makeButton(tr("Encrypt them"), Look::Primary))
{
    build();
}

void BackupSealSheet::build()
{
    setObjectName(QStringLiteral("seal-sheet"));
    setAccessibleName(tr("Encrypt the backups"));
    content()->setSpacing(space::kMedium);
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    content()->addWidget(makeText(
        tr("Backups are encrypted from now on, those of every day too. This computer keeps the passphrase for that. Keep it somewhere else as well: when this computer is lost, nobody opens them without it. "
           "Those that were made before stay as they are."),
        Role::Muted));
    for (auto* row : {m_passphrase.row, m_again.row, m_vault.row}) content()->addWidget(row);
    m_vault.row->hide();
    content()->addWidget(m_note);
    auto* leave = makeButton(tr("Cancel"));
    leave->setObjectName(QStringLiteral("seal-leave"));
    m_save->setObjectName(QStringLiteral("seal-save"));
    addFoot(leave, m_save);
    connect(m_save, &QPushButton::clicked, this, &BackupSealSheet::save);
    for (auto* edit : {m_passphrase.edit, m_again.edit, m_vault.edit})
        connect(edit, &QLineEdit::returnPressed, this, &BackupSealSheet::save);
    open(m_passphrase.edit);
}

bool BackupSealSheet::isGood()
{
    const bool isLong = checkNewPassword(Secret(m_passphrase.edit->text().toUtf8())).has_value();
    const bool isSame = m_again.edit->text() == m_passphrase.edit->text();
    m_passphrase.row->setError(isLong ? QString() : tr("Take at least ten characters."));
    m_again.row->setError(isSame ? QString() : tr("The two are not the same."));
    if (!isLong)
        m_passphrase.edit->setFocus();
    else if (!isSame)
        m_again.edit->setFocus();
    return isLong && isSame;
}

void BackupSealSheet::save()
{
    if (!m_save->isEnabled() || !isGood()) return;
    if (!m_vault.edit->text().isEmpty()) m_desk.engine.setVaultPassphrase(Secret(m_vault.edit->text().toUtf8()));
    m_save->setEnabled(false);
    m_desk
        .runLong([open = m_desk.secrets(),
                  passphrase = Secret(m_passphrase.edit->text().toUtf8())](const Work& work) -> Result<void> {
            const auto secrets = open();
            if (!secrets) return secrets.failure();
            return BackupSeal(work.database, work.session, work.clock).turnOn(passphrase, **secrets);
        })
        .then(this, [this](const Result<void>& done) {
            if (!done) {
                showFailure(done.error());
                return;
            }
            Q_EMIT saved();
            close();
        });
}

void BackupSealSheet::showFailure(const Error& error)
{
    m_save->setEnabled(true);
    m_vault.row->setVisible(m_vault.row->isVisible() || error.code == ErrorCode::SecretsLocked);
    m_note->show(NoteKind::Bad, errorText(error));
}

} // namespace relais::ui
