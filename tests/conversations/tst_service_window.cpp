// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/conversations/service_window.h"

#include <QTest>

using namespace relais;
using std::chrono::hours;

namespace {
const Instant kNow = instantFromMs(1'795'219'200'000);
} // namespace

class ServiceWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOpenFor24Hours()
    {
        const auto end = serviceWindowEnd(std::nullopt, kNow, kNow);
        QCOMPARE(end, kNow + hours(24));
        QVERIFY(isServiceWindowOpen(end, kNow));
        QVERIFY(isServiceWindowOpen(end, kNow + hours(24) - Milliseconds(1)));
        QVERIFY(!isServiceWindowOpen(end, kNow + hours(24)));
        QVERIFY(!isServiceWindowOpen(std::nullopt, kNow));
        QCOMPARE(serviceWindowLeft(end, kNow + hours(20)), Milliseconds(hours(4)));
    }

    void itCountsFromTheMessageAndNotFromItsArrival()
    {
        QVERIFY(!isServiceWindowOpen(serviceWindowEnd(std::nullopt, kNow - hours(25), kNow), kNow));
        QCOMPARE(serviceWindowLeft(serviceWindowEnd(std::nullopt, kNow - hours(23), kNow), kNow),
                 Milliseconds(hours(1)));
        QVERIFY(!isServiceWindowOpen(serviceWindowEnd(std::nullopt, Instant(), kNow), kNow));
    }

    void theFutureIsNow()
    {
        QCOMPARE(serviceWindowEnd(std::nullopt, kNow + hours(1000), kNow), kNow + hours(24));
        // Written down by a clock that ran ahead.
        QCOMPARE(serviceWindowEnd(kNow + hours(1000), kNow - hours(1), kNow), kNow + hours(24));
        QCOMPARE(serviceWindowLeft(kNow + hours(1000), kNow), Milliseconds(hours(24)));
    }

    void orderAndRepetitionDoNotMatter()
    {
        test::check("the latest interaction decides, at most 24 hours from now", [] {
            auto times = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-100, 100)));
            const auto endOf = [](const std::vector<int>& all) {
                std::optional<Instant> end;
                for (const int hour : all) end = serviceWindowEnd(end, kNow + hours(hour), kNow);
                return *end;
            };
            const auto end = endOf(times);
            const auto latest = *std::max_element(times.begin(), times.end());
            RC_ASSERT(end == kNow + hours(std::min(latest, 0) + 24));
            times.insert(times.end(), times.begin(), times.end());
            std::reverse(times.begin(), times.end());
            RC_ASSERT(endOf(times) == end);
        });
    }
};

QTEST_GUILESS_MAIN(ServiceWindowTest)
#include "tst_service_window.moc"
