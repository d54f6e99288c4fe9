// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/token.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kHeadHeight = 44;
}

Card::Card(const QString& title)
    : m_body(new QVBoxLayout)
{
    setProperty("card", true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    const bool hasHead = !title.isEmpty();
    if (hasHead) {
        auto* head = new QWidget;
        head->setFixedHeight(kHeadHeight);
        m_head = new QHBoxLayout(head);
        m_head->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
        m_head->setSpacing(space::kMedium);
        m_title = makeLabel(title, Role::Heading);
        m_head->addWidget(m_title);
        m_head->addStretch();
        outer->addWidget(head);
    }
    m_body->setContentsMargins(space::kLarge, hasHead ? 0 : space::kLarge, space::kLarge, space::kLarge);
    m_body->setSpacing(space::kMedium);
    // Without a stretch of its own: a card grows only for what is in it.
    outer->addLayout(m_body);
}

void Card::addToHead(QWidget* widget)
{
    m_head->addWidget(widget);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Card::setFlush()
{
    m_body->setContentsMargins(1, 0, 1, 1);
    m_body->setSpacing(0);
}

} // namespace relais::ui
