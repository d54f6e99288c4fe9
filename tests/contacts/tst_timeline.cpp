// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/contact_timeline.h"
#include "tests/support/temp_agency.h"

#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// A contact with a message of a campaign at 1000 and 3000, a conversation at 2000 and 2000, and consents on top.
struct Desk
{
    Desk()
        : anna(add(text("anna@example.com")))
        , other(add(text("blanc@example.com")))
    {
        run("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (1, 1, 'main', 'main', 'smtp', '{}', 1, 3, 300, 0, 0)");
        run("INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) "
            "VALUES (1, 1, 'Rentrée', 'email', '{}', 1, 4, 1, 0, 0), (2, 1, 'Noël', 'email', '{}', 1, 4, 1, 0, 0)");
        message(1, 1, anna, 1000);
        message(2, 2, anna, 3000);
        run("INSERT INTO conversations (id, workspace_id, contact_id, account_id, channel, address, last_at, created_at) VALUES (1, 1, 1, 1, 'email', 'x', 2000, 0)");
        run("INSERT INTO interactions (id, workspace_id, conversation_id, direction, kind, body, at) VALUES "
            "(1, 1, 1, 0, 'text', 'Bonjour', 2000), (2, 1, 1, 1, 'text', 'Merci', 2000), (3, 1, 1, 3, 'closed', '', 2500)");
    }
    void run(const QByteArray& script)
    {
        const auto done = agency.database().script(script);
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    void message(int id, int campaign, ContactId contact, qint64 at)
    {
        run(text(
                "INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at, sent_at) "
                "VALUES (%1, 1, %2, 1, %3, 1, 'x', 2, 0, %4)")
                .arg(id)
                .arg(campaign)
                .arg(contact.value())
                .arg(at)
                .toUtf8());
    }
    ContactId add(const QString& email)
    {
        ContactData data;
        data.email = *EmailAddress::parse(email);
        return *ContactRepository(agency.database(), agency.session(), agency.clock()).add(data);
    }
    ConsentList consents() { return {agency.database(), agency.session(), agency.clock()}; }
    TimelinePage page(int limit, const std::optional<TimelineCursor>& after = {})
    {
        const auto page = timelineOf(agency.database(), agency.session(), anna, limit, after);
        if (!page) qFatal("%s", qPrintable(page.error().detail));
        return *page;
    }
    QStringList kinds(int limit = 100)
    {
        QStringList kinds;
        for (const auto& entry : page(limit).items)
            kinds += entry.title.isEmpty() ? entry.kind + entry.text.left(7) : entry.title;
        return kinds;
    }

    TempAgency agency;
    ContactId anna;
    ContactId other;
};

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everythingIsThereTheNewestFirst()
    {
        Desk desk;
        QCOMPARE(desk.kinds(), (QStringList{text("Noël"), text("textMerci"), text("textBonjour"), text("Rentrée")}));
        QVERIFY(desk.consents().set(desk.anna, {.channel = ConsentChannel::Email, .granted = true}));
        const auto all = desk.page(100).items;
        QCOMPARE(all.size(), 5);
        QCOMPARE(all[0].kind, text("consent"));
        QCOMPARE(all[0].source, TimelineSource::Event);
        QCOMPARE(all[1].status, std::optional(MessageStatus::Sent));
        QCOMPARE(all[2].direction, TimelineDirection::Out);
        QCOMPARE(all[3].direction, TimelineDirection::In);
        QCOMPARE(all[3].channel, text("email"));
    }

    void partsFollowEachOther()
    {
        Desk desk;
        // Many at one moment: none is lost between two parts, none comes twice.
        for (int i = 0; i < 7; ++i)
            desk.run(
                "INSERT INTO contact_events (workspace_id, contact_id, at, kind, detail) VALUES (1, 1, 2000, 'merged', '9')");
        const auto whole = desk.page(100);
        QCOMPARE(whole.items.size(), 11);
        QVERIFY(!whole.next);
        QList<TimelineEntry> joined;
        std::optional<TimelineCursor> after;
        do {
            const auto part = desk.page(2, after);
            joined += part.items;
            after = part.next;
            if (after) QCOMPARE(TimelineCursor::parse(after->text()), after);
        } while (after);
        QCOMPARE(joined, whole.items);
        QVERIFY(!TimelineCursor::parse(text("12")));
        QVERIFY(!TimelineCursor::parse(text("1_7_2")));
    }

    void whatCameToAMergedContactIsThere()
    {
        Desk desk;
        desk.message(3, 1, desk.other, 5000);
        QVERIFY(!desk.kinds().contains(text("merged2")));
        QVERIFY(ContactMerger(desk.agency.database(), desk.agency.session(), desk.agency.clock())
                    .merge(desk.anna, {desk.other}));
        const auto kinds = desk.kinds();
        QCOMPARE(kinds.size(), 6);
        QCOMPARE(kinds[0], text("merged2"));
        QCOMPARE(kinds.count(text("Rentrée")), 2);
    }

    void anotherWorkspacesIsNotThere()
    {
        Desk desk;
        const auto theirs = desk.agency.addWorkspace(text("Autre"));
        QCOMPARE(timelineOf(desk.agency.database(), theirs, desk.anna, 10).error().code, ErrorCode::NotFound);
        auto nobody = desk.agency.session();
        nobody.role = Role::Agent;
        QVERIFY(timelineOf(desk.agency.database(), nobody, desk.anna, 10));
    }
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
