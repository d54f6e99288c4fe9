// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/email_argument.h"
#include "app/relaisctl/words.h"
#include "services/access/agency.h"
#include "services/access/profile.h"
#include "services/access/workspaces.h"
#include "services/practice/demo_agency.h"
#include "services/practice/practice_host.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

/// More than any signature may have: what is beyond is refused, not cut.
constexpr qint64 kLongestSignatureFile = 1'000'000;

Outcome init(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(QStringLiteral("--name")))
        return wrongUsage(QStringLiteral("--name"), Words::tr("the agency needs a name"));
    const auto email = emailArgument(arguments);
    if (!email) return tl::unexpected(email.error());
    const auto given = arguments.secret();
    if (!given) return tl::unexpected(given.error());
    if (!*given && !desk.hasPassword())
        return wrongUsage(QStringLiteral("--secret-env"),
                          Words::tr(
                              "the Owner's password is missing: give it so, by --secret-file, or as RELAIS_PASSWORD"));
    Result<Secret> password = *given ? Result<Secret>(**given) : desk.password();
    if (!password) return password.failure();

    if (auto done = desk.folder().create(); !done) return done.failure();
    auto database = Database::open(desk.folder().database(), OpenMode::Create);
    if (!database) return database.failure();
    const NewAgency wanted{arguments.value(QStringLiteral("--name")), arguments.value(QStringLiteral("--owner")),
                           *email, *password, arguments.value(QStringLiteral("--workspace"))};
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
    PracticeHost practice(desk.folder(), desk.clock());
    wish.whatsapp = [&practice] { return practice.whatsappPort(); };
    if (auto done = createDemo(**database, desk.clock(), wish); !done) return done.failure();
    const auto text =
        Words::tr("A practice agency stands in %1: sign in as %2%3. Nothing leaves this computer.")
            .arg(desk.folder().path(), wish.email,
                 email.isEmpty() ? Words::tr(" with the password “%1”").arg(QLatin1String(kDemoPassword)) : QString());
    return Answer{QJsonObject{{QStringLiteral("email"), wish.email},
                              {QStringLiteral("contacts"), *contacts},
                              {QStringLiteral("data"), desk.folder().path()}},
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
    const auto hashing = desk.hashing();
    if (!hashing) return hashing.failure();
    if (auto done = changePassword(desk.database(), desk.clock(), desk.person(), *current, **wanted, *hashing); !done)
        return done.failure();
    return Answer{QJsonObject{{word("email"), desk.person().email}},
                  Words::tr("The password of %1 was changed.").arg(desk.person().email)};
}

/// One's own signature: shown, or with an option another one.
Outcome ownSignature(Desk& desk, const Arguments& arguments)
{
    if (arguments.has(word("--html")) && arguments.has(word("--file")))
        return wrongUsage(word("--file"), Words::tr("not together with --html"));
    auto html = arguments.value(word("--html"));
    if (arguments.has(word("--file"))) {
        QFile file(arguments.value(word("--file")));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
        html = QString::fromUtf8(file.read(kLongestSignatureFile));
    }
    if (arguments.has(word("--html")) || arguments.has(word("--file"))) {
        if (auto done = setSignature(desk.database(), desk.session(), html); !done) return done.failure();
        return Answer{QJsonObject{{word("signature"), html}},
                      html.isEmpty() ? Words::tr("The signature is gone.")
                                     : Words::tr("Signature saved: it stands where a message says {signature}.")};
    }
    const auto known = signatureOf(desk.database(), desk.session());
    if (!known) return known.failure();
    return Answer{QJsonObject{{word("signature"), *known}},
                  known->isEmpty() ? Words::tr("No signature yet: --html HTML or --file FILE gives one.") : *known};
}

QJsonObject toJson(const WorkspaceOverview& one)
{
    const auto& workspace = one.workspace;
    return {{word("slug"), workspace.slug},           {word("name"), workspace.name},
            {word("colour"), workspace.colour},       {word("archived"), workspace.archived},
            {word("role"), roleName(workspace.role)}, {word("contacts"), one.contacts},
            {word("running"), one.running},           {word("waiting"), one.waiting}};
}

/// By slug or name, archived ones too.
Result<WorkspaceOverview> workspaceNamed(Desk& desk, const QString& slugOrName)
{
    const auto all = Workspaces(desk.database(), desk.person(), desk.clock()).overview();
    if (!all) return all.failure();
    for (const auto& one : *all)
        if (one.workspace.slug == slugOrName || one.workspace.name.compare(slugOrName, Qt::CaseInsensitive) == 0)
            return one;
    return fail(ErrorCode::NotFound, slugOrName, QStringLiteral("no such workspace"));
}

Outcome shown(Desk& desk, const QString& slug, const QString& text)
{
    const auto now = workspaceNamed(desk, slug);
    if (!now) return now.failure();
    return Answer{toJson(*now), text.arg(now->workspace.name, now->workspace.slug)};
}

Outcome workspaceAdd(Desk& desk, const Arguments& arguments)
{
    const auto made = Workspaces(desk.database(), desk.person(), desk.clock()).add(arguments.operands().first());
    if (!made) return made.failure();
    const auto all = workspacesOf(desk.database(), desk.person());
    if (!all) return all.failure();
    QString slug;
    for (const auto& workspace : *all)
        if (workspace.id == *made) slug = workspace.slug;
    return shown(desk, slug, Words::tr("Workspace “%1” added (--workspace %2)."));
}

/// An Owner sees all with their figures, others what they may open.
Outcome workspaceList(Desk& desk, const Arguments& arguments)
{
    QList<WorkspaceOverview> all;
    if (desk.person().owner) {
        const auto overview = Workspaces(desk.database(), desk.person(), desk.clock()).overview();
        if (!overview) return overview.failure();
        all = *overview;
    } else {
        const auto own = workspacesOf(desk.database(), desk.person());
        if (!own) return own.failure();
        for (const auto& workspace : *own) all.append({workspace});
    }
    QJsonArray items;
    QStringList lines;
    for (const auto& one : std::as_const(all)) {
        if (one.workspace.archived && !arguments.has(word("--archived"))) continue;
        auto json = toJson(one);
        if (!desk.person().owner)
            for (const auto* figure : {"contacts", "running", "waiting"}) json.remove(word(figure));
        items.append(json);
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(one.workspace.slug, -24)
                         .arg(one.workspace.name, -32)
                         .arg(one.workspace.archived ? Words::tr("archived") : QString())
                         .trimmed());
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome workspaceRename(Desk& desk, const Arguments& arguments)
{
    const auto one = workspaceNamed(desk, arguments.operands()[0]);
    if (!one) return one.failure();
    const auto colour = arguments.value(word("--colour"), one->workspace.colour);
    if (auto done = Workspaces(desk.database(), desk.person(), desk.clock())
                        .change(one->workspace.id, arguments.operands()[1], colour);
        !done)
        return done.failure();
    return shown(desk, one->workspace.slug, Words::tr("The workspace is called “%1” now (--workspace %2)."));
}

Outcome workspaceArchive(Desk& desk, const Arguments& arguments)
{
    const auto one = workspaceNamed(desk, arguments.operands().first());
    if (!one) return one.failure();
    if (auto done = Workspaces(desk.database(), desk.person(), desk.clock()).archive(one->workspace.id); !done)
        return done.failure();
    return shown(desk, one->workspace.slug,
                 Words::tr("Workspace “%1” is archived; “workspace unarchive %2” brings it back."));
}

Outcome workspaceUnarchive(Desk& desk, const Arguments& arguments)
{
    const auto one = workspaceNamed(desk, arguments.operands().first());
    if (!one) return one.failure();
    if (auto done = Workspaces(desk.database(), desk.person(), desk.clock()).unarchive(one->workspace.id); !done)
        return done.failure();
    return shown(desk, one->workspace.slug,
                 Words::tr("Workspace “%1” is back (--workspace %2); its campaigns are paused."));
}

} // namespace

QList<Command> agencyCommands()
{
    return {
        {{word("init")},
         word("--name AGENCY --email E [--workspace NAME]"),
         QList<Option>{{word("--name"), word("AGENCY")}, {word("--email"), word("E")}, {word("--owner"), word("NAME")}}
             + Arguments::secretOptions(),
         0,
         0,
         Needs::Folder,
         init},
        {{word("demo")}, word("[--contacts N]"), {{word("--contacts"), word("N")}}, 0, 0, Needs::Folder, demo},
        {{word("user"), word("password")},
         word("--secret-env NAME|--secret-file FILE"),
         Arguments::secretOptions(),
         0,
         0,
         Needs::Person,
         changeOwnPassword},
        {{word("user"), word("signature")},
         word("[--html HTML | --file FILE]"),
         {{word("--html"), word("HTML")}, {word("--file"), word("FILE")}},
         0,
         0,
         Needs::Workspace,
         ownSignature},
        {{word("workspace"), word("add")}, word("NAME"), {}, 1, 1, Needs::Person, workspaceAdd},
        {{word("workspace"), word("list")},
         word("[--archived]"),
         {{word("--archived")}},
         0,
         0,
         Needs::Person,
         workspaceList},
        {{word("workspace"), word("rename")},
         word("WORKSPACE NAME [--colour #RRGGBB]"),
         {{word("--colour"), word("#RRGGBB")}},
         2,
         2,
         Needs::Person,
         workspaceRename},
        {{word("workspace"), word("archive")}, word("WORKSPACE"), {}, 1, 1, Needs::Person, workspaceArchive},
        {{word("workspace"), word("unarchive")}, word("WORKSPACE"), {}, 1, 1, Needs::Person, workspaceUnarchive},
    };
}

} // namespace relais::ctl
