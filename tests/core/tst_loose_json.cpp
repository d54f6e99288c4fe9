// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/core/loose_json.h"

#include <QTest>

#include <limits>

using namespace relais;

class LooseJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeNumbersComeInThreeSpellings()
    {
        QCOMPARE(wholeNumber(190), 190);
        QCOMPARE(wholeNumber(190.0), 190);
        QCOMPARE(wholeNumber(QStringLiteral(" 190 ")), 190);
        QCOMPARE(wholeNumber(0), 0);
        QCOMPARE(wholeNumber(0.0), 0);
        QCOMPARE(wholeNumber(-1), -1);
        for (const QJsonValue& value :
             {QJsonValue(190.5), QJsonValue(1e300), QJsonValue(QStringLiteral("19x")), QJsonValue(QString()),
              QJsonValue(true), QJsonValue(), QJsonValue(QJsonValue::Undefined)})
            QVERIFY2(!wholeNumber(value), qPrintable(QVariant(value.toVariant()).toString()));
    }

    void everyNumberIsReadInBothSpellings()
    {
        test::check("a number and its text are the same", [] {
            const auto number = *rc::gen::arbitrary<std::int64_t>();
            RC_ASSERT(wholeNumber(qint64(number)) == qint64(number));
            RC_ASSERT(wholeNumber(QString::number(number)) == qint64(number));
            RC_ASSERT(wordFrom(qint64(number)) == QString::number(number));
        });
    }

    void wordsAreTextsOrWholeNumbers()
    {
        QCOMPARE(wordFrom(QStringLiteral("x")), QStringLiteral("x"));
        QCOMPARE(wordFrom(12), QStringLiteral("12"));
        QCOMPARE(wordFrom(1.5), QString());
        QCOMPARE(wordFrom(true), QString());
        QCOMPARE(wordFrom(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), QStringLiteral("ab"));
    }
};

QTEST_GUILESS_MAIN(LooseJsonTest)
#include "tst_loose_json.moc"
