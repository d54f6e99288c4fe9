// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/loopback_http.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <mutex>

namespace relais::test {

/// Takes what webhooks bring and answers the handshake of its verify token. Thread-safe.
class WebhookListener
{
public:
    explicit WebhookListener(QString verifyToken = QStringLiteral("verify"))
        : m_verifyToken(std::move(verifyToken))
    {
        auto started =
            practice::LoopbackHttp::start({[this](const practice::HttpRequest& request) { return answer(request); }});
        m_http = std::move(*started);
    }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_http->port()) + "/hook"; }

    /// The next POSTs are answered with an error.
    void refuse(int times)
    {
        const std::lock_guard guard(m_mutex);
        m_refusals = times;
    }
    QList<practice::HttpRequest> posts() const
    {
        const std::lock_guard guard(m_mutex);
        return m_posts;
    }
    /// The values of all changes of a field, in the order in which they came.
    QList<QJsonObject> values(const QString& field = QStringLiteral("messages")) const
    {
        QList<QJsonObject> all;
        for (const auto& post : posts()) {
            for (const auto& entry : QJsonDocument::fromJson(post.body)[QLatin1String("entry")].toArray())
                for (const auto& change : entry.toObject()[QLatin1String("changes")].toArray())
                    if (change.toObject()[QLatin1String("field")].toString() == field)
                        all.append(change.toObject()[QLatin1String("value")].toObject());
        }
        return all;
    }
    /// The elements of a list (statuses, messages, contacts) of all values.
    QList<QJsonObject> all(const QString& list, const QString& field = QStringLiteral("messages")) const
    {
        QList<QJsonObject> found;
        for (const auto& value : values(field))
            for (const auto& one : value[list].toArray()) found.append(one.toObject());
        return found;
    }
    /// The words of all statuses.
    QStringList statuses() const
    {
        QStringList words;
        for (const auto& one : all(QStringLiteral("statuses"))) words.append(one[QLatin1String("status")].toString());
        return words;
    }

private:
    practice::HttpReply answer(const practice::HttpRequest& request)
    {
        const std::lock_guard guard(m_mutex);
        if (request.method == "GET") {
            const bool known = request.query.queryItemValue(QStringLiteral("hub.verify_token")) == m_verifyToken;
            return {.status = known ? 200 : 403,
                    .body = request.query.queryItemValue(QStringLiteral("hub.challenge")).toUtf8()};
        }
        if (m_refusals > 0) {
            --m_refusals;
            return {.status = 500};
        }
        m_posts.append(request);
        return {};
    }

    mutable std::mutex m_mutex;
    QString m_verifyToken;
    QList<practice::HttpRequest> m_posts;
    int m_refusals = 0;
    std::unique_ptr<practice::LoopbackHttp> m_http;
};

} // namespace relais::test
