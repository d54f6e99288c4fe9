// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/http_wire.h"

#include "services/channels/http/curl_functions.h"
#include "services/core/thread_rule.h"

#include <algorithm>

namespace relais {

namespace {

Outcome withoutAnswer(const HttpReply& reply)
{
    if (reply.isUntrusted) return {.kind = Outcome::Kind::AccountDown, .text = reply.trouble};
    if (reply.mayHaveArrived) return {.kind = Outcome::Kind::Unknown, .text = reply.trouble};
    return {.kind = Outcome::Kind::NotStarted, .text = reply.trouble, .slowsAccount = true};
}

/// Nothing of the message itself was on its way.
Outcome withoutUpload(const HttpReply& reply)
{
    if (reply.isUntrusted) return withoutAnswer(reply);
    return {.kind = Outcome::Kind::NotStarted, .text = reply.trouble, .slowsAccount = true};
}

} // namespace

HttpWire::HttpWire(Journal& journal, HttpSource* source, CURLM* multi)
    : m_journal(journal)
    , m_source(source)
    , m_multi(multi)
{
}

HttpWire::~HttpWire()
{
    for (auto& [handle, running] : m_running) curl::multi_remove_handle(m_multi, handle);
}

void HttpWire::submit(QList<ClaimedMessage> messages)
{
    for (auto& message : messages) {
        if (m_source)
            m_lanes[message.account.value()].queue.push_back(std::move(message));
        else
            end(std::move(message),
                {.kind = Outcome::Kind::AccountDown, .text = QStringLiteral("this engine carries no such channel")});
    }
}

QList<EndedMessage> HttpWire::takeEnded()
{
    for (auto& [id, lane] : m_lanes) lane.ended = 0;
    return std::exchange(m_ended, {});
}

void HttpWire::withdraw(const std::function<bool(const ClaimedMessage&)>& fits)
{
    for (auto& [id, lane] : m_lanes) {
        std::deque<ClaimedMessage> kept;
        for (auto& message : std::exchange(lane.queue, {})) {
            if (fits(message))
                end(std::move(message), {.kind = Outcome::Kind::NotStarted});
            else
                kept.push_back(std::move(message));
        }
        lane.queue = std::move(kept);
    }
    cutUploads(fits);
}

void HttpWire::cutUploads(const std::function<bool(const ClaimedMessage&)>& fits)
{
    for (auto one = m_running.begin(); one != m_running.end();) {
        auto& [handle, running] = *one;
        if (running.step != HttpStep::Upload || !fits(running.message)) {
            ++one;
            continue;
        }
        curl::multi_remove_handle(m_multi, handle);
        --m_lanes[running.message.account.value()].running;
        end(std::move(running.message), {.kind = Outcome::Kind::NotStarted});
        one = m_running.erase(one);
    }
}

void HttpWire::renew(AccountId)
{
    // Every request asks its source for the endpoint and the token of that moment.
}

int HttpWire::backlog(AccountId account) const
{
    const auto lane = m_lanes.find(account.value());
    if (lane == m_lanes.end()) return 0;
    return static_cast<int>(lane->second.queue.size()) + lane->second.running + lane->second.ended;
}

bool HttpWire::isEmpty() const
{
    return m_ended.isEmpty() && m_running.empty()
           && std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto& lane) { return lane.second.queue.empty(); });
}

void HttpWire::end(ClaimedMessage message, Outcome outcome)
{
    ++m_lanes[message.account.value()].ended;
    m_journal.ended(message.key, outcome);
    m_ended.append({std::move(message), std::move(outcome)});
}

std::vector<HttpWire::Running> HttpWire::prepareNext()
{
    std::vector<Running> next;
    m_starving = false;
    for (auto& [id, lane] : m_lanes) {
        const int most = m_source->connections(AccountId(id));
        while (lane.running < most && !lane.queue.empty()) {
            auto message = std::move(lane.queue.front());
            lane.queue.pop_front();
            auto request = m_source->prepare(message);
            if (!request) {
                end(std::move(message), std::move(request.error()));
                continue;
            }
            ++lane.running;
            next.push_back(
                {std::move(message), std::make_unique<HttpExchange>(std::move(request->request)), request->step});
        }
        m_starving = m_starving || (lane.queue.empty() && lane.running > 0 && lane.running < most);
    }
    return next;
}

void HttpWire::begin()
{
    if (!m_source) return;
    if (const auto may = mayWait(QStringLiteral("HTTP")); !may) {
        withdraw([](const ClaimedMessage&) { return true; });
        return;
    }
    auto next = prepareNext();
    if (next.empty()) return;
    for (const auto& running : next)
        if (running.step == HttpStep::Message) m_journal.submitting(running.message.key);
    const bool isWritten = m_journal.write();
    for (auto& running : next) {
        if (!isWritten) {
            --m_lanes[running.message.account.value()].running;
            end(std::move(running.message), {.kind = Outcome::Kind::NotStarted,
                                             .text = QStringLiteral("the journal cannot be written"),
                                             .slowsAccount = true});
            continue;
        }
        auto* handle = running.exchange->handle();
        m_running.emplace(handle, std::move(running));
        curl::multi_add_handle(m_multi, handle);
    }
}

bool HttpWire::finished(CURL* handle, CURLcode code)
{
    const auto found = m_running.find(handle);
    if (found == m_running.end()) return false;
    auto running = std::move(found->second);
    m_running.erase(found);
    curl::multi_remove_handle(m_multi, handle);
    --m_lanes[running.message.account.value()].running;
    const auto reply = running.exchange->reply(code);
    if (running.step == HttpStep::Upload) {
        auto why =
            reply.status == 0 ? std::optional(withoutUpload(reply)) : m_source->interpretUpload(running.message, reply);
        if (why)
            end(std::move(running.message), std::move(*why));
        else
            m_lanes[running.message.account.value()].queue.push_front(std::move(running.message));
        return true;
    }
    auto outcome = reply.status == 0 ? withoutAnswer(reply) : m_source->interpret(running.message, reply);
    end(std::move(running.message), std::move(outcome));
    return true;
}

void HttpWire::abandon()
{
    cutUploads([](const ClaimedMessage&) { return true; });
    for (auto& [handle, running] : std::exchange(m_running, {})) {
        curl::multi_remove_handle(m_multi, handle);
        --m_lanes[running.message.account.value()].running;
        end(std::move(running.message),
            {.kind = Outcome::Kind::Unknown, .text = QStringLiteral("the program was closed")});
    }
    withdraw([](const ClaimedMessage&) { return true; });
}

} // namespace relais
