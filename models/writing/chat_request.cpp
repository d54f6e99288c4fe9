// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/chat_request.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

QJsonObject message(const char* role, const QString& content)
{
    return {{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), content}};
}

} // namespace

QByteArray ChatRequest::toJson() const
{
    QJsonObject json{{QStringLiteral("model"), model},
                     {QStringLiteral("stream"), true},
                     {QStringLiteral("think"), false},
                     {QStringLiteral("keep_alive"), QStringLiteral("10m")},
                     {QStringLiteral("messages"), QJsonArray{message("system", system), message("user", user)}},
                     {QStringLiteral("options"), QJsonObject{{QStringLiteral("num_ctx"), contextTokens},
                                                             {QStringLiteral("num_predict"), longestAnswer},
                                                             {QStringLiteral("temperature"), temperature}}}};
    if (!schema.isEmpty()) json.insert(QStringLiteral("format"), schema);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace relais
