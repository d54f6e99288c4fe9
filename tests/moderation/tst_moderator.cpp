// SPDX-License-Identifier: GPL-3.0-or-later
// Words that must not go out, on each way that leads out.
#include "models/writing/model_trouble.h"
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_moderation.h"
#include "services/campaigns/campaign_repository.h"
#include "services/conversations/conversation_replies.h"
#include "services/conversations/rule_repository.h"
#include "services/moderation/model_judge.h"
#include "services/moderation/moderation_list.h"
#include "services/practice/ollama_server.h"
#include "services/storage/database.h"
#include "services/writing/turn_queue.h"
#include "services/writing/writing_settings.h"
#include "tests/campaigns/campaign_desk.h"
#include "tests/conversations/sample_inbox.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// A workspace that blocks "gratuit" and warns of "promo", with a person who can be written to.
struct House
{
    House()
        : desk(agency)
        , inbox(agency.database(), agency.session().workspace)
        , anna(inbox.converse(text("Anna Bell"), 0))
    {
        desk.addAccount();
        desk.addContact(text("Zoé"), text("zoe@example.com"));
        inbox.openWindow(anna, agency.clock().now() + 1h);
        const ModerationRule blocks{.sought = text("gratuit"),
                                    .verdict = ModerationVerdict::Block,
                                    .reason = text("nothing is free here")};
        const ModerationRule warns{.sought = text("promo"),
                                   .verdict = ModerationVerdict::Warn,
                                   .reason = text("only in January")};
        if (!list().save({blocks, warns})) qFatal("no rules");
    }

    ModerationList list() { return {agency.database(), agency.session(), agency.clock()}; }
    ConversationReplies replies(TextJudge judge = {})
    {
        return {agency.database(), agency.session(), agency.clock(), std::move(judge)};
    }
    RuleRepository rules(TextJudge judge = {})
    {
        return {agency.database(), agency.session(), agency.clock(), std::move(judge)};
    }
    QList<Problem> problems(const CampaignDraft& draft, const TextJudge& judge = {})
    {
        return *moderateCampaign(agency.database(), agency.session(), agency.clock(), draft, judge);
    }
    CampaignId create(const CampaignDraft& draft)
    {
        return *CampaignRepository(agency.database(), agency.session(), agency.clock()).create(draft);
    }
    Result<LaunchReport> launch(CampaignId id, const LaunchOptions& options = {})
    {
        return launchCampaign(agency.database(), agency.session(), agency.clock(), id, options);
    }
    QString messages() { return desk.one(text("SELECT count(*) FROM messages")); }

    TempAgency agency;
    CampaignDesk desk;
    SampleInbox inbox;
    ConversationId anna;
};

CampaignDraft saying(const char* subject, const char* html = "<p>Bonjour</p>")
{
    auto draft = CampaignDesk::draft();
    draft.steps[0].subject = text(subject);
    draft.steps[0].html = text(html);
    return draft;
}

Problem words(const char* place, const char* found, Severity severity = Severity::Error)
{
    return {ProblemCode::ForbiddenWords, severity, text(place),
            text(found) + QLatin1Char('\n')
                + text(severity == Severity::Error ? "nothing is free here" : "only in January")};
}

/// A model of one opinion, and how often it was asked.
struct FakeModel
{
    Result<ModelOpinion> opinion;
    QStringList asked = {};

    TextJudge judge()
    {
        return [this](const QString& said) {
            asked.append(said);
            return opinion;
        };
    }
};

StoredRule answering(const char* answer)
{
    StoredRule one;
    one.rule.name = text("Prices");
    one.rule.keywords = {text("prix")};
    one.rule.answer = text(answer);
    return one;
}

} // namespace

class ModeratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyPlaceOfAMailIsLookedAt_data()
    {
        QTest::addColumn<CampaignDraft>("draft");
        QTest::addColumn<QString>("place");
        QTest::newRow("subject") << saying("C’est Gratuit") << text("steps[0].subject");
        QTest::newRow("words") << saying("Bonjour", "<p>c’est gra<b>tuit</b></p>") << text("steps[0].html");
        QTest::newRow("link") << saying("Bonjour", "<a href=\"https://x.example/gratuit/1\">ici</a>")
                              << text("steps[0].html");
        QTest::newRow("picture") << saying("Bonjour", "<p>Bonjour</p><img src=\"cid:a\" alt=\"Gratuit !\">")
                                 << text("steps[0].html");
        QTest::newRow("fallback") << saying("Bonjour {nom|gratuit}") << text("steps[0].subject");
        auto plain = saying("Bonjour");
        plain.steps[0].text = text("tout est gratuit");
        QTest::newRow("plain text") << plain << text("steps[0].text");
    }
    void everyPlaceOfAMailIsLookedAt()
    {
        QFETCH(CampaignDraft, draft);
        QFETCH(QString, place);
        House house;
        const auto found = house.problems(draft);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].code, ProblemCode::ForbiddenWords);
        QCOMPARE(found[0].severity, Severity::Error);
        QCOMPARE(found[0].subject, place);
        QVERIFY(found[0].detail.endsWith(text("\nnothing is free here")));
    }

    void messageTwoAndTheTemplateAreLookedAt()
    {
        House house;
        house.inbox.addTemplate(text("hello"), text("fr"), text("Bonjour {{1}}, voici la promo"));
        CampaignDraft draft;
        draft.channel = Channel::Whatsapp;
        draft.whatsapp.second = FollowUpStep{.text = text("Merci, c’est gratuit")};
        // Before an account is chosen, too.
        QCOMPARE(house.problems(draft), QList<Problem>{words("steps[1].text", "gratuit")});
        draft.account =
            house.desk.one(text("SELECT name FROM accounts WHERE id = %1").arg(house.inbox.account().value()));
        draft.whatsapp.first = {.name = text("hello"),
                                .language = text("fr"),
                                .variables = {text("{nom|gratuit}")},
                                .header = {},
                                .buttons = {}};
        QCOMPARE(house.problems(draft),
                 (QList<Problem>{words("steps[0].template", "gratuit"), words("steps[1].text", "gratuit"),
                                 words("steps[0].template", "promo", Severity::Warning)}));
    }

    void aBlockedWordStopsALaunchAndAWarningDoesNot()
    {
        House house;
        const auto id = house.create(saying("Tout est gratuit"));
        const auto report = checkCampaign(house.agency.database(), house.agency.session(), house.agency.clock(),
                                          saying("Tout est gratuit"), id, nullptr);
        QVERIFY(report->problems.contains(words("steps[0].subject", "gratuit")));
        QVERIFY(!report->ok());
        const auto refused = house.launch(id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().subject, text("steps[0].subject"));
        QVERIFY(refused.error().detail.startsWith(text("forbidden_words")));
        QCOMPARE(house.messages(), text("0"));
        // Nor does it wait for its start.
        QVERIFY(!house.launch(id, {.at = house.agency.clock().now() + 48h}));
        QCOMPARE(house.desk.one(text("SELECT status FROM campaigns")), text("0"));
        const auto warned = house.create(saying("La promo"));
        QVERIFY(house.launch(warned));
    }

    void aListThatHasGrownStopsWhatWasCheckedBefore()
    {
        House house;
        const auto id = house.create(saying("Le cadeau"));
        QVERIFY(checkCampaign(house.agency.database(), house.agency.session(), house.agency.clock(),
                              saying("Le cadeau"), id, nullptr)
                    ->ok());
        QVERIFY(house.list().save(
            {{.sought = text("cadeau"), .verdict = ModerationVerdict::Block, .reason = text("why")}}));
        QVERIFY(!house.launch(id));
    }

    void anAnswerIsRefusedOrAskedAbout()
    {
        House house;
        const auto refused = house.replies().text(house.anna, text("C’est GRATUIT"), Warned::Accepts);
        QCOMPARE(refused.error(), (Error{ErrorCode::Forbidden, text("GRATUIT"), text("nothing is free here")}));
        const auto asked = house.replies().text(house.anna, text("Voici la promo"));
        QCOMPARE(asked.error(), (Error{ErrorCode::Doubtful, text("promo"), text("only in January")}));
        QCOMPARE(house.messages(), text("0"));
        QVERIFY(house.replies().text(house.anna, text("Voici la promo"), Warned::Accepts));
        QVERIFY(house.replies().text(house.anna, text("Bonjour")));
        QCOMPARE(house.messages(), text("2"));
    }

    void aCaptionAndATemplateAreAnswersToo()
    {
        House house;
        const OutgoingFile file{
            {.name = text("a.png"), .mediaType = text("image/png"), .kind = text("image"), .bytes = 4}, "\x89PNG"};
        QCOMPARE(house.replies().file(house.anna, file, text("gratuit")).error().code, ErrorCode::Forbidden);
        house.inbox.addTemplate(text("hello"), text("fr"), text("Bonjour {{1}}"));
        const TemplateReply reply{
            .name = text("hello"), .language = text("fr"), .variables = {text("promo")}, .header = {}, .buttons = {}};
        QCOMPARE(house.replies().withTemplate(house.anna, reply).error().code, ErrorCode::Doubtful);
        QCOMPARE(house.messages(), text("0"));
        QVERIFY(house.replies().withTemplate(house.anna, reply, Warned::Accepts));
    }

    void aRulesAnswerIsLookedAtWhenItIsSaved()
    {
        House house;
        QCOMPARE(house.rules().save({answering("C’est gratuit")}).error().code, ErrorCode::Forbidden);
        QCOMPARE(house.rules().save({answering("Voici {prenom|la promo}")}, {}, Warned::Asks).error().code,
                 ErrorCode::Doubtful);
        QVERIFY(house.rules().save({answering("Voici {prenom|la promo}")}));
        // What it answers already keeps nobody from switching it off, and is looked at again when it is switched on.
        QVERIFY(
            house.list().save({{.sought = text("promo"), .verdict = ModerationVerdict::Block, .reason = text("why")}}));
        auto off = answering("Voici {prenom|la promo}");
        off.rule.enabled = false;
        QVERIFY(house.rules().save({off}));
        QCOMPARE(house.rules().save({answering("Voici {prenom|la promo}")}).error().code, ErrorCode::Forbidden);
    }

    void theModelIsAskedWhereTheWorkspaceWantsIt()
    {
        House house;
        FakeModel model{ModelOpinion{ModerationVerdict::Block, text("a promise")}};
        QCOMPARE(house.problems(saying("Bonjour"), model.judge()), QList<Problem>());
        QVERIFY(model.asked.isEmpty());
        QVERIFY(house.list().setModel(ModelPart::Warns));
        QCOMPARE(house.problems(saying("Bonjour"), model.judge()),
                 (QList<Problem>{{ProblemCode::ModelObjects, Severity::Warning, {}, text("a promise")}}));
        QCOMPARE(model.asked, QStringList{text("Bonjour\nBonjour")});
        // Only where the workspace says so does its verdict count.
        QVERIFY(house.launch(house.create(saying("Bonjour")), {.judge = model.judge()}));
        QVERIFY(house.list().setModel(ModelPart::Blocks));
        QCOMPARE(house.problems(saying("Bonjour"), model.judge())[0].severity, Severity::Error);
        const auto refused = house.launch(house.create(saying("Bonjour")), {.judge = model.judge()});
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.startsWith(text("model_objects")));
        QCOMPARE(house.replies(model.judge()).text(house.anna, text("Oui"), Warned::Accepts).error(),
                 (Error{ErrorCode::Forbidden, {}, text("a promise")}));
        QCOMPARE(house.rules(model.judge()).save({answering("Oui")}).error().code, ErrorCode::Forbidden);
        // What the rules block already needs no model.
        model.asked.clear();
        QCOMPARE(house.problems(saying("gratuit"), model.judge()).size(), 1);
        QVERIFY(model.asked.isEmpty());
    }

    void noModelIsAWarningAndNoMore()
    {
        House house;
        FakeModel model{fail(errorOf(ModelTrouble::Absent, text("127.0.0.1:11434")))};
        QVERIFY(house.list().setModel(ModelPart::Blocks));
        const auto found = house.problems(saying("Bonjour"), model.judge());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].code, ProblemCode::ModelDidNotLook);
        QCOMPARE(found[0].severity, Severity::Warning);
        QCOMPARE(found[0].subject, text("127.0.0.1:11434"));
        QVERIFY(house.launch(house.create(saying("Bonjour")), {.judge = model.judge()}));
        QVERIFY(house.replies(model.judge()).text(house.anna, text("Bonjour")));
        // A person who stops it stops the launch.
        FakeModel stopped{fail(ErrorCode::Cancelled)};
        QCOMPARE(house.launch(house.create(saying("Bonjour")), {.judge = stopped.judge()}).error().code,
                 ErrorCode::Cancelled);
    }

    void theModelOfTheWorkspaceIsAskedOnceForTheSameWords()
    {
        House house;
        const auto server = OllamaServer::start(
            {.script =
                 OllamaScript({{.reaction = {.says = text("{\"verdict\":\"warn\",\"reason\":\"a promise\"}")}}})});
        QVERIFY(server);
        QVERIFY(WritingSettingsStore(house.agency.database(), house.agency.session(), house.agency.clock())
                    .save({.baseUrl = (*server)->baseUrl()}));
        TurnQueue turns;
        ModelJudge judge(house.agency.database(), house.agency.session(), house.agency.clock(), {}, turns);
        QCOMPARE(*judge.judge(text("Guérit tout")), (ModelOpinion{ModerationVerdict::Warn, text("a promise")}));
        QCOMPARE(*judge.judge(text("Guérit tout")), (ModelOpinion{ModerationVerdict::Warn, text("a promise")}));
        int chats = 0;
        for (const auto& one : (*server)->asked())
            if (one.endpoint == OllamaEndpoint::Chat) ++chats;
        QCOMPARE(chats, 1);
        QCOMPARE(judge.judge(QString(ModelJudge::kLongestText + 1, QLatin1Char('x'))).error().code, ErrorCode::Invalid);
    }

    void theStandInAnswersSensibly()
    {
        House house;
        const auto server = OllamaServer::start(OllamaServerSetup::practice());
        QVERIFY(server);
        QVERIFY(WritingSettingsStore(house.agency.database(), house.agency.session(), house.agency.clock())
                    .save({.baseUrl = (*server)->baseUrl()}));
        TurnQueue turns;
        ModelJudge judge(house.agency.database(), house.agency.session(), house.agency.clock(), {}, turns);
        QCOMPARE(*judge.judge(text("Bonjour, la boutique rouvre lundi.")), ModelOpinion());
        const auto doubtful = judge.judge(text("Un résultat garanti pour vous"));
        QCOMPARE(doubtful->verdict, ModerationVerdict::Warn);
        QVERIFY(doubtful->reason.contains(text("aucune IA")));
        QCOMPARE(judge.judge(text("Send us your password and your card number"))->verdict, ModerationVerdict::Block);
    }
};

QTEST_GUILESS_MAIN(ModeratorTest)
#include "tst_moderator.moc"
