// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/hashing.h"
#include "services/access/session.h"
#include "services/access/sign_in.h"

#include <QList>
#include <QLocale>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

enum class InvitationState {
    Waiting, ///< its mail has not left yet
    Open,    ///< the code may be used
    Expired,
    UsedUp, ///< by wrong codes
    Accepted,
    Revoked,
    Failed, ///< the mail was refused, or can no longer leave
};
/// "waiting", "open", "expired", "used-up", "accepted", "revoked", "failed".
QString stateName(InvitationState state);

/// Somebody who was asked to join the session's workspace.
struct Invitation
{
    InvitationId id;
    QString email;
    Role role = Role::Agent;
    QString invitedBy; ///< the name of who invited, or last sent it again
    Instant createdAt;
    std::optional<Instant> expiresAt; ///< of the code; nothing: none has left yet
    int triesLeft = 0;
    InvitationState state = InvitationState::Waiting;
    QString
        trouble; ///< in the provider's words: why it Failed, why it still waits, or why nobody knows whether the mail arrived

    bool operator==(const Invitation&) const = default;
};

struct NewInvitation
{
    QString email;
    Role role = Role::Agent;
    std::optional<int> minutes =
        {}; ///< how long the code may be used, from when it leaves; nothing: the workspace's setting
    QString language = QLocale().name(); ///< of the mail: French, else English
};

constexpr int kInvitationMinutes = 15;
constexpr int kMostInvitationMinutes = 7 * 24 * 60;

/// The invitations of a workspace. Everything asks for users.manage; nobody invites to more than they may give (mayGive). Each change
/// is in the audit trail.
///
/// An invitation is a mail with six digits. It waits in the lasting outbox of the workspace's SMTP account, from where the engine sends it
/// ahead of campaigns with all that it promises of a message; suppression, quiet hours and budgets do not hold it. The digits are made
/// when the mail leaves (invitation_mail.h) and stand in that mail only. A mail that is `unsure` may have arrived: its code holds.
class Invitations
{
public:
    Invitations(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// The last two hundred, newest first.
    Result<QList<Invitation>> list();
    /// NotFound.
    Result<Invitation> find(InvitationId id);

    /// Invalid: the e-mail, the minutes. Conflict: they are a member already, or an invitation to them is open. NotFound: the workspace has
    /// no SMTP account. Disarmed: practice accounts may always send. Who works in another workspace may be invited: accepting adds this one.
    Result<InvitationId> create(const NewInvitation& wanted);
    /// A new mail with a new code, new tries and new time; the old code is none any more. Conflict: accepted or revoked.
    Result<void> resend(InvitationId id);
    /// Its code is none any more, and a mail that has not left stays. Conflict: accepted already.
    Result<void> revoke(InvitationId id);

    /// How long codes of this workspace may be used when nobody says otherwise.
    Result<int> minutes();
    /// Invalid: not from 1 to kMostInvitationMinutes.
    Result<void> setMinutes(int minutes);

private:
    struct Stored;
    Result<QList<Invitation>> read(InvitationId id);
    Result<Stored> stored(InvitationId id);
    Result<void> mayInvite(const QString& emailKey, const QString& email);
    Result<void> noneIsOpen(const QString& emailKey, const QString& email);
    Result<void> send(InvitationId id, const Stored& invitation);
    Result<void> cancelMail(MessageId mail);
    Result<void> note(const QString& action, const QString& subject, const QString& detail = {});

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// What somebody who was invited types.
struct Acceptance
{
    QString email;
    QString name; ///< empty: the part of the e-mail before the @; who signs in already keeps theirs
    Secret code;
    Secret password; ///< a new one; of who signs in to the agency already: their own
};

struct AcceptedInvitation
{
    SignedIn person;
    QString workspaceSlug;
};

/// For who is not signed in. Makes the person, or adds the workspace to one who signs in already, and signs them in.
///
/// Who has the right code of an e-mail is told what it is worth: CodeSpent says expired, used up, revoked or accepted; Conflict that they are
/// a member already, or were deactivated; NotAllowed that the workspace was archived; SignInFailed that the password is not their own.
/// Everybody else gets one answer, CodeWrong, after the same work: a wrong code, an e-mail that nobody invited and one that signs in already
/// cannot be told apart, which is why the tries that are left are told to who invited (Invitation::triesLeft) and to nobody here. Each
/// answer costs a wait as a wrong password does (Throttled), and the fifth wrong code of an e-mail uses its invitations up. Invalid, before
/// anything is looked at: no e-mail, not six digits, a password that breaks the rule; PepperMissing. Slow on purpose: never on the window's thread.
Result<AcceptedInvitation> acceptInvitation(Database& database, const Acceptance& acceptance, const Clock& clock,
                                            const Hashing& hashing = {});

} // namespace relais
