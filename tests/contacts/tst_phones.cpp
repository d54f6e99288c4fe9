// SPDX-License-Identifier: GPL-3.0-or-later
// The quick way through the rules of phone numbers against libphonenumber itself.
#include "tests/support/property.h"

#include "services/contacts/import/digit_pattern.h"
#include "services/contacts/import/phone_reader.h"
#include "services/contacts/import/quick_phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <QRegularExpression>
#include <QTest>

#include <random>
#include <set>
#include <string>
#include <vector>

using namespace relais;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

using Random = std::mt19937_64;

size_t below(Random& random, size_t bound)
{
    return std::uniform_int_distribution<size_t>(0, bound - 1)(random);
}

std::vector<std::string> allRegions()
{
    std::set<std::string> regions;
    PhoneNumberUtil::GetInstance()->GetSupportedRegions(&regions);
    return {regions.begin(), regions.end()};
}

/// Numbers that exist as examples, of every type a country has, without their calling code.
std::vector<std::string> examplesOf(const std::string& region)
{
    const auto& util = *PhoneNumberUtil::GetInstance();
    std::vector<std::string> examples;
    for (int type = PhoneNumberUtil::FIXED_LINE; type <= PhoneNumberUtil::VOICEMAIL; ++type) {
        i18n::phonenumbers::PhoneNumber number;
        if (!util.GetExampleNumberForType(region, static_cast<PhoneNumberUtil::PhoneNumberType>(type), &number))
            continue;
        std::string digits;
        util.GetNationalSignificantNumber(number, &digits);
        examples.push_back(digits);
    }
    return examples;
}

/// An example with some digits changed, one more or one less, as national or international number, with signs
/// between: near enough to the rules to try their edges.
std::string nearly(const std::vector<std::string>& examples, const std::string& region, Random& random)
{
    auto digits = examples[below(random, examples.size())];
    const auto changes = below(random, 7);
    for (size_t i = 0; i < changes; ++i)
        digits[below(random, digits.size())] = static_cast<char>('0' + below(random, 10));
    switch (below(random, 8)) {
    case 0: digits += static_cast<char>('0' + below(random, 10)); break;
    case 1: digits.pop_back(); break;
    default: break;
    }
    const auto code = std::to_string(PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region));
    static const std::vector<std::string> kPrefixes{"", "0", "1", "8", "00", "011", "06", "9"};
    std::string text;
    switch (below(random, 6)) {
    case 0:
    case 1: text = '+' + code + digits; break;
    case 2: text = '+' + code + kPrefixes[below(random, kPrefixes.size())] + digits; break;
    case 3: text = code + digits; break;
    default: text = kPrefixes[below(random, kPrefixes.size())] + digits; break;
    }
    for (size_t i = 1; i + 1 < text.size(); ++i)
        if (below(random, 6) == 0) text.insert(++i, 1, " .-()"[below(random, 5)]);
    return text;
}

QString said(const Result<ReadPhone>& phone)
{
    return phone ? phone->number.text() + QLatin1Char(' ') + phone->country : QStringLiteral("refused");
}

} // namespace

class PhonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theQuickWaySaysWhatTheLibrarySays()
    {
        const bool isFull = qEnvironmentVariableIsSet("RELAIS_FULL");
        Random random(isFull ? std::random_device()() : 20261121);
        const auto regions = allRegions();
        std::map<std::string, std::vector<std::string>> examples;
        for (const auto& region : regions) examples[region] = examplesOf(region);
        // Neighbours in the generator's order share a country: the library keeps few of its patterns at hand.
        const size_t perRegion = isFull ? 8000 : 400;
        int quick = 0;
        int valid = 0;
        for (const auto& region : regions) {
            for (size_t i = 0; i < perRegion; ++i) {
                const auto text = nearly(examples[region], region, random);
                const auto home = below(random, 10) == 0   ? regions[below(random, regions.size())]
                                  : below(random, 20) == 0 ? std::string()
                                                           : region;
                const auto mine = readPhone(QString::fromStdString(text), QString::fromStdString(home));
                const auto theirs = readPhoneByLibrary(QString::fromStdString(text), QString::fromStdString(home));
                valid += theirs.has_value();
                quick += readQuickly(text, home).has_value();
                QVERIFY2(said(mine) == said(theirs),
                         qPrintable(QStringLiteral("%1 in %2: %3, %4")
                                        .arg(QString::fromStdString(text), QString::fromStdString(home), said(mine),
                                             said(theirs))));
            }
        }
        qInfo("%d numbers, %d valid, %d found quickly", static_cast<int>(regions.size() * perRegion), valid, quick);
    }

    void commonNumbersAreFoundQuickly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::newRow("french mobile") << QStringLiteral("06 12 34 56 78") << QStringLiteral("FR");
        QTest::newRow("french, zero in brackets") << QStringLiteral("+33 (0)6.12.34.56.78") << QStringLiteral("DE");
        QTest::newRow("british") << QStringLiteral("07400 123456") << QStringLiteral("GB");
        QTest::newRow("american") << QStringLiteral("212-555-0123") << QStringLiteral("US");
        QTest::newRow("german") << QStringLiteral("+49 1512 3456789") << QString();
    }

    void commonNumbersAreFoundQuickly()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        const auto mine = readQuickly(text.toStdString(), region.toStdString());
        QVERIFY(mine);
        QCOMPARE(mine->e164 + QLatin1Char(' ') + mine->country, said(readPhoneByLibrary(text, region)));
    }

    void whatIsNotPlainIsLeftToTheLibrary_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "+", "06 12 34 56 78 x3", "0033612345678", "+33 6 12 34 56 789",
                                 "tel:+33612345678", "+39 06 1234 5678", "(06) 12345678", "+800 1234 5678"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNotPlainIsLeftToTheLibrary()
    {
        QFETCH(QString, text);
        QVERIFY(!readQuickly(text.toStdString(), "FR"));
    }

    void patternsMatchAsRegularExpressionsDo()
    {
        test::check("a table says what the expression says", [] {
            static const std::vector<std::string> expressions{
                "\\d{4,9}", "(?:[2-79]|8\\d?)\\d{3}",       "1(?:2[0-5]|3|4\\d{2,3})?",
                "|5",       "0(?:11|[02-9]{2}(?:7|8))\\d?", "(12|1)2{2}"};
            const auto expression = *rc::gen::elementOf(expressions);
            const auto text = *rc::gen::container<std::string>(rc::gen::inRange('0', static_cast<char>('9' + 1)));
            const auto pattern = DigitPattern::compile(expression);
            RC_ASSERT(pattern.has_value());
            const auto all = QRegularExpression(QStringLiteral("^(?:%1)$").arg(QString::fromStdString(expression)));
            const auto start = QRegularExpression(QStringLiteral("^(?:%1)").arg(QString::fromStdString(expression)));
            RC_ASSERT(pattern->matchesAll(text) == all.match(QString::fromStdString(text)).hasMatch());
            RC_ASSERT(pattern->matchesBeginning(text) == start.match(QString::fromStdString(text)).hasMatch());
        });
    }

    void otherExpressionsAreNotTakenForPatterns()
    {
        for (const char* expression :
             {"a", "1*", "1+", "(?!1)2", "[^1]", "1{2", "(1", "1)", "[1", "^1", "\\w", "1{3,2}", "[2-\\d]"})
            QVERIFY2(!DigitPattern::compile(expression), expression);
    }
};

QTEST_GUILESS_MAIN(PhonesTest)
#include "tst_phones.moc"
