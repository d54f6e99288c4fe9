// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace relais::test {

struct GraphAnswer
{
    int status = 0; ///< 0: the line was closed without an answer
    QByteArray head = {};
    QByteArray body = {};
    bool isWhole = false;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    int code() const { return json()[QLatin1String("error")].toObject()[QLatin1String("code")].toInt(); }
    QString details() const
    {
        return json()[QLatin1String("error")]
            .toObject()[QLatin1String("error_data")]
            .toObject()[QLatin1String("details")]
            .toString();
    }
    QString wamid() const
    {
        return json()[QLatin1String("messages")].toArray().at(0).toObject()[QLatin1String("id")].toString();
    }
};

/// A client that says each request once on a line of its own: Qt's would say it again when the line breaks.
class GraphClient
{
public:
    explicit GraphClient(const practice::WhatsappServer& server, QByteArray token = "practice-token")
        : m_port(server.port())
        , m_token(std::move(token))
    {
    }

    GraphAnswer get(const QByteArray& path) const { return say("GET", path, {}, {}); }
    GraphAnswer remove(const QByteArray& path) const { return say("DELETE", path, {}, {}); }
    GraphAnswer post(const QByteArray& path, const QJsonObject& body) const
    {
        return say("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json");
    }
    GraphAnswer send(QJsonObject message) const
    {
        if (!message.contains(QLatin1String("messaging_product")))
            message.insert(QStringLiteral("messaging_product"), QStringLiteral("whatsapp"));
        return post("/v26.0/10020030040/messages", message);
    }
    GraphAnswer say(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                    const QByteArray& contentType) const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        socket.waitForConnected(5000);
        socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
                     + m_token + "\r\n");
        if (!contentType.isEmpty()) socket.write("Content-Type: " + contentType + "\r\n");
        socket.write("Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray got;
        while (socket.waitForReadyRead(5000)) got += socket.readAll();
        got += socket.readAll();
        const auto end = got.indexOf("\r\n\r\n");
        if (end < 0) return {};
        GraphAnswer answer{.status = got.mid(9, 3).toInt(), .head = got.left(end + 2), .body = got.mid(end + 4)};
        answer.isWhole = answer.head.contains("Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n");
        return answer;
    }

private:
    quint16 m_port;
    QByteArray m_token;
};

inline QJsonObject textTo(const QString& to, const QString& text, const QString& callbackData = {})
{
    return {{QStringLiteral("to"), to},
            {QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("text"), QJsonObject{{QStringLiteral("body"), text}}},
            {QStringLiteral("biz_opaque_callback_data"), callbackData}};
}

inline QJsonArray textParameters(const QStringList& texts)
{
    QJsonArray all;
    for (const auto& text : texts)
        all.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}});
    return all;
}

inline QJsonObject component(const QString& type, const QJsonArray& parameters)
{
    return {{QStringLiteral("type"), type}, {QStringLiteral("parameters"), parameters}};
}

inline QJsonObject templateTo(const QString& to, const QString& name, const QString& language,
                              const QJsonArray& components, const QString& callbackData = {})
{
    const QJsonObject wanted{{QStringLiteral("name"), name},
                             {QStringLiteral("language"), QJsonObject{{QStringLiteral("code"), language}}},
                             {QStringLiteral("components"), components}};
    return {{QStringLiteral("to"), to},
            {QStringLiteral("type"), QStringLiteral("template")},
            {QStringLiteral("template"), wanted},
            {QStringLiteral("biz_opaque_callback_data"), callbackData}};
}

/// The sample `welcome`, as it wants to be sent.
inline QJsonObject welcomeTo(const QString& to, const QString& callbackData = {})
{
    return templateTo(to, QStringLiteral("welcome"), QStringLiteral("en"),
                      {component(QStringLiteral("body"),
                                 textParameters({QStringLiteral("Zoë"), QStringLiteral("us")}))},
                      callbackData);
}

} // namespace relais::test
