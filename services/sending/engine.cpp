// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/engine.h"

#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"

#include <algorithm>

namespace relais {

namespace {

// A start that is later than this was missed: the computer was off.
constexpr Milliseconds kStartGrace = std::chrono::minutes(15);
// Claimed ahead, so that no connection waits for a commit; withdrawn at once when a person pauses.
constexpr int kMostClaimedAhead = 2000;

} // namespace

Engine::Engine(Database& database, Transport& transport, Journal& journal, const Clock& clock,
               std::function<double()> random, QString bootId)
    : m_database(database)
    , m_store(database)
    , m_tiers(database)
    , m_reserve(database)
    , m_transport(transport)
    , m_journal(journal)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_bootId(std::move(bootId))
{
}

Result<StepResult> Engine::step()
{
    const auto now = m_clock.now();
    m_ended.append(m_transport.takeEnded());
    if (auto done = startScheduled(now); !done) return done.failure();
    if (auto done = reloadIfChanged(now); !done) return done.failure();
    followRamps(now);

    auto judged = judgeEnded(now);
    const auto plan = planClaims(now, judged.health);
    if (!plan) return plan.failure();
    const auto finished = finishedCampaigns(judged.verdicts);
    if (!finished) return finished.failure();

    const bool changed = !judged.verdicts.isEmpty() || !plan->messages.isEmpty() || !plan->fronts.empty()
                         || !plan->spent.isEmpty() || !finished->isEmpty();
    if (changed) {
        auto claimed = write(judged, *plan, *finished, now);
        if (!claimed) {
            m_store.dropFigures();
            // What was noted in memory while writing (a campaign's start) was not written either: read it again.
            m_dataVersion.reset();
            return claimed.failure();
        }
        applyCommitted(std::move(judged), now);
        submit(*plan, std::move(*claimed));
        // An account that went down takes back at once what was not begun.
        if (!m_dataVersion)
            if (auto done = reloadIfChanged(now); !done) return done.failure();
    }
    auto result = outlook(now);
    if (!result) return result;
    result->changed = changed;
    if (changed) result->idle = false;
    // What this step suppressed or finished may have been the last of a campaign: nothing else will wake us. Nor will what it put off, beside one
    // that hangs.
    if (changed && (m_underWay == 0 || m_hasPutOff)) result->wakeAt = now;
    return result;
}

void Engine::submit(const ClaimPlan& plan, QList<ClaimedMessage> claimed)
{
    for (auto& campaign : m_campaigns)
        if (const auto moved = plan.fronts.find(campaign.id.value()); moved != plan.fronts.end())
            campaign.front = moved->second;
    for (const auto& message : claimed) {
        m_accounts.at(message.account.value()).pacing.claimed(1);
        ++m_underWayByCampaign[message.campaign.value()];
        ++m_underWay;
        if (isAnswering(message)) m_answering.insert(pairOf(message));
    }
    if (!claimed.isEmpty()) m_transport.submit(std::move(claimed));
}

Result<void> Engine::recordOnly()
{
    const auto now = m_clock.now();
    m_ended.append(m_transport.takeEnded());
    if (m_ended.isEmpty()) return {};
    auto judged = judgeEnded(now);
    const auto finished = finishedCampaigns(judged.verdicts);
    if (!finished) return finished.failure();
    if (auto written = write(judged, {}, *finished, now); !written) {
        m_store.dropFigures();
        return written.failure();
    }
    applyCommitted(std::move(judged), now);
    return {};
}

Result<void> Engine::startScheduled(Instant now)
{
    const auto next = m_store.nextStart();
    if (!next) return next.failure();
    if (!*next || **next > now) return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto changed = m_store.startScheduled(now, kStartGrace); !changed) return changed.failure();
    m_dataVersion.reset();
    return transaction->commit();
}

Result<void> Engine::reloadIfChanged(Instant now)
{
    const auto version = m_database.dataVersion();
    if (!version) return version.failure();
    if (m_dataVersion == *version) return {};
    if (auto done = reload(now); !done) return done;
    m_dataVersion = *version;
    return {};
}

Result<void> Engine::reload(Instant now)
{
    const auto accounts = m_store.accounts();
    if (!accounts) return accounts.failure();
    const auto campaigns = m_store.campaigns();
    if (!campaigns) return campaigns.failure();

    std::map<qint64, qint64> revisionsBefore;
    std::map<qint64, AccountState> states;
    for (const auto& account : *accounts) {
        const auto known = m_accounts.find(account.id.value());
        if (known != m_accounts.end()) {
            revisionsBefore.emplace(known->first, known->second.account.revision);
            auto state = std::move(known->second);
            state.account = account;
            state.pacing.setLimits(limitsAt(account, now));
            state.pacing.prune(now);
            states.emplace(account.id.value(), std::move(state));
            continue;
        }
        auto pacing = m_store.pacingOf(account);
        if (!pacing) return pacing.failure();
        AccountState state{.account = account, .pacing = std::move(*pacing)};
        state.health.restUntil = account.slowUntil;
        states.emplace(account.id.value(), std::move(state));
    }
    m_accounts = std::move(states);
    m_campaigns = *campaigns;
    for (const auto& campaign : m_campaigns) m_seen.insert_or_assign(campaign.id.value(), campaign);
    followRamps(now);
    withdrawWhatMayNotLeave(revisionsBefore);
    return {};
}

void Engine::followRamps(Instant now)
{
    for (auto& [id, state] : m_accounts)
        if (state.account.ramp) state.pacing.setLimits(limitsAt(state.account, now));
}

void Engine::withdrawWhatMayNotLeave(const std::map<qint64, qint64>& revisionsBefore)
{
    // Other limits, another server or password: what was claimed under the old ones is claimed anew.
    const auto isChanged = [&](AccountId id) {
        const auto before = revisionsBefore.find(id.value());
        const auto now = m_accounts.find(id.value());
        return now == m_accounts.end() || before == revisionsBefore.end()
               || before->second != now->second.account.revision;
    };
    for (const auto& [id, state] : m_accounts)
        if (isChanged(AccountId(id))) m_transport.renew(AccountId(id));
    m_transport.withdraw([&](const ClaimedMessage& message) {
        const bool maySend = std::any_of(m_campaigns.begin(), m_campaigns.end(), [&](const SendingCampaign& campaign) {
            return campaign.id == message.campaign;
        });
        return !maySend || isChanged(message.account);
    });
    m_ended.append(m_transport.takeEnded());
}

bool Engine::isQuietNow(const SendingCampaign& campaign, Instant now) const
{
    return campaign.quietHours && nextAllowed(now, campaign.timeZone.toUtf8(), *campaign.quietHours) > now;
}

int Engine::wanted(const AccountState& state, const Health& health, Instant now) const
{
    if (health.downBecause || (health.restUntil && *health.restUntil > now)) return 0;
    const int ahead = std::clamp(3 * state.endedLastStep, 2 * state.account.connections, kMostClaimedAhead);
    const int room = ahead - m_transport.backlog(state.account.id);
    return room > 0 ? state.pacing.available(now, room) : 0;
}

Result<std::optional<qint64>> Engine::newPeople(const MessagingTier& tier, std::map<QString, qint64>& left, Instant now)
{
    if (!tier.isLimited()) return std::optional<qint64>();
    const auto known = left.find(tier.portfolio);
    if (known != left.end()) return std::optional(known->second);
    const auto used = m_tiers.used(tier.portfolio, now);
    if (!used) return used.failure();
    return std::optional(left.emplace(tier.portfolio, std::max<qint64>(0, tier.limit - *used)).first->second);
}

Result<bool> Engine::isHeldByBudget(const SendingCampaign& campaign, ClaimPlan& plan)
{
    if (!campaign.hasBudget) return false;
    const auto exhausted = m_reserve.isExhausted(campaign.id);
    if (!exhausted || !*exhausted) return exhausted;
    const auto queued = m_store.hasQueued(campaign);
    if (!queued || !*queued) return queued;
    m_heldByBudget.insert(campaign.id.value());
    const auto underWay = m_underWayByCampaign.find(campaign.id.value());
    if (underWay == m_underWayByCampaign.end() || underWay->second == 0) plan.spent.insert(campaign.id.value());
    return true;
}

Result<Engine::ClaimPlan> Engine::planClaims(Instant now, const HealthById& health)
{
    ClaimPlan plan;
    std::map<qint64, QList<SendingCampaign>> byAccount;
    m_heldByBudget.clear();
    for (const auto& campaign : m_campaigns) {
        if (!m_accounts.contains(campaign.account.value()) || isQuietNow(campaign, now)) continue;
        const auto held = isHeldByBudget(campaign, plan);
        if (!held) return held.failure();
        if (!*held) byAccount[campaign.account.value()].append(campaign);
    }
    ++m_turn;
    std::map<QString, qint64> peopleLeft;
    for (auto& [id, campaigns] : byAccount) {
        const auto& tier = m_accounts.at(id).account.tier;
        int room = wanted(m_accounts.at(id), health.at(id), now);
        // A person waits for a reply. Campaigns of one account share the rest evenly; whose turn is first changes, so that none starves.
        const auto first = std::stable_partition(campaigns.begin(), campaigns.end(),
                                                 [](const SendingCampaign& campaign) { return campaign.lasting; });
        if (first != campaigns.end())
            std::rotate(first, first + m_turn % std::distance(first, campaigns.end()), campaigns.end());
        for (qsizetype i = 0; i < campaigns.size() && room > 0; ++i) {
            const auto left = static_cast<int>(campaigns.size() - i);
            const auto people = newPeople(tier, peopleLeft, now);
            if (!people) return people.failure();
            auto due = m_store.due(campaigns[i], now,
                                   {campaigns[i].lasting ? room : (room + left - 1) / left, *people, tier.portfolio});
            if (!due) return due.failure();
            room -= static_cast<int>(due->messages.size());
            // Who counts already takes no new place: the next step knows.
            if (*people) peopleLeft[tier.portfolio] = std::max<qint64>(0, **people - due->messages.size());
            plan.messages.append(std::move(due->messages));
            if (due->front != campaigns[i].front) plan.fronts.emplace(campaigns[i].id.value(), due->front);
        }
    }
    return plan;
}

Result<QList<SendingCampaign>> Engine::finishedCampaigns(const QList<Verdict>& verdicts)
{
    QList<SendingCampaign> finished;
    for (const auto& campaign : m_campaigns) {
        if (campaign.launching || campaign.lasting) continue;
        int underWay = 0;
        if (const auto known = m_underWayByCampaign.find(campaign.id.value()); known != m_underWayByCampaign.end())
            underWay = known->second;
        for (const auto& verdict : verdicts) {
            if (verdict.ended->message.campaign != campaign.id) continue;
            --underWay;
            if (verdict.status == MessageStatus::Queued) underWay = -1 << 20;
        }
        if (underWay != 0) continue;
        const auto queued = m_store.hasQueued(campaign);
        if (!queued) return queued.failure();
        if (!*queued) finished.append(campaign);
    }
    return finished;
}

void Engine::applyCommitted(Judged judged, Instant now)
{
    m_suspicions = std::move(judged.suspicions);
    for (auto& [id, state] : m_accounts) {
        state.health = judged.health.at(id);
        state.endedLastStep = 0;
        state.pacing.prune(now);
    }
    for (const auto& verdict : judged.verdicts) {
        const auto& message = verdict.ended->message;
        --m_underWay;
        --m_underWayByCampaign[message.campaign.value()];
        if (isAnswering(message)) m_answering.remove(pairOf(message));
        const bool reachedTheServer = verdict.ended->outcome.kind != Outcome::Kind::NotStarted;
        if (const auto account = m_accounts.find(message.account.value()); account != m_accounts.end()) {
            account->second.pacing.cameBack(1);
            ++account->second.endedLastStep;
            if (reachedTheServer) account->second.pacing.remember(now, 1);
        }
        switch (verdict.status) {
        case MessageStatus::Sent:
            ++m_counts.sent;
            ++m_counts.sentByAccount[message.account.value()];
            break;
        case MessageStatus::Failed: ++m_counts.failed; break;
        case MessageStatus::Unsure: ++m_counts.unsure; break;
        default:
            if (verdict.ended->outcome.kind == Outcome::Kind::Retry) ++m_counts.retried;
        }
    }
    m_ended.clear();
}

Result<StepResult> Engine::outlook(Instant now)
{
    StepResult result;
    result.idle = m_underWay == 0 && m_ended.isEmpty();
    if (!m_ended.isEmpty() || !m_dataVersion) result.wakeAt = now;
    const auto next = m_store.nextStart();
    if (!next) return next.failure();
    const auto wakeBy = [&](Instant moment) { result.wakeAt = std::min(result.wakeAt.value_or(moment), moment); };
    if (*next) wakeBy(**next);
    for (const auto& campaign : m_campaigns)
        if (auto done = considerCampaign(campaign, now, result); !done) return done.failure();
    return result;
}

Result<bool> Engine::isHeldByTier(const SendingCampaign& campaign, const MessagingTier& tier, Instant now,
                                  StepResult& result)
{
    if (!tier.isLimited()) return false;
    const auto slot = m_tiers.nextSlot(tier, now);
    if (!slot) return slot.failure();
    if (!*slot) return false;
    const auto within = m_store.nextDueWithin(campaign, tier.portfolio, now);
    if (!within) return within.failure();
    if (*within && **within <= now) return false;
    const auto next = *within ? std::min(**within, **slot) : **slot;
    result.wakeAt = std::min(result.wakeAt.value_or(next), next);
    if (*within) result.idle = false;
    return true;
}

Result<void> Engine::considerCampaign(const SendingCampaign& campaign, Instant now, StepResult& result)
{
    const auto account = m_accounts.find(campaign.account.value());
    // What is under way wakes us when it ends; then there is room, or the campaign pauses.
    if (account == m_accounts.end() || m_heldByBudget.contains(campaign.id.value())) return {};
    const auto wakeBy = [&](Instant moment) { result.wakeAt = std::min(result.wakeAt.value_or(moment), moment); };
    if (isQuietNow(campaign, now)) {
        wakeBy(nextAllowed(now, campaign.timeZone.toUtf8(), *campaign.quietHours));
        return {};
    }
    const auto held = m_store.nextDue(campaign, true);
    if (!held) return held.failure();
    if (*held && **held > now) wakeBy(**held);
    // What was held until now waits like anything else.
    const auto due = *held && **held <= now ? held : m_store.nextDue(campaign, false);
    if (!due) return due.failure();
    if (!*due) return {};

    const auto& [sending, pacing, health, ended] = account->second;
    const auto grows = sending.ramp ? nextWarmUpDay(*sending.ramp, sending.rampSince, now) : std::nullopt;
    if (**due > now) {
        result.idle = false;
        wakeBy(**due);
    } else if (health.restUntil && *health.restUntil > now) {
        result.idle = false;
        wakeBy(*health.restUntil);
    } else if (pacing.available(now, 1) == 0) {
        if (!pacing.heldByDailyCap(now)) result.idle = false;
        if (const auto release = pacing.nextRelease(now)) wakeBy(*release);
        if (grows) wakeBy(*grows);
    } else {
        const auto isHeld = isHeldByTier(campaign, sending.tier, now, result);
        if (!isHeld) return isHeld.failure();
        if (*isHeld) return {};
        result.idle = false;
        if (m_transport.backlog(campaign.account) == 0) wakeBy(now);
    }
    return {};
}

} // namespace relais
