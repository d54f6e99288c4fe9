// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_thread.h"

#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/conversations/media_store.h"
#include "services/storage/database.h"
#include "sql/conversations.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace relais {

namespace {

constexpr int kExportStep = 1000;

struct Place
{
    ContactId contact;
    AccountId account;
};

/// A message of a campaign before its words are made.
struct Frozen
{
    ThreadEntry entry;
    QByteArray values;
};

std::tuple<Instant, bool, qint64> orderOf(const ThreadEntry& entry)
{
    return {entry.at, !entry.campaign.has_value(), entry.id};
}

/// Where each of the two sources goes on: everything at an earlier moment, and what stands before the cursor in its own.
struct Bounds
{
    qint64 at;
    qint64 interaction;
    qint64 message;
};

Bounds boundsOf(const std::optional<ThreadCursor>& before)
{
    constexpr auto kEnd = std::numeric_limits<qint64>::max();
    if (!before) return {kEnd, kEnd, kEnd};
    if (before->ofCampaign) return {toMs(before->at), 0, before->id};
    return {toMs(before->at), before->id, kEnd};
}

Result<Place> placeOf(Database& database, const Session& session, ConversationId id)
{
    auto rows = database.query(sql::conversations::place, {session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such conversation"));
    return Place{ContactId(rows->integer(0)), AccountId(rows->integer(1))};
}

Result<QList<ThreadEntry>> interactions(Database& database, const Session& session, ConversationId id,
                                        const Bounds& bounds, int limit)
{
    auto rows = database.query(sql::conversations::interactions,
                               {session.workspace.value(), id.value(), bounds.at, bounds.interaction, limit});
    if (!rows) return rows.failure();
    QList<ThreadEntry> entries;
    while (rows->next()) {
        ThreadEntry entry{.id = rows->integer(0),
                          .direction = static_cast<ThreadEntry::Direction>(rows->integer(1)),
                          .kind = rows->text(2),
                          .text = rows->text(3),
                          .trouble = rows->text(8),
                          .at = rows->instant(5),
                          .author = rows->text(6)};
        if (!rows->isNull(7)) entry.status = static_cast<MessageStatus>(rows->integer(7));
        const auto media = mediaFrom(rows->bytes(4));
        entry.mediaName = media.fileName;
        entry.mediaType = media.mimeType;
        if (!rows->isNull(9)) entry.mediaState = static_cast<MediaState>(rows->integer(9));
        entry.mediaBytes = rows->integer(10);
        entry.mediaTrouble = rows->text(11);
        entry.reading = readingOf(rows->text(12), rows->text(13), rows->text(14));
        entry.language = rows->text(15);
        entries.append(entry);
    }
    return entries;
}

Result<QList<Frozen>> campaignMessages(Database& database, const Session& session, const Place& place,
                                       const Bounds& bounds, int limit)
{
    auto rows = database.query(sql::conversations::campaign_messages,
                               {place.contact.value(), session.workspace.value(), place.account.value(), bounds.at,
                                bounds.message, limit});
    if (!rows) return rows.failure();
    QList<Frozen> found;
    while (rows->next()) {
        ThreadEntry entry{.id = rows->integer(0),
                          .campaign = CampaignId(rows->integer(1)),
                          .campaignName = rows->text(2),
                          .step = static_cast<int>(rows->integer(3)),
                          .direction = ThreadEntry::Direction::Out,
                          .kind = QStringLiteral("text"),
                          .status = static_cast<MessageStatus>(rows->integer(5)),
                          .trouble = rows->text(6),
                          .at = rows->instant(7)};
        found.append({entry, rows->bytes(4)});
    }
    return found;
}

/// The frozen contents of campaigns, compiled once each.
class Contents
{
public:
    Contents(Database& database, WorkspaceId workspace)
        : m_database(database)
        , m_workspace(workspace)
    {
    }

    /// Puts in what the contact saw. A content that cannot be read leaves the entry without words.
    Result<void> fill(ThreadEntry& entry, const QByteArray& values)
    {
        const auto known = of(*entry.campaign, entry.step);
        if (!known) return known.failure();
        const auto* content = *known;
        if (!content->blueprint) return {};
        const auto object = QJsonDocument::fromJson(values).object();
        const auto bubble =
            content->blueprint->bubble([&](const QString& key) { return object.value(key).toString(); });
        entry.kind = content->isTemplate ? QStringLiteral("template") : QStringLiteral("text");
        entry.headerFormat = bubble.headerFormat;
        entry.header = bubble.header;
        entry.text = bubble.text;
        entry.footer = bubble.footer;
        entry.buttons = bubble.buttons;
        return {};
    }

private:
    struct Known
    {
        std::optional<WhatsappBlueprint> blueprint;
        bool isTemplate = false;
    };

    Result<const Known*> of(CampaignId campaign, int step)
    {
        const auto key = std::pair(campaign.value(), step);
        if (const auto found = m_known.find(key); found != m_known.end()) return &found->second;
        auto& made = m_known[key];
        auto rows = m_database.query(sql::conversations::content, {m_workspace.value(), campaign.value(), step});
        if (!rows) return rows.failure();
        if (!rows->next()) return &made;
        const auto content = WhatsappContent::fromJson(QJsonDocument::fromJson(rows->bytes(0)).object());
        if (!content) return &made;
        made.isTemplate = content->use.has_value();
        if (auto blueprint = WhatsappBlueprint::create(*content)) made.blueprint = std::move(*blueprint);
        return &made;
    }

    Database& m_database;
    WorkspaceId m_workspace;
    std::map<std::pair<qint64, int>, Known> m_known;
};

} // namespace

Result<ThreadPart> readThread(Database& database, const Session& session, ConversationId id, int limit,
                              const std::optional<ThreadCursor>& before)
{
    if (auto may = session.require(database, Scope::InboxRead); !may) return may.failure();
    const auto place = placeOf(database, session, id);
    if (!place) return place.failure();
    const auto bounds = boundsOf(before);
    auto said = interactions(database, session, id, bounds, limit + 1);
    if (!said) return said.failure();
    const auto sent = campaignMessages(database, session, *place, bounds, limit + 1);
    if (!sent) return sent.failure();

    QHash<qint64, QByteArray> values;
    auto entries = *said;
    for (const auto& message : *sent) {
        entries.append(message.entry);
        values.insert(message.entry.id, message.values);
    }
    std::sort(entries.begin(), entries.end(),
              [](const ThreadEntry& one, const ThreadEntry& other) { return orderOf(one) < orderOf(other); });
    ThreadPart part;
    if (entries.size() > limit) {
        entries = entries.sliced(entries.size() - limit);
        const auto& oldest = entries.first();
        part.before = ThreadCursor{oldest.at, oldest.campaign.has_value(), oldest.id};
    }
    Contents contents(database, session.workspace);
    for (auto& entry : entries) {
        if (!entry.campaign) continue;
        if (auto done = contents.fill(entry, values.value(entry.id)); !done) return done.failure();
    }
    part.entries = entries;
    return part;
}

Result<QList<ThreadEntry>> readWholeThread(Database& database, const Session& session, ConversationId id)
{
    QList<ThreadEntry> all;
    std::optional<ThreadCursor> before;
    do {
        const auto part = readThread(database, session, id, kExportStep, before);
        if (!part) return part.failure();
        all = part->entries + all;
        before = part->before;
    } while (before);
    return all;
}

} // namespace relais
