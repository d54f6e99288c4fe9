// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/sending/tier_budget.h"

#include <QTest>

#include <numeric>

using namespace relais;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Instant kNow = *instantFromIso(QStringLiteral("2026-11-21T10:00:00Z"));
const QDate kToday(2026, 11, 21);

TierPlan plan(qint64 limit, const QList<TierUse>& uses, qint64 recipients)
{
    return planTier(limit, uses, recipients, kNow, "UTC");
}

QList<TierUse> someUses(qint64 limit)
{
    QList<TierUse> uses;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
        uses.append(
            {kNow - Milliseconds(*rc::gen::inRange(0, 30 * 3'600'000)), *rc::gen::inRange<qint64>(0, limit / 4 + 2)});
    return uses;
}

} // namespace

class TierBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonCountsFor24Hours()
    {
        const QList<TierUse> uses{{kNow - hours(25), 100}, {kNow - hours(24), 10}, {kNow - hours(23), 7}, {kNow, 3}};
        QCOMPARE(tierUsed(uses, kNow), 10);
        QCOMPARE(tierUsed(uses, kNow + hours(1)), 3);
        QCOMPARE(tierUsed(uses, kNow + hours(24)), 0);
        QCOMPARE(tierAvailable(250, uses, 1000, kNow), 240);
        QCOMPARE(tierAvailable(250, uses, 5, kNow), 5);
        QCOMPARE(tierAvailable(kUnlimitedUsers, uses, 1000, kNow), 1000);
        QCOMPARE(tierAvailable(5, uses, 1000, kNow), 0);
        QCOMPARE(tierAvailable(250, uses, -1, kNow), 0);
    }

    void theNextPlace()
    {
        const QList<TierUse> uses{{kNow - hours(2), 100}, {kNow - hours(20), 100}, {kNow - hours(10), 100}};
        QVERIFY(!nextTierSlot(301, uses, kNow));
        QVERIFY(!nextTierSlot(kUnlimitedUsers, uses, kNow));
        QCOMPARE(nextTierSlot(300, uses, kNow), kNow + hours(4));
        QCOMPARE(nextTierSlot(250, uses, kNow), kNow + hours(4));
        QCOMPARE(nextTierSlot(200, uses, kNow), kNow + hours(14));
        QCOMPARE(nextTierSlot(50, uses, kNow), kNow + hours(22));
    }

    void everybodyAtOnce()
    {
        const auto all = plan(2000, {}, 2000);
        QCOMPARE(all.days, (QList<TierDay>{{kToday, 2000}}));
        QCOMPARE(all.now, 2000);
        QCOMPARE(all.later, 0);
        QCOMPARE(all.lastLeaves, kNow);
        QCOMPARE(plan(kUnlimitedUsers, {}, 1'000'000).days, (QList<TierDay>{{kToday, 1'000'000}}));
        QVERIFY(plan(2000, {}, 0).days.isEmpty());
        QVERIFY(!plan(2000, {}, 0).lastLeaves);
    }

    void aLargeCampaignTakesDays()
    {
        const auto three = plan(2000, {}, 5000);
        QCOMPARE(three.days, (QList<TierDay>{{kToday, 2000}, {kToday.addDays(1), 2000}, {kToday.addDays(2), 1000}}));
        QCOMPARE(three.now, 2000);
        QCOMPARE(three.lastLeaves, kNow + hours(48));
    }

    void whatWasUsedMakesItLater()
    {
        const auto later = plan(1000, {{kNow - hours(20), 600}, {kNow - hours(1), 300}}, 1500);
        // 100 now, 600 in 4 hours, 300 in 23 hours, 100 a day after the first, 400 of the 600 after that.
        QCOMPARE(later.now, 100);
        QCOMPARE(later.days, (QList<TierDay>{{kToday, 700}, {kToday.addDays(1), 800}}));
        QCOMPARE(later.lastLeaves, kNow + hours(28));
    }

    void daysAreThoseOfThePlace()
    {
        QCOMPARE(planTier(100, {}, 200, kNow, "Pacific/Kiritimati").days,
                 (QList<TierDay>{{kToday.addDays(1), 100}, {kToday.addDays(2), 100}}));
        QCOMPARE(planTier(100, {}, 100, kNow, "Mars/Base").days, (QList<TierDay>{{kToday, 100}}));
    }

    void whatNeverEndsIsSaid()
    {
        const auto never = plan(250, {}, 1'000'000);
        QCOMPARE(never.days.size(), 367);
        QCOMPARE(never.later, 1'000'000 - 367 * 250);
        const auto none = plan(0, {}, 10);
        QCOMPARE(none.later, 10);
        QVERIFY(none.days.isEmpty());
    }

    void nobodyIsLostAndTheLimitHolds()
    {
        test::check("followed step by step, no 24 hours hold more than the limit and all leave", [] {
            const auto limit = *rc::gen::inRange<qint64>(1, 60);
            auto uses = someUses(limit);
            auto left = *rc::gen::inRange<qint64>(0, 200);
            auto now = kNow;
            for (int i = 0; left > 0; ++i) {
                RC_ASSERT(i < 2000);
                const auto count = tierAvailable(limit, uses, left, now);
                RC_ASSERT((count > 0) != nextTierSlot(limit, uses, now).has_value());
                if (count > 0) {
                    uses.append({now, count});
                    left -= count;
                    RC_ASSERT(tierUsed(uses, now) <= limit);
                } else {
                    const auto next = *nextTierSlot(limit, uses, now);
                    RC_ASSERT(next > now);
                    RC_ASSERT(tierAvailable(limit, uses, 1, next - Milliseconds(1)) == 0);
                    now = next;
                }
            }
        });
    }

    void aPlanIsWhatHappens()
    {
        test::check("a plan sums up, starts with what may leave now and is at most quarters of an hour late", [] {
            const auto limit = *rc::gen::inRange<qint64>(1, 60);
            const auto uses = someUses(limit);
            const auto recipients = *rc::gen::inRange<qint64>(0, 200);
            const auto planned = planTier(limit, uses, recipients, kNow, "UTC");
            const auto inDays = std::accumulate(planned.days.begin(), planned.days.end(), qint64(0),
                                                [](qint64 sum, const TierDay& day) { return sum + day.users; });
            RC_ASSERT(inDays == recipients);
            RC_ASSERT(planned.later == 0);
            RC_ASSERT(planned.now == tierAvailable(limit, uses, recipients, kNow));
            auto real = uses;
            auto left = recipients;
            auto now = kNow;
            while (left > 0) {
                if (const auto count = tierAvailable(limit, real, left, now); count > 0) {
                    real.append({now, count});
                    left -= count;
                } else {
                    const auto next = *nextTierSlot(limit, real, now);
                    RC_ASSERT(next > now);
                    now = next;
                }
            }
            if (recipients == 0) return;
            RC_ASSERT(*planned.lastLeaves >= now);
            RC_ASSERT(*planned.lastLeaves - now < minutes(15));
        });
    }
};

QTEST_GUILESS_MAIN(TierBudgetTest)
#include "tst_tier_budget.moc"
