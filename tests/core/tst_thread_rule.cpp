// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/dns_lookup.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/core/thread_rule.h"
#include "services/practice/smtp_server.h"
#include "services/secrets/keychain_store.h"
#include "services/secrets/vault_store.h"
#include "services/sending/journal.h"
#include "services/sending/wire.h"
#include "services/storage/database.h"
#include "tests/support/temp_agency.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

using namespace relais;

namespace {

/// Runs the work on a thread that must not wait, as the window's.
void onForbiddenThread(const std::function<void()>& work)
{
    std::jthread([&work] {
        forbidWaitingOnThisThread();
        work();
    });
}

template <typename T>
std::optional<ErrorCode> refusal(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

SmtpEndpoint endpointAt(quint16 port)
{
    return {{.host = QStringLiteral("127.0.0.1"),
             .port = port,
             .security = SmtpSecurity::None,
             .from = *Mailbox::parse(QStringLiteral("a@example.com"))},
            {}};
}

SmtpMail someMail()
{
    return {"a@example.com", "b@example.com", "Subject: x\r\n\r\nx\r\n"};
}

class OneServer final : public MailSource
{
public:
    explicit OneServer(quint16 port)
        : m_port(port)
    {
    }
    Result<SmtpEndpoint> endpoint(AccountId) override { return endpointAt(m_port); }
    int connections(AccountId) override { return 1; }
    Result<SmtpMail> compose(const ClaimedMessage&) override { return someMail(); }

private:
    quint16 m_port;
};

} // namespace

class ThreadRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theRuleHoldsForItsThreadOnly()
    {
        onForbiddenThread([] {
            const auto may = mayWait(QStringLiteral("mail.example.com:25"));
            QVERIFY(!may);
            QCOMPARE(may.error().code, ErrorCode::WrongThread);
            QCOMPARE(may.error().subject, QStringLiteral("mail.example.com:25"));
            QVERIFY(!may.error().detail.isEmpty());
        });
        QVERIFY(mayWait(QStringLiteral("anything")));
    }

    void databaseAndSecretsAreRefused()
    {
        test::TempAgency agency;
        onForbiddenThread([&] {
            QCOMPARE(refusal(Database::open(agency.folder().database())), ErrorCode::WrongThread);
            QCOMPARE(refusal(KeychainStore().read(QStringLiteral("x"))), ErrorCode::WrongThread);
            QCOMPARE(refusal(VaultStore::open(agency.folder().vault(), Secret("open sesame"))), ErrorCode::WrongThread);
        });
    }

    void theNetworkIsRefusedBeforeAByteLeaves()
    {
        std::atomic<int> mails = 0;
        auto server = SmtpServer::start({}, [&](ReceivedMail) { ++mails; });
        QVERIFY(server);
        const auto endpoint = endpointAt((*server)->port());
        onForbiddenThread([&] {
            QCOMPARE(refusal(testSmtp(endpoint)), ErrorCode::WrongThread);
            QCOMPARE(refusal(sendMail(endpoint, someMail())), ErrorCode::WrongThread);
            QCOMPARE(refusal(SystemDnsLookup().txt(QStringLiteral("example.com"))), ErrorCode::WrongThread);
        });
        QCOMPARE(mails, 0);
        // The server was there: a thread that may wait reaches it.
        QVERIFY(sendMail(endpoint, someMail()));
        QCOMPARE(mails, 1);
    }

    void theWireHandsBackWhatItMayNotCarry()
    {
        test::TempAgency agency;
        auto server = SmtpServer::start({}, [](ReceivedMail) {});
        QVERIFY(server);
        onForbiddenThread([&] {
            Journal journal(agency.folder().engineJournal());
            const MessageSources sources{.mail = std::make_unique<OneServer>((*server)->port())};
            Wire wire(journal, sources);
            const ClaimedMessage message{.key = {MessageId(1), 1},
                                         .workspace = WorkspaceId(1),
                                         .account = AccountId(1),
                                         .campaign = CampaignId(1)};
            wire.submit({message});
            const auto ended = wire.takeEnded();
            QCOMPARE(ended.size(), 1);
            QCOMPARE(ended.first().outcome.kind, Outcome::Kind::NotStarted);
            QVERIFY(wire.isEmpty());
        });
    }
};

QTEST_GUILESS_MAIN(ThreadRuleTest)
#include "tst_thread_rule.moc"
