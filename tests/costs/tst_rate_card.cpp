// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/costs/rate_card.h"

#include <QTest>

#include <limits>

using namespace relais;
using Fault = RateCardFault;

Q_DECLARE_METATYPE(relais::RateCardFault)

namespace {

const QByteArray kHead = "country,category,currency,rate,free_units_month,effective_from\n";

RateCard card(const QByteArray& csv)
{
    const auto parsed = RateCard::parse(csv);
    return parsed ? *parsed : RateCard();
}

QString word(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class RateCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amounts()
    {
        const auto read = [](const char* text) { return millionthsFrom(word(text)); };
        QCOMPARE(read("0.0568"), 56'800);
        QCOMPARE(read("0,0568"), 56'800);
        QCOMPARE(read(" 12 "), 12'000'000);
        QCOMPARE(read("0.000001"), 1);
        QCOMPARE(read("0"), 0);
        QCOMPARE(read("1000000"), 1'000'000'000'000);
        for (const auto* none : {"", ".", "5.", ".5", "-1", "+1", "1e3", "0.0000001", "1000000.000001", "1.2.3",
                                 "1,000.5", "x", "0x1", "٣"})
            QVERIFY2(!read(none), none);
        QCOMPARE(amountText({56'800, word("EUR")}), word("0.0568"));
        QCOMPARE(amountText({12'000'000, word("EUR")}), word("12.00"));
        QCOMPARE(amountText({-1, word("EUR")}), word("-0.000001"));
        QCOMPARE(amountText({std::numeric_limits<qint64>::min(), word("EUR")}), word("-9223372036854.775808"));
    }

    void amountsAreReadBack()
    {
        test::check("an amount's text is the amount", [] {
            const Money money{*rc::gen::inRange<qint64>(0, 1'000'000'000'001), QStringLiteral("EUR")};
            RC_ASSERT(millionthsFrom(amountText(money)) == money.millionths);
        });
    }

    void moneyIsAddedInOneCurrency()
    {
        QCOMPARE(sum({1, word("EUR")}, {2, word("EUR")}), (Money{3, word("EUR")}));
        QVERIFY(!sum({1, word("EUR")}, {2, word("USD")}));
        constexpr auto kMost = std::numeric_limits<qint64>::max();
        QCOMPARE(sum({kMost, word("EUR")}, {2, word("EUR")})->millionths, kMost);
        QCOMPARE(times({kMost, word("EUR")}, 2).millionths, kMost);
    }

    void aCardIsRead()
    {
        const auto read =
            card("\xef\xbb\xbf" + kHead + "FR,marketing,EUR,0.1186,,2026-10-01\n*, Service ,eur,0.03,1000,\n");
        QCOMPARE(read.rates().size(), 2);
        QVERIFY(read.rates()[0]
                == (Rate{word("FR"), word("marketing"), {118'600, word("EUR")}, 0, QDate(2026, 10, 1)}));
        QVERIFY(read.rates()[1] == (Rate{word("*"), word("service"), {30'000, word("EUR")}, 1000, {}}));
    }

    void columnsComeInAnyOrderAndDress()
    {
        const auto plain = card(kHead + "FR,marketing,EUR,0.1186,,\n");
        QCOMPARE(plain.rates().size(), 1);
        QVERIFY(card("Price;Currency;Category;Country\n0,1186;EUR;marketing;fr\n") == plain);
        QVERIFY(card("country\tcategory\tcurrency\trate\r\n\"FR\"\tmarketing\tEUR\t0.118600\r\n") == plain);
    }

    void theLatestThatHasBegunCounts()
    {
        const auto read =
            card(kHead
                 + "FR,marketing,EUR,0.2,,2026-10-01\nFR,marketing,EUR,0.1,,\nFR,marketing,EUR,0.3,,2027-01-01\n"
                   "*,marketing,EUR,0.9,,\nMA,marketing,EUR,0.5,,2027-01-01\n");
        const auto price = [&](const char* country, QDate day) {
            return read.price(word(country), word("marketing"), day)->millionths;
        };
        QCOMPARE(price("FR", QDate(2026, 9, 30)), 100'000);
        QCOMPARE(price("FR", QDate(2026, 10, 1)), 200'000);
        QCOMPARE(price("FR", QDate(2026, 12, 31)), 200'000);
        QCOMPARE(price("FR", QDate(2028, 1, 1)), 300'000);
        QCOMPARE(price("DE", QDate(2026, 9, 30)), 900'000);
        QCOMPARE(price("MA", QDate(2026, 9, 30)), 900'000);
        QCOMPARE(price("MA", QDate(2027, 9, 30)), 500'000);
        QVERIFY(!read.price(word("FR"), word("utility"), QDate(2026, 9, 30)));
        QVERIFY(!card(kHead + "FR,marketing,EUR,0.2,,\n").price(word("DE"), word("marketing"), QDate(2026, 1, 1)));
    }

    void wrongLines_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("line");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char* name, const QByteArray& csv, int line, Fault fault, const char* cell = "") {
            QTest::newRow(name) << csv << line << fault << word(cell);
        };
        const QByteArray good = "DE,utility,EUR,0.05,,\n";
        row("nothing", "", 1, Fault::Empty);
        row("only a head", kHead, 1, Fault::Empty);
        row("no rate column", "country,category,currency\n", 1, Fault::MissingColumn, "rate");
        row("a column that is not known", "country,category,currency,rate,free_unit_month\n", 1, Fault::UnknownColumn,
            "free_unit_month");
        row("rate and price", "country,category,currency,rate,price\n", 1, Fault::DoubleColumn, "price");
        row("no head", "FR,marketing,EUR,0.1,,\n", 1, Fault::UnknownColumn, "FR");
        row("country", kHead + good + "France,marketing,EUR,0.1,,\n", 3, Fault::Country, "France");
        row("no country", kHead + good + ",marketing,EUR,0.1,,\n", 3, Fault::Country);
        row("category", kHead + good + "FR,markting,EUR,0.1,,\n", 3, Fault::Category, "markting");
        row("currency", kHead + good + "FR,marketing,€,0.1,,\n", 3, Fault::Currency, "€");
        row("price", kHead + good + "FR,marketing,EUR,free,,\n", 3, Fault::Price, "free");
        row("no price", kHead + good + "FR,marketing,EUR,,,\n", 3, Fault::Price);
        row("negative", kHead + good + "FR,marketing,EUR,-0.1,,\n", 3, Fault::Price, "-0.1");
        row("free units", kHead + good + "FR,marketing,EUR,0.1,-5,\n", 3, Fault::FreeUnits, "-5");
        row("half a unit", kHead + good + "FR,marketing,EUR,0.1,1.5,\n", 3, Fault::FreeUnits, "1.5");
        row("day", kHead + good + "FR,marketing,EUR,0.1,,01/10/2026\n", 3, Fault::EffectiveFrom, "01/10/2026");
        row("no such day", kHead + good + "FR,marketing,EUR,0.1,,2026-02-30\n", 3, Fault::EffectiveFrom, "2026-02-30");
        row("decimal comma between commas", kHead + good + "FR,marketing,EUR,0,1,,\n", 3, Fault::CellCount, "7");
        row("too few", kHead + good + "FR,marketing\n", 3, Fault::CellCount, "2");
        row("twice", kHead + good + "\nDE,utility,EUR,0.06,,\n", 4, Fault::DoubleRate, "DE utility");
        row("quote", kHead + good + "FR,\"marketing,EUR,0.1,,\n", 3, Fault::OpenQuote);
    }

    void wrongLines()
    {
        QFETCH(QByteArray, csv);
        QFETCH(int, line);
        QFETCH(Fault, fault);
        QFETCH(QString, cell);
        const auto read = RateCard::parse(csv);
        QVERIFY(!read);
        QVERIFY(read.error() == (QList<RateCardProblem>{{line, fault, cell}}));
    }

    void everyWrongLineIsTold()
    {
        const auto read = RateCard::parse(
            kHead + "FR,marketing,EUR,x,,\nDE,marketing,EUR,0.1,,\nF,marketing,EUR,0.1,,\nFR,nothing,EUR,0.1,,\n");
        QVERIFY(!read);
        QCOMPARE(read.error().size(), 3);
        QCOMPARE(read.error()[2].line, 5);
        QCOMPARE(RateCard::parse(kHead + QByteArray("x\n").repeated(500)).error().size(), RateCard::kMostProblems);
    }

    void freeOnesGoFirst()
    {
        const Rate rate{word("FR"), word("service"), {30'000, word("EUR")}, 1000, {}};
        QCOMPARE(costOf(rate, 1000, 0).millionths, 0);
        QCOMPARE(costOf(rate, 1001, 0).millionths, 30'000);
        QCOMPARE(costOf(rate, 10, 995).millionths, 150'000);
        QCOMPARE(costOf(rate, 10, 5000), (Money{300'000, word("EUR")}));
    }

    void costsAddUp()
    {
        test::check("what two lots cost one after the other is what they cost together", [] {
            const Rate rate{QStringLiteral("FR"),
                            QStringLiteral("service"),
                            {*rc::gen::inRange<qint64>(0, 1'000'000), QStringLiteral("EUR")},
                            *rc::gen::inRange<qint64>(0, 500),
                            {}};
            const auto used = *rc::gen::inRange<qint64>(0, 600);
            const auto a = *rc::gen::inRange<qint64>(0, 600);
            const auto b = *rc::gen::inRange<qint64>(0, 600);
            RC_ASSERT(costOf(rate, a + b, used) == *sum(costOf(rate, a, used), costOf(rate, b, used + a)));
        });
    }

    void anyBytesAreACardOrHaveAProblem()
    {
        test::check("no bytes crash it, and every problem has its line", [] {
            auto csv = kHead + "FR,marketing,EUR,0.1186,5,2026-10-01\n*,service,EUR,0.03,1000,\n";
            for (int i = *rc::gen::inRange(1, 6); i > 0; --i)
                csv.insert(*rc::gen::inRange<qsizetype>(0, csv.size()),
                           *rc::gen::element<const char*>("\"", ",", "\n", "\r", ";", "\xff", "9", "a", "-"));
            const auto read = RateCard::parse(csv);
            if (read) return;
            RC_ASSERT(!read.error().isEmpty());
            for (const auto& problem : read.error())
                RC_ASSERT(problem.line >= 1 && problem.line <= 1 + csv.count('\n') + csv.count('\r'));
        });
    }
};

QTEST_GUILESS_MAIN(RateCardTest)
#include "tst_rate_card.moc"
