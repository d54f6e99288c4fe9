// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/variables.h"

#include "models/contacts/contact_field.h"
#include "services/channels/smtp/mail_composer.h"
#include "services/storage/database.h"
#include "sql/contacts.h"

namespace relais {

namespace {

/// Fields that are one text. Lists and notes are no words to write to somebody.
bool isForTexts(ContactField field)
{
    return field != ContactField::Categories && field != ContactField::Tags && field != ContactField::Notes;
}

} // namespace

Result<VariableCatalogue> VariableCatalogue::load(Database& database, WorkspaceId workspace)
{
    VariableCatalogue catalogue;
    auto rows = database.query(sql::contacts::custom_fields, {workspace.value()});
    if (!rows) return rows.failure();
    while (rows->next()) {
        catalogue.m_custom.append({rows->text(0), rows->text(1)});
        catalogue.m_customKeys.insert(foldedName(rows->text(1)), rows->text(0));
        catalogue.m_customKeys.insert(foldedName(rows->text(0)), rows->text(0));
    }
    return catalogue;
}

std::optional<QString> VariableCatalogue::resolve(const QString& foldedName) const
{
    if (auto own = composersVariable(foldedName)) return own;
    // A custom field's own name wins over a synonym of a standard field ("identifiant").
    if (const auto custom = m_customKeys.constFind(foldedName); custom != m_customKeys.cend()) return *custom;
    const auto field = contactFieldFromName(foldedName);
    if (!field || !isForTexts(*field)) return std::nullopt;
    return fieldKey(*field);
}

VariableResolver VariableCatalogue::resolver() const
{
    return [copy = *this](const QString& folded) { return copy.resolve(folded); };
}

QString VariableCatalogue::sqlOf(const QString& key) const
{
    for (const auto& custom : m_custom)
        if (custom.key == key) {
            // Keys are folded names: letters, digits and underscores. Quotes are doubled all the same.
            auto path = QStringLiteral("$.\"%1\"").arg(key);
            path.replace(QLatin1Char('\''), QLatin1String("''"));
            return QStringLiteral("coalesce(CAST(json_extract(c.fields, '%1') AS TEXT), '')").arg(path);
        }
    for (const auto field : kAllContactFields)
        if (isForTexts(field) && fieldKey(field) == key) return QStringLiteral("coalesce(c.%1, '')").arg(key);
    return QStringLiteral("''");
}

QList<VariableCatalogue::Offer> VariableCatalogue::offers() const
{
    QList<Offer> all;
    for (const auto field : kAllContactFields)
        if (isForTexts(field)) all.append({fieldKey(field), {}});
    return all + m_custom;
}

} // namespace relais
