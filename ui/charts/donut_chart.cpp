// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/donut_chart.h"

#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>
#include <numbers>

namespace relais::ui {

namespace {
constexpr int kDiameter = 140;
constexpr int kSwatch = 8;
constexpr double kHole = 0.74; ///< of the diameter
constexpr double kGap = 2;
constexpr double kWholeTurn = 360;
constexpr double kLeastTurn = 5; ///< two failures in ten thousand are to be seen
constexpr qsizetype kRoomy = 6;  ///< so many lines of the legend stand apart
constexpr qsizetype kClose = 8;

QPixmap swatch(const QColor& color, double ratio)
{
    QPixmap pixmap(QSize(kSwatch, kSwatch) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(0, 0, kSwatch, kSwatch), 2, 2);
    return pixmap;
}
} // namespace

/// The ring alone, from twelve o'clock on as a clock goes.
class DonutChart::Ring final : public QWidget
{
public:
    explicit Ring(const Theme& theme)
        : m_theme(theme)
    {
        setFixedSize(kDiameter, kDiameter);
        setMouseTracking(true);
    }

    void show(const QList<Slice>& slices)
    {
        m_parts.clear();
        qint64 total = 0;
        for (const auto& slice : slices) total += slice.value;
        double whole = 0;
        for (const auto& slice : slices) {
            if (slice.value == 0) continue;
            m_parts.append(
                {slice, qMax(kLeastTurn, kWholeTurn * static_cast<double>(slice.value) / static_cast<double>(total))});
            whole += m_parts.last().turn;
        }
        for (auto& part : m_parts) part.turn *= kWholeTurn / whole;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_parts.isEmpty()) paintArc(painter, 0, kWholeTurn, Token::Track);
        double from = 0;
        for (const auto& part : std::as_const(m_parts)) {
            paintArc(painter, from, part.turn, part.slice.token);
            from += part.turn;
        }
        if (m_parts.size() < 2) return;
        painter.translate(rect().center());
        painter.setPen(QPen(m_theme.color(Token::Surface), kGap));
        for (const auto& part : std::as_const(m_parts)) {
            painter.drawLine(QPointF(0, -kDiameter * kHole / 2 + kGap), QPointF(0, -kDiameter / 2.0));
            painter.rotate(part.turn);
        }
    }

    void mouseMoveEvent(QMouseEvent* event) override
    {
        const auto from = event->position() - QRectF(rect()).center();
        const auto away = std::hypot(from.x(), from.y());
        auto left = std::atan2(from.x(), -from.y()) * kWholeTurn / (2 * std::numbers::pi);
        if (left < 0) left += kWholeTurn;
        if (away < kDiameter * kHole / 2 || away > kDiameter / 2.0) left = kWholeTurn;
        for (const auto& [slice, turn] : std::as_const(m_parts)) {
            left -= turn;
            if (left >= 0) continue;
            QToolTip::showText(event->globalPosition().toPoint(), named(slice.name, QLocale().toString(slice.value)),
                               this);
            return;
        }
        QToolTip::hideText();
    }

private:
    struct Part
    {
        Slice slice;
        double turn; ///< in degrees; a small part is drawn a little larger than it is
    };

    void paintArc(QPainter& painter, double from, double turn, Token token) const
    {
        constexpr double kWidth = kDiameter * (1 - kHole) / 2;
        constexpr double kUnits = 16; // of QPainter, in a degree
        painter.setPen(QPen(m_theme.color(token), kWidth, Qt::SolidLine, Qt::FlatCap));
        const auto middle = QRectF(rect()).adjusted(kWidth / 2 + 1, kWidth / 2 + 1, -kWidth / 2 - 1, -kWidth / 2 - 1);
        painter.drawArc(middle, qRound((kWholeTurn / 4 - from) * kUnits), -qRound(turn * kUnits));
    }

    const Theme& m_theme;
    QList<Part> m_parts;
};

DonutChart::DonutChart(const Theme& theme, const QString& name)
    : m_theme(theme)
    , m_ring(new Ring(theme))
    , m_total(makeLabel({}, Role::Title))
    , m_unit(makeLabel({}, Role::Small))
    , m_legend(new QGridLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    m_ring->setAccessibleName(name);
    auto* middle = new QVBoxLayout(m_ring);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addStretch();
    for (auto* label : {m_total, m_unit}) {
        label->setAlignment(Qt::AlignCenter);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        middle->addWidget(label);
    }
    middle->addStretch();
    row->addWidget(m_ring);
    auto* column = new QVBoxLayout;
    column->addStretch();
    m_legend->setHorizontalSpacing(space::kSmall);
    m_legend->setColumnStretch(1, 1);
    column->addLayout(m_legend);
    column->addStretch();
    row->addLayout(column, 1);
    connect(&theme, &Theme::changed, this, &DonutChart::rebuild);
}

void DonutChart::show(const QList<Slice>& slices, const QString& unit)
{
    m_slices = slices;
    m_unit->setText(unit);
    rebuild();
}

void DonutChart::rebuild()
{
    m_ring->show(m_slices);
    clearLayout(m_legend);
    // The chart keeps its height, whatever it names.
    m_legend->setVerticalSpacing(m_slices.size() <= kRoomy   ? space::kMedium
                                 : m_slices.size() <= kClose ? space::kTiny
                                                             : 0);
    qint64 total = 0;
    for (const auto& slice : std::as_const(m_slices)) total += slice.value;
    m_total->setText(QLocale().toString(total));
    QStringList sentences;
    int row = 0;
    for (const auto& slice : std::as_const(m_slices)) {
        auto* mark = new QLabel;
        mark->setPixmap(swatch(m_theme.color(slice.token), devicePixelRatioF()));
        m_legend->addWidget(mark, row, 0);
        m_legend->addWidget(makeText(slice.name), row, 1);
        if (total > 0) m_legend->addWidget(makeLabel(QLocale().toString(slice.value)), row, 2, Qt::AlignRight);
        sentences += named(slice.name, QLocale().toString(slice.value));
        ++row;
    }
    m_ring->setAccessibleDescription(sentences.join(QLatin1Char('\n')));
}

void DonutChart::resizeEvent(QResizeEvent* event)
{
    m_ring->setVisible(event->size().width() >= kDiameter + 100);
    QWidget::resizeEvent(event);
}

} // namespace relais::ui
