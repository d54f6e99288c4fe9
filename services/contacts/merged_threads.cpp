// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/merged_threads.h"

#include "services/storage/database.h"
#include "sql/merge.h"

#include <optional>

namespace relais {

namespace {

class Mover
{
public:
    Mover(Database& database, WorkspaceId workspace)
        : m_database(database)
        , m_workspace(workspace.value())
    {
    }

    Result<void> run(const sql::Block& block, std::initializer_list<QVariant> parameters)
    {
        const auto done = m_database.run(block, parameters);
        if (!done) return done.failure();
        return {};
    }

    Result<void> moveCampaign(CampaignId campaign, ContactId from, ContactId to, Instant now)
    {
        if (auto moved = run(sql::merge::move_messages, {to.value(), toMs(now), campaign.value(), from.value()});
            !moved)
            return moved;
        return run(sql::merge::move_resets, {to.value(), m_workspace, campaign.value(), from.value()});
    }

    Result<void> moveConversation(ConversationId conversation, ContactId to)
    {
        if (auto moved = run(sql::merge::move_conversation, {to.value(), m_workspace, conversation.value()}); !moved)
            return moved;
        return moveReplies(conversation, to);
    }

    Result<void> moveReplies(ConversationId conversation, ContactId to)
    {
        return run(sql::merge::move_replies, {to.value(), m_workspace, m_workspace, conversation.value()});
    }

    Result<QByteArray> bytes(const sql::Block& block, std::initializer_list<QVariant> parameters)
    {
        auto rows = m_database.query(block, parameters);
        if (!rows) return rows.failure();
        return rows->next() ? rows->bytes(0) : QByteArray();
    }

    Result<QStringList> texts(const sql::Block& block, std::initializer_list<QVariant> parameters)
    {
        auto rows = m_database.query(block, parameters);
        if (!rows) return rows.failure();
        QStringList all;
        while (rows->next()) all.append(rows->text(0));
        return all;
    }

    Result<QByteArray> row(ConversationId conversation)
    {
        return bytes(sql::merge::conversation_row, {m_workspace, conversation.value()});
    }

    Result<JoinedConversations> join(ConversationId kept, ConversationId other, ContactId keptContact);
    Result<void> part(const JoinedConversations& joined, ContactId otherContact);

private:
    Result<JoinedConversations> state(ConversationId kept, ConversationId other);

    Database& m_database;
    qint64 m_workspace;
};

Result<JoinedConversations> Mover::state(ConversationId kept, ConversationId other)
{
    const auto keptBefore = row(kept);
    if (!keptBefore) return keptBefore.failure();
    const auto otherBefore = row(other);
    if (!otherBefore) return otherBefore.failure();
    const auto interactions = bytes(sql::merge::interactions_of, {m_workspace, other.value()});
    if (!interactions) return interactions.failure();
    const auto tags = texts(sql::merge::tags_of, {m_workspace, other.value()});
    if (!tags) return tags.failure();
    const auto newTags = texts(sql::merge::new_tags, {m_workspace, other.value(), m_workspace, kept.value()});
    if (!newTags) return newTags.failure();
    return JoinedConversations{.kept = kept,
                               .other = other,
                               .keptBefore = *keptBefore,
                               .keptAfter = {},
                               .otherBefore = *otherBefore,
                               .interactions = *interactions,
                               .tags = *tags,
                               .newTags = *newTags};
}

Result<JoinedConversations> Mover::join(ConversationId kept, ConversationId other, ContactId keptContact)
{
    auto joined = state(kept, other);
    if (!joined) return joined;
    for (const auto& tag : std::as_const(joined->newTags))
        if (auto added = run(sql::merge::add_tag, {m_workspace, tag, kept.value()}); !added) return added.failure();
    if (auto done = run(sql::merge::join_conversation, {m_workspace, kept.value(), other.value()}); !done)
        return done.failure();
    if (auto done = moveReplies(other, keptContact); !done) return done.failure();
    if (auto done = run(sql::merge::move_interactions, {kept.value(), m_workspace, joined->interactions}); !done)
        return done.failure();
    if (auto done = run(sql::merge::move_rule_runs, {kept.value(), m_workspace, other.value(), joined->interactions});
        !done)
        return done.failure();
    if (auto done = run(sql::merge::move_automatic_answer, {kept.value(), m_workspace, other.value()}); !done)
        return done.failure();
    if (auto done = run(sql::merge::remove_conversation, {m_workspace, other.value()}); !done) return done.failure();
    const auto after = row(kept);
    if (!after) return after.failure();
    joined->keptAfter = *after;
    return joined;
}

Result<void> Mover::part(const JoinedConversations& joined, ContactId otherContact)
{
    if (auto done = run(sql::merge::bring_conversation_back, {QString::fromUtf8(joined.otherBefore)}); !done)
        return done;
    if (auto done = run(sql::merge::move_interactions, {joined.other.value(), m_workspace, joined.interactions}); !done)
        return done;
    if (auto done = run(sql::merge::move_rule_runs,
                        {joined.other.value(), m_workspace, joined.kept.value(), joined.interactions});
        !done)
        return done;
    if (auto done = moveReplies(joined.other, otherContact); !done) return done;
    for (const auto& tag : joined.tags)
        if (auto done = run(sql::merge::add_tag, {m_workspace, tag, joined.other.value()}); !done) return done;
    for (const auto& tag : joined.newTags)
        if (auto done = run(sql::merge::remove_tag, {m_workspace, tag, joined.kept.value()}); !done) return done;
    const auto now = row(joined.kept);
    if (!now) return now.failure();
    if (*now != joined.keptAfter) return {};
    return run(sql::merge::set_conversation, {QString::fromUtf8(joined.keptBefore), m_workspace});
}

} // namespace

Result<MovedThreads> moveThreads(Database& database, WorkspaceId workspace, ContactId kept, ContactId other,
                                 Instant now)
{
    Mover mover(database, workspace);
    MovedThreads moved{.other = other, .campaigns = {}, .conversations = {}, .joined = {}, .aliases = {}};
    {
        auto rows =
            database.query(sql::merge::campaigns_of_one_alone, {workspace.value(), other.value(), kept.value()});
        if (!rows) return rows.failure();
        while (rows->next()) moved.campaigns.append(CampaignId(rows->integer(0)));
    }
    for (const auto campaign : std::as_const(moved.campaigns))
        if (auto done = mover.moveCampaign(campaign, other, kept, now); !done) return done.failure();
    QList<std::pair<ConversationId, ConversationId>> toJoin;
    {
        auto rows = database.query(sql::merge::conversations_of, {kept.value(), workspace.value(), other.value()});
        if (!rows) return rows.failure();
        while (rows->next()) {
            if (rows->isNull(1))
                moved.conversations.append(ConversationId(rows->integer(0)));
            else
                toJoin.append({ConversationId(rows->integer(1)), ConversationId(rows->integer(0))});
        }
    }
    for (const auto conversation : std::as_const(moved.conversations))
        if (auto done = mover.moveConversation(conversation, kept); !done) return done.failure();
    for (const auto& [into, from] : std::as_const(toJoin)) {
        auto joined = mover.join(into, from, kept);
        if (!joined) return joined.failure();
        moved.joined.append(*joined);
    }
    {
        auto rows = database.query(sql::merge::merged_into, {other.value()});
        if (!rows) return rows.failure();
        while (rows->next()) moved.aliases.append(ContactId(rows->integer(0)));
    }
    for (const auto alias : QList<ContactId>{other} + moved.aliases)
        if (auto done = mover.run(sql::merge::set_merged_into, {kept.value(), workspace.value(), alias.value()}); !done)
            return done.failure();
    return moved;
}

Result<void> moveThreadsBack(Database& database, WorkspaceId workspace, ContactId kept, const MovedThreads& moved,
                             Instant now)
{
    Mover mover(database, workspace);
    for (const auto campaign : moved.campaigns)
        if (auto done = mover.moveCampaign(campaign, kept, moved.other, now); !done) return done;
    for (const auto conversation : moved.conversations)
        if (auto done = mover.moveConversation(conversation, moved.other); !done) return done;
    for (const auto& joined : moved.joined)
        if (auto done = mover.part(joined, moved.other); !done) return done;
    for (const auto alias : moved.aliases)
        if (auto done = mover.run(sql::merge::set_merged_into, {moved.other.value(), workspace.value(), alias.value()});
            !done)
            return done;
    return mover.run(sql::merge::set_merged_into,
                     {QVariant(QMetaType::fromType<qint64>()), workspace.value(), moved.other.value()});
}

} // namespace relais
