// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stroke_icon_engine.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace relais::ui {

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %s", qPrintable(name));
        return;
    }
    auto svg = file.readAll();
    svg.replace("stroke=\"#000\"", "stroke=\"" + color.name().toLatin1() + '"');
    QSvgRenderer(svg).render(&painter, rect);
}

StrokeIconEngine::StrokeIconEngine(const Theme& theme, QString name, Token token)
    : m_theme(&theme)
    , m_name(std::move(name))
    , m_token(token)
{
}

void StrokeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    if (m_theme) paintIcon(*painter, rect, m_name, m_theme->color(mode == QIcon::Disabled ? Token::Muted : m_token));
}

QPixmap StrokeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap StrokeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal)
{
    // A button that has no room yet asks for nothing.
    if (size.isEmpty()) return {};
    // `size` is in device pixels already.
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine* StrokeIconEngine::clone() const
{
    return m_theme ? new StrokeIconEngine(*m_theme, m_name, m_token) : nullptr;
}

} // namespace relais::ui
