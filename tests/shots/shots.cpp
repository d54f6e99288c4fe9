// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of every page of the real window, on the agency of a data folder:
//
//     relais_shots --data FOLDER --out FOLDER [--theme dark] [--language fr] [--size 1280x800] [--only NAME]
//         [--import FILE | --fresh]
//
// It signs in as RELAIS_EMAIL with RELAIS_PASSWORD; without them only what comes before that is taken. --fresh: an agency
// that has nothing yet, so only its places.
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_repository.h"
#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/core/clock.h"
#include "services/core/thread_rule.h"
#include "services/practice/practice_host.h"
#include "services/practice/whatsapp_server.h"
#include "services/storage/data_folder.h"
#include "services/upkeep/event_log.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"
#include "ui/conversations/composer.h"
#include "ui/desk/desk_pages.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/desk_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sheet.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

using namespace relais;
using namespace relais::ui;

namespace {

constexpr int kAnswered = 8000;
constexpr auto kLaunched = "campaign-whatsapp";

class Photographer
{
public:
    Photographer(MainWindow& window, QDir out, QString only)
        : m_window(window)
        , m_out(std::move(out))
        , m_only(std::move(only))
    {
    }

    void settle()
    {
        // Answers lead to more questions: three quiet rounds are the end of it.
        for (int quiet = 0; quiet < 3;) {
            QTest::qWait(60);
            quiet = m_window.background().isIdle() ? quiet + 1 : 0;
        }
    }

    /// That picture and no other.
    bool wants(const char* name) const { return m_only == QLatin1String(name); }
    void take(const QString& name)
    {
        // Also what is not wanted has to be there before one goes on.
        settle();
        if (!m_only.isEmpty() && m_only != name) return;
        const auto path = m_out.filePath(name + QStringLiteral(".png"));
        if (!m_window.grab().save(path)) qFatal("Cannot write %s", qPrintable(path));
        std::printf("%s\n", qPrintable(path));
    }

private:
    MainWindow& m_window;
    QDir m_out;
    QString m_only;
};

template <typename Widget>
Widget* find(const QWidget& in, const char* name)
{
    const auto found = in.findChildren<Widget*>(QString::fromLatin1(name));
    for (auto* widget : found) {
        if (widget->isVisible()) return widget;
    }
    qFatal("No visible %s", name);
}

/// What people have written, unless it stands there already.
QByteArray shopWindow()
{
    QImage image(640, 420, QImage::Format_RGB32);
    image.fill(QColor(0x4a, 0x3b, 0x33));
    QPainter painter(&image);
    painter.fillRect(60, 90, 240, 250, QColor(0xf6, 0xd9, 0x9a));
    painter.fillRect(340, 90, 240, 250, QColor(0xee, 0xc8, 0x80));
    for (int tea = 0; tea < 8; ++tea) painter.fillRect(80 + tea * 62, 230 - (tea % 3) * 20, 34, 110 + (tea % 3) * 20, QColor::fromHsv(20 + tea * 24, 140, 150));
    painter.fillRect(40, 40, 560, 50, QColor(0x7a, 0x1f, 0x2b));
    painter.end();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "PNG");
    return file.data();
}

void fillInbox(const DataFolder& folder, const Clock& clock)
{
    const auto database = Database::open(folder.database());
    if (!database) return;
    {
        auto rows = (*database)->queryText(QStringLiteral("SELECT count(*) FROM conversations"), {});
        if (!rows || !rows->next() || rows->integer(0) > 0) return;
    }
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    const auto hour = std::chrono::hours(1);
    test::SampleInbox inbox(**database, WorkspaceId(1), toMs(clock.now() - 30 * hour));
    constexpr int kNow = 30 * 60;
    const std::array<std::tuple<const char*, const char*, int, int>, 6> others = {
        {{"Ruth Okonjo", "La dégustation convient-elle aux enfants ?", kNow - 12, 23}, {"Noah Whitcombe", "Parfait, à jeudi !", kNow - 35, 22}, {"Tobias Renner", "Le colis est bien arrivé, merci.", kNow - 130, 3},
         {"Amélie Roustan", "Merci pour votre retour rapide, je transmets à ma collègue qui s’occupe de la commande", kNow - 300, 0}, {"Callum Fraser", "STOP", kNow - 500, 0}, {"Greta Halvorsen", "L’adresse de livraison a changé", 20, 0}}};
    for (const auto& [name, words, minute, left] : others) {
        const auto id = inbox.converse(text(name), minute);
        inbox.hear(id, text(words), minute);
        inbox.openWindow(id, clock.now() + left * hour - std::chrono::minutes(7));
        if (minute == kNow - 35 || minute == kNow - 130) inbox.answer(id, text(words), minute + 1);
    }
    const auto anna = inbox.converse(text("Margaret Ashdown"), kNow - 50);
    inbox.campaignMessage(anna, text("Chère {prenom}, nous serions ravis de vous accueillir jeudi 3 décembre dans notre boutique : thés rares, une dégustation et une surprise."), 60, MessageStatus::Read);
    inbox.hear(anna, text("Oui, avec plaisir ! À quelle heure cela commence-t-il ?"), kNow - 80);
    inbox.answer(anna, text("Merci Margaret, votre place est réservée. Ouverture à 19 h, entrée par la cour, 12 Tanner Row."), kNow - 79);
    inbox.note(anna, text("Commande des coffrets pour le bureau chaque décembre."), kNow - 70);
    inbox.hearFile(anna, text("image"), {}, text("image/png"), shopWindow(), kNow - 62, text("C’est bien cette vitrine ?"));
    inbox.hearFile(anna, text("document"), text("invités.pdf"), text("application/pdf"), QByteArray(48'213, ' '), kNow - 60);
    inbox.missFile(anna, text("video"), {}, text("video/mp4"), MediaState::Failed, text("other bytes came than were announced"), kNow - 58);
    inbox.hear(anna, text("Formidable. Pourrais-je venir avec ma sœur ?"), kNow - 51);
    inbox.openWindow(anna, clock.now() + 22 * hour + std::chrono::minutes(14));
    const auto rule = [&](int place, const char* name, const char* json) {
        static_cast<void>((*database)->runText(QStringLiteral("INSERT INTO automation_rules (workspace_id, position, name, rule, updated_at) VALUES (1, ?, ?, ?, 0)"), {place, text(name), text(json)}));
    };
    rule(0, "Prix la nuit", R"({"name":"Prix la nuit","when":{"keywords":["prix","tarif","devis"],"hours":{"between":{"from":"20:00","to":"08:00"},"time_zone":"Europe/Paris"}},)"
                            R"("then":{"tags":["devis"],"answer":"Bonjour {prenom|à vous}, nous ouvrons à 8 h et vous écrirons aussitôt."}})");
    rule(1, "Trop lent", R"({"name":"Trop lent","when":{"no_reply_hours":4},"then":{"tags":["urgent"]}})");
    rule(2, "Laissez-moi", R"({"name":"Laissez-moi","enabled":false,"when":{"keywords":["ne m’écrivez plus"]},"then":{"answer":"Entendu.","suppress":true}})");
    inbox.addTemplate(text("invitation_noel"), text("fr"), text("Bonjour {{1}}, la soirée de Noël est le {{2}}. Serez-vous des nôtres ?"));
}

/// A WhatsApp campaign that somebody is writing, on a practice number of its own. Id 0: it cannot be made.
CampaignId whatsappDraft(const DataFolder& folder, const Clock& clock)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    const auto database = Database::open(folder.database());
    const auto person = database ? signIn(**database, clock, qEnvironmentVariable("RELAIS_EMAIL"), Secret(qgetenv("RELAIS_PASSWORD"))) : fail(ErrorCode::NotFound, {}, {});
    const auto workspaces = person ? workspacesOf(**database, *person) : person.failure();
    const auto session = workspaces ? openWorkspace(**database, *person, workspaces->first().slug) : workspaces.failure();
    if (!session) return CampaignId(0);
    AccountRepository accounts(**database, *session, clock);
    auto wanted = AccountDraft::forWhatsapp(text("Boutique de Lyon"), {});
    wanted.practice = true;
    // It is there already when the folder was photographed before.
    static_cast<void>(accounts.add(wanted, {}, nullptr));
    const auto account = accounts.byName(wanted.name);
    PracticeHost practice(folder, clock);
    if (!account || !syncTemplates(**database, *session, clock, *account, {}, [&practice] { return practice.whatsappPort(); })) return CampaignId(0);
    CampaignDraft draft{.name = text("Soirée d’hiver à Lyon"), .channel = Channel::Whatsapp, .account = wanted.name};
    draft.audience.categories = {text("Presse")};
    draft.whatsapp.first = {.name = text("rentree_promo"), .language = text("fr"), .variables = {text("{first_name|cher client}"), text("20 %")},
                            .header = text("https://example.com/soiree-hiver.jpg"), .buttons = {text("c7-{language|fr}")}};
    draft.whatsapp.second = FollowUpStep{.text = text("Merci {first_name|à vous} ! Votre place est notée. Venez dès 19 h au 12 quai des Tanneurs, l’entrée se fait par la cour. Un empêchement ? https://wa.me/33639984000")};
    const auto id = CampaignRepository(**database, *session, clock).create(draft);
    return id ? *id : CampaignId(0);
}

void photographWhatsapp(Photographer& photographer, DeskView& desk, CampaignId id)
{
    desk.editCampaign(id);
    photographer.settle();
    auto* goOn = find<QPushButton>(desk, "primary");
    goOn->click();
    photographer.take(QStringLiteral("editor-whatsapp"));
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
    const QTemporaryDir folder;
    QFile attached(folder.filePath(QStringLiteral("menu-de-noël.pdf")));
    if (attached.open(QIODevice::WriteOnly)) attached.write("%PDF-1.4" + QByteArray(120'000, ' '));
    attached.close();
    find<Composer>(desk, "composer")->attach(attached.fileName());
    photographer.settle();
    photographer.take(QStringLiteral("inbox-attachment"));
    find<QToolButton>(desk, "drop-file")->click();
    if (auto* back = desk.findChild<QToolButton*>(QStringLiteral("back-to-list")); back && back->isVisible()) back->click();
    choose(4);
    photographer.take(QStringLiteral("inbox-closed-window"));
    find<QPushButton>(desk, "choose-template")->click();
    photographer.settle();
    photographer.take(QStringLiteral("inbox-template"));
    desk.window()->findChild<Sheet*>()->close();
    photographer.settle();
}

/// The WhatsApp number, where the agency has one, and the form of a new one.
void photographNumber(Photographer& photographer, DeskView& desk)
{
    const auto closeSheet = [&] {
        desk.window()->findChild<Sheet*>()->close();
        photographer.settle();
    };
    find<QPushButton>(desk, "primary")->click();
    for (auto* choice : desk.window()->findChildren<QToolButton*>())
        if (choice->isVisible() && choice->text() == QLatin1String("WhatsApp")) choice->click();
    photographer.settle();
    auto* practice = find<QCheckBox>(*desk.window(), "account-practice");
    if (practice->isChecked()) practice->click();
    photographer.take(QStringLiteral("account-whatsapp"));
    find<QToolButton>(*desk.window(), "account-advanced")->click();
    find<QPushButton>(*desk.window(), "save-account")->click();
    photographer.take(QStringLiteral("account-whatsapp-wrong"));
    closeSheet();
    const auto buttons = desk.findChildren<QPushButton*>(QStringLiteral("templates-of-account"));
    const auto shown = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) { return button->isVisible(); });
    if (shown == buttons.end()) return;
    (*shown)->click();
    photographer.settle();
    find<QPushButton>(*desk.window(), "sync-templates")->click();
    photographer.take(QStringLiteral("templates"));
    closeSheet();
    (*shown)->parentWidget()->findChild<QPushButton*>(QStringLiteral("test"))->click();
    photographer.take(QStringLiteral("accounts-whatsapp"));
}

void photographAutomation(Photographer& photographer, DeskView& desk)
{
    desk.open(Place::Inbox);
    photographer.settle();
    // A narrow window shows a conversation or the list.
    if (auto* back = desk.findChild<QToolButton*>(QStringLiteral("back-to-list")); back && back->isVisible()) back->click();
    photographer.settle();
    find<QToolButton>(desk, "open-automation")->click();
    photographer.take(QStringLiteral("automation"));
    if (auto* edit = desk.findChild<QToolButton*>(QStringLiteral("rule-edit-0"))) {
        edit->click();
        photographer.take(QStringLiteral("automation-rule"));
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
        const practice::WhatsappBubble invitation{.header = text("Maison Lémant"),
                                                  .text = text("Bonjour Hugo, la soirée d’hiver est jeudi à Lyon, dès 19 h. Serez-vous des nôtres ?"),
                                                  .footer = text("Répondez STOP pour ne plus rien recevoir"),
                                                  .buttons = {{text("QUICK_REPLY"), text("Je viens"), text("oui")}, {text("URL"), text("Le programme"), text("https://example.com")}}};
        for (const auto* to : {"33612300004", "33612300003", "33612300005", "33612300001"})
            static_cast<void>(cloud.accept(cloud.numbers().first(), {.to = text(to), .type = text("template"), .bubble = invitation, .language = text("fr"), .category = text("MARKETING")}, 0));
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

void photographDesk(Photographer& photographer, DeskView& desk, const QString& importFile, CampaignId whatsapp)
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
    // Above the usual ports of servers, where nobody listens.
    find<QLineEdit>(desk, "webhooks-at")->setText(QStringLiteral("127.0.0.1:48080"));
    auto* receive = find<QCheckBox>(desk, "receive-webhooks");
    if (!receive->isChecked()) receive->click();
    QTest::qWait(500);
    photographer.take(QStringLiteral("settings-webhooks"));
    receive->click();
    desk.open(Place::Accounts);
    photographer.take(QStringLiteral("accounts"));
    find<QPushButton>(desk, "edit")->click();
    photographer.take(QStringLiteral("account"));
    desk.window()->findChild<Sheet*>()->close();
    photographer.settle();
    photographNumber(photographer, desk);
    QApplication::setActiveWindow(desk.window());
    QTest::keyClick(desk.window(), Qt::Key_K, Qt::ControlModifier);
    photographer.take(QStringLiteral("palette"));
    desk.window()->findChild<Sheet*>()->close();
    if (whatsapp.value() > 0 && photographer.wants(kLaunched)) photographLaunched(photographer, desk, whatsapp);
}

void photographPlaces(Photographer& photographer, DeskView& desk)
{
    for (const auto& [place, name] : {std::pair(Place::Dashboard, "dashboard"), {Place::Inbox, "inbox"}, {Place::Contacts, "contacts"}, {Place::Campaigns, "campaigns"},
                                      {Place::Practice, "practice"}, {Place::Accounts, "accounts"}}) {
        desk.open(place);
        photographer.take(QString::fromLatin1(name));
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("data"), {}, QStringLiteral("folder")},
                       {QStringLiteral("out"), {}, QStringLiteral("folder")},
                       {QStringLiteral("theme"), {}, QStringLiteral("scheme"), QStringLiteral("light")},
                       {QStringLiteral("language"), {}, QStringLiteral("language"), QStringLiteral("en")},
                       {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1280x800")},
                       {QStringLiteral("import"), {}, QStringLiteral("file")},
                       {QStringLiteral("fresh"), {}},
                       {QStringLiteral("only"), {}, QStringLiteral("name")}});
    parser.process(application);
    const DataFolder folder(parser.value(QStringLiteral("data")));
    const QDir out(parser.value(QStringLiteral("out")));
    out.mkpath(QStringLiteral("."));
    const auto size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));

    SystemClock clock;
    if (!parser.isSet(QStringLiteral("fresh"))) fillInbox(folder, clock);
    const auto whatsapp = parser.isSet(QStringLiteral("fresh")) ? CampaignId(0) : whatsappDraft(folder, clock);
    forbidWaitingOnThisThread();
    FileEventLog log(folder, QStringLiteral("relais"), clock);
    Preferences preferences(folder.settings());
    installTranslations(application, parser.value(QStringLiteral("language")));
    Theme theme(application, schemeFromName(parser.value(QStringLiteral("theme"))));
    MainWindow window(theme, preferences, folder, clock, log, deskPages);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.start();
    Photographer photographer(window, out, parser.value(QStringLiteral("only")));
    photographer.take(QStringLiteral("start"));
    if (!qEnvironmentVariableIsSet("RELAIS_EMAIL")) return 0;
    QSignalSpy opened(&window, &MainWindow::deskOpened);
    window.signInWith(qEnvironmentVariable("RELAIS_EMAIL"), Secret(qgetenv("RELAIS_PASSWORD")));
    if (!opened.wait(10'000)) qFatal("Nobody could sign in");
    if (parser.isSet(QStringLiteral("fresh")))
        photographPlaces(photographer, *window.deskView());
    else
        photographDesk(photographer, *window.deskView(), parser.value(QStringLiteral("import")), whatsapp);
    return 0;
}
