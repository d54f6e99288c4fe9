// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_outbox.h"

#include <algorithm>

namespace relais::practice {

namespace {

constexpr Milliseconds kPatience{5000};
constexpr Milliseconds kGathering{1000};
// Meta goes on for seven days; here somebody watches.
constexpr Milliseconds kFirstPause{50};
constexpr Milliseconds kLongestPause{2000};

Milliseconds pauseAfter(int tries)
{
    return std::min(kLongestPause, kFirstPause * (1 << std::min(tries - 1, 10)));
}

} // namespace

WhatsappOutbox::WhatsappOutbox(QString businessId, WhatsappWebhookManner manner, WhatsappWebhook webhook)
    : m_businessId(std::move(businessId))
    , m_manner(manner)
    , m_webhook(std::move(webhook))
{
}

WhatsappOutbox::~WhatsappOutbox()
{
    m_poster->stop();
    m_queue.end();
}

void WhatsappOutbox::setWebhook(const WhatsappWebhook& webhook)
{
    const std::lock_guard guard(m_mutex);
    m_webhook = webhook;
    m_urlOf.clear();
}

void WhatsappOutbox::setUrl(const QByteArray& url, const QString& phoneNumberId)
{
    const std::lock_guard guard(m_mutex);
    if (phoneNumberId.isEmpty())
        m_webhook.url = url;
    else
        m_urlOf.insert(phoneNumberId, url);
}

WhatsappWebhook WhatsappOutbox::webhook() const
{
    const std::lock_guard guard(m_mutex);
    return m_webhook;
}

int WhatsappOutbox::waiting() const
{
    const std::lock_guard guard(m_mutex);
    return m_waiting + static_cast<int>(m_gathered.size());
}

int WhatsappOutbox::attempts() const
{
    const std::lock_guard guard(m_mutex);
    return m_attempts;
}

void WhatsappOutbox::tell(const WhatsappEvent& event)
{
    const std::lock_guard guard(m_mutex);
    if (m_urlOf.value(event.phoneNumberId, m_webhook.url).isEmpty()) return;
    if (m_manner.perPost > 1)
        gather(event);
    else
        add({whatsappWebhookBody(m_businessId, {event}), event.phoneNumberId}, Milliseconds(0));
}

void WhatsappOutbox::gather(const WhatsappEvent& event)
{
    m_gathered.append(event);
    if (m_gathered.size() >= m_manner.perPost) {
        flush();
    } else if (m_gathered.size() == 1) {
        m_queue.add(kGathering, [this] {
            const std::lock_guard guard(m_mutex);
            flush();
        });
    }
}

void WhatsappOutbox::flush()
{
    if (m_gathered.isEmpty()) return;
    add({whatsappWebhookBody(m_businessId, m_gathered), m_gathered.first().phoneNumberId}, Milliseconds(0));
    m_gathered.clear();
}

void WhatsappOutbox::add(Post post, Milliseconds after)
{
    const int copies = m_manner.duplicates && post.tries == 0 ? 2 : 1;
    for (int i = 0; i < copies; ++i) {
        if (post.tries == 0) ++m_waiting;
        m_queue.add(after, [this, post] { send(post); });
    }
}

void WhatsappOutbox::send(Post post)
{
    std::unique_lock lock(m_mutex);
    const auto url = m_urlOf.value(post.phoneNumberId, m_webhook.url);
    const auto signature = whatsappSignature(post.body, m_webhook.appSecret);
    ++m_attempts;
    lock.unlock();
    const auto answer = url.isEmpty() ? HttpPoster::Answer{} : m_poster->post(url, post.body, signature, kPatience);
    lock.lock();
    if (answer.status == 200) {
        --m_waiting;
        return;
    }
    ++post.tries;
    add(post, pauseAfter(post.tries));
}

} // namespace relais::practice
