// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/invitation_minutes.h"

#include "services/access/invitations.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace relais::ui {

namespace {

constexpr int kFieldWidth = 96;

/// A whole number as people of this language write it, or with plain digits.
std::optional<int> numberIn(const QString& text)
{
    bool ok = false;
    int number = QLocale().toInt(text.trimmed(), &ok);
    if (!ok) number = QLocale::c().toInt(text.trimmed(), &ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

InvitationMinutes::InvitationMinutes(Desk& desk)
    : m_desk(desk)
    , m_minutes(makeLineField(QStringLiteral("invitation-minutes"), tr("Minutes that a code lasts"),
                              tr("From when its mail leaves. It holds for invitations from now on.")))
    , m_save(makeButton(tr("Save"), Look::Small))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    row->setSpacing(space::kMedium);
    m_minutes.edit->setMaximumWidth(kFieldWidth);
    row->addWidget(m_minutes.row, 1);
    row->addWidget(m_save, 0, Qt::AlignVCenter);
    m_save->setObjectName(QStringLiteral("save-invitation-minutes"));
    m_save->setAccessibleName(tr("Save how long a code lasts"));
    connect(m_save, &QPushButton::clicked, this, &InvitationMinutes::save);
    connect(m_minutes.edit, &QLineEdit::returnPressed, this, &InvitationMinutes::save);
    connect(m_minutes.edit, &QLineEdit::textChanged, this, &InvitationMinutes::update);
    update();
}

void InvitationMinutes::refresh()
{
    m_desk.run([](const Work& work) { return Invitations(work.database, work.session, work.clock).minutes(); })
        .then(this, m_latest.only([this](const Result<int>& minutes) {
            if (minutes && m_minutes.edit->text() == m_stored) show(*minutes);
        }));
}

void InvitationMinutes::show(int minutes)
{
    m_stored = QLocale().toString(minutes);
    m_minutes.edit->setText(m_stored);
    update();
}

void InvitationMinutes::update()
{
    m_save->setEnabled(!m_busy && m_minutes.edit->text() != m_stored);
}

void InvitationMinutes::save()
{
    if (!m_save->isEnabled()) return;
    const auto minutes = numberIn(m_minutes.edit->text());
    if (!minutes || *minutes < 1 || *minutes > kMostInvitationMinutes) {
        m_minutes.row->setError(
            tr("Write a whole number from 1 to %1, which is a week.").arg(QLocale().toString(kMostInvitationMinutes)));
        m_minutes.edit->setFocus();
        return;
    }
    m_busy = true;
    update();
    // What was asked before answers with the old number.
    m_latest.drop();
    m_desk
        .run([minutes = *minutes](const Work& work) {
            return Invitations(work.database, work.session, work.clock).setMinutes(minutes);
        })
        .then(this, [this, minutes = *minutes](const Result<void>& done) {
            m_busy = false;
            update();
            m_minutes.row->setError(done ? QString() : errorText(done.error()));
            if (!done) return;
            show(minutes);
            m_desk.navigator.toast(
                tr("A code may be used for %Ln minute(s) from when its mail leaves.", nullptr, minutes));
        });
}

} // namespace relais::ui
