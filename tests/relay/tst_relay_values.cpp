// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/mail/unsubscribe_token.h"
#include "models/relay/relay_address.h"
#include "models/relay/relay_desk.h"
#include "models/relay/relay_event.h"
#include "models/relay/relay_page.h"
#include "services/relay/sealed_box.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

QByteArray anyBytes()
{
    return QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
}

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

} // namespace

class RelayValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anEventComesBackByteForByte()
    {
        test::check("what goes in comes out", [] {
            const RelayEvent event{"whatsapp", instantFromMs(*rc::gen::inRange<qint64>(0, 4'000'000'000'000)),
                                   anyBytes().toHex(), anyBytes()};
            RC_ASSERT(*RelayEvent::fromBytes(event.toBytes()) == event);
        });
    }

    void whatIsNoEventIsRefused()
    {
        for (const char* bytes : {"", "{}", "{}\nbody", "{\"version\":2,\"source\":\"x\",\"at\":1}\n",
                                  "{\"version\":1,\"at\":1}\n", "{\"version\":1,\"source\":\"x\"}\n"})
            QVERIFY2(!RelayEvent::fromBytes(bytes), bytes);
    }

    void onlyTheKeyOpensABox()
    {
        const auto keys = makeBoxKeys();
        const auto others = makeBoxKeys();
        QVERIFY(keys && others);
        test::check("a box opens for its own key and only whole", [&] {
            const auto content = anyBytes();
            const auto box = sealBox(content, keys->publicKey);
            RC_ASSERT(box.has_value());
            RC_ASSERT(*openBox(*box, *keys) == content);
            RC_ASSERT(!openBox(*box, *others));
            RC_ASSERT(!openBox(box->chopped(1), *keys));
            auto changed = *box;
            const auto at = *rc::gen::inRange<qsizetype>(0, changed.size());
            changed[at] = static_cast<char>(changed[at] ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(!openBox(changed, *keys));
            RC_ASSERT(content.size() < 8 || !box->contains(content));
        });
        QCOMPARE(boxKeysOf(keys->secretKey)->publicKey, keys->publicKey);
        QVERIFY(!boxKeysOf(Secret("short")));
        QVERIFY(!sealBox("a", "short"));
    }

    void aDesksLineIsWholeOrRefused()
    {
        test::check("a line comes back", [] {
            const auto name = QString::fromUtf8(anyBytes()).simplified().left(50).trimmed();
            const RelayDesk desk{name.isEmpty() || name.contains(QChar::Null) ? text("Léa: desk") : name,
                                 QByteArray(32, 'k'), RelayDesk::hashOf(anyBytes())};
            RC_ASSERT(*RelayDesk::parse(QLatin1String("  ") + desk.line() + QLatin1Char('\n')) == desk);
        });
        const auto line = RelayDesk{text("bureau"), QByteArray(32, 'k'), RelayDesk::hashOf("token")}.line();
        for (qsizetype size = 0; size < line.size(); ++size)
            QVERIFY2(!RelayDesk::parse(line.left(size)), qPrintable(line.left(size)));
    }

    void pagesAndAcknowledgements()
    {
        test::check("they come back", [] {
            RelayPage page{{}, *rc::gen::arbitrary<bool>()};
            QList<qint64> ids;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                page.boxes.append({*rc::gen::inRange<qint64>(1, 1LL << 50), anyBytes()});
                ids.append(page.boxes.last().id);
            }
            RC_ASSERT(*RelayPage::fromJson(page.toJson()) == page);
            RC_ASSERT(*relayAckFrom(relayAckJson(ids)) == ids);
        });
        for (const char* json :
             {"", "[]", "{}", "{\"events\":{}}", "{\"events\":[{}]}", "{\"events\":[{\"id\":0,\"sealed\":\"\"}]}",
              "{\"events\":[{\"id\":1,\"sealed\":\"!\"}]}"})
            QVERIFY2(!RelayPage::fromJson(json), json);
        for (const char* json : {"", "{}", "{\"ids\":1}", "{\"ids\":[\"x\"]}"}) QVERIFY2(!relayAckFrom(json), json);
        QVERIFY(!relayAckFrom(relayAckJson(QList<qint64>(kMostRelayBoxes + 1, 1))));
    }

    void addressesAreSafe()
    {
        for (const char* good : {"https://relay.example.org", "https://relay.example.org:8443/relais/",
                                 "http://127.0.0.1:8090", "http://localhost:1", "http://[::1]:8090/"})
            QVERIFY2(RelayAddress::parse(text(good)), good);
        for (const char* bad : {"", "relay.example.org", "http://relay.example.org", "http://127.0.0.1.example.org",
                                "ftp://127.0.0.1", "https://", "https://user:word@relay.example.org",
                                "https://relay.example.org?x=1", "https://relay.example.org/#a", "https:// a"})
            QVERIFY2(!RelayAddress::parse(text(bad)), bad);
        QCOMPARE(RelayAddress::parse(text(" https://relay.example.org/a/ "))->at("pull"),
                 text("https://relay.example.org/a/pull"));
    }

    void aLaterMarkIsThatOfLaterMailsOnly()
    {
        const MailMarks before("first");
        auto after = before;
        after.add(MessageId(20), "second");
        after.add(MessageId(30), "third");
        const auto same = [&](qint64 mail) {
            return unsubscribeToken(before, MessageId(mail)) == unsubscribeToken(after, MessageId(mail));
        };
        QVERIFY(same(1) && same(20));
        QVERIFY(!same(21) && !same(30) && !same(31));
        QCOMPARE(after.of(MessageId(30)), QByteArrayView("second"));
        QCOMPARE(after.of(MessageId(31)), QByteArrayView("third"));
        QVERIFY(!mailOfUnsubscribeToken(after, unsubscribeToken(before, MessageId(21))));
        QCOMPARE(mailOfUnsubscribeToken(after, unsubscribeToken(after, MessageId(21))), MessageId(21));
    }

    void anUnsubscribeTokenIsOfOneMailOnly()
    {
        test::check("it leads to its own mail, and nothing else does", [] {
            const auto install = anyBytes();
            const MailMarks marks(install);
            const MessageId mail(*rc::gen::inRange<qint64>(1, 1LL << 50));
            const auto token = unsubscribeToken(marks, mail);
            RC_ASSERT(looksLikeUnsubscribeToken(token));
            RC_ASSERT(mailOfUnsubscribeToken(marks, token) == mail);
            RC_ASSERT(!mailOfUnsubscribeToken(MailMarks(install + "x"), token));
            const auto digits = token.indexOf('-');
            RC_ASSERT(!mailOfUnsubscribeToken(marks, token.left(digits + 1) + QByteArray::number(mail.value() + 1)));
            auto changed = token;
            const auto at = *rc::gen::inRange<qsizetype>(0, changed.size());
            changed[at] = static_cast<char>(changed[at] ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(!mailOfUnsubscribeToken(marks, changed));
        });
        const auto own = mailToken(MailMarks("x"), MessageId(7));
        for (const auto& bad : {QByteArray(), own, own + '-', own + "-0", own + "-07", own + "-1/../",
                                own.toUpper() + "-7", own + "-1234567890123456789"})
            QVERIFY2(!looksLikeUnsubscribeToken(bad), bad.constData());
    }
};

QTEST_GUILESS_MAIN(RelayValuesTest)
#include "tst_relay_values.moc"
