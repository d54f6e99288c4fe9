// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/prompt.h"

#include <algorithm>

namespace relais {

Result<Prompt> Prompt::parse(const QString& file)
{
    const auto parts = file.indexOf(QLatin1String("\n---\n"));
    Prompt prompt;
    for (const auto& line : file.left(qMax(qsizetype(0), parts)).split(QLatin1Char('\n'))) {
        const auto value = line.section(QLatin1String(": "), 1).trimmed();
        if (line.startsWith(QLatin1String("version: "))) prompt.version = value.toInt();
        if (line.startsWith(QLatin1String("reason: "))) prompt.reason = value;
    }
    prompt.text = parts < 0 ? QString() : file.mid(parts + 5).trimmed();
    if (prompt.version < 1 || prompt.reason.isEmpty() || prompt.text.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("prompt"));
    return prompt;
}

QString Prompt::with(const QHash<QString, QString>& values) const
{
    auto words = text;
    for (auto value = values.begin(); value != values.end(); ++value)
        words.replace(QLatin1Char('%') + value.key() + QLatin1Char('%'), value.value());
    return words;
}

int freeFence(const QStringList& texts)
{
    for (int number = 1;; ++number) {
        const auto end = QStringLiteral("-%1>").arg(number);
        if (std::none_of(texts.begin(), texts.end(), [&](const QString& text) { return text.contains(end); }))
            return number;
    }
}

QString fencedText(const QString& text, const char* name, int number)
{
    return QStringLiteral("<%1-%2>\n%3\n</%1-%2>").arg(QLatin1String(name)).arg(number).arg(text);
}

} // namespace relais
