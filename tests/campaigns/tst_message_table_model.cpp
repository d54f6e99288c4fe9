// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_table_model.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::ui;

namespace {

MessageRecord message(int number, MessageStatus status)
{
    return {.id = MessageId(number),
            .campaignName = QStringLiteral("Rentrée"),
            .address = QStringLiteral("p%1@example.com").arg(number),
            .recipient = QStringLiteral("Person %1").arg(number),
            .status = status,
            .errorText = {},
            .queuedAt = instantFromMs(1'790'000'000'000)};
}

} // namespace

class MessageTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itKeepsTheLawsOfAModelWhileItGrows()
    {
        MessageTableModel model;
        QAbstractItemModelTester laws(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<qint64> asked;
        MessageTableModel::Answer answer;
        model.setFetch([&](const std::optional<MessageId>& after, MessageTableModel::Answer later) {
            asked += after->value();
            answer = std::move(later);
        });
        model.setFirst({{message(9, MessageStatus::Queued), message(8, MessageStatus::Sent)}, MessageId(8)});
        QCOMPARE(model.rowCount(), 2);
        model.fetchMore({});
        QCOMPARE(asked, QList<qint64>{8});
        answer({{message(7, MessageStatus::Failed)}, std::nullopt});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.canFetchMore({}));
        model.setFirst({{message(9, MessageStatus::Sent)}, std::nullopt});
        QCOMPARE(model.rowCount(), 1);
    }

    void aStatusIsAShapeAWordAndAColour()
    {
        MessageTableModel model;
        QSet<QString> words;
        for (const auto status : kAllMessageStatuses) {
            model.setFirst({{message(1, status)}, std::nullopt});
            const auto index = model.index(0, MessageTableModel::Status);
            const auto look = index.data(kStatusRole).value<StatusLook>();
            QVERIFY(!look.icon.isEmpty());
            QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), look.word);
            words.insert(look.word);
        }
        QCOMPARE(words.size(), static_cast<qsizetype>(kAllMessageStatuses.size()));
    }

    void whoHasNoNameIsShownByTheAddress()
    {
        MessageTableModel model;
        auto nameless = message(1, MessageStatus::Sent);
        nameless.recipient.clear();
        model.setFirst({{message(2, MessageStatus::Sent), nameless}, std::nullopt});
        QCOMPARE(model.index(0, MessageTableModel::Recipient).data().toString(), QStringLiteral("Person 2"));
        QCOMPARE(model.index(0, MessageTableModel::Recipient).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("p2@example.com"));
        QCOMPARE(model.index(1, MessageTableModel::Recipient).data().toString(), QStringLiteral("p1@example.com"));
    }

    void whatTheServerSaidIsThere()
    {
        MessageTableModel model;
        auto failed = message(1, MessageStatus::Failed);
        failed.errorText = QStringLiteral("550 no such user");
        model.setFirst({{failed}, std::nullopt});
        QCOMPARE(model.index(0, MessageTableModel::Words).data().toString(), QStringLiteral("550 no such user"));
    }

    void aPriceHasAllItsDecimals()
    {
        MessageTableModel model;
        auto charged = message(2, MessageStatus::Delivered);
        charged.cost = Money{56'800, QStringLiteral("EUR")};
        auto cents = message(1, MessageStatus::Delivered);
        cents.cost = Money{100'000, QStringLiteral("EUR")};
        model.setFirst({{message(3, MessageStatus::Sent), charged, cents}, std::nullopt});
        QCOMPARE(model.index(0, MessageTableModel::Cost).data().toString(), QString());
        QCOMPARE(model.index(1, MessageTableModel::Cost).data().toString(),
                 QLocale().toCurrencyString(0.0568, QStringLiteral("€"), 4));
        QCOMPARE(model.index(2, MessageTableModel::Cost).data().toString(),
                 QLocale().toCurrencyString(0.1, QStringLiteral("€"), 2));
    }

    void aMomentOfTodayIsATimeAndAnyOtherADay()
    {
        const QLocale locale;
        const auto noon = QDateTime(QDate::currentDate(), QTime(12, 0));
        QCOMPARE(momentText(instantFromMs(noon.toMSecsSinceEpoch())),
                 locale.toString(noon.time(), QLocale::ShortFormat));
        const auto before = noon.addDays(-3);
        QCOMPARE(momentText(instantFromMs(before.toMSecsSinceEpoch())),
                 locale.toString(before.date(), QLocale::ShortFormat));
    }
};

QTEST_GUILESS_MAIN(MessageTableModelTest)
#include "tst_message_table_model.moc"
