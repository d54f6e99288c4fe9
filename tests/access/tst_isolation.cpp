// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to another workspace does not exist: every entry of the services, asked for things of a neighbour.
#include "services/channels/account_repository.h"
#include "tests/access/walk/stage.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

/// What is said of a ghost, as it would be said of the neighbour's: another name, another number.
QString asIfOf(const Content& neighbour, QString text)
{
    const auto ghost = neighbour.ghost();
    text.replace(ghost.number, neighbour.number);
    text.replace(ghost.word, neighbour.word);
    static const QRegularExpression numbers(QStringLiteral("\\d{7,}"));
    qsizetype from = 0;
    for (auto match = numbers.match(text, from); match.hasMatch(); match = numbers.match(text, from)) {
        const auto value = match.captured().toLongLong();
        const bool isGhost = value >= kGhosts && value < 2 * kGhosts;
        const auto real = isGhost ? QString::number(value - kGhosts) : match.captured();
        text.replace(match.capturedStart(), match.capturedLength(), real);
        from = match.capturedStart() + real.size();
    }
    return text;
}

/// The one secret that the neighbour has.
QByteArray secretOf(Stage::Copy& copy, const Content& neighbour)
{
    const auto kept = copy.secrets().read(*secretKey(copy.database(), neighbour.spare));
    return kept ? kept->reveal() : QByteArray();
}

} // namespace

class IsolationTest : public QObject
{
    Q_OBJECT

    const quint32 m_seed = seedOfTheDay();
    Stage m_stage{m_seed};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// A table that nothing stands in proves nothing.
    void everyTableHoldsSomethingOfTheNeighbour()
    {
        const QStringList agency{QStringLiteral("agency"),           QStringLiteral("audit_head"),
                                 QStringLiteral("engine_state"),     QStringLiteral("erasures"),
                                 QStringLiteral("incoming_events"),  QStringLiteral("mail_marks"),
                                 QStringLiteral("relays"),           QStringLiteral("settings"),
                                 QStringLiteral("sign_in_failures"), QStringLiteral("tier_uses"),
                                 QStringLiteral("schema_version")};
        const auto copy = m_stage.copy(m_stage.session(Role::Admin));
        const auto theirs = rowsOf(copy->database(), m_stage.second().workspace);
        const auto all = allRows(copy->database());
        for (auto table = all.begin(); table != all.end(); ++table) {
            const bool isIndex = table.key().contains(QLatin1String("_search_"));
            if (agency.contains(table.key()) || isIndex) continue;
            QVERIFY2(!theirs.value(table.key()).isEmpty(),
                     qPrintable(QStringLiteral("%1: make some in tests/access/walk/content.cpp, or it is the agency's")
                                    .arg(table.key())));
        }
    }

    void whatIsTheirsDoesNotExist_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("an Admin") << Role::Admin;
        QTest::newRow("an Owner, while in another workspace") << Role::Owner;
    }

    void whatIsTheirsDoesNotExist()
    {
        QFETCH(Role, role);
        const auto theirs = m_stage.second();
        const auto ghost = theirs.ghost();
        auto copy = m_stage.copy(m_stage.session(role));
        const auto before = rowsOf(copy->database(), theirs.workspace);
        QStringList leaks;
        for (const auto& entry : everyEntry()) {
            if (role == Role::Owner && entry.reach == Reach::Agency) continue;
            const auto writes = copy->writes();
            const auto real = told(entry.call(copy->seat(), theirs));
            if (copy->writes() != writes)
                if (const auto what = difference(before, rowsOf(copy->database(), theirs.workspace)); !what.isEmpty())
                    leaks.append(entry.label() + QStringLiteral(" changed ") + what);
            if (secretOf(*copy, theirs) != "hidden birch")
                leaks.append(entry.label() + QStringLiteral(" touched their secret"));
            if (entry.does == Does::Write) copy = m_stage.copy(m_stage.session(role));
            const auto never = asIfOf(theirs, told(entry.call(copy->seat(), ghost)));
            if (real != never)
                leaks.append(QStringLiteral("%1 tells them apart:\n   theirs: %2\n   ghost:  %3")
                                 .arg(entry.label(), real.left(600), never.left(600)));
            if (entry.does == Does::Write) copy = m_stage.copy(m_stage.session(role));
        }
        QVERIFY(isEmptyAndTold(leaks));
    }

    /// Totals, pages, exports and searches are what the workspace alone would give.
    void nothingIsOtherThanWithoutNeighbours()
    {
        Stage alone(m_seed, Stage::Neighbours::None);
        QStringList leaks;
        for (const auto& entry : everyEntry()) {
            const auto here = m_stage.copy(m_stage.session(Role::Admin));
            const auto there = alone.copy(alone.session(Role::Admin));
            const auto beside = told(entry.call(here->seat(), m_stage.first()));
            const auto without = told(entry.call(there->seat(), alone.first()));
            if (beside != without)
                leaks.append(QStringLiteral("%1:\n   beside others: %2\n   alone:         %3")
                                 .arg(entry.label(), beside.left(600), without.left(600)));
        }
        QVERIFY(isEmptyAndTold(leaks));
    }
};

QTEST_GUILESS_MAIN(IsolationTest)
#include "tst_isolation.moc"
