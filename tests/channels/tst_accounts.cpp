// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_repository.h"
#include "services/channels/account_usage.h"
#include "services/secrets/vault_store.h"
#include "tests/support/temp_agency.h"

#include <QJsonDocument>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

AccountDraft draft(const QString& name = QStringLiteral("Main"))
{
    const auto from = Mailbox::parse(QStringLiteral("Maison Lémant <bonjour@lemant.example>"));
    AccountDraft wanted{.name = name,
                        .settings = SmtpSettings{.host = QStringLiteral("smtp.example.com"),
                                                 .user = QStringLiteral("me"),
                                                 .from = *from}};
    wanted.limits = {{25, Seconds(60)}, {500, Seconds(86400)}};
    wanted.daily = 100;
    wanted.ramp = WarmUp{20, 10};
    wanted.perRecipient = RateLimit{1, Seconds(86400)};
    return wanted;
}

} // namespace

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsAddedIsReadBack()
    {
        TempAgency agency;
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        auto vault = VaultStore::open(agency.folder().vault(), Secret("x"));
        const auto id = accounts.add(draft(), {{AccountSecret::Login, Secret("pw")}}, vault->get());
        QVERIFY(id);
        const auto account = accounts.byName(QStringLiteral("mAIN"));
        QVERIFY(account);
        QCOMPARE(account->draft, draft());
        QVERIFY(account->isUp);
        QCOMPARE((*vault)->read(*secretKey(agency.database(), *id))->reveal(), QByteArray("pw"));
    }

    void aNameIsTakenOnce()
    {
        TempAgency agency;
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        QVERIFY(accounts.add(draft(), {}, nullptr));
        QCOMPARE(accounts.add(draft(QStringLiteral("MAIN")), {}, nullptr).error().code, ErrorCode::Conflict);
        const auto removed = accounts.remove(accounts.byName(QStringLiteral("Main"))->id, nullptr);
        QVERIFY(removed);
        QVERIFY(accounts.add(draft(), {}, nullptr));
    }

    void anotherWorkspaceSeesNothing()
    {
        TempAgency agency;
        const auto id =
            AccountRepository(agency.database(), agency.session(), agency.clock()).add(draft(), {}, nullptr);
        AccountRepository others(agency.database(), agency.addWorkspace(QStringLiteral("Autre")), agency.clock());
        QVERIFY(others.list()->isEmpty());
        QCOMPARE(others.byId(*id).error().code, ErrorCode::NotFound);
        QCOMPARE(others.update(*id, draft(), {}, nullptr).error().code, ErrorCode::NotFound);
        QCOMPARE(others.remove(*id, nullptr).error().code, ErrorCode::NotFound);
    }

    void aPracticeAgencyTakesPracticeAccountsOnly()
    {
        TempAgency agency;
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        const auto old = accounts.add(draft(), {}, nullptr);
        QVERIFY(agency.database().script("UPDATE agency SET practice = 1"));
        const auto refused = [](const QString& name) {
            return Error{ErrorCode::Invalid, name, QStringLiteral("a practice agency has practice accounts only")};
        };
        QCOMPARE(accounts.add(draft(QStringLiteral("Autre")), {}, nullptr).error(), refused(QStringLiteral("Autre")));
        const auto number =
            AccountDraft::forWhatsapp(QStringLiteral("Boutique"), {.phoneNumberId = QStringLiteral("1001"),
                                                                   .businessAccountId = QStringLiteral("2002")});
        QCOMPARE(accounts.add(number, {}, nullptr).error(), refused(QStringLiteral("Boutique")));
        QCOMPARE(accounts.update(*old, draft(), {}, nullptr).error(), refused(QStringLiteral("Main")));
        QCOMPARE(accounts.list()->size(), 1);
        // What stood there before is mended by making it a practice account.
        auto practice = draft();
        practice.practice = true;
        QVERIFY(accounts.update(*old, practice, {}, nullptr));
        QVERIFY(accounts.byId(*old)->draft.practice);
    }

    void anAgentMayNotChangeAccounts()
    {
        TempAgency agency;
        auto agent = agency.session();
        agent.role = Role::Agent;
        AccountRepository accounts(agency.database(), agent, agency.clock());
        QCOMPARE(accounts.add(draft(), {}, nullptr).error().code, ErrorCode::NotAllowed);
        QVERIFY(accounts.list());
    }

    void anUpdateBringsADownAccountUp()
    {
        TempAgency agency;
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        const auto id = accounts.add(draft(), {}, nullptr);
        QVERIFY(agency.database().script("UPDATE accounts SET state = 'down', reason = '535 bad'"));
        QCOMPARE(accounts.byId(*id)->reason, QStringLiteral("535 bad"));
        QVERIFY(accounts.update(*id, draft(), {}, nullptr));
        QVERIFY(accounts.byId(*id)->isUp);
        QVERIFY(agency.database().script("UPDATE accounts SET state = 'down', reason = '535 bad'"));
        QVERIFY(accounts.noteTest(*id, QStringLiteral("still bad")));
        QVERIFY(!accounts.byId(*id)->isUp);
        QVERIFY(accounts.noteTest(*id, std::nullopt));
        QVERIFY(accounts.byId(*id)->isUp);
    }

    void wrongValuesAreNamed_data()
    {
        QTest::addColumn<std::function<void(AccountDraft&)>>("spoil");
        QTest::addColumn<QString>("field");
        using Spoil = std::function<void(AccountDraft&)>;
        QTest::newRow("name") << Spoil([](AccountDraft& d) { d.name = QStringLiteral(" "); }) << QStringLiteral("name");
        QTest::newRow("line break") << Spoil([](AccountDraft& d) { d.name = QStringLiteral("a\nb"); })
                                    << QStringLiteral("name");
        QTest::newRow("host") << Spoil([](AccountDraft& d) { d.smtp()->host.clear(); }) << QStringLiteral("host");
        QTest::newRow("host with path") << Spoil([](AccountDraft& d) {
            d.smtp()->host = QStringLiteral("a.example/x");
        }) << QStringLiteral("host");
        QTest::newRow("host with port") << Spoil([](AccountDraft& d) {
            d.smtp()->host = QStringLiteral("a.example:25");
        }) << QStringLiteral("host");
        QTest::newRow("port") << Spoil([](AccountDraft& d) { d.smtp()->port = 70000; }) << QStringLiteral("port");
        QTest::newRow("connections") << Spoil([](AccountDraft& d) { d.connections = 0; })
                                     << QStringLiteral("connections");
        QTest::newRow("limit") << Spoil([](AccountDraft& d) {
            d.limits = {{0, Seconds(5)}};
        }) << QStringLiteral("limit");
        QTest::newRow("ramp without a cap")
            << Spoil([](AccountDraft& d) { d.daily.reset(); }) << QStringLiteral("ramp");
        QTest::newRow("ramp above the cap") << Spoil([](AccountDraft& d) {
            d.ramp = WarmUp{101, 3};
        }) << QStringLiteral("ramp");
        QTest::newRow("ramp of years") << Spoil([](AccountDraft& d) {
            d.ramp = WarmUp{10, 366};
        }) << QStringLiteral("ramp");
        QTest::newRow("no message for a recipient") << Spoil([](AccountDraft& d) {
            d.perRecipient = RateLimit{0, Seconds(5)};
        }) << QStringLiteral("per_recipient");
        QTest::newRow("no time for a recipient") << Spoil([](AccountDraft& d) {
            d.perRecipient = RateLimit{1, Seconds(0)};
        }) << QStringLiteral("per_recipient");
        QTest::newRow("years for a recipient") << Spoil([](AccountDraft& d) {
            d.perRecipient = RateLimit{1, std::chrono::hours(24 * 367)};
        }) << QStringLiteral("per_recipient");
        QTest::newRow("http") << Spoil([](AccountDraft& d) {
            d.smtp()->unsubscribeUrl = QStringLiteral("http://a.example/");
        }) << QStringLiteral("unsubscribe_url");
    }

    void wrongValuesAreNamed()
    {
        QFETCH(std::function<void(AccountDraft&)>, spoil);
        QFETCH(QString, field);
        auto wanted = draft();
        spoil(wanted);
        const auto ok = wanted.check();
        QVERIFY(!ok);
        QCOMPARE(ok.error().code, ErrorCode::Invalid);
        QCOMPARE(ok.error().subject, field);
    }

    void theWarmUpShowsAsALimitAndBeginsAnewWhenItIsChanged()
    {
        TempAgency agency;
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        auto wanted = draft();
        const auto id = accounts.add(wanted, {}, nullptr);
        const auto use = limitUse(agency.database(), *accounts.byId(*id), agency.clock().now());
        QCOMPARE(use->size(), 4);
        QCOMPARE(use->last().kind, LimitKind::WarmUp);
        QCOMPARE(use->last().limit.messages, 20);

        const auto since = toMs(agency.clock().now()) - 11LL * 86'400'000;
        QVERIFY(agency.database().runText(QStringLiteral("UPDATE accounts SET ramp_since = ?"), {since}));
        QCOMPARE(limitUse(agency.database(), *accounts.byId(*id), agency.clock().now())->size(), 3);
        wanted.connections = 7;
        QVERIFY(accounts.update(*id, wanted, {}, nullptr));
        QVERIFY(accounts.byId(*id)->rampSince);
        wanted.ramp = WarmUp{20, 20};
        QVERIFY(accounts.update(*id, wanted, {}, nullptr));
        QVERIFY(!accounts.byId(*id)->rampSince);
        wanted.ramp.reset();
        QVERIFY(accounts.update(*id, wanted, {}, nullptr));
        QVERIFY(!accounts.byId(*id)->draft.ramp);
    }

    void settingsOfOlderVersionsHaveNoLimitForRecipients()
    {
        TempAgency agency;
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        const auto id = accounts.add(draft(), {}, nullptr);
        QVERIFY(agency.database().script("UPDATE accounts SET settings = json_remove(settings, '$.per_recipient')"));
        auto wanted = draft();
        wanted.perRecipient.reset();
        QCOMPARE(accounts.byId(*id)->draft, wanted);
        for (const auto* odd : {"1", "[]", "[1]", "[0,5]", "[1,-5]", "null"}) {
            const auto settings = QJsonDocument::fromJson(QByteArray("{\"per_recipient\":") + odd + "}").object();
            QVERIFY2(!perRecipientFrom(settings), odd);
        }
    }

    void limitsAsText()
    {
        QCOMPARE(*rateLimitFromText(QStringLiteral("25/60")), (RateLimit{25, Seconds(60)}));
        for (const auto* wrong : {"25", "25/0", "-1/60", "a/b", "1/2/3", ""})
            QVERIFY(!rateLimitFromText(QString::fromLatin1(wrong)));
    }

    void aSenderCannotBreakTheHeader()
    {
        QVERIFY(!Mailbox::parse(QStringLiteral("A\r\nBcc: x@y.zz <a@example.com>")));
        QVERIFY(!Mailbox::parse(QStringLiteral("A <a@exa\r\nmple.com>")));
        const auto good = Mailbox::parse(QStringLiteral("\"Dupont, Jean\" <j@example.com>"));
        QCOMPARE(good->name.text(), QStringLiteral("Dupont, Jean"));
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"
