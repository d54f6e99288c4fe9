// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

class QPainter;

namespace relais::ui {

class Theme;

/// Figures by day, one line each; the way to today is dashed, because today is not over. Values on hover, and
/// all of them in the accessible description.
class LineChart final : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString name;
        Token token = Token::Accent;
        QList<qint64> values; ///< one for each day
    };

    LineChart(const Theme& theme, const QString& name);

    void show(const QList<QDate>& days, const QList<Line>& lines);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Scale;
    Scale scale() const;
    void paintAxes(QPainter& painter, const Scale& scale) const;
    void paintLine(QPainter& painter, const Scale& scale, const Line& line) const;
    void describe();

    const Theme& m_theme;
    QList<QDate> m_days;
    QList<Line> m_lines;
};

/// A round upper end for an axis that holds `most`: 1, 2, 4, 5 or 8 times a power of ten.
qint64 niceCeiling(qint64 most);

} // namespace relais::ui
