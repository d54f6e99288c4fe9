// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/template/template.h"
#include "services/access/session.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace relais {

class Database;

/// What may stand between braces in this workspace: the contact's fields in English and French, the custom
/// fields by key and label, and what the composer fills itself. A value: it outlives the database.
class VariableCatalogue
{
public:
    static Result<VariableCatalogue> load(Database& database, WorkspaceId workspace);
    static Result<VariableCatalogue> load(Database& database, const Session& session)
    {
        return load(database, session.workspace);
    }

    VariableResolver resolver() const;
    std::optional<QString> resolve(const QString& foldedName) const;

    /// The SQL of a variable's value as a text that is never NULL, on rows of `contacts c`.
    QString sqlOf(const QString& key) const;

    /// What an editor offers: the key, and its label for a custom field.
    struct Offer
    {
        QString key;
        QString label; ///< empty: a standard field
    };
    QList<Offer> offers() const;

private:
    QHash<QString, QString> m_customKeys; ///< folded name or label -> key
    QList<Offer> m_custom;
};

} // namespace relais
