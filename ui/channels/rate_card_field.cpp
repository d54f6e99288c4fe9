// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/rate_card_field.h"

#include "services/costs/rate_cards.h"
#include "ui/text/detail_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

// Meta's own list has some hundred lines.
constexpr qint64 kLargest = 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RateCardField)
};

} // namespace

QString rateCardText(const RateCard& card)
{
    QSet<QString> countries;
    QStringList currencies;
    QDate from;
    bool everywhere = false;
    for (const auto& rate : card.rates()) {
        if (rate.country == QLatin1String("*"))
            everywhere = true;
        else
            countries.insert(rate.country);
        if (!currencies.contains(rate.price.currency)) currencies.append(rate.price.currency);
        if (rate.effectiveFrom.isValid() && (!from.isValid() || rate.effectiveFrom < from)) from = rate.effectiveFrom;
    }
    QStringList parts{currencies.join(QStringLiteral(", "))};
    const auto some = Words::tr("%Ln country(s)", nullptr, plural(countries.size()));
    if (countries.isEmpty())
        parts.append(Words::tr("all countries"));
    else
        parts.append(everywhere ? Words::tr("%1 and all others").arg(some) : some);
    if (from.isValid()) parts.append(Words::tr("from %1").arg(QLocale().toString(from, QLocale::ShortFormat)));
    return parts.join(QStringLiteral(" · "));
}

RateCardField::RateCardField()
    : m_choose(makeButton(tr("Choose a file …"), Look::Small))
    , m_holds(makeText({}, Role::Small))
    , m_wrong(makeText({}, Role::Bad))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    auto* label = makeLabel(tr("Prices (rate card)"), Role::Small);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_choose->setObjectName(QStringLiteral("choose-rate-card"));
    m_choose->setAccessibleName(tr("Choose a rate card"));
    m_holds->setObjectName(QStringLiteral("rate-card"));
    m_wrong->setObjectName(QStringLiteral("rate-card-error"));
    row->addWidget(m_choose);
    row->addWidget(m_holds, 1);
    column->addLayout(row);
    column->addWidget(m_wrong);
    m_wrong->hide();
    show(std::nullopt);
    connect(m_choose, &QPushButton::clicked, this, &RateCardField::choose);
}

void RateCardField::show(const std::optional<RateCard>& card)
{
    m_chosen.reset();
    complain({});
    m_holds->setText(
        card
            ? rateCardText(*card)
            : tr("None: costs are not known, and a budget stops nothing. A CSV of country, category, currency, rate."));
}

void RateCardField::choose()
{
    const auto file = QFileDialog::getOpenFileName(this, tr("Rate card"), {}, tr("Tables (*.csv *.txt)"));
    if (!file.isEmpty()) take(file);
}

void RateCardField::take(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    if (file.size() > kLargest) {
        complain(tr("The file is too large for a rate card."));
        return;
    }
    const auto csv = file.readAll();
    const auto card = RateCards::check(csv);
    if (!card) {
        complain(tr("Line %1: %2").arg(card.error().subject, detailText(card.error().detail)));
        return;
    }
    show(*card);
    m_chosen = csv;
}

void RateCardField::complain(const QString& why)
{
    m_wrong->setText(why);
    m_wrong->setVisible(!why.isEmpty());
}

} // namespace relais::ui
