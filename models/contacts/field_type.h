// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace relais {

/// What the values of an own field are.
enum class FieldType { Text, Number, Date, Boolean };
inline constexpr std::array kAllFieldTypes = {FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Boolean};

/// By the field's key. What is not named here is text.
using FieldTypes = QHash<QString, FieldType>;

/// As people write it: "text", "number", "date", "yes-no".
QString fieldTypeName(FieldType type);
std::optional<FieldType> fieldTypeFromName(const QString& name);

/// As it is stored: "text", "number", "date", "boolean".
QString storedFieldType(FieldType type);
/// Text for what nobody has written.
FieldType fieldTypeFromStored(const QString& text);

/// What is written in such a field as it is kept: one text for one value, and read back unchanged by parseFieldValue(). An empty text is
/// no value and fits everywhere.
///
///     Number   a point or a comma before the decimals, spaces between thousands; kept as 1234.5, without zeros at the end. A code that
///              begins with 0 is no number: its zero would be lost.
///     Date     2026-11-22, or 22/11/2026, where the day is always first; kept as 2026-11-22
///     Boolean  yes, no, oui, non, true, false, 1, 0; kept as yes or no
///
/// Invalid: the subject is the beginning of the text, the detail says what is expected.
Result<QString> parseFieldValue(FieldType type, const QString& text);

} // namespace relais
