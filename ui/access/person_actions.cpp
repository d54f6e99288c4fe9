// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/person_actions.h"

#include "services/access/reset_code.h"
#include "ui/access/person_sheet.h"
#include "ui/access/reset_code_sheet.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/question.h"

#include <QMenu>

namespace relais::ui {

PersonActions::PersonActions(Desk& desk, QWidget* over)
    : QObject(over)
    , m_desk(desk)
    , m_over(over)
{
}

void PersonActions::addTo(QMenu& menu, const Person& person)
{
    menu.addAction(m_desk.theme.icon(QStringLiteral("edit"), Token::Muted), tr("Change name, e-mail or role"), this,
                   [this, person] { edit(person); });
    if (m_desk.rights().isOwner() && person.active)
        menu.addAction(m_desk.theme.icon(QStringLiteral("lock"), Token::Muted), tr("Issue a reset code"), this,
                       [this, person] { issueResetCode(person); });
    menu.addSeparator();
    if (!person.owner && person.roleIn(m_desk.session.workspace))
        menu.addAction(m_desk.theme.icon(QStringLiteral("sign-out"), Token::Muted),
                       tr("Take out of “%1”").arg(m_desk.workspace.name), this, [this, person] { leave(person); });
    if (person.active)
        menu.addAction(m_desk.theme.icon(QStringLiteral("ban"), Token::Muted), tr("Deactivate"), this,
                       [this, person] { setActive(person, false); });
    else
        menu.addAction(m_desk.theme.icon(QStringLiteral("undo"), Token::Muted), tr("Reactivate"), this,
                       [this, person] { setActive(person, true); });
    menu.addAction(m_desk.theme.icon(QStringLiteral("trash"), Token::Bad), tr("Delete"), this,
                   [this, person] { remove(person); });
}

void PersonActions::invite()
{
    auto* sheet = new PersonSheet(m_desk, m_over, std::nullopt);
    connect(sheet, &PersonSheet::saved, this, [this](const QString& told) {
        m_desk.navigator.toast(told);
        Q_EMIT changed();
    });
    sheet->start();
}

void PersonActions::edit(const Person& person)
{
    if (person.owner && !m_desk.rights().isOwner()) {
        Q_EMIT refused(errorText(
            {ErrorCode::NotAllowed, roleName(relais::Role::Owner), QStringLiteral("only an Owner manages Owners")}));
        return;
    }
    auto* sheet = new PersonSheet(m_desk, m_over, person);
    connect(sheet, &PersonSheet::saved, this,
            [this, id = person.id](const QString& told, const std::optional<PersonChange>& back) {
                Q_EMIT changed();
                if (back)
                    m_desk.navigator.toast(told, [this, id, back] {
                        apply([id, back](People& people) { return people.update(id, *back); }, {});
                    });
                else
                    m_desk.navigator.toast(told);
            });
    sheet->start();
}

void PersonActions::apply(const Change& change, const QString& told, const Change& back)
{
    m_desk
        .run([change](const Work& work) {
            People people(work.database, work.session, work.clock);
            return change(people);
        })
        .then(this, [this, told, back](const Result<void>& done) {
            if (!done) {
                Q_EMIT refused(errorText(done.error()));
                return;
            }
            Q_EMIT changed();
            if (told.isEmpty()) return;
            if (back)
                m_desk.navigator.toast(told, [this, back] { apply(back, {}); });
            else
                m_desk.navigator.toast(told);
        });
}

void PersonActions::setActive(const Person& person, bool active)
{
    const Change change = [id = person.id](People& people) { return people.deactivate(id); };
    const Change back = [id = person.id](People& people) { return people.reactivate(id); };
    if (active)
        apply(back, tr("%1 may sign in again.").arg(person.name), change);
    else
        apply(change, tr("%1 is deactivated and signed out everywhere.").arg(person.name), back);
}

void PersonActions::leave(const Person& person)
{
    auto* question = new Question(
        m_desk.theme, m_over,
        {tr("Take %1 out of “%2”?").arg(person.name, m_desk.workspace.name),
         tr("From now on nothing of this workspace is theirs to see; conversations that were given to them here are nobody’s. Their other workspaces stay. Only an Owner, or an invitation, brings them back."),
         tr("Take out"), tr("Leave them in")});
    connect(question, &Question::agreed, this, [this, person] {
        apply([id = person.id](People& people) { return people.leave(id); },
              tr("%1 is no longer in “%2”.").arg(person.name, m_desk.workspace.name));
    });
}

void PersonActions::issueResetCode(const Person& person)
{
    // Long: the code is made hard to guess.
    m_desk
        .runLong([id = person.id](const Work& work) {
            return relais::issueResetCode(work.database, work.session, work.clock, id);
        })
        .then(this, [this, name = person.name](const Result<ResetCode>& code) {
            if (!code) {
                Q_EMIT refused(errorText(code.error()));
                return;
            }
            new ResetCodeSheet(m_desk, m_over, name, *code);
            Q_EMIT changed();
        });
}

void PersonActions::remove(const Person& person)
{
    const auto isOwner = m_desk.rights().isOwner();
    auto* question = new Question(
        m_desk.theme, m_over,
        {tr("Delete %1?").arg(person.name),
         isOwner
             ? tr(
                 "They cannot sign in any more, and their e-mail, password and rights are gone. Their name stays where history needs it, and what they have launched goes on. This cannot be undone.")
             : tr(
                 "They cannot sign in any more, and their e-mail, password and rights are gone. Their name stays where history needs it, and what they have launched goes on. Who works in another workspace too only leaves this one. This cannot be undone."),
         tr("Delete"), tr("Keep them")});
    connect(question, &Question::agreed, this, [this, person] {
        apply([id = person.id](People& people) { return people.remove(id); }, tr("%1 is deleted.").arg(person.name));
    });
}

} // namespace relais::ui
