// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sending/pair_limit.h"
#include "services/costs/cost_reserve.h"
#include "services/sending/engine_store.h"
#include "services/sending/journal.h"
#include "services/sending/tier_ledger.h"
#include "services/sending/transport.h"

#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace relais {

class Clock;
class Database;

/// What the engine has done since it started.
struct EngineCounts
{
    qint64 sent = 0;
    qint64 failed = 0;
    qint64 retried = 0;
    qint64 unsure = 0;
    std::map<qint64, qint64> sentByAccount; ///< account id -> messages

    bool operator==(const EngineCounts&) const = default;
};

/// What a step found.
struct StepResult
{
    /// When the next step is due by time alone; nothing: only an ended message or a change calls for one.
    std::optional<Instant> wakeAt;
    /// Nothing is under way, and what is queued waits for a person, a schedule, quiet hours, a daily cap or a recipient's limit of a day.
    bool idle = false;
    bool changed = false;
};

/// Decides what leaves when. One step reads what ended, records it, asks the pacing what may start, claims
/// it, commits all that in one transaction, and only then hands it to the transport. No thread, timer or
/// sleep inside: whoever drives it calls step() when something ended and when it wants to be woken.
///
/// A step that fails (disk full, database held by another program) wrote nothing and forgot nothing: the
/// next one tries the same again.
class Engine
{
public:
    /// `random` yields numbers from -1 to 1 for the jitter. `bootId` is empty where the system has none.
    /// All references must outlive the engine.
    Engine(Database& database, Transport& transport, Journal& journal, const Clock& clock,
           std::function<double()> random, QString bootId);

    /// To be called once before the first step: settles what an engine that is gone had claimed.
    Result<void> recover();

    Result<StepResult> step();

    /// Records what ended and claims nothing: for the way out.
    Result<void> recordOnly();

    const EngineCounts& counts() const { return m_counts; }
    /// Messages that are with the transport.
    int underWay() const { return m_underWay; }

private:
    /// How an account fares: what makes it rest or stop.
    struct Health
    {
        int failuresInARow = 0; ///< connections that did not come about
        std::optional<Instant> firstFailure;
        std::optional<Instant> restUntil;
        std::optional<QString> downBecause;
    };
    struct AccountState
    {
        SendingAccount account;
        Pacing pacing;
        Health health;
        int endedLastStep = 0;
    };
    /// Where a message goes after an attempt.
    struct Verdict
    {
        const EndedMessage* ended = nullptr; ///< in m_ended, until the step is committed
        MessageStatus status = MessageStatus::Queued;
        Instant due{};
        int attempts = 0;
    };
    using HealthById = std::map<qint64, Health>;
    /// Recipients whom a campaign's own fault may have made fail, alike and in a row.
    struct Suspicion
    {
        QString code;
        QSet<QString> addresses;
    };
    /// What ended, judged; nothing of it is remembered before it is committed.
    struct Judged
    {
        QList<Verdict> verdicts;
        HealthById health;
        std::map<qint64, Suspicion> suspicions; ///< by campaign
        std::map<qint64, QString> pauses;       ///< campaigns that cannot go on, with why
    };
    /// What a step is about to claim, and how far the fronts of these campaigns move with it.
    struct ClaimPlan
    {
        QList<DueMessage> messages;
        std::map<qint64, qint64> fronts; ///< by campaign; only those that move
        QSet<qint64> spent;              ///< campaigns whose budget has no room, and nothing of whom is under way
    };

    Result<void> reloadIfChanged(Instant now);
    Result<void> reload(Instant now);
    void followRamps(Instant now);
    void withdrawWhatMayNotLeave(const std::map<qint64, qint64>& revisionsBefore);
    Result<void> startScheduled(Instant now);

    Judged judgeEnded(Instant now) const;
    Verdict judge(const EndedMessage& ended, const AccountState* account, Instant now) const;
    static void judgeCampaign(const EndedMessage& ended, Judged& judged);
    void judgeHealth(const EndedMessage& ended, const SendingAccount& account, Health& health, Instant now) const;

    Result<ClaimPlan> planClaims(Instant now, const HealthById& health);
    /// Of the portfolio's limit; `left` keeps what was asked in this step. Nothing: none.
    Result<std::optional<qint64>> newPeople(const MessagingTier& tier, std::map<QString, qint64>& left, Instant now);
    /// Whether the campaign's budget keeps it back; one that nothing is under way of is to pause.
    Result<bool> isHeldByBudget(const SendingCampaign& campaign, ClaimPlan& plan);
    int wanted(const AccountState& state, const Health& health, Instant now) const;
    bool isQuietNow(const SendingCampaign& campaign, Instant now) const;
    Result<QList<SendingCampaign>> finishedCampaigns(const QList<Verdict>& verdicts);

    Result<QList<ClaimedMessage>> write(const Judged& judged, const ClaimPlan& plan,
                                        const QList<SendingCampaign>& finished, Instant now);
    Result<void> writePauses(const Judged& judged, const ClaimPlan& plan);
    /// What would be queued again in a cancelled campaign is cancelled.
    Result<void> cancelWithCampaign(Verdict& verdict);
    Result<void> writeVerdict(Verdict verdict, Instant now);
    Result<void> writeHealth(const HealthById& health);
    Result<QList<ClaimedMessage>> writeClaims(const ClaimPlan& plan, Instant now);
    Result<std::optional<ClaimedMessage>> writeClaim(const DueMessage& due, const QList<ClaimedMessage>& claimed,
                                                     Instant now);
    /// Whether something keeps it back for now, and it was put off until that ends. No attempt is used.
    Result<bool> isPutOff(const DueMessage& due, const QList<ClaimedMessage>& claimed, Instant now);
    /// Whether it is quiet hours where the recipient is; then it is held until these end.
    Result<bool> isQuietWithThem(const DueMessage& due, Instant now);
    /// Whether the account's limit for each recipient keeps it back; then it was put off until that lets it go.
    Result<bool> hasHadEnough(const DueMessage& due, Instant now);
    /// False: this number has written to the recipient enough for now, or `claimed` or what is under way has an answer that goes first; it was put off.
    Result<bool> mayWriteTo(const DueMessage& due, const QList<ClaimedMessage>& claimed, Instant now);
    /// Said in a conversation, whose order counts.
    bool isAnswering(const ClaimedMessage& message) const;
    static QString pairOf(const ClaimedMessage& message);
    Result<void> noteTier(const ClaimedMessage& message, Instant now);
    Result<void> forgetOldTiers(const QList<ClaimedMessage>& claimed, Instant now);
    Result<void> writePacing(const QList<Verdict>& verdicts, Instant now);

    /// After the commit: what was claimed goes to the transport.
    void submit(const ClaimPlan& plan, QList<ClaimedMessage> claimed);
    void applyCommitted(Judged judged, Instant now);
    Result<StepResult> outlook(Instant now);
    /// Whether the portfolio's limit holds the campaign back; then it wakes when that ends.
    Result<bool> isHeldByTier(const SendingCampaign& campaign, const MessagingTier& tier, Instant now,
                              StepResult& result);
    Result<void> considerCampaign(const SendingCampaign& campaign, Instant now, StepResult& result);
    Result<void> settleOpen(const OpenMessage& open, const Journal::Left& left, bool sameBoot, Instant now);

    Database& m_database;
    EngineStore m_store;
    TierLedger m_tiers;
    CostReserve m_reserve;
    PairLimit m_pairs;
    bool m_hasPutOff = false;  ///< the last writeClaims() put some off, and their places are free
    QSet<QString> m_answering; ///< pairs with an answer under way: words would overtake the file that they are about
    Transport& m_transport;
    Journal& m_journal;
    const Clock& m_clock;
    std::function<double()> m_random;
    QString m_bootId;

    std::map<qint64, AccountState> m_accounts;
    QList<SendingCampaign> m_campaigns;
    std::map<qint64, SendingCampaign> m_seen; ///< campaigns with messages under way may have left m_campaigns
    std::map<qint64, int> m_underWayByCampaign;
    std::map<qint64, Suspicion> m_suspicions; ///< by campaign
    QSet<qint64> m_heldByBudget;              ///< campaigns, as the last plan found them
    std::optional<qint64> m_dataVersion;
    QList<EndedMessage> m_ended; ///< came back, not yet committed
    EngineCounts m_counts;
    int m_underWay = 0;
    int m_turn = 0; ///< who is asked first changes from step to step
};

} // namespace relais
