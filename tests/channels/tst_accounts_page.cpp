// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_repository.h"
#include "services/practice/smtp_server.h"
#include "services/storage/database.h"
#include "tests/support/window.h"
#include "ui/channels/account_card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// The cards as one reads them: line by line.
QStringList cards(WindowDesk& desk)
{
    QList<AccountCard*> all;
    for (auto* card : desk.window().findChildren<AccountCard*>()) {
        if (card->isVisible()) all += card;
    }
    const auto at = [](const AccountCard* card) {
        return std::pair(card->mapTo(card->window(), QPoint()).y(), card->mapTo(card->window(), QPoint()).x());
    };
    std::sort(all.begin(), all.end(),
              [&](const AccountCard* one, const AccountCard* other) { return at(one) < at(other); });
    QStringList names;
    for (const auto* card : all) names += card->accessibleName();
    return names;
}

QList<Account> stored(WindowDesk& desk)
{
    return desk.ask<QList<Account>>(
        [](const Work& work) { return *AccountRepository(work.database, work.session, work.clock).list(); });
}

void openSheet(WindowDesk& desk)
{
    desk.go(Place::Accounts);
    desk.press(Qt::Key_N, Qt::ControlModifier);
}

} // namespace

class AccountsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnOurWarnings();
        qunsetenv("RELAIS_VAULT_PASSPHRASE");
    }

    void withoutAnAccountItSaysWhatOneIsFor()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Accounts);
        QVERIFY(desk.says(text("No account yet")));
        desk.click(text("empty-action"));
        QVERIFY(desk.find<QLineEdit>(text("account-name"))->hasFocus());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("account-name")));
    }

    void wrongNumbersSayWhatIsWanted()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openSheet(desk);
        desk.fill(text("account-name"), text("Newsletter"));
        desk.fill(text("account-host"), text("smtp.example.com"));
        desk.fill(text("account-port"), text("many"));
        desk.fill(text("account-connections"), text("0"));
        desk.fill(text("account-daily"), text("-3"));
        desk.click(text("save-account"));
        QVERIFY(!desk.complaintAt(text("account-port")).isEmpty());
        QVERIFY(!desk.complaintAt(text("account-connections")).isEmpty());
        QVERIFY(!desk.complaintAt(text("account-daily")).isEmpty());
        desk.fill(text("account-port"), text("587"));
        desk.fill(text("account-connections"), text("2"));
        desk.fill(text("account-daily"), {});
        desk.fill(text("account-limits"), text("25 a minute"));
        desk.click(text("save-account"));
        QVERIFY(!desk.complaintAt(text("account-limits")).isEmpty());
        QVERIFY(stored(desk).isEmpty());
    }

    void allMistakesAreShownAtOnce()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openSheet(desk);
        const QStringList wrong{text("account-name"),    text("account-from"),        text("account-host"),
                                text("account-port"),    text("account-limits"),      text("account-daily"),
                                text("account-ramp"),    text("account-connections"), text("account-attempts"),
                                text("account-reply-to")};
        desk.fill(text("account-from"), text("Maison"));
        desk.fill(text("account-port"), text("many"));
        desk.fill(text("account-limits"), text("25 a minute"));
        desk.fill(text("account-daily"), text("-3"));
        desk.fill(text("account-ramp"), text("50 and more"));
        desk.fill(text("account-connections"), text("65"));
        desk.fill(text("account-attempts"), text("1000"));
        desk.fill(text("account-reply-to"), text("nobody"));
        desk.click(text("save-account"));
        for (const auto& field : wrong) QVERIFY2(!desk.complaintAt(field).isEmpty(), qPrintable(field));
        QVERIFY2(desk.find<QLineEdit>(text("account-name"))->hasFocus(), "the first of them has the keyboard");
        desk.fill(text("account-daily"), text("100"));
        desk.fill(text("account-ramp"), text("50:14"));
        desk.fill(text("account-connections"), text("2"));
        desk.click(text("save-account"));
        QVERIFY(desk.complaintAt(text("account-connections")).isEmpty());
        QVERIFY(!desk.complaintAt(text("account-attempts")).isEmpty());
        QVERIFY(stored(desk).isEmpty());
    }

    void aWrongSenderAndAMissingServerAreNamed()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openSheet(desk);
        desk.fill(text("account-name"), text("Newsletter"));
        desk.fill(text("account-from"), text("Maison"));
        desk.click(text("save-account"));
        QVERIFY(!desk.complaintAt(text("account-from")).isEmpty());
        desk.fill(text("account-from"), text("Maison <hello@example.com>"));
        desk.click(text("save-account"));
        QVERIFY(!desk.complaintAt(text("account-host")).isEmpty());
        QVERIFY(stored(desk).isEmpty());
    }

    void aPracticeAccountNeedsNoServer()
    {
        WindowDesk desk;
        desk.openSignedIn();
        openSheet(desk);
        desk.find<QCheckBox>(text("account-practice"))->click();
        QVERIFY(!desk.shows(text("account-host")));
        QVERIFY(!desk.shows(text("test-account")));
        desk.fill(text("account-name"), text("Essai"));
        desk.fill(text("account-limits"), text("25/60, 500/3600"));
        desk.click(text("save-account"));
        QTRY_COMPARE_WITH_TIMEOUT(cards(desk), QStringList{text("Essai")}, kSoon);
        desk.settle();
        QVERIFY(!desk.shows(text("account-name")));
        QVERIFY(desk.says(text("0 of 25")) && desk.says(text("0 of 500")));
        const auto all = stored(desk);
        QCOMPARE(all.size(), 1);
        QVERIFY(all.first().draft.practice);
        QCOMPARE(all.first().draft.limits.size(), 2);
    }

    void theLimitForARecipientIsSetAndTakenAway()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Accounts);
        const auto save = [&](const QString& messages, const QString& hours) {
            desk.click(text("edit"));
            desk.fill(text("account-per-recipient"), messages);
            desk.fill(text("account-recipient-hours"), hours);
            desk.click(text("save-account"));
        };
        const auto limit = [&] { return stored(desk).first().draft.perRecipient; };
        desk.click(text("edit"));
        QCOMPARE(desk.find<QLineEdit>(text("account-per-recipient"))->text(), QString());
        QCOMPARE(desk.find<QLineEdit>(text("account-recipient-hours"))->text(), text("24"));
        QVERIFY(!desk.find<QLineEdit>(text("account-per-recipient"))->accessibleName().isEmpty());
        desk.press(Qt::Key_Escape);
        save(text("2"), text("48"));
        const std::optional<RateLimit> twoInTwoDays(RateLimit{2, std::chrono::hours(48)});
        QTRY_COMPARE_WITH_TIMEOUT(limit(), twoInTwoDays, kSoon);
        desk.settle();
        save(text("0"), text("48"));
        QTRY_VERIFY_WITH_TIMEOUT(!limit(), kSoon);
        desk.settle();
        save(text("1"), text("a day"));
        QVERIFY(!desk.complaintAt(text("account-recipient-hours")).isEmpty());
        QVERIFY(desk.complaintAt(text("account-per-recipient")).isEmpty());
        desk.fill(text("account-recipient-hours"), text("10000"));
        desk.click(text("save-account"));
        QVERIFY(!desk.complaintAt(text("account-per-recipient")).isEmpty());
        QVERIFY(!limit());
    }

    void anOddWindowForARecipientOutlivesTheForm()
    {
        WindowDesk desk(Holding::Practice);
        desk.work([](const Work& work) {
            AccountRepository accounts(work.database, work.session, work.clock);
            const auto account = accounts.list()->first();
            auto draft = account.draft;
            draft.perRecipient = RateLimit{1, Seconds(90)};
            QVERIFY(accounts.update(account.id, draft, {}, nullptr));
        });
        desk.openSignedIn();
        desk.go(Place::Accounts);
        desk.click(text("edit"));
        QCOMPARE(desk.find<QLineEdit>(text("account-recipient-hours"))->text(), text("1"));
        desk.fill(text("account-name"), text("Actualités"));
        desk.click(text("save-account"));
        QTRY_COMPARE_WITH_TIMEOUT(cards(desk), QStringList{text("Actualités")}, kSoon);
        desk.settle();
        QCOMPARE(stored(desk).first().draft.perRecipient.value_or(RateLimit()), (RateLimit{1, Seconds(90)}));
    }

    void aPracticeAgencyOffersNothingElse()
    {
        WindowDesk desk(Holding::Practice);
        desk.work(
            [](const Work& work) { QVERIFY(work.database.runText(text("UPDATE accounts SET practice = 0"), {})); });
        desk.openSignedIn();
        const auto isFixed = [&] {
            const auto* box = desk.find<QCheckBox>(text("account-practice"));
            return box->isChecked() && !box->isEnabled() && desk.says(text("This agency is for practice"))
                   && !desk.shows(text("account-host"));
        };
        openSheet(desk);
        QVERIFY(isFixed());
        desk.clickButton(text("WhatsApp"));
        QVERIFY(isFixed() && !desk.shows(text("account-token")));
        desk.press(Qt::Key_Escape);
        // An account from before this was so is mended by saving it.
        desk.click(text("edit"));
        QVERIFY(isFixed());
        desk.click(text("save-account"));
        QTRY_VERIFY_WITH_TIMEOUT(stored(desk).first().draft.practice, kSoon);
        desk.settle();
    }

    void anAccountIsChangedInPlace()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Accounts);
        QCOMPARE(cards(desk), QStringList{text("Newsletter")});
        desk.click(text("edit"));
        QCOMPARE(desk.find<QLineEdit>(text("account-name"))->text(), text("Newsletter"));
        desk.fill(text("account-name"), text("Actualités"));
        desk.click(text("save-account"));
        QTRY_COMPARE_WITH_TIMEOUT(cards(desk), QStringList{text("Actualités")}, kSoon);
        desk.settle();
    }

    void aTakenNameIsRefusedAndNothingTypedIsLost()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        openSheet(desk);
        desk.fill(text("account-name"), text("newsletter"));
        desk.click(text("save-account"));
        desk.settle();
        QVERIFY(desk.says(text("exists already")));
        QCOMPARE(desk.find<QLineEdit>(text("account-name"))->text(), text("newsletter"));
        QCOMPARE(stored(desk).size(), 1);
    }

    void anAccountIsRemovedOnlyWhenThatIsMeant()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Accounts);
        for (const auto* answer : {"question-leave", "question-act"}) {
            QCOMPARE(cards(desk), QStringList{text("Newsletter")});
            desk.chooseFromNextMenu(text("Remove the account"));
            desk.click(text("more"));
            QVERIFY(desk.says(text("Remove the account “Newsletter”?")));
            desk.click(text(answer));
            desk.settle();
        }
        QVERIFY(stored(desk).isEmpty());
    }

    void aStoppedAccountStandsFirstAndSaysWhy()
    {
        WindowDesk desk(Holding::Practice);
        desk.work([](const Work& work) {
            AccountRepository accounts(work.database, work.session, work.clock);
            auto draft = accounts.list()->first().draft;
            draft.name = text("Zèbre");
            QVERIFY(accounts.add(draft, {}, nullptr));
            QVERIFY(work.database.runText(
                text("UPDATE accounts SET state = 'down', reason = '535 5.7.8 Authentication failed' WHERE name = ?"),
                {text("Zèbre")}));
        });
        desk.openSignedIn();
        desk.go(Place::Accounts);
        QCOMPARE(cards(desk), (QStringList{text("Zèbre"), text("Newsletter")}));
        QVERIFY(desk.says(text("Stopped")));
        QVERIFY(desk.says(text("Authentication failed")));
    }

    void aPracticeAccountAnswersItsTest()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Accounts);
        desk.click(text("test"));
        desk.settle();
        QVERIFY(desk.says(text("It answers")));
    }

    void aServerIsTestedBeforeItIsSaved()
    {
        SmtpServerSetup setup;
        setup.user = "maison";
        setup.password = "the password";
        const auto server = SmtpServer::start(setup, [](const ReceivedMail&) {});
        QVERIFY(server);
        WindowDesk desk;
        desk.openSignedIn();
        openSheet(desk);
        desk.fill(text("account-name"), text("Maison"));
        desk.fill(text("account-host"), text("127.0.0.1"));
        desk.fill(text("account-port"), QString::number((*server)->port()));
        auto* security = desk.find<QComboBox>(text("account-security"));
        security->setFocus();
        desk.press(Qt::Key_End);
        desk.fill(text("account-user"), text("maison"));
        desk.fill(text("account-password"), text("not that"));
        desk.click(text("test-account"));
        desk.settle();
        QVERIFY2(stored(desk).isEmpty(), "it is not saved when the server refuses");
        QVERIFY(desk.find<QPushButton>(text("test-account"))->isEnabled());
        desk.fill(text("account-password"), text("the password"));
        desk.click(text("test-account"));
        desk.settle();
        // Without a keychain the password goes into the vault, which wants its passphrase.
        QVERIFY(stored(desk).isEmpty());
        desk.fill(text("vault-passphrase"), text("open sesame"));
        desk.click(text("test-account"));
        QTRY_COMPARE_WITH_TIMEOUT(cards(desk), QStringList{text("Maison")}, kSoon);
        desk.settle();
    }
};

QTEST_MAIN(AccountsPageTest)
#include "tst_accounts_page.moc"
