// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sending/message_status.h"
#include "services/sending/sending_state.h"
#include "services/sending/transport.h"
#include "services/storage/statement.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <tuple>

namespace relais {

class Database;

/// A queued message that is due, with what decides whether it may still leave.
struct DueMessage
{
    ClaimedMessage message;
    ContactId contact;
    QString timeZone;
    bool suppressed = false;
    QString suppressionReason;
    std::optional<Instant> notAfter; ///< it leaves before this or never
};

/// What a campaign may claim next, and where its front stands once these have left the queue.
struct DueBatch
{
    QList<DueMessage> messages;
    qint64 front = 0;
};

/// How much of a campaign may be claimed.
struct ClaimRoom
{
    int messages = 0;
    std::optional<qint64> people =
        std::nullopt; ///< so many of them may be new to the portfolio; nothing: no such limit
    QString portfolio = {};
};

/// A message that a process which is gone had claimed.
struct OpenMessage
{
    ClaimedMessage message;
    QString channel;
};

/// What the engine reads and writes, as SQL. No rules here: those are Engine's. Writing calls stand inside
/// the caller's transaction.
class EngineStore
{
public:
    explicit EngineStore(Database& database)
        : m_database(database)
    {
    }

    Result<QList<SendingAccount>> accounts();
    Result<QList<SendingCampaign>> campaigns();
    /// Whether campaigns wait only because the database was restored or copied.
    Result<bool> hasDisarmedWork();
    Result<Pacing> pacingOf(const SendingAccount& account);

    /// Starts what is due, and marks starts older than `grace` as missed. Whether anything changed.
    Result<bool> startScheduled(Instant now, Milliseconds grace);
    Result<std::optional<Instant>> nextStart();

    /// What has waited for its moment comes first, then fresh messages behind the front. Every one of them is to be
    /// claimed, held or suppressed in the transaction that moves the front, or it would be passed over for good.
    Result<DueBatch> due(const SendingCampaign& campaign, Instant now, const ClaimRoom& room);
    Result<void> moveFront(CampaignId campaign, qint64 front);
    /// The earliest moment at which something of the campaign is due; `held`: what hold() keeps included.
    Result<std::optional<Instant>> nextDue(const SendingCampaign& campaign, bool held);
    /// The same of what may leave although the portfolio's limit is reached.
    Result<std::optional<Instant>> nextDueWithin(const SendingCampaign& campaign, const QString& portfolio,
                                                 Instant now);
    Result<bool> hasQueued(const SendingCampaign& campaign);

    /// False: it is not queued any more (cancelled meanwhile).
    Result<bool> claim(const DueMessage& due);
    /// When campaigns have written to its contact through its account after `since` and up to `now`, or may have, itself left out; nothing: one is
    /// under way, in this transaction too. These come first, then the newest; `most` of them at most.
    Result<QList<std::optional<Instant>>> writtenTo(const DueMessage& due, Instant since, Instant now, int most);
    /// By what lasts: quiet hours, a limit of a day. It does not keep an engine from being idle.
    Result<void> hold(MessageId message, Instant until);
    /// By a limit that is over soon.
    Result<void> putOff(MessageId message, Instant until);
    Result<void> suppressQueued(const DueMessage& due, const QString& channel, Instant now);
    /// Its moment has passed: it failed without having left.
    Result<void> expire(const DueMessage& due, const QString& channel, Instant now);

    /// One ended attempt. `status` is where the message goes, `due` when it is queued again.
    Result<void> record(const EndedMessage& ended, MessageStatus status, Instant due, int attempts,
                        const QString& channel, Instant now);
    /// What an ended attempt says of the recipient's address. `source` is the provider's code.
    Result<void> noteAddress(const ClaimedMessage& message, Outcome::Address address, const QString& source,
                             Instant now);
    /// The campaign pauses with the provider's words.
    Result<void> pauseCampaign(CampaignId campaign, const QString& reason);
    Result<bool> isCancelled(CampaignId campaign);

    Result<void> campaignStarted(CampaignId campaign, Instant now);
    Result<void> campaignDone(CampaignId campaign, Instant now);
    Result<void> accountDown(AccountId account, const QString& reason);
    Result<void> slowUntil(AccountId account, Instant until);
    /// The first message under a warm-up has left.
    Result<void> beginRamp(AccountId account, Instant now);
    Result<void> rememberPacing(AccountId account, Instant at, int count, Instant forgetBefore);

    /// The changed sums of daily_figures, gathered by the calls above.
    Result<void> saveFigures();
    void dropFigures() { m_figures.clear(); }

    Result<QList<OpenMessage>> openMessages();
    struct JournalState
    {
        JournalPosition position;
        QString bootId;
    };
    Result<JournalState> journalState();
    Result<void> saveJournal(JournalPosition position, const QString& bootId, Instant now);

private:
    Result<void> dueWithin(const SendingCampaign& campaign, Instant now, const ClaimRoom& room, DueBatch& batch);
    Result<void> fresh(const SendingCampaign& campaign, int most, DueBatch& batch);
    Result<bool> hasFresh(const SendingCampaign& campaign);
    Result<void> suppressAddress(const ClaimedMessage& message, const QString& reason, const QString& source,
                                 Instant now);
    Result<void> recordAttempt(const EndedMessage& ended, Instant now);
    Result<int> recordStatus(const EndedMessage& ended, MessageStatus status, Instant due, int attempts, Instant now);
    Result<void> noteSent(const EndedMessage& ended, int attempts, Instant now);
    void move(const ClaimedMessage& message, const QString& channel, MessageStatus from, MessageStatus to, int day);

    struct Figure
    {
        QString channel;
        int change = 0;
    };
    /// workspace, campaign, day, status
    using FigureKey = std::tuple<qint64, qint64, int, int>;

    Database& m_database;
    std::map<FigureKey, Figure> m_figures;
    // What every message goes through.
    LazyStatement m_due;
    LazyStatement m_dueWithin;
    LazyStatement m_after;
    LazyStatement m_writtenTo;
    LazyStatement m_claim;
    LazyStatement m_recordAttempt;
    LazyStatement m_recordSent;
};

} // namespace relais
