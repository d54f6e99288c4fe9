// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/late_library.h"

#include <QSet>
#include <QTest>

#include <array>
#include <barrier>
#include <thread>
#include <vector>

using namespace relais;

class LateLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// The engine and the relays' poller start together, and both want libcurl. What is lost on the way the address sanitizer finds.
    void manyThreadsMayLookIntoOneAtOnce()
    {
        constexpr int kThreads = 8;
        constexpr int kTimes = 200;
        constexpr std::array kFunctions{"curl_easy_init", "curl_easy_cleanup", "curl_multi_init", "curl_multi_cleanup"};
        std::array<std::vector<void*>, kThreads> found;
        std::barrier together(kThreads);
        {
            std::vector<std::jthread> threads;
            for (auto& mine : found)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    for (int i = 0; i < kTimes; ++i)
                        for (const char* function : kFunctions) mine.push_back(lateFunction("curl", 4, function));
                });
        }
        for (const auto& mine : found) QVERIFY(mine == found.front());
        QCOMPARE(QSet<void*>(found.front().begin(), found.front().end()).size(), qsizetype{kFunctions.size()});
    }
};

QTEST_GUILESS_MAIN(LateLibraryTest)
#include "tst_late_library.moc"
