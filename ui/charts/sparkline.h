// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace relais::ui {

class Theme;

/// A small line without axes: where the figure beside it came from.
class Sparkline final : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(const Theme& theme);
    void show(const QList<double>& values);
    QSize sizeHint() const override { return {72, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<double> m_values;
};

} // namespace relais::ui
