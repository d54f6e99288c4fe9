// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/money_text.h"

#include "ui/text/plural.h"
#include "ui/text/template_text.h"

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

QString withDecimals(const Money& money, int decimals)
{
    const bool isEuro = money.currency == QLatin1String("EUR");
    return QLocale().toCurrencyString(static_cast<double>(money.millionths) / kMillionths,
                                      isEuro ? QStringLiteral("€") : money.currency, decimals);
}

} // namespace

QString moneyText(const Money& money)
{
    return withDecimals(money, 2);
}

QString priceText(const Money& price)
{
    return withDecimals(price, static_cast<int>(amountText(price).section(QLatin1Char('.'), 1).size()));
}

QString costText(const QList<CostSum>& costs)
{
    QStringList texts;
    qint64 unpriced = 0;
    for (const auto& cost : costs) {
        if (cost.amount.currency.isEmpty())
            unpriced = cost.messages;
        else
            texts.append(moneyText(cost.amount));
    }
    if (unpriced > 0) texts.append(MoneyText::tr("%Ln message(s) without a price", nullptr, plural(unpriced)));
    return texts.join(QStringLiteral(" + "));
}

QString costCategoryText(const QString& category)
{
    if (category == QLatin1String("authentication_international"))
        return MoneyText::tr("Authentication, international");
    if (category == QLatin1String("marketing_lite")) return MoneyText::tr("Marketing, light");
    if (category == QLatin1String("service")) return MoneyText::tr("Service");
    if (category == QLatin1String("referral_conversion")) return MoneyText::tr("After an advertisement");
    return templateCategoryText(category.toUpper());
}

} // namespace relais
