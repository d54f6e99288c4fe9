// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/database.h"
#include "tests/access/walk/content.h"

namespace relais::test {

namespace {

/// What tells whose a row is, in tables that do not say so themselves.
const QHash<QString, QString>& owners()
{
    static const QHash<QString, QString> all{
        {QStringLiteral("pacing_log"),
         QStringLiteral("account_id IN (SELECT id FROM accounts WHERE workspace_id = %1)")},
        {QStringLiteral("cost_reservations"),
         QStringLiteral("campaign_id IN (SELECT id FROM campaigns WHERE workspace_id = %1)")},
        {QStringLiteral("media_parts"),
         QStringLiteral("interaction_id IN (SELECT interaction_id FROM media_files WHERE workspace_id = %1)")},
        {QStringLiteral("users"), QStringLiteral("id IN (SELECT user_id FROM memberships WHERE workspace_id = %1)")},
        {QStringLiteral("workspaces"), QStringLiteral("id = %1")},
    };
    return all;
}

QStringList column(Database& database, const QString& sql)
{
    auto rows = database.queryText(sql, {});
    if (!rows) qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    QStringList found;
    while (rows->next()) found.append(rows->text(0));
    return found;
}

QStringList tables(Database& database)
{
    return column(
        database,
        QStringLiteral(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"));
}

QStringList columnsOf(Database& database, const QString& table)
{
    return column(database, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
}

QStringList rows(Database& database, const QString& table, const QStringList& columns, const QString& condition)
{
    QStringList quoted;
    for (const auto& name : columns) quoted.append(QStringLiteral("quote(\"%1\")").arg(name));
    return column(database, QStringLiteral("SELECT %1 AS r FROM \"%2\" WHERE %3 ORDER BY r")
                                .arg(quoted.join(QStringLiteral(" || ' ' || ")), table, condition));
}

} // namespace

QMap<QString, QStringList> rowsOf(Database& database, WorkspaceId workspace)
{
    QMap<QString, QStringList> all;
    for (const auto& table : tables(database)) {
        const auto columns = columnsOf(database, table);
        const auto whose = columns.contains(QStringLiteral("workspace_id")) ? QStringLiteral("workspace_id = %1")
                                                                            : owners().value(table);
        if (!whose.isEmpty()) all.insert(table, rows(database, table, columns, whose.arg(workspace.value())));
    }
    return all;
}

QMap<QString, QStringList> allRows(Database& database)
{
    QMap<QString, QStringList> all;
    for (const auto& table : tables(database))
        all.insert(table, rows(database, table, columnsOf(database, table), QStringLiteral("1")));
    return all;
}

QString difference(const QMap<QString, QStringList>& before, const QMap<QString, QStringList>& after)
{
    for (auto table = before.begin(); table != before.end(); ++table) {
        const auto& now = after.value(table.key());
        if (now == table.value()) continue;
        for (const auto& row : table.value())
            if (!now.contains(row)) return QStringLiteral("%1 lost: %2").arg(table.key(), row.left(400));
        for (const auto& row : now)
            if (!table.value().contains(row)) return QStringLiteral("%1 gained: %2").arg(table.key(), row.left(400));
        return QStringLiteral("%1 has other numbers of the same rows").arg(table.key());
    }
    return {};
}

} // namespace relais::test
