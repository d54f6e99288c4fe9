// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/samples.h"

#include "services/access/people.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/contacts/category_repository.h"
#include "services/core/clock.h"
#include "services/practice/practice_host.h"
#include "services/storage/data_folder.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QPainter>

#include <array>
#include <tuple>

namespace relais::shots {

namespace {

QByteArray shopWindow()
{
    QImage image(640, 420, QImage::Format_RGB32);
    image.fill(QColor(0x4a, 0x3b, 0x33));
    QPainter painter(&image);
    painter.fillRect(60, 90, 240, 250, QColor(0xf6, 0xd9, 0x9a));
    painter.fillRect(340, 90, 240, 250, QColor(0xee, 0xc8, 0x80));
    for (int tea = 0; tea < 8; ++tea)
        painter.fillRect(80 + tea * 62, 230 - (tea % 3) * 20, 34, 110 + (tea % 3) * 20,
                         QColor::fromHsv(20 + tea * 24, 140, 150));
    painter.fillRect(40, 40, 560, 50, QColor(0x7a, 0x1f, 0x2b));
    painter.end();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "PNG");
    return file.data();
}

/// What a model has read, words that must not go out, a provider.
void fillWriting(Database& database, Instant now)
{
    const auto run = [&](const char* sql, const QVariantList& values) {
        static_cast<void>(database.runText(QString::fromUtf8(sql), values));
    };
    run("INSERT INTO reading_settings (workspace_id, active, updated_at) VALUES (1, 1, 0)", {});
    run("INSERT INTO readings SELECT id, 1, 'fr', 'positive', 'question', 'normal', 'mistral-nemo', ? FROM interactions WHERE body LIKE 'Oui, avec plaisir%' OR body LIKE 'Formidable%'",
        {toMs(now)});
    run("INSERT INTO readings SELECT id, 1, 'fr', 'negative', 'complaint', 'high', 'mistral-nemo', ? FROM interactions WHERE body LIKE 'L’adresse de livraison%'",
        {toMs(now)});
    run("UPDATE conversations SET urgent_since = last_at WHERE last_text LIKE 'L’adresse de livraison%'", {});
    run("INSERT INTO moderation_rules VALUES (1, 0, 'words', 'satisfait ou remboursé', 'block', 'La maison ne reprend rien : cela ne se promet pas.'), "
        "(1, 1, 'pattern', '\\b\\d{16}\\b', 'warn', 'Cela ressemble au numéro d’une carte.')",
        {});
    run("INSERT INTO writing_providers (workspace_id, position, name, name_key, kind, base_url, model, is_on, has_key, revision, created_at, updated_at) "
        "VALUES (1, 0, 'Atelier', 'atelier', 'openai', 'https://api.example.com', 'petit', 1, 0, 1, 0, 0)",
        {});
}

/// Of who takes the pictures, in the first workspace.
Result<Session> ownSession(Database& database, const Clock& clock)
{
    const auto person =
        signIn(database, clock, qEnvironmentVariable("RELAIS_EMAIL"), Secret(qgetenv("RELAIS_PASSWORD")));
    if (!person) return person.failure();
    const auto workspaces = workspacesOf(database, *person);
    if (!workspaces) return workspaces.failure();
    return openWorkspace(database, *person, workspaces->first().slug);
}

/// By the clock of this computer.
Instant momentAt(const Clock& clock, int daysFromNow, const QTime& hour)
{
    const auto day = QDateTime::fromMSecsSinceEpoch(toMs(clock.now())).date().addDays(daysFromNow);
    return instantFromMs(QDateTime(day, hour).toMSecsSinceEpoch());
}

/// Launched, to start in some days.
CampaignId scheduled(Database& database, const Session& session, const Clock& clock, const QString& name,
                     const QString& subject)
{
    {
        auto rows = database.queryText(QStringLiteral("SELECT id FROM campaigns WHERE workspace_id = ? AND name = ?"),
                                       {session.workspace.value(), name});
        // It is there already when the folder was photographed before.
        if (rows && rows->next()) return CampaignId(rows->integer(0));
    }
    CampaignDraft draft{.name = name, .account = QStringLiteral("Newsletter")};
    // Few: what waits stands in the figures of other pictures.
    draft.audience.categories = {QStringLiteral("Presse")};
    draft.audience.search = QStringLiteral("Tedeschi");
    draft.steps.first().subject = subject;
    draft.steps.first().html = QString::fromUtf8(
        "<p>Bonjour {prénom|à vous},</p><p>L’atelier vous attend jeudi, entre midi et dix-neuf heures.</p><p>À très vite,<br>Camille – Maison Lémant</p>");
    const auto id = CampaignRepository(database, session, clock).create(draft);
    if (!id) qFatal("%s: %s %s", qPrintable(name), qPrintable(id.error().subject), qPrintable(id.error().detail));
    const auto launched = launchCampaign(database, session, clock, *id, {.at = momentAt(clock, 3, QTime(9, 0))});
    if (!launched)
        qFatal("%s: %s %s", qPrintable(name), qPrintable(launched.error().subject),
               qPrintable(launched.error().detail));
    return *id;
}

} // namespace

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
        {{"Ruth Okonjo", "La dégustation convient-elle aux enfants ?", kNow - 12, 23},
         {"Noah Whitcombe", "Parfait, à jeudi !", kNow - 35, 22},
         {"Tobias Renner", "Le colis est bien arrivé, merci.", kNow - 130, 3},
         {"Amélie Roustan", "Merci pour votre retour rapide, je transmets à ma collègue qui s’occupe de la commande",
          kNow - 300, 0},
         {"Callum Fraser", "STOP", kNow - 500, 0},
         {"Greta Halvorsen", "L’adresse de livraison a changé", 20, 0}}};
    for (const auto& [name, words, minute, left] : others) {
        const auto id = inbox.converse(text(name), minute);
        inbox.hear(id, text(words), minute);
        inbox.openWindow(id, clock.now() + left * hour - std::chrono::minutes(7));
        if (minute == kNow - 35 || minute == kNow - 130) inbox.answer(id, text(words), minute + 1);
    }
    const auto anna = inbox.converse(text("Margaret Ashdown"), kNow - 50);
    inbox.campaignMessage(
        anna,
        text(
            "Chère {prenom}, nous serions ravis de vous accueillir jeudi 3 décembre dans notre boutique : thés rares, une dégustation et une surprise."),
        60, MessageStatus::Read);
    inbox.hear(anna, text("Oui, avec plaisir ! À quelle heure cela commence-t-il ?"), kNow - 80);
    inbox.answer(anna,
                 text("Merci Margaret, votre place est réservée. Ouverture à 19 h, entrée par la cour, 12 Tanner Row."),
                 kNow - 79);
    inbox.note(anna, text("Commande des coffrets pour le bureau chaque décembre."), kNow - 70);
    inbox.hearFile(anna, text("image"), {}, text("image/png"), shopWindow(), kNow - 62,
                   text("C’est bien cette vitrine ?"));
    inbox.hearFile(anna, text("document"), text("invités.pdf"), text("application/pdf"), QByteArray(48'213, ' '),
                   kNow - 60);
    inbox.missFile(anna, text("video"), {}, text("video/mp4"), MediaState::Failed,
                   text("other bytes came than were announced"), kNow - 58);
    inbox.hear(anna, text("Formidable. Pourrais-je venir avec ma sœur ?"), kNow - 51);
    inbox.openWindow(anna, clock.now() + 22 * hour + std::chrono::minutes(14));
    const auto rule = [&](int place, const char* name, const char* json) {
        static_cast<void>((*database)->runText(
            QStringLiteral(
                "INSERT INTO automation_rules (workspace_id, position, name, rule, updated_at) VALUES (1, ?, ?, ?, 0)"),
            {place, text(name), text(json)}));
    };
    rule(
        0, "Prix la nuit",
        R"({"name":"Prix la nuit","when":{"keywords":["prix","tarif","devis"],"hours":{"between":{"from":"20:00","to":"08:00"},"time_zone":"Europe/Paris"}},)"
        R"("then":{"tags":["devis"],"answer":"Bonjour {prenom|à vous}, nous ouvrons à 8 h et vous écrirons aussitôt."}})");
    rule(1, "Trop lent", R"({"name":"Trop lent","when":{"no_reply_hours":4},"then":{"tags":["urgent"]}})");
    rule(
        2, "Laissez-moi",
        R"({"name":"Laissez-moi","enabled":false,"when":{"keywords":["ne m’écrivez plus"]},"then":{"answer":"Entendu.","suppress":true}})");
    rule(
        3, "Mécontents",
        R"({"name":"Mécontents","when":{"intent":["complaint"],"sentiment":["negative"]},"then":{"tags":["à rappeler"],"model_answer":true}})");
    fillWriting(**database, clock.now());
    inbox.addTemplate(text("invitation_noel"), text("fr"),
                      text("Bonjour {{1}}, la soirée de Noël est le {{2}}. Serez-vous des nôtres ?"));
}

void addColleagues(const DataFolder& folder, const Clock& clock)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    const Secret password(qgetenv("RELAIS_PASSWORD"));
    const auto database = Database::open(folder.database());
    const auto person = database ? signIn(**database, clock, qEnvironmentVariable("RELAIS_EMAIL"), password)
                                 : fail(ErrorCode::NotFound, {}, {});
    const auto workspaces = person ? workspacesOf(**database, *person) : person.failure();
    const auto session =
        workspaces ? openWorkspace(**database, *person, workspaces->first().slug) : workspaces.failure();
    if (!session) return;
    // They are there already when the folder was photographed before.
    for (const auto* name : {"Halden & Moor", "Les Marées"})
        if (workspaces->size() == 1) static_cast<void>(createWorkspace(**database, clock, text(name)));
    static_cast<void>(People(**database, *session, clock)
                          .add({text("agent@example.com"), text("Karim Touati"), Role::Agent, password}));
}

CampaignId whatsappDraft(const DataFolder& folder, const Clock& clock)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    const auto database = Database::open(folder.database());
    if (!database) return CampaignId(0);
    const auto session = ownSession(**database, clock);
    if (!session) return CampaignId(0);
    AccountRepository accounts(**database, *session, clock);
    auto wanted = AccountDraft::forWhatsapp(text("Boutique de Lyon"), {});
    wanted.practice = true;
    // It is there already when the folder was photographed before.
    static_cast<void>(accounts.add(wanted, {}, nullptr));
    const auto account = accounts.byName(wanted.name);
    PracticeHost practice(folder, clock);
    if (!account
        || !syncTemplates(**database, *session, clock, *account, {}, [&practice] { return practice.whatsappPort(); }))
        return CampaignId(0);
    CampaignDraft draft{.name = text("Soirée d’hiver à Lyon"), .channel = Channel::Whatsapp, .account = wanted.name};
    draft.audience.categories = {text("Presse")};
    draft.whatsapp.first = {.name = text("rentree_promo"),
                            .language = text("fr"),
                            .variables = {text("{first_name|cher client}"), text("20 %")},
                            .header = text("https://example.com/soiree-hiver.jpg"),
                            .buttons = {text("c7-{language|fr}")}};
    draft.whatsapp.second = FollowUpStep{
        .text = text(
            "Merci {first_name|à vous} ! Votre place est notée. Venez dès 19 h au 12 quai des Tanneurs, l’entrée se fait par la cour. Un empêchement ? https://wa.me/33639984000")};
    const auto id = CampaignRepository(**database, *session, clock).create(draft);
    return id ? *id : CampaignId(0);
}

Starts fillStarts(const DataFolder& folder, const Clock& clock)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    const auto database = Database::open(folder.database());
    if (!database) return {};
    const auto session = ownSession(**database, clock);
    if (!session) return {};
    const ContactFilter londoners{.categories = {text("Presse")}, .hasEmail = true, .country = text("GB")};
    static_cast<void>(
        CategoryRepository(**database, *session, clock).addSegment({text("Presse de Londres"), londoners}));
    const Starts starts{.planned = scheduled(**database, *session, clock, text("Portes ouvertes"),
                                             text("Jeudi, l’atelier ouvre ses portes")),
                        .missed = scheduled(**database, *session, clock, text("Rappel de la soirée"),
                                            text("C’est demain soir"))};
    const auto missed =
        (*database)->runText(QStringLiteral("UPDATE campaigns SET start_at = ?, reason = 'missed' WHERE id = ?"),
                             {toMs(momentAt(clock, -1, QTime(18, 30))), starts.missed.value()});
    if (!missed) qFatal("%s", qPrintable(missed.error().detail));
    return starts;
}

} // namespace relais::shots
