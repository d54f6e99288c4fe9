// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/loopback_http.h"
#include "services/practice/timed_queue.h"
#include "services/practice/whatsapp_event.h"
#include "services/practice/whatsapp_script.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace relais::practice {

/// Where the business hears of what happens.
struct WhatsappWebhook
{
    QByteArray url = {};         ///< empty: it does not listen, and what happens is not told
    QByteArray appSecret = {};   ///< signs every POST
    QByteArray verifyToken = {}; ///< for the handshake
};

/// Tells events by signed POSTs from a thread of its own, again and again until they are answered with 200.
/// Thread-safe.
class WhatsappOutbox
{
public:
    WhatsappOutbox(QString businessId, WhatsappWebhookManner manner, WhatsappWebhook webhook);
    ~WhatsappOutbox();

    void tell(const WhatsappEvent& event);
    void setWebhook(const WhatsappWebhook& webhook);
    /// Only the address; empty `phoneNumberId`: of the whole account.
    void setUrl(const QByteArray& url, const QString& phoneNumberId = {});
    WhatsappWebhook webhook() const;

    /// POSTs that were not yet answered with 200, and events that wait for others to come with them.
    int waiting() const;
    int attempts() const;

private:
    struct Post
    {
        QByteArray body;
        QString phoneNumberId;
        int tries = 0;
    };
    void gather(const WhatsappEvent& event);
    void flush();
    void add(Post post, Milliseconds after);
    void send(Post post);

    const QString m_businessId;
    const WhatsappWebhookManner m_manner;
    mutable std::mutex m_mutex;
    WhatsappWebhook m_webhook;
    QHash<QString, QByteArray> m_urlOf; ///< by number, where it has one of its own
    QList<WhatsappEvent> m_gathered;
    int m_waiting = 0;
    int m_attempts = 0;
    std::unique_ptr<HttpPoster> m_poster = HttpPoster::make();
    TimedQueue m_queue;
};

} // namespace relais::practice
