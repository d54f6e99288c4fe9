// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/smtp_test.h"
#include "services/practice/practice_mailbox.h"
#include "services/practice/smtp_server.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace relais;

namespace {

/// A client that writes whole turns and reads what comes until a text has come.
class Talk
{
public:
    explicit Talk(quint16 port) { m_socket.connectToHost(QStringLiteral("127.0.0.1"), port); }
    QByteArray until(const QByteArray& text)
    {
        QByteArray got;
        while (!got.contains(text) && (m_socket.bytesAvailable() || m_socket.waitForReadyRead(5000)))
            got += m_socket.readAll();
        return got;
    }
    QByteArray say(const QByteArray& line, const QByteArray& answer)
    {
        m_socket.write(line + "\r\n");
        return until(answer);
    }
    bool isCut() { return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(5000); }

private:
    QTcpSocket m_socket;
};

SmtpEndpoint endpointOf(quint16 port, const QString& user = {}, const QByteArray& password = {})
{
    const auto from = Mailbox::parse(QStringLiteral("a@example.com"));
    return {{.host = QStringLiteral("127.0.0.1"),
             .port = port,
             .security = SmtpSecurity::None,
             .user = user,
             .from = *from},
            Secret(password)};
}

} // namespace

class SmtpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aMailArrivesAsItWasSent()
    {
        std::mutex mutex;
        QList<ReceivedMail> mails;
        auto server = SmtpServer::start({}, [&](ReceivedMail mail) {
            const std::lock_guard guard(mutex);
            mails.append(std::move(mail));
        });
        QVERIFY(server);
        Talk talk((*server)->port());
        QVERIFY(talk.until("\r\n").startsWith("220 "));
        QVERIFY(talk.say("EHLO me", "250 ").contains("PIPELINING"));
        talk.say("MAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA", "354");
        QVERIFY(talk.say("Subject: x\r\n\r\n..dot\r\n.", "250").contains("queued"));
        const std::lock_guard guard(mutex);
        QCOMPARE(mails.size(), 1);
        QCOMPARE(mails[0].to, QByteArray("b@example.com"));
        QCOMPARE(mails[0].data, QByteArray("Subject: x\r\n\r\n.dot\r\n"));
    }

    void practiceAddressesMisbehaveAsNamed()
    {
        auto server = SmtpServer::start({.script = SmtpScript::practice()}, [](ReceivedMail) {});
        Talk talk((*server)->port());
        talk.until("220");
        talk.say("EHLO me", "250 ");
        talk.say("MAIL FROM:<a@example.com>", "250");
        QVERIFY(talk.say("RCPT TO:<unknown.person@example.com>", "\r\n").startsWith("550 5.1.1"));
        QVERIFY(talk.say("RCPT TO:<greylist@example.com>", "\r\n").startsWith("451"));
        QVERIFY(talk.say("RCPT TO:<greylist@example.com>", "\r\n").startsWith("250"));
        QVERIFY(talk.say("RCPT TO:<cut@example.com>", "\r\n").startsWith("250"));
        talk.say("DATA", "354");
        talk.say("x\r\n.", "never");
        QVERIFY(talk.isCut());
    }

    void aConnectionTestSaysWhatItFound()
    {
        auto server = SmtpServer::start({.user = "me", .password = "secret"}, [](ReceivedMail) {});
        const auto good = testSmtp(endpointOf((*server)->port(), QStringLiteral("me"), "secret"));
        QVERIFY(good);
        QVERIFY(good->loggedIn);
        QVERIFY(good->capabilities.pipelining);
        const auto wrong = testSmtp(endpointOf((*server)->port(), QStringLiteral("me"), "nonsense"));
        QCOMPARE(wrong.error().code, ErrorCode::Rejected);
        QVERIFY(wrong.error().detail.contains(QStringLiteral("535")));
    }

    void aServerWithoutALoginIsNotUsedWithOne()
    {
        auto server = SmtpServer::start({}, [](ReceivedMail) {});
        const auto silent = testSmtp(endpointOf((*server)->port(), QStringLiteral("me"), "secret"));
        QCOMPARE(silent.error().code, ErrorCode::Rejected);
    }

    void nobodyThereIsANetworkError()
    {
        quint16 port = 0;
        {
            auto server = SmtpServer::start({}, [](ReceivedMail) {});
            port = (*server)->port();
        }
        QCOMPARE(testSmtp(endpointOf(port)).error().code, ErrorCode::Network);
    }

    void whatHasNoStarttlsIsRefused()
    {
        auto server = SmtpServer::start({}, [](ReceivedMail) {});
        auto endpoint = endpointOf((*server)->port());
        endpoint.settings.security = SmtpSecurity::StartTls;
        QCOMPARE(testSmtp(endpoint).error().code, ErrorCode::Rejected);
    }

    void theMailboxListsNewestFirstWithReadableSubjects()
    {
        QTemporaryDir folder;
        PracticeMailbox mailbox(folder.path());
        QVERIFY(mailbox.add({"a@example.com", "b@example.com", "Subject: one\r\n\r\nx\r\n"}, instantFromMs(1000)));
        QVERIFY(mailbox.add({"a@example.com", "c@example.com",
                             "From: A\r\nSubject: =?UTF-8?Q?d=C3=A9but?=\r\n =?UTF-8?Q?_fin?=\r\nTo: x\r\n\r\nx\r\n"},
                            instantFromMs(2000)));
        const auto mails = mailbox.list(10);
        QCOMPARE(mails.size(), 2);
        QCOMPARE(mails[0].subject, QStringLiteral("début fin"));
        QCOMPARE(mails[0].to, QStringLiteral("c@example.com"));
        QCOMPARE(toMs(mails[0].at), 2000);
        QCOMPARE(mails[1].subject, QStringLiteral("one"));
        QVERIFY(!mailbox.read(QStringLiteral("../secrets.vault")));
        mailbox.clear();
        QVERIFY(mailbox.list(10).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SmtpServerTest)
#include "tst_smtp_server.moc"
