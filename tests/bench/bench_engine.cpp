// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as it runs in the program (EngineRunner: outbox in a real file, synchronous FULL, journal, wire)
// against a server on loopback, with mails of a given size that are ready to leave, as smtp-source has them.
// Prints one JSON document.
#include "services/core/clock.h"
#include "services/sending/engine_runner.h"
#include "services/sending/wire.h"
#include "services/storage/transaction.h"
#include "tests/support/temp_agency.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cstdio>
#include <sys/resource.h>

using namespace relais;

namespace {

struct Wanted
{
    int port = 0;
    int connections = 4;
    int messages = 10000;
    int size = 2048;
};

class ReadyMails final : public MailSource
{
public:
    explicit ReadyMails(const Wanted& wanted)
        : m_wanted(wanted)
    {
        QByteArray body = "From: Bench <bench@sender.example>\r\nTo: <person@example.com>\r\nSubject: Bench\r\n"
                          "Date: Sat, 01 Aug 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n";
        m_head = body;
        while (m_text.size() < wanted.size - 300) m_text += QByteArray(76, 'x') + "\r\n";
    }

    Result<SmtpEndpoint> endpoint(AccountId) override
    {
        auto settings = SmtpSettings::fromJson({{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                                                {QStringLiteral("port"), m_wanted.port},
                                                {QStringLiteral("security"), securityName(SmtpSecurity::None)},
                                                {QStringLiteral("from"), QStringLiteral("bench@sender.example")}});
        if (!settings) return settings.failure();
        return SmtpEndpoint{*settings, Secret()};
    }
    int connections(AccountId) override { return m_wanted.connections; }
    Result<SmtpMail> compose(const ClaimedMessage& message) override
    {
        const auto id = QByteArray::number(message.key.message.value());
        return SmtpMail{"bench@sender.example", message.address.toLatin1(),
                        m_head + "Message-ID: <" + id + "@sender.example>\r\n\r\n" + m_text};
    }

private:
    Wanted m_wanted;
    QByteArray m_head;
    QByteArray m_text;
};

template <typename T>
T orDie(Result<T> result)
{
    if (!result) qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

/// What a launch leaves behind, by the statement: the launch has a benchmark of its own.
void fillOutbox(Database& database, const Wanted& wanted)
{
    const auto run = [&](const char* sql, const QVariantList& parameters) {
        return orDie(database.runText(QString::fromLatin1(sql), parameters)).insertedId;
    };
    const auto account =
        run("INSERT INTO accounts (workspace_id, name, name_key, kind, settings, connections, limits, max_attempts, "
            "backoff_seconds, created_at, updated_at) VALUES (1, 'b', 'b', 'smtp', '{}', ?, '[]', 3, 300, 0, 0)",
            {wanted.connections});
    const auto campaign =
        run("INSERT INTO campaigns (workspace_id, name, channel, draft, account_id, status, launched_at, created_at, "
            "updated_at) VALUES (1, 'b', 'email', '{}', ?, 2, 0, 0, 0)",
            {account});
    run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO messages (workspace_id, campaign_id, "
        "step, contact_id, account_id, address, status, queued_at) SELECT 1, ?, 1, i, ?, 'person' || i || '@example.com', 0, 0 FROM n",
        {wanted.messages, campaign, account});
    run("INSERT INTO daily_figures VALUES (1, ?, 0, 0, 'email', ?)", {campaign, wanted.messages});
}

double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Wanted parse(const QCoreApplication& application)
{
    QCommandLineParser parser;
    const auto option = [&](const char* name, int fallback) {
        parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("N"), QString::number(fallback)});
    };
    const Wanted defaults;
    option("port", defaults.port);
    option("connections", defaults.connections);
    option("messages", defaults.messages);
    option("size", defaults.size);
    parser.process(application);
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)).toInt(); };
    return {value("port"), value("connections"), value("messages"), value("size")};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto wanted = parse(application);
    test::TempAgency agency;
    fillOutbox(agency.database(), wanted);

    const SystemClock clock;
    EngineRunner runner(agency.folder(), clock, [&](Database&) -> Result<MessageSources> {
        return MessageSources{std::make_unique<ReadyMails>(wanted)};
    });
    const auto cpuBefore = cpuSeconds();
    const auto start = std::chrono::steady_clock::now();
    const auto report = orDie(runner.run({}, {.idle = true}, [](const EngineReport&) {}));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;

    const QJsonObject document{{QStringLiteral("sent"), report.counts.sent},
                               {QStringLiteral("seconds"), took.count()},
                               {QStringLiteral("cpu_seconds"), cpuSeconds() - cpuBefore}};
    std::puts(QJsonDocument(document).toJson(QJsonDocument::Compact).constData());
    return report.counts.sent == wanted.messages ? 0 : 1;
}
