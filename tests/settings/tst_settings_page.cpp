// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/arming.h"
#include "services/access/sign_in.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/suppression_list.h"
#include "services/storage/database.h"
#include "services/upkeep/backup.h"
#include "tests/support/in_french.h"
#include "tests/support/other_writer.h"
#include "tests/support/window.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/suppression_card.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

class SettingsDesk : public WindowDesk
{
public:
    SettingsDesk()
    {
        openSignedIn();
        go(Place::Settings);
    }
    bool opens(const QString& password)
    {
        return ask<bool>([&](const Work& work) {
            return signIn(work.database, work.clock, work.session.email, Secret(password.toUtf8())).has_value();
        });
    }
    /// Why an address is on the suppression list; empty: it is not.
    QString stoppedFor(const QString& address)
    {
        return ask<QString>([&](const Work& work) {
            const auto found = SuppressionList(work.database, work.session, work.clock).list({}, 1, address);
            return found->isEmpty() ? QString() : found->first().reason;
        });
    }
    bool isSuppressed(const QString& address)
    {
        return ask<bool>(
            [&](const Work& work) { return *SuppressionList(work.database, work.session, work.clock).holds(address); });
    }
};

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theCardsComeOneAfterTheOther()
    {
        WindowDesk desk;
        desk.openSignedIn();
        const auto isThere = [&](const char* name) {
            return desk.window().findChild<SettingsPage*>()->findChild<QWidget*>(text(name)) != nullptr;
        };
        // The first of them is there at once; the thread is free between the others.
        desk.view().open(Place::Settings);
        QVERIFY(isThere("language"));
        QVERIFY(!isThere("new-moderation"));
        // Whoever goes on meanwhile finds them when they come back.
        desk.go(Place::Dashboard);
        desk.go(Place::Settings);
        for (const auto* name : {"language", "new-moderation", "change-password"})
            QVERIFY2(desk.shows(text(name)), name);
    }

    void theLookChangesAtOnceAndIsRemembered()
    {
        SettingsDesk desk;
        auto* scheme = desk.find<QComboBox>(text("scheme"));
        scheme->setFocus();
        desk.press(Qt::Key_End);
        QVERIFY(desk.theme().isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), desk.theme().color(Token::Window));
        QCOMPARE(Preferences(desk.folder().settings()).scheme(), Scheme::Dark);
        desk.settle();
    }

    void theLanguageChangesAtOnceAndThePlaceStays()
    {
        SettingsDesk desk;
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        auto* language = desk.find<QComboBox>(text("language"));
        const auto french = language->findData(text("fr"));
        QVERIFY(french > 0);
        language->setFocus();
        desk.type(text("f"));
        QTRY_VERIFY(!opened.isEmpty());
        desk.settle();
        QCOMPARE(desk.view().place(), Place::Settings);
        QTRY_VERIFY(desk.says(text("Paramètres")) || desk.says(text("Réglages")));
        auto* back = desk.find<QComboBox>(text("language"));
        back->setFocus();
        desk.type(text("e"));
        QTRY_VERIFY(desk.says(text("Settings")));
        desk.settle();
    }

    void aPasswordIsChanged()
    {
        SettingsDesk desk;
        desk.fill(text("password-current"), text("wrong horse"));
        desk.fill(text("password-new"), text("battery staple"));
        desk.fill(text("password-again"), text("battery stable"));
        desk.click(text("change-password"));
        QVERIFY(!desk.complaintAt(text("password-again")).isEmpty());
        desk.fill(text("password-again"), text("battery staple"));
        desk.click(text("change-password"));
        desk.settle();
        QVERIFY(desk.opens(desk.password()));
        desk.fill(text("password-current"), desk.password());
        desk.click(text("change-password"));
        desk.settle();
        QVERIFY(desk.says(text("The password is changed.")));
        QVERIFY(desk.find<QLineEdit>(text("password-new"))->text().isEmpty());
        // Back again, for the fixture signs in with it.
        desk.fill(text("password-current"), text("battery staple"));
        desk.fill(text("password-new"), desk.password());
        desk.fill(text("password-again"), desk.password());
        desk.click(text("change-password"));
        desk.settle();
        QVERIFY(desk.opens(desk.password()));
    }

    void aNarrowWindowCutsNothing()
    {
        // French words are longer.
        const InFrench language;
        SettingsDesk desk;
        auto* left = desk.find<QComboBox>(text("language"));
        auto* right = desk.find<QLineEdit>(text("suppress-address"));
        const auto xOf = [&](const QWidget* widget) { return widget->mapTo(&desk.window(), QPoint()).x(); };
        QVERIFY(xOf(right) > xOf(left) + left->width());
        desk.window().resize(900, 700);
        QTRY_VERIFY_WITH_TIMEOUT(xOf(right) < xOf(left) + left->width(), kSoon);
        const auto* widget = left->parentWidget();
        while (!qobject_cast<const QScrollArea*>(widget)) widget = widget->parentWidget();
        QTRY_COMPARE_WITH_TIMEOUT(qobject_cast<const QScrollArea*>(widget)->horizontalScrollBar()->maximum(), 0, kSoon);
        desk.window().resize(1280, 800);
        QTRY_VERIFY_WITH_TIMEOUT(xOf(right) > xOf(left) + left->width(), kSoon);
    }

    void aSignatureIsSavedWhenOneLeaves()
    {
        SettingsDesk desk;
        desk.find<QPlainTextEdit>(text("signature"))->setFocus();
        desk.type(text("<p>Camille</p>"));
        desk.go(Place::Dashboard);
        desk.close();
        desk.openSignedIn();
        desk.go(Place::Settings);
        QCOMPARE(desk.find<QPlainTextEdit>(text("signature"))->toPlainText(), text("<p>Camille</p>"));
    }

    void anAddressIsPutOnTheSuppressionList()
    {
        SettingsDesk desk;
        desk.click(text("suppress-add"));
        QVERIFY(!desk.complaintAt(text("suppress-address")).isEmpty());
        desk.fill(text("suppress-address"), text("nobody at example"));
        desk.click(text("suppress-add"));
        desk.settle();
        QVERIFY(!desk.complaintAt(text("suppress-address")).isEmpty());
        desk.fill(text("suppress-address"), text("nobody@example.com"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.isSuppressed(text("nobody@example.com")));
        QVERIFY(desk.says(text("nobody@example.com")));
    }

    void theReasonIsChosenAndAnUndoKeepsIt()
    {
        SettingsDesk desk;
        auto* reasons = desk.find<QComboBox>(text("suppress-reason"));
        QCOMPARE(reasons->currentData().toString(), text("manual"));
        reasons->setCurrentIndex(reasons->findData(text("complained")));
        desk.fill(text("suppress-address"), text("angry@example.com"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("angry@example.com")), text("complained"));
        desk.click(text("unsuppress-angry@example.com"));
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("angry@example.com")), QString());
        desk.click(text("undo"));
        desk.settle();
        QCOMPARE(desk.stoppedFor(text("angry@example.com")), text("complained"));
        QVERIFY(desk.shows(text("unsuppress-angry@example.com")));
    }

    void theSuppressionListIsSearchedAndExported()
    {
        SettingsDesk desk;
        desk.work([](const Work& work) {
            SuppressionList list(work.database, work.session, work.clock);
            for (int i = 0; i < 12; ++i) QVERIFY(list.add(text("p%1@example.com").arg(i), text("manual"), {}));
            QVERIFY(list.add(text("zoe@example.com"), text("bounced"), {}));
        });
        desk.press(Qt::Key_F5);
        desk.settle();
        QVERIFY(desk.shows(text("unsuppress-p1@example.com")));
        QVERIFY(!desk.shows(text("unsuppress-zoe@example.com")));
        desk.fill(text("suppress-search"), text("ZO"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("unsuppress-zoe@example.com")), kSoon);
        QVERIFY(!desk.shows(text("unsuppress-p1@example.com")));
        desk.fill(text("suppress-search"), text("nobody"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("No address on it begins like this.")), kSoon);

        QTemporaryDir folder;
        const auto path = folder.filePath(text("suppressions.csv"));
        auto* card = desk.find<SuppressionCard>(text("suppression-card"));
        {
            // It writes into the trail, too, and waits for its turn.
            OtherWriter other(desk.folder().database());
            card->exportTo(path);
            desk.find<QWidget>(text("export-sheet"));
            QVERIFY(desk.says(text("Writing “suppressions.csv” …")));
            desk.click(text("export-cancel"));
            QVERIFY(!desk.shows(text("export-sheet")));
        }
        desk.settle();
        QVERIFY(desk.says(text("Cancelled.")) && !QFile::exists(path));
        card->exportTo(path);
        desk.settle();
        QVERIFY(!desk.shows(text("export-sheet")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 14);
        QCOMPARE(lines.first(), QByteArray("address,reason,source,at\r"));
        QVERIFY(lines.last().startsWith("zoe@example.com,bounced,,"));
    }

    void aCategoryIsRenamedInPlace()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            QVERIFY(CategoryRepository(work.database, work.session, work.clock).add(text("Presse")));
        });
        desk.openSignedIn();
        desk.go(Place::Settings);
        desk.fill(text("category-Presse"), text("Journalistes"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.shows(text("category-Journalistes")));
        QVERIFY(desk.ask<bool>([](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).byName(text("Journalistes")).has_value();
        }));
    }

    void aSegmentKeepsACategoryThatIsGone()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            CategoryRepository groups(work.database, work.session, work.clock);
            const auto press = groups.add(text("Presse"));
            QVERIFY(press && groups.addSegment({text("Guests"), {.categories = {text("Presse")}}}));
            QVERIFY(groups.remove(*press));
        });
        desk.openSignedIn();
        desk.go(Place::Settings);
        desk.click(text("change-segment-Guests"));
        desk.fill(text("segment-name"), text("Dinner"));
        desk.click(text("segment-save"));
        desk.settle();
        QVERIFY2(desk.shows(text("segment-sheet")), "without its category it would be everybody");
        const auto named = desk.ask<Segment>([](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).segments()->first();
        });
        QCOMPARE(named.filter.categories, QStringList(text("Presse")));
        QCOMPARE(named.name, text("Guests"));
    }

    void aSegmentTakesAnotherNameAndAnotherFilter()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            CategoryRepository groups(work.database, work.session, work.clock);
            QVERIFY(groups.add(text("Presse")));
            QVERIFY(groups.addSegment({text("Lyon"), {}}));
            QVERIFY(groups.addSegment(
                {text("Guests"),
                 {.search = text("lun"), .tags = {text("vip")}, .fields = {{text("city"), text("Lyon")}}}}));
        });
        const auto segment = [&] {
            return desk.ask<Segment>([](const Work& work) {
                return CategoryRepository(work.database, work.session, work.clock).segments()->first();
            });
        };
        desk.openSignedIn();
        desk.go(Place::Settings);
        desk.click(text("change-segment-Guests"));
        QCOMPARE(desk.find<QLineEdit>(text("more-tags"))->text(), text("vip"));
        QVERIFY(desk.says(text("city = Lyon")));
        desk.fill(text("segment-name"), text("lyon"));
        desk.click(text("segment-save"));
        desk.settle();
        QVERIFY2(desk.shows(text("segment-sheet")), "the name is taken");
        QCOMPARE(segment().name, text("Guests"));
        desk.fill(text("segment-name"), text("Dinner"));
        desk.fill(text("segment-words"), {});
        desk.fill(text("more-country"), text("France"));
        desk.find<QCheckBox>(text("segment-email"))->click();
        desk.find<QPushButton>(text("segment-categories"))->menu()->actions().first()->trigger();
        desk.click(text("segment-save"));
        desk.settle();
        QVERIFY(!desk.shows(text("segment-sheet")) && desk.shows(text("change-segment-Dinner")));
        const ContactFilter wanted{.categories = {text("Presse")},
                                   .tags = {text("vip")},
                                   .hasEmail = true,
                                   .country = text("FR"),
                                   .fields = {{text("city"), text("Lyon")}}};
        QVERIFY(segment().name == text("Dinner") && segment().filter == wanted);
        desk.click(text("undo"));
        desk.settle();
        QCOMPARE(segment().name, text("Guests"));
        QCOMPARE(segment().filter.search, text("lun"));
    }

    void aBackupIsMadeAtOnce()
    {
        SettingsDesk desk;
        const auto before = listBackups(desk.folder()).size();
        desk.click(text("backup-now"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("It is good and stands in")), kSoon);
        desk.settle();
        QCOMPARE(listBackups(desk.folder()).size(), before + 1);
    }

    void allThatIsKeptIsListedWhenItIsAskedFor()
    {
        WindowDesk desk;
        QVERIFY(QDir().mkpath(desk.folder().backups()));
        const auto now = QDateTime::currentDateTimeUtc();
        for (int hours = 0; hours < 9; ++hours) {
            // The newest is of today: none is due, and so none goes.
            QFile file(desk.folder().backups()
                       + now.addSecs(-3600 * hours).toString(text("'/relais-'yyyyMMdd-HHmmss-zzz'.db'")));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        desk.openSignedIn();
        desk.go(Place::Settings);
        const auto listed = [&] {
            const auto buttons = desk.view().findChildren<QPushButton*>();
            return std::count_if(buttons.cbegin(), buttons.cend(), [](const QPushButton* one) {
                return one->isVisible() && one->accessibleName().startsWith(text("Put the backup of"));
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 6, kSoon);
        QCOMPARE(desk.find<QPushButton>(text("backup-all"))->text(), text("Show all (9)"));
        desk.find<QPushButton>(text("backup-all"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 9, kSoon);
        QVERIFY(!desk.shows(text("backup-all")));
    }

    void backupsAreEncryptedByThemselvesOnceTheyHaveAPassphrase()
    {
        qputenv("RELAIS_VAULT_PASSPHRASE", "vault of the test");
        const auto forget = qScopeGuard([] { qunsetenv("RELAIS_VAULT_PASSPHRASE"); });
        SettingsDesk desk;
        QVERIFY(desk.says(text("Those of every day are not encrypted.")));
        desk.click(text("backup-seal"));
        desk.fill(text("seal-passphrase"), text("short"));
        desk.fill(text("seal-again"), text("another"));
        desk.click(text("seal-save"));
        QVERIFY(!desk.complaintAt(text("seal-passphrase")).isEmpty());
        QVERIFY(!desk.complaintAt(text("seal-again")).isEmpty());
        desk.fill(text("seal-passphrase"), text("open sesame"));
        desk.fill(text("seal-again"), text("open sesame"));
        desk.click(text("seal-save"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("backup-unseal")), kSoon);
        desk.settle();
        desk.click(text("backup-now"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("It is good and stands in")), kSoon);
        desk.settle();
        const auto made = listBackups(desk.folder()).first();
        QVERIFY(made.encrypted);
        desk.work([&](const Work&) { QVERIFY(verifyBackup(made.path, Secret("open sesame"))); });

        desk.click(text("backup-unseal"));
        desk.click(text("question-act"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Those of every day are not encrypted.")), kSoon);
        desk.settle();
        QVERIFY(!desk.shows(text("backup-unseal")));
    }

    void aCopiedDatabaseSaysThatItSendsNothing()
    {
        WindowDesk desk;
        desk.work([](const Work& work) { QVERIFY(disarm(work.database)); });
        desk.openSignedIn();
        desk.go(Place::Settings);
        QVERIFY(desk.says(text("so it sends nothing")));
        desk.clickButton(text("This computer sends"));
        desk.click(text("question-leave"));
        desk.settle();
        QVERIFY(!desk.ask<bool>([](const Work& work) { return *checkArmed(work.database); }));
        desk.clickButton(text("This computer sends"));
        desk.click(text("question-act"));
        desk.settle();
        QVERIFY(!desk.says(text("so it sends nothing")));
        QVERIFY(desk.ask<bool>([](const Work& work) { return *checkArmed(work.database); }));
    }
};

QTEST_MAIN(SettingsPageTest)
#include "tst_settings_page.moc"
