// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace relais::ui {

namespace {
constexpr double kStroke = 1.5;
constexpr double kDot = 4;
} // namespace

Sparkline::Sparkline(const Theme& theme)
    : m_theme(theme)
{
    setFixedSize(sizeHint());
}

void Sparkline::show(const QList<double>& values)
{
    m_values = values;
    update();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    if (m_values.size() < 2) return;
    const auto [least, most] = std::minmax_element(m_values.cbegin(), m_values.cend());
    if (*most <= *least) return; // a flat line says nothing
    const auto area = QRectF(rect()).adjusted(kDot / 2, kDot / 2, -kDot / 2, -kDot / 2);
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        line << QPointF(area.left() + area.width() * static_cast<double>(i) / static_cast<double>(m_values.size() - 1),
                        area.bottom() - area.height() * (m_values.at(i) - *least) / (*most - *least));
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Accent), kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawEllipse(line.last(), kDot / 2, kDot / 2);
}

} // namespace relais::ui
