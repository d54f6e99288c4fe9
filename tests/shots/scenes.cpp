// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/scenes.h"

#include "services/channels/whatsapp/whatsapp_settings.h"
#include "services/practice/practice_host.h"
#include "services/practice/whatsapp_server.h"
#include "tests/shots/people.h"
#include "tests/shots/photographer.h"
#include "tests/shots/writing.h"
#include "ui/conversations/composer.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/desk_view.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sheet.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

namespace relais::shots {

using namespace ui;

namespace {

constexpr int kAnswered = 8000;
constexpr auto kLaunched = "campaign-whatsapp";

void photographWhatsapp(Photographer& photographer, DeskView& desk, CampaignId id)
{
    desk.editCampaign(id);
    photographer.settle();
    auto* goOn = find<QPushButton>(desk, "primary");
    goOn->click();
    photographer.take(QStringLiteral("editor-whatsapp"));
    bringUp(*find<QWidget>(desk, "follow-up-hours"));
    photographer.take(QStringLiteral("editor-follow-up"));
    find<QPushButton>(desk, "choose-template")->click();
    photographer.take(QStringLiteral("template-picker"));
    desk.window()->findChild<Sheet*>()->close();
    goOn->click();
    photographer.take(QStringLiteral("editor-whatsapp-check"));
    goOn->click();
    photographer.take(QStringLiteral("launch-whatsapp"));
    find<QPushButton>(*desk.window(), "launch-back")->click();
    desk.editCampaign(CampaignId(0));
    photographer.take(QStringLiteral("editor-new"));
}

/// Only by name: what is launched is answered, and the inbox of the next pictures would be another one.
void photographLaunched(Photographer& photographer, DeskView& desk, CampaignId id)
{
    desk.editCampaign(id);
    photographer.settle();
    auto* goOn = find<QPushButton>(desk, "primary");
    for (int step = 0; step < 3; ++step) goOn->click();
    photographer.settle();
    find<QPushButton>(*desk.window(), "launch")->click();
    // Those of the practice stand-in read and answer within two seconds.
    QTest::qWait(kAnswered);
    photographer.take(QString::fromLatin1(kLaunched));
}

void photographInbox(Photographer& photographer, DeskView& desk)
{
    desk.open(Place::Inbox);
    photographer.take(QStringLiteral("inbox"));
    auto* list = find<QListView>(desk, "conversations");
    const auto choose = [&](int row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        photographer.settle();
    };
    choose(2);
    photographer.take(QStringLiteral("inbox-conversation"));
    photographSuggestion(photographer, desk);
    const QTemporaryDir folder;
    QFile attached(folder.filePath(QStringLiteral("menu-de-noël.pdf")));
    if (attached.open(QIODevice::WriteOnly)) attached.write("%PDF-1.4" + QByteArray(120'000, ' '));
    attached.close();
    find<Composer>(desk, "composer")->attach(attached.fileName());
    photographer.settle();
    photographer.take(QStringLiteral("inbox-attachment"));
    find<QToolButton>(desk, "drop-file")->click();
    if (auto* back = desk.findChild<QToolButton*>(QStringLiteral("back-to-list")); back && back->isVisible())
        back->click();
    choose(4);
    photographer.take(QStringLiteral("inbox-closed-window"));
    find<QPushButton>(desk, "choose-template")->click();
    photographer.settle();
    photographer.take(QStringLiteral("inbox-template"));
    desk.window()->findChild<Sheet*>()->close();
    photographer.settle();
}

/// The form of a new WhatsApp number, which asks for what is Meta’s where the agency is not for practice.
void photographNumberForm(Photographer& photographer, DeskView& desk)
{
    find<QPushButton>(desk, "primary")->click();
    for (auto* choice : desk.window()->findChildren<QToolButton*>())
        if (choice->isVisible() && choice->text() == QLatin1String("WhatsApp")) choice->click();
    photographer.settle();
    photographer.take(QStringLiteral("account-whatsapp"));
    find<QToolButton>(*desk.window(), "account-advanced")->click();
    find<QPushButton>(*desk.window(), "save-account")->click();
    photographer.take(QStringLiteral("account-whatsapp-wrong"));
    bringUp(*find<QWidget>(*desk.window(), "choose-rate-card"));
    photographer.take(QStringLiteral("account-rate-card"));
    closeSheet(photographer, desk);
}

/// The form of a new WhatsApp number, and the one that the agency has, if it has one.
void photographNumber(Photographer& photographer, DeskView& desk)
{
    photographNumberForm(photographer, desk);
    const auto buttons = desk.findChildren<QPushButton*>(QStringLiteral("templates-of-account"));
    const auto shown =
        std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) { return button->isVisible(); });
    if (shown == buttons.end()) return;
    (*shown)->click();
    photographer.settle();
    find<QPushButton>(*desk.window(), "sync-templates")->click();
    photographer.take(QStringLiteral("templates"));
    closeSheet(photographer, desk);
    (*shown)->parentWidget()->findChild<QPushButton*>(QStringLiteral("test"))->click();
    photographer.take(QStringLiteral("accounts-whatsapp"));
}

void photographAutomation(Photographer& photographer, DeskView& desk)
{
    desk.open(Place::Inbox);
    photographer.settle();
    // A narrow window shows a conversation or the list.
    if (auto* back = desk.findChild<QToolButton*>(QStringLiteral("back-to-list")); back && back->isVisible())
        back->click();
    photographer.settle();
    find<QToolButton>(desk, "open-automation")->click();
    photographer.take(QStringLiteral("automation"));
    for (const auto& [row, name] :
         {std::pair("rule-edit-0", "automation-rule"), std::pair("rule-edit-3", "automation-rule-reading")}) {
        auto* edit = desk.findChild<QToolButton*>(QLatin1String(row));
        if (!edit) continue;
        edit->click();
        photographer.take(QLatin1String(name));
        desk.window()->findChild<Sheet*>()->close();
        photographer.settle();
    }
    find<QToolButton>(desk, "automation-back")->click();
}

/// What somebody wrote to has on the phone.
void photographPhones(Photographer& photographer, DeskView& desk)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    const auto server = desk.window()->findChild<EngineThread*>()->practice()->whatsapp();
    if (!server) return;
    (*server)->act([&](practice::WhatsappCloud& cloud) {
        // Of “WhatsApp Lémant”, the second account that the practice agency makes.
        const auto* ours = cloud.number(QLatin1String(kPracticeNumberId) + QLatin1Char('2'));
        const practice::WhatsappBubble invitation{
            .header = text("Maison Lémant"),
            .text = text("Bonjour Hugo, la soirée d’hiver est jeudi à Lyon, dès 19 h. Serez-vous des nôtres ?"),
            .footer = text("Répondez STOP pour ne plus rien recevoir"),
            .buttons = {{text("QUICK_REPLY"), text("Je viens"), text("oui")},
                        {text("URL"), text("Le programme"), text("https://example.com")}}};
        for (const auto* to : {"33612300004", "33612300003", "33612300005", "33612300001"})
            static_cast<void>(cloud.accept(*ours,
                                           {.to = text(to),
                                            .type = text("template"),
                                            .bubble = invitation,
                                            .language = text("fr"),
                                            .category = text("MARKETING")},
                                           0));
        return 0;
    });
    QTest::qWait(1500);
    static_cast<void>((*server)->say(text("33612300004"), text("Avec plaisir ! Puis-je venir avec ma sœur ?")));
    const auto show = [&](int choice) {
        const auto choices = find<Segments>(desk, "practice-what")->findChildren<QToolButton*>();
        choices.at(choice)->click();
        photographer.settle();
    };
    show(1);
    photographer.take(QStringLiteral("phones"));
    show(0);
}

void photographRelays(Photographer& photographer, DeskView& desk)
{
    bringUp(*find<QWidget>(desk, "relay-card"));
    photographer.take(QStringLiteral("relays"));
    find<QPushButton>(desk, "add-relay")->click();
    photographer.take(QStringLiteral("relay"));
    find<QPushButton>(*desk.window(), "relay-go")->click();
    photographer.take(QStringLiteral("relay-wrong"));
    find<QPushButton>(*desk.window(), "relay-leave")->click();
    photographer.settle();
}

} // namespace

void photographDesk(Photographer& photographer, DeskView& desk, const QString& importFile, CampaignId whatsapp,
                    const DataFolder& folder, const Clock& clock)
{
    photographer.take(QStringLiteral("dashboard"));
    photographInbox(photographer, desk);
    photographAutomation(photographer, desk);
    desk.open(Place::Contacts);
    photographer.take(QStringLiteral("contacts"));
    auto* table = find<QTableView>(desk, "contacts");
    table->selectRow(4);
    photographer.take(QStringLiteral("contact"));
    table->selectAll();
    photographer.take(QStringLiteral("contacts-chosen"));
    table->clearSelection();
    find<QPushButton>(desk, "find-duplicates")->click();
    photographer.take(QStringLiteral("duplicates"));
    desk.window()->findChild<Sheet*>()->close();
    find<QLineEdit>(desk, "search")->setText(QStringLiteral("nobody of that name"));
    photographer.settle();
    photographer.take(QStringLiteral("contacts-nobody"));
    desk.openImport(importFile);
    photographer.take(QStringLiteral("import-columns"));
    if (!importFile.isEmpty()) {
        auto* next = find<QPushButton>(desk, "import-next");
        next->click();
        photographer.take(QStringLiteral("import-rules"));
        next->click();
        photographer.take(QStringLiteral("import-preview"));
    }
    desk.open(Place::Campaigns);
    photographer.take(QStringLiteral("campaigns"));
    desk.openCampaign(CampaignId(1));
    photographer.take(QStringLiteral("campaign"));
    desk.editCampaign(CampaignId(3));
    photographer.take(QStringLiteral("editor-audience"));
    auto* goOn = find<QPushButton>(desk, "primary");
    goOn->click();
    photographer.take(QStringLiteral("editor-message"));
    photographWriting(photographer, desk);
    goOn->click();
    photographer.take(QStringLiteral("editor-check"));
    goOn->click();
    photographer.take(QStringLiteral("launch"));
    find<QPushButton>(*desk.window(), "launch-back")->click();
    if (whatsapp.value() > 0) photographWhatsapp(photographer, desk, whatsapp);
    desk.open(Place::Practice);
    photographer.take(QStringLiteral("practice"));
    find<QPushButton>(desk, "empty-mailbox")->click();
    photographer.take(QStringLiteral("question"));
    find<QPushButton>(*desk.window(), "question-leave")->click();
    photographPhones(photographer, desk);
    desk.open(Place::Settings);
    photographer.take(QStringLiteral("settings"));
    photographVoice(photographer, desk);
    // Above the usual ports of servers, where nobody listens.
    find<QLineEdit>(desk, "webhooks-at")->setText(QStringLiteral("127.0.0.1:48080"));
    auto* receive = find<QCheckBox>(desk, "receive-webhooks");
    if (!receive->isChecked()) receive->click();
    QTest::qWait(500);
    photographer.take(QStringLiteral("settings-webhooks"));
    receive->click();
    photographRelays(photographer, desk);
    desk.open(Place::Accounts);
    photographer.take(QStringLiteral("accounts"));
    find<QPushButton>(desk, "edit")->click();
    photographer.take(QStringLiteral("account"));
    desk.window()->findChild<Sheet*>()->close();
    photographer.settle();
    photographNumber(photographer, desk);
    photographPeople(photographer, desk, folder, clock);
    QApplication::setActiveWindow(desk.window());
    QTest::keyClick(desk.window(), Qt::Key_K, Qt::ControlModifier);
    photographer.take(QStringLiteral("palette"));
    desk.window()->findChild<Sheet*>()->close();
    if (whatsapp.value() > 0 && photographer.wants(kLaunched)) photographLaunched(photographer, desk, whatsapp);
}

void photographOverview(Photographer& photographer, DeskView& desk)
{
    desk.open(Place::Workspaces);
    photographer.take(QStringLiteral("workspaces"));
    find<QPushButton>(desk, "edit-workspace")->click();
    photographer.take(QStringLiteral("workspace-edit"));
    find<QPushButton>(*desk.window(), "workspace-leave")->click();
    photographer.settle();
    find<QPushButton>(desk, "archive-workspace")->click();
    photographer.take(QStringLiteral("workspace-archive"));
    find<QPushButton>(*desk.window(), "question-leave")->click();
    photographer.settle();
    desk.announce(QStringLiteral("Your role in “Maison Lémant” was changed. The window shows what you may do now."));
    photographer.take(QStringLiteral("workspaces-notice"));
}

void photographAgent(Photographer& photographer, DeskView& desk)
{
    photographer.take(QStringLiteral("agent-dashboard"));
    desk.open(Place::Inbox);
    photographer.settle();
    auto* list = find<QListView>(desk, "conversations");
    list->setCurrentIndex(list->model()->index(1, 0));
    photographer.take(QStringLiteral("agent-inbox"));
    desk.open(Place::Contacts);
    photographer.settle();
    find<QTableView>(desk, "contacts")->selectRow(4);
    photographer.take(QStringLiteral("agent-contacts"));
    desk.open(Place::Campaigns);
    photographer.take(QStringLiteral("agent-campaigns"));
    desk.openCampaign(CampaignId(1));
    photographer.take(QStringLiteral("agent-campaign"));
    desk.open(Place::Settings);
    photographer.take(QStringLiteral("agent-settings"));
}

void photographPlaces(Photographer& photographer, DeskView& desk)
{
    for (const auto& [place, name] : {std::pair(Place::Dashboard, "dashboard"),
                                      {Place::Inbox, "inbox"},
                                      {Place::Contacts, "contacts"},
                                      {Place::Campaigns, "campaigns"},
                                      {Place::Practice, "practice"},
                                      {Place::Accounts, "accounts"},
                                      {Place::People, "people"}}) {
        desk.open(place);
        photographer.take(QString::fromLatin1(name));
    }
    desk.open(Place::Accounts);
    photographer.settle();
    photographNumberForm(photographer, desk);
}

} // namespace relais::shots
