// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/field_values.h"

#include "services/storage/database.h"
#include "sql/contacts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace relais {

namespace {

constexpr int kAtOnce = 5000;
constexpr qsizetype kShownText = 40;

/// A contact that has a value in the field.
struct Holder
{
    qint64 id = 0;
    QString value;
    QString fields; ///< all of its own fields, as JSON
    bool isLive = true;
};

Result<QList<Holder>> holdersAfter(Database& database, WorkspaceId workspace, const QString& key, qint64 after)
{
    auto rows = database.query(sql::contacts::holders_of_field, {workspace.value(), after, key, kAtOnce});
    if (!rows) return rows.failure();
    QList<Holder> holders;
    while (rows->next()) holders.append({rows->integer(0), rows->text(1), rows->text(2), rows->flag(3)});
    return holders;
}

Result<void> eachHolder(Database& database, WorkspaceId workspace, const QString& key,
                        const std::function<Result<void>(const Holder&)>& act)
{
    qint64 after = 0;
    while (true) {
        const auto holders = holdersAfter(database, workspace, key, after);
        if (!holders) return holders.failure();
        for (const auto& holder : *holders)
            if (auto done = act(holder); !done) return done;
        if (holders->size() < kAtOnce) return {};
        after = holders->last().id;
    }
}

/// An empty value is none.
Result<void> write(Database& database, WorkspaceId workspace, const Holder& holder, const QString& key,
                   const QString& value, Instant now)
{
    auto fields = QJsonDocument::fromJson(holder.fields.toUtf8()).object();
    if (value.isEmpty())
        fields.remove(key);
    else
        fields.insert(key, value);
    const auto json = QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
    const auto done = database.run(sql::contacts::set_fields, {json, toMs(now), workspace.value(), holder.id});
    if (!done) return done.failure();
    return {};
}

} // namespace

Result<int> refitValues(Database& database, WorkspaceId workspace, const QString& key, FieldType type, Instant now)
{
    // Every text is one.
    if (type == FieldType::Text) return 0;
    int rewritten = 0;
    int misfits = 0;
    Holder example;
    const auto refit = [&](const Holder& holder) -> Result<void> {
        const auto value = parseFieldValue(type, holder.value);
        if (!value && holder.isLive && misfits++ == 0) example = holder;
        if (!value || misfits > 0 || *value == holder.value) return {};
        ++rewritten;
        return write(database, workspace, holder, key, *value, now);
    };
    if (auto done = eachHolder(database, workspace, key, refit); !done) return done.failure();
    if (misfits == 0) return rewritten;
    return fail(ErrorCode::Conflict, key,
                QStringLiteral("values that do not fit: %1, such as “%2” of contact %3")
                    .arg(misfits)
                    .arg(example.value.left(kShownText))
                    .arg(example.id));
}

Result<int> countValues(Database& database, WorkspaceId workspace, const QString& key)
{
    auto rows = database.query(sql::contacts::count_field, {workspace.value(), key});
    if (!rows) return rows.failure();
    return rows->next() ? static_cast<int>(rows->integer(0)) : 0;
}

Result<int> dropValues(Database& database, WorkspaceId workspace, const QString& key, Instant now)
{
    int dropped = 0;
    const auto drop = [&](const Holder& holder) {
        dropped += holder.isLive;
        return write(database, workspace, holder, key, {}, now);
    };
    if (auto done = eachHolder(database, workspace, key, drop); !done) return done.failure();
    return dropped;
}

} // namespace relais
