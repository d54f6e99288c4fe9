// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/campaign_operands.h"
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/cost_json.h"
#include "app/relaisctl/words.h"
#include "services/core/clock.h"
#include "services/costs/cost_ledger.h"
#include "ui/text/money_text.h"

#include <QDateTime>

namespace relais::ctl {

namespace {

constexpr qint64 kMonths = 12;

QString monthName(int month)
{
    return QStringLiteral("%1-%2").arg(month / 100).arg(month % 100, 2, 10, QLatin1Char('0'));
}

Outcome costs(Desk& desk, const Arguments& arguments)
{
    const auto months = arguments.integer(word("--months"), kMonths, 1);
    if (!months) return tl::unexpected(months.error());
    const auto now = desk.clock().now();
    const auto first = QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC)
                           .addMonths(1 - static_cast<int>(std::min<qint64>(*months, 1200)));
    const auto found =
        costsByMonth(desk.database(), desk.session(), first.date().year() * 100 + first.date().month(), monthOf(now));
    if (!found) return found.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& month : *found) {
        auto item = costJson(month.sum);
        item.insert(word("month"), monthName(month.month));
        item.insert(word("category"), month.category);
        items.append(item);
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(monthName(month.month), month.category.leftJustified(16))
                         .arg(month.sum.messages, 8)
                         .arg(costText({month.sum})));
    }
    if (lines.isEmpty()) lines.append(Words::tr("No message has had a price yet."));
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

tl::expected<std::optional<Money>, Failure> limitFrom(const QStringList& operands)
{
    if (operands.size() == 2 && operands[1] == QLatin1String("none")) return std::optional<Money>();
    if (operands.size() != 3)
        return wrongUsage(word("budget"), Words::tr("an amount and its currency, such as 25.00 EUR, or none"));
    const auto amount = millionthsFrom(operands[1]);
    const auto currency = operands[2].toUpper();
    if (!amount || *amount <= 0) return wrongUsage(operands[1], Words::tr("no amount above 0 such as 25.00"));
    if (!isCurrency(currency)) return wrongUsage(operands[2], Words::tr("three letters such as EUR are wanted"));
    return std::optional(Money{*amount, currency});
}

Outcome budget(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto limit = limitFrom(arguments.operands());
    if (!limit) return tl::unexpected(limit.error());
    if (auto set = setCampaignBudget(desk.database(), desk.session(), desk.clock(), *id, *limit); !set)
        return set.failure();
    const auto now = campaignBudget(desk.database(), desk.session(), *id);
    if (!now) return now.failure();
    return Answer{QJsonObject{{word("id"), id->value()},
                              {word("budget"), *now ? QJsonValue(budgetJson(**now)) : QJsonValue()}},
                  *now ? Words::tr("Campaign %1: %2 of %3 spent.")
                             .arg(QString::number(id->value()), moneyText((*now)->spent), moneyText((*now)->limit))
                       : Words::tr("Campaign %1 has no budget.").arg(id->value())};
}

} // namespace

QList<Command> costCommands()
{
    return {
        {{word("campaign"), word("budget")}, word("ID AMOUNT CURRENCY | ID none"), {}, 2, 3, Needs::Workspace, budget},
        {{word("costs")}, word("[--months N]"), {{word("--months"), word("N")}}, 0, 0, Needs::Workspace, costs},
    };
}

} // namespace relais::ctl
