// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_merge.h"

#include "services/access/audit.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/custom_fields.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

namespace relais {

namespace {

template <typename Number>
Result<QList<Number>> numbers(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    QList<Number> found;
    while (rows->next()) found.append(Number(rows->integer(0)));
    return found;
}

/// Runs a block that has nothing to tell.
Result<void> run(Database& database, const sql::Block& block, std::initializer_list<QVariant> parameters)
{
    const auto done = database.run(block, parameters);
    if (!done) return done.failure();
    return {};
}

} // namespace

Result<Contact> ContactMerger::living(ContactId id)
{
    auto contact = ContactStore(m_database, m_session.workspace).byId(id);
    if (!contact) return contact.failure();
    if (!*contact) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such contact"));
    return **contact;
}

Result<void> ContactMerger::takeOver(ContactMerge& merge, ContactId other)
{
    const auto workspace = m_session.workspace.value();
    const auto kept = merge.kept.id.value();
    const auto categories = numbers<CategoryId>(
        m_database.query(sql::contacts::categories_beyond, {workspace, other.value(), workspace, kept}));
    if (!categories) return categories.failure();
    ContactStore store(m_database, m_session.workspace);
    for (const auto category : *categories)
        if (auto done = store.assign(category, merge.kept.id); !done) return done;
    merge.categories += *categories;
    const auto apart = [&](qint64 from) {
        return numbers<ContactId>(m_database.query(sql::contacts::different_from, {from, workspace, from, from}));
    };
    const auto known = apart(kept);
    if (!known) return known.failure();
    const auto theirs = apart(other.value());
    if (!theirs) return theirs.failure();
    for (const auto person : *theirs) {
        if (person == merge.kept.id || known->contains(person)) continue;
        const auto [low, high] = std::minmax({kept, person.value()});
        if (auto done = run(m_database, sql::contacts::tell_apart, {workspace, low, high}); !done) return done;
        merge.different.append(person);
    }
    return run(m_database, sql::contacts::move_consents, {kept, workspace, other.value()});
}

Result<void> ContactMerger::noteSuppression(ContactMerge& merge)
{
    const auto kept = merge.kept.id.value();
    const auto done = m_database.run(sql::contacts::suppress_refusing, {QStringLiteral("merged"), toMs(m_clock.now()),
                                                                        m_session.workspace.value(), kept});
    if (!done) return done.failure();
    if (done->affected == 0) return {};
    const auto now = living(merge.kept.id);
    if (!now) return now.failure();
    merge.suppressed = now->data.email->key();
    return {};
}

Result<void> ContactMerger::note(ContactId contact, const QString& kind, const QList<ContactId>& others)
{
    for (const auto other : others) {
        auto done = run(m_database, sql::contacts::note_event,
                        {m_session.workspace.value(), contact.value(), toMs(m_clock.now()), kind,
                         QString::number(other.value())});
        if (!done) return done;
    }
    return {};
}

Result<void> ContactMerger::noteInTrail(const char* action, ContactId kept, const QList<ContactId>& others)
{
    QStringList numbers;
    for (const auto other : others) numbers.append(QString::number(other.value()));
    return recordAudit(m_database, actorOf(m_session), m_clock.now(),
                       {QLatin1String(action), QStringLiteral("contact %1").arg(kept.value()),
                        QStringLiteral("others=") + numbers.join(QLatin1Char(','))});
}

Result<ContactMerge> ContactMerger::merge(ContactId kept, const QList<ContactId>& others)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    if (others.isEmpty() || others.contains(kept))
        return fail(ErrorCode::Invalid, QString::number(kept.value()),
                    QStringLiteral("a contact cannot be merged with itself"));
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto before = living(kept);
    if (!before) return before.failure();
    const auto consents = ConsentList(m_database, m_session, m_clock).of(kept);
    if (!consents) return consents.failure();
    ContactMerge merge{.kept = *before, .consents = *consents, .others = others};
    ContactStore store(m_database, m_session.workspace);
    auto data = before->data;
    for (const auto other : others) {
        const auto contact = living(other);
        if (!contact) return contact.failure();
        data = merged(contact->data, data);
        if (auto done = takeOver(merge, other); !done) return done.failure();
        auto moved = moveThreads(m_database, m_session.workspace, kept, other, m_clock.now());
        if (!moved) return moved.failure();
        merge.threads.append(std::move(*moved));
        // Removed first: its e-mail and id must be free for the one that is kept.
        if (auto done = store.markDeleted(other, m_clock.now()); !done) return done.failure();
    }
    if (auto done = store.update(*before, data, m_clock.now()); !done) return done.failure();
    if (auto done = noteSuppression(merge); !done) return done.failure();
    if (auto done = note(kept, QStringLiteral("merged"), others); !done) return done.failure();
    if (auto done = noteInTrail("contacts.merge", kept, others); !done) return done.failure();
    if (auto done = store.saveCount(); !done) return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return merge;
}

Result<void> ContactMerger::giveBack(const ContactMerge& merge)
{
    const auto workspace = m_session.workspace.value();
    const auto kept = merge.kept.id.value();
    for (const auto category : merge.categories)
        if (auto done = run(m_database, sql::contacts::unassign_category, {workspace, category.value(), kept}); !done)
            return done;
    for (const auto person : merge.different) {
        const auto [low, high] = std::minmax({kept, person.value()});
        if (auto done = run(m_database, sql::contacts::forget_difference, {workspace, low, high}); !done) return done;
    }
    if (auto done = run(m_database, sql::contacts::forget_consents, {workspace, kept}); !done) return done;
    for (const auto& consent : merge.consents) {
        auto done = run(m_database, sql::contacts::set_consent,
                        {workspace, kept, consentChannelName(consent.channel), consent.granted, consent.source,
                         consent.proof, toMs(consent.at.value_or(m_clock.now()))});
        if (!done) return done;
    }
    if (merge.suppressed.isEmpty()) return {};
    return run(m_database, sql::contacts::unsuppress_merged, {workspace, merge.suppressed});
}

Result<void> ContactMerger::undo(const ContactMerge& merge)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto now = living(merge.kept.id);
    if (!now) return now.failure();
    ContactStore store(m_database, m_session.workspace);
    // First: the addresses of the others must be free again.
    if (auto done = store.update(*now, merge.kept.data, m_clock.now()); !done) return done;
    if (auto done = registerFields(m_database, m_session.workspace, merge.kept.data); !done) return done;
    for (const auto other : merge.others)
        if (const auto back = store.undelete(other); !back) return back.failure();
    if (auto done = giveBack(merge); !done) return done;
    // The last one first: what came to it with one of the others goes back through it.
    for (auto moved = merge.threads.crbegin(); moved != merge.threads.crend(); ++moved)
        if (auto done = moveThreadsBack(m_database, m_session.workspace, merge.kept.id, *moved, m_clock.now()); !done)
            return done;
    if (auto done = note(merge.kept.id, QStringLiteral("merge undone"), merge.others); !done) return done;
    if (auto done = noteInTrail("contacts.unmerge", merge.kept.id, merge.others); !done) return done;
    if (auto done = store.saveCount(); !done) return done;
    return transaction->commit();
}

} // namespace relais
