// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/mail/unsubscribe_pages.h"
#include "services/conversations/webhook_keeper.h"
#include "services/core/web_server.h"

#include <functional>
#include <memory>

namespace relais {

/// Where Meta tells what happened, and the longest that it tells at once (it says 3 MB).
inline constexpr auto kWebhookPath = "/webhooks/whatsapp";
inline constexpr qsizetype kLongestWebhook = 4 * 1024 * 1024;

/// The HTTP side of webhooks and of the ways out of mails: GET and POST /webhooks/whatsapp and /u (way_out.h), bounded in body, headers, time and
/// connections. Threads of its own; ends with its destructor, what was begun is answered.
class WebhookListener
{
public:
    /// The pages as they are to be shown now; asked on the listener's threads, several at once.
    using PagesOf = std::function<UnsubscribePages()>;

    /// Network: the address cannot be listened at. `keeper` outlives the listener.
    static Result<std::unique_ptr<WebhookListener>> start(const ListenAt& at, WebhookKeeper& keeper, PagesOf pages);

    quint16 port() const { return m_server->port(); }

private:
    explicit WebhookListener(std::unique_ptr<WebServer> server)
        : m_server(std::move(server))
    {
    }
    std::unique_ptr<WebServer> m_server;
};

} // namespace relais
