// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/erasure.h"

#include "services/contacts/erasure_traces.h"
#include "services/conversations/interaction_words.h"
#include "services/storage/database.h"
#include "services/storage/free_space.h"
#include "services/storage/transaction.h"
#include "sql/erasure.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

namespace relais {

namespace {

// What one transaction takes on: a few hundredths of a second.
constexpr int kSaid = 200;
constexpr int kParts = 16;
constexpr int kMessages = 1000;
constexpr int kMergedPages = 500;

/// A row of `erasures`.
struct Open
{
    qint64 id = 0;
    qint64 workspace = 0;
    QString contacts;
    QString addresses;

    bool isOnlySpace() const { return contacts == QLatin1String("[]"); }
};

QString listOf(const QList<qint64>& ids)
{
    QJsonArray array;
    for (const auto id : ids) array.append(id);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QList<qint64>> numbers(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    QList<qint64> all;
    while (rows->next()) all.append(rows->integer(0));
    return all;
}

/// The rows of one erasure, a transaction at a time.
class Remains
{
public:
    Remains(Database& database, const DataFolder& folder, Open open)
        : m_database(database)
        , m_folder(folder)
        , m_open(std::move(open))
    {
    }

    Result<void> next()
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction) return transaction.failure();
        auto said = someSaid();
        if (!said) return said.failure();
        auto sent = *said ? Result<bool>(true) : someMessages();
        if (!sent) return sent.failure();
        if (!*sent)
            if (auto done = last(); !done) return done;
        return transaction->commit();
    }

private:
    Result<int> run(const sql::Block& block, std::initializer_list<QVariant> parameters)
    {
        const auto done = m_database.run(block, parameters);
        if (!done) return done.failure();
        return done->affected;
    }

    /// False: no conversation is left.
    Result<bool> someSaid()
    {
        qint64 conversation = 0;
        qint64 account = 0;
        {
            auto rows = m_database.query(sql::erasure::conversations, {m_open.workspace, m_open.contacts});
            if (!rows) return rows.failure();
            if (!rows->next()) return false;
            conversation = rows->integer(0);
            account = rows->integer(1);
        }
        const auto parts = run(sql::erasure::forget_parts, {m_open.workspace, conversation, kParts});
        if (!parts) return parts.failure();
        if (*parts > 0) return true;
        QList<std::pair<qint64, QString>> said;
        {
            auto rows = m_database.query(sql::erasure::some_said, {m_open.workspace, conversation, kSaid});
            if (!rows) return rows.failure();
            while (rows->next()) said.append({rows->integer(0), rows->text(1)});
        }
        for (const auto& [id, body] : std::as_const(said)) {
            if (auto done = forgetInteraction(m_database, id, body); !done) return done.failure();
            if (auto done = run(sql::erasure::forget_reply, {m_open.workspace, id, m_open.workspace, account}); !done)
                return done.failure();
            if (auto done = run(sql::erasure::forget_said, {m_open.workspace, id}); !done) return done.failure();
        }
        if (!said.isEmpty()) return true;
        if (auto done = run(sql::erasure::forget_conversation, {m_open.workspace, conversation}); !done)
            return done.failure();
        return true;
    }

    /// False: no message is left that says anything.
    Result<bool> someMessages()
    {
        const auto messages =
            numbers(m_database.query(sql::erasure::some_messages, {m_open.contacts, m_open.workspace, kMessages}));
        if (!messages) return messages.failure();
        if (messages->isEmpty()) return false;
        const auto list = listOf(*messages);
        if (auto done = run(sql::erasure::blank_attempts, {list}); !done) return done.failure();
        if (auto done = run(sql::erasure::blank_messages, {list}); !done) return done.failure();
        return true;
    }

    Result<void> last()
    {
        const auto messages =
            numbers(m_database.query(sql::erasure::all_messages, {m_open.contacts, m_open.workspace}));
        if (!messages) return messages.failure();
        QStringList addresses;
        for (const auto& address : QJsonDocument::fromJson(m_open.addresses.toUtf8()).array())
            addresses.append(address.toString());
        if (auto done = eraseTraces(m_folder, addresses, {messages->begin(), messages->end()}); !done) return done;
        if (!messages->isEmpty())
            if (auto done = run(sql::erasure::forget_provider_ids, {listOf(*messages)}); !done) return done.failure();
        if (auto done = run(sql::erasure::forget_tier_uses, {m_open.addresses}); !done) return done.failure();
        if (auto done = run(sql::erasure::forget_unreachable, {m_open.workspace, m_open.addresses}); !done)
            return done.failure();
        if (auto done = run(sql::erasure::forget_bodies, {m_open.addresses}); !done) return done.failure();
        if (auto done = run(sql::erasure::forget_answers, {m_open.workspace}); !done) return done.failure();
        if (auto done = run(sql::erasure::forget_samples, {m_open.workspace, m_open.addresses}); !done)
            return done.failure();
        for (const auto& address : std::as_const(addresses)) {
            if (auto done = run(sql::erasure::forget_account_words, {address, address}); !done) return done.failure();
            if (auto done = run(sql::erasure::forget_campaign_words, {address, address}); !done) return done.failure();
        }
        if (auto done = run(sql::erasure::rows_gone, {m_open.id}); !done) return done.failure();
        return {};
    }

    Database& m_database;
    const DataFolder& m_folder;
    Open m_open;
};

/// Merges all segments of a search index into one, some pages at a time: with the deletion of a word goes the word.
Result<void> mergeWords(Database& database, const sql::Block& block)
{
    // The first has all of them merged, the others go on with that; when a round writes no more than its own note, it is done.
    for (int pages = -kMergedPages;; pages = kMergedPages) {
        auto transaction = Transaction::begin(database);
        if (!transaction) return transaction.failure();
        const auto before = sqlite3_total_changes(database.handle());
        if (const auto done = database.run(block, {pages}); !done) return done.failure();
        const auto written = sqlite3_total_changes(database.handle()) - before;
        if (auto done = transaction->commit(); !done) return done;
        if (pages > 0 && written < 2) return {};
    }
}

Result<void> wipe(Database& database)
{
    qint64 newest = 0;
    {
        auto rows = database.query(sql::erasure::waits);
        if (!rows) return rows.failure();
        if (rows->next()) newest = rows->integer(0);
    }
    if (auto merged = mergeWords(database, sql::erasure::merge_contact_words); !merged) return merged;
    if (auto merged = mergeWords(database, sql::erasure::merge_said_words); !merged) return merged;
    if (auto wiped = wipeFreeSpace(database.path()); !wiped) return wiped;
    if (const auto over = database.run(sql::erasure::over, {newest}); !over) return over.failure();
    return {};
}

} // namespace

Result<bool> erasureStep(Database& database, const DataFolder& folder)
{
    QList<Open> open;
    {
        auto rows = database.query(sql::erasure::open);
        if (!rows) return rows.failure();
        while (rows->next()) open.append({rows->integer(0), rows->integer(1), rows->text(2), rows->text(3)});
    }
    if (open.isEmpty()) return false;
    const auto unfinished = std::find_if(open.begin(), open.end(), [](const Open& one) { return !one.isOnlySpace(); });
    const auto done = unfinished == open.end() ? wipe(database) : Remains(database, folder, *unfinished).next();
    if (!done) return done.failure();
    return true;
}

} // namespace relais
