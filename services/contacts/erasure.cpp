// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/erasure.h"

#include "models/sending/message_status.h"
#include "services/access/audit.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/erased_addresses.h"
#include "services/contacts/erased_person.h"
#include "services/core/clock.h"
#include "services/costs/cost_reserve.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"
#include "sql/erasure.h"

#include <QLockFile>
#include <QMap>

namespace relais {

namespace {

constexpr qsizetype kMostAtOnce = 1000;

Result<void> run(Database& database, const sql::Block& block, std::initializer_list<QVariant> parameters)
{
    const auto done = database.run(block, parameters);
    if (!done) return done.failure();
    return {};
}

Result<void> mayErase(Database& database, const Session& session)
{
    if (auto may = session.require(database, Scope::ContactsWrite); !may) return may;
    return session.require(database, Scope::ContactsExport);
}

/// One transaction's worth of erasing, for one workspace.
class Eraser
{
public:
    Eraser(Database& database, WorkspaceId workspace, Instant now)
        : m_database(database)
        , m_workspace(workspace)
        , m_now(now)
    {
    }

    Result<int> erase(const QList<ContactId>& ids)
    {
        const auto person = ErasedPerson::find(m_database, m_workspace, ids);
        if (!person) return person.failure();
        if (auto quiet = nothingIsLeaving(*person); !quiet) return quiet.failure();
        const auto cancelled = cancelWaiting(*person);
        if (!cancelled) return cancelled;
        ContactStore store(m_database, m_workspace);
        for (const auto id : person->contacts())
            if (const auto gone = store.markDeleted(id, m_now); !gone) return gone.failure();
        if (auto counted = store.saveCount(); !counted) return counted.failure();
        if (auto blank = forgetRows(*person); !blank) return blank.failure();
        if (auto kept = keepOut(*person); !kept) return kept.failure();
        if (auto noted = run(m_database, sql::erasure::begin,
                             {m_workspace.value(), person->contactList(), person->needleList(), toMs(m_now)});
            !noted)
            return noted.failure();
        return *cancelled;
    }

private:
    Result<void> nothingIsLeaving(const ErasedPerson& person)
    {
        auto rows = m_database.query(sql::erasure::sending, {m_workspace.value(), person.contactList()});
        if (!rows) return rows.failure();
        if (!rows->next()) return {};
        return fail(ErrorCode::Conflict, QString::number(rows->integer(0)),
                    QStringLiteral("a message to this person is leaving right now: try again in a minute"));
    }

    Result<int> cancelWaiting(const ErasedPerson& person)
    {
        QList<qint64> waiting;
        QMap<qint64, int> byCampaign;
        {
            auto rows = m_database.query(sql::erasure::queued, {person.contactList(), m_workspace.value()});
            if (!rows) return rows.failure();
            while (rows->next()) {
                waiting.append(rows->integer(0));
                ++byCampaign[rows->integer(1)];
            }
        }
        CostReserve reserve(m_database);
        for (const auto message : std::as_const(waiting)) {
            if (auto done = run(m_database, sql::erasure::cancel, {toMs(m_now), message}); !done) return done.failure();
            if (auto done = reserve.release(MessageId(message)); !done) return done.failure();
        }
        for (auto campaign = byCampaign.cbegin(); campaign != byCampaign.cend(); ++campaign) {
            if (auto done = count(campaign.key(), 0, MessageStatus::Queued, -campaign.value()); !done)
                return done.failure();
            if (auto done = count(campaign.key(), utcDay(m_now), MessageStatus::Cancelled, campaign.value()); !done)
                return done.failure();
        }
        return static_cast<int>(waiting.size());
    }

    Result<void> count(qint64 campaign, int day, MessageStatus status, int n)
    {
        return run(m_database, sql::campaigns::add_figure,
                   {day, static_cast<int>(status), n, m_workspace.value(), campaign});
    }

    Result<void> forgetRows(const ErasedPerson& person)
    {
        const auto workspace = m_workspace.value();
        const auto& list = person.contactList();
        if (auto done = run(m_database, sql::erasure::blank, {toMs(m_now), toMs(m_now), workspace, list}); !done)
            return done;
        if (auto done = run(m_database, sql::erasure::forget_consents, {workspace, list}); !done) return done;
        if (auto done = run(m_database, sql::erasure::forget_categories, {workspace, list}); !done) return done;
        if (auto done = run(m_database, sql::erasure::forget_events, {workspace, list}); !done) return done;
        if (auto done = run(m_database, sql::erasure::forget_differences, {workspace, list, list}); !done) return done;
        return run(m_database, sql::erasure::forget_resets, {workspace, list});
    }

    /// The addresses as marks; in clear only where somebody else has the same one, who keeps it and is not written to either.
    Result<void> keepOut(const ErasedPerson& person)
    {
        if (auto marked = markErased(m_database, m_workspace, person.addresses(), m_now); !marked) return marked;
        const auto workspace = m_workspace.value();
        for (const auto& address : person.addresses()) {
            bool isAnothers = false;
            {
                auto rows = m_database.query(sql::erasure::is_anybodys,
                                             {workspace, address, workspace, address, workspace, address});
                if (!rows) return rows.failure();
                isAnothers = rows->next() && rows->flag(0);
            }
            const auto key = address.toLower();
            auto done = isAnothers ? run(m_database, sql::erasure::suppress, {workspace, key, toMs(m_now)})
                                   : run(m_database, sql::erasure::unsuppress, {workspace, key});
            if (!done) return done;
        }
        return {};
    }

    Database& m_database;
    WorkspaceId m_workspace;
    Instant m_now;
};

Result<int> number(Result<Rows> rows, int column = 0)
{
    if (!rows) return rows.failure();
    return rows->next() ? static_cast<int>(rows->integer(column)) : 0;
}

} // namespace

Result<ErasureOutlook> erasureOutlook(Database& database, const Session& session, const QList<ContactId>& ids)
{
    if (auto may = mayErase(database, session); !may) return may.failure();
    const auto person = ErasedPerson::find(database, session.workspace, ids);
    if (!person) return person.failure();
    ErasureOutlook outlook{.contacts = static_cast<int>(person->contacts().size())};
    {
        auto rows = database.query(sql::erasure::count_messages, {person->contactList(), session.workspace.value()});
        if (!rows) return rows.failure();
        if (rows->next()) {
            outlook.messages = static_cast<int>(rows->integer(0));
            outlook.waiting = static_cast<int>(rows->integer(1));
        }
    }
    auto rows = database.query(sql::erasure::count_said, {session.workspace.value(), person->contactList()});
    if (!rows) return rows.failure();
    if (rows->next()) {
        outlook.conversations = static_cast<int>(rows->integer(0));
        outlook.said = static_cast<int>(rows->integer(1));
        outlook.files = static_cast<int>(rows->integer(2));
    }
    return outlook;
}

Result<int> beginErasure(Database& database, const Session& session, const Clock& clock, const QList<ContactId>& ids)
{
    if (auto may = mayErase(database, session); !may) return may.failure();
    if (ids.isEmpty() || ids.size() > kMostAtOnce)
        return fail(ErrorCode::Invalid, QString::number(ids.size()),
                    QStringLiteral("1 to %1 contacts at once").arg(kMostAtOnce));
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto cancelled = Eraser(database, session.workspace, clock.now()).erase(ids);
    if (!cancelled) return cancelled;
    for (const auto id : ids) {
        const AuditNote note{QStringLiteral("contacts.erase"), QStringLiteral("contact %1").arg(id.value())};
        if (auto noted = recordAudit(database, actorOf(session), clock.now(), note); !noted) return noted.failure();
    }
    if (auto done = transaction->commit(); !done) return done.failure();
    return *cancelled;
}

Result<Erasure> eraseContacts(Database& database, const Session& session, const Clock& clock, const DataFolder& folder,
                              const QList<ContactId>& ids)
{
    const auto cancelled = beginErasure(database, session, clock, ids);
    if (!cancelled) return cancelled.failure();
    // It is decided. What cannot be done now (another program holds the file, the disk is full) is done with the next start.
    const auto finished = finishErasures(database, folder);
    return Erasure{.contacts = static_cast<int>(ids.size()),
                   .cancelled = *cancelled,
                   .complete = finished && *finished};
}

Result<bool> finishErasures(Database& database, const DataFolder& folder)
{
    {
        const auto open = number(database.query(sql::erasure::any_open));
        if (!open) return open.failure();
        if (*open == 0) return true;
    }
    // One program at a time: a long one is not begun twice.
    QLockFile lock(folder.path() + QStringLiteral("/erasure.lock"));
    if (!lock.tryLock(0)) return false;
    for (;;) {
        const auto more = erasureStep(database, folder);
        if (!more) return more.failure();
        if (!*more) return true;
    }
}

} // namespace relais
