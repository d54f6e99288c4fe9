// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/provider_request.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

QJsonObject message(const char* role, const QString& content)
{
    return {{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), content}};
}

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray openAiBody(const ChatRequest& request, LengthName name)
{
    QJsonObject json{{QStringLiteral("model"), request.model},
                     {QStringLiteral("stream"), true},
                     {QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}}},
                     {QStringLiteral("messages"),
                      QJsonArray{message("system", request.system), message("user", request.user)}}};
    if (name == LengthName::MaxTokens) {
        json.insert(QStringLiteral("max_tokens"), request.longestAnswer);
        json.insert(QStringLiteral("temperature"), request.temperature);
    } else {
        json.insert(QStringLiteral("max_completion_tokens"), request.longestAnswer);
    }
    // Not strict: each server has its own list of what a strict schema may say, and every answer is checked anyway.
    if (!request.schema.isEmpty())
        json.insert(QStringLiteral("response_format"),
                    QJsonObject{{QStringLiteral("type"), QStringLiteral("json_schema")},
                                {QStringLiteral("json_schema"),
                                 QJsonObject{{QStringLiteral("name"), QStringLiteral("answer")},
                                             {QStringLiteral("schema"), request.schema},
                                             {QStringLiteral("strict"), false}}}});
    return compact(json);
}

bool wantsOtherLengthName(int status, const QByteArray& body)
{
    return status == 400 && body.contains("max_tokens");
}

QByteArray anthropicBody(const ChatRequest& request)
{
    auto system = request.system;
    if (!request.schema.isEmpty())
        system +=
            QStringLiteral("\n\nAnswer with one JSON object of this schema and nothing else, without a code fence:\n")
            + QString::fromUtf8(compact(request.schema));
    return compact({{QStringLiteral("model"), request.model},
                    {QStringLiteral("stream"), true},
                    {QStringLiteral("max_tokens"), request.longestAnswer},
                    {QStringLiteral("system"), system},
                    {QStringLiteral("messages"), QJsonArray{message("user", request.user)}}});
}

} // namespace relais
