// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/costs/rate_card.h"
#include "services/access/session.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace relais {

class Clock;
class Database;

/// The rate card of an account: what its provider charges, as the person's own file says (models/costs/rate_card.h).
class RateCards
{
public:
    RateCards(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// What is wrong with a card first. Invalid: the subject is the line, the detail why.
    static Result<RateCard> check(const QByteArray& csv);
    /// Takes the place of what was there; what messages have cost already stays, and those that have no price yet get the card's for the day they were
    /// delivered on (CostLedger::priceLater(), in transactions of kPricedAtATime). Asks for channels.manage. Invalid: as above,
    /// and nothing is kept. NotFound: the account.
    Result<RateCard> set(AccountId account, const QByteArray& csv);
    static constexpr int kPricedAtATime = 500;
    /// Nothing: the account has none. Asks for campaigns.read.
    Result<std::optional<RateCard>> of(AccountId account);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// The same for what counts costs by itself: read again only when a card was replaced. Used on its database's thread.
class RateCardCache
{
public:
    explicit RateCardCache(Database& database)
        : m_database(database)
    {
    }

    /// Nothing: the account has none. The pointer holds until the next call.
    Result<const RateCard*> of(WorkspaceId workspace, AccountId account);

private:
    struct Known
    {
        qint64 revision = 0;
        RateCard card;
    };
    Database& m_database;
    std::map<qint64, Known> m_known;
};

} // namespace relais
