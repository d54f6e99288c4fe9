// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "services/channels/smtp/smtp_dialogue.h"

#include <QTest>

using namespace relais;
using Kind = Outcome::Kind;

namespace {

const SmtpMail kMail{"from@example.com", "to@example.com", "Subject: x\r\n\r\n.dot\r\nbye\r\n"};
constexpr SmtpCapabilities kPlain{};
constexpr SmtpCapabilities kPipelining{.pipelining = true};

SmtpDialogue begun(SmtpCapabilities capabilities)
{
    SmtpDialogue dialogue(capabilities);
    dialogue.begin(kMail);
    return dialogue;
}

} // namespace

class SmtpDialogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepByStepWithoutPipelining()
    {
        auto dialogue = begun(kPlain);
        QCOMPARE(dialogue.takeOutput(), "MAIL FROM:<from@example.com>\r\n");
        dialogue.receive("250 ok\r\n");
        QCOMPARE(dialogue.takeOutput(), "RCPT TO:<to@example.com>\r\n");
        dialogue.receive("250 ok\r\n");
        QCOMPARE(dialogue.takeOutput(), "DATA\r\n");
        QVERIFY(!dialogue.wantsFinalDot());
        dialogue.receive("354 go\r\n");
        QVERIFY(dialogue.wantsFinalDot());
        QCOMPARE(dialogue.takeOutput(), "");
        dialogue.releaseFinalDot();
        QCOMPARE(dialogue.takeOutput(), "Subject: x\r\n\r\n..dot\r\nbye\r\n.\r\n");
        QVERIFY(dialogue.awaitsVerdict());
        dialogue.receive("250 2.0.0 Ok: queued as 4F2\r\n");
        const auto outcome = dialogue.takeOutcome();
        QCOMPARE(outcome->kind, Kind::Accepted);
        QCOMPARE(outcome->providerId, QStringLiteral("Ok: queued as 4F2"));
        QVERIFY(dialogue.isIdle());
    }

    void oneWriteWithPipelining()
    {
        auto dialogue = begun(kPipelining);
        QCOMPARE(dialogue.takeOutput(), "MAIL FROM:<from@example.com>\r\nRCPT TO:<to@example.com>\r\nDATA\r\n");
        dialogue.receive("250 ok\r\n250 ok\r\n354 go\r\n");
        QVERIFY(dialogue.wantsFinalDot());
    }

    void theSizeIsSaidWhereItIsOffered()
    {
        auto dialogue = begun({.pipelining = false, .size = true});
        QCOMPARE(dialogue.takeOutput(),
                 "MAIL FROM:<from@example.com> SIZE=" + QByteArray::number(kMail.data.size()) + "\r\n");
    }

    void aRefusedRecipientKeepsTheConnection()
    {
        for (const auto& capabilities : {kPlain, kPipelining}) {
            auto dialogue = begun(capabilities);
            dialogue.receive("250 ok\r\n");
            dialogue.receive("550 5.1.1 unknown\r\n");
            if (capabilities.pipelining) dialogue.receive("503 no recipients\r\n");
            QCOMPARE(dialogue.takeOutcome()->kind, Kind::Refused);
            QVERIFY(dialogue.takeOutput().endsWith("RSET\r\n"));
            dialogue.receive("250 reset\r\n");
            QVERIFY(dialogue.isIdle());
        }
    }

    void aServerThatWantsDataForNobodyGetsALoneDot()
    {
        auto dialogue = begun(kPipelining);
        static_cast<void>(dialogue.takeOutput());
        dialogue.receive("250 ok\r\n550 5.1.1 unknown\r\n354 go\r\n");
        QVERIFY(!dialogue.wantsFinalDot());
        QCOMPARE(dialogue.takeOutput(), ".\r\n");
        dialogue.receive("554 no valid recipients\r\n");
        const auto outcome = dialogue.takeOutcome();
        QCOMPARE(outcome->code, QStringLiteral("550 5.1.1"));
        QCOMPARE(outcome->address, Outcome::Address::Bad);
    }

    void aRefusedSenderIsSaidAfterTheWholeGroup()
    {
        auto dialogue = begun(kPipelining);
        dialogue.receive("530 5.7.0 authenticate first\r\n");
        QVERIFY(!dialogue.takeOutcome());
        dialogue.receive("503 x\r\n503 x\r\n");
        QCOMPARE(dialogue.takeOutcome()->kind, Kind::AccountDown);
    }

    void goodbyeBetweenTwoMailsIsNoAttempt()
    {
        for (const auto& capabilities : {kPlain, kPipelining}) {
            auto dialogue = begun(capabilities);
            dialogue.receive("421 4.4.2 timeout\r\n");
            QCOMPARE(dialogue.takeOutcome()->kind, Kind::NotStarted);
            QVERIFY(dialogue.isClosed());
        }
    }

    void aCutAfterTheDotIsUnknown()
    {
        auto dialogue = begun(kPipelining);
        dialogue.receive("250 ok\r\n250 ok\r\n354 go\r\n");
        dialogue.releaseFinalDot();
        dialogue.connectionLost(QStringLiteral("reset by peer"));
        QCOMPARE(dialogue.takeOutcome()->kind, Kind::Unknown);
    }

    void aCutBeforeTheDotIsNot()
    {
        auto beforeBody = begun(kPipelining);
        beforeBody.receive("250 ok\r\n250 ok\r\n354 go\r\n");
        beforeBody.connectionLost(QStringLiteral("reset"));
        QCOMPARE(beforeBody.takeOutcome()->kind, Kind::Retry);
        auto atOnce = begun(kPipelining);
        atOnce.connectionLost(QStringLiteral("reset"));
        QCOMPARE(atOnce.takeOutcome()->kind, Kind::NotStarted);
        SmtpDialogue idle(kPlain);
        idle.connectionLost(QStringLiteral("reset"));
        QVERIFY(!idle.takeOutcome());
    }

    void nonsenseClosesAndNeverCountsAsAccepted()
    {
        auto dialogue = begun(kPipelining);
        dialogue.receive("250 ok\r\n250 ok\r\n354 go\r\n");
        dialogue.releaseFinalDot();
        dialogue.receive("lorem ipsum\r\n");
        QCOMPARE(dialogue.takeOutcome()->kind, Kind::Unknown);
        QVERIFY(dialogue.isClosed());
    }

    void capabilitiesAreThoseAfterStarttls()
    {
        const QList<QByteArray> lines{"220 hi",   "250-host",      "250-PIPELINING",       "250 STARTTLS", "220 go",
                                      "250-host", "250-SIZE 1000", "250 AUTH PLAIN LOGIN", "235 ok"};
        const auto capabilities = SmtpCapabilities::fromTranscript(lines);
        QVERIFY(!capabilities.pipelining);
        QVERIFY(capabilities.size);
        QVERIFY(capabilities.auth);
    }

    /// Whoever takes the extra dots away again, as RFC 5321 4.5.2 tells a server to, has the message back.
    void dotStuffingIsUndoneByTheServersRule()
    {
        test::check("dot-stuffing", [] {
            QByteArray data;
            for (const auto& line : *rc::gen::container<std::vector<std::string>>(
                     rc::gen::container<std::string>(rc::gen::elementOf(std::string("a. "))))) {
                data += QByteArray::fromStdString(line) + "\r\n";
            }
            const auto wire = dotStuffed(data);
            QByteArray back;
            bool ended = false;
            for (auto line : wire.split('\n')) {
                if (line.isEmpty()) continue;
                RC_ASSERT(!ended);
                line.chop(1);
                if (line == ".") {
                    ended = true;
                    continue;
                }
                back += (line.startsWith('.') ? line.mid(1) : line) + "\r\n";
            }
            RC_ASSERT(ended);
            RC_ASSERT(back == (data.isEmpty() ? QByteArray("\r\n") : data));
        });
    }
};

QTEST_GUILESS_MAIN(SmtpDialogueTest)
#include "tst_smtp_dialogue.moc"
