// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/template/field_text.h"

namespace relais {

std::optional<FieldText> FieldText::parse(const QString& source, const VariableResolver& resolve)
{
    const auto compiled = Template::compile(source, TemplateSyntax::Text, resolve);
    if (!compiled || compiled->parts().size() != 1) return std::nullopt;
    const auto& part = compiled->parts().front();
    if (part.variable < 0 || !part.literal.isEmpty()) return std::nullopt;
    FieldText field{.key = compiled->variables().constFirst()};
    if (part.fallback) field.fallback = QString::fromUtf8(*part.fallback);
    return field;
}

QString FieldText::text() const
{
    if (!fallback) return QStringLiteral("{%1}").arg(key);
    auto words = *fallback;
    words.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
    return QLatin1Char('{') + key + QLatin1Char('|') + words + QLatin1Char('}');
}

} // namespace relais
