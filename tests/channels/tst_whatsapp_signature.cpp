// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/channels/whatsapp_signature.h"
#include "models/core/constant_time.h"

#include <QTest>

using namespace relais;

class WhatsappSignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 4231, test cases 1 and 2.
    void knownAnswers()
    {
        QCOMPARE(whatsappSignature("Hi There", Secret(QByteArray(20, '\x0b'))),
                 QByteArray("sha256=b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        QCOMPARE(whatsappSignature("what do ya want for nothing?", Secret("Jefe")),
                 QByteArray("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void aRightSignatureIsTaken()
    {
        const Secret secret("Jefe");
        const QByteArray body("what do ya want for nothing?");
        QVERIFY(hasWhatsappSignature(body, "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                                     secret));
        QVERIFY(hasWhatsappSignature(body,
                                     " SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843\r\n",
                                     secret));
    }

    void everythingElseIsNot_data()
    {
        QTest::addColumn<QByteArray>("header");
        const QByteArray right = whatsappSignature("body", Secret("key"));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no prefix") << right.mid(7);
        QTest::newRow("sha1") << QByteArray(right).replace("sha256", "sha1");
        QTest::newRow("cut") << right.chopped(1);
        QTest::newRow("longer") << right + '0';
        QTest::newRow("twice") << right + ',' + right;
        QTest::newRow("another key") << whatsappSignature("body", Secret("kez"));
        QTest::newRow("another body") << whatsappSignature("body ", Secret("key"));
    }

    void everythingElseIsNot()
    {
        QFETCH(QByteArray, header);
        QVERIFY(hasWhatsappSignature("body", whatsappSignature("body", Secret("key")), Secret("key")));
        QVERIFY(!hasWhatsappSignature("body", header, Secret("key")));
    }

    void anEmptySecretSignsNothing()
    {
        QVERIFY(!hasWhatsappSignature("body", whatsappSignature("body", Secret()), Secret()));
    }

    void oneBitIsEnough()
    {
        test::check("a signature is right for its own bytes and no others", [] {
            const auto bytes = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>()) + "x";
            const Secret secret(QByteArray::fromStdString(*rc::gen::nonEmpty<std::string>()));
            const auto header = whatsappSignature(bytes, secret);
            RC_ASSERT(hasWhatsappSignature(bytes, header, secret));
            auto other = bytes;
            const auto at = *rc::gen::inRange<qsizetype>(0, other.size());
            other[at] = static_cast<char>(other[at] ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(!hasWhatsappSignature(other, header, secret));
        });
    }

    void constantTimeComparisonIsEquality()
    {
        test::check("it says what == says", [] {
            const auto a = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
            const auto b =
                *rc::gen::arbitrary<bool>() ? a : QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
            RC_ASSERT(equalInConstantTime(a, b) == (a == b));
            auto c = a + "x";
            const auto at = *rc::gen::inRange<qsizetype>(0, c.size());
            RC_ASSERT(equalInConstantTime(c, a + "x"));
            c[at] = static_cast<char>(c[at] ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(!equalInConstantTime(c, a + "x"));
        });
    }
};

QTEST_GUILESS_MAIN(WhatsappSignatureTest)
#include "tst_whatsapp_signature.moc"
