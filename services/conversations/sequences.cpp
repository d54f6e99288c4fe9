// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/sequences.h"

#include "services/conversations/conversation_repository.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/conversations.h"
#include "sql/sequences.h"

#include <algorithm>

namespace relais {

Result<QList<Sequences::Found>> Sequences::find(ConversationId id)
{
    auto rows = m_database.query(sql::sequences::of_conversation, {m_session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    QList<Found> all;
    while (rows->next()) {
        Found one{.sequence = {.campaign = CampaignId(rows->integer(0)),
                               .name = rows->text(1),
                               .second = {},
                               .resets = static_cast<int>(rows->integer(4)),
                               .resetAt = rows->optionalInstant(3)},
                  .contact = ContactId(rows->integer(5))};
        if (!rows->isNull(2)) one.sequence.second = static_cast<MessageStatus>(rows->integer(2));
        all.append(one);
    }
    return all;
}

Result<QList<Sequence>> Sequences::of(ConversationId id)
{
    if (const auto known = ConversationRepository(m_database, m_session, m_clock).byId(id); !known)
        return known.failure();
    const auto found = find(id);
    if (!found) return found.failure();
    QList<Sequence> all;
    for (const auto& one : *found) all.append(one.sequence);
    return all;
}

Result<Sequence> Sequences::reset(ConversationId id, CampaignId campaign)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (const auto known = ConversationRepository(m_database, m_session, m_clock).byId(id); !known)
        return known.failure();
    const auto found = find(id);
    if (!found) return found.failure();
    const auto one = std::find_if(found->begin(), found->end(),
                                  [&](const Found& other) { return other.sequence.campaign == campaign; });
    if (one == found->end())
        return fail(ErrorCode::NotFound, QString::number(campaign.value()),
                    QStringLiteral("this contact got no Message 1 of it that Message 2 could follow"));
    auto sequence = one->sequence;
    if (sequence.second == MessageStatus::Queued || sequence.second == MessageStatus::Sending)
        return fail(ErrorCode::Rejected, sequence.name, QStringLiteral("Message 2 is on its way already"));
    if (sequence.second == MessageStatus::Unsure)
        return fail(ErrorCode::Rejected, sequence.name,
                    QStringLiteral("nobody knows whether Message 2 arrived: settle that first"));
    const auto now = m_clock.now();
    sequence.second.reset();
    sequence.resets += 1;
    sequence.resetAt = now;
    const auto contact = one->contact.value();
    if (auto moved = m_database.run(sql::sequences::step_aside, {2 + sequence.resets, campaign.value(), contact});
        !moved)
        return moved.failure();
    if (auto started = m_database.run(sql::sequences::start_again,
                                      {m_session.workspace.value(), contact, campaign.value(), toMs(now)});
        !started)
        return started.failure();
    const auto told =
        m_database.run(sql::conversations::add_interaction,
                       {m_session.workspace.value(), id.value(), static_cast<int>(ThreadEntry::Direction::Event),
                        QStringLiteral("sequence_reset"), sequence.name, m_session.user.value(), toMs(now)});
    if (!told) return told.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return sequence;
}

} // namespace relais
