// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/sending/pacing.h"

#include <QTest>

using namespace relais;

class PacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutLimitsEverythingMayGo()
    {
        Pacing pacing;
        QCOMPARE(pacing.available(instantFromMs(0), 7), 7);
        QVERIFY(!pacing.nextRelease(instantFromMs(0)));
    }

    void aPlaceIsFreeOneWindowAfterTheEnd()
    {
        Pacing pacing;
        pacing.setLimits({{2, Seconds(60)}});
        pacing.claimed(2);
        QCOMPARE(pacing.available(instantFromMs(0), 9), 0);
        QVERIFY(!pacing.nextRelease(instantFromMs(0)));
        pacing.cameBack(1);
        pacing.remember(instantFromMs(5'000), 1);
        QCOMPARE(pacing.available(instantFromMs(5'000), 9), 0);
        pacing.cameBack(1);
        QCOMPARE(pacing.available(instantFromMs(5'000), 9), 1);
        pacing.claimed(1);
        pacing.cameBack(1);
        pacing.remember(instantFromMs(6'000), 1);
        QCOMPARE(toMs(*pacing.nextRelease(instantFromMs(7'000))), 65'001);
        QCOMPARE(pacing.available(instantFromMs(65'000), 9), 0);
        QCOMPARE(pacing.available(instantFromMs(65'001), 9), 1);
    }

    void theTightestOfSeveralWindowsDecides()
    {
        Pacing pacing;
        pacing.setLimits({{25, Seconds(60)}, {30, Seconds(86400)}});
        pacing.remember(instantFromMs(0), 25);
        QCOMPARE(pacing.available(instantFromMs(60'001), 99), 5);
        pacing.remember(instantFromMs(60'001), 5);
        QCOMPARE(pacing.available(instantFromMs(200'000), 99), 0);
        QVERIFY(pacing.heldByDailyCap(instantFromMs(200'000)));
        QCOMPARE(toMs(*pacing.nextRelease(instantFromMs(200'000))), 86'400'001);
    }

    void newLimitsCountAtOnce()
    {
        Pacing pacing;
        pacing.setLimits({{100, Seconds(60)}});
        pacing.remember(instantFromMs(0), 40);
        pacing.setLimits({{10, Seconds(60)}});
        QCOMPARE(pacing.available(instantFromMs(1'000), 99), 0);
        pacing.setLimits({{50, Seconds(60)}});
        QCOMPARE(pacing.available(instantFromMs(1'000), 99), 10);
    }

    /// Whatever the delays between claim, the server's clock and the end: no window of the server's clock
    /// holds more than the limit, and a restart in between changes nothing.
    void noWindowOfTheServerHoldsMore()
    {
        test::check("sliding windows hold by the server's clock", [] {
            const RateLimit limit{*rc::gen::inRange(1, 8), Seconds(*rc::gen::inRange(1, 5))};
            Pacing pacing;
            pacing.setLimits({limit});
            std::vector<qint64> served;
            std::vector<std::pair<qint64, int>> log;
            qint64 now = 0;
            for (int i = 0; i < 200; ++i) {
                now += *rc::gen::inRange(0, 400);
                if (*rc::gen::inRange(0, 10) == 0) {
                    Pacing restarted;
                    restarted.setLimits({limit});
                    for (const auto& [at, n] : log) restarted.remember(instantFromMs(at), n);
                    pacing = restarted;
                }
                const int count = pacing.available(instantFromMs(now), 3);
                if (count == 0) continue;
                pacing.claimed(count);
                const auto delay = *rc::gen::inRange(0, 300);
                for (int n = 0; n < count; ++n) served.push_back(now + *rc::gen::inRange(0, delay + 1));
                now += delay;
                pacing.cameBack(count);
                pacing.remember(instantFromMs(now), count);
                log.emplace_back(now, count);
            }
            std::sort(served.begin(), served.end());
            const auto window = Milliseconds(limit.window).count();
            for (size_t i = 0; i + limit.messages < served.size(); ++i)
                RC_ASSERT(served[i + limit.messages] - served[i] >= window);
        });
    }
};

QTEST_GUILESS_MAIN(PacingTest)
#include "tst_pacing.moc"
