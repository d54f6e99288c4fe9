// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "models/core/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace relais {

/// "Owner", "Agent".
QString roleText(Role role);
/// The same, as short as it goes: the head of a narrow column.
QString shortRoleText(Role role);
/// "Add, edit, import": what a right allows.
QString scopeText(Scope scope);

/// The scopes as people look for them: "Contacts" and its three.
struct ScopeGroup
{
    QString name;
    QList<Scope> scopes;
};
QList<ScopeGroup> scopeGroups();

/// What an entry of the audit trail tells: "Changed a role". One of another version is given as it stands.
QString auditActionText(const QString& action);
/// The thing it was done to; what the program counts ("3 contacts") in the person's language.
QString auditSubjectText(const QString& action, const QString& subject);
/// "role=manager" -> "role: Manager".
QString auditDetailText(const QString& detail);

/// A topic of the trail, as a filter offers it; `key` is what AuditQuery::action takes.
struct AuditTopic
{
    QString key;
    QString name;
};
QList<AuditTopic> auditTopics();

/// "12 min ago", "Yesterday", "Mon 16 Nov", "Never signed in". Both in local time.
QString seenText(const std::optional<Instant>& at, Instant now);

} // namespace relais
