// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;

namespace relais::ui {

class Sparkline;
class Theme;

/// A figure, what it is, and where it comes from.
class StatCard final : public QFrame
{
    Q_OBJECT
public:
    StatCard(const Theme& theme, const QString& label);

    enum class Tone { Quiet, Good, Bad };
    void show(const QString& value, const QString& delta, Tone tone, const QList<double>& line);
    /// Nothing to say yet: a dash, no zeros.
    void showNothing();
    /// A control that leads on from the figure, at its right.
    void addBeside(QWidget* widget);

private:
    QString m_name;
    QHBoxLayout* m_row;
    QLabel* m_value;
    QLabel* m_delta;
    Sparkline* m_line;
};

} // namespace relais::ui
