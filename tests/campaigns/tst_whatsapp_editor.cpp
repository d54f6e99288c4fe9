// SPDX-License-Identifier: GPL-3.0-or-later
// A WhatsApp campaign written and launched through the real window of a practice agency.
#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/practice/ollama_server.h"
#include "services/practice/practice_host.h"
#include "services/writing/writing_settings.h"
#include "tests/campaigns/campaign_window.h"
#include "tests/support/in_french.h"
#include "ui/campaigns/campaign_list_model.h"
#include "ui/widgets/step_marks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

constexpr auto kAccount = "Boutique";

/// Five people with phones: one answers, one presses a button, one reads, one sends STOP, one never reads.
class WhatsappWindow : public CampaignWindow
{
public:
    WhatsappWindow()
    {
        sql(text(
            "UPDATE contacts SET deleted_at = 1 WHERE phone IS NULL OR substr(phone, -2) NOT IN ('01', '02', '04', '07', '13')"));
        work([](const Work& work) {
            auto draft = AccountDraft::forWhatsapp(text(kAccount), {});
            draft.practice = true;
            QVERIFY(AccountRepository(work.database, work.session, work.clock).add(draft, {}, nullptr));
        });
    }
    void syncTemplates()
    {
        work([this](const Work& work) {
            PracticeHost practice(folder(), work.clock);
            const auto account = AccountRepository(work.database, work.session, work.clock).byName(text(kAccount));
            const auto nothing = [](AccountId, AccountSecret) -> Result<Secret> { return Secret(); };
            QVERIFY(relais::syncTemplates(work.database, work.session, work.clock, *account, nothing,
                                          [&] { return practice.whatsappPort(); }));
        });
    }
    CampaignId whatsapp(const TemplateStep& first, const std::optional<FollowUpStep>& second = {})
    {
        return ask<CampaignId>([&](const Work& work) {
            CampaignRepository campaigns(work.database, work.session, work.clock);
            CampaignDraft draft{.name = text("Rentrée"), .channel = Channel::Whatsapp};
            const auto id = *campaigns.create(draft);
            draft.account = text(kAccount);
            draft.whatsapp = {first, second};
            draft.schedule = {.start = instantFromMs(4'102'444'800'123),
                              .timeZone = "Asia/Tokyo",
                              .quietHours = {},
                              .recipientTimeZone = true};
            // As it may lie there: half written too.
            if (!campaigns.save(id, 1, draft, CampaignRepository::Strictness::Lenient)) qFatal("No draft");
            return id;
        });
    }
    WhatsappPlan plan(CampaignId id) { return record(id).draft.whatsapp; }
    /// Opens a draft at its message.
    void editMessage(CampaignId id)
    {
        view().editCampaign(id);
        settle();
        goOn();
    }
    void chooseSource(const char* row, const char* key)
    {
        auto* source = find<QComboBox>(text(row) + text("-source"));
        source->setCurrentIndex(source->findData(text(key)));
        Q_EMIT source->activated(source->currentIndex());
    }
    void pick(const QString& name)
    {
        click(text("choose-template"));
        fill(text("template-search"), name);
        click(text("use-template"));
    }
    QString shownIn(const char* bubble)
    {
        return shows(text(bubble)) ? find<QWidget>(text(bubble))->findChild<QLabel*>(text("bubble-text"))->text()
                                   : QString();
    }
    QString shownFirst() { return shownIn("bubble-1"); }
    QString shownSecond() { return shownIn("bubble-2"); }
    QString funnel() { return find<QWidget>(text("funnel"))->accessibleName(); }
};

TemplateStep welcome()
{
    return {.name = text("bienvenue"),
            .language = text("fr"),
            .variables = {text("{first_name|vous}")},
            .header = text("{first_name|à vous}"),
            .buttons = {}};
}

} // namespace

class WhatsappEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void fromTheChannelToWhoReplied()
    {
        WhatsappWindow desk;
        desk.openSignedIn();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        desk.clickButton(text("WhatsApp"));
        desk.settle();
        QVERIFY(desk.says(text("everybody with a phone number")));
        desk.fill(text("campaign-name"), text("Rentrée"));
        desk.settle();
        QCOMPARE(desk.label("recipients"), text("5"));
        desk.goOn();
        QCOMPARE(desk.find<QComboBox>(text("whatsapp-account"))->currentText(), text(kAccount) + text(" (practice)"));
        QVERIFY(desk.says(text("25 a minute")));
        QVERIFY(desk.says(text("No template of this account is here yet.")));
        desk.click(text("sync-templates"));
        desk.settle();
        QVERIFY(!desk.shows(text("sync-templates")));

        desk.click(text("choose-template"));
        desk.fill(text("template-search"), text("soldes"));
        QCOMPARE(columnOf(*desk.find<QTableView>(text("templates")), 3), QStringList{text("Paused")});
        QVERIFY(desk.says(text("Meta has paused it")));
        QCOMPARE(desk.find<QPushButton>(text("use-template"))->text(), text("Choose one that is approved"));
        desk.fill(text("template-search"), text("boutique marketing"));
        QCOMPARE(columnOf(*desk.find<QTableView>(text("templates")), 0), QStringList{text("rentree_promo")});
        desk.click(text("use-template"));
        QCOMPARE(desk.label("template-status"), text("Approved"));

        desk.fill(text("header-media"), text("ftp://example.com/a.jpg"));
        QVERIFY(!desk.complaintAt(text("header-media")).isEmpty());
        desk.fill(text("header-media"), text("https://example.com/rentree.jpg"));
        QVERIFY(desk.complaintAt(text("header-media")).isEmpty());
        desk.chooseSource("variable-1", "first_name");
        desk.fill(text("variable-1-fallback"), text("cher client"));
        desk.fill(text("variable-2-text"), text("20 %"));
        desk.fill(text("button-1-text"), text("c7"));
        const auto seenBy =
            desk.find<QComboBox>(text("preview-contact"))->currentText().section(QLatin1Char(' '), 0, 0);
        QVERIFY(!seenBy.isEmpty());
        QTRY_VERIFY2_WITH_TIMEOUT(desk.shownFirst().startsWith(text("Bonjour %1, ").arg(seenBy)),
                                  qPrintable(desk.shownFirst()), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shownFirst().contains(text("20 % de remise")), kSoon);

        desk.find<QCheckBox>(text("follow-up"))->click();
        desk.type(text("Merci {first_name|à vous}\u00a0! "));
        desk.fill(text("follow-up-link"), text("javascript:alert(1)"));
        desk.click(text("follow-up-insert-link"));
        QVERIFY(desk.complaintAt(text("follow-up-link")).startsWith(text("Only links that begin with https://")));
        desk.fill(text("follow-up-link"), text("wa.me/33612345678"));
        desk.click(text("follow-up-insert-link"));
        QCOMPARE(desk.label("follow-up-length"), text("53 of 4,096"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.shownSecond(), text("Merci %1\u00a0! https://wa.me/33612345678").arg(seenBy),
                                  kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("WhatsApp · draft saved at")), kSoon);
        desk.settle();
        const auto id = desk.stored().first().id;
        const TemplateStep first{.name = text("rentree_promo"),
                                 .language = text("fr"),
                                 .variables = {text("{first_name|cher client}"), text("20 %")},
                                 .header = text("https://example.com/rentree.jpg"),
                                 .buttons = {text("c7")}};
        const auto saved = [&] { return desk.plan(id); };
        const WhatsappPlan written{first,
                                   FollowUpStep{
                                       .text = text("Merci {first_name|à vous}\u00a0! https://wa.me/33612345678")}};
        QTRY_COMPARE_WITH_TIMEOUT(saved(), written, kSoon);
        QCOMPARE(desk.record(id).draft.account, text(kAccount));
        desk.goOn();
        QVERIFY(desk.says(text("Nothing is wrong. The account is asked")));
        desk.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Launch to 5 contact(s)"),
                                  kLong);
        QVERIFY(desk.says(text("the WhatsApp template “rentree_promo”, then Message 2 to whoever answers")));
        desk.click(text("launch"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().place(), Place::Campaign, kSoon);
        desk.settle();
        QVERIFY(desk.says(text("WhatsApp template: rentree_promo")));
        // STOP is no reply: whoever sends it gets no Message 2.
        const auto figures = text("Audience: 5\nSent: 5\nDelivered: 5\nRead: 4\nReplied: 2");
        const auto followUps = [&] {
            desk.press(Qt::Key_F5);
            desk.settle();
            return desk.says(text("Message 2: 2 went out, 2 read"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(followUps(), kLong);
        QCOMPARE(desk.funnel(), figures);
    }

    void aDraftThatIsOnlyLookedAtStaysAsItIs()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        // Each in a manner of its own that the window would not write so.
        auto apart = welcome();
        apart.header = QString();
        apart.variables = {text("{prénom|à vous}"), text("{NOM|}")};
        const TemplateStep changed{.name = text("rendez_vous"),
                                   .language = text("fr"),
                                   .variables = {text("{nom}"), text("a"), text("b")},
                                   .header = text("x"),
                                   .buttons = {text("y")}};
        const TemplateStep gone{
            .name = text("unknown"), .language = text("de"), .variables = {text("{nom}")}, .header = {}, .buttons = {}};
        const FollowUpStep second{.text = text("Voilà\u00a0!\r\n\r\n  {nom|cher client}"), .withinHours = 0.25};
        desk.openSignedIn();
        for (const auto& first : {apart, changed, gone}) {
            const auto id = desk.whatsapp(first, second);
            const auto before = desk.record(id).draft;
            desk.editMessage(id);
            desk.goOn();
            desk.view().editCampaign(id);
            desk.settle();
            desk.fill(text("campaign-name"), text("Rentrée d’automne"));
            desk.goOn();
            desk.settle();
            const auto name = [&] { return desk.record(id).draft.name; };
            QTRY_COMPARE_WITH_TIMEOUT(name(), text("Rentrée d’automne"), kSoon);
            desk.goOn();
            desk.find<QCheckBox>(text("quiet-hours"))->click();
            const auto isQuiet = [&] { return desk.record(id).draft.schedule.quietHours.has_value(); };
            QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), kSoon);
            auto after = desk.record(id).draft;
            after.name = before.name;
            after.schedule.quietHours.reset();
            QCOMPARE(after.toJson(), before.toJson());
            desk.settle();
        }
    }

    void aNarrowWindowCutsNothingOfTheCheck()
    {
        // French words are longer.
        const InFrench language;
        WhatsappWindow desk;
        desk.syncTemplates();
        const auto id = desk.whatsapp(welcome(), FollowUpStep{.text = text("Voilà"), .withinHours = 12});
        desk.openSignedIn({900, 700});
        desk.editMessage(id);
        desk.goOn();
        const QWidget* widget = desk.find<QCheckBox>(text("quiet-hours"));
        while (!qobject_cast<const QScrollArea*>(widget)) widget = widget->parentWidget();
        QTRY_COMPARE_WITH_TIMEOUT(qobject_cast<const QScrollArea*>(widget)->horizontalScrollBar()->maximum(), 0, kSoon);
    }

    void oneWordChangesOneWord()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        const FollowUpStep second{.text = text("Voilà\u00a0!"), .withinHours = 12};
        const auto id = desk.whatsapp(welcome(), second);
        desk.openSignedIn();
        desk.editMessage(id);
        QVERIFY(desk.says(text("within 12 hours")));
        desk.fill(text("header-fallback"), text("toi"));
        auto expected = welcome();
        expected.header = text("{first_name|toi}");
        const auto plan = [&] { return desk.plan(id); };
        QTRY_COMPARE_WITH_TIMEOUT(plan(), (WhatsappPlan{expected, second}), kSoon);
        desk.find<QDoubleSpinBox>(text("follow-up-hours"))->setValue(6.5);
        QTRY_COMPARE_WITH_TIMEOUT(plan(),
                                  (WhatsappPlan{expected, FollowUpStep{.text = second.text, .withinHours = 6.5}}),
                                  kSoon);
        QVERIFY(desk.says(text("within 6.5 hours")));
        desk.find<QDoubleSpinBox>(text("follow-up-hours"))->setValue(12);
        QTRY_COMPARE_WITH_TIMEOUT(plan(), (WhatsappPlan{expected, second}), kSoon);
        // Without Message 2 and with it again: what was written is still there.
        desk.find<QCheckBox>(text("follow-up"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(plan(), (WhatsappPlan{expected, std::nullopt}), kSoon);
        desk.find<QCheckBox>(text("follow-up"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(plan(), (WhatsappPlan{expected, second}), kSoon);
    }

    void aBudgetIsKeptChangedAndTakenAway()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        const auto id = desk.whatsapp(welcome());
        desk.openSignedIn();
        const auto budget = [&] { return desk.record(id).draft.budget; };
        desk.editMessage(id);
        desk.goOn();
        auto* has = desk.find<QCheckBox>(text("has-budget"));
        QVERIFY(!has->isChecked());
        has->setChecked(true);
        desk.find<QDoubleSpinBox>(text("budget-amount"))->setValue(12.5);
        QTRY_COMPARE_WITH_TIMEOUT(budget(), std::optional(Money{12'500'000, text("EUR")}), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("The rate card of “Boutique” has no price")), kLong);
        has->setChecked(false);
        QTRY_VERIFY_WITH_TIMEOUT(!budget(), kLong);
    }

    void anotherTemplateKeepsWhatFits()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        const auto id = desk.whatsapp(welcome());
        desk.openSignedIn();
        desk.editMessage(id);
        desk.pick(text("welcome"));
        const TemplateStep expected{.name = text("welcome"),
                                    .language = text("en"),
                                    .variables = {text("{first_name|vous}"), QString()},
                                    .header = {},
                                    .buttons = {}};
        const auto first = [&] { return desk.plan(id).first; };
        QTRY_COMPARE_WITH_TIMEOUT(first(), expected, kSoon);
        desk.goOn();
        QVERIFY(desk.says(text("Variable 2 of the template: nothing stands there.")));
        desk.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Correct what is marked first"),
                                  kLong);
    }

    void aTemplateThatMetaPausedStopsTheLaunchAndSaysSo()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        const auto id = desk.whatsapp({.name = text("soldes"),
                                       .language = text("fr"),
                                       .variables = {text("{first_name}")},
                                       .header = {},
                                       .buttons = {}});
        desk.sql(text("UPDATE contacts SET first_name = '' WHERE substr(phone, -2) = '01'"));
        desk.openSignedIn();
        desk.editMessage(id);
        QCOMPARE(desk.label("template-status"), text("Paused"));
        QVERIFY(desk.says(text("This template cannot be sent. Meta has paused it")));
        desk.goOn();
        QVERIFY(desk.says(text("The template “soldes” is not approved (Paused)")));
        QVERIFY(desk.says(text("{first_name} is empty for 1 contact(s).")));
        desk.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Correct what is marked first"),
                                  kLong);
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Draft);
    }

    void aTemplateThatHasChangedIsSaidAndFitsAgain()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        const auto id = desk.whatsapp({.name = text("rendez_vous"),
                                       .language = text("fr"),
                                       .variables = {text("{nom|vous}"), text("lundi"), text("10 h")},
                                       .header = {},
                                       .buttons = {}});
        desk.openSignedIn();
        desk.editMessage(id);
        QVERIFY(desk.says(text("This template has changed since it was filled in.")));
        desk.goOn();
        QVERIFY(desk.says(text("Variables of the template: the template has 2 variables, not 3.")));
        Q_EMIT desk.window().findChild<StepMarks*>()->pressed(1);
        desk.fill(text("variable-2-text"), text("lundi à 10 h"));
        const auto variables = [&] { return desk.plan(id).first.variables; };
        QTRY_COMPARE_WITH_TIMEOUT(variables(), (QStringList{text("{nom|vous}"), text("lundi à 10 h")}), kSoon);
        QVERIFY(!desk.says(text("This template has changed since it was filled in.")));
    }

    void theChannelIsChosenUntilSomethingIsWritten()
    {
        WhatsappWindow desk;
        desk.openSignedIn();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        desk.fill(text("campaign-name"), text("Rentrée"));
        desk.goOn();
        Q_EMIT desk.window().findChild<StepMarks*>()->pressed(0);
        desk.clickButton(text("WhatsApp"));
        desk.goOn();
        const auto isWhatsapp = [&] {
            return desk.record(desk.stored().first().id).draft.channel == Channel::Whatsapp;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!desk.stored().isEmpty(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(isWhatsapp(), kSoon);
        QVERIFY(desk.shows(text("whatsapp-account")));
        desk.find<QCheckBox>(text("follow-up"))->click();
        Q_EMIT desk.window().findChild<StepMarks*>()->pressed(0);
        QVERIFY(!desk.shows(text("campaign-channel")));
        desk.settle();
    }

    void aTestGoesToANumberOfOnesOwnAndCountsNowhere()
    {
        WhatsappWindow desk;
        desk.syncTemplates();
        const auto id = desk.whatsapp(welcome());
        desk.openSignedIn();
        desk.editMessage(id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("test-send"))->isEnabled(), kSoon);
        desk.click(text("test-send"));
        desk.fill(text("test-address"), text("06 12"));
        desk.click(text("test-go"));
        QVERIFY(desk.complaintAt(text("test-address")).startsWith(text("This is no full number")));
        desk.fill(text("test-address"), text("+33 6 12 34 56 99"));
        desk.click(text("test-go"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("The test has left, for +33612345699.")), kLong);
        QCOMPARE(desk.record(id).summary.recipients, 0);
        QCOMPARE(desk.stored().size(), 1);
        desk.sql(text("UPDATE messages SET contact_id = contact_id"));
    }

    void theListAndACopyKnowTheChannel()
    {
        WhatsappWindow desk;
        desk.whatsapp(welcome());
        desk.draft(text("Lettre"));
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        auto* table = desk.find<QTableView>(text("campaigns"));
        QCOMPARE(columnOf(*table, CampaignListModel::Channel), (QStringList{text("E-mail"), text("WhatsApp")}));
        table->selectRow(1);
        desk.chooseFromNextMenu(text("Duplicate"));
        desk.click(text("campaign-menu"));
        desk.settle();
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        const auto copy = desk.stored().first();
        QCOMPARE(copy.channel, Channel::Whatsapp);
        QCOMPARE(desk.plan(copy.id).first, welcome());
        desk.goOn();
        QVERIFY(desk.shows(text("choose-template")));
    }

    void withoutAnAccountItSaysWhereToMakeOne()
    {
        CampaignWindow desk;
        desk.openSignedIn();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        desk.clickButton(text("WhatsApp"));
        desk.goOn();
        QVERIFY(desk.says(text("There is no WhatsApp account yet.")));
        desk.click(text("choose-template"));
        QVERIFY(desk.says(text("Choose the account first")));
        desk.clickButton(text("Open the accounts"));
        desk.settle();
        QCOMPARE(desk.view().place(), Place::Accounts);
    }

    void theModelWritesMessageTwo()
    {
        WhatsappWindow desk;
        const auto server = practice::OllamaServer::start({});
        QVERIFY(server);
        desk.work([&](const Work& work) {
            QVERIFY(
                WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = (*server)->baseUrl()}));
        });
        const auto id = desk.whatsapp(welcome(), FollowUpStep{.text = QString()});
        desk.openSignedIn();
        desk.editMessage(id);
        desk.click(text("follow-up-write"));
        desk.find<QPlainTextEdit>(text("writing-brief"))->setPlainText(text("rappeler l’atelier à {first_name|vous}"));
        desk.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("writing-insert"))->isEnabled(), kSoon);
        QVERIFY(!desk.shows(text("writing-subject")));
        desk.click(text("writing-insert"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.plan(id).second && desk.plan(id).second->text.contains(text("{first_name|vous}")),
                                 kSoon);
    }
};

QTEST_MAIN(WhatsappEditorTest)
#include "tst_whatsapp_editor.moc"
