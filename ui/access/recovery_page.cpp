// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/recovery_page.h"

#include "services/access/pepper.h"
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

RecoveryPage::RecoveryPage(const Theme& theme, bool hasVault)
    : Gate(theme, kWidth)
    , m_note(new Note(theme))
    , m_passphrase(makePasswordField(
          QStringLiteral("recovery-passphrase"), tr("Passphrase of the vault"),
          tr("Where this computer has no keychain, an encrypted file holds the key. Its passphrase may be all that is needed.")))
    , m_code(makeLineField(QStringLiteral("recovery-code"), tr("Recovery code"),
                           tr("Thirteen groups of four letters and digits, from when the passwords were sealed.")))
    , m_restore(makeButton({}, Look::Primary))
{
    card()->addWidget(makeLabel(tr("The key of the passwords"), Role::Title));
    card()->addWidget(makeText(
        tr("The passwords of this agency are sealed, and the key is not at hand: its vault is closed, its keychain was lost, or this computer is a new one. The recovery code gives it back. "
           "Without the code: use the computer that has the key, or put a backup from before the passwords were sealed into an empty data folder."),
        Role::Muted));
    card()->addWidget(m_note);
    card()->addWidget(m_passphrase.row);
    m_passphrase.row->setVisible(hasVault);
    card()->addWidget(m_code.row);
    card()->addWidget(m_restore);
    auto* back = makeButton(tr("Back to the sign-in"), Look::Quiet);
    back->setObjectName(QStringLiteral("recovery-back"));
    card()->addWidget(back);
    m_restore->setObjectName(QStringLiteral("recover"));
    connect(m_restore, &QPushButton::clicked, this, &RecoveryPage::submit);
    for (auto* edit : {m_passphrase.edit, m_code.edit})
        connect(edit, &QLineEdit::returnPressed, this, &RecoveryPage::submit);
    connect(m_code.edit, &QLineEdit::textEdited, this, [this] { m_code.row->setError({}); });
    connect(back, &QPushButton::clicked, this, &RecoveryPage::backWanted);
    setFocusProxy(hasVault ? m_passphrase.edit : m_code.edit);
    setBusy(false);
}

void RecoveryPage::submit()
{
    if (!m_restore->isEnabled()) return;
    const Secret typed(m_code.edit->text().toUtf8());
    const Secret passphrase(m_passphrase.edit->text().toUtf8());
    const bool opensVault = typed.isEmpty() && !passphrase.isEmpty();
    if (const auto fits = Pepper::fromCode(typed); !fits && !opensVault) {
        m_code.row->setError(errorText(fits.error()));
        m_code.edit->setFocus();
        return;
    }
    setBusy(true);
    Q_EMIT keyWanted(typed, passphrase);
}

void RecoveryPage::showFailure(const Error& error)
{
    setBusy(false);
    m_note->show(NoteKind::Bad, errorText(error));
    // No keychain: then the key is kept in a vault, which this opens, or makes.
    if (error.code == ErrorCode::SecretsLocked) m_passphrase.row->show();
    (error.code == ErrorCode::SecretsLocked ? m_passphrase : m_code).edit->setFocus();
}

void RecoveryPage::setBusy(bool busy)
{
    m_restore->setEnabled(!busy);
    m_restore->setText(busy ? tr("Asking the keychain …") : tr("Get the key"));
    if (busy) m_note->show(NoteKind::Info, {});
}

} // namespace relais::ui
