// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/template/template.h"

#include "models/contacts/contact_field.h"

#include <algorithm>

namespace relais {

void appendHtmlEscaped(QByteArray& out, QByteArrayView text)
{
    for (const char letter : text) {
        switch (letter) {
        case '&': out.append("&amp;"); break;
        case '<': out.append("&lt;"); break;
        case '>': out.append("&gt;"); break;
        case '"': out.append("&quot;"); break;
        case '\'': out.append("&#39;"); break;
        default: out.append(letter);
        }
    }
}

/// Walks once over the source.
class TemplateCompiler
{
public:
    TemplateCompiler(const QString& source, TemplateSyntax syntax, const VariableResolver& resolve)
        : m_source(source)
        , m_resolve(resolve)
    {
        m_made.m_syntax = syntax;
    }

    Result<Template> run()
    {
        while (m_at < m_source.size()) {
            if (m_made.m_syntax == TemplateSyntax::Html && skipRaw()) continue;
            const auto letter = m_source[m_at];
            if (letter != QLatin1Char('{') && letter != QLatin1Char('}')) {
                m_literal.append(letter);
                ++m_at;
            } else if (m_at + 1 < m_source.size() && m_source[m_at + 1] == letter) {
                m_literal.append(letter);
                m_at += 2;
            } else if (letter == QLatin1Char('}')) {
                return fail(
                    at(m_at, QStringLiteral("}"), QStringLiteral("this brace closes nothing; write }} for a brace")));
            } else if (auto done = variable(); !done) {
                return done.failure();
            }
        }
        if (!m_literal.isEmpty()) m_made.m_parts.push_back({m_literal.toUtf8()});
        return std::move(m_made);
    }

private:
    /// Takes a whole <style> or <script> over as it is.
    bool skipRaw()
    {
        if (m_source[m_at] != QLatin1Char('<')) return false;
        static constexpr struct
        {
            const char* begin;
            const char* end;
        } kRaw[] = {{"<style", "</style"}, {"<script", "</script"}};
        for (const auto& raw : kRaw) {
            if (!QStringView(m_source).mid(m_at).startsWith(QLatin1String(raw.begin), Qt::CaseInsensitive)) continue;
            const auto found = m_source.indexOf(QLatin1String(raw.end), m_at, Qt::CaseInsensitive);
            const auto end = found < 0 ? m_source.size() : found + qstrlen(raw.end);
            m_literal.append(QStringView(m_source).mid(m_at, static_cast<qsizetype>(end) - m_at));
            m_at = static_cast<qsizetype>(end);
            return true;
        }
        return false;
    }

    Result<void> variable()
    {
        const auto end = m_source.indexOf(QLatin1Char('}'), m_at);
        const auto inner = end < 0 ? QString() : m_source.mid(m_at + 1, end - m_at - 1);
        if (end < 0 || inner.contains(QLatin1Char('{')))
            return fail(
                at(m_at, QStringLiteral("{"), QStringLiteral("this brace is not closed; write {{ for a brace")));
        const auto bar = inner.indexOf(QLatin1Char('|'));
        const auto name = inner.left(bar < 0 ? inner.size() : bar).trimmed();
        const auto key = m_resolve(foldedName(name));
        if (!key) return fail(at(m_at, name, QStringLiteral("unknown variable {%1}").arg(name)));
        if (!m_made.m_variables.contains(*key)) m_made.m_variables.append(*key);
        Template::Part part{m_literal.toUtf8(), static_cast<int>(m_made.m_variables.indexOf(*key))};
        if (bar >= 0) part.fallback = inner.mid(bar + 1).toUtf8();
        m_made.m_parts.push_back(std::move(part));
        m_literal.clear();
        m_at = end + 1;
        return {};
    }

    Error at(qsizetype position, const QString& subject, const QString& why) const
    {
        const auto before = QStringView(m_source).left(position);
        const auto line = before.count(QLatin1Char('\n')) + 1;
        const auto column = position - before.lastIndexOf(QLatin1Char('\n'));
        return {ErrorCode::Invalid, subject, QStringLiteral("line %1, column %2: %3").arg(line).arg(column).arg(why)};
    }

    const QString& m_source;
    const VariableResolver& m_resolve;
    Template m_made;
    QString m_literal;
    qsizetype m_at = 0;
};

Result<Template> Template::compile(const QString& source, TemplateSyntax syntax, const VariableResolver& resolve)
{
    return TemplateCompiler(source, syntax, resolve).run();
}

QStringList Template::required() const
{
    QStringList keys;
    for (const auto& part : m_parts)
        if (part.variable >= 0 && !part.fallback && !keys.contains(m_variables[part.variable]))
            keys.append(m_variables[part.variable]);
    return keys;
}

QByteArray Template::render(const std::function<QString(const QString& key)>& value) const
{
    QByteArray out;
    for (const auto& part : m_parts) {
        out.append(part.literal);
        if (part.variable < 0) continue;
        const auto text = value(m_variables[part.variable]).trimmed().toUtf8();
        if (text.isEmpty())
            out.append(part.fallback.value_or(QByteArray()));
        else if (m_syntax == TemplateSyntax::Html)
            appendHtmlEscaped(out, text);
        else
            out.append(text);
    }
    return out;
}

} // namespace relais
