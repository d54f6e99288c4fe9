// SPDX-License-Identifier: GPL-3.0-or-later
// WhatsApp numbers on the page of accounts, through the real window; the stand-in of the Cloud API is Meta.
#include "services/channels/account_repository.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/costs/rate_cards.h"
#include "services/practice/whatsapp_server.h"
#include "tests/support/window.h"
#include "ui/channels/account_card.h"
#include "ui/channels/rate_card_field.h"
#include "ui/channels/templates_model.h"
#include "ui/widgets/bubble.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

QList<Account> stored(WindowDesk& desk)
{
    return desk.ask<QList<Account>>(
        [](const Work& work) { return *AccountRepository(work.database, work.session, work.clock).list(); });
}

/// The form of a new WhatsApp account.
void openForm(WindowDesk& desk)
{
    desk.go(Place::Accounts);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.clickButton(text("WhatsApp"));
}

void fillNumber(WindowDesk& desk, const practice::WhatsappServer& meta)
{
    desk.fill(text("account-name"), text("Boutique"));
    desk.fill(text("account-number-id"), text("10020030040"));
    desk.fill(text("account-business-id"), text("55500011122"));
    desk.click(text("account-advanced"));
    desk.fill(text("account-base-url"), meta.baseUrl());
}

void testAndSave(WindowDesk& desk)
{
    desk.click(text("test-account"));
    desk.settle();
}

bool isSaved(WindowDesk& desk)
{
    return QTest::qWaitFor([&] { return !desk.shows(text("account-name")); }, kSoon);
}

} // namespace

class WhatsappAccountsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnOurWarnings();
        qunsetenv("RELAIS_VAULT_PASSPHRASE");
    }

    void allMistakesAreShownAtOnce()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openForm(desk);
        QCOMPARE(desk.find<QLineEdit>(text("account-limits"))->text(), text("25/60"));
        desk.fill(text("account-number-id"), text("+33 9 00 00"));
        desk.click(text("account-advanced"));
        desk.fill(text("account-base-url"), text("http://example.com"));
        desk.fill(text("account-api-version"), text("26"));
        desk.fill(text("account-limits"), text("25 a minute"));
        desk.fill(text("account-attempts"), text("none"));
        desk.click(text("account-advanced"));
        desk.click(text("save-account"));
        for (const auto* field : {"account-name", "account-number-id", "account-business-id", "account-token",
                                  "account-base-url", "account-api-version", "account-limits", "account-attempts"})
            QVERIFY2(!desk.complaintAt(text(field)).isEmpty(), field);
        for (const auto* field :
             {"account-app-secret", "account-verify-token", "account-backoff", "account-connections"})
            QVERIFY2(desk.complaintAt(text(field)).isEmpty(), field);
        QVERIFY2(desk.find<QLineEdit>(text("account-name"))->hasFocus(), "the first of them has the keyboard");
        QVERIFY(stored(desk).isEmpty());
    }

    void whatWasTypedStaysWhenTheChannelIsChanged()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openForm(desk);
        desk.fill(text("account-name"), text("Boutique"));
        desk.fill(text("account-number-id"), text("123"));
        desk.clickButton(text("E-mail"));
        QVERIFY(!desk.shows(text("account-number-id")));
        QCOMPARE(desk.find<QLineEdit>(text("account-name"))->text(), text("Boutique"));
        desk.clickButton(text("WhatsApp"));
        QVERIFY(!desk.shows(text("account-host")));
        QCOMPARE(desk.find<QLineEdit>(text("account-number-id"))->text(), text("123"));
    }

    void aRateCardIsChosenAndSaysWhatItHolds()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openForm(desk);
        desk.find<QCheckBox>(text("account-practice"))->click();
        desk.fill(text("account-name"), text("Essai"));
        QTemporaryDir folder;
        const auto file = [&](const char* name, const char* csv) {
            QFile one(folder.filePath(text(name)));
            if (!one.open(QIODevice::WriteOnly) || one.write(csv) < 0) qFatal("no file");
            return one.fileName();
        };
        auto* prices = qobject_cast<RateCardField*>(desk.find<QLabel>(text("rate-card"))->parentWidget());
        QVERIFY(prices);
        QVERIFY(desk.says(text("None: costs are not known")));
        prices->take(file(
            "good.csv",
            "country,category,currency,rate,free_units_month,effective_from\nFR,marketing,EUR,0.10,,2026-10-01\nBE,marketing,EUR,0.12,,\n*,service,EUR,0.03,,\n"));
        QVERIFY(desk.says(text("EUR · 2 country(s) and all others · from ")));
        // One that is wrong says where, and what was chosen stays.
        prices->take(file("bad.csv", "country,category,currency,rate\nFR,marketing,EUR,beaucoup\n"));
        QVERIFY(desk.says(text("Line 2: beaucoup is no price")));
        desk.click(text("save-account"));
        QVERIFY(isSaved(desk));
        desk.settle();
        const auto id = stored(desk).first().id;
        desk.work([id](const Work& work) {
            QCOMPARE((*RateCards(work.database, work.session, work.clock).of(id))->rates().size(), 3);
        });
        desk.click(text("edit"));
        desk.settle();
        QVERIFY(desk.says(text("EUR · 2 country(s) and all others")));
    }

    void aPracticeNumberNeedsNothingOfMeta()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openForm(desk);
        desk.fill(text("account-number-id"), text("not digits"));
        desk.find<QCheckBox>(text("account-practice"))->click();
        for (const auto* field : {"account-number-id", "account-token", "test-account"})
            QVERIFY2(!desk.shows(text(field)), field);
        desk.fill(text("account-name"), text("Essai"));
        desk.click(text("save-account"));
        QVERIFY(isSaved(desk));
        desk.settle();
        const auto account = stored(desk).first();
        QVERIFY(account.draft.practice && account.draft.whatsapp());
        QCOMPARE(account.draft.limits.size(), size_t(1));
        QVERIFY(desk.says(text("0 of 25")));
        // The stand-in says what Meta would.
        desk.click(text("test"));
        desk.settle();
        QVERIFY(desk.says(text("It answers")));
        QVERIFY(desk.says(text("+33900000001")) && desk.says(text("High")) && desk.says(text("2,000 people")));
    }

    void metaIsAskedBeforeItIsSaved()
    {
        auto setup = practice::WhatsappServerSetup();
        setup.token = "the token";
        const auto meta = practice::WhatsappServer::start(setup);
        QVERIFY(meta);
        WindowDesk desk;
        desk.openSignedIn();
        openForm(desk);
        fillNumber(desk, **meta);
        desk.fill(text("account-token"), text("an old token"));
        testAndSave(desk);
        QVERIFY(desk.says(text("Meta does not accept the token")));
        desk.fill(text("account-token"), text("the token"));
        desk.fill(text("account-number-id"), text("999"));
        testAndSave(desk);
        QVERIFY(desk.says(text("Meta does not know this number")));
        QVERIFY(stored(desk).isEmpty());
        desk.fill(text("account-number-id"), text("10020030040"));
        testAndSave(desk);
        QVERIFY2(desk.shows(text("vault-passphrase")), "without a keychain the token goes into the vault");
        desk.fill(text("vault-passphrase"), text("open sesame"));
        testAndSave(desk);
        QVERIFY(isSaved(desk));
        desk.settle();
        QVERIFY(desk.says(text("+33900000000")) && desk.says(text("High")) && desk.says(text("2,000 people")));

        // Changed without a word of what is secret: what is kept stays, and is not shown.
        desk.click(text("edit"));
        for (const auto* field : {"account-token", "account-app-secret", "account-verify-token"})
            QVERIFY2(desk.find<QLineEdit>(text(field))->text().isEmpty(), field);
        desk.fill(text("account-name"), text("Boutique du port"));
        desk.click(text("save-account"));
        QVERIFY(isSaved(desk));
        desk.settle();
        (*meta)->setNumberFields(text("10020030040"), {{text("quality_rating"), text("RED")}});
        desk.click(text("test"));
        desk.settle();
        QVERIFY(desk.says(text("It answers")));
        QVERIFY(desk.says(text("Boutique du port")) && desk.says(text("Low"))
                && desk.says(text("People block or report this number")));

        // Another number is another thing: what was learned of the first is not said of it.
        desk.click(text("edit"));
        desk.fill(text("account-number-id"), text("10020030041"));
        desk.click(text("save-account"));
        QVERIFY(isSaved(desk));
        desk.settle();
        QVERIFY(!desk.says(text("Quality at Meta")));
        QVERIFY(desk.says(text("Test it once")));
    }

    void templatesAreFetchedAndShown()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            auto draft = AccountDraft::forWhatsapp(text("Essai"), {});
            draft.practice = true;
            QVERIFY(AccountRepository(work.database, work.session, work.clock).add(draft, {}, nullptr));
        });
        desk.openSignedIn();
        desk.go(Place::Accounts);
        QVERIFY(desk.says(text("None yet")));
        desk.click(text("templates-of-account"));
        desk.settle();
        QVERIFY(desk.says(text("No templates yet")));
        desk.click(text("sync-templates"));
        desk.settle();
        QVERIFY(desk.says(text("6 template")) && desk.says(text("4 approved")));
        auto* table = desk.find<QTableView>(text("templates"));
        const QStringList names = columnOf(*table, 0);
        QCOMPARE(names.size(), 6);
        // In a narrow window too one sees which is which.
        desk.window().resize(900, 700);
        QTRY_VERIFY_WITH_TIMEOUT(table->isColumnHidden(TemplatesModel::Category), kSoon);
        QVERIFY(table->columnWidth(TemplatesModel::Name) >= 140);
        table->selectRow(static_cast<int>(names.indexOf(text("soldes"))));
        desk.settle();
        QVERIFY(desk.says(text("Meta has paused it")));
        table->selectRow(static_cast<int>(names.indexOf(text("rentree_promo"))));
        desk.settle();
        const auto* form = desk.find<Bubble>(text("bubble"));
        QVERIFY(form->findChildren<QLabel*>().size() > 3);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.says(text("4 of 6")));
    }

    void aRejectedTemplateSaysWhy()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            auto draft = AccountDraft::forWhatsapp(text("Essai"), {});
            draft.practice = true;
            const auto id = AccountRepository(work.database, work.session, work.clock).add(draft, {}, nullptr);
            QVERIFY(id);
            WhatsappTemplate form{.name = text("offre"),
                                  .language = text("fr"),
                                  .status = text("REJECTED"),
                                  .category = text("UTILITY"),
                                  .reason = text("TAG_CONTENT_MISMATCH")};
            QVERIFY(TemplateStore(work.database, work.session, work.clock).replaceAll(*id, {form}));
        });
        desk.openSignedIn();
        desk.go(Place::Accounts);
        QVERIFY(desk.says(text("0 of 1")));
        desk.click(text("templates-of-account"));
        desk.settle();
        QVERIFY(desk.says(text("Its content does not fit its category or language.")));
    }

    void anAddressThatIsNotMetasIsCalledSo()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openForm(desk);
        desk.fill(text("account-name"), text("Boutique"));
        desk.fill(text("account-number-id"), text("1"));
        desk.fill(text("account-business-id"), text("2"));
        desk.fill(text("account-token"), text("the token"));
        desk.click(text("account-advanced"));
        desk.fill(text("account-base-url"), text("http://127.0.0.1:9"));
        testAndSave(desk);
        QVERIFY(desk.says(text("No connection to")));
        QVERIFY(desk.find<QPushButton>(text("test-account"))->isEnabled());
        QCOMPARE(desk.find<QLineEdit>(text("account-token"))->text(), text("the token"));
    }
};

QTEST_MAIN(WhatsappAccountsPageTest)
#include "tst_whatsapp_accounts_page.moc"
