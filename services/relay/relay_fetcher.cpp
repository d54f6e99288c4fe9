// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_fetcher.h"

#include "models/mail/unsubscribe_token.h"
#include "services/access/arming.h"
#include "services/channels/http/http_exchange.h"
#include "services/conversations/unsubscribe.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/door.h"
#include "sql/relay.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

// What was left is looked at again this often: an account may have got its secret meanwhile.
constexpr auto kLookAgain = std::chrono::minutes(10);

QByteArray digestOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The same box is the same click; another box with the same token is another one.
QByteArray digestOf(const Relay& relay, const RelayPage::Box& box, const RelayEvent& event)
{
    return digestOf(relay.publicKey + QByteArray::number(box.id) + '\n' + event.toBytes());
}

Result<QByteArray> ask(const Relay& relay, const HttpRequest& request, std::stop_token stop)
{
    const auto reply = callHttp(request, std::move(stop));
    if (!reply) return reply.failure();
    if (reply->status == 200) return reply->body;
    if (reply->status == 401)
        return fail(ErrorCode::Rejected, relay.name, QStringLiteral("it does not know this desk's token"));
    return fail(ErrorCode::Rejected, relay.name, QStringLiteral("it answers with HTTP status %1").arg(reply->status));
}

} // namespace

RelayFetcher::RelayFetcher(Database& database, const Clock& clock, SecretReader accountSecrets, SecretsOf relaySecrets)
    : m_database(database)
    , m_clock(clock)
    , m_keys(database, std::move(accountSecrets))
    , m_secretsOf(std::move(relaySecrets))
{
}

Result<RelayFetcher::Known*> RelayFetcher::known(const Relay& relay)
{
    auto found = m_known.find(relay.id);
    if (found == m_known.end()) {
        auto secrets = m_secretsOf(relay);
        if (!secrets) return secrets.failure();
        found = m_known.emplace(relay.id, Known{std::move(*secrets)}).first;
    }
    auto& known = found->second;
    if (known.hasLeft && std::chrono::steady_clock::now() >= known.again) {
        known.after = 0;
        known.hasLeft = false;
    }
    return &known;
}

Result<RelayFetcher::Round> RelayFetcher::round(const Relay& relay, std::chrono::seconds wait, std::stop_token stop)
{
    auto round = tryRound(relay, wait, std::move(stop));
    if (round || round.error().code == ErrorCode::Cancelled) return round;
    const auto& error = round.error();
    const auto words = error.detail.isEmpty() ? errorCodeName(error.code) : error.detail;
    if (words != relay.trouble)
        if (auto noted = m_database.run(sql::relay::note_trouble, {words, relay.id}); !noted) return noted.failure();
    return round;
}

Result<RelayFetcher::Round> RelayFetcher::tryRound(const Relay& relay, std::chrono::seconds wait, std::stop_token stop)
{
    const auto address = RelayAddress::parse(relay.url);
    if (!address) return address.failure();
    const auto found = known(relay);
    if (!found) return found.failure();
    auto& known = **found;
    const auto url = QStringLiteral("%1?after=%2&max=%3&wait=%4")
                         .arg(address->at("pull"))
                         .arg(known.after)
                         .arg(kMostRelayBoxes)
                         .arg(wait.count());
    const auto answer = ask(relay, {.method = "GET", .url = url, .bearer = known.secrets.token}, stop);
    if (!answer) return answer.failure();
    const auto page = RelayPage::fromJson(*answer);
    if (!page) return page.failure();
    const auto sorted = sort(relay, known, *page);
    if (!sorted) return sorted.failure();
    const auto fresh = write(relay, *sorted);
    if (!fresh) return fresh.failure();
    // It is on our disk: now the relay may forget it.
    if (!sorted->done.isEmpty())
        if (const auto acked =
                ask(relay,
                    {.url = address->at("ack"), .bearer = known.secrets.token, .body = relayAckJson(sorted->done)},
                    stop);
            !acked)
            return acked.failure();
    if (sorted->left > 0 && !known.hasLeft) {
        known.hasLeft = true;
        known.again = std::chrono::steady_clock::now() + kLookAgain;
    }
    // Numbers are only for passing by what was left: a relay that was set up anew begins again with the first.
    if (known.hasLeft && !page->boxes.isEmpty()) known.after = page->boxes.last().id;
    return Round{static_cast<int>(page->boxes.size()), *fresh, sorted->left, page->hasMore};
}

Result<RelayFetcher::Sorted> RelayFetcher::sort(const Relay& relay, const Known& known, const RelayPage& page)
{
    Sorted sorted;
    for (const auto& box : page.boxes) {
        const auto content = openBox(box.sealed, known.secrets.keys);
        const auto event = content ? RelayEvent::fromBytes(*content) : Result<RelayEvent>(content.failure());
        const auto isDone = event ? sortOne(relay, box, *event, sorted) : Result<bool>(false);
        if (!isDone) return isDone.failure();
        if (*isDone)
            sorted.done.append(box.id);
        else
            ++sorted.left;
    }
    return sorted;
}

Result<bool> RelayFetcher::sortOne(const Relay& relay, const RelayPage::Box& box, const RelayEvent& event, Sorted& into)
{
    if (event.source == RelayEvent::kUnsubscribe) {
        const auto marks = mailMarks(m_database);
        if (!marks) return marks.failure();
        // Anybody can press a button of their own making; it is of no account, here or at any desk.
        if (const auto mail = mailOfUnsubscribeToken(*marks, event.body))
            into.events.append({kUnsubscribeSource, digestOf(relay, box, event), unsubscribeEvent(*mail, event.at),
                                QStringLiteral("[]")});
        return true;
    }
    if (event.source != RelayEvent::kWhatsapp) return false;
    const auto accounts = m_keys.proven(event.body, event.signature, Origin::Elsewhere);
    if (!accounts) return accounts.failure();
    if (accounts->isEmpty()) return false;
    QJsonArray ids;
    for (const auto id : *accounts) ids.append(id);
    into.events.append({QStringLiteral("whatsapp"), digestOf(event.body), event.body,
                        QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))});
    return true;
}

Result<int> RelayFetcher::write(const Relay& relay, const Sorted& sorted)
{
    const auto now = m_clock.now();
    // That it answered is worth a write once a minute, or when it had not.
    const bool isNews = !sorted.events.isEmpty() || !relay.trouble.isEmpty() || !relay.fetchedAt
                        || now - *relay.fetchedAt > std::chrono::minutes(1);
    if (!isNews) return 0;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    int fresh = 0;
    for (const auto& event : sorted.events) {
        const auto kept =
            m_database.run(sql::door::keep_event, {event.source, event.digest, event.body, event.accounts, toMs(now)});
        if (!kept) return kept.failure();
        fresh += kept->affected;
    }
    if (auto noted = m_database.run(sql::relay::note_fetch, {toMs(now), fresh, relay.id}); !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return fresh;
}

} // namespace relais
