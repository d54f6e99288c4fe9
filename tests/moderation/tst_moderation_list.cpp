// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/audit.h"
#include "services/moderation/moderation_list.h"
#include "services/storage/database.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

ModerationRule rule(const char* sought, ModerationVerdict verdict = ModerationVerdict::Block)
{
    return {.sought = text(sought), .verdict = verdict, .reason = text("because")};
}

/// Action, subject and detail of the newest entry.
QString lastOf(test::TempAgency& agency)
{
    auto rows =
        agency.database().queryText(text("SELECT action, subject, detail FROM audit ORDER BY id DESC LIMIT 1"), {});
    return rows && rows->next() ? rows->text(0) + QLatin1Char('|') + rows->text(1) + QLatin1Char('|') + rows->text(2)
                                : QString();
}

} // namespace

class ModerationListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aNewWorkspaceLetsEverythingOut()
    {
        test::TempAgency agency;
        const auto policy = ModerationList(agency.database(), agency.session(), agency.clock()).read();
        QVERIFY(policy);
        QCOMPARE(*policy, ModerationPolicy());
    }

    void theListIsWhatWasSaved()
    {
        test::TempAgency agency;
        ModerationList list(agency.database(), agency.session(), agency.clock());
        const QList<ModerationRule> rules{rule("gratuit"),
                                          {.kind = ModerationRule::Kind::Pattern,
                                           .sought = text("\\d{16}"),
                                           .verdict = ModerationVerdict::Warn,
                                           .reason = text("a card?")}};
        QVERIFY(list.save(rules));
        QCOMPARE(lastOf(agency), text("moderation.rules|gratuit, \\d{16}|"));
        QCOMPARE(list.read()->rules, rules);
        QVERIFY(list.save({rules[1]}));
        QCOMPARE(lastOf(agency), text("moderation.rules||before=gratuit"));
        QCOMPARE(list.read()->rules, QList<ModerationRule>{rules[1]});
        QVERIFY(list.setModel(ModelPart::Blocks));
        QCOMPARE(lastOf(agency), text("moderation.model|block|"));
        QCOMPARE(list.read()->model, ModelPart::Blocks);
        // Each of the two leaves the other alone.
        QVERIFY(list.save({}));
        QCOMPARE(list.read()->model, ModelPart::Blocks);
    }

    void whatIsWrongChangesNothing()
    {
        test::TempAgency agency;
        ModerationList list(agency.database(), agency.session(), agency.clock());
        QVERIFY(list.save({rule("gratuit")}));
        const auto before = lastOf(agency);
        const auto refused = list.save({rule("remboursé"), rule("!")});
        QCOMPARE(refused.error(),
                 (Error{ErrorCode::Invalid, text("rules[1].words"), text("there is no letter and no digit in it")}));
        QCOMPARE(list.read()->rules, QList<ModerationRule>{rule("gratuit")});
        // The same list again is no change either.
        QVERIFY(list.save({rule("gratuit")}));
        QCOMPARE(lastOf(agency), before);
    }

    void whoComesLateIsTold()
    {
        test::TempAgency agency;
        ModerationList list(agency.database(), agency.session(), agency.clock());
        QVERIFY(list.save({rule("gratuit")}, QList<ModerationRule>()));
        const auto late = list.save({rule("remboursé")}, QList<ModerationRule>());
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(list.read()->rules, QList<ModerationRule>{rule("gratuit")});
    }

    void eachWorkspaceHasItsOwn()
    {
        test::TempAgency agency;
        const auto other = agency.addWorkspace(text("Autre"));
        QVERIFY(ModerationList(agency.database(), agency.session(), agency.clock()).save({rule("gratuit")}));
        QVERIFY(ModerationList(agency.database(), agency.session(), agency.clock()).setModel(ModelPart::Warns));
        ModerationList theirs(agency.database(), other, agency.clock());
        QCOMPARE(*theirs.read(), ModerationPolicy());
        QVERIFY(theirs.save({rule("promo")}));
        QVERIFY(theirs.save({}));
        QCOMPARE(ModerationList(agency.database(), agency.session(), agency.clock()).read()->rules,
                 QList<ModerationRule>{rule("gratuit")});
    }
};

QTEST_GUILESS_MAIN(ModerationListTest)
#include "tst_moderation_list.moc"
