// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/money_text.h"

#include "ui/text/plural.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace relais {

namespace {

constexpr double kMillionths = 1e6;

class MoneyText
{
    Q_DECLARE_TR_FUNCTIONS(MoneyText)
};

} // namespace

QString moneyText(const Money& money)
{
    const bool isEuro = money.currency == QLatin1String("EUR");
    return QLocale().toCurrencyString(static_cast<double>(money.millionths) / kMillionths, isEuro ? QStringLiteral("€") : money.currency, 2);
}

QString costText(const QList<CostSum>& costs)
{
    QStringList texts;
    qint64 unpriced = 0;
    for (const auto& cost : costs) {
        if (cost.amount.currency.isEmpty()) unpriced = cost.messages;
        else texts.append(moneyText(cost.amount));
    }
    if (unpriced > 0) texts.append(MoneyText::tr("%Ln message(s) without a price", nullptr, plural(unpriced)));
    return texts.join(QStringLiteral(" + "));
}

} // namespace relais
