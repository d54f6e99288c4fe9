// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace relais::ui {

class Theme;

/// Where one is in a few steps: numbers, then ticks.
class StepMarks final : public QWidget
{
    Q_OBJECT
public:
    StepMarks(const Theme& theme, const QStringList& steps);

    /// From 0; the number of steps means all are done.
    void setCurrent(int step);
    int current() const { return m_current; }
    /// Steps that can be gone to by a click: up to this one.
    void setReachable(int step) { m_reachable = step; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool isCompact() const;
    QList<QRectF> places() const;

    const Theme& m_theme;
    QStringList m_steps;
    int m_current = 0;
    int m_reachable = -1;
};

} // namespace relais::ui
