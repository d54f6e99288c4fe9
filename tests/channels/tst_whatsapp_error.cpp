// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/channels/whatsapp_error.h"
#include "tests/support/json_text.h"

#include <QJsonObject>
#include <QTest>

using namespace relais;
using Address = Outcome::Address;
using Kind = Outcome::Kind;

Q_DECLARE_METATYPE(relais::Outcome)
Q_DECLARE_METATYPE(relais::WhatsappError)

namespace {

/// What the sheet asks for, said without a word of the code's table.
Outcome retry(int seconds)
{
    return {.kind = Kind::Retry, .after = Seconds(seconds)};
}
Outcome slower(int seconds)
{
    return {.kind = Kind::Retry, .after = Seconds(seconds), .slowsAccount = true};
}
const Outcome kRefused{.kind = Kind::Refused};
const Outcome kRefusedAsOurFault{.kind = Kind::Refused, .suspectsCampaign = true};
const Outcome kAccount{.kind = Kind::AccountDown};
const Outcome kCampaign{.kind = Kind::CampaignDown};

Outcome withoutWords(Outcome outcome)
{
    outcome.code.clear();
    outcome.text.clear();
    return outcome;
}

} // namespace

class WhatsappErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyRowOfTheSheet_data()
    {
        QTest::addColumn<WhatsappError>("error");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<Outcome>("expected");
        const auto row = [](std::initializer_list<int> codes, int httpStatus, const Outcome& expected,
                            int attempt = 1) {
            for (const int code : codes)
                QTest::addRow("%d, HTTP %d, attempt %d", code, httpStatus, attempt)
                    << WhatsappError{.code = code, .httpStatus = httpStatus} << attempt << expected;
        };
        row({0, 190}, 401, kAccount);
        row({3, 10, 200, 219, 299, 131005}, 403, kAccount);
        for (const auto& [attempt, wait] : {std::pair(1, 10), {2, 30}, {3, 120}, {4, 600}, {5, 600}}) {
            row({1, 131016, 133004}, 500, retry(wait), attempt);
            row({2}, 503, retry(wait), attempt);
            row({131000}, 500, retry(wait), attempt);
        }
        for (const auto& [attempt, wait] : {std::pair(1, 60), {2, 120}, {3, 240}, {6, 1920}, {7, 3600}, {50, 3600}})
            row({4, 80007}, 429, slower(wait), attempt);
        for (const auto& [attempt, wait] : {std::pair(1, 1), {2, 2}, {4, 8}, {5, 10}, {50, 10}})
            row({130429}, 429, slower(wait), attempt);
        for (const auto& [attempt, wait] : {std::pair(1, 6), {2, 24}, {3, 96}, {4, 384}})
            row({131056}, 429, retry(wait), attempt);
        row({131048}, 400, kCampaign);
        for (const auto& [attempt, wait] : {std::pair(1, 60), {3, 240}, {4, 300}})
            row({131057}, 400, slower(wait), attempt);
        row({368, 131031}, 403, kAccount);
        row({130497}, 403, kRefused);
        row({131042}, 400, kAccount);
        row({131037, 131045, 133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016}, 400, kAccount);
        row({33, 100, 131008, 131009, 135000}, 400, kRefusedAsOurFault);
        row({131021}, 400, kRefused);
        row({131026}, 400, {.kind = Kind::Refused, .address = Address::Unreachable});
        row({131030}, 400, kRefusedAsOurFault);
        row({131047}, 400, kRefused);
        row({131049}, 400, kRefused);
        row({131050}, 400, {.kind = Kind::Refused, .address = Address::OptedOut});
        row({130472}, 400, kRefused);
        row({131051, 131052, 131053}, 400, kRefusedAsOurFault);
        row({131055, 134102}, 400, kCampaign);
        row({134101}, 400, retry(600));
        row({131062}, 400, kRefused);
        row({132000, 132005, 132012, 132018}, 400, kRefusedAsOurFault);
        row({132001}, 404, kCampaign);
        row({132007}, 400, kCampaign);
        row({132015, 132016}, 400, kCampaign);
        row({132068}, 400, kCampaign);
        row({132069}, 400, retry(600));
        row({136025}, 400, kAccount);
        row({2593107, 2593108}, 400, kRefused);
        // Not in the sheet.
        row({300, 131999, 2593109}, 400, kRefused);
        row({131999}, 500, retry(10));
        row({131999}, 503, retry(30), 2);
        row({131999}, 429, slower(60));
        row({131999}, 0, kRefused);
    }

    void everyRowOfTheSheet()
    {
        QFETCH(WhatsappError, error);
        QFETCH(int, attempt);
        const auto outcome = classify(error, attempt);
        QTEST(withoutWords(outcome), "expected");
        QCOMPARE(outcome.code, QString::number(error.code));
        // A webhook has no HTTP status: a known code means the same there.
        if (error.code != 131999) QCOMPARE(classify({.code = error.code}, attempt), outcome);
    }

    void whatIsNotTheCloudApiMayHaveHandedTheMessageOn()
    {
        const auto kindOf = [](int status) { return classify(whatsappErrorFromReply(status, "<html>"), 1); };
        QCOMPARE(withoutWords(kindOf(500)), Outcome{.kind = Kind::Unknown});
        QCOMPARE(withoutWords(kindOf(502)), Outcome{.kind = Kind::Unknown});
        QCOMPARE(withoutWords(kindOf(504)), Outcome{.kind = Kind::Unknown});
        QCOMPARE(withoutWords(kindOf(503)), retry(10));
        QCOMPARE(withoutWords(kindOf(429)), slower(60));
        QCOMPARE(withoutWords(kindOf(401)), kAccount);
        QCOMPARE(withoutWords(kindOf(404)), kRefusedAsOurFault);
        QCOMPARE(kindOf(502).code, QStringLiteral("HTTP 502"));
    }

    void metaSaysThatItPasses()
    {
        QCOMPARE(withoutWords(classify({.code = 131999, .httpStatus = 400, .transient = true}, 2)), retry(30));
        QCOMPARE(withoutWords(classify({.code = 132015, .httpStatus = 400, .transient = true}, 2)), kCampaign);
    }

    void aLongerWaitThatIsAskedForCounts()
    {
        QCOMPARE(classify({.code = 131056, .retryAfter = Seconds(90)}, 1).after, Seconds(90));
        QCOMPARE(classify({.code = 131056, .retryAfter = Seconds(3)}, 1).after, Seconds(6));
        QCOMPARE(classify({.code = 131056, .retryAfter = Seconds(900'000)}, 1).after, Seconds(86'400));
        QVERIFY(!classify({.code = 132015, .retryAfter = Seconds(3)}, 1).after);
    }

    void aReplyIsRead()
    {
        const QByteArray body =
            test::jsonText("{'error':{'message':'(#131056) pair rate limit hit','type':'OAuthException','code':131056,"
                           "'error_data':{'messaging_product':'whatsapp','details':'Too many\\nmessages to this user'},"
                           "'fbtrace_id':'AbC1'}}");
        const auto error = whatsappErrorFromReply(429, body, Seconds(7));
        QCOMPARE(error, (WhatsappError{.code = 131056,
                                       .httpStatus = 429,
                                       .title = QStringLiteral("(#131056) pair rate limit hit"),
                                       .details = QStringLiteral("Too many\nmessages to this user"),
                                       .retryAfter = Seconds(7)}));
        QCOMPARE(classify(error, 1).text,
                 QStringLiteral("(#131056) pair rate limit hit: Too many messages to this user"));
        QCOMPARE(whatsappErrorFromReply(400, test::jsonText("{'error':{'code':'100','is_transient':true}}")),
                 (WhatsappError{.code = 100, .httpStatus = 400, .transient = true}));
    }

    void anElementOfAWebhookIsRead()
    {
        const QJsonObject json{{QStringLiteral("code"), 131026},
                               {QStringLiteral("title"), QStringLiteral("Message undeliverable")},
                               {QStringLiteral("message"), QStringLiteral("not this one")},
                               {QStringLiteral("error_data"),
                                QJsonObject{{QStringLiteral("details"), QStringLiteral("why")}}}};
        QCOMPARE(*whatsappErrorFromJson(json), (WhatsappError{.code = 131026,
                                                              .title = QStringLiteral("Message undeliverable"),
                                                              .details = QStringLiteral("why")}));
        QVERIFY(!whatsappErrorFromJson(QStringLiteral("131026")));
    }

    void anyBodyIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const auto* body :
             {"", "null", "[]", "{}", "{'error':null}", "{'error':[]}", "{'error':{'code':null}}",
              "{'error':{'code':{}}}", "{'error':{'code':1e300}}", "{'error':{'code':-5}}", "{'error':{'code':190.5}}",
              "{'error':{'code':'x'}}", "{'error':{'code':99999999999}}"})
            QTest::newRow(body) << test::jsonText(body);
    }

    void anyBodyIsAnError()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(whatsappErrorFromReply(400, body).code, WhatsappError::kNoCode);
    }

    void errorsThatAreTextsKeepTheirWords()
    {
        QCOMPARE(whatsappErrorFromReply(400, test::jsonText("{'error':'invalid_request'}")).title,
                 QStringLiteral("invalid_request"));
    }

    void anyCodeAndAttemptHasAnEnd()
    {
        test::check("waits are positive, bounded and never shrink; only Retry waits", [] {
            const WhatsappError error{.code =
                                          *rc::gen::oneOf(rc::gen::inRange(-5, 400), rc::gen::inRange(130000, 137000),
                                                          rc::gen::arbitrary<int>()),
                                      .httpStatus = *rc::gen::element(0, 200, 400, 401, 429, 500, 503)};
            const int attempt = *rc::gen::inRange(-3, 200);
            const auto now = classify(error, attempt);
            const auto next = classify(error, attempt + 1);
            RC_ASSERT(now.kind == next.kind);
            RC_ASSERT(now.after.has_value() == (now.kind == Kind::Retry));
            if (!now.after) return;
            RC_ASSERT(*now.after > Seconds(0));
            RC_ASSERT(*now.after <= *next.after);
            RC_ASSERT(*next.after <= std::chrono::hours(24));
        });
    }
};

QTEST_GUILESS_MAIN(WhatsappErrorTest)
#include "tst_whatsapp_error.moc"
