// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/template/template.h"

#include <QString>

#include <optional>

namespace relais {

/// A text that is one variable and nothing else: "{first_name|dear client}".
struct FieldText
{
    QString key;
    std::optional<QString> fallback = {}; ///< nothing: who has no value is not written to

    /// Nothing: `source` is something else, or a mistake is in it.
    static std::optional<FieldText> parse(const QString& source, const VariableResolver& resolve);
    /// Braces of the fallback are left out: there they mean nothing.
    QString text() const;

    bool operator==(const FieldText&) const = default;
};

} // namespace relais
