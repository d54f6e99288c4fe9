// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_actions.h"

#include "services/conversations/conversation_repository.h"
#include "services/conversations/interaction_words.h"
#include "services/conversations/rule_runner.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/conversations.h"

#include <algorithm>

namespace relais {

namespace {

Result<void> found(const Result<Changes>& changes, ConversationId id)
{
    if (!changes) return changes.failure();
    if (changes->affected == 0)
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such conversation"));
    return {};
}

Result<QStringList> cleaned(const QStringList& tags)
{
    QStringList clean;
    for (const auto& tag : tags) {
        const auto text = tag.simplified();
        if (text.isEmpty()) return fail(ErrorCode::Invalid, tag, QStringLiteral("a name is missing"));
        if (text.size() > ConversationActions::kLongestTag)
            return fail(ErrorCode::Invalid, text, QStringLiteral("the tag is too long"));
        clean.append(text);
    }
    return clean;
}

} // namespace

Result<void> ConversationActions::markRead(ConversationId id)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may;
    return found(m_database.run(sql::conversations::mark_read, {m_session.workspace.value(), id.value()}), id);
}

Result<InteractionId> ConversationActions::write(ConversationId id, ThreadEntry::Direction direction,
                                                 const QString& kind, const QString& text)
{
    const auto made = m_database.run(sql::conversations::add_interaction,
                                     {m_session.workspace.value(), id.value(), static_cast<int>(direction), kind, text,
                                      m_session.user.value(), toMs(m_clock.now())});
    if (!made) return made.failure();
    return InteractionId(made->insertedId);
}

Result<void> ConversationActions::setClosed(ConversationId id, bool closed)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto known = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!known) return known.failure();
    if (known->closed == closed) return {};
    const auto at = instantOrNull(closed ? std::optional(m_clock.now()) : std::nullopt);
    if (auto done =
            found(m_database.run(sql::conversations::set_closed, {at, at, m_session.workspace.value(), id.value()}),
                  id);
        !done)
        return done;
    if (closed)
        if (auto ended = endSilence(m_database, m_session.workspace, id.value(), m_clock.now()); !ended) return ended;
    if (auto told =
            write(id, ThreadEntry::Direction::Event, closed ? QStringLiteral("closed") : QStringLiteral("opened"), {});
        !told)
        return told.failure();
    return transaction->commit();
}

Result<void> ConversationActions::close(ConversationId id)
{
    return setClosed(id, true);
}

Result<void> ConversationActions::reopen(ConversationId id)
{
    return setClosed(id, false);
}

Result<void> ConversationActions::assign(ConversationId id, const QString& email)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    ConversationRepository conversations(m_database, m_session, m_clock);
    const auto known = conversations.byId(id);
    if (!known) return known.failure();
    std::optional<Assignee> to;
    if (const auto wanted = email.trimmed(); !wanted.isEmpty()) {
        const auto people = conversations.assignees();
        if (!people) return people.failure();
        const auto person = std::find_if(people->begin(), people->end(), [&](const Assignee& one) {
            return one.email.compare(wanted, Qt::CaseInsensitive) == 0;
        });
        if (person == people->end())
            return fail(ErrorCode::NotFound, wanted, QStringLiteral("nobody of this workspace has this e-mail"));
        to = *person;
    }
    if (known->assignedTo == to) return {};
    const auto user = to ? QVariant(to->id.value()) : QVariant(QMetaType::fromType<qint64>());
    if (auto done =
            found(m_database.run(sql::conversations::assign, {user, m_session.workspace.value(), id.value()}), id);
        !done)
        return done;
    if (auto told = write(id, ThreadEntry::Direction::Event, QStringLiteral("assigned"), to ? to->name : QString());
        !told)
        return told.failure();
    return transaction->commit();
}

Result<void> ConversationActions::changeTags(ConversationId id, const QStringList& added, const QStringList& removed)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may;
    const auto more = cleaned(added);
    if (!more) return more.failure();
    const auto less = cleaned(removed);
    if (!less) return less.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (const auto known = ConversationRepository(m_database, m_session, m_clock).byId(id); !known)
        return known.failure();
    for (const auto& tag : *less)
        if (auto done = m_database.run(sql::conversations::remove_tag, {m_session.workspace.value(), tag, id.value()});
            !done)
            return done.failure();
    for (const auto& tag : *more)
        if (auto done = m_database.run(sql::conversations::add_tag, {m_session.workspace.value(), tag, id.value()});
            !done)
            return done.failure();
    return transaction->commit();
}

Result<InteractionId> ConversationActions::addNote(ConversationId id, const QString& text)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto words = text.trimmed();
    if (words.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("there is nothing in it"));
    if (words.size() > kLongestNote)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("at most %1 characters").arg(kLongestNote));
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (const auto known = ConversationRepository(m_database, m_session, m_clock).byId(id); !known)
        return known.failure();
    const auto note = write(id, ThreadEntry::Direction::Note, QStringLiteral("note"), words);
    if (!note) return note.failure();
    if (auto indexed = indexInteraction(m_database, note->value(), words); !indexed) return indexed.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return *note;
}

} // namespace relais
