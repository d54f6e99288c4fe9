// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/conversations/webhook_keeper.h"

#include <QString>

#include <memory>

namespace relais {

/// HOST:PORT to listen at; port 0: any that is free.
struct ListenAt
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;

    /// "127.0.0.1:8080", "[::1]:8080". Invalid: neither.
    static Result<ListenAt> fromText(const QString& text);
};

/// The HTTP side of webhooks: GET and POST /webhooks/whatsapp, bounded in body, headers, time and connections. Threads of its own; ends
/// with its destructor, what was begun is answered.
class WebhookListener
{
public:
    /// Network: the address cannot be listened at. `keeper` outlives the listener.
    static Result<std::unique_ptr<WebhookListener>> start(const ListenAt& at, WebhookKeeper& keeper);
    ~WebhookListener();
    WebhookListener(const WebhookListener&) = delete;
    WebhookListener& operator=(const WebhookListener&) = delete;

    quint16 port() const { return m_port; }

private:
    WebhookListener();

    struct Private;
    quint16 m_port = 0;
    std::unique_ptr<Private> m_d;
};

} // namespace relais
