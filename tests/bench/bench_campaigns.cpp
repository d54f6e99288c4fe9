// SPDX-License-Identifier: GPL-3.0-or-later
// Launching a campaign against a bare INSERT ... SELECT of the same columns, composing mails of 2 KB, and the
// dashboard over the counters of ten million messages. Prints one JSON document for tests/bench/bench.py.
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/channels/smtp/mail_composer.h"
#include "services/figures/dashboard.h"
#include "tests/support/temp_agency.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace relais;

namespace {

template <typename Work>
double seconds(Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void run(Database& database, const QString& sql, const QVariantList& parameters = {})
{
    if (const auto done = database.runText(sql, parameters); !done) qFatal("%s", qPrintable(done.error().detail));
}

QString number(double value, const char* unit)
{
    return QString::number(value, 'f', value < 10 ? 2 : 1) + QLatin1Char(' ') + QLatin1String(unit);
}

QJsonObject row(const QString& what, const QString& ours, const QString& peer, const QString& ratio,
                const QString& limit, bool holds)
{
    return {{QStringLiteral("what"), what},   {QStringLiteral("ours"), ours},   {QStringLiteral("peer"), peer},
            {QStringLiteral("ratio"), ratio}, {QStringLiteral("limit"), limit}, {QStringLiteral("holds"), holds}};
}

void fill(Database& database, int contacts)
{
    const auto settings = QStringLiteral("{\"from\":\"Maison <contact@maison.example>\",\"host\":\"localhost\"}");
    run(database,
        QStringLiteral(
            "INSERT INTO accounts (workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, "
            "created_at, updated_at) VALUES (1, 'main', 'main', 'smtp', ?, 4, 3, 60, 0, 0)"),
        {settings});
    run(database, QStringLiteral("BEGIN"));
    run(database,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO contacts (workspace_id, name, company, email, email_key, created_at, updated_at) "
            "SELECT 1, 'Person ' || i, 'Company ' || (i % 1000), 'person' || i || '@example.com', 'person' || i || '@example.com', 0, 0 FROM n"),
        {contacts});
    run(database, QStringLiteral("INSERT INTO contact_counts VALUES (1, ?)"), {contacts});
    run(database, QStringLiteral("COMMIT"));
}

CampaignDraft draft()
{
    CampaignDraft draft;
    draft.name = QStringLiteral("Bench");
    draft.account = QStringLiteral("main");
    draft.steps[0].subject = QStringLiteral("Bonjour {nom}");
    draft.steps[0].html =
        QStringLiteral("<p>Bonjour {nom} de {entreprise|chez vous}</p><a href=\"{unsubscribe}\">Stop</a>");
    return draft;
}

QJsonObject benchLaunch(test::TempAgency& agency, int contacts, int pairs)
{
    auto& database = agency.database();
    std::vector<double> bare;
    std::vector<double> launched;
    for (int pair = 0; pair < pairs; ++pair) {
        run(database,
            QStringLiteral(
                "CREATE TABLE bare (workspace_id, campaign_id, step, contact_id, account_id, address, recipient, vals, time_zone, "
                "status, queued_at, finished_at, error_text)"));
        bare.push_back(seconds([&] {
            run(database,
                QStringLiteral(
                    "INSERT INTO bare SELECT c.workspace_id, 1, 1, c.id, 1, c.email, c.name, "
                    "json_object('company', coalesce(c.company, ''), 'name', coalesce(c.name, '')), NULL, 0, 0, NULL, NULL "
                    "FROM contacts c NOT INDEXED WHERE c.workspace_id = 1 AND c.deleted_at IS NULL AND c.email IS NOT NULL"));
        }));
        run(database, QStringLiteral("DROP TABLE bare"));
        const auto id = CampaignRepository(database, agency.session(), agency.clock()).create(draft());
        if (!id) qFatal("%s", qPrintable(id.error().detail));
        launched.push_back(seconds([&] {
            const auto report = launchCampaign(database, agency.session(), agency.clock(), *id);
            if (!report || report->queued != contacts)
                qFatal("launch: %s", report ? "wrong count" : qPrintable(report.error().detail));
        }));
        run(database, QStringLiteral("DELETE FROM messages"));
    }
    const auto ratio = median(launched) / median(bare);
    return row(QStringLiteral("Launch to %1 contacts, against a bare INSERT ... SELECT").arg(contacts),
               number(median(launched), "s"), number(median(bare), "s"), number(ratio, "x"), QStringLiteral("<= 2x"),
               ratio <= 2);
}

QJsonObject benchCompose()
{
    const auto from = Mailbox::parse(QStringLiteral("Maison Lémant <contact@maison.example>"));
    MailContent content{.from = *from};
    content.subject = QStringLiteral("Bonjour {nom}");
    content.html = QStringLiteral("<p>Bonjour {nom} de {entreprise|chez vous}</p>");
    while (content.html.size() < 900)
        content.html += QStringLiteral("<p>La rentrée approche, voici nos nouveautés.</p>\n");
    content.html += QStringLiteral("<a href=\"{unsubscribe}\">Stop</a>");
    content.listId = QStringLiteral("maison.maison.example");
    content.variables = {{QStringLiteral("nom"), QStringLiteral("name")},
                         {QStringLiteral("entreprise"), QStringLiteral("company")}};
    const auto blueprint = MailBlueprint::create(content, {});
    if (!blueprint) qFatal("%s", qPrintable(blueprint.error().detail));
    const MailRecipient recipient{QStringLiteral("zoe@example.com"),
                                  QStringLiteral("Zoé Martin"),
                                  "{\"name\":\"Zoé Martin\",\"company\":\"Lémant\"}",
                                  "7.abcdef@maison.example",
                                  instantFromMs(1'795'240'469'000),
                                  "7-abcdef"};
    constexpr int kMails = 200'000;
    qsizetype bytes = 0;
    const auto taken = seconds([&] {
        for (int i = 0; i < kMails; ++i) bytes += blueprint->compose(recipient)->size();
    });
    const auto each = taken / kMails * 1e6;
    return row(QStringLiteral("Compose a mail of %1 octets").arg(bytes / kMails), number(each, "us"), {}, {},
               QStringLiteral("<= 10 us"), each <= 10);
}

/// A year of a hundred campaigns: what ten million messages leave in daily_figures, the only table that is read.
QJsonObject benchDashboard(test::TempAgency& agency)
{
    auto& database = agency.database();
    run(database,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO campaigns (id, workspace_id, name, "
            "channel, draft, status, created_at, updated_at) SELECT 1000 + i, 1, 'c' || i, 'email', '{}', iif(i > 95, 2, 4), 0, 0 FROM n"));
    run(database,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100), d(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM d "
            "WHERE j < 364), s(status) AS (VALUES (2), (3), (6), (7)) INSERT INTO daily_figures SELECT 1, 1000 + i, ? - j, status, 'email', 68 "
            "FROM n, d, s"),
        {utcDay(agency.clock().now())});
    std::vector<double> times;
    for (int i = 0; i < 101; ++i)
        times.push_back(seconds([&] {
            if (!dashboard(database, agency.session(), agency.clock())) qFatal("dashboard");
        }));
    std::sort(times.begin(), times.end());
    return row(QStringLiteral("Dashboard over the counters of 9.9 million messages, p95"),
               number(times[95] * 1e3, "ms"), {}, {}, QStringLiteral("< 5 ms"), times[95] < 0.005);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("quick"), QStringLiteral("a tenth of the contacts, three pairs")});
    parser.process(application);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    const int contacts = quick ? 100'000 : 1'000'000;
    test::TempAgency agency;
    fill(agency.database(), contacts);
    const QJsonArray rows{benchLaunch(agency, contacts, quick ? 3 : 5), benchCompose(), benchDashboard(agency)};
    std::puts(QJsonDocument(QJsonObject{{QStringLiteral("rows"), rows}}).toJson(QJsonDocument::Compact).constData());
}
