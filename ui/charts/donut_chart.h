// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/token.h"

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QGridLayout;

namespace relais::ui {

class Theme;

/// Parts of a whole as a ring, the whole in its middle, and its legend with every figure beside it.
class DonutChart final : public QWidget
{
    Q_OBJECT
public:
    struct Slice
    {
        QString name;
        qint64 value = 0;
        Token token = Token::Accent;
    };

    DonutChart(const Theme& theme, const QString& name);

    void show(const QList<Slice>& slices, const QString& unit);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Ring;
    void rebuild();

    const Theme& m_theme;
    Ring* m_ring;
    QLabel* m_total;
    QLabel* m_unit;
    QGridLayout* m_legend;
    QList<Slice> m_slices;
};

} // namespace relais::ui
