// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that fails is left alone, and tried again.
#include "models/writing/model_trouble.h"
#include "models/writing/provider_breaker.h"
#include "services/writing/provider_breakers.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using namespace std::chrono_literals;
using Verdict = ProviderBreaker::Verdict;

namespace {

void failTimes(ProviderBreaker& breaker, const Clock& clock, int times)
{
    for (int time = 0; time < times; ++time) breaker.failed(clock.now());
}

Provider provider(int revision = 1)
{
    return {.id = ProviderId(7),
            .draft = {.name = QStringLiteral("Atelier"),
                      .kind = ProviderKind::OpenAi,
                      .baseUrl = QStringLiteral("http://127.0.0.1:9"),
                      .model = QStringLiteral("m")},
            .revision = revision};
}

} // namespace

class ProviderBreakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeFailuresInARowOpenIt()
    {
        const FakeClock clock;
        ProviderBreaker breaker;
        failTimes(breaker, clock, 2);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        breaker.succeeded();
        failTimes(breaker, clock, 2);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        breaker.failed(clock.now());
        QCOMPARE(breaker.admit(clock.now()), Verdict::Rest);
    }

    void oneTryGoesThroughAfterTheRest()
    {
        FakeClock clock;
        ProviderBreaker breaker;
        failTimes(breaker, clock, 3);
        clock.advance(30s - 1ms);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Rest);
        clock.advance(1ms);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Rest);
        breaker.succeeded();
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
    }

    void aTryThatWasGivenUpIsGivenBack()
    {
        FakeClock clock;
        ProviderBreaker breaker;
        failTimes(breaker, clock, 3);
        clock.advance(30s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        breaker.abandoned();
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
    }

    void restsDoubleUpToTenMinutes()
    {
        FakeClock clock;
        ProviderBreaker breaker;
        failTimes(breaker, clock, 3);
        for (const auto rest : {30s, 60s, 120s, 240s, 480s, 600s, 600s}) {
            clock.advance(rest - 1s);
            QCOMPARE(breaker.admit(clock.now()), Verdict::Rest);
            clock.advance(1s);
            QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
            breaker.failed(clock.now());
        }
        clock.advance(600s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        breaker.succeeded();
        // What worked again begins anew.
        failTimes(breaker, clock, 3);
        clock.advance(30s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
    }

    void aWishToBeLeftAloneIsObeyed()
    {
        FakeClock clock;
        ProviderBreaker breaker;
        breaker.failed(clock.now(), 90s);
        clock.advance(89s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Rest);
        clock.advance(1s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
        breaker.failed(clock.now(), std::chrono::hours(24 * 365 * 1000));
        clock.advance(std::chrono::hours(24) - 1s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Rest);
        clock.advance(1s);
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
    }

    void aClockThatWasSetBackKeepsNobodyWaiting()
    {
        FakeClock clock;
        ProviderBreaker breaker;
        failTimes(breaker, clock, 3);
        clock.advance(-std::chrono::hours(5));
        QCOMPARE(breaker.admit(clock.now()), Verdict::Ask);
    }

    void aRefusedKeyStaysRefusedUntilTheSettingsChange()
    {
        FakeClock clock;
        ProviderBreakers breakers;
        QVERIFY(breakers.admit(provider(), clock.now()));
        breakers.keyRefused(provider());
        clock.advance(std::chrono::hours(100));
        QCOMPARE(breakers.admit(provider(), clock.now()).error(),
                 errorOf(ModelTrouble::KeyRefused, QStringLiteral("Atelier")));
        QVERIFY(breakers.admit(provider(2), clock.now()));
        for (int time = 0; time < 3; ++time) breakers.failed(provider(2), clock.now(), {});
        QCOMPARE(breakers.admit(provider(2), clock.now()).error(),
                 errorOf(ModelTrouble::Resting, QStringLiteral("Atelier")));
        breakers.succeeded(provider(2));
        QVERIFY(breakers.admit(provider(2), clock.now()));
    }
};

QTEST_GUILESS_MAIN(ProviderBreakerTest)
#include "tst_provider_breaker.moc"
