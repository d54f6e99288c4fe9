// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Engine that settles what an engine that is gone had claimed.
#include "services/core/clock.h"
#include "services/sending/engine.h"
#include "services/storage/transaction.h"

namespace relais {

Result<void> Engine::recover()
{
    const auto now = m_clock.now();
    const auto state = m_store.journalState();
    if (!state) return state.failure();
    const auto open = m_store.openMessages();
    if (!open) return open.failure();
    const auto left = m_journal.read(state->position);
    // After a power cut records may be missing that had been written: only their presence proves something.
    const bool sameBoot = !m_bootId.isEmpty() && state->bootId == m_bootId;

    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto done = m_tiers.noteOpen(now); !done) return done;
    for (const auto& message : *open)
        if (auto done = settleOpen(message, left, sameBoot, now); !done) return done;
    if (auto done = m_store.saveFigures(); !done) return done;
    const JournalPosition fresh{state->position.generation + 1, 0};
    if (auto done = m_store.saveJournal(fresh, m_bootId, now); !done) return done;
    if (auto done = transaction->commit(); !done) return done;
    return m_journal.start(fresh.generation);
}

Result<void> Engine::settleOpen(const OpenMessage& open, const Journal::Left& left, bool sameBoot, Instant now)
{
    EndedMessage ended{open.message, {}};
    const auto record = left.attempts.constFind(open.message.key);
    const bool submitted = record != left.attempts.constEnd();
    if (submitted && *record) {
        ended.outcome = **record;
    } else if (submitted || !left.found || !sameBoot) {
        ended.outcome = {.kind = Outcome::Kind::Unknown,
                         .text = QStringLiteral("the program ended while this message was being handed over")};
    }
    auto verdict = judge(ended, nullptr, now);
    if (auto done = cancelWithCampaign(verdict); !done) return done;
    if (verdict.status == MessageStatus::Unsure) ++m_counts.unsure;
    if (ended.outcome.kind != Outcome::Kind::NotStarted)
        if (auto done = m_store.rememberPacing(open.message.account, now, 1, instantFromMs(0)); !done) return done;
    if (auto done = m_store.noteAddress(open.message, ended.outcome.address, ended.outcome.code, now); !done)
        return done;
    return m_store.record(ended, verdict.status, verdict.due, verdict.attempts, open.channel, now);
}

} // namespace relais
