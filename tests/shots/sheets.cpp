// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/sheets.h"

#include "services/core/clock.h"
#include "services/costs/cost_place.h"
#include "services/storage/data_folder.h"
#include "services/storage/database.h"
#include "services/upkeep/sealed_file.h"
#include "tests/shots/photographer.h"
#include "tests/shots/samples.h"
#include "ui/access/first_run_page.h"
#include "ui/sending/sending_rate.h"
#include "ui/shell/desk_view.h"
#include "ui/shell/export_sheet.h"

#include <QComboBox>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <thread>
#include <utility>

namespace relais::shots {

using namespace ui;

namespace {

constexpr int kCostMonths = 5;
constexpr int kSoonMs = 5000;
constexpr qint64 kRowsWritten = 4'830;

/// On a thread of its own: the window's must not wait for a database.
template <typename Act>
void onDatabase(const DataFolder& folder, Act act)
{
    std::jthread([&] {
        const auto database = Database::open(folder.database());
        if (!database) qFatal("%s", qPrintable(database.error().detail));
        act(**database);
    });
}

/// As if the messages of the first campaign had gone to numbers, in several months.
void noteCosts(Database& database, Instant now)
{
    for (int ago = 0; ago < kCostMonths; ++ago) {
        const auto day = dayOf(now).addMonths(-ago);
        const auto noted =
            database.runText(QStringLiteral(
                                 "INSERT OR IGNORE INTO message_costs (message_id, workspace_id, campaign_id, "
                                 "account_id, day, month, country, category, rated_as, billable, amount, currency) "
                                 "SELECT id, workspace_id, campaign_id, account_id, ?, ?, 'FR', CASE WHEN id % 3 = 0 "
                                 "THEN 'utility' ELSE 'marketing' END, 'FR', 1, "
                                 "CASE WHEN id % 3 = 0 THEN 24800 ELSE 71200 END, 'EUR' FROM messages WHERE "
                                 "workspace_id = 1 AND campaign_id = 1 AND id % ? = ?"),
                             {QDate(1970, 1, 1).daysTo(day), day.year() * 100 + day.month(), kCostMonths, ago});
        if (!noted) qFatal("%s", qPrintable(noted.error().detail));
    }
}

void photographCosts(Photographer& photographer, DeskView& desk)
{
    desk.open(Place::Dashboard);
    photographer.settle();
    find<QToolButton>(desk, "costs-by-month")->click();
    photographer.take(QStringLiteral("costs-by-month"));
    closeSheet(photographer, desk);
}

void photographFilters(Photographer& photographer, DeskView& desk)
{
    auto& window = *desk.window();
    find<QPushButton>(desk, "more-filters")->click();
    photographer.take(QStringLiteral("contacts-filters"));
    find<QComboBox>(window, "more-without-consent")->setCurrentIndex(1);
    find<QLineEdit>(window, "more-since")->setText(QStringLiteral("2024-02-30"));
    find<QLineEdit>(window, "more-country")->setText(QStringLiteral("nowhere"));
    find<QPushButton>(window, "filter-act")->click();
    photographer.take(QStringLiteral("contacts-filters-wrong"));
    find<QLineEdit>(window, "more-since")->setText(QStringLiteral("2024-02-29"));
    find<QLineEdit>(window, "more-country")->setText(QStringLiteral("FR"));
    find<QPushButton>(window, "filter-act")->click();
    photographer.take(QStringLiteral("contacts-filtered"));
}

/// All that fit, also those that the list has not loaded.
void photographFitting(Photographer& photographer, DeskView& desk)
{
    auto* table = find<QTableView>(desk, "contacts");
    table->selectAll();
    photographer.settle();
    find<QPushButton>(desk, "choose-all")->click();
    photographer.take(QStringLiteral("contacts-all-chosen"));
    for (const auto& [button, name] :
         {std::pair("delete", "contacts-all-delete"), {"stop-writing", "contacts-all-stop"}}) {
        find<QPushButton>(desk, button)->click();
        photographer.take(QString::fromLatin1(name));
        find<QPushButton>(*desk.window(), "question-leave")->click();
        photographer.settle();
    }
    table->clearSelection();
}

void photographContactSheets(Photographer& photographer, DeskView& desk)
{
    desk.open(Place::Contacts);
    photographer.settle();
    // What was searched for a picture before.
    find<QLineEdit>(desk, "search")->clear();
    photographer.settle();
    photographFilters(photographer, desk);
    photographFitting(photographer, desk);
}

/// A launch that was cut short behind its second message, before its start, while it sends and after a person stopped it.
void photographCutLaunch(Photographer& photographer, DeskView& desk, CampaignId campaign, const DataFolder& folder)
{
    const auto set = [&](const QString& values) {
        onDatabase(folder, [&](Database& database) {
            const auto changed = database.runText(QStringLiteral("UPDATE campaigns SET %1 WHERE id = ?").arg(values),
                                                  {campaign.value()});
            if (!changed) qFatal("%s", qPrintable(changed.error().detail));
        });
    };
    const auto behind = QStringLiteral("launch_after = (SELECT contact_id FROM messages WHERE campaign_id = "
                                       "campaigns.id ORDER BY contact_id LIMIT 1 OFFSET 1), ");
    for (const auto& [values, name] : {std::pair("status = 1", "campaign-launching-planned"),
                                       {"status = 2", "campaign-launching"},
                                       {"status = 3, reason = 'launch-stopped'", "campaign-launching-stopped"}}) {
        set(behind + QString::fromLatin1(values));
        desk.open(Place::Campaigns);
        photographer.settle();
        desk.openCampaign(campaign);
        photographer.take(QString::fromLatin1(name));
    }
    // The folder is photographed again.
    set(QStringLiteral("launch_after = NULL, status = 1, reason = ''"));
}

void photographStarts(Photographer& photographer, DeskView& desk, const Starts& starts, const DataFolder& folder)
{
    desk.openCampaign(starts.missed);
    photographer.take(QStringLiteral("campaign-missed"));
    desk.openCampaign(starts.planned);
    photographer.take(QStringLiteral("campaign-planned"));
    find<QPushButton>(desk, "primary")->click();
    photographer.take(QStringLiteral("campaign-start"));
    find<QDateTimeEdit>(*desk.window(), "start-moment")->setDateTime(QDateTime::currentDateTime().addDays(-1));
    photographer.take(QStringLiteral("campaign-start-wrong"));
    closeSheet(photographer, desk);
    photographCutLaunch(photographer, desk, starts.planned, folder);
}

void photographSegment(Photographer& photographer, DeskView& desk)
{
    auto& window = *desk.window();
    auto* change = find<QToolButton>(desk, "change-segment-Presse de Londres");
    bringUp(*change);
    change->click();
    photographer.take(QStringLiteral("segment"));
    find<QLineEdit>(window, "segment-name")->clear();
    find<QLineEdit>(window, "more-since")->setText(QStringLiteral("2024-02-30"));
    find<QPushButton>(window, "segment-save")->click();
    photographer.take(QStringLiteral("segment-wrong"));
    closeSheet(photographer, desk);
}

/// The newest backup is one that cannot be put back.
void photographBackups(Photographer& photographer, DeskView& desk)
{
    auto& window = *desk.window();
    auto* seal = find<QPushButton>(desk, "backup-seal");
    bringUp(*seal);
    seal->click();
    photographer.take(QStringLiteral("backup-encrypt"));
    find<QPushButton>(window, "seal-save")->click();
    photographer.take(QStringLiteral("backup-encrypt-wrong"));
    closeSheet(photographer, desk);
    auto* put = find<QPushButton>(desk, "backup-put-back");
    bringUp(*put);
    put->click();
    photographer.take(QStringLiteral("backup-restore"));
    find<QPushButton>(window, "restore-act")->click();
    photographer.take(QStringLiteral("backup-restore-wrong"));
    closeSheet(photographer, desk);
}

void photographSettingsSheets(Photographer& photographer, DeskView& desk, const DataFolder& folder, const Clock& clock)
{
    const QDir backups(folder.backups());
    backups.mkpath(QStringLiteral("."));
    const auto name = QDateTime::fromMSecsSinceEpoch(toMs(clock.now()), Qt::UTC)
                          .toString(QStringLiteral("'relais-'yyyyMMdd-HHmmss-zzz'.db'"));
    QFile broken(backups.filePath(name));
    if (!broken.open(QIODevice::WriteOnly)) qFatal("Cannot write %s", qPrintable(broken.fileName()));
    broken.write(QByteArray(184'320, ' '));
    broken.close();
    desk.open(Place::Settings);
    photographer.settle();
    photographSegment(photographer, desk);
    photographBackups(photographer, desk);
    broken.remove();
}

} // namespace

void photographFirstRun(Photographer& photographer, MainWindow& window)
{
    auto* page = window.findChild<FirstRunPage*>();
    if (!page) return;
    const QTemporaryDir elsewhere;
    QFile notes(elsewhere.filePath(QStringLiteral("notes.txt")));
    if (notes.open(QIODevice::WriteOnly)) notes.write("a shopping list");
    notes.close();
    const auto backup = elsewhere.filePath(QStringLiteral("relais-20260914-081500-000.db.sealed"));
    if (const auto sealed = sealFile(notes.fileName(), backup, Secret("open sesame")); !sealed)
        qFatal("%s", qPrintable(sealed.error().detail));
    // As once the file is chosen.
    Q_EMIT page->restoreWanted(backup);
    photographer.take(QStringLiteral("start-restore"));
    find<QLineEdit>(window, "restore-passphrase")->setText(QStringLiteral("not this one"));
    find<QPushButton>(window, "restore-act")->click();
    photographer.take(QStringLiteral("start-restore-wrong"));
    closeSheet(photographer, window);
}

void photographSheets(Photographer& photographer, DeskView& desk, const Starts& starts, const DataFolder& folder,
                      const Clock& clock)
{
    onDatabase(folder, [&](Database& database) { noteCosts(database, clock.now()); });
    photographCosts(photographer, desk);
    // The folder is photographed again, and e-mail costs nothing.
    onDatabase(folder, [](Database& database) {
        static_cast<void>(
            database.runText(QStringLiteral("DELETE FROM message_costs WHERE workspace_id = 1 AND campaign_id = 1"),
                             {}));
    });
    photographContactSheets(photographer, desk);
    if (starts.planned.value() > 0) photographStarts(photographer, desk, starts, folder);
    photographSettingsSheets(photographer, desk, folder, clock);
}

void photographFreshSheets(Photographer& photographer, DeskView& desk)
{
    auto& window = *desk.window();
    photographCosts(photographer, desk);
    desk.open(Place::Accounts);
    photographer.settle();
    find<QPushButton>(desk, "primary")->click();
    photographer.take(QStringLiteral("account-email"));
    for (const auto& [field, typed] :
         {std::pair("account-from", "bonjour"), {"account-port", "587 or 465"}, {"account-limits", "25 a minute"}})
        find<QLineEdit>(window, field)->setText(QString::fromLatin1(typed));
    find<QPushButton>(window, "save-account")->click();
    photographer.take(QStringLiteral("account-email-wrong"));
    bringUp(*find<QWidget>(window, "account-unsubscribe-url"));
    photographer.take(QStringLiteral("account-email-more"));
    closeSheet(photographer, desk);
}

void photographExport(Photographer& photographer, MainWindow& window, const Theme& theme, const DataFolder& folder,
                      const Clock& clock, EventLog& log)
{
    auto& view = *window.deskView();
    SendingRates rates;
    QHash<qint64, QString> unsent;
    const Desk desk{.background = window.background(),
                    .theme = theme,
                    .clock = clock,
                    .log = log,
                    .navigator = view,
                    .engine = window.engine(),
                    .rates = rates,
                    .folder = folder,
                    .session = view.session(),
                    .workspace = view.workspace(),
                    .unsent = unsent};
    view.open(Place::Contacts);
    photographer.settle();
    auto* sheet = new ExportSheet(desk, &view, QStringLiteral("contacts.csv"));
    // It shows only when that takes longer than a moment.
    if (!QTest::qWaitFor([&] { return sheet->isVisible(); }, kSoonMs)) qFatal("No export is seen");
    sheet->watch().wrote(kRowsWritten);
    photographer.take(QStringLiteral("export"));
    sheet->end();
    photographer.settle();
}

} // namespace relais::shots
