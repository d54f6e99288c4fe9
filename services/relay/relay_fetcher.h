// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/relay/relay_event.h"
#include "models/relay/relay_page.h"
#include "services/conversations/webhook_keys.h"
#include "services/relay/relay_list.h"

#include <chrono>
#include <map>
#include <stop_token>

namespace relais {

class Clock;
class Database;

/// Fetches what relays have kept: opens it, believes only what an account of ours proves, writes it down for the door, and only then
/// lets the relay forget it. It may die between any two steps: what was not acknowledged comes again, and the same thing again is no new
/// one. One thread, its database's.
class RelayFetcher
{
public:
    /// Reads the secrets of a relay; asked once for each.
    using SecretsOf = std::function<Result<RelaySecrets>(const Relay&)>;

    RelayFetcher(Database& database, const Clock& clock, SecretReader accountSecrets, SecretsOf relaySecrets);

    struct Round
    {
        int fetched = 0; ///< what came
        int fresh = 0;   ///< of it, written down for the first time
        int left =
            0; ///< of it, left at the relay: for another key, of no account of ours, or of a kind that this version does not know
        bool hasMore = false;
    };
    /// One page. Waits up to `wait` for something to come; a stop request ends it at once (Cancelled). Network, Rejected, Invalid: the
    /// relay's fault, and it is in the relay's row. What is left stands behind: it is asked for again after a while, or by another fetcher.
    Result<Round> round(const Relay& relay, std::chrono::seconds wait, std::stop_token stop = {});

private:
    struct Known
    {
        RelaySecrets secrets;
        qint64 after = 0;
        bool hasLeft = false;
        std::chrono::steady_clock::time_point again{};
    };
    /// What a page comes to.
    struct Sorted
    {
        struct Event
        {
            QString source;
            QByteArray digest;
            QByteArray body;
            QString accounts;
        };
        QList<Event> events;
        QList<qint64> done;
        int left = 0;
    };
    Result<Round> tryRound(const Relay& relay, std::chrono::seconds wait, std::stop_token stop);
    Result<Known*> known(const Relay& relay);
    Result<Sorted> sort(const Relay& relay, const Known& known, const RelayPage& page);
    /// False: it stays where it is.
    Result<bool> sortOne(const Relay& relay, const RelayPage::Box& box, const RelayEvent& event, Sorted& into);
    Result<int> write(const Relay& relay, const Sorted& sorted);

    Database& m_database;
    const Clock& m_clock;
    WebhookKeys m_keys;
    SecretsOf m_secretsOf;
    std::map<qint64, Known> m_known;
};

} // namespace relais
