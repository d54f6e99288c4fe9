// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

class QLabel;

namespace relais::ui {

class ElidedLabel;

/// In whose name something is done: the workspace's square, and its name. Stands wherever one could write as the wrong brand.
class BrandMark final : public QWidget
{
    Q_OBJECT
public:
    enum class Shown { Whole, SquareOnly };

    BrandMark(const QString& name, const QColor& colour, Shown shown = Shown::Whole);

    void showBrand(const QString& name, const QColor& colour);

private:
    QLabel* m_square;
    ElidedLabel* m_name;
};

} // namespace relais::ui
