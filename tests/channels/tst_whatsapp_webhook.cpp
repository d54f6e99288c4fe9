// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/channels/messaging_limit.h"
#include "models/channels/whatsapp_webhook.h"
#include "tests/support/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace relais;
using Kind = IncomingMessage::Kind;
using test::jsonText;

Q_DECLARE_METATYPE(relais::IncomingMessage::Kind)

namespace {

const Instant kAt = instantFromMs(1'795'219'200'000);
constexpr const char* kHead = "'from':'33612345678','id':'wamid.IN01','timestamp':'1795219200',";

QByteArray webhook(const QByteArray& field, const QByteArray& value)
{
    return R"({"object":"whatsapp_business_account","entry":[{"id":"555","changes":[{"field":")" + field
           + R"(","value":{)" + value + "}}]}]}";
}

QByteArray messages(const QByteArray& elements, const QByteArray& contacts = {})
{
    return webhook(
        "messages",
        jsonText(
            "'messaging_product':'whatsapp','metadata':{'display_phone_number':'33900000000','phone_number_id':'100'},")
            + contacts + jsonText("'messages':[") + elements + "]");
}

QByteArray oneMessage(const char* rest)
{
    return messages('{' + jsonText(kHead) + jsonText(rest) + '}');
}

QList<Incoming> parsed(const QByteArray& body)
{
    const auto all = parseWhatsappWebhook(body);
    return all ? *all : QList<Incoming>();
}

template <typename T>
T only(const QByteArray& body)
{
    const auto all = parsed(body);
    const auto* one = all.size() == 1 ? std::get_if<T>(&all.first()) : nullptr;
    return one ? *one : T();
}

/// Any JSON value, a few levels deep.
QJsonValue anyValue(int depth = 0)
{
    switch (*rc::gen::inRange(0, depth > 2 ? 6 : 8)) {
    case 0: return QJsonValue();
    case 1: return *rc::gen::arbitrary<bool>();
    case 2: return qint64(*rc::gen::arbitrary<std::int64_t>());
    case 3: return *rc::gen::element(1.5, 1e300, -0.0);
    case 4: return QString::fromStdString(*rc::gen::arbitrary<std::string>());
    case 5:
        return *rc::gen::element(QStringLiteral("text"), QStringLiteral("33612345678"), QStringLiteral("-1"),
                                 QStringLiteral("read"));
    case 6: {
        QJsonArray array;
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i) array.append(anyValue(depth + 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            object.insert(*rc::gen::element(QStringLiteral("id"), QStringLiteral("body"), QStringLiteral("type")),
                          anyValue(depth + 1));
        return object;
    }
    }
}

/// The same with one value somewhere replaced or taken away.
QJsonValue mutated(const QJsonValue& value)
{
    const bool here = *rc::gen::inRange(0, 4) == 0;
    if (value.isObject() && !here && !value.toObject().isEmpty()) {
        auto object = value.toObject();
        const auto key = object.keys().at(*rc::gen::inRange(0, static_cast<int>(object.size())));
        if (*rc::gen::inRange(0, 6) == 0)
            object.remove(key);
        else
            object[key] = mutated(object.value(key));
        return object;
    }
    if (value.isArray() && !here && !value.toArray().isEmpty()) {
        auto array = value.toArray();
        const int index = *rc::gen::inRange(0, static_cast<int>(array.size()));
        array[index] = mutated(array.at(index));
        return array;
    }
    return anyValue();
}

/// One of each kind that a webhook may bring.
QByteArrayList samples()
{
    QByteArrayList elements;
    for (
        const auto* rest :
        {"'type':'text','text':{'body':'hi'}", "'type':'button','button':{'payload':'STOP_c7','text':'Stop'}",
         "'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'r1','title':'One','description':'d'}}",
         "'type':'reaction','reaction':{'message_id':'wamid.OUT9','emoji':'x'}",
         "'type':'image','image':{'id':'m1','mime_type':'image/jpeg','sha256':'aa','caption':'c'}",
         "'type':'location','location':{'latitude':48.1,'longitude':2.5,'name':'n'}",
         "'type':'contacts','contacts':[{'name':{'formatted_name':'Ann'},'phones':[{'phone':'+33 6'}]}]",
         "'type':'order','order':{'catalog_id':'1','product_items':[{'product_retailer_id':'sku','quantity':2}]}",
         "'type':'system','system':{'type':'user_changed_number','wa_id':'33700000000'}"})
        elements.append('{' + jsonText(kHead) + jsonText(rest) + '}');
    return elements;
}

} // namespace

class WhatsappWebhookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aMessageWithItsSender()
    {
        const auto contacts =
            jsonText("'contacts':[{'profile':{'name':'Camille'},'wa_id':'33612345678','user_id':'FR.9081726354'}],");
        const auto element =
            '{' + jsonText(kHead)
            + jsonText(
                "'from_user_id':'FR.9081726354','type':'button','button':{'payload':'STOP_c7','text':'Stop promotions'},"
                "'context':{'from':'33900000000','id':'wamid.OUT9'}}");
        const auto message = only<IncomingMessage>(messages(element, contacts));
        QCOMPARE(QJsonDocument::fromJson(message.raw), QJsonDocument::fromJson(element));
        const IncomingMessage expected{.phoneNumberId = QStringLiteral("100"),
                                       .providerId = QStringLiteral("wamid.IN01"),
                                       .from = {QStringLiteral("+33612345678"), QStringLiteral("FR.9081726354")},
                                       .profileName = QStringLiteral("Camille"),
                                       .at = kAt,
                                       .kind = Kind::Button,
                                       .text = QStringLiteral("Stop promotions"),
                                       .payload = QStringLiteral("STOP_c7"),
                                       .repliesTo = QStringLiteral("wamid.OUT9"),
                                       .raw = message.raw};
        QVERIFY(message == expected);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("payload");
        const auto row = [](const char* rest, Kind kind, const char* text = "", const char* payload = "") {
            QTest::addRow("%.60s", rest) << QByteArray(rest) << kind << QString::fromUtf8(text)
                                         << QString::fromUtf8(payload);
        };
        row("'type':'text','text':{'body':'Bonjour \\u00e9'}", Kind::Text, "Bonjour é");
        row("'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'b1','title':'Yes'}}",
            Kind::Button, "Yes", "b1");
        row("'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'r1','title':'One'}}",
            Kind::ListReply, "One", "r1");
        row("'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'body':'Sent','response_json':'{}'}}",
            Kind::FormReply, "Sent", "{}");
        row("'type':'interactive','interactive':{'type':'call_permission_reply'}", Kind::Unsupported);
        row("'type':'reaction','reaction':{'message_id':'w','emoji':'\\ud83d\\udc4d'}", Kind::Reaction, "👍");
        row("'type':'reaction','reaction':{'message_id':'w'}", Kind::Reaction);
        row("'type':'image','image':{'id':'1','caption':'Look'}", Kind::Image, "Look");
        row("'type':'video','video':{'id':'1'}", Kind::Video);
        row("'type':'audio','audio':{'id':'1','voice':true}", Kind::Audio);
        row("'type':'sticker','sticker':{'id':'1'}", Kind::Sticker);
        row("'type':'document','document':{'id':'1','filename':'a.pdf','caption':'Quote'}", Kind::Document, "Quote");
        row("'type':'location','location':{'latitude':48.8566,'longitude':2.3522,'name':'Paris','address':'Rue 1'}",
            Kind::Location, "Paris, Rue 1, 48.8566 2.3522");
        row("'type':'contacts','contacts':[{'name':{'formatted_name':'Ann'},'phones':[{'phone':'+336'}],'emails':[{'email':'a@b.c'}]},"
            "{'name':{'formatted_name':'Bob'}}]",
            Kind::Contacts, "Ann +336 a@b.c, Bob");
        row("'type':'order','order':{'catalog_id':'1','text':'Soon','product_items':[{'product_retailer_id':'sku','quantity':2}]}",
            Kind::Order, "Soon, 2 × sku");
        row("'type':'unsupported','errors':[{'code':131051}]", Kind::Unsupported);
        row("'type':'hologram','hologram':{'id':'1'}", Kind::Unsupported);
        row("'type':'text','text':'not an object'", Kind::Unsupported);
        row("'type':['text']", Kind::Unsupported);
        row("'text':{'body':'no type'}", Kind::Unsupported);
        row("'type':'system','system':{'type':'customer_identity_changed','body':'Key changed'}", Kind::Unsupported,
            "Key changed");
    }

    void kinds()
    {
        QFETCH(QByteArray, rest);
        const auto message = only<IncomingMessage>(oneMessage(rest.constData()));
        QCOMPARE(message.providerId, QStringLiteral("wamid.IN01"));
        QTEST(message.kind, "kind");
        QTEST(message.text, "text");
        QTEST(message.payload, "payload");
        QVERIFY(!message.raw.isEmpty());
    }

    void mediaAndTheMessageOfAReaction()
    {
        const auto message = only<IncomingMessage>(oneMessage(
            "'type':'document','document':{'id':12,'mime_type':'application/pdf','sha256':'aa','filename':'a.pdf'}"));
        QCOMPARE(message.media, (IncomingMedia{QStringLiteral("12"), QStringLiteral("application/pdf"),
                                               QStringLiteral("aa"), QStringLiteral("a.pdf")}));
        QCOMPARE(
            only<IncomingMessage>(oneMessage("'type':'reaction','reaction':{'message_id':'wamid.OUT9'}")).repliesTo,
            QStringLiteral("wamid.OUT9"));
    }

    void aHiddenNumberIsFoundByItsId()
    {
        const auto contacts = jsonText(
            "'contacts':[{'profile':{'name':'Ann'},'user_id':'FR.1'},{'profile':{'name':'Bob'},'wa_id':'33611111111','user_id':'FR.2'}],");
        const auto elements = jsonText("{'from_user_id':'FR.1','id':'a','type':'text','text':{'body':'x'}},"
                                       "{'from_user_id':'FR.2','id':'b','type':'text','text':{'body':'x'}},"
                                       "{'from':'33622222222','id':'c','type':'text','text':{'body':'x'}}");
        const auto all = parsed(messages(elements, contacts));
        QCOMPARE(all.size(), 3);
        const auto& ann = std::get<IncomingMessage>(all[0]);
        const auto& bob = std::get<IncomingMessage>(all[1]);
        const auto& nobody = std::get<IncomingMessage>(all[2]);
        QCOMPARE(ann.from, (WhatsappUser{{}, QStringLiteral("FR.1")}));
        QCOMPARE(ann.profileName, QStringLiteral("Ann"));
        QCOMPARE(bob.from, (WhatsappUser{QStringLiteral("+33611111111"), QStringLiteral("FR.2")}));
        QCOMPARE(nobody.from, (WhatsappUser{QStringLiteral("+33622222222"), {}}));
        QCOMPARE(nobody.profileName, QString());
    }

    void aMessageWithoutSenderTakesTheOnlyContact()
    {
        const auto contacts = jsonText("'contacts':[{'profile':{'name':'Ann'},'user_id':'FR.1'}],");
        const auto message =
            only<IncomingMessage>(messages(jsonText("{'id':'a','type':'text','text':{'body':'x'}}"), contacts));
        QCOMPARE(message.from.userId, QStringLiteral("FR.1"));
        QVERIFY(
            only<IncomingMessage>(messages(jsonText("{'id':'a','type':'text','text':{'body':'x'}}"))).from.isEmpty());
        QCOMPARE(only<IncomingMessage>(messages(jsonText("{'id':'a','from_user_id':'FR.2'}"), contacts)).profileName,
                 QString());
    }

    void statuses()
    {
        const auto body = webhook(
            "messages",
            jsonText(
                "'metadata':{'phone_number_id':'100'},'statuses':["
                "{'id':'wamid.OUT9','status':'delivered','timestamp':'1795219200','recipient_id':'33612345678','recipient_user_id':'FR.1',"
                "'biz_opaque_callback_data':'camp7:rcpt981','pricing':{'billable':true,'pricing_model':'PMP','type':'regular','category':'marketing'}},"
                "{'id':'wamid.OUT10','status':'failed','timestamp':1795219200,'recipient_id':'33612345678',"
                "'errors':[{'code':131050,'title':'stopped','error_data':{'details':'User stopped'}}]},"
                "{'id':'wamid.OUT11','status':'played'},{'id':'wamid.OUT12','status':'warned'},{'status':'sent'},7]"));
        const auto all = parsed(body);
        QCOMPARE(all.size(), 3);
        const IncomingStatus delivered{.phoneNumberId = QStringLiteral("100"),
                                       .providerId = QStringLiteral("wamid.OUT9"),
                                       .status = MessageStatus::Delivered,
                                       .at = kAt,
                                       .recipient = {QStringLiteral("+33612345678"), QStringLiteral("FR.1")},
                                       .callbackData = QStringLiteral("camp7:rcpt981"),
                                       .pricing = MessagePricing{true, QStringLiteral("marketing"),
                                                                 QStringLiteral("PMP"), QStringLiteral("regular")}};
        QVERIFY(std::get<IncomingStatus>(all[0]) == delivered);
        const auto& failed = std::get<IncomingStatus>(all[1]);
        QCOMPARE(failed.status, MessageStatus::Failed);
        QCOMPARE(failed.at, kAt);
        QCOMPARE(failed.error->code, 131050);
        QCOMPARE(failed.error->details, QStringLiteral("User stopped"));
        QVERIFY(!failed.pricing);
        QCOMPARE(std::get<IncomingStatus>(all[2]).status, MessageStatus::Read);
    }

    void timestampsThatAreAbsurdAre1970_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const auto* value : {"'-1'", "0", "'1795219200000'", "1e300", "'soon'", "null", "{}",
                                  "9223372036854775807", "'99999999999999999999'"})
            QTest::newRow(value) << QByteArray(value);
    }

    void timestampsThatAreAbsurdAre1970()
    {
        QFETCH(QByteArray, value);
        const auto message =
            only<IncomingMessage>(messages(jsonText(("{'id':'a','timestamp':" + value + "}").constData())));
        QCOMPARE(message.providerId, QStringLiteral("a"));
        QCOMPARE(message.at, Instant());
    }

    void preferences()
    {
        const auto body = webhook(
            "user_preferences",
            jsonText(
                "'metadata':{'phone_number_id':'100'},'user_preferences':["
                "{'wa_id':'33612345678','detail':'d','category':'marketing_messages','value':'stop','timestamp':1795219200},"
                "{'user_id':'FR.1','category':'marketing_messages','value':'resume'},"
                "{'wa_id':'33612345678','category':'other','value':'stop'},{'category':'marketing_messages','value':'stop'}]"));
        const auto all = parsed(body);
        QCOMPARE(all.size(), 2);
        QVERIFY(std::get<IncomingPreference>(all[0])
                == (IncomingPreference{QStringLiteral("100"), {QStringLiteral("+33612345678"), {}}, true, kAt}));
        QVERIFY(!std::get<IncomingPreference>(all[1]).marketingStopped);
    }

    void aNumberChanges()
    {
        const auto change = only<IncomingUserChange>(oneMessage(
            "'type':'system','system':{'type':'user_changed_number','wa_id':'33700000000','user_id':'FR.2','previous_user_id':'FR.1','body':'x'}"));
        QVERIFY(change
                == (IncomingUserChange{QStringLiteral("100"),
                                       QStringLiteral("wamid.IN01"),
                                       {QStringLiteral("+33612345678"), QStringLiteral("FR.1")},
                                       {QStringLiteral("+33700000000"), QStringLiteral("FR.2")},
                                       kAt}));
        const auto id = only<IncomingUserChange>(webhook(
            "user_id_update",
            jsonText("'user_id_update':[{'wa_id':'33612345678','user_id':{'previous':'FR.1','current':'FR.2'}}]")));
        QCOMPARE(id.before, (WhatsappUser{QStringLiteral("+33612345678"), QStringLiteral("FR.1")}));
        QCOMPARE(id.after, (WhatsappUser{QStringLiteral("+33612345678"), QStringLiteral("FR.2")}));
    }

    void templatesChange()
    {
        const auto paused = only<IncomingTemplateChange>(webhook(
            "message_template_status_update",
            jsonText(
                "'event':'PAUSED','message_template_id':7,'message_template_name':'offer','message_template_language':'fr','reason':'NONE',"
                "'other_info':{'title':'FIRST_PAUSE','description':'for 3 hours'}")));
        QVERIFY(paused
                == (IncomingTemplateChange{.businessAccountId = QStringLiteral("555"),
                                           .name = QStringLiteral("offer"),
                                           .language = QStringLiteral("fr"),
                                           .status = QStringLiteral("PAUSED"),
                                           .reason = QStringLiteral("for 3 hours")}));
        QCOMPARE(
            only<IncomingTemplateChange>(
                webhook("template_category_update",
                        jsonText(
                            "'message_template_name':'o','previous_category':'UTILITY','new_category':'MARKETING'")))
                .category,
            QStringLiteral("MARKETING"));
        QCOMPARE(only<IncomingTemplateChange>(
                     webhook("message_template_quality_update",
                             jsonText("'message_template_name':'o','new_quality_score':'RED'")))
                     .quality,
                 QStringLiteral("RED"));
    }

    void accountsChange()
    {
        const auto limit = only<IncomingAccountChange>(
            webhook("business_capability_update", jsonText("'max_daily_conversations_per_business':-1")));
        QCOMPARE(limit.businessAccountId, QStringLiteral("555"));
        QCOMPARE(limit.dailyUsers, kUnlimitedUsers);
        const auto flagged = only<IncomingAccountChange>(webhook(
            "phone_number_quality_update",
            jsonText(
                "'display_phone_number':'33900000000','event':'FLAGGED','max_daily_conversations_per_business':'TIER_2K'")));
        QCOMPARE(flagged.displayPhone, QStringLiteral("+33900000000"));
        QCOMPARE(flagged.what, QStringLiteral("FLAGGED"));
        QCOMPARE(flagged.dailyUsers, 2000);
        QCOMPARE(only<IncomingAccountChange>(webhook("account_update", jsonText("'event':'DISABLED_UPDATE'"))).what,
                 QStringLiteral("DISABLED_UPDATE"));
    }

    void limitsInMetasSpellings()
    {
        const auto limit = [](const char* word) { return messagingLimitFrom(QString::fromLatin1(word)); };
        QCOMPARE(limit("TIER_250"), 250);
        QCOMPARE(limit("TIER_2K"), 2000);
        QCOMPARE(limit("tier_10k"), 10'000);
        QCOMPARE(limit("TIER_100K"), 100'000);
        QCOMPARE(limit("TIER_UNLIMITED"), kUnlimitedUsers);
        QCOMPARE(limit("2000"), 2000);
        QCOMPARE(limit("-1"), kUnlimitedUsers);
        for (const auto* none : {"", "TIER_", "TIER_NOT_SET", "0", "-2", "K", "9999999999999999K"})
            QVERIFY2(!limit(none), none);
    }

    void everyArrayIsWalked()
    {
        const auto one = [](const char* id) { return QByteArray("{\"id\":\"") + id + "\"}"; };
        const auto value = [&](const QByteArray& elements) {
            return R"({"field":"messages","value":{"messages":[)" + elements + "]}}";
        };
        const auto body = R"({"entry":[{"id":"1","changes":[)" + value(one("a") + ',' + one("b")) + ','
                          + value(one("c")) + R"(]},{"changes":[)" + value(one("d")) + "]}]}";
        QStringList ids;
        for (const auto& incoming : parsed(body)) ids.append(std::get<IncomingMessage>(incoming).providerId);
        QCOMPARE(ids,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    }

    void whatWeDidNotAskForGivesNothing()
    {
        const auto all = parseWhatsappWebhook(webhook("flows", jsonText("'messages':[{'id':'a'}]")));
        QVERIFY(all);
        QVERIFY(all->isEmpty());
    }

    void whatIsNoWebhookIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const auto* body : {"", "x", "[]", "null", "{}", R"({"entry":{}})", R"({"entry":[)", "\xff\xfe"})
            QTest::newRow(body) << QByteArray(body);
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("deep object") << QByteArray(R"({"a":)").repeated(100'000);
    }

    void whatIsNoWebhookIsRefused()
    {
        QFETCH(QByteArray, body);
        const auto all = parseWhatsappWebhook(body);
        QVERIFY(!all);
        QCOMPARE(all.error().code, ErrorCode::Invalid);
        QVERIFY(!all.error().detail.isEmpty());
    }

    void bytesThatWereDamagedNeverCrash()
    {
        test::check("any bytes give a list or a reason", [] {
            auto body = messages(samples().join(','));
            for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
                const auto at = *rc::gen::inRange<qsizetype>(0, body.size());
                switch (*rc::gen::inRange(0, 3)) {
                case 0: body[at] = static_cast<char>(*rc::gen::inRange(0, 256)); break;
                case 1: body.remove(at, *rc::gen::inRange(1, 20)); break;
                default:
                    body.insert(at,
                                *rc::gen::element<const char*>("{", "]", "\"", "1e999", "null", "\\ud800", "\\u0000"));
                }
                if (body.isEmpty()) return;
            }
            const auto all = parseWhatsappWebhook(body);
            RC_ASSERT(all || !all.error().detail.isEmpty());
        });
    }

    void anOddElementCostsNoOther()
    {
        test::check("whatever one message holds, the others are read as if it were alone", [] {
            auto elements = samples();
            const auto index = *rc::gen::inRange<qsizetype>(0, elements.size());
            auto odd = mutated(QJsonDocument::fromJson(elements[index]).object());
            const bool isObject = odd.isObject();
            auto value = QJsonDocument(QJsonObject{{QStringLiteral("v"), odd}}).toJson(QJsonDocument::Compact);
            const auto expected = parsed(messages(elements.join(',')));
            elements[index] = value.mid(5, value.size() - 6);
            const auto all = parsed(messages(elements.join(',')));
            RC_ASSERT(all.size() == expected.size() - (isObject ? 0 : 1));
            for (qsizetype i = 0; i < expected.size(); ++i)
                if (i != index) RC_ASSERT(all[!isObject && i > index ? i - 1 : i] == expected[i]);
        });
    }
};

QTEST_GUILESS_MAIN(WhatsappWebhookTest)
#include "tst_whatsapp_webhook.moc"
