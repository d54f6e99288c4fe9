// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/sending/status_progress.h"

#include <QTest>

using namespace relais;
using enum MessageStatus;

Q_DECLARE_METATYPE(relais::MessageStatus)

class StatusProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<MessageStatus>("now");
        QTest::addColumn<MessageStatus>("told");
        QTest::addColumn<MessageStatus>("expected");
        const auto row = [](MessageStatus now, MessageStatus told, MessageStatus expected) {
            QTest::addRow("%s, told %s", qPrintable(statusName(now)), qPrintable(statusName(told)))
                << now << told << expected;
        };
        row(Sent, Delivered, Delivered);
        row(Sent, Read, Read);
        row(Delivered, Read, Read);
        row(Read, Replied, Replied);
        row(Sent, Replied, Replied);
        row(Sent, Sent, Sent);
        row(Read, Delivered, Read);
        row(Delivered, Sent, Delivered);
        row(Replied, Read, Replied);
        row(Sent, Failed, Failed);
        row(Sent, Bounced, Bounced);
        row(Delivered, Failed, Delivered);
        row(Read, Failed, Read);
        row(Replied, Failed, Replied);
        row(Failed, Sent, Failed);
        row(Failed, Delivered, Delivered);
        row(Bounced, Failed, Bounced);
        for (const auto before : {Queued, Sending, Unsure, Cancelled, Suppressed})
            for (const auto told : {Sent, Delivered, Read, Replied, Failed, Bounced}) row(before, told, told);
        for (const auto now : kAllMessageStatuses)
            for (const auto told : {Queued, Sending, Unsure, Cancelled, Suppressed}) row(now, told, now);
    }

    void steps()
    {
        QFETCH(MessageStatus, now);
        QFETCH(MessageStatus, told);
        QTEST(progressed(now, told), "expected");
    }

    void anyOrderAndRepetitionEndsTheSame()
    {
        test::check("the same news end the same", [] {
            const auto any =
                rc::gen::elementOf(std::vector<MessageStatus>(kAllMessageStatuses.begin(), kAllMessageStatuses.end()));
            const auto start = *any;
            const auto news = *rc::gen::container<std::vector<MessageStatus>>(any);
            const auto endOf = [&](const std::vector<MessageStatus>& all) {
                auto status = start;
                for (const auto told : all) status = progressed(status, told);
                return status;
            };
            auto other = news;
            for (int i = *rc::gen::inRange(0, 5); i > 0 && !news.empty(); --i)
                other.push_back(*rc::gen::elementOf(news));
            for (size_t i = other.size(); i > 1; --i) std::swap(other[i - 1], other[*rc::gen::inRange<size_t>(0, i)]);
            RC_ASSERT(endOf(other) == endOf(news));
        });
    }
};

QTEST_GUILESS_MAIN(StatusProgressTest)
#include "tst_status_progress.moc"
