// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/contacts/whatsapp_number.h"

#include <QTest>

using namespace relais;

class WhatsappNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherForm_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("other");
        QTest::newRow("Brazil with the 9") << QStringLiteral("+5511987654321") << QStringLiteral("+551187654321");
        QTest::newRow("Brazil, a land line") << QStringLiteral("+551132345678") << QString();
        QTest::newRow("Mexico with the 1") << QStringLiteral("+5215512345678") << QStringLiteral("+525512345678");
        QTest::newRow("Argentina without the 9") << QStringLiteral("+541112345678") << QStringLiteral("+5491112345678");
        QTest::newRow("France") << QStringLiteral("+33612345678") << QString();
        QTest::newRow("too short") << QStringLiteral("+52123") << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void theOtherForm()
    {
        QFETCH(QString, number);
        QFETCH(QString, other);
        QCOMPARE(otherFormOf(number).value_or(QString()), other);
    }

    void theOtherOfTheOtherIsTheSame()
    {
        test::check("two forms name each other", [] {
            const auto prefix = *rc::gen::element<std::string>("+55", "+52", "+521", "+54", "+549", "+33");
            const auto digits = *rc::gen::container<std::string>(static_cast<size_t>(*rc::gen::inRange(9, 13)),
                                                                 rc::gen::inRange('0', ':'));
            const auto number = QString::fromStdString(prefix + digits);
            if (const auto other = otherFormOf(number)) {
                RC_ASSERT(*other != number);
                RC_ASSERT(otherFormOf(*other) == number);
            }
        });
    }
};

QTEST_GUILESS_MAIN(WhatsappNumberTest)
#include "tst_whatsapp_number.moc"
