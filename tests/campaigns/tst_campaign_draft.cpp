// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/campaign_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace relais;

namespace {

Result<CampaignDraft> parse(const char* json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) qFatal("%s", qPrintable(error.errorString()));
    return CampaignDraft::fromJson(document.object());
}

} // namespace

class CampaignDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsBackWhatItWrites()
    {
        const auto draft = parse(R"({"name": " Été ", "channel": "email", "account": "main",
            "audience": {"categories": ["a", "b"], "segments": ["s"], "exclude_categories": ["c"], "search": "zoé"},
            "steps": [{"subject": "s", "html": "h", "text": "t", "reply_to": "a@b.fr",
                       "attachments": ["/tmp/a.pdf", {"id": 7, "name": "logo.png", "content_id": "logo"}]}],
            "schedule": {"start": "2026-12-01T08:00:00Z", "time_zone": "Europe/Paris",
                         "quiet_hours": {"from": "20:00", "to": "09:00"}, "recipient_time_zone": true}})");
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().subject));
        QCOMPARE(draft->name, QStringLiteral("Été"));
        QCOMPARE(draft->steps[0].attachments[1].id->value(), 7);
        QVERIFY(draft->schedule.quietHours);
        const auto again = CampaignDraft::fromJson(draft->toJson());
        QVERIFY(again);
        QVERIFY(*again == *draft);
    }

    void nullsAreNothing()
    {
        const auto draft = parse(
            R"({"name": "x", "steps": [], "schedule": {"start": null, "quiet_hours": null, "recipient_time_zone": false}})");
        QVERIFY(draft);
        QCOMPARE(draft->steps.size(), 1);
        QVERIFY(!draft->schedule.start);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* json, const char* place) {
            QTest::newRow(place) << QByteArray(json) << QString::fromLatin1(place);
        };
        row(R"({"name": ""})", "name");
        row(R"({"name": 7})", "name");
        row(R"({"name": "x", "colour": "red"})", "colour");
        row(R"({"name": "x", "channel": "fax"})", "channel");
        row(R"({"name": "x", "audience": []})", "audience");
        row(R"({"name": "x", "audience": {"categories": "a"}})", "audience.categories");
        row(R"({"name": "x", "audience": {"categories": [1]}})", "audience.categories[0]");
        row(R"({"name": "x", "audience": {"cat": []}})", "audience.cat");
        row(R"({"name": "x", "steps": ["x"]})", "steps[0]");
        row(R"({"name": "x", "steps": [{}, {}]})", "steps[1]");
        row(R"({"name": "x", "steps": [{"subjet": ""}]})", "steps[0].subjet");
        row(R"({"name": "x", "steps": [{"reply_to": "no"}]})", "steps[0].reply_to");
        row(R"({"name": "x", "steps": [{"attachments": [{}]}]})", "steps[0].attachments[0].path");
        row(R"({"name": "x", "steps": [{"attachments": [3]}]})", "steps[0].attachments[0]");
        row(R"({"name": "x", "schedule": {"start": "tomorrow"}})", "schedule.start");
        row(R"({"name": "x", "schedule": {"time_zone": "Mars/Olympus"}})", "schedule.time_zone");
        row(R"({"name": "x", "schedule": {"quiet_hours": {"from": "25:00", "to": "09:00"}}})", "schedule.quiet_hours");
        row(R"({"name": "x", "schedule": {"recipient_time_zone": "yes"}})", "schedule.recipient_time_zone");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto draft = parse(json.constData());
        QVERIFY(!draft);
        QCOMPARE(draft.error().code, ErrorCode::Invalid);
        QCOMPARE(draft.error().subject, place);
    }

    void aWhatsappCampaignHasATemplateAndAFollowUp()
    {
        const auto draft = parse(
            R"({"name": "x", "channel": "whatsapp", "account": "boutique", "audience": {"categories": ["clients"]}, "steps": [{"template": "offre", "language": "fr", "variables": ["{nom|client}"]}, {"text": "Merci {nom}", "after": "reply", "within_hours": 0.5}]})");
        QVERIFY(draft);
        QCOMPARE(draft->channel, Channel::Whatsapp);
        QCOMPARE(draft->whatsapp.first.name, QStringLiteral("offre"));
        QCOMPARE(draft->whatsapp.first.variables, QStringList{QStringLiteral("{nom|client}")});
        QCOMPARE(draft->whatsapp.second->withinHours, 0.5);
        const auto again = CampaignDraft::fromJson(draft->toJson());
        QVERIFY(again);
        QCOMPARE(*again, *draft);
    }

    void aWrongWhatsappStepNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QString>("place");
        QTest::newRow("key of an e-mail") << QByteArray(R"([{"subject": "x"}])") << QStringLiteral("steps[0].subject");
        QTest::newRow("variables are no list")
            << QByteArray(R"([{"template": "a", "variables": "{nom}"}])") << QStringLiteral("steps[0].variables");
        QTest::newRow("no hours") << QByteArray(R"([{"template": "a"}, {"text": "b", "within_hours": 0}])")
                                  << QStringLiteral("steps[1].within_hours");
        QTest::newRow("too many hours") << QByteArray(R"([{"template": "a"}, {"text": "b", "within_hours": 24.1}])")
                                        << QStringLiteral("steps[1].within_hours");
        QTest::newRow("hours in words") << QByteArray(R"([{"template": "a"}, {"text": "b", "within_hours": "one"}])")
                                        << QStringLiteral("steps[1].within_hours");
        QTest::newRow("after something else") << QByteArray(R"([{"template": "a"}, {"text": "b", "after": "click"}])")
                                              << QStringLiteral("steps[1].after");
        QTest::newRow("a third step") << QByteArray(R"([{"template": "a"}, {"text": "b"}, {"text": "c"}])")
                                      << QStringLiteral("steps[2]");
    }
    void aWrongWhatsappStepNamesItsPlace()
    {
        QFETCH(QByteArray, steps);
        QFETCH(QString, place);
        const QJsonObject json{{QStringLiteral("name"), QStringLiteral("x")},
                               {QStringLiteral("channel"), QStringLiteral("whatsapp")},
                               {QStringLiteral("steps"), QJsonDocument::fromJson(steps).array()}};
        const auto draft = CampaignDraft::fromJson(json);
        QVERIFY(!draft);
        QCOMPARE(draft.error().code, ErrorCode::Invalid);
        QCOMPARE(draft.error().subject, place);
    }
};

QTEST_GUILESS_MAIN(CampaignDraftTest)
#include "tst_campaign_draft.moc"
