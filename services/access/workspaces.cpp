// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/workspaces.h"

#include "services/access/sign_in.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/access.h"

#include <array>

namespace relais {

namespace {

// Calm, distinct, and legible under white initials; taken in turn.
constexpr std::array kColours = {"#9C4221", "#1F5D63", "#5B3A8C", "#2F5D8A", "#7A2E4D", "#3F6B2A", "#6B5416", "#4A4E69"};

} // namespace

QString slugOf(const QString& name)
{
    QString slug;
    for (const auto letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber()) slug += letter;
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

Result<WorkspaceId> createWorkspace(Database& database, const Clock& clock, const QString& name)
{
    const auto trimmed = name.trimmed();
    if (trimmed.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a workspace needs a name"));
    int taken = 0;
    {
        auto rows = database.query(sql::access::count_workspaces);
        if (!rows) return rows.failure();
        if (rows->next()) taken = static_cast<int>(rows->integer(0));
    }
    const QString colour = QLatin1String(kColours[taken % kColours.size()]);
    const auto base = slugOf(trimmed);
    for (int number = 1;; ++number) {
        const auto slug = number == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(number);
        auto done = database.run(sql::access::create_workspace, {slug, trimmed, colour, toMs(clock.now())});
        if (done) return WorkspaceId(done->insertedId);
        if (done.error().code != ErrorCode::Conflict) return done.failure();
    }
}

} // namespace relais
