// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/code_page.h"

#include "models/contacts/email_address.h"
#include "services/access/one_time_code.h"
#include "services/access/password.h"
#include "services/access/reset_code.h"
#include "services/storage/database.h"
#include "services/upkeep/log_entries.h"
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

constexpr int kWidth = 440;

Secret secretOf(const LineField& field)
{
    return Secret(field.edit->text().toUtf8());
}

} // namespace

CodePage::CodePage(const Theme& theme, CodeKind kind, const QString& email)
    : Gate(theme, kWidth)
    , m_kind(kind)
    , m_note(new Note(theme))
    , m_email(makeLineField(QStringLiteral("code-email"), tr("E-mail"),
                            kind == CodeKind::Invitation ? tr("The address that the invitation came to.") : QString()))
    , m_code(makeLineField(QStringLiteral("code"), tr("Code"),
                           kind == CodeKind::Invitation ? tr("The six digits of the mail.")
                                                        : tr("Eight letters and digits, from an Owner of the agency.")))
    , m_name(makeLineField(QStringLiteral("code-name"), tr("Your name")))
    , m_password(
          makePasswordField(QStringLiteral("code-password"),
                            kind == CodeKind::Invitation ? tr("Password") : tr("New password"),
                            kind == CodeKind::Invitation
                                ? tr("Ten characters or more. If you sign in to this agency already: the one you have.")
                                : tr("Ten characters or more.")))
    , m_again(makePasswordField(QStringLiteral("code-again"), tr("The same once more")))
    , m_enter(makeButton({}, Look::Primary))
    , m_back(makeButton(tr("Back to the sign-in"), Look::Quiet))
    , m_checks{{m_email, &CodePage::wrongEmail},
               {m_code, &CodePage::wrongCode},
               {m_password, &CodePage::wrongPassword},
               {m_again, &CodePage::wrongAgain}}
{
    const bool invited = kind == CodeKind::Invitation;
    m_enter->setObjectName(QStringLiteral("use-code"));
    m_back->setObjectName(QStringLiteral("code-back"));
    card()->addWidget(makeLabel(invited ? tr("You were invited") : tr("A new password"), Role::Title));
    card()->addWidget(m_note);
    for (auto* row : {m_email.row, m_code.row, m_name.row, m_password.row, m_again.row}) card()->addWidget(row);
    m_name.row->setVisible(invited);
    card()->addWidget(m_enter);
    card()->addWidget(m_back);
    m_email.edit->setText(email);
    for (auto& checked : m_checks) {
        connect(checked.field.edit, &QLineEdit::editingFinished, this, [this, &checked] {
            checked.left = checked.left || !checked.field.edit->text().isEmpty();
            check(checked);
        });
        connect(checked.field.edit, &QLineEdit::textEdited, this, [this, &checked] { check(checked); });
    }
    for (auto* edit : {m_email.edit, m_code.edit, m_name.edit, m_password.edit, m_again.edit})
        connect(edit, &QLineEdit::returnPressed, this, &CodePage::submit);
    connect(m_enter, &QPushButton::clicked, this, &CodePage::submit);
    connect(m_back, &QPushButton::clicked, this, &CodePage::backWanted);
    setFocusProxy(email.isEmpty() ? m_email.edit : m_code.edit);
    setBusy(false);
}

QString CodePage::wrongEmail() const
{
    return EmailAddress::parse(m_email.edit->text()) ? QString()
                                                     : tr("This is no e-mail address, like name@example.com.");
}

QString CodePage::wrongCode() const
{
    const auto typed = typedCode(secretOf(m_code));
    if (m_kind == CodeKind::Invitation) return checkInvitationCode(typed) ? QString() : tr("A code has six digits.");
    return checkResetCode(typed) ? QString() : tr("A code has eight letters and digits.");
}

QString CodePage::wrongPassword() const
{
    return checkNewPassword(secretOf(m_password)) ? QString() : tr("Take at least ten characters.");
}

QString CodePage::wrongAgain() const
{
    return m_again.edit->text() == m_password.edit->text() ? QString() : tr("The two are not the same.");
}

void CodePage::check(Checked& checked)
{
    if (checked.left) checked.field.row->setError((this->*checked.complaint)());
}

void CodePage::submit()
{
    if (!m_enter->isEnabled()) return;
    QLineEdit* firstWrong = nullptr;
    for (auto& checked : m_checks) {
        checked.left = true;
        check(checked);
        if (checked.field.row->hasError() && !firstWrong) firstWrong = checked.field.edit;
    }
    if (firstWrong) {
        firstWrong->setFocus();
        return;
    }
    setBusy(true);
    Q_EMIT codeTyped(
        {m_email.edit->text().trimmed(), m_name.edit->text().trimmed(), secretOf(m_code), secretOf(m_password)});
}

void CodePage::showFailure(const Error& error)
{
    setBusy(false);
    m_note->show(NoteKind::Bad, errorText(error));
    auto* edit = error.code == ErrorCode::SignInFailed ? m_password.edit : m_code.edit;
    edit->setFocus();
    edit->selectAll();
}

void CodePage::setBusy(bool busy)
{
    m_enter->setEnabled(!busy);
    m_enter->setText(busy                             ? tr("Signing in …")
                     : m_kind == CodeKind::Invitation ? tr("Join")
                                                      : tr("Set the password and sign in"));
    if (busy) m_note->show(NoteKind::Info, {});
}

Result<Entered> enterByCode(Database& database, const SecretOpener& secrets, const Clock& clock, EventLog& log,
                            CodeKind kind, const Acceptance& typed, const QString& wanted)
{
    const auto hashing = hashingOf(database, secrets);
    if (!hashing) return hashing.failure();
    if (kind == CodeKind::Invitation) {
        const auto joined = acceptInvitation(database, typed, clock, *hashing);
        if (joined) return enter(database, joined->person, joined->workspaceSlug);
        tellSignInFailure(log, joined.error());
        return joined.failure();
    }
    const auto person = useResetCode(database, clock, typed.email, typed.code, typed.password, *hashing);
    if (person) return enter(database, *person, wanted);
    tellSignInFailure(log, person.error());
    return person.failure();
}

} // namespace relais::ui
