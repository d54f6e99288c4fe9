// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sending/transport.h"

#include <deque>
#include <functional>

namespace relais::test {

/// A transport whose wire is the test: it holds what was submitted until the test says how each one ends.
class FakeTransport final : public Transport
{
public:
    explicit FakeTransport(Journal& journal)
        : m_journal(journal)
    {
    }

    void submit(QList<ClaimedMessage> messages) override
    {
        waiting.insert(waiting.end(), messages.begin(), messages.end());
    }
    QList<EndedMessage> takeEnded() override { return std::exchange(m_ended, {}); }
    void withdraw(const std::function<bool(const ClaimedMessage&)>& fits) override
    {
        std::deque<ClaimedMessage> kept;
        for (auto& message : waiting) {
            if (fits(message))
                m_ended.append({message, {.kind = Outcome::Kind::NotStarted}});
            else
                kept.push_back(message);
        }
        waiting = std::move(kept);
    }
    void renew(AccountId account) override { renewed.append(account); }
    int backlog(AccountId account) const override
    {
        int count = 0;
        for (const auto& message : waiting) count += message.account == account;
        for (const auto& ended : m_ended) count += ended.message.account == account;
        return count;
    }

    /// The oldest one goes out and ends like this.
    ClaimedMessage finish(const Outcome& outcome)
    {
        auto message = waiting.front();
        waiting.pop_front();
        if (outcome.kind == Outcome::Kind::Accepted || outcome.kind == Outcome::Kind::Unknown)
            m_journal.submitting(message.key);
        m_journal.ended(message.key, outcome);
        m_journal.write();
        m_ended.append({message, outcome});
        return message;
    }
    void finishAll(const Outcome& outcome)
    {
        while (!waiting.empty()) finish(outcome);
    }
    /// The oldest one passes its point of no return and nothing more is heard.
    ClaimedMessage hangAfterSubmission()
    {
        auto message = waiting.front();
        waiting.pop_front();
        m_journal.submitting(message.key);
        m_journal.write();
        return message;
    }

    std::deque<ClaimedMessage> waiting;
    QList<AccountId> renewed;

private:
    Journal& m_journal;
    QList<EndedMessage> m_ended;
};

} // namespace relais::test
