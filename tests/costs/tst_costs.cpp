// SPDX-License-Identifier: GPL-3.0-or-later
// What delivered messages cost: once each, by the provider's word and the person's card; and the budget that pauses.
#include "services/access/agency.h"
#include "services/campaigns/campaign_control.h"
#include "services/campaigns/message_repository.h"
#include "services/conversations/door.h"
#include "services/costs/cost_ledger.h"
#include "services/storage/transaction.h"
#include "tests/support/temp_agency.h"

#include <QBuffer>
#include <QDateTime>
#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

const QByteArray kCard = "country,category,currency,rate,free_units_month,effective_from\n"
                         "FR,marketing,EUR,0.10,,\n*,marketing,EUR,0.20,,\n*,service,EUR,0.03,2,\n";

constexpr CampaignId kCampaign(3);

/// A campaign that is sending, with three messages that have left: 11 and 12 to France, 13 to Belgium.
class Scene
{
public:
    Scene()
        : door(agency.database(), agency.clock(), agencyInfo(agency.database())->installId)
    {
        run("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (1, 1, 'boutique', 'boutique', 'whatsapp', '{\"phone_number_id\":\"7\",\"business_account_id\":\"8\"}', 1, 3, 1, 0, 0)");
        run("INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) "
            "VALUES (3, 1, 'x', 'whatsapp', '{}', 1, 2, 0, 0, 0)");
        run("INSERT INTO campaign_contents VALUES (1, 3, 1, '{\"template\":{\"category\":\"MARKETING\"}}'), (1, 3, 2, '{\"text\":\"Merci\"}')");
        addMessage(11, 1, "+33612345678");
        addMessage(12, 1, "+33612345679");
        addMessage(13, 1, "+32475123456");
    }
    void addMessage(qint64 id, int step, const char* phone)
    {
        run("INSERT OR IGNORE INTO contacts (id, workspace_id, name, phone, created_at, updated_at) VALUES (?, 1, 'Camille', ?, 0, 0)",
            {id, text(phone)});
        run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, vals, status, queued_at, sent_at, finished_at, provider_id) "
            "VALUES (?, 1, 3, ?, ?, 1, ?, '{}', 2, 0, 0, 0, ?)",
            {id, step, id, text(phone), QStringLiteral("wamid.%1").arg(id)});
        run("INSERT INTO provider_ids VALUES (?, 1, ?)", {QStringLiteral("wamid.%1").arg(id), id});
    }
    void run(const char* sql, const QVariantList& parameters = {})
    {
        const auto done = agency.database().runText(QString::fromLatin1(sql), parameters);
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    qint64 number(const char* sql)
    {
        auto rows = agency.database().queryText(QString::fromLatin1(sql), {});
        if (!rows) qFatal("%s", qPrintable(rows.error().detail));
        return rows->next() ? rows->integer(0) : -1;
    }
    void setCard(const QByteArray& csv = kCard)
    {
        const auto set = RateCards(agency.database(), agency.session(), agency.clock()).set(AccountId(1), csv);
        if (!set) qFatal("%s %s", qPrintable(set.error().subject), qPrintable(set.error().detail));
    }
    /// A status comes by the door.
    void tell(qint64 message, MessageStatus status, const std::optional<MessagePricing>& pricing = std::nullopt)
    {
        IncomingStatus one{.phoneNumberId = text("7"),
                           .providerId = QStringLiteral("wamid.%1").arg(message),
                           .status = status,
                           .at = agency.clock().now(),
                           .pricing = pricing};
        if (status == Failed) one.error = WhatsappError{.code = 131026, .details = text("undeliverable")};
        auto transaction = Transaction::begin(agency.database());
        if (const auto entered = door.enter(one); !entered) qFatal("%s", qPrintable(entered.error().detail));
        if (auto done = transaction->commit(); !done) qFatal("%s", qPrintable(done.error().detail));
    }
    QList<CostSum> costs() { return *campaignCosts(agency.database(), agency.session(), kCampaign); }

    TempAgency agency;
    Door door;
};

MessagePricing billed(const char* category, bool billable = true)
{
    return {.billable = billable, .category = text(category), .model = text("PMP"), .type = text("regular")};
}

Money euro(qint64 millionths)
{
    return {millionths, text("EUR")};
}

} // namespace

class CostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aDeliveredMessageCostsOnceHoweverOftenItIsTold()
    {
        Scene scene;
        scene.setCard();
        scene.tell(11, Sent, billed("marketing"));
        QVERIFY(scene.costs().isEmpty());
        scene.tell(11, Delivered, billed("marketing"));
        scene.tell(11, Delivered, billed("marketing"));
        scene.tell(11, Read, billed("marketing"));
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(100'000), 1}}));
        // Read at once, never told delivered; and another country.
        scene.tell(13, Read, billed("marketing"));
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(300'000), 2}}));
        scene.tell(12, Failed);
        QCOMPARE(scene.costs().first().messages, 2);
    }

    void whatIsNotBilledCostsNothing()
    {
        Scene scene;
        scene.setCard();
        scene.tell(11, Delivered, billed("marketing", false));
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(0), 1}}));
    }

    void aMessageSaysWhatItCostInTheListAndInTheFile()
    {
        Scene scene;
        // 12 comes before there is a card, and its category stands on none.
        scene.tell(12, Delivered, billed("utility"));
        scene.setCard();
        scene.tell(11, Delivered, billed("marketing"));
        MessageRepository messages(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        for (const auto& query : {MessageQuery{}, MessageQuery{.campaign = kCampaign}}) {
            const auto page = messages.list(query);
            QVERIFY(page);
            QCOMPARE(page->items.size(), 3);
            for (const auto& message : page->items)
                QCOMPARE(message.cost, message.id.value() == 11 ? std::optional(euro(100'000)) : std::nullopt);
        }
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(*messages.exportCsv({}, out), 3);
        const auto lines = out.data().split('\n');
        QVERIFY(lines[0].endsWith(",read_at,cost,currency\r"));
        QVERIFY(lines[1].startsWith("13,") && lines[1].endsWith(",,\r"));
        QVERIFY(lines[2].startsWith("12,") && lines[2].endsWith(",,\r"));
        QVERIFY(lines[3].startsWith("11,") && lines[3].endsWith(",0.10,EUR\r"));
    }

    void withoutTheProvidersWordTheTemplateTells()
    {
        Scene scene;
        scene.setCard();
        scene.tell(11, Delivered);
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(100'000), 1}}));
        scene.addMessage(21, 2, "+33612345678");
        scene.tell(21, Delivered);
        QCOMPARE(scene.number("SELECT count(*) FROM message_costs WHERE category = 'service' AND message_id = 21"), 1);
    }

    void withoutACardItIsNotedWithoutAPrice()
    {
        Scene scene;
        scene.tell(11, Delivered, billed("marketing"));
        QCOMPARE(scene.costs(), (QList<CostSum>{{Money{}, 1}}));
        QVERIFY(!mainCost(scene.costs()));
    }

    void theFirstOfAMonthAreFree()
    {
        Scene scene;
        scene.setCard();
        for (qint64 id = 31; id <= 34; ++id) {
            scene.addMessage(id, 2, id % 2 == 0 ? "+33612345678" : "+32475123456");
            scene.tell(id, Delivered, billed("service"));
        }
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(60'000), 4}}));
        scene.agency.clock().advance(std::chrono::hours(24 * 32));
        scene.addMessage(35, 2, "+33612345678");
        scene.tell(35, Delivered, billed("service"));
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(60'000), 5}}));
        QCOMPARE(costsByMonth(scene.agency.database(), scene.agency.session(), 0, 999'999)->size(), 2);
    }

    void aNewCardHoldsForWhatComesAfterIt()
    {
        Scene scene;
        scene.setCard();
        scene.tell(11, Delivered, billed("marketing"));
        scene.agency.clock().advance(std::chrono::seconds(1));
        scene.setCard("country,category,currency,rate\n*,marketing,EUR,0.5\n");
        scene.tell(12, Delivered, billed("marketing"));
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(600'000), 2}}));
    }

    void aLaterCardPricesWhatHasNoPriceYetOnce()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::hours(24 * 40));
        for (qint64 id = 100; id < 100 + RateCards::kPricedAtATime + 20; ++id) {
            scene.addMessage(id, 1, "+33612345678");
            scene.tell(id, Delivered, billed("marketing"));
        }
        scene.tell(11, Delivered, billed("utility"));
        scene.tell(12, Delivered, billed("marketing", false));
        QVERIFY(setCampaignBudget(scene.agency.database(), scene.agency.session(), scene.agency.clock(), kCampaign,
                                  euro(1'000'000)));
        const auto from = [&](int days) {
            return QDateTime::fromMSecsSinceEpoch(toMs(scene.agency.clock().now()), Qt::UTC)
                .date()
                .addDays(days)
                .toString(Qt::ISODate)
                .toLatin1();
        };
        // One that begins tomorrow holds for nothing that was delivered today.
        scene.agency.clock().advance(std::chrono::milliseconds(1));
        scene.setCard("country,category,currency,rate,effective_from\nFR,marketing,EUR,0.10," + from(1) + "\n");
        QCOMPARE(scene.costs().first().amount, Money{});
        QCOMPARE(campaignStats(scene.agency.database(), scene.agency.session(), kCampaign)->status,
                 CampaignStatus::Sending);
        scene.agency.clock().advance(std::chrono::milliseconds(1));
        scene.setCard("country,category,currency,rate,free_units_month,effective_from\nFR,marketing,EUR,0.10,5,"
                      + from(0) + "\n");
        // Those that are not billed and the free ones cost nothing; what the card does not know stays without a price.
        const auto priced = static_cast<qint64>(RateCards::kPricedAtATime) + 20 - 4;
        QCOMPARE(scene.costs(),
                 (QList<CostSum>{{Money{}, 1}, {euro(priced * 100'000), RateCards::kPricedAtATime + 21}}));
        QCOMPARE((*campaignBudget(scene.agency.database(), scene.agency.session(), kCampaign))->spent,
                 euro(priced * 100'000));
        QCOMPARE(campaignStats(scene.agency.database(), scene.agency.session(), kCampaign)->status,
                 CampaignStatus::Paused);
        // Another card changes no price that stands.
        scene.agency.clock().advance(std::chrono::milliseconds(1));
        scene.setCard("country,category,currency,rate\n*,marketing,EUR,5\n*,utility,EUR,0.2\n");
        QCOMPARE(scene.costs(), (QList<CostSum>{{euro(priced * 100'000 + 200'000), RateCards::kPricedAtATime + 22}}));
    }

    void aBudgetPausesAndARaisedOneGoesOn()
    {
        Scene scene;
        scene.setCard();
        auto& database = scene.agency.database();
        const auto& session = scene.agency.session();
        scene.tell(11, Delivered, billed("marketing"));
        // What was spent before counts.
        QVERIFY(setCampaignBudget(database, session, scene.agency.clock(), kCampaign, euro(200'000)));
        QCOMPARE((*campaignBudget(database, session, kCampaign))->spent, euro(100'000));
        QCOMPARE(campaignStats(database, session, kCampaign)->status, CampaignStatus::Sending);
        scene.tell(12, Delivered, billed("marketing"));
        QCOMPARE(campaignStats(database, session, kCampaign)->status, CampaignStatus::Paused);
        QCOMPARE(campaignStats(database, session, kCampaign)->reason, text("budget"));
        QCOMPARE(resumeCampaign(database, session, scene.agency.clock(), kCampaign).error().code, ErrorCode::Conflict);
        QVERIFY(setCampaignBudget(database, session, scene.agency.clock(), kCampaign, euro(1'000'000)));
        QVERIFY(resumeCampaign(database, session, scene.agency.clock(), kCampaign));
        // What is still charged after a pause is counted all the same.
        scene.tell(13, Delivered, billed("marketing"));
        QCOMPARE((*campaignBudget(database, session, kCampaign))->spent, euro(400'000));
        QVERIFY(setCampaignBudget(database, session, scene.agency.clock(), kCampaign, std::nullopt));
        QVERIFY(!*campaignBudget(database, session, kCampaign));
    }

    void aBudgetInAnotherCurrencyIsNotTouched()
    {
        Scene scene;
        scene.setCard();
        QVERIFY(setCampaignBudget(scene.agency.database(), scene.agency.session(), scene.agency.clock(), kCampaign,
                                  Money{1, text("USD")}));
        scene.tell(11, Delivered, billed("marketing"));
        QCOMPARE((*campaignBudget(scene.agency.database(), scene.agency.session(), kCampaign))->spent.millionths, 0);
    }

    void aWrongCardKeepsTheOldOne()
    {
        Scene scene;
        scene.setCard();
        const auto wrong = RateCards(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                               .set(AccountId(1), "country,category,currency,rate\nFR,marketing,EUR,viel\n");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().subject, text("2"));
        QCOMPARE(wrong.error().detail, text("viel is no price"));
        QCOMPARE((*RateCards(scene.agency.database(), scene.agency.session(), scene.agency.clock()).of(AccountId(1)))
                     ->rates()
                     .size(),
                 3);
    }

    void anEstimateIsByTheNumbersCountries()
    {
        Scene scene;
        const auto card = RateCard::parse(kCard);
        const auto estimate = [&](const char* category) {
            return *estimateCost(scene.agency.database(), scene.agency.session(), {}, *card, text(category),
                                 QDate(2026, 11, 21));
        };
        QCOMPARE(estimate("marketing"), std::optional(euro(400'000)));
        scene.run("INSERT INTO suppressions VALUES (1, '+32475123456', 'opted_out', '', 0)");
        QCOMPARE(estimate("marketing"), std::optional(euro(200'000)));
        QCOMPARE(estimate("utility"), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(CostsTest)
#include "tst_costs.moc"
