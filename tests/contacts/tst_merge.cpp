// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/suppression_list.h"
#include "tests/support/temp_agency.h"

#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Two contacts that have much to give each other.
struct Desk
{
    Desk()
        : kept(add(text("Anna"), text("anna@example.com"), {}))
        , other(add(text("Anna Blanc"), text("blanc@example.com"), text("+33612345678")))
        , third(add(text("A. Blanc"), text("third@example.com"), text("+33687654321")))
    {
        const auto vip = *categories().add(text("VIP"));
        const auto press = *categories().add(text("Press"));
        if (!categories().assign(vip, {kept, other}) || !categories().assign(press, {other})) qFatal("no category");
        if (!consents().set(
                kept,
                {.channel = ConsentChannel::Email, .granted = true, .at = instantFromMs(1000), .source = text("form")}))
            qFatal("no consent");
        if (!consents().set(
                other,
                {.channel = ConsentChannel::Sms, .granted = true, .at = instantFromMs(2000), .source = text("form")}))
            qFatal("no consent");
    }
    ContactId add(const QString& name, const QString& email, const QString& phone)
    {
        ContactData data{.name = name};
        data.email = *EmailAddress::parse(email);
        if (!phone.isEmpty()) data.phone = *PhoneNumber::parse(phone);
        return *contacts().add(data);
    }
    ContactRepository contacts() { return {agency.database(), agency.session(), agency.clock()}; }
    CategoryRepository categories() { return {agency.database(), agency.session(), agency.clock()}; }
    ConsentList consents() { return {agency.database(), agency.session(), agency.clock()}; }
    ContactMerger merger() { return {agency.database(), agency.session(), agency.clock()}; }

    TempAgency agency;
    ContactId kept;
    ContactId other;
    ContactId third;
};

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsKeptWinsAndTheFirstFills()
    {
        Desk desk;
        QVERIFY(desk.merger().merge(desk.kept, {desk.other, desk.third}));
        const auto contact = desk.contacts().byId(desk.kept);
        QCOMPARE(contact->data.name, text("Anna"));
        QCOMPARE(contact->data.email->text(), text("anna@example.com"));
        QCOMPARE(contact->data.phone->text(), text("+33612345678"));
        QCOMPARE(contact->categories, (QStringList{text("Press"), text("VIP")}));
        QCOMPARE(*desk.contacts().count({}), 1);
        QCOMPARE(*desk.contacts().count({.search = text("33612345678")}), 1);
    }

    void undoBringsEverythingBack()
    {
        Desk desk;
        QVERIFY(desk.consents().set(
            desk.other,
            {.channel = ConsentChannel::Email, .granted = true, .at = instantFromMs(5000), .source = text("call")}));
        const auto state = [&] {
            return std::tuple(desk.contacts().list({})->items, *desk.consents().of(desk.kept),
                              *desk.consents().of(desk.other), *desk.contacts().count({.search = text("blanc")}));
        };
        const auto before = state();
        const auto merge = desk.merger().merge(desk.kept, {desk.other, desk.third});
        QVERIFY(merge);
        QVERIFY(state() != before);
        QVERIFY(desk.merger().undo(*merge));
        const auto after = state();
        QCOMPARE(std::get<1>(after), std::get<1>(before));
        QCOMPARE(std::get<2>(after), std::get<2>(before));
        QCOMPARE(std::get<3>(after), std::get<3>(before));
        QCOMPARE(std::get<0>(after).size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(std::get<0>(after)[i].data, std::get<0>(before)[i].data);
            QCOMPARE(std::get<0>(after)[i].categories, std::get<0>(before)[i].categories);
        }
        QCOMPARE(*desk.contacts().count({}), 3);
    }

    void anUndoneRefusalLeavesTheSuppressionList()
    {
        Desk desk;
        QVERIFY(desk.consents().set(desk.other,
                                    {.channel = ConsentChannel::Email, .granted = false, .at = instantFromMs(9000)}));
        SuppressionList list(desk.agency.database(), desk.agency.session(), desk.agency.clock());
        const auto merge = desk.merger().merge(desk.kept, {desk.other});
        QVERIFY(*list.holds(text("anna@example.com")));
        QVERIFY(desk.merger().undo(*merge));
        QVERIFY(!*list.holds(text("anna@example.com")));
        QVERIFY2(*list.holds(text("blanc@example.com")), "who refused is still not written to");
    }

    void anUndoThatCannotBeChangesNothing()
    {
        Desk desk;
        const auto merge = desk.merger().merge(desk.kept, {desk.other});
        desk.add(text("Somebody"), text("BLANC@example.com"), {});
        QCOMPARE(desk.merger().undo(*merge).error().code, ErrorCode::Conflict);
        QCOMPARE(desk.contacts().byId(desk.kept)->data.phone->text(), text("+33612345678"));
        QCOMPARE(*desk.contacts().count({}), 3);
    }

    void oneThatIsNotThereLeavesAllAsTheyWere()
    {
        Desk desk;
        QCOMPARE(desk.merger().merge(desk.kept, {desk.other, ContactId(999)}).error().code, ErrorCode::NotFound);
        QCOMPARE(*desk.contacts().count({}), 3);
        QCOMPARE(desk.merger().merge(desk.kept, {}).error().code, ErrorCode::Invalid);
        QCOMPARE(desk.merger().merge(desk.kept, {desk.kept}).error().code, ErrorCode::Invalid);
        const auto second = desk.agency.addWorkspace(text("Second"));
        QCOMPARE(ContactMerger(desk.agency.database(), second, desk.agency.clock())
                     .merge(desk.kept, {desk.other})
                     .error()
                     .code,
                 ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
