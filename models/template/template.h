// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace relais {

/// What a name in braces stands for: the key of a value ("first_name", a custom field's key), or nothing
/// when there is no such field. The name comes folded by foldedName() (models/contacts).
using VariableResolver = std::function<std::optional<QString>(const QString& foldedName)>;

/// How values are written into the text.
enum class TemplateSyntax {
    Text, ///< as they are
    Html, ///< escaped; what stands in <style> and <script> is no variable
};

/// A text with variables, compiled once: `Bonjour {nom|client}`. `{name}` is a value, `{name|fallback}` says
/// what stands there when the value is empty (`{name|}`: nothing). `{{` and `}}` are a brace. A fallback is
/// the author's own text: in HTML it is HTML.
class Template
{
public:
    /// Words of the author, then perhaps a variable. Both as UTF-8, ready to be written.
    struct Part
    {
        QByteArray literal;
        int variable = -1; ///< index into variables(); -1: only words
        std::optional<QByteArray> fallback = std::nullopt;

        bool operator==(const Part&) const = default;
    };

    /// Invalid: an unknown name (the subject is the name), or a brace without its partner; the detail begins
    /// with "line 3, column 7: ".
    static Result<Template> compile(const QString& source, TemplateSyntax syntax, const VariableResolver& resolve);

    /// The keys that the text uses, each once, in the order of their first appearance.
    const QStringList& variables() const { return m_variables; }
    /// Those that stand somewhere without a fallback: a contact without such a value cannot be written to.
    QStringList required() const;
    const std::vector<Part>& parts() const { return m_parts; }
    TemplateSyntax syntax() const { return m_syntax; }

    /// The text with the values of `value(key)`, whose surrounding spaces do not count.
    QByteArray render(const std::function<QString(const QString& key)>& value) const;

private:
    friend class TemplateCompiler;
    TemplateSyntax m_syntax = TemplateSyntax::Text;
    QStringList m_variables;
    std::vector<Part> m_parts;
};

/// &, <, >, " and ' as entities: safe as HTML text and in a quoted attribute.
void appendHtmlEscaped(QByteArray& out, QByteArrayView text);

} // namespace relais
