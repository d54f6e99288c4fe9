// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/line_chart.h"

#include "ui/text/named.h"
#include "ui/theme/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

namespace relais::ui {

namespace {

constexpr double kLineWidth = 2;
constexpr double kPoint = 7;
constexpr int kMostLabels = 8;

QString dayLabel(const QDate& day, bool last)
{
    return last ? LineChart::tr("today") : QLocale().toString(day, QStringLiteral("ddd d"));
}

QScatterSeries* makePoints(const LineChart::Line& line, const QColor& color, const QColor& ground)
{
    auto* points = new QScatterSeries;
    points->setMarkerSize(kPoint);
    points->setColor(ground);
    points->setPen(QPen(color, kLineWidth));
    for (int i = 0; i < line.values.size(); ++i) points->append(i, static_cast<qreal>(line.values.at(i)));
    return points;
}

} // namespace

qint64 niceCeiling(qint64 most)
{
    qint64 power = 1;
    while (most > power * 10) power *= 10;
    for (const auto factor : {1, 2, 4, 5, 8, 10}) {
        if (most <= power * factor) return power * factor;
    }
    return power * 10;
}

LineChart::LineChart(const Theme& theme, const QString& name)
    : m_theme(theme)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_view->setAccessibleName(name);
    connect(&theme, &Theme::changed, this, &LineChart::rebuild);
}

void LineChart::show(const QList<QDate>& days, const QList<Line>& lines)
{
    m_days = days;
    m_lines = lines;
    rebuild();
}

void LineChart::rebuild()
{
    m_chart->removeAllSeries();
    for (auto* axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    if (m_days.isEmpty()) return;
    qint64 most = 4;
    for (const auto& line : std::as_const(m_lines)) {
        for (const auto value : line.values) most = qMax(most, value);
    }
    auto* across = new QCategoryAxis;
    across->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const auto step = qMax<qsizetype>(1, (m_days.size() + kMostLabels - 2) / (kMostLabels - 1));
    const auto last = m_days.size() - 1;
    // Counted from today backwards, but the axis takes its labels in ascending order only.
    for (auto i = last % step; i <= last; i += step) across->append(dayLabel(m_days.at(i), i == last), static_cast<qreal>(i));
    across->setRange(-0.3, static_cast<qreal>(last) + 0.3);
    across->setGridLineVisible(false);
    auto* up = new QValueAxis;
    up->setRange(0, static_cast<qreal>(niceCeiling(most + most / 20)));
    up->setTickCount(5);
    up->setLabelFormat(QStringLiteral("%d"));
    up->setLineVisible(false);
    up->setGridLineColor(m_theme.color(Token::Line));
    across->setLinePen(QPen(m_theme.color(Token::LineStrong), 1));
    for (auto* axis : {static_cast<QAbstractAxis*>(across), static_cast<QAbstractAxis*>(up)}) {
        axis->setLabelsColor(m_theme.color(Token::Muted));
        axis->setLabelsFont(m_theme.font(TextSize::Small));
    }
    m_chart->addAxis(across, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);
    for (const auto& line : std::as_const(m_lines)) {
        const auto color = m_theme.color(line.token);
        auto* past = new QLineSeries;
        auto* today = new QLineSeries;
        past->setPen(QPen(color, kLineWidth));
        QPen dashed(color, kLineWidth);
        dashed.setDashPattern({2, 2});
        today->setPen(dashed);
        for (int i = 0; i < line.values.size(); ++i) {
            if (i < last) past->append(i, static_cast<qreal>(line.values.at(i)));
            if (i >= last - 1) today->append(i, static_cast<qreal>(line.values.at(i)));
        }
        auto* points = makePoints(line, color, m_theme.color(Token::Surface));
        for (auto* series : {static_cast<QXYSeries*>(past), static_cast<QXYSeries*>(today), static_cast<QXYSeries*>(points)}) {
            m_chart->addSeries(series);
            series->attachAxis(across);
            series->attachAxis(up);
        }
        connect(points, &QScatterSeries::hovered, this, [this, name = line.name](const QPointF& at, bool in) {
            const auto index = std::clamp<qsizetype>(qRound(at.x()), 0, m_days.size() - 1);
            if (in) QToolTip::showText(QCursor::pos(), tr("%1: %2, %3").arg(name, QLocale().toString(qRound64(at.y())), QLocale().toString(m_days.at(index), QLocale::ShortFormat)));
        });
    }
    describe();
}

void LineChart::describe()
{
    QStringList sentences;
    for (const auto& line : std::as_const(m_lines)) {
        QStringList values;
        for (const auto value : line.values) values += QLocale().toString(value);
        sentences += named(line.name, values.join(QStringLiteral(", ")));
    }
    m_view->setAccessibleDescription(sentences.join(QLatin1Char('\n')));
}

} // namespace relais::ui
