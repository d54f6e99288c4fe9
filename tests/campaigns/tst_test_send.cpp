// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/arming.h"
#include "services/campaigns/test_send.h"
#include "services/practice/practice_host.h"
#include "services/practice/practice_mailbox.h"
#include "services/practice/practice_mails.h"
#include "services/practice/smtp_server.h"
#include "tests/campaigns/campaign_desk.h"

#include <QTest>

#include <mutex>

using namespace relais;
using namespace relais::test;

namespace {

/// An agency with a draft, a contact, and an account that leads to a server of the test.
struct Desk
{
    explicit Desk(std::vector<SmtpRule> rules = {}, QByteArray password = {})
        : server(std::move(*SmtpServer::start({.script = SmtpScript(std::move(rules)),
                                               .user = password.isEmpty() ? QByteArray() : QByteArray("me"),
                                               .password = password},
                                              [this](ReceivedMail mail) {
                                                  const std::lock_guard guard(mutex);
                                                  received.append(std::move(mail));
                                              })))
        , desk(agency)
    {
        account = desk.addAccount();
        desk.run(
            QStringLiteral(
                "UPDATE accounts SET settings = json_set(settings, '$.host', '127.0.0.1', '$.port', ?, '$.user', ?)"),
            {server->port(), password.isEmpty() ? QString() : QStringLiteral("me")});
        contact = desk.addContact(QStringLiteral("Zoé Durand"), QStringLiteral("zoe@example.com"),
                                  QStringLiteral("Maison & Fils"));
    }

    Result<QString> send(const QString& address = QStringLiteral("me@maison.example"))
    {
        return sendTest(
            agency.database(), agency.session(), agency.clock(),
            {CampaignDesk::draft(), std::nullopt, contact, address},
            [this](AccountId, AccountSecret) {
                ++secretsRead;
                return Result<Secret>(Secret("open sesame"));
            },
            [this] { return practice.port(); });
    }
    QList<ReceivedMail> mails()
    {
        const std::lock_guard guard(mutex);
        return received;
    }

    std::mutex mutex;
    QList<ReceivedMail> received;
    std::unique_ptr<SmtpServer> server;
    TempAgency agency;
    CampaignDesk desk;
    PracticeHost practice{agency.folder(), agency.clock()};
    AccountId account{0};
    ContactId contact{0};
    int secretsRead = 0;
};

} // namespace

/// A test to oneself: one mail, one connection, the server's own words.
class TestSendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theMailArrivesWithTheContactsValues()
    {
        Desk desk;
        const auto words = desk.send();
        QVERIFY2(words, qPrintable(words ? QString() : words.error().detail));
        QVERIFY2(words->startsWith(QLatin1String("250")), qPrintable(*words));
        const auto mails = desk.mails();
        QCOMPARE(mails.size(), 1);
        QCOMPARE(mails[0].to, QByteArray("me@maison.example"));
        QCOMPARE(mails[0].from, QByteArray("contact@maison.example"));
        // Quoted-printable may fold a line anywhere.
        const auto unfolded = QByteArray(mails[0].data).replace("=\r\n", "");
        QVERIFY2(unfolded.contains("Bonjour Zo=C3=A9 Durand de Maison &amp; Fils"), unfolded.constData());
        QCOMPARE(desk.desk.one(QStringLiteral("SELECT count(*) FROM messages")), QStringLiteral("0"));
        QCOMPARE(desk.secretsRead, 0);
    }

    void withALogin()
    {
        Desk desk({}, "open sesame");
        QVERIFY(desk.send());
        QCOMPARE(desk.secretsRead, 1);
        Desk wrong({}, "another word");
        const auto refused = wrong.send();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Rejected);
        QVERIFY2(refused.error().detail.contains(QLatin1String("535")), qPrintable(refused.error().detail));
    }

    void aRefusalKeepsTheServersWords()
    {
        Desk desk({{.moment = SmtpMoment::RcptTo, .reaction = {.reply = "550 5.1.1 nobody of that name"}}});
        const auto refused = desk.send();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Rejected);
        QVERIFY2(refused.error().detail.contains(QLatin1String("550 5.1.1 nobody of that name")),
                 qPrintable(refused.error().detail));
        QVERIFY(desk.mails().isEmpty());
    }

    void aLostLineSaysThatItMayHaveArrived()
    {
        Desk desk({{.moment = SmtpMoment::FinalDot, .reaction = {.accepts = true, .closes = true, .silent = true}}});
        const auto lost = desk.send();
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Network);
        QVERIFY(lost.error().detail.contains(QLatin1String("may have arrived")));
    }

    void noServerIsANetworkError()
    {
        Desk desk;
        desk.server.reset();
        QCOMPARE(desk.send().error().code, ErrorCode::Network);
    }

    void aPracticeAccountNeedsNoServer()
    {
        Desk desk;
        desk.server.reset();
        desk.desk.run(QStringLiteral("UPDATE accounts SET practice = 1"));
        QVERIFY(disarm(desk.agency.database()));
        const auto words = desk.send();
        QVERIFY2(words, qPrintable(words ? QString() : words.error().detail));
        QCOMPARE(PracticeMailbox(desk.agency.folder().practiceMail()).list(10).size(), 1);
        const auto shown = [&](const Session& session) {
            return PracticeMails(desk.agency.database(), session, desk.agency.folder()).list(10)->size();
        };
        QCOMPARE(shown(desk.agency.session()), 1);
        QCOMPARE(shown(desk.agency.addWorkspace(QStringLiteral("Atelier"))), 0);
    }

    void aCopyOfADatabaseSendsNoTestEither()
    {
        Desk desk;
        QVERIFY(disarm(desk.agency.database()));
        QCOMPARE(desk.send().error().code, ErrorCode::Disarmed);
        QVERIFY(desk.mails().isEmpty());
    }

    void aPracticeAgencySendsNoTestByARealAccount()
    {
        Desk desk;
        desk.desk.run(QStringLiteral("UPDATE agency SET practice = 1"));
        QCOMPARE(desk.send().error(), (Error{ErrorCode::Invalid, QStringLiteral("main"),
                                             QStringLiteral("a practice agency has practice accounts only")}));
        QVERIFY(desk.mails().isEmpty());
    }

    void aSuppressedAddressGetsNone()
    {
        Desk desk;
        desk.desk.suppress(QStringLiteral("me@maison.example"));
        const auto refused = desk.send(QStringLiteral("Me@Maison.example"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(desk.mails().isEmpty());
    }

    void anAgentMayNot()
    {
        Desk desk;
        auto session = desk.agency.session();
        session.role = Role::Agent;
        const auto refused =
            sendTest(desk.agency.database(), session, desk.agency.clock(),
                     {CampaignDesk::draft(), std::nullopt, desk.contact, QStringLiteral("a@b.fr")}, {}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    }
};

QTEST_GUILESS_MAIN(TestSendTest)
#include "tst_test_send.moc"
