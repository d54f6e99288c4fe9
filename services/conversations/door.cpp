// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/door.h"

#include "models/channels/whatsapp_webhook.h"
#include "services/channels/account.h"
#include "services/conversations/incoming_contacts.h"
#include "services/conversations/incoming_messages.h"
#include "services/conversations/incoming_statuses.h"
#include "services/conversations/unsubscribe.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "services/storage/transaction.h"
#include "sql/door.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

constexpr Milliseconds kKept = std::chrono::hours(24 * 14);

} // namespace

Result<bool> hasOpenEvents(Database& database)
{
    auto rows = database.query(sql::door::has_open_events);
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<void> Door::loadAccounts(const std::optional<QSet<qint64>>& only)
{
    auto rows = m_database.query(sql::door::accounts);
    if (!rows) return rows.failure();
    m_accounts.clear();
    while (rows->next()) {
        auto settings = WhatsappSettings::fromJson(QJsonDocument::fromJson(rows->bytes(2)).object());
        if (!settings) continue;
        if (rows->flag(3)) settings = practiceNumber(std::move(*settings), AccountId(rows->integer(0)));
        if (only && !only->contains(rows->integer(0))) continue;
        m_accounts.append({AccountId(rows->integer(0)), WorkspaceId(rows->integer(1)), settings->phoneNumberId,
                           settings->businessAccountId});
    }
    return {};
}

QList<IncomingAccount> Door::accountsOf(const QString& phoneNumberId, const QString& businessAccountId) const
{
    QList<IncomingAccount> found;
    for (const auto& account : m_accounts) {
        const bool isNumber = !phoneNumberId.isEmpty() && account.phoneNumberId == phoneNumberId;
        const bool isBusiness =
            phoneNumberId.isEmpty() && !businessAccountId.isEmpty() && account.businessAccountId == businessAccountId;
        if (isNumber || isBusiness) found.append(account);
    }
    return found;
}

Result<int> Door::goThrough(int most)
{
    QList<Event> events;
    {
        auto rows = m_database.query(sql::door::open_events, {most});
        if (!rows) return rows.failure();
        while (rows->next()) {
            Event event{rows->integer(0), rows->bytes(1), {}, rows->text(3)};
            for (const auto& account : QJsonDocument::fromJson(rows->bytes(2)).array())
                event.accounts.insert(account.toInteger());
            events.append(std::move(event));
        }
    }
    if (events.isEmpty()) return 0;
    // One transaction for many: whoever brings more waits for the same disk.
    if (!goThroughTogether(events))
        for (const auto& event : events)
            if (auto gone = goThroughOne(event); !gone) return gone.failure();
    if (auto forgotten = m_database.run(sql::door::forget_events, {toMs(m_clock.now() - kKept)}); !forgotten)
        return forgotten.failure();
    return static_cast<int>(events.size());
}

Result<void> Door::enterAll(const Event& event)
{
    auto entered =
        event.source == kUnsubscribeSource ? enterUnsubscribe(m_database, m_clock, event.body) : enterWebhook(event);
    if (!entered) return entered;
    return done(m_database.run(sql::door::event_done, {toMs(m_clock.now()), QString(), QString(), event.id}));
}

Result<void> Door::enterWebhook(const Event& event)
{
    const auto parsed = parseWhatsappWebhook(event.body);
    if (!parsed) return parsed.failure();
    if (auto loaded = loadAccounts(event.accounts); !loaded) return loaded;
    for (const auto& incoming : *parsed)
        if (auto entered = enterOf(incoming); !entered) return entered;
    return {};
}

Result<void> Door::goThroughTogether(const QList<Event>& events)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    for (const auto& event : events)
        if (auto entered = enterAll(event); !entered) return entered;
    return transaction->commit();
}

Result<void> Door::goThroughOne(const Event& event)
{
    QString trouble;
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction) return transaction.failure();
        const auto entered = enterAll(event);
        if (entered) return transaction->commit();
        // A full or failing disk passes; what is wrong with the event itself does not.
        const auto code = entered.error().code;
        const bool isItsOwnFault = code == ErrorCode::Invalid || code == ErrorCode::Conflict
                                   || code == ErrorCode::NotFound || code == ErrorCode::Unsupported;
        if (!isItsOwnFault) return entered;
        trouble = QStringLiteral("%1: %2").arg(errorCodeName(code), entered.error().detail);
    }
    return done(m_database.run(sql::door::event_done, {toMs(m_clock.now()), trouble, trouble, event.id}));
}

Result<void> Door::enter(const Incoming& incoming)
{
    if (auto loaded = loadAccounts(); !loaded) return loaded;
    return enterOf(incoming);
}

Result<void> Door::enterOf(const Incoming& incoming)
{
    return std::visit([this](const auto& one) { return enterOne(one); }, incoming);
}

Result<void> Door::enterOne(const IncomingMessage& message)
{
    const auto accounts = accountsOf(message.phoneNumberId, {});
    if (accounts.isEmpty()) return {};
    return IncomingMessages(m_database, m_clock).enter(message, accounts);
}

Result<void> Door::enterOne(const IncomingStatus& status)
{
    return IncomingStatuses(m_database, m_clock, m_installId, m_costs)
        .enter(status, accountsOf(status.phoneNumberId, {}));
}

Result<void> Door::enterOne(const IncomingPreference& preference)
{
    for (const auto& account : accountsOf(preference.phoneNumberId, {})) {
        IncomingContacts contacts(m_database, account);
        const auto known = contacts.find(preference.user);
        if (!known) return known.failure();
        QStringList addresses{preference.user.phone, preference.user.userId};
        if (*known) addresses += {(*known)->addresses.phone, (*known)->addresses.userId};
        const OptWordSaid said{.workspace = account.workspace,
                               .addresses = addresses,
                               .contact = *known ? std::optional((*known)->id) : std::nullopt,
                               .source = QStringLiteral("WhatsApp's own settings"),
                               .at = std::min(preference.at, m_clock.now())};
        auto changed = preference.marketingStopped ? optOut(m_database, said) : optIn(m_database, said);
        if (!changed) return changed;
    }
    return {};
}

Result<void> Door::enterOne(const IncomingUserChange& change)
{
    for (const auto& account : accountsOf(change.phoneNumberId, {})) {
        IncomingContacts contacts(m_database, account);
        const auto known = contacts.find(change.before);
        if (!known) return known.failure();
        if (!*known) continue;
        if (auto changed = contacts.change(**known, change.after, m_clock.now()); !changed) return changed;
    }
    return {};
}

Result<void> Door::enterOne(const IncomingTemplateChange& change)
{
    for (const auto& account : accountsOf({}, change.businessAccountId)) {
        auto changed = m_database.run(sql::door::template_changed,
                                      {textOrNull(change.status), textOrNull(change.category),
                                       textOrNull(change.quality), textOrNull(change.reason), account.workspace.value(),
                                       account.id.value(), change.name, change.language, change.language});
        if (!changed) return changed.failure();
    }
    return {};
}

Result<void> Door::enterOne(const IncomingAccountChange& change)
{
    if (change.quality.isEmpty() && !change.dailyUsers) return {};
    for (const auto& account : accountsOf(change.phoneNumberId, change.businessAccountId)) {
        NumberStanding standing;
        {
            auto rows = m_database.query(sql::door::learned, {account.id.value()});
            if (!rows) return rows.failure();
            if (rows->next()) standing = NumberStanding::fromJson(QJsonDocument::fromJson(rows->bytes(0)).object());
        }
        if (change.dailyUsers) standing.dailyUsers = change.dailyUsers;
        const bool isThisNumber = change.displayPhone.isEmpty() || standing.displayNumber.isEmpty()
                                  || digitsOf(standing.displayNumber) == digitsOf(change.displayPhone);
        if (!change.quality.isEmpty() && isThisNumber) standing.quality = change.quality;
        const auto json = QString::fromUtf8(QJsonDocument(standing.toJson()).toJson(QJsonDocument::Compact));
        if (auto learned = m_database.run(sql::door::learn, {json, account.id.value()}); !learned)
            return learned.failure();
    }
    return {};
}

} // namespace relais
