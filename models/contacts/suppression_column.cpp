// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/suppression_column.h"

#include "models/contacts/contact_field.h"

namespace relais {

QString suppressionColumnName(SuppressionColumn column)
{
    switch (column) {
    case SuppressionColumn::Contact: return QStringLiteral("suppressed");
    case SuppressionColumn::Email: return QStringLiteral("email_suppressed");
    case SuppressionColumn::Phone: return QStringLiteral("phone_suppressed");
    }
    return {};
}

std::optional<SuppressionColumn> suppressionColumn(const QString& header)
{
    const auto name = foldedName(header);
    for (const auto column : kAllSuppressionColumns)
        if (name == suppressionColumnName(column)) return column;
    return std::nullopt;
}

} // namespace relais
