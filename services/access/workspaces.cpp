// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/workspaces.h"

#include "services/access/audit.h"
#include "services/access/session.h"
#include "services/access/sign_in.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <QRegularExpression>

#include <array>

namespace relais {

namespace {

// Calm, distinct, and legible under white initials; taken in turn.
constexpr std::array kColours = {"#9C4221", "#1F5D63", "#5B3A8C", "#2F5D8A",
                                 "#7A2E4D", "#3F6B2A", "#6B5416", "#4A4E69"};

bool isColour(const QString& text)
{
    static const QRegularExpression written(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    return written.match(text).hasMatch();
}

tl::unexpected<Error> noColour(const QString& text)
{
    return fail(ErrorCode::Invalid, text, QStringLiteral("a colour such as #1F5D63"));
}

} // namespace

QStringList workspaceColours()
{
    QStringList all;
    for (const auto* colour : kColours) all += QLatin1String(colour);
    return all;
}

Result<Workspace> workspaceNow(Database& database, const Session& session)
{
    const auto role = session.roleNow(database);
    if (!role) return role.failure();
    auto rows = database.query(sql::access::workspace, {session.workspace.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, session.workspaceSlug);
    return Workspace{session.workspace, rows->text(0), rows->text(1), rows->text(2), false, *role};
}

QString slugOf(const QString& name)
{
    QString slug;
    for (const auto letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber())
            slug += letter;
        else if (letter.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(QLatin1Char('-')))
            slug += QLatin1Char('-');
    }
    while (slug.endsWith(QLatin1Char('-'))) slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("workspace") : slug;
}

Result<QList<Workspace>> workspacesOf(Database& database, const SignedIn& person)
{
    auto rows = database.query(sql::access::workspaces_of, {person.user.value(), person.owner});
    if (!rows) return rows.failure();
    QList<Workspace> all;
    while (rows->next())
        all.append({WorkspaceId(rows->integer(0)), rows->text(1), rows->text(2), rows->text(3), false,
                    person.owner ? Role::Owner : roleFromName(rows->text(4)).value_or(Role::Agent)});
    return all;
}

Result<WorkspaceId> createWorkspace(Database& database, const Clock& clock, const QString& name, const QString& wanted)
{
    if (!wanted.isEmpty() && !isColour(wanted)) return noColour(wanted);
    const auto trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a workspace needs a name"));
    int taken = 0;
    {
        auto rows = database.query(sql::access::count_workspaces);
        if (!rows) return rows.failure();
        if (rows->next()) taken = static_cast<int>(rows->integer(0));
    }
    const QString colour = wanted.isEmpty() ? QLatin1String(kColours[taken % kColours.size()]) : wanted.toUpper();
    const auto base = slugOf(trimmed);
    for (int number = 1;; ++number) {
        const auto slug = number == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(number);
        auto done = database.run(sql::access::create_workspace, {slug, trimmed, colour, toMs(clock.now())});
        if (done) return WorkspaceId(done->insertedId);
        if (done.error().code != ErrorCode::Conflict) return done.failure();
    }
}

Workspaces::Workspaces(Database& database, const SignedIn& owner, const Clock& clock)
    : m_database(database)
    , m_user(owner.user)
    , m_email(owner.email)
    , m_epoch(owner.epoch)
    , m_who(actorOf(owner).who)
    , m_clock(clock)
{
}

Result<void> Workspaces::ask()
{
    auto rows = m_database.query(sql::access::standing, {m_user.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || !rows->flag(0) || rows->integer(1) != m_epoch)
        return fail(ErrorCode::NotSignedIn, m_email, QStringLiteral("this session was ended"));
    if (!rows->flag(3))
        return fail(ErrorCode::NotAllowed, roleName(Role::Owner), QStringLiteral("only an Owner may do this"));
    return {};
}

Result<void> Workspaces::note(const QString& action, const Workspace& workspace, const QString& detail)
{
    return recordAudit(m_database, {m_user, m_who, workspace.id}, m_clock.now(), {action, workspace.name, detail});
}

Result<QList<WorkspaceOverview>> Workspaces::overview()
{
    if (auto may = ask(); !may) return may.failure();
    constexpr qint64 kMsPerDay = 86'400'000;
    constexpr qint64 kDaysBefore = 6;
    auto rows = m_database.query(sql::access::overview, {toMs(m_clock.now()) / kMsPerDay - kDaysBefore});
    if (!rows) return rows.failure();
    QList<WorkspaceOverview> all;
    while (rows->next())
        all.append(
            {{WorkspaceId(rows->integer(0)), rows->text(1), rows->text(2), rows->text(3), rows->flag(4), Role::Owner},
             rows->integer(5),
             rows->integer(6),
             rows->integer(7),
             rows->integer(8),
             rows->integer(9),
             rows->integer(10)});
    return all;
}

Result<Workspace> Workspaces::byId(WorkspaceId id)
{
    const auto all = overview();
    if (!all) return all.failure();
    for (const auto& one : *all)
        if (one.workspace.id == id) return one.workspace;
    return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such workspace"));
}

Result<WorkspaceId> Workspaces::add(const QString& name, const QString& colour)
{
    if (auto may = ask(); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto id = createWorkspace(m_database, m_clock, name, colour);
    if (!id) return id;
    const auto made = byId(*id);
    if (!made) return made.failure();
    if (auto noted = note(QStringLiteral("workspace.add"), *made); !noted) return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return id;
}

Result<void> Workspaces::change(WorkspaceId id, const QString& name, const QString& colour)
{
    if (auto may = ask(); !may) return may;
    const auto wanted = name.simplified();
    if (wanted.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a workspace needs a name"));
    if (!isColour(colour)) return noColour(colour);
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    auto workspace = byId(id);
    if (!workspace) return workspace.failure();
    if (auto done = m_database.run(sql::access::change_workspace, {wanted, colour.toUpper(), id.value()}); !done)
        return done.failure();
    const auto before = workspace->name;
    workspace->name = wanted;
    if (auto noted = note(QStringLiteral("workspace.rename"), *workspace, QStringLiteral("before=%1").arg(before));
        !noted)
        return noted;
    return transaction->commit();
}

Result<void> Workspaces::archive(WorkspaceId id)
{
    if (auto may = ask(); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto workspace = byId(id);
    if (!workspace) return workspace.failure();
    if (workspace->archived) return {};
    const auto now = toMs(m_clock.now());
    const auto archived = m_database.run(sql::access::archive_workspace, {now, id.value(), id.value()});
    if (!archived) return archived.failure();
    if (archived->affected == 0)
        return fail(ErrorCode::Conflict, workspace->name, QStringLiteral("it is the last workspace"));
    const auto paused = m_database.run(sql::access::pause_workspace, {id.value()});
    if (!paused) return paused.failure();
    if (auto done = m_database.run(sql::access::grow_all_rights); !done) return done.failure();
    if (auto noted =
            note(QStringLiteral("workspace.archive"), *workspace, QStringLiteral("paused=%1").arg(paused->affected));
        !noted)
        return noted;
    return transaction->commit();
}

Result<void> Workspaces::unarchive(WorkspaceId id)
{
    if (auto may = ask(); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto workspace = byId(id);
    if (!workspace) return workspace.failure();
    if (!workspace->archived) return {};
    if (auto done = m_database.run(sql::access::unarchive_workspace, {id.value()}); !done) return done.failure();
    if (auto done = m_database.run(sql::access::resume_answers, {id.value()}); !done) return done.failure();
    if (auto done = m_database.run(sql::access::grow_all_rights); !done) return done.failure();
    if (auto noted = note(QStringLiteral("workspace.unarchive"), *workspace); !noted) return noted;
    return transaction->commit();
}

} // namespace relais
