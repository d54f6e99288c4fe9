// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Engine that puts off what may not leave yet: quiet hours where the recipient is, and limits for one person.
#include "services/sending/engine.h"

#include <algorithm>

namespace relais {

namespace {

// An answer that has to follow another one looks again after that.
constexpr Seconds kFollows{1};
// What is under way to the same person has ended by then, or is asked for again.
constexpr Seconds kLooksAgain{5};

} // namespace

bool Engine::isAnswering(const ClaimedMessage& message) const
{
    if (message.channel != QLatin1String("whatsapp")) return false;
    const auto campaign = m_seen.find(message.campaign.value());
    return campaign != m_seen.end() && campaign->second.lasting;
}

QString Engine::pairOf(const ClaimedMessage& message)
{
    return QStringLiteral("%1 %2").arg(message.account.value()).arg(message.address);
}

Result<bool> Engine::isPutOff(const DueMessage& due, const QList<ClaimedMessage>& claimed, Instant now)
{
    const auto quiet = isQuietWithThem(due, now);
    if (!quiet || *quiet) return quiet;
    const auto enough = hasHadEnough(due, now);
    if (!enough || *enough) return enough;
    // Last: whoever passes here counts for the pair.
    const auto may = mayWriteTo(due, claimed, now);
    if (!may) return may;
    return !*may;
}

Result<bool> Engine::isQuietWithThem(const DueMessage& due, Instant now)
{
    const auto& campaign = m_seen.at(due.message.campaign.value());
    if (!campaign.quietHours || due.timeZone.isEmpty()) return false;
    const auto allowed = nextAllowed(now, due.timeZone.toUtf8(), *campaign.quietHours);
    if (allowed <= now) return false;
    if (auto held = m_store.hold(due.message.key.message, allowed); !held) return held.failure();
    return true;
}

Result<bool> Engine::hasHadEnough(const DueMessage& due, Instant now)
{
    const auto account = m_accounts.find(due.message.account.value());
    if (account == m_accounts.end() || !account->second.account.perRecipient) return false;
    // What answers somebody is expected: the lasting outbox (confirmations and tests too), and Message 2.
    if (m_seen.at(due.message.campaign.value()).lasting || due.message.step != 1) return false;
    const auto& limit = *account->second.account.perRecipient;
    const auto before = m_store.writtenTo(due, now - limit.window, now, limit.messages);
    if (!before) return before.failure();
    if (before->size() < limit.messages) return false;
    const auto message = due.message.key.message;
    // What is under way may come back without having left, and then holds nobody.
    const bool isUnderWay = !before->first().has_value();
    const auto until =
        isUnderWay ? now + std::min(kLooksAgain, limit.window) : before->last().value_or(now) + limit.window;
    const auto done = !isUnderWay && isDailyCap(limit) ? m_store.hold(message, until) : m_store.putOff(message, until);
    if (!done) return done.failure();
    return true;
}

Result<bool> Engine::mayWriteTo(const DueMessage& due, const QList<ClaimedMessage>& claimed, Instant now)
{
    const auto& message = due.message;
    if (message.channel != QLatin1String("whatsapp")) return true;
    const auto pair = pairOf(message);
    const auto isOfPair = [&](const ClaimedMessage& other) { return isAnswering(other) && pairOf(other) == pair; };
    const bool follows =
        isAnswering(message) && (m_answering.contains(pair) || std::any_of(claimed.begin(), claimed.end(), isOfPair));
    if (const auto next = follows ? std::optional(now + kFollows) : m_pairs.nextAllowed(pair, now)) {
        if (auto later = m_store.putOff(message.key.message, *next); !later) return later.failure();
        return false;
    }
    m_pairs.remember(pair, now);
    return true;
}

} // namespace relais
