// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/email_argument.h"
#include "app/relaisctl/one_time_code_argument.h"
#include "app/relaisctl/words.h"
#include "services/access/invitations.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

Invitations invitations(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

QJsonObject toJson(const Invitation& invitation)
{
    return {{word("id"), invitation.id.value()},
            {word("email"), invitation.email},
            {word("role"), roleName(invitation.role)},
            {word("invited_by"), invitation.invitedBy},
            {word("state"), stateName(invitation.state)},
            {word("trouble"), invitation.trouble.isEmpty() ? QJsonValue() : QJsonValue(invitation.trouble)},
            {word("tries_left"), invitation.triesLeft},
            {word("created_at"), toIso(invitation.createdAt)},
            {word("expires_at"), isoOrNull(invitation.expiresAt)}};
}

QString lineOf(const Invitation& invitation)
{
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(invitation.id.value(), 4)
        .arg(invitation.email, -32)
        .arg(roleName(invitation.role), -8)
        .arg(stateName(invitation.state), -9)
        .arg(invitation.trouble.isEmpty() && invitation.expiresAt ? toIso(*invitation.expiresAt) : invitation.trouble)
        .trimmed();
}

tl::expected<InvitationId, Failure> idArgument(const Arguments& arguments)
{
    bool ok = false;
    const auto id = arguments.operands().first().toLongLong(&ok);
    if (!ok || id < 1) return wrongUsage(word("ID"), Words::tr("a number of “invite list”"));
    return InvitationId(id);
}

Outcome shown(Desk& desk, InvitationId id, const QString& text)
{
    const auto invitation = invitations(desk).find(id);
    if (!invitation) return invitation.failure();
    return Answer{toJson(*invitation), text.arg(invitation->email)};
}

tl::expected<std::optional<int>, Failure> minutesArgument(const Arguments& arguments)
{
    if (!arguments.has(word("--minutes"))) return std::optional<int>();
    const auto minutes = arguments.integer(word("--minutes"), kInvitationMinutes, 1);
    if (!minutes) return tl::unexpected(minutes.error());
    if (*minutes > kMostInvitationMinutes)
        return wrongUsage(word("--minutes"), Words::tr("%1 at most").arg(kMostInvitationMinutes));
    return std::optional(static_cast<int>(*minutes));
}

Outcome inviteCreate(Desk& desk, const Arguments& arguments)
{
    const auto email = emailArgument(arguments);
    if (!email) return tl::unexpected(email.error());
    const auto role = roleFromName(arguments.value(word("--role")));
    if (!role) return wrongUsage(word("--role"), Words::tr("owner, admin, manager or agent"));
    const auto minutes = minutesArgument(arguments);
    if (!minutes) return tl::unexpected(minutes.error());
    NewInvitation wanted{.email = *email, .role = *role, .minutes = *minutes};
    if (arguments.has(word("--language"))) wanted.language = arguments.value(word("--language"));
    const auto id = invitations(desk).create(wanted);
    if (!id) return id.failure();
    return shown(desk, *id, Words::tr("The invitation to %1 leaves with the next sending, ahead of campaigns."));
}

Outcome inviteList(Desk& desk, const Arguments&)
{
    const auto all = invitations(desk).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& invitation : *all) {
        items.append(toJson(invitation));
        lines.append(lineOf(invitation));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome inviteResend(Desk& desk, const Arguments& arguments)
{
    const auto id = idArgument(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = invitations(desk).resend(*id); !done) return done.failure();
    return shown(desk, *id, Words::tr("The invitation to %1 leaves again, with a new code."));
}

Outcome inviteRevoke(Desk& desk, const Arguments& arguments)
{
    const auto id = idArgument(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = invitations(desk).revoke(*id); !done) return done.failure();
    return shown(desk, *id, Words::tr("The invitation to %1 was revoked."));
}

Outcome inviteMinutes(Desk& desk, const Arguments& arguments)
{
    if (!arguments.operands().isEmpty()) {
        bool ok = false;
        const auto wanted = arguments.operands().first().toInt(&ok);
        if (!ok || wanted < 1 || wanted > kMostInvitationMinutes)
            return wrongUsage(word("N"), Words::tr("a number from 1 to %1").arg(kMostInvitationMinutes));
        if (auto done = invitations(desk).setMinutes(wanted); !done) return done.failure();
    }
    const auto minutes = invitations(desk).minutes();
    if (!minutes) return minutes.failure();
    return Answer{QJsonObject{{word("minutes"), *minutes}},
                  Words::tr("A code may be used for %n minute(s) from when it leaves.", nullptr, *minutes)};
}

Outcome inviteAccept(Desk& desk, const Arguments& arguments)
{
    const auto email = emailArgument(arguments);
    if (!email) return tl::unexpected(email.error());
    const auto password = arguments.secret();
    if (!password) return tl::unexpected(password.error());
    if (!*password) return wrongUsage(word("--secret-env"), Words::tr("is missing"));
    const auto code = oneTimeCodeArgument(arguments);
    if (!code) return tl::unexpected(code.error());
    if (auto done = desk.openDatabase(); !done) return done.failure();
    const auto hashing = desk.hashing();
    if (!hashing) return hashing.failure();
    const auto joined = acceptInvitation(desk.database(), {*email, arguments.value(word("--name")), *code, **password},
                                         desk.clock(), *hashing);
    if (!joined) return joined.failure();
    const auto& person = joined->person;
    return Answer{
        QJsonObject{{word("id"), person.user.value()},
                    {word("email"), person.email},
                    {word("name"), person.name},
                    {word("workspace"), joined->workspaceSlug}},
        Words::tr("Welcome, %1. You may sign in now, in the workspace %2.").arg(person.name, joined->workspaceSlug)};
}

} // namespace

QList<Command> inviteCommands()
{
    const Option email{word("--email"), word("E")};
    return {
        {{word("invite"), word("create")},
         word("--email E --role ROLE [--minutes N] [--language en|fr]"),
         {email, {word("--role"), word("ROLE")}, {word("--minutes"), word("N")}, {word("--language"), word("L")}},
         0,
         0,
         Needs::Workspace,
         inviteCreate},
        {{word("invite"), word("list")}, {}, {}, 0, 0, Needs::Workspace, inviteList},
        {{word("invite"), word("resend")}, word("ID"), {}, 1, 1, Needs::Workspace, inviteResend},
        {{word("invite"), word("revoke")}, word("ID"), {}, 1, 1, Needs::Workspace, inviteRevoke},
        {{word("invite"), word("minutes")}, word("[N]"), {}, 0, 1, Needs::Workspace, inviteMinutes},
        {{word("invite"), word("accept")},
         word(
             "--email E [--name N] --code-env NAME|--code-file FILE|standard input --secret-env NAME|--secret-file FILE"),
         QList<Option>{email, {word("--name"), word("N")}} + oneTimeCodeOptions() + Arguments::secretOptions(),
         0,
         0,
         Needs::Folder,
         inviteAccept},
    };
}

} // namespace relais::ctl
