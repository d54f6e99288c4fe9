// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/person_sheet.h"

#include "services/access/invitations.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/segments.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 480;
constexpr int kNoRole = -1;
enum Way { kInvite, kCreate };
} // namespace

PersonSheet::PersonSheet(Desk& desk, QWidget* over, const std::optional<Person>& person)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_person(person)
    , m_what(makeText({}, Role::Muted))
    , m_note(new Note(desk.theme))
    , m_name(makeLineField(QStringLiteral("person-name"), tr("Name"),
                           person ? QString() : tr("Left empty: what stands before the @.")))
    , m_email(makeLineField(QStringLiteral("person-email"), tr("E-mail")))
    , m_role(new QComboBox)
    , m_roleRow(new FormField(tr("Role in “%1”").arg(desk.workspace.name), m_role))
    , m_password(makePasswordField(QStringLiteral("person-password"), tr("First password"),
                                   tr("Ten characters or more. Tell it to them: they change it in their settings.")))
    , m_save(makeButton(tr("Save"), Look::Primary))
{
    setObjectName(QStringLiteral("person-sheet"));
    build();
}

void PersonSheet::build()
{
    setAccessibleName(m_person ? m_person->name : tr("Somebody new"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    if (!m_person) {
        m_way = new Segments({tr("Invite by e-mail"), tr("Create directly")});
        m_way->setObjectName(QStringLiteral("person-way"));
        content()->addWidget(m_way);
        content()->addWidget(m_what);
        connect(m_way, &Segments::changed, this, &PersonSheet::choose);
    }
    content()->addWidget(m_note);
    m_role->setObjectName(QStringLiteral("person-role"));
    for (auto* row : {m_name.row, m_email.row, m_roleRow, m_password.row}) content()->addWidget(row);
    m_save->setObjectName(QStringLiteral("save-person"));
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel-person"));
    addFoot(cancel, m_save);
    offerRoles();
    if (m_person) {
        m_name.edit->setText(m_person->name);
        m_email.edit->setText(m_person->email);
        m_password.row->hide();
        m_what->setParent(this);
        m_what->hide();
    } else {
        choose(kInvite);
    }
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_person)
            save();
        else if (m_way->chosen() == kInvite)
            invite();
        else
            add();
    });
    for (auto* edit : {m_name.edit, m_email.edit, m_password.edit})
        connect(edit, &QLineEdit::returnPressed, m_save, &QPushButton::click);
}

void PersonSheet::offerRoles()
{
    const auto now = m_person ? m_person->roleIn(m_desk.session.workspace) : std::optional(relais::Role::Agent);
    if (!now) m_role->addItem(tr("No member of this workspace"), kNoRole);
    for (const auto role : kAllRoles)
        if (mayGive(m_desk.session.role, role) || now == role) m_role->addItem(roleText(role), static_cast<int>(role));
    m_role->setCurrentIndex(qMax(0, m_role->findData(now ? static_cast<int>(*now) : kNoRole)));
}

void PersonSheet::start()
{
    open(m_person ? m_name.edit : m_email.edit);
}

void PersonSheet::choose(int way)
{
    m_note->show(NoteKind::Info, {});
    m_email.row->setError({});
    m_name.row->setVisible(way == kCreate);
    m_password.row->setVisible(way == kCreate);
    m_what->setText(way == kInvite ? tr("They get a code by e-mail. With it they choose their name and password.")
                                   : tr("For those who have no e-mail to be invited by. They can sign in at once."));
    m_save->setText(way == kInvite ? tr("Send the invitation") : tr("Create"));
}

void PersonSheet::invite()
{
    m_save->setEnabled(false);
    const NewInvitation wanted{.email = m_email.edit->text().trimmed(),
                               .role = static_cast<relais::Role>(m_role->currentData().toInt())};
    m_desk
        .run([wanted](const Work& work) -> Result<void> {
            const auto id = Invitations(work.database, work.session, work.clock).create(wanted);
            if (!id) return id.failure();
            return {};
        })
        .then(this, [this, email = wanted.email](const Result<void>& done) {
            if (done) m_desk.navigator.wakeEngine();
            showDone(done, tr("An invitation is on its way to %1.").arg(email), std::nullopt);
        });
}

PersonChange PersonSheet::change() const
{
    PersonChange change;
    if (const auto name = m_name.edit->text().simplified(); name != m_person->name) change.name = name;
    if (const auto email = m_email.edit->text().trimmed(); email != m_person->email) change.email = email;
    const auto chosen = m_role->currentData().toInt();
    const auto now = m_person->roleIn(m_desk.session.workspace);
    if (chosen != kNoRole && (!now || static_cast<int>(*now) != chosen))
        change.role = static_cast<relais::Role>(chosen);
    return change;
}

void PersonSheet::save()
{
    const auto wanted = change();
    if (!wanted.name && !wanted.email && !wanted.role) {
        close();
        return;
    }
    PersonChange back;
    if (wanted.name) back.name = m_person->name;
    if (wanted.email) back.email = m_person->email;
    if (wanted.role) back.role = m_person->roleIn(m_desk.session.workspace);
    // Somebody who was no member before leaves again by another way than a change.
    const bool canGoBack = !wanted.role || back.role;
    m_save->setEnabled(false);
    m_desk
        .run([id = m_person->id, wanted](const Work& work) {
            return People(work.database, work.session, work.clock).update(id, wanted);
        })
        .then(this, [this, back, canGoBack](const Result<void>& done) {
            showDone(done, tr("%1 was changed.").arg(m_name.edit->text().simplified()),
                     canGoBack ? std::optional(back) : std::nullopt);
        });
}

void PersonSheet::add()
{
    m_save->setEnabled(false);
    const NewPerson wanted{m_email.edit->text().trimmed(), m_name.edit->text(),
                           static_cast<relais::Role>(m_role->currentData().toInt()),
                           Secret(m_password.edit->text().toUtf8())};
    // Long: the password is made hard to guess.
    m_desk
        .runLong([wanted, secrets = m_desk.secrets()](const Work& work) -> Result<void> {
            const auto hashing = hashingOf(work.database, secrets);
            if (!hashing) return hashing.failure();
            const auto id = People(work.database, work.session, work.clock).add(wanted, *hashing);
            if (!id) return id.failure();
            return {};
        })
        .then(this, [this, email = wanted.email](const Result<void>& done) {
            showDone(done, tr("%1 may sign in now.").arg(email), std::nullopt);
        });
}

void PersonSheet::showDone(const Result<void>& done, const QString& told, const std::optional<PersonChange>& back)
{
    m_save->setEnabled(true);
    if (!done) {
        showFailure(done.error());
        return;
    }
    close();
    Q_EMIT saved(told, back);
}

void PersonSheet::showFailure(const Error& error)
{
    const auto text = errorText(error);
    const auto complain = [&](const LineField& field) {
        field.row->setError(text);
        field.edit->setFocus();
    };
    m_note->show(NoteKind::Info, {});
    if (error.code == ErrorCode::Invalid && error.subject == QLatin1String("name"))
        complain(m_name);
    else if (error.code == ErrorCode::Invalid && error.subject == QLatin1String("password"))
        complain(m_password);
    else if (error.code == ErrorCode::Invalid
             || (error.code == ErrorCode::Conflict && error.subject == m_email.edit->text().trimmed()))
        complain(m_email);
    else
        m_note->show(NoteKind::Bad, text);
}

} // namespace relais::ui
