// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/brand_mark.h"

#include "ui/theme/token.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>

namespace relais::ui {

namespace {
constexpr int kSmall = 20;
constexpr int kAlone = 28;
constexpr int kWidest = 220;
} // namespace

BrandMark::BrandMark(const QString& name, const QColor& colour, Shown shown)
    : m_square(new QLabel)
    , m_name(new ElidedLabel)
{
    setObjectName(QStringLiteral("brand"));
    const bool alone = shown == Shown::SquareOnly;
    const int side = alone ? kAlone : kSmall;
    m_square->setFixedSize(side, side);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_square);
    row->addWidget(m_name);
    m_name->setMaximumWidth(kWidest);
    m_name->setVisible(!alone);
    showBrand(name, colour);
}

void BrandMark::showBrand(const QString& name, const QColor& colour)
{
    m_square->setPixmap(brandIcon(name, colour).pixmap(m_square->size(), devicePixelRatioF()));
    m_name->setText(name);
    const auto words = tr("Workspace %1").arg(name);
    setAccessibleName(words);
    setToolTip(words);
}

} // namespace relais::ui
