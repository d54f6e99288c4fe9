// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/role.h"

namespace relais {

bool hasScope(Role role, Scope scope)
{
    switch (role) {
    case Role::Owner:
    case Role::Admin: return true;
    case Role::Manager: return scope != Scope::UsersManage;
    case Role::Agent:
        return scope == Scope::ContactsRead || scope == Scope::CampaignsRead || scope == Scope::InboxRead
               || scope == Scope::InboxReply || scope == Scope::ReportsRead;
    }
    return false;
}

QString scopeName(Scope scope)
{
    switch (scope) {
    case Scope::ContactsRead: return QStringLiteral("contacts.read");
    case Scope::ContactsWrite: return QStringLiteral("contacts.write");
    case Scope::ContactsExport: return QStringLiteral("contacts.export");
    case Scope::CampaignsRead: return QStringLiteral("campaigns.read");
    case Scope::CampaignsWrite: return QStringLiteral("campaigns.write");
    case Scope::CampaignsSend: return QStringLiteral("campaigns.send");
    case Scope::InboxRead: return QStringLiteral("inbox.read");
    case Scope::InboxReply: return QStringLiteral("inbox.reply");
    case Scope::QueuesManage: return QStringLiteral("queues.manage");
    case Scope::ReportsRead: return QStringLiteral("reports.read");
    case Scope::SalesWrite: return QStringLiteral("sales.write");
    case Scope::ChannelsManage: return QStringLiteral("channels.manage");
    case Scope::AutomationManage: return QStringLiteral("automation.manage");
    case Scope::UsersManage: return QStringLiteral("users.manage");
    }
    return {};
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Owner: return QStringLiteral("owner");
    case Role::Admin: return QStringLiteral("admin");
    case Role::Manager: return QStringLiteral("manager");
    case Role::Agent: return QStringLiteral("agent");
    }
    return {};
}

bool mayGive(Role actor, Role wanted)
{
    return actor == Role::Owner || (actor == Role::Admin && wanted != Role::Owner);
}

std::optional<Role> roleFromName(const QString& name)
{
    for (const auto role : kAllRoles)
        if (roleName(role) == name.toLower()) return role;
    return std::nullopt;
}

} // namespace relais
