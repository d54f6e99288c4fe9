// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QChartView)

namespace relais::ui {

class Theme;

/// Figures by day, one line each; the way to today is dashed, because today is not over. Values on hover.
class LineChart final : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString name;
        Token token = Token::Accent;
        QList<qint64> values;  ///< one for each day
    };

    LineChart(const Theme& theme, const QString& name);

    void show(const QList<QDate>& days, const QList<Line>& lines);

private:
    void rebuild();
    void describe();

    const Theme& m_theme;
    QChart* m_chart;
    QChartView* m_view;
    QList<QDate> m_days;
    QList<Line> m_lines;
};

/// A round upper end for an axis that holds `most`: 1, 2, 4 or 5 times a power of ten.
qint64 niceCeiling(qint64 most);

} // namespace relais::ui
