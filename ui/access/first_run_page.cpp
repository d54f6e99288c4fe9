// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/first_run_page.h"

#include "models/contacts/email_address.h"
#include "services/access/password.h"
#include "ui/access/restore_sheet.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 520;

QHBoxLayout* side(QWidget* left, QWidget* right)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    return row;
}
} // namespace

FirstRunPage::FirstRunPage(const Theme& theme)
    : Gate(theme, kWidth)
    , m_note(new Note(theme))
    , m_agency(makeLineField(QStringLiteral("agency"), tr("Your agency")))
    , m_name(makeLineField(QStringLiteral("owner-name"), tr("Your name")))
    , m_email(makeLineField(QStringLiteral("owner-email"), tr("Your e-mail")))
    , m_password(makePasswordField(QStringLiteral("owner-password"), tr("Password"), tr("Ten characters or more.")))
    , m_again(makePasswordField(QStringLiteral("owner-again"), tr("The same once more")))
    , m_workspace(makeLineField(QStringLiteral("workspace"), tr("First workspace"),
                                tr("One for each client or brand. Empty: the agency’s name.")))
    , m_create(makeButton(tr("Create the agency"), Look::Primary))
    , m_practice(makeButton(tr("Try it with practice data")))
    , m_restore(makeButton(tr("I have a backup: restore it …"), Look::Quiet))
{
    m_create->setObjectName(QStringLiteral("create"));
    m_practice->setObjectName(QStringLiteral("practice"));
    m_restore->setObjectName(QStringLiteral("restore-backup"));
    card()->addWidget(makeLabel(tr("Welcome to Relais"), Role::Title));
    card()->addWidget(makeText(
        tr("Contacts, campaigns and their sending on this computer. Everything you enter stays in one file here."),
        Role::Muted));
    card()->addWidget(m_note);
    card()->addLayout(side(m_agency.row, m_workspace.row));
    card()->addLayout(side(m_name.row, m_email.row));
    card()->addLayout(side(m_password.row, m_again.row));
    card()->addWidget(m_create);
    card()->addWidget(makeRule());
    auto* row = new QHBoxLayout;
    row->addWidget(
        makeText(
            tr("Just looking? Practice data has 500 people and a mail server inside the program: nothing leaves this computer."),
            Role::Muted),
        1);
    row->addWidget(m_practice, 0, Qt::AlignTop);
    card()->addLayout(row);
    card()->addWidget(m_restore);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto backup = RestoreSheet::chooseFile(this); !backup.isEmpty()) Q_EMIT restoreWanted(backup);
    });
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::submit);
    connect(m_practice, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT practiceWanted();
    });
    setFocusProxy(m_agency.edit);
    for (auto* edit : {m_agency.edit, m_name.edit, m_email.edit, m_password.edit, m_again.edit, m_workspace.edit})
        connect(edit, &QLineEdit::returnPressed, this, &FirstRunPage::submit);
}

bool FirstRunPage::check()
{
    bool good = true;
    const auto complain = [&good](const LineField& field, bool wrong, const QString& why) {
        field.row->setError(wrong ? why : QString());
        if (wrong && good) field.edit->setFocus();
        good = good && !wrong;
    };
    complain(m_agency, m_agency.edit->text().trimmed().isEmpty(), tr("Type the name of your agency."));
    complain(m_email, !EmailAddress::parse(m_email.edit->text()),
             tr("This is no e-mail address, like name@example.com."));
    const auto rule = checkNewPassword(Secret(m_password.edit->text().toUtf8()));
    complain(m_password, !rule, tr("Take at least ten characters."));
    complain(m_again, m_again.edit->text() != m_password.edit->text(), tr("The two are not the same."));
    return good;
}

void FirstRunPage::submit()
{
    if (!m_create->isEnabled() || !check()) return;
    setBusy(true);
    NewAgency agency;
    agency.name = m_agency.edit->text().trimmed();
    agency.ownerName = m_name.edit->text().trimmed();
    agency.ownerEmail = m_email.edit->text().trimmed();
    agency.ownerPassword = Secret(m_password.edit->text().toUtf8());
    agency.workspaceName = m_workspace.edit->text().trimmed();
    Q_EMIT agencyWanted(agency);
}

void FirstRunPage::showFailure(const Error& error)
{
    setBusy(false);
    m_note->show(NoteKind::Bad, errorText(error));
}

void FirstRunPage::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
    m_practice->setEnabled(!busy);
    m_restore->setEnabled(!busy);
    m_create->setText(busy ? tr("Creating …") : tr("Create the agency"));
    if (busy) m_note->show(NoteKind::Info, {});
}

} // namespace relais::ui
