// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/wire.h"

#include "services/channels/http/curl_functions.h"

#include <algorithm>

namespace relais {

void Wire::Cleanup::operator()(CURLM* multi) const
{
    curl::multi_cleanup(multi);
}

Wire::Wire(Journal& journal, const MessageSources& sources)
    : m_journal(journal)
    , m_multi(curl::multi_init())
    , m_smtp(journal, *sources.mail, m_multi.get())
    , m_http(journal, sources.http.get(), m_multi.get())
{
}

void Wire::submit(QList<ClaimedMessage> messages)
{
    const auto isMail = [](const ClaimedMessage& message) { return message.channel == QLatin1String("email"); };
    if (std::all_of(messages.begin(), messages.end(), isMail)) return m_smtp.submit(std::move(messages));
    const auto mail = std::stable_partition(messages.begin(), messages.end(),
                                            [&](const ClaimedMessage& message) { return !isMail(message); });
    m_http.submit(QList<ClaimedMessage>(std::make_move_iterator(messages.begin()), std::make_move_iterator(mail)));
    if (mail != messages.end())
        m_smtp.submit(QList<ClaimedMessage>(std::make_move_iterator(mail), std::make_move_iterator(messages.end())));
}

QList<EndedMessage> Wire::takeEnded()
{
    auto ended = m_smtp.takeEnded();
    ended.append(m_http.takeEnded());
    return ended;
}

void Wire::withdraw(const std::function<bool(const ClaimedMessage&)>& fits)
{
    m_smtp.withdraw(fits);
    m_http.withdraw(fits);
}

void Wire::renew(AccountId account)
{
    m_smtp.renew(account);
    m_http.renew(account);
}

int Wire::backlog(AccountId account) const
{
    return m_smtp.backlog(account) + m_http.backlog(account);
}

void Wire::finishTransfers()
{
    if (!m_smtp.isConnecting() && !m_http.isRunning()) return;
    int running = 0;
    curl::multi_perform(m_multi.get(), &running);
    int left = 0;
    while (const auto* event = curl::multi_info_read(m_multi.get(), &left)) {
        if (event->msg != CURLMSG_DONE) continue;
        auto* handle = event->easy_handle;
        const auto code = event->data.result;
        if (!m_http.finished(handle, code)) m_smtp.finished(handle, code);
    }
}

void Wire::poll(Milliseconds longest)
{
    m_http.begin();
    finishTransfers();
    m_sockets.clear();
    m_smtp.collectSockets(m_sockets);
    const auto wait = m_smtp.untilNextDeadline(longest);
    int ready = 0;
    curl::multi_poll(m_multi.get(), m_sockets.data(), static_cast<unsigned>(m_sockets.size()),
                     static_cast<int>(wait.count()), &ready);
    finishTransfers();
    m_smtp.handle(m_sockets);
    m_journal.write();
}

void Wire::wake()
{
    curl::multi_wakeup(m_multi.get());
}

void Wire::abandon()
{
    m_smtp.abandon();
    m_http.abandon();
    m_journal.write();
}

} // namespace relais
