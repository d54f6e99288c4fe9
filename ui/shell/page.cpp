// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kHeadHeight = 56;
}

Page::Page(Desk& desk, const QString& title)
    : m_desk(desk)
    , m_title(new ElidedLabel(title, Role::Title))
    , m_subtitle(new ElidedLabel({}, Role::Small))
    , m_count(makeLabel({}, Role::Count))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_headPlace = new QWidget;
    m_headPlace->setFixedHeight(kHeadHeight);
    m_head = new QHBoxLayout(m_headPlace);
    m_head->setContentsMargins(space::kWide, 0, space::kWide, 0);
    m_head->setSpacing(space::kMedium);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kMedium);
    first->addWidget(m_title);
    first->addWidget(m_count);
    first->addStretch();
    names->addLayout(first);
    names->addWidget(m_subtitle);
    names->addStretch();
    m_subtitle->hide();
    m_head->addLayout(names, 1);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kWide);
    m_body->setSpacing(space::kLarge);
    outer->addWidget(m_headPlace);
    outer->addLayout(m_body, 1);
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus);
}

void Page::showEvent(QShowEvent* event)
{
    nameScrollAreas(*this, accessibleName());
    QWidget::showEvent(event);
}

void Page::triggerPrimary()
{
    if (m_primary && !m_primary->isHidden() && m_primary->isEnabled()) m_primary->click();
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setCount(const QString& text)
{
    m_count->setText(text);
}

void Page::hideHead()
{
    m_headPlace->hide();
}

void Page::addToHead(QWidget* widget)
{
    m_head->insertWidget(m_primary ? m_head->indexOf(m_primary) : m_head->count(), widget);
}

QPushButton* Page::setPrimary(const QString& text, const QString& icon, Scope needs)
{
    m_primary = makeButton(text, Look::Primary);
    if (!icon.isEmpty()) m_primary->setIcon(theme().icon(icon, Token::OnAccent));
    m_primary->setObjectName(QStringLiteral("primary"));
    m_head->addWidget(m_primary);
    m_desk.rights().offer(needs, {m_primary});
    return m_primary;
}

void Page::makeChild(const QString& subtitle)
{
    auto* back = makeIconButton(theme(), QStringLiteral("chevron-left"), tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    connect(back, &QToolButton::clicked, this, [this] { m_desk.navigator.back(); });
    m_head->insertWidget(0, back);
    setSubtitle(subtitle);
}

void Page::showBrand()
{
    m_head->insertWidget(1, new BrandMark(m_desk.workspace.name, QColor(m_desk.workspace.colour),
                                          BrandMark::Shown::SquareOnly));
}

void Page::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

} // namespace relais::ui
