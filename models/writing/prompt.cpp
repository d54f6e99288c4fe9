// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/prompt.h"

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
    if (prompt.version < 1 || prompt.reason.isEmpty() || prompt.text.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("prompt"));
    return prompt;
}

QString Prompt::with(const QHash<QString, QString>& values) const
{
    auto words = text;
    for (auto value = values.begin(); value != values.end(); ++value) words.replace(QLatin1Char('%') + value.key() + QLatin1Char('%'), value.value());
    return words;
}

QString fencedText(const QString& text)
{
    int number = 1;
    while (text.contains(QStringLiteral("text-%1>").arg(number), Qt::CaseInsensitive)) ++number;
    return QStringLiteral("<text-%1>\n%2\n</text-%1>").arg(number).arg(text);
}

} // namespace relais
