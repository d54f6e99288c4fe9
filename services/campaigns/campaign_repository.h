// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/campaigns/campaign_status.h"
#include "models/sending/message_status.h"
#include "services/access/session.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// Messages by status, without those that are zero.
using StatusCounts = QMap<MessageStatus, qint64>;

/// A campaign as a list shows it.
struct CampaignSummary
{
    CampaignId id{0};
    QString name;
    CampaignStatus status = CampaignStatus::Draft;
    QString reason; ///< why it is paused or waits; "missed": its start passed while the computer was off
    QString account;
    qint64 recipients = 0;
    StatusCounts counts;
    bool launching = false; ///< its messages are still being made
    bool archived = false;
    std::optional<Instant> startAt;
    std::optional<Instant> launchedAt;
    std::optional<Instant> finishedAt;
    Instant updatedAt;
    Channel channel = Channel::Email;
};

struct CampaignRecord
{
    CampaignSummary summary;
    CampaignDraft draft;
    int revision = 1;      ///< give it back to save()
    bool practice = false; ///< the account it was launched with is for practice
};

/// Where the next page begins. Made by the page before.
struct CampaignCursor
{
    Instant updatedAt;
    CampaignId id;
};

struct CampaignQuery
{
    QString search; ///< part of the name
    std::optional<CampaignStatus> status;
    bool archived = false; ///< the archived ones instead of the others
    int limit = 100;
    std::optional<CampaignCursor> after;
};

struct CampaignPage
{
    QList<CampaignSummary> items; ///< newest change first
    std::optional<CampaignCursor> next;
};

/// The campaigns of one workspace. Reading asks for campaigns.read, changing for campaigns.write. What belongs
/// to another workspace is NotFound.
class CampaignRepository
{
public:
    CampaignRepository(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Checks names against the workspace: NotFound names an account, category or segment and its place;
    /// Invalid an unknown variable with its place ("steps[0].subject"). Attachments are read from disk.
    Result<CampaignId> create(const CampaignDraft& draft);

    /// Conflict: somebody has saved meanwhile (`revision` is not the stored one), or it is no draft any more.
    /// The new revision. `lenient` accepts unknown names: what a person is still typing.
    enum class Strictness { Strict, Lenient };
    Result<int> save(CampaignId id, int revision, const CampaignDraft& draft,
                     Strictness strictness = Strictness::Strict);

    Result<CampaignRecord> byId(CampaignId id);
    Result<CampaignPage> list(const CampaignQuery& query);

    /// A new draft with the same content and attachments, without the schedule's start.
    Result<CampaignId> duplicate(CampaignId id, const QString& name);
    Result<void> setArchived(CampaignId id, bool archived);
    /// Only what was never launched: history stays (archive it). Conflict otherwise.
    Result<void> remove(CampaignId id);

private:
    Result<CampaignDraft> prepared(const CampaignDraft& draft, Strictness strictness);
    Result<CampaignDraft> withStoredFiles(CampaignId id, CampaignDraft draft);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// What a stored attachment is, with its bytes.
struct StoredAttachment
{
    AttachmentId id;
    QString name;
    QByteArray mediaType;
    QString contentId;
    QByteArray data;
};
/// Asks for campaigns.read. None: also of another workspace's campaign.
Result<QList<StoredAttachment>> attachmentsOf(Database& database, const Session& session, CampaignId campaign,
                                              int step = 1);

} // namespace relais
