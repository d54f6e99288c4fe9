// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/build.h"

#include <QLabel>

namespace relais::ui {

/// One line that gives way: what has no room ends in "…", and the whole stands in its tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, Role role = Role::Body);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace relais::ui
