// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// Reads the keys of one JSON object and remembers the first thing that is wrong with it and where: a wrong type, what the
/// caller refuses, a key that nobody asked for. Readers of nested objects share one `error`.
class JsonReader
{
public:
    /// `place` is the object's own: "steps[0]"; empty for the document.
    JsonReader(const QJsonObject& json, QString place, std::optional<Error>& error)
        : m_json(json)
        , m_place(std::move(place))
        , m_error(error)
    {
    }

    QJsonValue take(const char* key);
    QString text(const char* key);
    bool flag(const char* key);
    /// `fallback` when the key is absent or null.
    double number(const char* key, double fallback);
    QJsonObject object(const char* key);
    QJsonArray array(const char* key);
    QStringList texts(const char* key);
    /// Call last: whatever was not taken is unknown.
    void end();

    QString at(const char* key) const;
    void refuse(const char* key, const char* why) { refuseAt(at(key), why); }
    void refuseAt(const QString& place, const char* why);

private:
    const QJsonObject m_json;
    QString m_place;
    QStringList m_known;
    std::optional<Error>& m_error;
};

} // namespace relais
