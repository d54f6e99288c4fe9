// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace relais::ui {

namespace {
constexpr int kNarrowest = 32;
}

ElidedLabel::ElidedLabel(const QString& text, Role role)
    : QLabel(text)
{
    setTextFormat(Qt::PlainText);
    setRole(this, role);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(kNarrowest, sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace relais::ui
