// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/incoming_statuses.h"

#include "models/sending/status_progress.h"
#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/core/clock.h"
#include "services/sending/engine_store.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "sql/door.h"
#include "sql/engine.h"

#include <algorithm>

namespace relais {

namespace {

// The provider's clock against ours.
constexpr Milliseconds kClockSkew = std::chrono::minutes(5);

/// Queued and sending messages count on day 0, all others on the day of their last change.
int dayOf(const FoundMessage& message)
{
    const bool isOpen = message.status == MessageStatus::Queued || message.status == MessageStatus::Sending;
    return isOpen ? 0 : utcDay(message.finishedAt);
}

MessageStatus countedAs(MessageStatus status)
{
    return status == MessageStatus::Sending ? MessageStatus::Queued : status;
}

} // namespace

Result<std::optional<FoundMessage>> messageById(Database& database, qint64 id)
{
    auto rows = database.query(sql::door::message, {id});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<FoundMessage>();
    return std::optional(FoundMessage{.id = MessageId(rows->integer(0)),
                                      .workspace = WorkspaceId(rows->integer(1)),
                                      .campaign = CampaignId(rows->integer(2)),
                                      .contact = ContactId(rows->integer(3)),
                                      .account = AccountId(rows->integer(4)),
                                      .step = static_cast<int>(rows->integer(5)),
                                      .address = rows->text(6),
                                      .status = static_cast<MessageStatus>(rows->integer(7)),
                                      .finishedAt = rows->instant(8),
                                      .leftAt = rows->optionalInstant(9),
                                      .queuedAt = rows->instant(13),
                                      .providerId = rows->text(14),
                                      .ofCampaign = rows->flag(12)});
}

Result<std::optional<FoundMessage>> messageByProviderId(Database& database, const QString& providerId)
{
    if (providerId.isEmpty()) return std::optional<FoundMessage>();
    qint64 id = 0;
    {
        auto rows = database.query(sql::door::message_of_provider_id, {providerId});
        if (!rows) return rows.failure();
        if (!rows->next()) return std::optional<FoundMessage>();
        id = rows->integer(0);
    }
    return messageById(database, id);
}

Result<bool> moveForward(Database& database, const FoundMessage& message, MessageStatus told, const QString& providerId,
                         const QString& errorCode, const QString& errorText, Instant now)
{
    const auto next = progressed(message.status, told);
    if (next == message.status) return false;
    auto moved = database.run(sql::door::progress, {static_cast<int>(next), toMs(now), textOrNull(providerId),
                                                    textOrNull(errorCode), textOrNull(errorText), message.id.value()});
    if (!moved) return moved.failure();
    const auto count = [&](int day, MessageStatus status, int n) {
        return done(database.run(sql::engine::add_figure, {message.workspace.value(), message.campaign.value(), day,
                                                           static_cast<int>(status), QStringLiteral("whatsapp"), n}));
    };
    if (auto taken = count(dayOf(message), countedAs(message.status), -1); !taken) return taken.failure();
    if (auto added = count(utcDay(now), next, 1); !added) return added.failure();
    return true;
}

Result<std::optional<FoundMessage>> IncomingStatuses::find(const IncomingStatus& status)
{
    if (const auto id = messageOfCallback(m_installId, status.callbackData)) {
        auto found = messageById(m_database, *id);
        if (!found) return found;
        // After a restore the number may be another message's: of one that left before this one was queued, or has another name.
        const bool isIt = *found && status.at + kClockSkew >= (*found)->queuedAt
                          && ((*found)->providerId.isEmpty() || (*found)->providerId == status.providerId);
        if (isIt) return found;
    }
    return messageByProviderId(m_database, status.providerId);
}

Result<void> IncomingStatuses::enter(const IncomingStatus& status, const QList<IncomingAccount>& accounts)
{
    const auto message = find(status);
    if (!message) return message.failure();
    const bool isOurs = *message && std::any_of(accounts.begin(), accounts.end(), [&](const IncomingAccount& account) {
        return account.id == (*message)->account;
    });
    if (!isOurs) return {};
    const auto isOld = isOldFailure(**message, status);
    if (!isOld) return isOld.failure();
    if (*isOld) return {};
    const auto now = m_clock.now();
    const bool isFailure = status.status == MessageStatus::Failed && status.error;
    const auto code = isFailure ? QString::number(status.error->code) : QString();
    const auto words =
        isFailure ? status.error->details.isEmpty() ? status.error->title : status.error->details : QString();
    // Of somebody who was erased since only the figures go on: Meta's ids and words would bring the number back.
    if ((*message)->address.isEmpty()) {
        if (const auto moved = moveForward(m_database, **message, status.status, {}, code, {}, now); !moved)
            return moved.failure();
        if (auto moment = noteMoment(**message, status); !moment) return moment;
        return noteCost(**message, status);
    }
    const auto moved = moveForward(m_database, **message, status.status, status.providerId, code, words, now);
    if (!moved) return moved.failure();
    auto noted = done(m_database.run(sql::door::note_provider_id,
                                     {status.providerId, (*message)->workspace.value(), (*message)->id.value()}));
    if (!noted) return noted;
    if (auto moment = noteMoment(**message, status); !moment) return moment;
    if (auto costs = noteCost(**message, status); !costs) return costs;
    if (isFailure && *moved)
        if (auto free = m_costs.notCharged((*message)->id); !free) return free;
    if (auto learned = learn(**message, status); !learned) return learned;
    return isFailure && *moved ? failed(**message, *status.error) : Result<void>();
}

Result<bool> IncomingStatuses::isOldFailure(const FoundMessage& message, const IncomingStatus& status)
{
    if (status.status != MessageStatus::Failed || status.providerId == message.providerId) return false;
    const auto known = messageByProviderId(m_database, status.providerId);
    if (!known) return known.failure();
    return *known && (*known)->id == message.id;
}

Result<void> IncomingStatuses::noteMoment(const FoundMessage& message, const IncomingStatus& status)
{
    const auto at = toMs(std::min(status.at, m_clock.now()));
    const auto id = message.id.value();
    switch (status.status) {
    case MessageStatus::Delivered: return done(m_database.run(sql::door::note_delivered, {at, at, id}));
    case MessageStatus::Read: return done(m_database.run(sql::door::note_read, {at, at, at, id}));
    case MessageStatus::Sent: return done(m_database.run(sql::door::note_left, {at, id}));
    default: return {};
    }
}

Result<void> IncomingStatuses::noteCost(const FoundMessage& message, const IncomingStatus& status)
{
    // What was read was delivered, said or not; what failed is never charged.
    if (status.status != MessageStatus::Delivered && status.status != MessageStatus::Read) return {};
    return m_costs.note({.id = message.id,
                         .workspace = message.workspace,
                         .account = message.account,
                         .campaign = message.campaign,
                         .address = message.address,
                         .at = std::min(status.at, m_clock.now())},
                        status.pricing);
}

Result<void> IncomingStatuses::learn(const FoundMessage& message, const IncomingStatus& status)
{
    if (status.recipient.userId.isEmpty()) return {};
    return done(m_database.run(sql::door::learn_user_id,
                               {status.recipient.userId, message.workspace.value(), message.contact.value()}));
}

Result<void> IncomingStatuses::failed(const FoundMessage& message, const WhatsappError& error)
{
    const auto outcome = classify(error, 1);
    const auto now = m_clock.now();
    EngineStore store(m_database);
    const ClaimedMessage about{.key = {message.id, 1},
                               .workspace = message.workspace,
                               .account = message.account,
                               .campaign = message.campaign,
                               .step = message.step,
                               .address = message.address};
    if (auto noted = store.noteAddress(about, outcome.address, outcome.code, now); !noted) return noted;
    const auto words = QStringLiteral("%1 %2").arg(outcome.code, outcome.text).trimmed();
    if (outcome.kind == Outcome::Kind::CampaignDown) return store.pauseCampaign(message.campaign, words);
    if (outcome.kind == Outcome::Kind::AccountDown) return store.accountDown(message.account, words);
    return {};
}

} // namespace relais
