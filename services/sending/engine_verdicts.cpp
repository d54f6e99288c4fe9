// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Engine that judges how attempts ended, and writes a step down.
#include "models/sending/backoff.h"
#include "services/sending/engine.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"

namespace relais {

namespace {

constexpr Seconds kFirstRest{5};
constexpr Seconds kLongestRest{300};
// As many different recipients in a row that fail alike: it is the campaign.
constexpr qsizetype kSuspects = 3;

QString wordsOf(const Outcome& outcome)
{
    return QStringLiteral("%1 %2").arg(outcome.code, outcome.text).trimmed();
}

/// The time that a message's own retries would take: as long may a server be out of reach before the
/// account stops and asks for a person.
Milliseconds patience(const SendingAccount& account)
{
    Milliseconds sum{0};
    for (int attempt = 1; attempt <= account.maxAttempts; ++attempt) sum += retryDelay(account.backoff, attempt, 0);
    return sum;
}

} // namespace

Engine::Judged Engine::judgeEnded(Instant now) const
{
    Judged judged{.suspicions = m_suspicions};
    for (const auto& [id, state] : m_accounts) judged.health.emplace(id, state.health);
    judged.verdicts.reserve(m_ended.size());
    for (const auto& ended : m_ended) {
        const auto account = m_accounts.find(ended.message.account.value());
        const bool known = account != m_accounts.end();
        judged.verdicts.append(judge(ended, known ? &account->second : nullptr, now));
        if (known) judgeHealth(ended, account->second.account, judged.health.at(account->first), now);
        judgeCampaign(ended, judged);
    }
    return judged;
}

void Engine::judgeCampaign(const EndedMessage& ended, Judged& judged)
{
    const auto& outcome = ended.outcome;
    const auto campaign = ended.message.campaign.value();
    if (outcome.kind == Outcome::Kind::CampaignDown) judged.pauses.emplace(campaign, wordsOf(outcome));
    if (outcome.kind == Outcome::Kind::NotStarted) return;
    if (!outcome.suspectsCampaign) {
        judged.suspicions.erase(campaign);
        return;
    }
    auto& suspicion = judged.suspicions[campaign];
    if (suspicion.code != outcome.code) suspicion = {.code = outcome.code, .addresses = {}};
    suspicion.addresses.insert(ended.message.address);
    if (suspicion.addresses.size() < kSuspects) return;
    judged.pauses.emplace(campaign, wordsOf(outcome));
    judged.suspicions.erase(campaign);
}

Engine::Verdict Engine::judge(const EndedMessage& ended, const AccountState* account, Instant now) const
{
    const int attempt = ended.message.key.attempt;
    Verdict verdict{.ended = &ended, .due = now, .attempts = attempt};
    switch (ended.outcome.kind) {
    case Outcome::Kind::Accepted: verdict.status = MessageStatus::Sent; break;
    case Outcome::Kind::Refused: verdict.status = MessageStatus::Failed; break;
    case Outcome::Kind::Unknown: verdict.status = MessageStatus::Unsure; break;
    case Outcome::Kind::CampaignDown:
        // The outbox of conversations cannot pause: this one message is what the provider will not have.
        if (const auto campaign = m_seen.find(ended.message.campaign.value());
            campaign != m_seen.end() && campaign->second.lasting) {
            verdict.status = MessageStatus::Failed;
            break;
        }
        verdict.attempts = attempt - 1;
        break;
    case Outcome::Kind::AccountDown:
    case Outcome::Kind::NotStarted: verdict.attempts = attempt - 1; break;
    case Outcome::Kind::Retry: {
        // An account that went down meanwhile: its rules are asked when it is up again.
        if (!account) break;
        const int most = account->account.maxAttempts;
        const int tries = attempt - ended.message.earlierAttempts;
        if (tries >= most) {
            verdict.status = MessageStatus::Failed;
            break;
        }
        verdict.due = now + retryDelay(account->account.backoff, tries, m_random(), ended.outcome.after);
        break;
    }
    }
    return verdict;
}

void Engine::judgeHealth(const EndedMessage& ended, const SendingAccount& account, Health& health, Instant now) const
{
    const auto& outcome = ended.outcome;
    if (outcome.kind == Outcome::Kind::AccountDown) {
        if (!health.downBecause) health.downBecause = wordsOf(outcome);
        return;
    }
    if (!outcome.slowsAccount) {
        if (outcome.kind != Outcome::Kind::NotStarted) {
            health.failuresInARow = 0;
            health.firstFailure.reset();
        }
        return;
    }
    // Many connections fail at once when a server is away: that is one failure, not many.
    if (health.restUntil && *health.restUntil > now) return;
    ++health.failuresInARow;
    if (!health.firstFailure) health.firstFailure = now;
    const auto grown =
        std::min<Milliseconds>(retryDelay(std::min(kFirstRest, account.backoff), health.failuresInARow, m_random()),
                               kLongestRest);
    health.restUntil = now + std::max<Milliseconds>(grown, outcome.after.value_or(Seconds(0)));
    const bool unreachable = outcome.code.isEmpty();
    const bool longEnough = now - *health.firstFailure >= patience(account);
    if (unreachable && longEnough && health.failuresInARow >= account.maxAttempts) health.downBecause = outcome.text;
}

Result<QList<ClaimedMessage>> Engine::write(const Judged& judged, const ClaimPlan& plan,
                                            const QList<SendingCampaign>& finished, Instant now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    for (const auto& verdict : judged.verdicts)
        if (auto done = writeVerdict(verdict, now); !done) return done.failure();
    if (auto done = writePacing(judged.verdicts, now); !done) return done.failure();
    if (auto done = writeHealth(judged.health); !done) return done.failure();
    if (auto done = writePauses(judged, plan); !done) return done.failure();

    auto claimed = writeClaims(plan, now);
    if (!claimed) return claimed;
    for (const auto& campaign : finished)
        if (auto done = m_store.campaignDone(campaign.id, now); !done) return done.failure();
    if (!finished.isEmpty()) m_dataVersion.reset();
    if (auto done = m_store.saveFigures(); !done) return done.failure();

    const bool rotates = m_journal.wantsRotation();
    auto position = m_journal.settled();
    if (rotates) position = {position.generation + 1, 0};
    if (auto done = m_store.saveJournal(position, m_bootId, now); !done) return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    // Until the file is begun anew its old generation counts as settled; without it nothing may be submitted,
    // and Journal::submitting() says so.
    if (rotates) static_cast<void>(m_journal.start(position.generation));
    return claimed;
}

Result<void> Engine::cancelWithCampaign(Verdict& verdict)
{
    if (verdict.status != MessageStatus::Queued) return {};
    const auto cancelled = m_store.isCancelled(verdict.ended->message.campaign);
    if (!cancelled) return cancelled.failure();
    if (*cancelled) verdict.status = MessageStatus::Cancelled;
    return {};
}

Result<void> Engine::writeVerdict(Verdict verdict, Instant now)
{
    const auto& message = verdict.ended->message;
    if (auto done = cancelWithCampaign(verdict); !done) return done;
    const auto& channel = m_seen.at(message.campaign.value()).channel;
    if (auto done = m_store.record(*verdict.ended, verdict.status, verdict.due, verdict.attempts, channel, now); !done)
        return done;
    const bool mayBeCharged = verdict.status == MessageStatus::Sent || verdict.status == MessageStatus::Unsure;
    if (!mayBeCharged && channel == QLatin1String("whatsapp"))
        if (auto released = m_reserve.release(message.key.message); !released) return released;
    // Meta's day begins when it leaves, not when it was claimed.
    if (verdict.ended->outcome.kind != Outcome::Kind::NotStarted)
        if (auto noted = noteTier(message, now); !noted) return noted;
    return m_store.noteAddress(message, verdict.ended->outcome.address, verdict.ended->outcome.code, now);
}

Result<void> Engine::writePacing(const QList<Verdict>& verdicts, Instant now)
{
    std::map<qint64, int> counts;
    for (const auto& verdict : verdicts)
        if (verdict.ended->outcome.kind != Outcome::Kind::NotStarted) ++counts[verdict.ended->message.account.value()];
    for (const auto& [id, count] : counts) {
        const auto account = m_accounts.find(id);
        const bool known = account != m_accounts.end();
        if (known && account->second.account.limits.empty()) continue;
        if (known && account->second.account.ramp && !account->second.account.rampSince) {
            if (auto done = m_store.beginRamp(AccountId(id), now); !done) return done;
            m_dataVersion.reset();
        }
        // An account that went down meanwhile comes back with its limits.
        const auto horizon = known ? account->second.pacing.prune(now) : instantFromMs(0);
        if (auto done = m_store.rememberPacing(AccountId(id), now, count, horizon); !done) return done;
    }
    return {};
}

Result<void> Engine::writePauses(const Judged& judged, const ClaimPlan& plan)
{
    for (const auto campaign : plan.spent) {
        if (auto done = m_store.pauseCampaign(CampaignId(campaign), QStringLiteral("budget")); !done) return done;
        m_dataVersion.reset();
    }
    for (const auto& [campaign, reason] : judged.pauses) {
        if (auto done = m_store.pauseCampaign(CampaignId(campaign), reason); !done) return done;
        m_dataVersion.reset();
    }
    return {};
}

Result<void> Engine::writeHealth(const HealthById& health)
{
    for (const auto& [id, now] : health) {
        const auto& before = m_accounts.at(id).health;
        if (now.restUntil && now.restUntil != before.restUntil)
            if (auto done = m_store.slowUntil(AccountId(id), *now.restUntil); !done) return done;
        if (!now.downBecause) continue;
        if (auto done = m_store.accountDown(AccountId(id), *now.downBecause); !done) return done;
        m_dataVersion.reset();
    }
    return {};
}

Result<QList<ClaimedMessage>> Engine::writeClaims(const ClaimPlan& plan, Instant now)
{
    QList<ClaimedMessage> claimed;
    claimed.reserve(plan.messages.size());
    m_hasPutOff = false;
    for (const auto& due : plan.messages) {
        auto message = writeClaim(due, claimed, now);
        if (!message) return message.failure();
        if (*message) claimed.append(std::move(**message));
    }
    if (auto done = forgetOldTiers(claimed, now); !done) return done.failure();
    for (const auto& [campaign, front] : plan.fronts)
        if (auto done = m_store.moveFront(CampaignId(campaign), front); !done) return done.failure();
    return claimed;
}

Result<void> Engine::forgetOldTiers(const QList<ClaimedMessage>& claimed, Instant now)
{
    QSet<QString> portfolios;
    for (const auto& message : claimed)
        if (const auto account = m_accounts.find(message.account.value());
            account != m_accounts.end() && account->second.account.tier.isLimited())
            portfolios.insert(account->second.account.tier.portfolio);
    for (const auto& portfolio : std::as_const(portfolios))
        if (auto done = m_tiers.forgetOld(portfolio, now); !done) return done;
    return {};
}

Result<void> Engine::noteTier(const ClaimedMessage& message, Instant now)
{
    const auto account = m_accounts.find(message.account.value());
    if (account == m_accounts.end() || !account->second.account.tier.isLimited()) return {};
    return m_tiers.note(account->second.account.tier.portfolio, message.key.message, now);
}

Result<std::optional<ClaimedMessage>> Engine::writeClaim(const DueMessage& due,
                                                         const QList<ClaimedMessage>& claimedBefore, Instant now)
{
    auto& campaign = m_seen.at(due.message.campaign.value());
    if (due.notAfter && *due.notAfter <= now) {
        if (auto done = m_store.expire(due, campaign.channel, now); !done) return done.failure();
        return std::optional<ClaimedMessage>();
    }
    if (due.suppressed) {
        if (auto done = m_store.suppressQueued(due, campaign.channel, now); !done) return done.failure();
        return std::optional<ClaimedMessage>();
    }
    const auto waits = isPutOff(due, claimedBefore, now);
    if (!waits) return waits.failure();
    if (*waits) {
        m_hasPutOff = true;
        return std::optional<ClaimedMessage>();
    }
    // What is said in conversations has no budget.
    const auto affordable = campaign.lasting ? Result<bool>(true) : m_reserve.reserve(due.message, now);
    if (!affordable) return affordable.failure();
    if (!*affordable) {
        // The campaign's front passes over it: it waits with a moment of its own.
        if (auto later = m_store.putOff(due.message.key.message, now); !later) return later.failure();
        return std::optional<ClaimedMessage>();
    }
    const auto claimed = m_store.claim(due);
    if (!claimed) return claimed.failure();
    if (!*claimed) {
        if (auto released = m_reserve.release(due.message.key.message); !released) return released.failure();
        return std::optional<ClaimedMessage>();
    }
    if (auto noted = noteTier(due.message, now); !noted) return noted.failure();
    if (!campaign.started) {
        if (auto done = m_store.campaignStarted(campaign.id, now); !done) return done.failure();
        campaign.started = true;
    }
    return std::optional(due.message);
}

} // namespace relais
