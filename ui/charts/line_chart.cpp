// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/line_chart.h"

#include "ui/text/named.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>

namespace relais::ui {

namespace {

constexpr double kLineWidth = 2;
constexpr double kPoint = 7;
constexpr double kNear = 10; ///< how close the mouse must come to a point
constexpr double kGap = 8;   ///< between an axis and its labels
constexpr double kSideDays = 0.3;
constexpr int kMostLabels = 8;

QString dayLabel(const QDate& day, bool last)
{
    return last ? LineChart::tr("today") : QLocale().toString(day, QStringLiteral("ddd d"));
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

/// Where a day and a value stand in the widget.
struct LineChart::Scale
{
    QRectF area;
    qsizetype days;
    qint64 most;

    int steps() const { return most % 4 == 0 ? 4 : 5; }
    double x(qsizetype day) const
    {
        const auto across = static_cast<double>(days - 1) + 2 * kSideDays;
        return area.left() + area.width() * (static_cast<double>(day) + kSideDays) / across;
    }
    double y(qint64 value) const
    {
        return area.bottom() - area.height() * static_cast<double>(value) / static_cast<double>(most);
    }
    QPointF at(qsizetype day, qint64 value) const { return {x(day), y(value)}; }
};

LineChart::LineChart(const Theme& theme, const QString& name)
    : m_theme(theme)
{
    setMouseTracking(true);
    setAccessibleName(name);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LineChart::show(const QList<QDate>& days, const QList<Line>& lines)
{
    m_days = days;
    m_lines = lines;
    describe();
    update();
}

LineChart::Scale LineChart::scale() const
{
    qint64 most = 4;
    for (const auto& line : m_lines) {
        for (const auto value : line.values) most = qMax(most, value);
    }
    most = niceCeiling(most + most / 20);
    const QFontMetricsF metrics(m_theme.font(TextSize::Small));
    const auto left = metrics.horizontalAdvance(QLocale().toString(most)) + kGap;
    return {QRectF(rect()).adjusted(left, metrics.height() / 2, -kGap, -metrics.height() - kGap), m_days.size(), most};
}

void LineChart::paintEvent(QPaintEvent*)
{
    if (m_days.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto where = scale();
    paintAxes(painter, where);
    for (const auto& line : std::as_const(m_lines)) paintLine(painter, where, line);
}

void LineChart::paintAxes(QPainter& painter, const Scale& scale) const
{
    painter.setFont(m_theme.font(TextSize::Small));
    const auto height = QFontMetricsF(painter.font()).height();
    const auto& area = scale.area;
    for (int i = 0; i <= scale.steps(); ++i) {
        const auto value = scale.most * i / scale.steps();
        const auto y = scale.y(value);
        painter.setPen(QPen(m_theme.color(i == 0 ? Token::LineStrong : Token::Line), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(QRectF(0, y - height / 2, area.left() - kGap, height), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(value));
    }
    // Counted from today backwards.
    const auto step = qMax<qsizetype>(1, (m_days.size() + kMostLabels - 2) / (kMostLabels - 1));
    const auto last = m_days.size() - 1;
    for (auto i = last; i >= 0; i -= step) {
        const auto label = dayLabel(m_days.at(i), i == last);
        const auto width = QFontMetricsF(painter.font()).horizontalAdvance(label) + 1;
        const auto left = qMin(scale.x(i) - width / 2, this->width() - width);
        painter.drawText(QRectF(left, area.bottom() + kGap, width, height), Qt::AlignCenter, label);
    }
}

void LineChart::paintLine(QPainter& painter, const Scale& scale, const Line& line) const
{
    if (line.values.isEmpty()) return;
    QPolygonF points;
    for (qsizetype i = 0; i < line.values.size(); ++i) points << scale.at(i, line.values.at(i));
    QPen pen(m_theme.color(line.token), kLineWidth);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolyline(points.constData(), static_cast<int>(points.size()) - 1);
    if (points.size() > 1) {
        auto dashed = pen;
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawLine(points.at(points.size() - 2), points.last());
    }
    painter.setPen(pen);
    painter.setBrush(m_theme.color(Token::Surface));
    for (const auto& point : std::as_const(points)) painter.drawEllipse(point, kPoint / 2, kPoint / 2);
}

void LineChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_days.isEmpty()) return;
    const auto where = scale();
    for (const auto& line : std::as_const(m_lines)) {
        for (qsizetype i = 0; i < qMin(line.values.size(), m_days.size()); ++i) {
            if (QLineF(where.at(i, line.values.at(i)), event->position()).length() > kNear) continue;
            QToolTip::showText(event->globalPosition().toPoint(),
                               tr("%1: %2, %3")
                                   .arg(line.name, QLocale().toString(line.values.at(i)),
                                        QLocale().toString(m_days.at(i), QLocale::ShortFormat)),
                               this);
            return;
        }
    }
    QToolTip::hideText();
}

void LineChart::describe()
{
    QStringList sentences;
    for (const auto& line : std::as_const(m_lines)) {
        QStringList values;
        for (const auto value : line.values) values += QLocale().toString(value);
        sentences += named(line.name, values.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(sentences.join(QLatin1Char('\n')));
}

} // namespace relais::ui
