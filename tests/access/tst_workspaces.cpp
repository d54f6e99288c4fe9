// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/audit.h"
#include "services/access/people.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_repository.h"
#include "services/contacts/contact_repository.h"
#include "tests/support/temp_agency.h"

#include <QTest>

using namespace relais;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

struct Brands
{
    test::TempAgency agency;
    Session maison = agency.session();
    Session atelier = agency.addWorkspace(text("Atelier"));
    Workspaces workspaces{agency.database(), personOf(maison), agency.clock()};

    ErrorCode reads(const Session& session)
    {
        const auto count = ContactRepository(agency.database(), session, agency.clock()).count({});
        return count ? ErrorCode::Cancelled : count.error().code;
    }

    SignedIn agent()
    {
        const auto id = People(agency.database(), maison, agency.clock())
                            .add({text("guy@example.com"), {}, Role::Admin, Secret("long enough")}, HashCost::ForTests);
        const auto person = signIn(agency.database(), agency.clock(), text("guy@example.com"), Secret("long enough"),
                                   HashCost::ForTests);
        if (!id || !person) qFatal("no agent");
        return *person;
    }
};

constexpr auto kAllowed = ErrorCode::Cancelled;

} // namespace

class WorkspacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onlyOwnersManageThem()
    {
        Brands brands;
        Workspaces theirs(brands.agency.database(), brands.agent(), brands.agency.clock());
        QCOMPARE(theirs.overview().error().code, ErrorCode::NotAllowed);
        QCOMPARE(theirs.add(text("Mine")).error().code, ErrorCode::NotAllowed);
        QCOMPARE(theirs.change(brands.maison.workspace, text("Mine"), text("#000000")).error().code,
                 ErrorCode::NotAllowed);
        QCOMPARE(theirs.archive(brands.maison.workspace).error().code, ErrorCode::NotAllowed);
        QCOMPARE(theirs.unarchive(brands.maison.workspace).error().code, ErrorCode::NotAllowed);
    }

    void aRenamedOneKeepsItsSlug()
    {
        Brands brands;
        QVERIFY(brands.workspaces.change(brands.atelier.workspace, text(" Atelier  Nord "), text("#1f5d63")));
        const auto all = brands.workspaces.overview();
        QCOMPARE(all->last().workspace.name, text("Atelier Nord"));
        QCOMPARE(all->last().workspace.slug, text("atelier"));
        QCOMPARE(all->last().workspace.colour, text("#1F5D63"));
        QCOMPARE(brands.workspaces.change(brands.atelier.workspace, text("  "), text("#1f5d63")).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(brands.workspaces.change(brands.atelier.workspace, text("A"), text("red")).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(brands.workspaces.change(WorkspaceId(99), text("A"), text("#000000")).error().code,
                 ErrorCode::NotFound);
    }

    void nobodyIsInAnArchivedOneAndEverythingComesBack()
    {
        Brands brands;
        auto& database = brands.agency.database();
        ContactData someone;
        someone.email = *EmailAddress::parse(text("someone@example.com"));
        QVERIFY(ContactRepository(database, brands.atelier, brands.agency.clock()).add(someone));
        QVERIFY(brands.workspaces.archive(brands.atelier.workspace));
        QCOMPARE(brands.reads(brands.atelier), ErrorCode::NotAllowed);
        QCOMPARE(brands.reads(brands.maison), kAllowed);
        QCOMPARE(openWorkspace(database, personOf(brands.maison), text("atelier")).error().code, ErrorCode::NotFound);
        QVERIFY(brands.workspaces.overview()->last().workspace.archived);
        QVERIFY(brands.workspaces.unarchive(brands.atelier.workspace));
        const auto again = openWorkspace(database, personOf(brands.maison), text("atelier"));
        QCOMPARE(*ContactRepository(database, *again, brands.agency.clock()).count({}), 1);
        QCOMPARE(brands.workspaces.overview()->last().contacts, 1);
    }

    void theLastOneIsNotArchived()
    {
        Brands brands;
        QVERIFY(brands.workspaces.archive(brands.maison.workspace));
        QCOMPARE(brands.workspaces.archive(brands.atelier.workspace).error().code, ErrorCode::Conflict);
        QCOMPARE(brands.reads(brands.atelier), kAllowed);
    }

    void archivingPausesWhatRuns()
    {
        Brands brands;
        auto& database = brands.agency.database();
        QVERIFY(database.script(
            "INSERT INTO campaigns (id, workspace_id, name, channel, draft, status, created_at, updated_at) VALUES "
            "(1, 1, 'here', 'email', '{}', 2, 0, 0), (2, 2, 'sends', 'email', '{}', 2, 0, 0), (3, 2, 'waits', 'email', '{}', 1, 0, 0),"
            "(4, 2, 'draft', 'email', '{}', 0, 0, 0)"));
        QVERIFY(brands.workspaces.archive(brands.atelier.workspace));
        const auto states = [&] {
            QString found;
            auto rows = database.queryText(text("SELECT status, reason FROM campaigns ORDER BY id"), {});
            while (rows->next()) found += QString::number(rows->integer(0)) + rows->text(1) + QLatin1Char(' ');
            return found;
        };
        QCOMPARE(states(), text("2 3workspace-archived 3workspace-archived 0 "));
        QVERIFY(brands.workspaces.unarchive(brands.atelier.workspace));
        QCOMPARE(states(), text("2 3workspace-archived 3workspace-archived 0 "));
    }

    void eachChangeStandsInTheTrail()
    {
        Brands brands;
        const auto id = brands.workspaces.add(text("Comptoir"));
        QVERIFY(id);
        QVERIFY(brands.workspaces.change(*id, text("Comptoir Sud"), text("#000000")));
        QVERIFY(brands.workspaces.archive(*id));
        QVERIFY(brands.workspaces.archive(*id));
        QVERIFY(brands.workspaces.unarchive(*id));
        const auto session = openWorkspace(brands.agency.database(), personOf(brands.maison), text("maison"));
        const auto trail =
            AuditTrail(brands.agency.database(), *session, brands.agency.clock()).list({.action = text("workspace")});
        QStringList actions;
        for (const auto& entry : trail->items) actions.prepend(entry.action);
        QCOMPARE(actions, (QStringList{text("workspace.add"), text("workspace.rename"), text("workspace.archive"),
                                       text("workspace.unarchive")}));
    }
};

QTEST_GUILESS_MAIN(WorkspacesTest)
#include "tst_workspaces.moc"
