// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/dns_lookup.h"
#include "services/campaigns/message_repository.h"
#include "services/figures/dashboard.h"
#include "services/moderation/moderation_list.h"
#include "tests/campaigns/campaign_desk.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <stop_token>

using namespace relais;
using test::CampaignDesk;

namespace {

/// What the resolver says, as a test wants it.
class FakeDns final : public DnsLookup
{
public:
    Result<QStringList> txt(const QString& name) override
    {
        if (offline) return fail(ErrorCode::Network, name);
        return records.value(name);
    }
    QMap<QString, QStringList> records;
    bool offline = false;
};

QStringList codes(const CheckReport& report)
{
    QStringList names;
    for (const auto& problem : report.problems) names.append(problemCodeName(problem.code));
    names.sort();
    return names;
}

/// An agency with an account and `count` contacts, and a stored draft.
struct Stage
{
    explicit Stage(int count, const CampaignDraft& draft = CampaignDesk::draft())
        : desk(agency)
    {
        desk.addAccount();
        for (int i = 1; i <= count; ++i)
            desk.addContact(QStringLiteral("P%1").arg(i), QStringLiteral("p%1@example.com").arg(i));
        const auto made = CampaignRepository(agency.database(), agency.session(), agency.clock()).create(draft);
        if (!made) qFatal("%s", qPrintable(made.error().detail));
        id = *made;
    }
    Result<LaunchReport> launch(const LaunchOptions& options = {}, const LaunchProgress& progress = {})
    {
        return launchCampaign(agency.database(), agency.session(), agency.clock(), id, options, progress);
    }
    void askModel()
    {
        if (!ModerationList(agency.database(), agency.session(), agency.clock()).setModel(ModelPart::Warns))
            qFatal("no model is asked");
    }
    CampaignStats stats() { return *campaignStats(agency.database(), agency.session(), id); }
    QStringList differences() { return *verifyFigures(agency.database(), agency.session()); }

    test::TempAgency agency;
    CampaignDesk desk;
    CampaignId id{0};
};

} // namespace

class LaunchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everybodyOnceWithTheirValues()
    {
        Stage stage(3);
        stage.desk.addContact(QStringLiteral("Sans"), {});
        stage.desk.suppress(QStringLiteral("p2@example.com"));
        stage.desk.run(QStringLiteral("UPDATE contacts SET deleted_at = 1 WHERE id = 3"));
        const auto report = stage.launch();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().subject + report.error().detail));
        QCOMPARE(report->queued, 1);
        QCOMPARE(report->suppressed, 1);
        QCOMPARE(
            stage.desk.one(QStringLiteral(
                "SELECT group_concat(address || status || vals) FROM (SELECT * FROM messages ORDER BY id)")),
            QStringLiteral(
                "p1@example.com0{\"company\":\"\",\"name\":\"P1\"},p2@example.com9{\"company\":\"\",\"name\":\"P2\"}"));
        QCOMPARE(stage.stats().status, CampaignStatus::Sending);
        QCOMPARE(stage.stats().recipients, 2);
        QCOMPARE(stage.differences(), QStringList());
        QCOMPARE(stage.launch().error().code, ErrorCode::Conflict);
        QCOMPARE(stage.desk.one(QStringLiteral("SELECT launch_after IS NULL FROM campaigns")), QStringLiteral("1"));
    }

    void contentIsFrozen()
    {
        Stage stage(1);
        QVERIFY(stage.launch());
        const auto frozen = stage.desk.one(QStringLiteral("SELECT content FROM campaign_contents"));
        QVERIFY(frozen.contains(QStringLiteral("Bonjour {nom}")));
        QVERIFY(frozen.contains(QStringLiteral("contact@maison.example")));
        CampaignRepository campaigns(stage.agency.database(), stage.agency.session(), stage.agency.clock());
        QCOMPARE(campaigns.save(stage.id, 1, CampaignDesk::draft()).error().code, ErrorCode::Conflict);
        QCOMPARE(campaigns.remove(stage.id).error().code, ErrorCode::Conflict);
    }

    void whatWasSavedWhileAModelLookedIsNotLaunchedUnseen()
    {
        Stage stage(1);
        stage.askModel();
        auto changed = CampaignDesk::draft();
        changed.steps[0].subject = QStringLiteral("Other words");
        LaunchOptions options;
        options.judge = [&](const QString&) -> Result<ModelOpinion> {
            const auto saved = CampaignRepository(stage.agency.database(), stage.agency.session(), stage.agency.clock())
                                   .save(stage.id, 1, changed);
            if (!saved) return saved.failure();
            return ModelOpinion();
        };
        const auto launched = stage.launch(options);
        QVERIFY(!launched);
        QCOMPARE(launched.error(),
                 (Error{ErrorCode::Conflict, CampaignDesk::draft().name,
                        QStringLiteral("somebody has saved it meanwhile, or it is no draft any more")}));
        QCOMPARE(stage.stats().status, CampaignStatus::Draft);
        QCOMPARE(stage.desk.one(QStringLiteral("SELECT count(*) FROM messages")), QStringLiteral("0"));
        QCOMPARE(stage.desk.one(QStringLiteral("SELECT count(*) FROM campaign_contents")), QStringLiteral("0"));
        const auto stored =
            CampaignRepository(stage.agency.database(), stage.agency.session(), stage.agency.clock()).byId(stage.id);
        QVERIFY(stored);
        QCOMPARE(stored->revision, 2);
        QCOMPARE(stored->draft.steps[0].subject, QStringLiteral("Other words"));
        // Looked at anew, it is launched as it is now.
        QVERIFY(stage.launch());
        QVERIFY(stage.desk.one(QStringLiteral("SELECT content FROM campaign_contents"))
                    .contains(QStringLiteral("Other words")));
    }

    void stoppedWhileAModelLooksItIsADraftStill()
    {
        Stage stage(1);
        stage.askModel();
        std::stop_source stop;
        LaunchOptions options;
        options.stop = stop.get_token();
        options.judge = [&](const QString&) -> Result<ModelOpinion> {
            stop.request_stop();
            return ModelOpinion();
        };
        int ranges = 0;
        const auto stopped = stage.launch(options, [&](qint64, qint64) { return ++ranges > 0; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(ranges, 0);
        QCOMPARE(stage.stats().status, CampaignStatus::Draft);
        QCOMPARE(stage.desk.one(QStringLiteral("SELECT count(*) FROM messages")), QStringLiteral("0"));
        QCOMPARE(stage.desk.one(QStringLiteral("SELECT launched_at IS NULL FROM campaigns")), QStringLiteral("1"));
        options.stop = {};
        const auto launched = stage.launch(options);
        QVERIFY(launched);
        QCOMPARE(launched->queued, 1);
    }

    void stoppedLaunchGoesOn()
    {
        Stage stage(2);
        stage.desk.run(QStringLiteral("UPDATE contacts SET id = 95000 WHERE id = 2"));
        int calls = 0;
        const auto stopped = stage.launch({}, [&](qint64, qint64) { return ++calls < 2; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(stage.stats().status, CampaignStatus::Paused);
        QCOMPARE(stage.stats().recipients, 1);
        QCOMPARE(resumeCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), stage.id)
                     .error()
                     .code,
                 ErrorCode::Conflict);
        const auto on = stage.launch();
        QVERIFY(on);
        QCOMPARE(on->queued, 1);
        QCOMPARE(stage.stats().recipients, 2);
        QCOMPARE(stage.stats().status, CampaignStatus::Sending);
        QCOMPARE(stage.differences(), QStringList());
    }

    void twoProgramsDoNotGoOnWithOneLaunch()
    {
        Stage stage(2);
        stage.desk.run(QStringLiteral("UPDATE contacts SET id = 95000 WHERE id = 2"));
        const auto stopped = stage.launch({}, [&](qint64, qint64) {
            stage.desk.run(QStringLiteral("UPDATE campaigns SET launch_after = 120000"));
            return true;
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(stage.stats().recipients, 1);
        QCOMPARE(stage.differences(), QStringList());
    }

    void emptyVariableIsRefusedOrLeftOut()
    {
        Stage stage(2);
        stage.desk.run(QStringLiteral("UPDATE contacts SET name = ' ' WHERE id = 1"));
        const auto refused = stage.launch();
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, QStringLiteral("name"));
        QVERIFY(refused.error().detail.startsWith(QStringLiteral("empty_variable")));
        QCOMPARE(stage.stats().status, CampaignStatus::Draft);
        LaunchOptions options;
        options.empty = LaunchOptions::Empty::LeaveOut;
        const auto report = stage.launch(options);
        QVERIFY(report);
        QCOMPARE(report->queued, 1);
    }

    void scheduledWaitsAndMovesOn()
    {
        Stage stage(1);
        LaunchOptions options;
        options.at = stage.agency.clock().now() + Seconds(3600);
        QVERIFY(stage.launch(options));
        QCOMPARE(stage.stats().status, CampaignStatus::Scheduled);
        auto& database = stage.agency.database();
        const auto& session = stage.agency.session();
        QVERIFY(pauseCampaign(database, session, stage.agency.clock(), stage.id));
        QVERIFY(resumeCampaign(database, session, stage.agency.clock(), stage.id));
        QCOMPARE(stage.stats().status, CampaignStatus::Scheduled);
        // A start that was missed asks; a person's answer gives another, which is still to come, or sends now.
        stage.desk.run(QStringLiteral("UPDATE campaigns SET reason = 'missed'"));
        const auto now = stage.agency.clock().now();
        QCOMPARE(rescheduleCampaign(database, session, stage.agency.clock(), stage.id, now).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(stage.stats().reason, QStringLiteral("missed"));
        QVERIFY(rescheduleCampaign(database, session, stage.agency.clock(), stage.id, now + Seconds(7200)));
        QCOMPARE(stage.stats().status, CampaignStatus::Scheduled);
        QCOMPARE(stage.stats().reason, QString());
        stage.desk.run(QStringLiteral("UPDATE campaigns SET reason = 'missed'"));
        QVERIFY(resumeCampaign(database, session, stage.agency.clock(), stage.id));
        QCOMPARE(stage.stats().status, CampaignStatus::Sending);
        QCOMPARE(stage.stats().reason, QString());
    }

    void cancelTakesWhatIsQueued()
    {
        Stage stage(3);
        QVERIFY(stage.launch());
        stage.desk.run(QStringLiteral("UPDATE messages SET status = 1 WHERE id = 1"));
        auto& database = stage.agency.database();
        const auto cancelled = cancelCampaign(database, stage.agency.session(), stage.agency.clock(), stage.id);
        QVERIFY(cancelled);
        QCOMPARE(*cancelled, 2);
        QCOMPARE(stage.stats().counts.value(MessageStatus::Cancelled), 2);
        QCOMPARE(stage.differences(), QStringList());
        QCOMPARE(pauseCampaign(database, stage.agency.session(), stage.agency.clock(), stage.id).error().code,
                 ErrorCode::Conflict);
    }

    void failedAreTriedAgain()
    {
        Stage stage(2);
        QVERIFY(stage.launch());
        const auto now = toMs(stage.agency.clock().now());
        stage.desk.run(QStringLiteral("UPDATE messages SET status = 6, attempts = 3, finished_at = ? WHERE id = 1"),
                       {now});
        stage.desk.run(QStringLiteral("UPDATE messages SET status = 2, attempts = 1, finished_at = ? WHERE id = 2"),
                       {now});
        stage.desk.run(QStringLiteral("UPDATE campaigns SET status = 4"));
        QVERIFY(rebuildFigures(stage.agency.database(), stage.agency.session()));
        QCOMPARE(*stage.stats().successRate, 0.5);
        const auto queued =
            retryFailed(stage.agency.database(), stage.agency.session(), stage.agency.clock(), stage.id);
        QVERIFY(queued);
        QCOMPARE(*queued, 1);
        QCOMPARE(stage.stats().status, CampaignStatus::Sending);
        QCOMPARE(stage.stats().attempts, 4);
        QCOMPARE(stage.differences(), QStringList());
    }

    void whereNothingFailedNothingIsTriedAgain()
    {
        Stage stage(2);
        QVERIFY(stage.launch());
        stage.desk.run(QStringLiteral("UPDATE messages SET status = 2, attempts = 1, finished_at = ?"),
                       {toMs(stage.agency.clock().now())});
        stage.desk.run(QStringLiteral("UPDATE campaigns SET status = 4"));
        const auto queued =
            retryFailed(stage.agency.database(), stage.agency.session(), stage.agency.clock(), stage.id);
        QCOMPARE(queued.error(), (Error{ErrorCode::Conflict, QString::number(stage.id.value()),
                                        QStringLiteral("no message of it has failed")}));
        QCOMPARE(stage.stats().status, CampaignStatus::Done);
    }

    void unsureIsAPersonsWord()
    {
        Stage stage(3);
        QVERIFY(stage.launch());
        stage.desk.run(QStringLiteral("UPDATE messages SET status = 10, finished_at = ? WHERE id < 3"),
                       {toMs(stage.agency.clock().now())});
        QVERIFY(rebuildFigures(stage.agency.database(), stage.agency.session()));
        MessageRepository messages(stage.agency.database(), stage.agency.session(), stage.agency.clock());
        using Verdict = MessageRepository::Verdict;
        QCOMPARE(messages.resolve({MessageId(1), MessageId(3)}, Verdict::Sent).error().code, ErrorCode::Conflict);
        QCOMPARE(stage.stats().counts.value(MessageStatus::Unsure), 2);
        QVERIFY(messages.resolve({MessageId(1)}, Verdict::Sent));
        QVERIFY(messages.resolve({MessageId(2)}, Verdict::Queued));
        QCOMPARE(messages.resolve({MessageId(9)}, Verdict::Sent).error().code, ErrorCode::NotFound);
        QCOMPARE(stage.stats().counts.value(MessageStatus::Sent), 1);
        QCOMPARE(stage.stats().counts.value(MessageStatus::Queued), 2);
        QCOMPARE(stage.differences(), QStringList());
    }

    void whatWouldBeSentAgainInACancelledCampaignIsCancelled()
    {
        Stage stage(2);
        QVERIFY(stage.launch());
        stage.desk.run(QStringLiteral("UPDATE messages SET status = 10, finished_at = ? WHERE id = 1"),
                       {toMs(stage.agency.clock().now())});
        QVERIFY(rebuildFigures(stage.agency.database(), stage.agency.session()));
        QVERIFY(cancelCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), stage.id));
        MessageRepository messages(stage.agency.database(), stage.agency.session(), stage.agency.clock());
        QVERIFY(messages.resolve({MessageId(1)}, MessageRepository::Verdict::Queued));
        QCOMPARE(stage.stats().counts.value(MessageStatus::Cancelled), 2);
        QCOMPARE(stage.stats().status, CampaignStatus::Cancelled);
        QCOMPARE(stage.differences(), QStringList());
    }

    void messagesAreListedAndExported()
    {
        Stage stage(5);
        QVERIFY(stage.launch());
        stage.desk.run(QStringLiteral("UPDATE messages SET error_text = '=cmd|\"x\", y' WHERE id = 5"));
        MessageRepository messages(stage.agency.database(), stage.agency.session(), stage.agency.clock());
        MessageQuery query;
        query.limit = 2;
        const auto page = messages.list(query);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->items[0].id.value(), 5);
        query.after = page->next;
        QCOMPARE(messages.list(query)->items[0].id.value(), 3);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(*messages.exportCsv({}, out), 5);
        QVERIFY(out.data().startsWith("id,contact,address,step,status,"));
        QVERIFY(out.data().contains("\"'=cmd|\"\"x\"\", y\""));
        // A limit and a cursor hold for a file too.
        QCOMPARE(*messages.exportCsv(query, out), 2);
    }

    void aCopySaysWhoHasJustHadTheOriginal()
    {
        Stage stage(5);
        QVERIFY(stage.launch());
        const auto now = stage.agency.clock().now();
        stage.desk.run(QStringLiteral("UPDATE messages SET sent_at = ? WHERE id <= 3"), {toMs(now)});
        stage.desk.run(QStringLiteral("UPDATE messages SET sent_at = ? WHERE id = 4"),
                       {toMs(now - std::chrono::hours(8 * 24))});
        CampaignRepository campaigns(stage.agency.database(), stage.agency.session(), stage.agency.clock());
        const auto again = [&](CampaignId id) {
            const auto report = checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(),
                                              campaigns.byId(id)->draft, id, nullptr);
            for (const auto& problem : report->problems)
                if (problem.code == ProblemCode::RecentlySent) return problem.count;
            return qint64{0};
        };
        const auto copy = campaigns.duplicate(stage.id, QStringLiteral("Again"));
        QCOMPARE(again(*copy), 3);
        QCOMPARE(again(*campaigns.duplicate(*copy, QStringLiteral("And again"))), 3);
        QCOMPARE(again(*campaigns.create(CampaignDesk::draft())), 0);
        // Who is not in the audience any more does not count, nor does a campaign that ended long ago.
        stage.desk.run(QStringLiteral(
            "UPDATE contacts SET deleted_at = 1 WHERE id = (SELECT contact_id FROM messages WHERE id = 1)"));
        QCOMPARE(again(*copy), 2);
        stage.desk.run(QStringLiteral("UPDATE campaigns SET finished_at = ? WHERE id = ?"),
                       {toMs(now - std::chrono::hours(8 * 24)), stage.id.value()});
        QCOMPARE(again(*copy), 0);
    }

    void checkFindsWhatIsWrong()
    {
        CampaignDraft draft = CampaignDesk::draft();
        draft.steps[0].html =
            QStringLiteral("<p>{entreprise}</p><a href=\"htp://x\">x</a><a href='https://wa.me/12'>w</a>"
                           "<a href=\"https://example.com/?a={email}&amp;b\">ok</a><img src=\"cid:logo\">");
        Stage stage(4, draft);
        stage.desk.addContact(QStringLiteral("Sans"), {});
        stage.desk.suppress(QStringLiteral("p4@example.com"));
        stage.desk.run(QStringLiteral("UPDATE contacts SET company = 'X' WHERE id = 1"));
        stage.desk.run(QStringLiteral("UPDATE accounts SET state = 'down', reason = '535 no', limits = '[[1,60]]'"));
        FakeDns dns;
        dns.records = {{QStringLiteral("maison.example"), {QStringLiteral("v=spf1 -all")}}};
        const auto report =
            checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), draft, stage.id, &dns);
        QVERIFY(report);
        QVERIFY(!report->ok());
        QCOMPARE(codes(*report),
                 (QStringList{QStringLiteral("account_down"), QStringLiteral("bad_link"), QStringLiteral("bad_link"),
                              QStringLiteral("empty_variable"), QStringLiteral("missing_inline_image"),
                              QStringLiteral("no_dkim"), QStringLiteral("no_dmarc"),
                              QStringLiteral("no_unsubscribe_link"), QStringLiteral("without_email")}));
        QCOMPARE(report->audience.recipients, 3);
        QCOMPARE(report->audience.suppressed, 1);
        QCOMPARE(report->durationSeconds, 120);
        const auto empty = std::find_if(report->problems.begin(), report->problems.end(),
                                        [](const Problem& p) { return p.code == ProblemCode::EmptyVariable; });
        QCOMPARE(empty->subject, QStringLiteral("company"));
        QCOMPARE(empty->count, 2);
        dns.offline = true;
        const auto offline =
            checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), draft, stage.id, &dns);
        QVERIFY(codes(*offline).contains(QStringLiteral("dns_unknown")));
    }

    void checkAsksTheAccountsServer()
    {
        Stage stage(1);
        const auto draft = CampaignDesk::draft();
        int asked = 0;
        const auto codesWith = [&](const AccountProbe& probe) {
            return codes(*checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), draft,
                                        stage.id, nullptr, probe));
        };
        const auto name = QStringLiteral("account_unreachable");
        const AccountProbe fine = [&](const Account& account) {
            ++asked;
            return account.draft.name == QLatin1String("main") ? Result<ProbeAnswer>(ProbeAnswer())
                                                               : fail(ErrorCode::Network);
        };
        const AccountProbe refuses = [&](const Account&) -> Result<ProbeAnswer> {
            ++asked;
            return fail(ErrorCode::Rejected, {}, QStringLiteral("535 no"));
        };
        QVERIFY(!codesWith(fine).contains(name));
        QCOMPARE(asked, 1);
        QVERIFY(codesWith(refuses).contains(name));
        const auto report = checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), draft,
                                          stage.id, nullptr, refuses);
        QVERIFY2(report->ok(), "messages would wait: a person weighs that");
        QCOMPARE(report->problems.first().detail, QStringLiteral("535 no"));
        // Neither an account that is stopped nor a practice account is asked.
        asked = 0;
        stage.desk.run(QStringLiteral("UPDATE accounts SET state = 'down'"));
        QVERIFY(!codesWith(refuses).contains(name));
        stage.desk.run(QStringLiteral("UPDATE accounts SET state = 'up', practice = 1"));
        QVERIFY(!codesWith(refuses).contains(name));
        QCOMPARE(asked, 0);
    }

    void aPracticeAgencyLaunchesByPracticeAccountsOnly()
    {
        Stage stage(1);
        // As an account from before this was so stands there.
        stage.desk.run(QStringLiteral("UPDATE agency SET practice = 1"));
        const AccountProbe probe = [](const Account&) -> Result<ProbeAnswer> {
            return fail(ErrorCode::Network, {}, QStringLiteral("it was asked"));
        };
        const auto check = [&] {
            return *checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(),
                                  CampaignDesk::draft(), stage.id, nullptr, probe);
        };
        const Problem refused{ProblemCode::AccountUnreachable, Severity::Error, QStringLiteral("main"),
                              QStringLiteral("a practice agency has practice accounts only")};
        const auto report = check();
        QVERIFY(report.problems.contains(refused));
        QVERIFY(!report.practice);
        QCOMPARE(stage.launch().error().code, ErrorCode::Invalid);
        stage.desk.run(QStringLiteral("UPDATE accounts SET practice = 1"));
        QVERIFY(check().ok());
        QVERIFY(check().practice);
        QVERIFY(stage.launch());
        QVERIFY(CampaignRepository(stage.agency.database(), stage.agency.session(), stage.agency.clock())
                    .byId(stage.id)
                    ->practice);
    }

    void anEmptyDraftSaysEverythingAtOnce()
    {
        CampaignDraft draft;
        draft.name = QStringLiteral("x");
        Stage stage(0, draft);
        const auto report = checkCampaign(stage.agency.database(), stage.agency.session(), stage.agency.clock(), draft,
                                          stage.id, nullptr);
        QCOMPARE(codes(*report), (QStringList{QStringLiteral("no_account"), QStringLiteral("no_recipients"),
                                              QStringLiteral("no_subject"), QStringLiteral("no_text"),
                                              QStringLiteral("no_unsubscribe_link")}));
    }

    void duplicatesAreCountedApart()
    {
        Stage stage(3);
        const auto a = stage.desk.addCategory(QStringLiteral("a"));
        const auto b = stage.desk.addCategory(QStringLiteral("b"));
        for (int i = 1; i <= 2; ++i) stage.desk.assign(ContactId(i), a);
        for (int i = 2; i <= 3; ++i) stage.desk.assign(ContactId(i), b);
        Audience audience;
        audience.categories = {QStringLiteral("a"), QStringLiteral("b")};
        const auto count = countAudience(stage.agency.database(), stage.agency.session(), audience);
        QCOMPARE(count->recipients, 3);
        QCOMPARE(count->duplicates, 1);
    }
};

QTEST_GUILESS_MAIN(LaunchTest)
#include "tst_launch.moc"
