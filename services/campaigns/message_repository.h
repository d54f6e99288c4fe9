// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/costs/money.h"
#include "models/sending/message_status.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

class QIODevice;

namespace relais {

class Clock;
class Database;
struct Changes;

/// One row of the outbox and what became of it.
struct MessageRecord
{
    MessageId id{0};
    CampaignId campaign{0};
    QString campaignName;
    ContactId contact{0};
    QString address;
    QString recipient;
    int step = 1;
    MessageStatus status = MessageStatus::Queued;
    int attempts = 0;
    QString providerId;
    QString errorCode;
    QString errorText;
    Instant queuedAt;
    std::optional<Instant> sentAt;
    std::optional<Instant> deliveredAt;
    std::optional<Instant> readAt;
    std::optional<Money> cost; ///< nothing: it was not charged, or no card has a price for it
};

inline constexpr int kMessagesPerPage = 100;

struct MessageQuery
{
    std::optional<CampaignId> campaign;
    std::optional<MessageStatus> status;
    std::optional<ContactId> contact;
    std::optional<int> limit = std::nullopt; ///< without: kMessagesPerPage in a list, all in an export
    std::optional<MessageId> after;          ///< the last of the page before
};

struct MessagePage
{
    QList<MessageRecord> items; ///< newest first
    std::optional<MessageId> next;
};

/// The messages of one workspace. Reading asks for campaigns.read.
class MessageRepository
{
public:
    MessageRepository(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<MessagePage> list(const MessageQuery& query);

    /// RFC 4180, UTF-8, guarded against formulas; the rows written. `wrote` hears now and then how many there are so far.
    Result<qint64> exportCsv(const MessageQuery& query, QIODevice& out, const std::stop_token& stop = {},
                             const std::function<void(qint64)>& wrote = {});

    /// A person's word on an `unsure` message: it was sent, or it is to be sent (again). Asks for campaigns.send.
    /// NotFound: no such message here. Conflict: it is not unsure (subject: its id); nothing is changed then. What would
    /// be sent again in a cancelled campaign is cancelled.
    enum class Verdict { Sent, Queued };
    Result<int> resolve(const QList<MessageId>& ids, Verdict verdict);

private:
    Result<Changes> moveTo(MessageStatus status, MessageId id, Instant now);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
