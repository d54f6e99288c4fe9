// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/duplicate_finder.h"
#include "tests/support/temp_agency.h"

#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

/// An agency whose contacts look alike.
struct Desk
{
    ContactId add(const QString& name, const QString& company, const QString& phone = {})
    {
        ContactData data{.name = name, .company = company, .externalId = QString::number(++made)};
        if (!phone.isEmpty()) data.phone = *PhoneNumber::parse(phone);
        return *contacts().add(data);
    }
    ContactRepository contacts() { return {agency.database(), agency.session(), agency.clock()}; }
    ContactMerger merger() { return {agency.database(), agency.session(), agency.clock()}; }
    DuplicateFinder finder() { return {agency.database(), agency.session()}; }
    /// The ids of every group.
    QList<QList<ContactId>> groups(int limit = 100, qint64 after = 0)
    {
        const auto found = finder().find(limit, after);
        if (!found) qFatal("%s", qPrintable(found.error().detail));
        QList<QList<ContactId>> ids;
        for (const auto& group : found->groups) {
            QList<ContactId> of;
            for (const auto& contact : group.contacts) of.append(contact.id);
            ids.append(of);
        }
        return ids;
    }

    TempAgency agency;
    int made = 0;
};

const auto kPhone = QStringLiteral("+33612345678");
const auto kOther = QStringLiteral("+33687654321");
using Groups = QList<QList<ContactId>>;

} // namespace

class DuplicatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onePhoneIsOnePerson()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Anna"), {}, kPhone);
        desk.add(QStringLiteral("Bruno"), {}, kOther);
        const auto c = desk.add(QStringLiteral("A. Blanc"), QStringLiteral("Maison"), kPhone);
        const auto found = desk.finder().find(10);
        QCOMPARE(found->total, 1);
        QCOMPARE(found->next, 0);
        QCOMPARE(desk.groups(), (Groups{{a, c}}));
        QVERIFY(found->groups[0].samePhone && !found->groups[0].sameName);
        QCOMPARE(found->groups[0].count, 2);
    }

    void oneNameAtOneCompanyIsOnePerson()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Hélène  Garçon"), QStringLiteral("L’Atelier"));
        const auto b = desk.add(QStringLiteral("HELENE GARCON"), QStringLiteral("l'atelier"));
        desk.add(QStringLiteral("Hélène Garçon"), {});
        desk.add(QStringLiteral("Hélène Garçon"), {});
        desk.add(QStringLiteral("Hélène Garçon"), QStringLiteral("Ailleurs"));
        desk.add({}, QStringLiteral("L’Atelier"));
        desk.add({}, QStringLiteral("L’Atelier"));
        QCOMPARE(desk.groups(), (Groups{{a, b}}));
        QVERIFY(desk.finder().find(10)->groups[0].sameName);
    }

    void firstAndLastNameStandInForTheName()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Anna Blanc"), QStringLiteral("Maison"));
        const auto b = *desk.contacts().add({.firstName = QStringLiteral("Anna"),
                                             .lastName = QStringLiteral("BLANC"),
                                             .company = QStringLiteral("maison"),
                                             .externalId = QStringLiteral("x")});
        QCOMPARE(desk.groups(), (Groups{{a, b}}));
        QVERIFY(desk.finder().find(10)->groups[0].sameName);
    }

    void oneLeadsToAnother()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Anna"), QStringLiteral("Maison"), kPhone);
        const auto b = desk.add(QStringLiteral("Anna"), QStringLiteral("Maison"), kOther);
        const auto c = desk.add(QStringLiteral("A"), {}, kOther);
        QCOMPARE(desk.groups(), (Groups{{a, b, c}}));
        const auto group = desk.finder().find(10)->groups[0];
        QVERIFY(group.samePhone && group.sameName);
    }

    void deletedAndForeignContactsDoNotCount()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Anna"), {}, kPhone);
        const auto b = desk.add(QStringLiteral("Anna"), {}, kPhone);
        const auto second = desk.agency.addWorkspace(QStringLiteral("Second"));
        ContactData data{.name = QStringLiteral("Anna")};
        data.phone = *PhoneNumber::parse(kPhone);
        const auto foreign = *ContactRepository(desk.agency.database(), second, desk.agency.clock()).add(data);
        QCOMPARE(desk.groups(), (Groups{{a, b}}));
        QCOMPARE(DuplicateFinder(desk.agency.database(), second).find(10)->total, 0);
        QCOMPARE(desk.finder().tellApart({a, foreign}).error().code, ErrorCode::NotFound);
        QVERIFY(desk.contacts().remove({b}));
        QCOMPARE(desk.groups(), Groups());
        QCOMPARE(desk.finder().tellApart({a, b}).error().code, ErrorCode::NotFound);
    }

    void whoWasToldApartDoesNotComeUpAgain()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Anna"), {}, kPhone);
        const auto b = desk.add(QStringLiteral("Bruno"), {}, kPhone);
        QVERIFY(desk.finder().tellApart({b, a}));
        QVERIFY2(desk.finder().tellApart({a, b}), "twice is no failure");
        QCOMPARE(desk.groups(), Groups());
        const auto c = desk.add(QStringLiteral("Chloé"), {}, kPhone);
        QCOMPARE(desk.groups(), (Groups{{a, b, c}}));
        QVERIFY(desk.finder().tellApart({a, b, c}));
        QCOMPARE(desk.groups(), Groups());
        QVERIFY(desk.finder().forgetDifference({c, a, b}));
        QCOMPARE(desk.groups(), (Groups{{a, b, c}}));
    }

    void whoWasToldApartStaysSoWhenTheyAreMerged()
    {
        Desk desk;
        const auto a = desk.add(QStringLiteral("Anna"), {}, kPhone);
        const auto b = desk.add(QStringLiteral("Bruno"), {}, kPhone);
        const auto c = desk.add(QStringLiteral("Anna B."), {}, kPhone);
        QVERIFY(desk.finder().tellApart({a, b}));
        const auto merge = desk.merger().merge(c, {a});
        QVERIFY(merge);
        QCOMPARE(desk.groups(), Groups());
        QVERIFY(desk.merger().undo(*merge));
        QCOMPARE(desk.groups(), (Groups{{a, b, c}}));
    }

    void partsFollowEachOther()
    {
        Desk desk;
        Groups all;
        for (int i = 0; i < 9; ++i) {
            const auto name = QStringLiteral("Person %1").arg(i);
            all.append({desk.add(name, QStringLiteral("Maison")), ContactId(0)});
        }
        for (int i = 8; i >= 0; --i) all[i][1] = desk.add(QStringLiteral("Person %1").arg(i), QStringLiteral("Maison"));
        Groups seen;
        qint64 after = 0;
        do {
            seen += desk.groups(4, after);
            const auto found = desk.finder().find(4, after);
            QCOMPARE(found->total, 9);
            after = found->next;
        } while (after != 0);
        QCOMPARE(seen, all);
    }

    void aSwitchboardIsShownInPart()
    {
        Desk desk;
        for (int i = 0; i < 30; ++i) desk.add(QStringLiteral("Person %1").arg(i), {}, kPhone);
        const auto found = desk.finder().find(10);
        QCOMPARE(found->total, 1);
        QCOMPARE(found->groups[0].count, 30);
        QCOMPARE(found->groups[0].contacts.size(), qsizetype{DuplicateGroup::kMostShown});
    }

    void whoAsksToStopIsHeard()
    {
        Desk desk;
        desk.add(QStringLiteral("Anna"), {}, kPhone);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(desk.finder().find(10, 0, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "tst_duplicates.moc"
