// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_marks.h"

#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace relais::ui {

namespace {
constexpr double kMark = 20;
constexpr double kGap = 8;
constexpr double kLine = 24;
constexpr int kHeight = 32;
} // namespace

StepMarks::StepMarks(const Theme& theme, const QStringList& steps)
    : m_theme(theme)
    , m_steps(steps)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(static_cast<int>((kMark + kGap) * static_cast<double>(steps.size())));
    setCurrent(0);
}

void StepMarks::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(step < m_steps.size()
                          ? tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.at(step))
                          : tr("All steps done"));
    update();
}

QSize StepMarks::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(TextSize::Body, QFont::DemiBold));
    double width = 0;
    for (const auto& step : m_steps) width += kMark + kGap + metrics.horizontalAdvance(step) + kLine + 2 * kGap;
    return {qRound(width), kHeight};
}

bool StepMarks::isCompact() const
{
    return width() < sizeHint().width() - 1;
}

QList<QRectF> StepMarks::places() const
{
    const QFontMetricsF metrics(m_theme.font(TextSize::Body, QFont::DemiBold));
    QList<QRectF> rects;
    double left = 0;
    for (const auto& step : m_steps) {
        const auto words = isCompact() ? 0 : kGap + metrics.horizontalAdvance(step);
        rects.append({left, 0, kMark + words, static_cast<double>(height())});
        left += kMark + words + (isCompact() ? kGap : kLine + 2 * kGap);
    }
    return rects;
}

void StepMarks::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rects = places();
    for (int i = 0; i < m_steps.size(); ++i) {
        const auto& rect = rects.at(i);
        const QRectF mark(rect.left() + 0.5, rect.center().y() - kMark / 2 + 0.5, kMark - 1, kMark - 1);
        const bool now = i == m_current;
        if (i < m_current) {
            paintIcon(painter, mark, QStringLiteral("good"), m_theme.color(Token::Accent));
        } else {
            painter.setPen(now ? Qt::NoPen : QPen(m_theme.color(Token::Box), 1));
            painter.setBrush(now ? QBrush(m_theme.color(Token::Accent)) : Qt::NoBrush);
            painter.drawEllipse(mark);
            painter.setFont(m_theme.font(TextSize::Small, now ? QFont::DemiBold : QFont::Normal));
            painter.setPen(m_theme.color(now ? Token::OnAccent : Token::Muted));
            painter.drawText(mark, Qt::AlignCenter, QString::number(i + 1));
        }
        if (isCompact()) continue;
        painter.setFont(m_theme.font(TextSize::Body, now ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(i <= m_current ? Token::Text : Token::Muted));
        painter.drawText(rect.adjusted(kMark + kGap, 0, 20, 0), Qt::AlignVCenter, m_steps.at(i));
        if (i + 1 < m_steps.size()) {
            painter.setPen(QPen(m_theme.color(Token::LineStrong), 1));
            painter.drawLine(QPointF(rect.right() + kGap, rect.center().y()),
                             QPointF(rect.right() + kGap + kLine, rect.center().y()));
        }
    }
}

void StepMarks::mousePressEvent(QMouseEvent* event)
{
    const auto rects = places();
    for (int i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(event->position()) && i <= m_reachable) Q_EMIT pressed(i);
    }
}

} // namespace relais::ui
