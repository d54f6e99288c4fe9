// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QColor>
#include <QIconEngine>
#include <QPointer>
#include <QString>

namespace relais::ui {

class Theme;

/// Paints one of our stroke icons in a token's colour, as the theme has it at that moment: sharp at every
/// scale, right after a change of scheme. (QtSvg would paint "currentColor" black.)
class StrokeIconEngine final : public QIconEngine
{
public:
    StrokeIconEngine(const Theme& theme, QString name, Token token);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    bool isNull() override { return false; }

private:
    QPointer<const Theme> m_theme;
    QString m_name;
    Token m_token;
};

/// For painters that draw an icon themselves.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);

} // namespace relais::ui
