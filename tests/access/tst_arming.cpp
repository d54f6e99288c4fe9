// SPDX-License-Identifier: GPL-3.0-or-later
// A copy finds out that it is one, also while another program writes to it.
#include "services/access/arming.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QTest>

#include <chrono>
#include <future>

using namespace relais;
using namespace std::chrono_literals;

class ArmingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCopyIsDisarmedWhileAnotherProgramWrites()
    {
        test::TempAgency agency;
        QVERIFY(checkArmed(agency.database()).value());
        QVERIFY(agency.database().runText(QStringLiteral("UPDATE agency SET home = 'elsewhere'"), {}));
        auto writing = Transaction::begin(agency.database());
        QVERIFY(writing);
        auto check = std::async(std::launch::async, [path = agency.database().path()]() -> Result<bool> {
            const auto other = Database::open(path);
            if (!other) return other.failure();
            return checkArmed(**other);
        });
        // It waits for its turn: what is ready now has failed.
        QVERIFY(check.wait_for(500ms) == std::future_status::timeout);
        QVERIFY(writing->commit());
        QCOMPARE(check.get().value(), false);
        QCOMPARE(checkArmed(agency.database()).value(), false);
    }
};

QTEST_GUILESS_MAIN(ArmingTest)
#include "tst_arming.moc"
