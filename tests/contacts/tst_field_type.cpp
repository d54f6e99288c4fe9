// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/contacts/field_type.h"

#include <QDate>
#include <QTest>

using namespace relais;
using namespace relais::test;

class FieldTypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void namesAreReadBack()
    {
        for (const auto type : kAllFieldTypes) {
            QCOMPARE(fieldTypeFromName(fieldTypeName(type)), type);
            QCOMPARE(fieldTypeFromStored(storedFieldType(type)), type);
        }
        QCOMPARE(fieldTypeName(FieldType::Boolean), QStringLiteral("yes-no"));
        QVERIFY(!fieldTypeFromName(QStringLiteral("boolean")));
    }

    void whatPeopleWriteIsKeptInOneWay_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        const auto row = [](FieldType type, const char* written, const char* kept) {
            QTest::addRow("%s", written) << static_cast<int>(type) << QString::fromUtf8(written)
                                         << QString::fromUtf8(kept);
        };
        using enum FieldType;
        for (const auto& [written, kept] : {std::pair("12", "12"),
                                            {" 12.5 ", "12.5"},
                                            {"12,50", "12.5"},
                                            {"-3,0", "-3"},
                                            {"+7", "7"},
                                            {"0", "0"},
                                            {"-0.0", "0"},
                                            {"0,05", "0.05"},
                                            {"1 234 567,8", "1234567.8"},
                                            {"1\u202f234", "1234"},
                                            {"1\u00a0234", "1234"},
                                            {"9007199254740993", "9007199254740993"}})
            row(Number, written, kept);
        for (const auto& [written, kept] : {std::pair("2026-11-22", "2026-11-22"),
                                            {"22/11/2026", "2026-11-22"},
                                            {"3/4/2026", "2026-04-03"},
                                            {"29/02/2028", "2028-02-29"},
                                            {" 2026-01-05", "2026-01-05"}})
            row(Date, written, kept);
        for (const auto* yes : {"yes", "OUI", "True", " 1"}) row(Boolean, yes, "yes");
        for (const auto* no : {"no", "Non", "false", "0 "}) row(Boolean, no, "no");
        row(Text, "  007 Bond ", "007 Bond");
    }

    void whatPeopleWriteIsKeptInOneWay()
    {
        QFETCH(int, type);
        QFETCH(QString, written);
        const auto kept = parseFieldValue(static_cast<FieldType>(type), written);
        QVERIFY2(kept, qPrintable(written));
        QTEST(*kept, "kept");
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("written");
        const auto rows = [](FieldType type, std::initializer_list<const char*> all) {
            for (const auto* written : all)
                QTest::addRow("%s %s", qPrintable(fieldTypeName(type)), written)
                    << static_cast<int>(type) << QString::fromUtf8(written);
        };
        rows(FieldType::Number, {"1e3", "1E400", "inf", "NaN", "0x10", "01000", "1.2.3", "1,234.5", "1 23", "12 345 67",
                                 "5.", ".5", "-", "12 €", "١٢", "99999999999999999999999999999999999999999"});
        // The US form, days that are none, another order, a time.
        rows(FieldType::Date, {"11/22/2026", "31/02/2026", "2026-02-30", "2026-13-01", "2026/11/22", "22-11-2026",
                               "22/11/26", "2026-11-22T10:00", "0000-01-01", "heute"});
        rows(FieldType::Boolean, {"maybe", "2", "yes no", "00"});
    }

    void whatIsNoneIsRefused()
    {
        QFETCH(int, type);
        QFETCH(QString, written);
        const auto kept = parseFieldValue(static_cast<FieldType>(type), written);
        QVERIFY2(!kept, qPrintable(written));
        QCOMPARE(kept.error().code, ErrorCode::Invalid);
        QVERIFY(written.startsWith(kept.error().subject));
        QVERIFY(kept.error().detail.contains(QLatin1String("expected")));
    }

    void noValueFitsEverywhere()
    {
        for (const auto type : kAllFieldTypes)
            for (const auto* empty : {"", "  ", "\u00a0"})
                QCOMPARE(parseFieldValue(type, QString::fromUtf8(empty)), QString());
    }

    void whatIsKeptIsReadAsItself()
    {
        check("canonical forms are fixed points", [] {
            const auto type = *rc::gen::elementOf(kAllFieldTypes);
            const auto written = *rc::gen::oneOf(
                rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-+/,. :eyosn"))),
                rc::gen::map(rc::gen::tuple(rc::gen::inRange(-99999, 99999), rc::gen::inRange(0, 9999)),
                             [](const auto& parts) {
                                 return std::to_string(std::get<0>(parts)) + "," + std::to_string(std::get<1>(parts));
                             }),
                rc::gen::map(rc::gen::tuple(rc::gen::inRange(1, 32), rc::gen::inRange(1, 13),
                                            rc::gen::inRange(1, 9999)),
                             [](const auto& day) {
                                 return QStringLiteral("%1/%2/%3")
                                     .arg(std::get<0>(day))
                                     .arg(std::get<1>(day))
                                     .arg(std::get<2>(day), 4, 10, QLatin1Char('0'))
                                     .toStdString();
                             }));
            const auto kept = parseFieldValue(type, QString::fromStdString(written));
            RC_PRE(kept.has_value());
            const auto again = parseFieldValue(type, *kept);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == *kept);
        });
    }

    void everyDayIsReadInBothForms()
    {
        check("a day is the same day in both forms", [] {
            const auto day = QDate(1800, 1, 1).addDays(*rc::gen::inRange(0, 150'000));
            RC_ASSERT(parseFieldValue(FieldType::Date, day.toString(QStringLiteral("d/M/yyyy")))
                      == day.toString(Qt::ISODate));
            RC_ASSERT(parseFieldValue(FieldType::Date, day.toString(Qt::ISODate)) == day.toString(Qt::ISODate));
        });
    }
};

QTEST_GUILESS_MAIN(FieldTypeTest)
#include "tst_field_type.moc"
