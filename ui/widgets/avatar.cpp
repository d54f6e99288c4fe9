// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QStringList>

#include <array>

namespace relais::ui {

namespace {

class InitialsEngine final : public QIconEngine
{
public:
    InitialsEngine(QString name, InitialsShape shape, QColor ground)
        : m_name(std::move(name))
        , m_shape(shape)
        , m_ground(std::move(ground))
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        paintInitials(*painter, rect, m_name, m_shape, m_ground);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new InitialsEngine(m_name, m_shape, m_ground); }

private:
    QString m_name;
    InitialsShape m_shape;
    QColor m_ground;
};

} // namespace

QString initialsOf(const QString& name)
{
    const auto words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials;
    for (const auto& word : words) {
        if (!word.front().isLetterOrNumber()) continue;
        initials += word.front().toUpper();
        if (initials.size() == 2) break;
    }
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

QColor colorOfName(const QString& name)
{
    // Each holds white at 4.5:1 or more.
    static constexpr std::array kColors = {0x3B5BDB, 0x077368, 0x862E9C, 0xC2255C,
                                           0x9C4221, 0x24783A, 0x0B6E99, 0x5F6470};
    size_t sum = 7;
    for (const auto sign : name) sum = sum * 31 + sign.unicode();
    return QColor(QRgb(kColors[sum % kColors.size()]));
}

QColor inkOn(const QColor& ground)
{
    const QColor dark(0x10, 0x12, 0x1A);
    return contrast(Qt::white, ground) >= contrast(dark, ground) ? QColor(Qt::white) : dark;
}

void paintInitials(QPainter& painter, const QRectF& rect, const QString& name, InitialsShape shape)
{
    paintInitials(painter, rect, name, shape, colorOfName(name));
}

void paintInitials(QPainter& painter, const QRectF& rect, const QString& name, InitialsShape shape,
                   const QColor& ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    if (shape == InitialsShape::Round)
        painter.drawEllipse(rect);
    else
        painter.drawRoundedRect(rect, rect.height() * 0.2, rect.height() * 0.2);
    auto font = painter.font();
    font.setPixelSize(qMax(8, qRound(rect.height() * 0.4)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(inkOn(ground));
    painter.drawText(rect, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

QIcon initialsIcon(const QString& name, InitialsShape shape)
{
    return QIcon(new InitialsEngine(name, shape, colorOfName(name)));
}

QIcon brandIcon(const QString& name, const QColor& ground)
{
    return QIcon(new InitialsEngine(name, InitialsShape::Square, ground));
}

} // namespace relais::ui
