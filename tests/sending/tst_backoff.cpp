// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/backoff.h"

#include <QTest>

using namespace relais;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesFromTheFirstDelay()
    {
        QCOMPARE(retryDelay(Seconds(300), 1, 0), Milliseconds(300'000));
        QCOMPARE(retryDelay(Seconds(300), 2, 0), Milliseconds(600'000));
        QCOMPARE(retryDelay(Seconds(300), 3, 0), Milliseconds(1'200'000));
    }
    void staysUnderFourHours() { QCOMPARE(retryDelay(Seconds(300), 60, 0), Milliseconds(std::chrono::hours(4))); }
    void jitterMovesByAFifthAtMost()
    {
        QCOMPARE(retryDelay(Seconds(100), 1, 1), Milliseconds(120'000));
        QCOMPARE(retryDelay(Seconds(100), 1, -1), Milliseconds(80'000));
        QCOMPARE(retryDelay(Seconds(100), 1, -7), Milliseconds(80'000));
    }
    void theProvidersWishIsTheLeast()
    {
        QCOMPARE(retryDelay(Seconds(10), 1, 0, Seconds(90)), Milliseconds(90'000));
        QCOMPARE(retryDelay(Seconds(100), 1, 0, Seconds(90)), Milliseconds(100'000));
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
