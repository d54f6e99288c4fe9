// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/answer_form.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

QJsonObject objectSchema(const QJsonObject& properties)
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), QJsonArray::fromStringList(properties.keys())}};
}

QJsonObject objectIn(const QString& answer)
{
    const auto from = answer.indexOf(QLatin1Char('{'));
    const auto until = answer.lastIndexOf(QLatin1Char('}'));
    return from < 0 || until < from ? QJsonObject()
                                    : QJsonDocument::fromJson(answer.mid(from, until - from + 1).toUtf8()).object();
}

} // namespace relais
