// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/access/agency.h"
#include "services/access/workspaces.h"
#include "services/practice/demo_agency.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

Outcome init(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(QStringLiteral("--name"))) return wrongUsage(QStringLiteral("--name"), Words::tr("the agency needs a name"));
    if (!arguments.has(QStringLiteral("--email"))) return wrongUsage(QStringLiteral("--email"), Words::tr("the Owner's e-mail is missing"));
    const auto given = arguments.secret();
    if (!given) return tl::unexpected(given.error());
    Result<Secret> password = *given ? Result<Secret>(**given) : desk.password();
    if (!password) return password.failure();

    if (auto done = desk.folder().create(); !done) return done.failure();
    auto database = Database::open(desk.folder().database(), OpenMode::Create);
    if (!database) return database.failure();
    const NewAgency wanted{arguments.value(QStringLiteral("--name")), arguments.value(QStringLiteral("--owner")),
                           arguments.value(QStringLiteral("--email")), *password,
                           arguments.value(QStringLiteral("--workspace"))};
    if (auto done = createAgency(**database, desk.clock(), wanted); !done) return done.failure();
    return Answer{QJsonObject{{QStringLiteral("agency"), wanted.name}, {QStringLiteral("data"), desk.folder().path()}},
                  Words::tr("The agency “%1” stands in %2.").arg(wanted.name, desk.folder().path())};
}

Outcome demo(Desk& desk, const Arguments& arguments)
{
    const auto contacts = arguments.integer(QStringLiteral("--contacts"), 500, 0);
    if (!contacts) return tl::unexpected(contacts.error());
    constexpr qint64 kMostContacts = 1'000'000;
    if (*contacts > kMostContacts) return wrongUsage(QStringLiteral("--contacts"), Words::tr("at most a million"));
    DemoWish wish{.contacts = static_cast<int>(*contacts)};
    const auto email = qEnvironmentVariable("RELAIS_EMAIL");
    if (!email.isEmpty()) {
        const auto password = desk.password();
        if (!password) return password.failure();
        wish.email = email;
        wish.password = *password;
    }
    if (auto done = desk.folder().create(); !done) return done.failure();
    auto database = Database::open(desk.folder().database(), OpenMode::Create);
    if (!database) return database.failure();
    if (auto done = createDemo(**database, desk.clock(), wish); !done) return done.failure();
    const auto text = Words::tr("A practice agency stands in %1: sign in as %2%3. Nothing leaves this computer.")
                          .arg(desk.folder().path(), wish.email,
                               email.isEmpty() ? Words::tr(" with the password “%1”").arg(QLatin1String(kDemoPassword)) : QString());
    return Answer{QJsonObject{{QStringLiteral("email"), wish.email}, {QStringLiteral("contacts"), *contacts}, {QStringLiteral("data"), desk.folder().path()}},
                  text};
}

/// One's own password: the present one signs in, the new one is the secret.
Outcome changeOwnPassword(Desk& desk, const Arguments& arguments)
{
    const auto wanted = arguments.secret();
    if (!wanted) return tl::unexpected(wanted.error());
    if (!*wanted) return wrongUsage(word("--secret-env"), Words::tr("is missing"));
    const auto current = desk.password();
    if (!current) return current.failure();
    if (auto done = changePassword(desk.database(), desk.clock(), desk.person(), *current, **wanted); !done) return done.failure();
    return Answer{QJsonObject{{word("email"), desk.person().email}}, Words::tr("The password of %1 was changed.").arg(desk.person().email)};
}

Outcome workspaceAdd(Desk& desk, const Arguments& arguments)
{
    if (!desk.person().owner) return fail(ErrorCode::NotAllowed, QStringLiteral("workspaces"), Words::tr("only an Owner"));
    const auto& name = arguments.operands().first();
    const auto made = createWorkspace(desk.database(), desk.clock(), name);
    if (!made) return made.failure();
    const auto all = workspacesOf(desk.database(), desk.person());
    if (!all) return all.failure();
    QString slug;
    for (const auto& workspace : *all)
        if (workspace.id == *made) slug = workspace.slug;
    return Answer{QJsonObject{{QStringLiteral("slug"), slug}, {QStringLiteral("name"), name}},
                  Words::tr("Workspace “%1” added (--workspace %2).").arg(name, slug)};
}

Outcome workspaceList(Desk& desk, const Arguments&)
{
    const auto all = workspacesOf(desk.database(), desk.person());
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& workspace : *all) {
        items.append(QJsonObject{{QStringLiteral("slug"), workspace.slug}, {QStringLiteral("name"), workspace.name},
                                 {QStringLiteral("role"), roleName(workspace.role)}});
        lines.append(QStringLiteral("%1  %2").arg(workspace.slug, -24).arg(workspace.name));
    }
    return Answer{QJsonObject{{QStringLiteral("items"), items}}, lines.join(QLatin1Char('\n'))};
}

} // namespace

QList<Command> agencyCommands()
{
    return {
        {{word("init")}, word("--name AGENCY --email E [--workspace NAME]"),
         QList<Option>{{word("--name"), word("AGENCY")}, {word("--email"), word("E")}, {word("--owner"), word("NAME")}} + Arguments::secretOptions(),
         0, 0, Needs::Folder, init},
        {{word("demo")}, word("[--contacts N]"), {{word("--contacts"), word("N")}}, 0, 0, Needs::Folder, demo},
        {{word("user"), word("password")}, word("--secret-env NAME|--secret-file FILE"), Arguments::secretOptions(), 0, 0, Needs::Person, changeOwnPassword},
        {{word("workspace"), word("add")}, word("NAME"), {}, 1, 1, Needs::Person, workspaceAdd},
        {{word("workspace"), word("list")}, {}, {}, 0, 0, Needs::Person, workspaceList},
    };
}

} // namespace relais::ctl
