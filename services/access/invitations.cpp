// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/invitations.h"

#include "models/contacts/email_address.h"
#include "models/sending/message_status.h"
#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/access/invitation_mail.h"
#include "services/access/one_time_code.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/engine.h"
#include "sql/invitations.h"
#include "sql/settings.h"

#include <algorithm>

namespace relais {

namespace {

Result<bool> isThere(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Error noInvitation(InvitationId id)
{
    return {ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such invitation")};
}

Result<int> checkMinutes(int minutes)
{
    if (minutes >= 1 && minutes <= kMostInvitationMinutes) return minutes;
    return fail(ErrorCode::Invalid, QStringLiteral("minutes"),
                QStringLiteral("a number from 1 to %1").arg(kMostInvitationMinutes));
}

QString settingOf(WorkspaceId workspace)
{
    return QStringLiteral("invitation-minutes %1").arg(workspace.value());
}

/// Where the mail of an invitation stands says where the invitation does, as long as it can be used at all.
InvitationState stateOf(const Rows& row, int tries, const std::optional<Instant>& expires, Instant now)
{
    if (row.flag(7)) return InvitationState::Accepted;
    if (row.flag(8)) return InvitationState::Revoked;
    if (row.isNull(9)) return InvitationState::Failed;
    switch (static_cast<MessageStatus>(row.integer(9))) {
    case MessageStatus::Queued:
    case MessageStatus::Sending: return InvitationState::Waiting;
    case MessageStatus::Failed:
    case MessageStatus::Bounced:
    case MessageStatus::Cancelled:
    case MessageStatus::Suppressed: return InvitationState::Failed;
    default: break;
    }
    if (tries >= kCodeTries) return InvitationState::UsedUp;
    return expires && *expires > now ? InvitationState::Open : InvitationState::Expired;
}

QString troubleOf(const Rows& row, InvitationState state)
{
    const auto words = row.text(10);
    switch (state) {
    case InvitationState::Failed:
        return row.flag(13) && static_cast<MessageStatus>(row.integer(9)) == MessageStatus::Cancelled
                   ? QStringLiteral("the e-mail account was removed")
                   : words;
    case InvitationState::Waiting: return row.flag(11) ? row.text(12) : words;
    case InvitationState::Open:
    case InvitationState::Expired:
        return static_cast<MessageStatus>(row.integer(9)) == MessageStatus::Unsure ? words : QString();
    default: return {};
    }
}

Invitation invitationFrom(const Rows& row, Instant now)
{
    const auto tries = static_cast<int>(row.integer(6));
    const auto expires = row.optionalInstant(5);
    const auto state = stateOf(row, tries, expires, now);
    return {.id = InvitationId(row.integer(0)),
            .email = row.text(1),
            .role = roleFromName(row.text(2)).value_or(Role::Agent),
            .invitedBy = row.text(3),
            .createdAt = row.instant(4),
            .expiresAt = expires,
            .triesLeft = std::max(0, kCodeTries - tries),
            .state = state,
            .trouble = troubleOf(row, state)};
}

} // namespace

QString stateName(InvitationState state)
{
    switch (state) {
    case InvitationState::Waiting: return QStringLiteral("waiting");
    case InvitationState::Open: return QStringLiteral("open");
    case InvitationState::Expired: return QStringLiteral("expired");
    case InvitationState::UsedUp: return QStringLiteral("used-up");
    case InvitationState::Accepted: return QStringLiteral("accepted");
    case InvitationState::Revoked: return QStringLiteral("revoked");
    case InvitationState::Failed: break;
    }
    return QStringLiteral("failed");
}

struct Invitations::Stored
{
    QString email;
    Role role = Role::Agent;
    int minutes = 0;
    QString language;
    std::optional<MessageId> mail;
    bool accepted = false;
    bool revoked = false;
};

Result<QList<Invitation>> Invitations::read(InvitationId id)
{
    auto rows = m_database.query(sql::invitations::list, {m_session.workspace.value(), id.value(), id.value()});
    if (!rows) return rows.failure();
    QList<Invitation> all;
    while (rows->next()) all.append(invitationFrom(*rows, m_clock.now()));
    return all;
}

Result<QList<Invitation>> Invitations::list()
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    return read(InvitationId(0));
}

Result<Invitation> Invitations::find(InvitationId id)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    const auto found = id.value() > 0 ? read(id) : Result<QList<Invitation>>(QList<Invitation>());
    if (!found) return found.failure();
    if (found->isEmpty()) return fail(noInvitation(id));
    return found->first();
}

Result<Invitations::Stored> Invitations::stored(InvitationId id)
{
    auto rows = m_database.query(sql::invitations::one, {m_session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(noInvitation(id));
    return Stored{rows->text(0),
                  roleFromName(rows->text(1)).value_or(Role::Owner),
                  static_cast<int>(rows->integer(2)),
                  rows->text(3),
                  rows->isNull(4) ? std::nullopt : std::optional(MessageId(rows->integer(4))),
                  rows->flag(5),
                  rows->flag(6)};
}

Result<void> Invitations::note(const QString& action, const QString& subject, const QString& detail)
{
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {action, subject, detail});
}

Result<void> Invitations::mayInvite(const QString& emailKey, const QString& email)
{
    const auto member = isThere(m_database.query(sql::invitations::is_member, {emailKey, m_session.workspace.value()}));
    if (!member) return member.failure();
    if (*member) return fail(ErrorCode::Conflict, email, QStringLiteral("already a member of the workspace"));
    return {};
}

Result<void> Invitations::noneIsOpen(const QString& emailKey, const QString& email)
{
    InvitationId last(0);
    {
        auto rows = m_database.query(sql::invitations::last_of, {m_session.workspace.value(), emailKey});
        if (!rows) return rows.failure();
        if (!rows->next()) return {};
        last = InvitationId(rows->integer(0));
    }
    const auto found = read(last);
    if (!found) return found.failure();
    const auto state = found->first().state;
    if (state == InvitationState::Waiting || state == InvitationState::Open)
        return fail(ErrorCode::Conflict, email,
                    QStringLiteral("an invitation to them is open: send it again, or revoke it"));
    return {};
}

Result<InvitationId> Invitations::create(const NewInvitation& wanted)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    const auto actor = m_session.roleNow(m_database);
    if (!actor) return actor.failure();
    if (!mayGive(*actor, wanted.role))
        return fail(ErrorCode::NotAllowed, roleName(Role::Owner), QStringLiteral("only an Owner makes Owners"));
    const auto email = EmailAddress::parse(wanted.email);
    if (!email) return email.failure();
    const auto usual = minutes();
    if (!usual) return usual.failure();
    const auto lasts = checkMinutes(wanted.minutes.value_or(*usual));
    if (!lasts) return lasts.failure();

    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto free = mayInvite(email->key(), email->text()); !free) return free.failure();
    if (auto free = noneIsOpen(email->key(), email->text()); !free) return free.failure();
    const auto now = toMs(m_clock.now());
    const auto made = m_database.run(sql::invitations::add,
                                     {m_session.workspace.value(), email->text(), email->key(), roleName(wanted.role),
                                      *lasts, wanted.language, m_session.user.value(), now});
    if (!made) return made.failure();
    const InvitationId id(made->insertedId);
    if (auto sent = send(id, {email->text(), wanted.role, *lasts, wanted.language, {}}); !sent) return sent.failure();
    if (auto noted = note(QStringLiteral("invite.create"), email->text(),
                          QStringLiteral("role=%1 minutes=%2").arg(roleName(wanted.role)).arg(*lasts));
        !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return id;
}

Result<void> Invitations::send(InvitationId id, const Stored& invitation)
{
    const auto agency = agencyInfo(m_database);
    if (!agency) return agency.failure();
    if (invitation.mail)
        if (auto cancelled = cancelMail(*invitation.mail); !cancelled) return cancelled;
    const InvitationMail mail{m_session.workspace, invitation.email, m_session.userName, invitation.minutes,
                              invitation.language, agency->name,     agency->armed};
    const auto queued = queueInvitation(m_database, mail, m_clock.now());
    if (!queued) return queued.failure();
    if (auto done = m_database.run(sql::invitations::send, {queued->value(), m_session.user.value(), id.value()});
        !done)
        return done.failure();
    return {};
}

Result<void> Invitations::cancelMail(MessageId mail)
{
    qint64 campaign = 0;
    QString channel;
    {
        auto rows = m_database.query(sql::invitations::mail_campaign, {mail.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return {};
        campaign = rows->integer(0);
        channel = rows->text(1);
    }
    const auto now = m_clock.now();
    const auto cancelled = m_database.run(sql::invitations::cancel_mail, {toMs(now), mail.value()});
    if (!cancelled) return cancelled.failure();
    if (cancelled->affected == 0) return {};
    const auto count = [&](int day, MessageStatus status, int n) {
        return m_database.run(sql::engine::add_figure,
                              {m_session.workspace.value(), campaign, day, static_cast<int>(status), channel, n});
    };
    if (auto taken = count(0, MessageStatus::Queued, -1); !taken) return taken.failure();
    if (auto added = count(utcDay(now), MessageStatus::Cancelled, 1); !added) return added.failure();
    return {};
}

Result<void> Invitations::resend(InvitationId id)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may;
    const auto actor = m_session.roleNow(m_database);
    if (!actor) return actor.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto invitation = stored(id);
    if (!invitation) return invitation.failure();
    if (!mayGive(*actor, invitation->role))
        return fail(ErrorCode::NotAllowed, roleName(Role::Owner), QStringLiteral("only an Owner makes Owners"));
    if (invitation->accepted)
        return fail(ErrorCode::Conflict, invitation->email, QStringLiteral("the invitation was accepted already"));
    if (invitation->revoked)
        return fail(ErrorCode::Conflict, invitation->email,
                    QStringLiteral("the invitation was revoked: make a new one"));
    if (auto free = mayInvite(invitation->email.toLower(), invitation->email); !free) return free;
    if (auto sent = send(id, *invitation); !sent) return sent;
    if (auto noted = note(QStringLiteral("invite.resend"), invitation->email); !noted) return noted;
    return transaction->commit();
}

Result<void> Invitations::revoke(InvitationId id)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may;
    const auto actor = m_session.roleNow(m_database);
    if (!actor) return actor.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto invitation = stored(id);
    if (!invitation) return invitation.failure();
    if (!mayGive(*actor, invitation->role))
        return fail(ErrorCode::NotAllowed, roleName(Role::Owner), QStringLiteral("only an Owner manages Owners"));
    if (invitation->accepted)
        return fail(ErrorCode::Conflict, invitation->email, QStringLiteral("the invitation was accepted already"));
    if (invitation->revoked) return {};
    if (auto done = m_database.run(sql::invitations::revoke, {toMs(m_clock.now()), id.value()}); !done)
        return done.failure();
    if (invitation->mail)
        if (auto cancelled = cancelMail(*invitation->mail); !cancelled) return cancelled;
    if (auto noted = note(QStringLiteral("invite.revoke"), invitation->email); !noted) return noted;
    return transaction->commit();
}

Result<int> Invitations::minutes()
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    auto rows = m_database.query(sql::settings::value, {settingOf(m_session.workspace)});
    if (!rows) return rows.failure();
    return rows->next() ? static_cast<int>(rows->integer(0)) : kInvitationMinutes;
}

Result<void> Invitations::setMinutes(int minutes)
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may;
    const auto wanted = checkMinutes(minutes);
    if (!wanted) return wanted.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto done = m_database.run(sql::settings::set, {settingOf(m_session.workspace), QString::number(*wanted)});
        !done)
        return done.failure();
    if (auto noted =
            note(QStringLiteral("invite.minutes"), m_session.workspaceSlug, QStringLiteral("minutes=%1").arg(*wanted));
        !noted)
        return noted;
    return transaction->commit();
}

} // namespace relais
