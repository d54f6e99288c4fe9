// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact_field.h"
#include "models/contacts/field_type.h"
#include "models/contacts/suppression_column.h"
#include "models/core/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace relais {

struct CustomField;

/// Where the cells of one column go: a field, a consent, the suppression list, a custom field, or nowhere.
struct ColumnTarget
{
    std::optional<ContactField> field;
    std::optional<ConsentChannel> consent = {};
    QString customKey = {};
    QString customLabel = {};
    std::optional<SuppressionColumn> suppression = {};
    FieldType customType = FieldType::Text;

    bool isIgnored() const { return !field && !consent && !suppression && customKey.isEmpty(); }
    bool operator==(const ColumnTarget&) const = default;
};

/// What was found out about a file before anything is written.
struct CsvFacts
{
    QString encoding;
    char delimiter = ',';
    bool hasHeader = true;
    QStringList headers;        ///< as written; "1", "2", ... without a header
    QList<QStringList> samples; ///< the first rows
    std::vector<ColumnTarget> mapping;
};

/// Of another program's file, columns that say nothing about the person are left out; of cards none does.
enum class RowsFrom { Csv, Cards };

/// Invalid: no rows at all, or more than five hundred columns. Without a delimiter it is guessed.
Result<CsvFacts> inspectCsv(QByteArrayView text, const QString& encoding, std::optional<char> delimiter = {},
                            RowsFrom from = RowsFrom::Csv);

/// "HEADER=field" laid over a mapping: the name of a field or consent in any of its forms, of a suppression, anything else is a custom field,
/// nothing or "ignore" leaves the column out. NotFound names a header that is not there. Invalid: a custom field of a reserved name.
Result<void> applyMapping(CsvFacts& facts, const QString& rule);

/// Lays the workspace's own fields over a mapping: a column goes where its field's label leads, and its cells are of the field's type.
void applyFields(std::vector<ColumnTarget>& mapping, const QList<CustomField>& fields);

} // namespace relais
