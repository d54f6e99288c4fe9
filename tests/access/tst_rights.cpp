// SPDX-License-Identifier: GPL-3.0-or-later
// Every entry of the services, for every role: allowed exactly when the role has the scope, and refused before anything is looked at.
#include "tests/access/walk/stage.h"

#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

/// As few rights as will do.
Role lowest(const Entry& entry)
{
    for (const auto role : {Role::Agent, Role::Manager, Role::Admin})
        if (entry.allows(role)) return role;
    return Role::Owner;
}

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

    Stage m_stage{seedOfTheDay()};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aRoleMayWhatItsScopesSay_data()
    {
        QTest::addColumn<Role>("role");
        for (const auto role : kAllRoles) QTest::newRow(qPrintable(roleName(role))) << role;
    }

    void aRoleMayWhatItsScopesSay()
    {
        QFETCH(Role, role);
        const auto ghost = m_stage.first().ghost();
        const auto copy = m_stage.copy(m_stage.session(role));
        QStringList wrong;
        for (const auto& entry : everyEntry()) {
            if (entry.allows(role)) {
                // What never was is not found, or is fine: not a question of rights.
                const auto result = entry.call(copy->seat(), ghost);
                if (!result && result.error().code == ErrorCode::NotAllowed)
                    wrong.append(entry.label() + QStringLiteral(" is refused: ") + told(result));
                continue;
            }
            const auto before = copy->writes();
            for (const auto& of : {m_stage.first(), ghost}) {
                const auto result = entry.call(copy->seat(), of);
                if (result || result.error().code != ErrorCode::NotAllowed)
                    wrong.append(entry.label() + QStringLiteral(" is not refused: ") + told(result).left(200));
            }
            if (copy->writes() != before) wrong.append(entry.label() + QStringLiteral(" wrote before it refused"));
        }
        QVERIFY(isEmptyAndTold(wrong));
    }

    /// Refusals would prove nothing if nobody succeeded; and more than the scopes that it names an entry may not ask.
    void theLowestRoleThatMayDoes()
    {
        QStringList wrong;
        for (const auto& entry : everyEntry()) {
            const auto copy = m_stage.copy(m_stage.session(lowest(entry)));
            const auto result = entry.call(copy->seat(), m_stage.first());
            const auto ended = result ? std::nullopt : std::optional(result.error().code);
            if (ended != entry.ends)
                wrong.append(
                    QStringLiteral("%1 as %2: %3").arg(entry.label(), roleName(lowest(entry)), told(result).left(300)));
        }
        QVERIFY(isEmptyAndTold(wrong));
    }

    void whoseSessionHasEndedDoesNothing()
    {
        const auto copy = m_stage.copy(m_stage.ended(Role::Owner));
        const auto before = copy->writes();
        QStringList wrong;
        for (const auto& entry : everyEntry()) {
            const auto result = entry.call(copy->seat(), m_stage.first());
            if (result || result.error().code != ErrorCode::NotSignedIn)
                wrong.append(QStringLiteral("%1: %2").arg(entry.label(), told(result).left(200)));
        }
        QCOMPARE(copy->writes(), before);
        QVERIFY(isEmptyAndTold(wrong));
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
