// SPDX-License-Identifier: GPL-3.0-or-later
// What the wheel does to fields that pass under the pointer: nothing.
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

using relais::ui::WheelGuard;

namespace {

constexpr int kNotch = 120;

void turnOver(QWidget& field)
{
    const QPointF middle = field.rect().center();
    QWheelEvent down(middle, field.mapToGlobal(middle), {}, {0, -kNotch}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    // As from a real wheel: Qt hands only such events on to the parent.
    QSpontaneKeyEvent::setSpontaneous(&down);
    qApp->notify(&field, &down);
}

/// A form that is longer than its window.
struct Form
{
    QScrollArea area;
    QComboBox* choice = new QComboBox;
    QSpinBox* number = new QSpinBox;
    QDateEdit* day = new QDateEdit(QDate(2026, 3, 14));

    Form()
    {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        choice->addItems({QStringLiteral("Not asked"), QStringLiteral("Refused")});
        for (QWidget* field :
             {static_cast<QWidget*>(choice), static_cast<QWidget*>(number), static_cast<QWidget*>(day)})
            column->addWidget(field);
        column->addSpacing(2000);
        area.setWidget(page);
        area.resize(200, 200);
        area.show();
    }
};

} // namespace

class WheelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Else the test below would prove nothing.
    void withoutTheGuardItChangesThem()
    {
        Form form;
        turnOver(*form.choice);
        QCOMPARE(form.choice->currentIndex(), 1);
    }

    void itScrollsTheFormAndChangesNoValue()
    {
        const WheelGuard guard(nullptr);
        Form form;
        QVERIFY(QTest::qWaitForWindowExposed(&form.area));
        QVERIFY(form.area.verticalScrollBar()->maximum() > 0);
        for (QWidget* field : {static_cast<QWidget*>(form.choice), static_cast<QWidget*>(form.number),
                               static_cast<QWidget*>(form.day)}) {
            const int before = form.area.verticalScrollBar()->value();
            turnOver(*field);
            QVERIFY2(form.area.verticalScrollBar()->value() > before, field->metaObject()->className());
        }
        QCOMPARE(form.choice->currentIndex(), 0);
        QCOMPARE(form.number->value(), 0);
        QCOMPARE(form.day->date(), QDate(2026, 3, 14));
    }
};

QTEST_MAIN(WheelTest)
#include "tst_wheel.moc"
