// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/variable_highlighter.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTextCharFormat>

namespace relais::ui {

VariableHighlighter::VariableHighlighter(const Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void VariableHighlighter::highlightBlock(const QString& text)
{
    static const QRegularExpression variable(QStringLiteral("\\{[^{}\\n]+\\}"));
    QTextCharFormat format;
    format.setForeground(m_theme.color(Token::Accent));
    format.setBackground(m_theme.color(Token::Select));
    for (auto it = variable.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
}

} // namespace relais::ui
