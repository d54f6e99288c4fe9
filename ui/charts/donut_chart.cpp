// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/donut_chart.h"

#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPieSeries>
#include <QPixmap>
#include <QToolTip>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kDiameter = 140;
constexpr int kSwatch = 8;
constexpr double kHole = 0.74;

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

DonutChart::DonutChart(const Theme& theme, const QString& name)
    : m_theme(theme)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart))
    , m_total(makeLabel({}, Role::Title))
    , m_unit(makeLabel({}, Role::Small))
    , m_legend(new QGridLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFixedSize(kDiameter, kDiameter);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_view->setAccessibleName(name);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    auto* middle = new QVBoxLayout(m_view);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addStretch();
    for (auto* label : {m_total, m_unit}) {
        label->setAlignment(Qt::AlignCenter);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        middle->addWidget(label);
    }
    middle->addStretch();
    row->addWidget(m_view);
    auto* column = new QVBoxLayout;
    column->addStretch();
    m_legend->setVerticalSpacing(space::kMedium);
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
    m_chart->removeAllSeries();
    clearLayout(m_legend);
    qint64 total = 0;
    for (const auto& slice : std::as_const(m_slices)) total += slice.value;
    m_total->setText(QLocale().toString(total));
    auto* ring = new QPieSeries;
    ring->setHoleSize(kHole);
    ring->setPieSize(0.98);
    QStringList sentences;
    int row = 0;
    for (const auto& slice : std::as_const(m_slices)) {
        const auto color = m_theme.color(slice.token);
        auto* piece = ring->append(slice.name, static_cast<qreal>(slice.value));
        piece->setColor(color);
        piece->setPen(QPen(m_theme.color(Token::Surface), 2));
        auto* mark = new QLabel;
        mark->setPixmap(swatch(color, devicePixelRatioF()));
        m_legend->addWidget(mark, row, 0);
        m_legend->addWidget(makeText(slice.name), row, 1);
        if (total > 0) m_legend->addWidget(makeLabel(QLocale().toString(slice.value)), row, 2, Qt::AlignRight);
        sentences += named(slice.name, QLocale().toString(slice.value));
        ++row;
    }
    if (total == 0) {
        auto* piece = ring->append({}, 1);
        piece->setColor(m_theme.color(Token::Track));
        piece->setPen(Qt::NoPen);
    }
    connect(ring, &QPieSeries::hovered, this, [this](QPieSlice* piece, bool in) {
        if (in && !piece->label().isEmpty()) QToolTip::showText(QCursor::pos(), named(piece->label(), QLocale().toString(qRound64(piece->value()))));
    });
    m_chart->addSeries(ring);
    m_view->setAccessibleDescription(sentences.join(QLatin1Char('\n')));
}

void DonutChart::resizeEvent(QResizeEvent* event)
{
    m_view->setVisible(event->size().width() >= kDiameter + 100);
    QWidget::resizeEvent(event);
}

} // namespace relais::ui
