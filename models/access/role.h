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

/// Owner stands above the workspaces and has every scope in all of them.
enum class Role { Owner, Admin, Manager, Agent };

bool hasScope(Role role, Scope scope);
QString scopeName(Scope scope);
QString roleName(Role role);
std::optional<Role> roleFromName(const QString& name);

} // namespace relais
