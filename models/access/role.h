// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace relais {

/// What a person may do. The names ("contacts.read") stand in scopeName().
enum class Scope {
    ContactsRead,
    ContactsWrite,
    ContactsExport,
    CampaignsRead,
    CampaignsWrite,
    CampaignsSend,
    InboxRead,
    InboxReply,
    QueuesManage,
    ReportsRead,
    SalesWrite,
    ChannelsManage,
    AutomationManage,
    UsersManage,
};
inline constexpr int kScopeCount = 14;
inline constexpr std::array<Scope, kScopeCount> kAllScopes = {
    Scope::ContactsRead,  Scope::ContactsWrite,  Scope::ContactsExport,   Scope::CampaignsRead, Scope::CampaignsWrite,
    Scope::CampaignsSend, Scope::InboxRead,      Scope::InboxReply,       Scope::QueuesManage,  Scope::ReportsRead,
    Scope::SalesWrite,    Scope::ChannelsManage, Scope::AutomationManage, Scope::UsersManage,
};

/// Owner stands above the workspaces and has every scope in all of them.
enum class Role { Owner, Admin, Manager, Agent };
inline constexpr std::array<Role, 4> kAllRoles = {Role::Owner, Role::Admin, Role::Manager, Role::Agent};

bool hasScope(Role role, Scope scope);
QString scopeName(Scope scope);
QString roleName(Role role);
/// Whether who has `actor` may give or take `wanted`: an Owner every role, an Admin all below.
bool mayGive(Role actor, Role wanted);
std::optional<Role> roleFromName(const QString& name);

} // namespace relais
