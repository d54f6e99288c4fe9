// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace relais::ui {

namespace {
constexpr double kGap = 2;
}

void paintBar(QPainter& painter, const QRectF& rect, const Theme& theme, const QList<Bar::Part>& parts)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setClipPath(outline);
    painter.fillRect(rect, theme.color(Token::Track));
    double left = rect.left();
    for (const auto& part : parts) {
        if (part.share <= 0) continue;
        // Something is never shown as nothing.
        const auto width = qMin(qMax(part.share * rect.width(), 2.0), rect.right() - left);
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), theme.color(part.token));
        left += width + kGap;
    }
    painter.restore();
}

Bar::Bar(const Theme& theme, int height)
    : m_theme(theme)
    , m_height(height)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Bar::show(const QList<Part>& parts, const QString& words)
{
    m_parts = parts;
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void Bar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBar(painter, rect(), m_theme, m_parts);
}

} // namespace relais::ui
