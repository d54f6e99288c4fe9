// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/sending/warm_up.h"

#include <QTest>

using namespace relais;

namespace {
constexpr Milliseconds kDay = std::chrono::hours(24);
const Instant kStart = instantFromMs(1'800'000'000'000);
} // namespace

class WarmUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsTextIsReadBack()
    {
        QCOMPARE(*warmUpFromText(QStringLiteral("50:14")), (WarmUp{50, 14}));
        QCOMPARE(toText(WarmUp{50, 14}), QStringLiteral("50:14"));
        for (const auto* wrong : {"", "50", "50:0", "0:14", "-1:3", "a:b", "1:2:3", "50/14", "5.5:3"})
            QVERIFY(!warmUpFromText(QString::fromLatin1(wrong)));
    }

    void itGrowsFromDayToDay()
    {
        const WarmUp ramp{50, 4};
        const auto capOn = [&](int day) { return warmUpLimit(ramp, kStart, 800, kStart + (day - 1) * kDay)->messages; };
        QCOMPARE(capOn(1), 50);
        QCOMPARE(capOn(2), 100);
        QCOMPARE(capOn(3), 200);
        QCOMPARE(capOn(4), 400);
        QVERIFY(!warmUpLimit(ramp, kStart, 800, kStart + 4 * kDay));
    }

    void beforeTheFirstMessageItIsTheFirstDay()
    {
        QCOMPARE(warmUpLimit({50, 4}, std::nullopt, 800, kStart + 100 * kDay)->messages, 50);
        QVERIFY(!nextWarmUpDay({50, 4}, std::nullopt, kStart));
        QCOMPARE(warmUpDay(kStart, kStart - kDay), 1);
    }

    void theNextDayIsWhenItGrows()
    {
        const WarmUp ramp{50, 4};
        QCOMPARE(*nextWarmUpDay(ramp, kStart, kStart), kStart + kDay);
        QCOMPARE(*nextWarmUpDay(ramp, kStart, kStart + kDay), kStart + 2 * kDay);
        QVERIFY(!nextWarmUpDay(ramp, kStart, kStart + 4 * kDay));
    }

    /// The cap never shrinks, stays between start and daily cap, and is over in time.
    void itNeverShrinks()
    {
        test::check("a warm-up grows from its start to the daily cap", [] {
            const WarmUp ramp{*rc::gen::inRange(1, 5000), *rc::gen::inRange(1, 90)};
            const int daily = ramp.start + *rc::gen::inRange(0, 100'000);
            int last = ramp.start;
            for (int day = 1; day <= ramp.days; ++day) {
                const auto limit =
                    warmUpLimit(ramp, kStart, daily,
                                kStart + (day - 1) * kDay + Milliseconds(*rc::gen::inRange(0, 86'400'000)));
                if (!limit) {
                    RC_ASSERT(ramp.start == daily);
                    continue;
                }
                RC_ASSERT(limit->messages >= last);
                RC_ASSERT(limit->messages <= daily);
                RC_ASSERT(isDailyCap(*limit));
                last = limit->messages;
            }
            RC_ASSERT(!warmUpLimit(ramp, kStart, daily, kStart + ramp.days * kDay));
        });
    }

    /// A sender that takes every place it gets: no 24 hours ever hold more than the cap of their end.
    void noDayHoldsMoreThanItsCap()
    {
        test::check("24 hours hold at most the warm-up's cap", [] {
            const WarmUp ramp{*rc::gen::inRange(1, 10), *rc::gen::inRange(1, 8)};
            const int daily = ramp.start + *rc::gen::inRange(1, 40);
            const auto capAt = [&](std::optional<Instant> since, Instant now) {
                const auto limit = warmUpLimit(ramp, since, daily, now);
                return limit ? limit->messages : daily;
            };
            Pacing pacing;
            std::optional<Instant> since;
            std::vector<Instant> sent;
            auto now = kStart;
            for (int i = 0; i < 150; ++i) {
                now += Milliseconds(*rc::gen::inRange(0, 4 * 3'600'000));
                std::vector<RateLimit> limits{{daily, std::chrono::hours(24)}};
                if (const auto limit = warmUpLimit(ramp, since, daily, now)) limits.push_back(*limit);
                pacing.setLimits(limits);
                const int count = pacing.available(now, *rc::gen::inRange(1, 30));
                for (int n = 0; n < count; ++n) sent.push_back(now);
                if (count > 0 && !since) since = now;
                pacing.remember(now, count);
                const auto within =
                    std::count_if(sent.begin(), sent.end(), [&](Instant at) { return at > now - kDay; });
                RC_ASSERT(within <= capAt(since, now));
            }
            RC_ASSERT(!sent.empty());
        });
    }
};

QTEST_GUILESS_MAIN(WarmUpTest)
#include "tst_warm_up.moc"
