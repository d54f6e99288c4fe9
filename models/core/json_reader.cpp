// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/json_reader.h"

namespace relais {

QJsonValue JsonReader::take(const char* key)
{
    const auto name = QString::fromLatin1(key);
    m_known.append(name);
    return m_json.value(name);
}

QString JsonReader::text(const char* key)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isString()) refuse(key, "a text is wanted");
    return value.toString();
}

bool JsonReader::flag(const char* key)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isBool()) refuse(key, "true or false is wanted");
    return value.toBool();
}

double JsonReader::number(const char* key, double fallback)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isDouble()) refuse(key, "a number is wanted");
    return value.toDouble(fallback);
}

QJsonObject JsonReader::object(const char* key)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isObject()) refuse(key, "an object is wanted");
    return value.toObject();
}

QJsonArray JsonReader::array(const char* key)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isArray()) refuse(key, "a list is wanted");
    return value.toArray();
}

QStringList JsonReader::texts(const char* key)
{
    QStringList all;
    const auto values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isString()) refuseAt(QStringLiteral("%1[%2]").arg(at(key)).arg(i), "a text is wanted");
        all.append(values[i].toString());
    }
    return all;
}

void JsonReader::end()
{
    for (auto key = m_json.begin(); key != m_json.end(); ++key)
        if (!m_known.contains(key.key()))
            refuseAt(m_place.isEmpty() ? key.key() : m_place + QLatin1Char('.') + key.key(), "unknown key");
}

QString JsonReader::at(const char* key) const
{
    const auto name = QString::fromLatin1(key);
    return m_place.isEmpty() ? name : m_place + QLatin1Char('.') + name;
}

void JsonReader::refuseAt(const QString& place, const char* why)
{
    if (!m_error) m_error = Error{ErrorCode::Invalid, place, QString::fromLatin1(why)};
}

} // namespace relais
