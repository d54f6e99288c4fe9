// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox with 100,000 conversations and 400,000 messages: its list from the start and from the middle, what is unread, a
// search, and the end of a thread. Prints one JSON document for tests/bench/bench.py.
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/interaction_words.h"
#include "tests/support/temp_agency.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace relais;

namespace {

constexpr int kConversations = 100'000;
constexpr int kMessagesEach = 4;
constexpr qint64 kStart = 1'789'000'000'000;
constexpr double kLimitMs = 50; // a person waits for nothing shorter

double medianMs(const std::function<void()>& work)
{
    std::vector<double> values;
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        values.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void run(Database& database, const QString& sql, const QVariantList& parameters = {})
{
    if (const auto done = database.runText(sql, parameters); !done) qFatal("%s", qPrintable(done.error().detail));
}

/// Every tenth is unread, every third given to the Owner, every fourth closed; one in a thousand speaks of a wedding.
void fill(Database& database)
{
    run(database,
        QStringLiteral(
            "INSERT INTO accounts (workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (1, 'boutique', 'boutique', 'whatsapp', '{}', 1, 3, 60, 0, 0)"));
    run(database, QStringLiteral("BEGIN"));
    for (int i = 1; i <= kConversations; ++i) {
        const auto at = kStart + i * 60'000LL;
        const auto phone = QStringLiteral("+336%1").arg(i, 8, 10, QLatin1Char('0'));
        const auto words = i % 1000 == 0 ? QStringLiteral("we plan a wedding on the third")
                                         : QStringLiteral("thank you for your message number %1").arg(i);
        run(database,
            QStringLiteral(
                "INSERT INTO contacts (id, workspace_id, name, phone, created_at, updated_at) VALUES (?, 1, ?, ?, 0, 0)"),
            {i, QStringLiteral("Person %1").arg(i), phone});
        run(database, QStringLiteral("INSERT INTO contacts_search (rowid, words) VALUES (?, ?)"),
            {i, QStringLiteral("person %1").arg(i)});
        run(database,
            QStringLiteral(
                "INSERT INTO conversations (id, workspace_id, contact_id, account_id, channel, address, last_at, last_text, unread, assigned_to, closed_at, created_at) "
                "VALUES (?, 1, ?, 1, 'whatsapp', ?, ?, ?, ?, iif(? % 3 = 0, 1, NULL), iif(? % 4 = 0, 1, NULL), 0)"),
            {i, i, phone, at, words, i % 10 == 0 ? 2 : 0, i, i});
        for (int n = 0; n < kMessagesEach; ++n) {
            const auto done = database.runText(
                QStringLiteral(
                    "INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, at) VALUES (1, ?, ?, 'text', ?, ?)"),
                {i, n % 2, words, at - n * 1000});
            if (!done || !indexInteraction(database, done->insertedId, words)) qFatal("no interaction");
        }
    }
    run(database, QStringLiteral("COMMIT"));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    test::TempAgency agency;
    fill(agency.database());
    ConversationRepository conversations(agency.database(), agency.session(), agency.clock());
    QJsonArray rows;
    const auto measure = [&](const QString& what, double limit, const std::function<qsizetype()>& work) {
        qsizetype found = 0;
        const auto ms = medianMs([&] { found = work(); });
        rows.append(QJsonObject{{QStringLiteral("what"), what},
                                {QStringLiteral("ours"), QStringLiteral("%1 ms").arg(ms, 0, 'f', 1)},
                                {QStringLiteral("peer"), QString()},
                                {QStringLiteral("ratio"), QString()},
                                {QStringLiteral("limit"), QStringLiteral("%1 ms").arg(limit)},
                                {QStringLiteral("holds"), ms < limit},
                                {QStringLiteral("found"), found}});
    };
    const auto list = [&](const std::function<void(ConversationQuery&)>& change) {
        return [&conversations, change] {
            ConversationQuery query;
            query.withTotal = false;
            change(query);
            const auto page = conversations.list(query);
            return page ? page->items.size() + page->total : -1;
        };
    };
    measure(QStringLiteral("inbox: first 100 of 100,000"), kLimitMs, list([](auto&) {}));
    measure(QStringLiteral("inbox: 100 more from the middle"), kLimitMs, list([](auto& q) {
                q.after = ConversationCursor{instantFromMs(kStart + 50'000 * 60'000LL), ConversationId(50'000)};
            }));
    measure(QStringLiteral("inbox: open ones of mine, from the end"), kLimitMs, list([](auto& q) {
                q.assigned = ConversationQuery::Who::Mine;
                q.state = ConversationQuery::State::Open;
                q.after = ConversationCursor{instantFromMs(kStart + 3000 * 60'000LL), ConversationId(3000)};
            }));
    measure(QStringLiteral("inbox: first 100 with the total"), 2 * kLimitMs, list([](auto& q) {
                q.withTotal = true;
                q.state = ConversationQuery::State::Open;
            }));
    measure(QStringLiteral("inbox: unread conversations counted"), kLimitMs,
            [&] { return static_cast<qsizetype>(conversations.unread().value()); });
    measure(QStringLiteral("inbox: search of a rare word"), 4 * kLimitMs,
            list([](auto& q) { q.search = QStringLiteral("wedding"); }));
    measure(QStringLiteral("inbox: search of a word that all said"), 1000,
            list([](auto& q) { q.search = QStringLiteral("thank"); }));
    measure(QStringLiteral("inbox: end of a thread"), kLimitMs,
            [&] { return readThread(agency.database(), agency.session(), ConversationId(777), 60)->entries.size(); });
    std::printf("%s\n",
                QJsonDocument(QJsonObject{{QStringLiteral("rows"), rows}}).toJson(QJsonDocument::Compact).constData());
    return 0;
}
