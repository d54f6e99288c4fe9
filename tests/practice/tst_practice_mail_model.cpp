// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practice_mail_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace relais;
using namespace relais::ui;

namespace {

PracticeMail mail(int number)
{
    return {.id = QStringLiteral("%1.eml").arg(number),
            .at = instantFromMs(1'790'000'000'000 + number),
            .from = QStringLiteral("a@example.com"),
            .to = QStringLiteral("p%1@example.com").arg(number),
            .subject = QStringLiteral("Bonjour %1").arg(number)};
}

} // namespace

class PracticeMailModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itKeepsTheLawsOfAModel()
    {
        PracticeMailModel model;
        QAbstractItemModelTester laws(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({mail(2), mail(1)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, PracticeMailModel::To).data().toString(), QStringLiteral("p2@example.com"));
        QCOMPARE(model.index(1, PracticeMailModel::Subject).data().toString(), QStringLiteral("Bonjour 1"));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.itemAt(0), nullptr);
    }

    void theSameMailsAgainDisturbNothing()
    {
        PracticeMailModel model;
        model.show({mail(2), mail(1)});
        const QPersistentModelIndex second(model.index(1, 0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.show({mail(2), mail(1)});
        QCOMPARE(resets.count(), 0);
        QVERIFY(second.isValid());
    }
};

QTEST_GUILESS_MAIN(PracticeMailModelTest)
#include "tst_practice_mail_model.moc"
