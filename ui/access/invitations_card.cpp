// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/invitations_card.h"

#include "services/core/clock.h"
#include "ui/access/invitation_minutes.h"
#include "ui/access/invitation_words.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/state_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kHeadHeight = 44;
constexpr int kRowHeight = 44;
constexpr int kOtherStates = 180;
constexpr int kPulseMs = 5'000;
constexpr int kIcon = 14;
enum Column { kEmail, kRole, kStatus, kResend, kRevoke };

/// Those that still concern somebody: of an e-mail the newest, unless it was accepted or revoked.
QList<Invitation> pendingOf(const QList<Invitation>& newestFirst)
{
    QList<Invitation> pending;
    QSet<QString> seen;
    for (const auto& one : newestFirst) {
        const auto email = one.email.toLower();
        const bool isNewest = !seen.contains(email);
        seen.insert(email);
        if (isNewest && one.state != InvitationState::Accepted && one.state != InvitationState::Revoked)
            pending.append(one);
    }
    return pending;
}

bool isOver(const Invitation& invitation)
{
    return invitation.state == InvitationState::Expired || invitation.state == InvitationState::UsedUp
           || invitation.state == InvitationState::Failed;
}

} // namespace

InvitationsCard::InvitationsCard(Desk& desk)
    : m_desk(desk)
    , m_count(makeLabel({}, Role::Count))
    , m_note(new Note(desk.theme))
    , m_ground(new QWidget)
    , m_rows(new QGridLayout(m_ground))
    , m_state(new StateView(desk.theme, m_ground))
    , m_minutes(new InvitationMinutes(desk))
    , m_pulse(new QTimer(this))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("invitations"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, space::kTiny);
    column->setSpacing(0);
    auto* head = new QWidget;
    head->setFixedHeight(kHeadHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(makeLabel(tr("Invitations"), Role::Heading));
    row->addWidget(m_count);
    row->addStretch();
    column->addWidget(head);
    auto* complaint = new QHBoxLayout;
    complaint->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    complaint->addWidget(m_note);
    column->addLayout(complaint);
    column->addWidget(makeRule());
    column->addWidget(m_state);
    column->addWidget(makeRule());
    column->addWidget(m_minutes);
    m_note->setObjectName(QStringLiteral("invitations-note"));
    m_rows->setContentsMargins(space::kLarge, 0, space::kSmall, 0);
    m_rows->setHorizontalSpacing(space::kMedium);
    m_rows->setVerticalSpacing(0);
    m_rows->setColumnStretch(kEmail, 3);
    m_rows->setColumnStretch(kStatus, 4);
    m_state->setFixedHeight(kOtherStates);
    connect(m_state, &StateView::retried, this, &InvitationsCard::refresh);
    // Time passes, and the engine sends.
    m_pulse->setInterval(kPulseMs);
    connect(m_pulse, &QTimer::timeout, this, &InvitationsCard::refresh);
}

void InvitationsCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_pulse->start();
}

void InvitationsCard::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_pulse->stop();
}

void InvitationsCard::refresh()
{
    m_minutes->refresh();
    if (m_said.isNull()) m_state->showLoading();
    m_desk.run([](const Work& work) { return Invitations(work.database, work.session, work.clock).list(); })
        .then(this, m_latest.only([this](const Result<QList<Invitation>>& all) {
            if (all) {
                show(*all);
                return;
            }
            m_said = QString();
            m_state->setFixedHeight(kOtherStates);
            m_state->showError(errorText(all.error()));
        }));
}

void InvitationsCard::show(const QList<Invitation>& all)
{
    m_shown = pendingOf(all);
    m_count->setText(m_shown.isEmpty() ? QString() : QLocale().toString(m_shown.size()));
    if (m_shown.isEmpty()) {
        m_said = QStringLiteral("-");
        m_state->setFixedHeight(kOtherStates);
        m_state->showEmpty(
            QStringLiteral("mail"), tr("Nobody is invited"),
            tr("An invitation is a code by e-mail. It stands here until they come, it expires, or you take it back."));
        return;
    }
    QString said = QStringLiteral("-");
    for (const auto& one : std::as_const(m_shown))
        said += QString::number(one.id.value()) + one.email + lookOf(one, m_desk.clock.now()).word;
    m_state->showContent();
    if (said == m_said) return;
    m_said = said;
    // The keyboard stays where it was, on what has its name now.
    const auto* focus = window()->focusWidget();
    const auto name = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    clearLayout(m_rows);
    for (int i = 0; i < m_shown.size(); ++i) addRow(i, m_shown.at(i));
    m_state->setFixedHeight(static_cast<int>(m_shown.size()) * kRowHeight);
    for (int i = 0; !name.isEmpty() && i < m_rows->count(); ++i)
        if (auto* again = m_rows->itemAt(i)->widget(); again && again->objectName() == name) again->setFocus();
}

void InvitationsCard::addRow(int row, const Invitation& invitation)
{
    const auto look = lookOf(invitation, m_desk.clock.now());
    auto* email = makeLabel(invitation.email);
    email->setToolTip(tr("%1, invited by %2").arg(invitation.email, invitation.invitedBy));
    m_rows->addWidget(email, row, kEmail);
    m_rows->addWidget(makeLabel(roleText(invitation.role)), row, kRole);
    auto* state = new QWidget;
    auto* words = new QHBoxLayout(state);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::kSmall);
    auto* icon = new QLabel;
    icon->setPixmap(m_desk.theme.icon(look.icon, look.token).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    auto* word = makeLabel(look.word, look.token == Token::Bad    ? Role::Bad
                                      : look.token == Token::Warn ? Role::Warn
                                                                  : Role::Small);
    word->setObjectName(QStringLiteral("invitation-state-%1").arg(invitation.id.value()));
    word->setToolTip(look.word);
    word->setWordWrap(true);
    words->addWidget(icon);
    words->addWidget(word, 1);
    m_rows->addWidget(state, row, kStatus);
    const auto button = [&](const QString& text, const QString& spoken, const char* name, int column) {
        auto* made = makeButton(text, Look::Quiet);
        made->setAccessibleName(spoken);
        made->setObjectName(QStringLiteral("%1-%2").arg(QString::fromLatin1(name)).arg(invitation.id.value()));
        m_rows->addWidget(made, row, column);
        return made;
    };
    const bool over = isOver(invitation);
    connect(button(over ? tr("Renew") : tr("Resend"), tr("Send a new code to %1").arg(invitation.email), "resend",
                   kResend),
            &QPushButton::clicked, this, [this, invitation] { resend(invitation); });
    connect(button(over ? tr("Remove") : tr("Revoke"), tr("Take back the invitation of %1").arg(invitation.email),
                   "revoke", kRevoke),
            &QPushButton::clicked, this, [this, invitation] { revoke(invitation); });
    m_rows->setRowMinimumHeight(row, kRowHeight);
}

void InvitationsCard::resend(const Invitation& invitation)
{
    m_desk
        .run([id = invitation.id](const Work& work) {
            return Invitations(work.database, work.session, work.clock).resend(id);
        })
        .then(this, [this, email = invitation.email](const Result<void>& done) {
            showDone(done, tr("A new code is on its way to %1; the old one is void.").arg(email));
            if (done) m_desk.navigator.wakeEngine();
        });
}

void InvitationsCard::revoke(const Invitation& invitation)
{
    m_desk
        .run([id = invitation.id](const Work& work) {
            return Invitations(work.database, work.session, work.clock).revoke(id);
        })
        .then(this, [this, email = invitation.email](const Result<void>& done) {
            showDone(done, tr("The invitation of %1 is taken back: its code is void.").arg(email));
        });
}

void InvitationsCard::showDone(const Result<void>& done, const QString& told)
{
    m_note->show(done ? NoteKind::Info : NoteKind::Bad, done ? QString() : errorText(done.error()));
    if (done) m_desk.navigator.toast(told);
    refresh();
}

} // namespace relais::ui
