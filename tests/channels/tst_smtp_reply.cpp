// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/channels/smtp_reply.h"

#include <QTest>

using namespace relais;
using Address = Outcome::Address;
using Kind = Outcome::Kind;

Q_DECLARE_METATYPE(relais::Outcome::Address)
Q_DECLARE_METATYPE(relais::Outcome::Kind)
Q_DECLARE_METATYPE(relais::SmtpPhase)

class SmtpReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesArriveInPiecesOfAnySize()
    {
        test::check("pieces do not matter", [] {
            const QByteArray wire =
                "250-first\r\n250-2.1.0 second\r\n250 2.1.0 third\r\n354 go\r\n550-5.1.1 no\r\n550 5.1.1 such user\r\n";
            SmtpReplyReader reader;
            std::vector<SmtpReply> replies;
            for (qsizetype at = 0; at < wire.size();) {
                const auto size = std::min<qsizetype>(*rc::gen::inRange(1, 20), wire.size() - at);
                reader.feed(QByteArrayView(wire).sliced(at, size));
                at += size;
                while (auto reply = reader.next()) replies.push_back(*reply);
            }
            RC_ASSERT(replies.size() == 3u);
            RC_ASSERT(replies[0] == (SmtpReply{250, QStringLiteral("2.1.0"), QStringLiteral("first second third")}));
            RC_ASSERT(replies[1] == (SmtpReply{354, {}, QStringLiteral("go")}));
            RC_ASSERT(replies[2] == (SmtpReply{550, QStringLiteral("5.1.1"), QStringLiteral("no such user")}));
        });
    }

    void anEnhancedCodeStandsApart_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<SmtpReply>("reply");
        const auto row = [](const char* line, int code, const char* enhanced, const char* text) {
            QTest::newRow(line) << QByteArray(line)
                                << SmtpReply{code, QString::fromLatin1(enhanced), QString::fromUtf8(text)};
        };
        row("250 2.0.0 Ok: queued as 1A", 250, "2.0.0", "Ok: queued as 1A");
        row("250 2.0.0", 250, "2.0.0", "");
        row("550  5.7.515 \t no  ", 550, "5.7.515", "no");
        row("250", 250, "", "");
        row("250 ", 250, "", "");
        row("354 go", 354, "", "go");
        row("250 2.0 Ok", 250, "", "2.0 Ok");
        row("250 2.0.", 250, "", "2.0.");
        row("250 2..0 Ok", 250, "", "2..0 Ok");
        row("250 2.0.0.1 Ok", 250, "", "2.0.0.1 Ok");
        row("250 2.0.0a", 250, "", "2.0.0a");
        row("250 2.1234.0 Ok", 250, "", "2.1234.0 Ok");
        row("250 3.1.1 Ok", 250, "", "3.1.1 Ok");
        row("250 enchanté", 250, "", "enchanté");
    }

    void anEnhancedCodeStandsApart()
    {
        QFETCH(QByteArray, line);
        QFETCH(SmtpReply, reply);
        SmtpReplyReader reader;
        reader.feed(line + "\r\n");
        const auto read = reader.next();
        QVERIFY(read);
        QCOMPARE(read->code, reply.code);
        QCOMPARE(read->enhanced, reply.enhanced);
        QCOMPARE(read->text, reply.text);
    }

    void whatIsNoReplyBreaks_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("http") << QByteArray("HTTP/1.1 200 OK\r\n");
        QTest::newRow("no code") << QByteArray("hello\r\n");
        QTest::newRow("less than a code") << QByteArray("25\r\n");
        QTest::newRow("a sign") << QByteArray("-50 x\r\n");
        QTest::newRow("no separator") << QByteArray("2500 x\r\n");
        QTest::newRow("endless line") << QByteArray(200'000, '2');
    }

    void whatIsNoReplyBreaks()
    {
        QFETCH(QByteArray, wire);
        SmtpReplyReader reader;
        reader.feed(wire);
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
    }

    void classes_data()
    {
        QTest::addColumn<SmtpReply>("reply");
        QTest::addColumn<SmtpPhase>("phase");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("slows");
        QTest::addColumn<Address>("address");
        const auto row = [](int code, const char* enhanced, const char* text, SmtpPhase phase, Kind kind,
                            bool slows = false, Address address = Address::Fine) {
            const SmtpReply reply{code, QString::fromLatin1(enhanced), QString::fromLatin1(text)};
            QTest::addRow("%d %s %s phase %d", code, enhanced, text, static_cast<int>(phase))
                << reply << phase << kind << slows << address;
        };
        row(535, "5.7.8", "bad", SmtpPhase::Connect, Kind::AccountDown);
        row(530, "5.7.0", "auth", SmtpPhase::MailFrom, Kind::AccountDown);
        row(550, "5.7.26", "spf", SmtpPhase::FinalDot, Kind::AccountDown);
        row(550, "5.7.515", "dmarc", SmtpPhase::FinalDot, Kind::AccountDown);
        row(550, "5.7.30", "basic auth", SmtpPhase::MailFrom, Kind::AccountDown);
        row(421, "", "too busy", SmtpPhase::Connect, Kind::NotStarted, true);
        row(421, "", "idle", SmtpPhase::MailFrom, Kind::NotStarted);
        row(421, "", "at the dot", SmtpPhase::FinalDot, Kind::Retry);
        row(450, "4.2.1", "later", SmtpPhase::RcptTo, Kind::Retry);
        row(450, "4.2.0", "Recipient address rejected: Greylisted", SmtpPhase::RcptTo, Kind::Retry);
        row(450, "4.2.1", "receiving mail at a rate, too many", SmtpPhase::RcptTo, Kind::Retry);
        row(450, "4.1.2", "Recipient address rejected: Domain not found", SmtpPhase::RcptTo, Kind::Retry);
        row(450, "", "mailbox unavailable", SmtpPhase::RcptTo, Kind::Retry);
        row(450, "4.7.1", "Error: too much mail from 192.0.2.1", SmtpPhase::MailFrom, Kind::NotStarted, true);
        row(450, "4.7.1", "Error: too many recipients from 192.0.2.1", SmtpPhase::RcptTo, Kind::NotStarted, true);
        row(450, "4.7.0", "Rate limit exceeded", SmtpPhase::FinalDot, Kind::Retry, true);
        row(450, "4.1.8", "Sender address rejected: Domain not found", SmtpPhase::MailFrom, Kind::NotStarted, true);
        row(451, "4.7.1", "greylisted", SmtpPhase::RcptTo, Kind::Retry);
        row(451, "", "local error", SmtpPhase::FinalDot, Kind::Retry);
        row(452, "4.2.2", "mailbox full", SmtpPhase::RcptTo, Kind::Retry);
        row(452, "4.3.1", "storage", SmtpPhase::MailFrom, Kind::NotStarted, true);
        row(454, "", "Throttling failure: Maximum sending rate exceeded", SmtpPhase::FinalDot, Kind::Retry, true);
        row(454, "4.7.0", "temporary", SmtpPhase::Connect, Kind::NotStarted, true);
        row(432, "4.3.2", "concurrent", SmtpPhase::MailFrom, Kind::NotStarted, true);
        row(550, "5.1.1", "unknown", SmtpPhase::RcptTo, Kind::Refused, false, Address::Bad);
        row(550, "", "no such user", SmtpPhase::RcptTo, Kind::Refused, false, Address::Bad);
        row(550, "5.7.1", "spam", SmtpPhase::FinalDot, Kind::Refused);
        row(554, "5.7.1", "relay denied", SmtpPhase::RcptTo, Kind::Refused);
        row(552, "5.3.4", "too big", SmtpPhase::MailFrom, Kind::Refused);
        row(552, "5.2.2", "full", SmtpPhase::RcptTo, Kind::Refused);
        row(550, "5.4.5", "Daily user sending limit exceeded", SmtpPhase::FinalDot, Kind::Retry, true);
        row(550, "5.1.1", "of the sender", SmtpPhase::MailFrom, Kind::Refused);
        row(503, "", "bad sequence", SmtpPhase::Data, Kind::Refused);
    }

    void classes()
    {
        QFETCH(SmtpReply, reply);
        QFETCH(SmtpPhase, phase);
        const auto outcome = classify(reply, phase);
        QTEST(outcome.kind, "kind");
        QTEST(outcome.slowsAccount, "slows");
        QTEST(outcome.address, "address");
        QCOMPARE(outcome.text, reply.text);
        QCOMPARE(outcome.code, reply.codeText());
    }
};

QTEST_GUILESS_MAIN(SmtpReplyTest)
#include "tst_smtp_reply.moc"
