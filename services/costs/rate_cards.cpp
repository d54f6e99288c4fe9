// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/rate_cards.h"

#include "services/access/audit.h"
#include "services/channels/account_repository.h"
#include "services/core/clock.h"
#include "services/costs/cost_ledger.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/costs.h"

namespace relais {

namespace {

QString whyWrong(const RateCardProblem& problem)
{
    switch (problem.fault) {
    case RateCardFault::Empty: return QStringLiteral("the rate card holds no rates");
    case RateCardFault::MissingColumn: return QStringLiteral("the column %1 is missing").arg(problem.cell);
    case RateCardFault::UnknownColumn: return QStringLiteral("the column %1 is unknown").arg(problem.cell);
    case RateCardFault::DoubleColumn: return QStringLiteral("the column %1 stands there twice").arg(problem.cell);
    case RateCardFault::OpenQuote: return QStringLiteral("a quote is not closed");
    case RateCardFault::CellTooLong: return QStringLiteral("a cell is too long");
    case RateCardFault::CellCount:
        return QStringLiteral("the line has %1 cells, other than the header").arg(problem.cell);
    case RateCardFault::Country: return QStringLiteral("%1 is no country of two letters").arg(problem.cell);
    case RateCardFault::Category: return QStringLiteral("%1 is none of Meta's categories").arg(problem.cell);
    case RateCardFault::Currency: return QStringLiteral("%1 is no currency of three letters").arg(problem.cell);
    case RateCardFault::Price: return QStringLiteral("%1 is no price").arg(problem.cell);
    case RateCardFault::FreeUnits: return QStringLiteral("%1 is no whole number").arg(problem.cell);
    case RateCardFault::EffectiveFrom: return QStringLiteral("%1 is no day such as 2026-10-01").arg(problem.cell);
    case RateCardFault::DoubleRate: return QStringLiteral("the same country, category and day again");
    }
    return {};
}

} // namespace

Result<RateCard> RateCards::check(const QByteArray& csv)
{
    auto card = RateCard::parse(csv);
    if (card) return std::move(*card);
    const auto& first = card.error().first();
    return fail(ErrorCode::Invalid, QString::number(first.line), whyWrong(first));
}

Result<RateCard> RateCards::set(AccountId account, const QByteArray& csv)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    auto card = check(csv);
    if (!card) return card;
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction) return transaction.failure();
        const auto name = accountName(m_database, m_session.workspace, account);
        if (!name) return name.failure();
        const auto set = m_database.run(sql::costs::set_card, {m_session.workspace.value(), account.value(),
                                                               QString::fromUtf8(csv), toMs(m_clock.now())});
        if (!set) return set.failure();
        const AuditNote note{QStringLiteral("account.rates"), *name};
        if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted)
            return noted.failure();
        if (auto done = transaction->commit(); !done) return done.failure();
    }
    CostLedger ledger(m_database);
    for (;;) {
        const auto priced = ledger.priceLater(kPricedAtATime);
        if (!priced) return priced.failure();
        if (*priced == 0) return card;
    }
}

Result<std::optional<RateCard>> RateCards::of(AccountId account)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    RateCardCache cards(m_database);
    const auto card = cards.of(m_session.workspace, account);
    if (!card) return card.failure();
    return *card ? std::optional(**card) : std::nullopt;
}

Result<const RateCard*> RateCardCache::of(WorkspaceId workspace, AccountId account)
{
    {
        auto rows = m_database.query(sql::costs::card_revision, {workspace.value(), account.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return nullptr;
        if (const auto known = m_known.find(account.value());
            known != m_known.end() && known->second.revision == rows->integer(0))
            return &known->second.card;
    }
    auto rows = m_database.query(sql::costs::card, {workspace.value(), account.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return nullptr;
    auto card = RateCards::check(rows->bytes(0));
    if (!card) return card.failure();
    return &m_known.insert_or_assign(account.value(), Known{rows->integer(1), std::move(*card)}).first->second.card;
}

} // namespace relais
