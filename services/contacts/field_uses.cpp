// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/field_uses.h"

#include "models/contacts/contact_field.h"
#include "models/contacts/contact_filter.h"
#include "services/contacts/custom_fields.h"
#include "services/storage/database.h"
#include "sql/contacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace relais {

namespace {

/// "{ville}" or "{Ville|Paris}", by key or label.
bool saysVariable(const QString& text, const CustomField& field)
{
    static const QRegularExpression variable(QStringLiteral("\\{([^{}|]{1,200})[|}]"));
    const auto label = foldedName(field.label);
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const auto name = foldedName(matches.next().captured(1));
        if (name == field.key || name == label) return true;
    }
    return false;
}

/// In any text of a document.
bool isSaidIn(const QJsonValue& value, const CustomField& field)
{
    const auto says = [&](const QJsonValue& part) { return isSaidIn(part, field); };
    if (value.isString()) return saysVariable(value.toString(), field);
    if (value.isArray()) {
        const auto items = value.toArray();
        return std::any_of(items.begin(), items.end(), says);
    }
    const auto object = value.toObject();
    return std::any_of(object.begin(), object.end(), says);
}

Result<std::optional<QString>> useInSegments(Database& database, WorkspaceId workspace, const CustomField& field)
{
    auto rows = database.query(sql::contacts::segments, {workspace.value()});
    if (!rows) return rows.failure();
    while (rows->next()) {
        const auto filter = QJsonDocument::fromJson(rows->text(2).toUtf8()).object();
        if (filter.value(QLatin1String("fields")).toObject().contains(field.key))
            return QStringLiteral("the segment “%1” asks for it").arg(rows->text(1));
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<QString>> useOfField(Database& database, WorkspaceId workspace, const CustomField& field)
{
    auto use = useInSegments(database, workspace, field);
    if (!use || *use) return use;
    auto rows = database.query(sql::contacts::texts_with_variables, {workspace.value(), workspace.value()});
    if (!rows) return rows.failure();
    while (rows->next()) {
        if (!isSaidIn(QJsonDocument::fromJson(rows->text(2).toUtf8()).object(), field)) continue;
        const bool isRule = rows->flag(0);
        return (isRule ? QStringLiteral("the rule “%1” says it") : QStringLiteral("the draft “%1” says it"))
            .arg(rows->text(1));
    }
    return std::nullopt;
}

} // namespace relais
