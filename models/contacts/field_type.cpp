// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/field_type.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace relais {

namespace {

constexpr qsizetype kMostDigits = 40;
constexpr qsizetype kShownText = 40;

struct Names
{
    FieldType type;
    const char* name;
    const char* stored;
};
constexpr std::array kNames = {Names{FieldType::Text, "text", "text"}, Names{FieldType::Number, "number", "number"},
                               Names{FieldType::Date, "date", "date"}, Names{FieldType::Boolean, "yes-no", "boolean"}};

const Names& namesOf(FieldType type)
{
    return *std::find_if(kNames.begin(), kNames.end(), [type](const Names& names) { return names.type == type; });
}

std::optional<QString> numberFrom(const QString& text)
{
    // Spaces between thousands as they are typed, and the narrow ones that programs write in French.
    static const QRegularExpression form(
        QStringLiteral("^([+-]?)(0|[1-9][0-9]{0,2}(?:[ \\x{a0}\\x{202f}][0-9]{3})+|[1-9][0-9]*)(?:[.,]([0-9]+))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || text.size() > kMostDigits) return std::nullopt;
    QString whole;
    for (const auto sign : match.captured(2))
        if (sign.isDigit()) whole += sign;
    auto decimals = match.captured(3);
    while (decimals.endsWith(QLatin1Char('0'))) decimals.chop(1);
    const auto number = decimals.isEmpty() ? whole : whole + QLatin1Char('.') + decimals;
    return match.captured(1) == QLatin1String("-") && number != QLatin1String("0") ? QLatin1Char('-') + number : number;
}

std::optional<QString> dateFrom(const QString& text)
{
    static const QRegularExpression iso(QStringLiteral("^([0-9]{4})-([0-9]{2})-([0-9]{2})$"));
    static const QRegularExpression slashes(QStringLiteral("^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$"));
    const auto number = [](const QRegularExpressionMatch& match, int part) { return match.captured(part).toInt(); };
    QDate day;
    if (const auto match = iso.match(text); match.hasMatch())
        day = QDate(number(match, 1), number(match, 2), number(match, 3));
    else if (const auto european = slashes.match(text); european.hasMatch())
        day = QDate(number(european, 3), number(european, 2), number(european, 1));
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> answerFrom(const QString& text)
{
    const auto word = text.toLower();
    for (const auto* yes : {"yes", "oui", "true", "1"})
        if (word == QLatin1String(yes)) return QStringLiteral("yes");
    for (const auto* no : {"no", "non", "false", "0"})
        if (word == QLatin1String(no)) return QStringLiteral("no");
    return std::nullopt;
}

Result<QString> orRefused(const std::optional<QString>& value, const QString& text, const QString& expected)
{
    if (value) return *value;
    return fail(ErrorCode::Invalid, text.left(kShownText), expected);
}

} // namespace

QString fieldTypeName(FieldType type)
{
    return QString::fromLatin1(namesOf(type).name);
}

std::optional<FieldType> fieldTypeFromName(const QString& name)
{
    for (const auto& names : kNames)
        if (name == QLatin1String(names.name)) return names.type;
    return std::nullopt;
}

QString storedFieldType(FieldType type)
{
    return QString::fromLatin1(namesOf(type).stored);
}

FieldType fieldTypeFromStored(const QString& text)
{
    for (const auto& names : kNames)
        if (text == QLatin1String(names.stored)) return names.type;
    return FieldType::Text;
}

Result<QString> parseFieldValue(FieldType type, const QString& text)
{
    const auto value = text.trimmed();
    if (value.isEmpty()) return value;
    switch (type) {
    case FieldType::Number:
        return orRefused(numberFrom(value), value,
                         QStringLiteral(
                             "a number is expected, such as 12 or 12.5; a code that begins with 0 is a text"));
    case FieldType::Date:
        return orRefused(dateFrom(value), value,
                         QStringLiteral("a day that exists is expected, as 2026-11-22 or, the day first, 22/11/2026"));
    case FieldType::Boolean: return orRefused(answerFrom(value), value, QStringLiteral("yes or no is expected"));
    case FieldType::Text: break;
    }
    return value;
}

} // namespace relais
