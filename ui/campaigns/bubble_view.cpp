// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/bubble_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
/// Ours stand at the right.
constexpr int kIndent = 40;
} // namespace

BubbleView::BubbleView(const Theme& theme)
    : m_theme(theme)
    , m_from(makeLabel({}, Role::Heading))
    , m_number(makeLabel({}, Role::Small))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("bubbles"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    head->addWidget(m_from, 1);
    head->addWidget(m_number);
    outer->addLayout(head);
    outer->addWidget(makeRule());
    const auto [scroll, column] = makeScrollColumn();
    m_column = column;
    m_column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    m_column->setSpacing(space::kSmall);
    scroll->setAccessibleName(tr("Preview"));
    auto* ground = new QFrame;
    ground->setProperty("ground", QStringLiteral("window"));
    auto* inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(scroll);
    outer->addWidget(ground, 1);
}

void BubbleView::show(const WhatsappPreview& preview)
{
    m_from->setText(preview.from);
    m_number->setText(preview.number);
    clearLayout(m_column);
    addChip(tr("Message 1"));
    addBubble(preview.first, QStringLiteral("bubble-1"));
    if (preview.second) {
        addChip(tr("They answer or press a button"));
        addChip(tr("Message 2"));
        addBubble(*preview.second, QStringLiteral("bubble-2"));
    }
    m_column->addStretch();
}

void BubbleView::showHint(const QString& text)
{
    m_from->clear();
    m_number->clear();
    clearLayout(m_column);
    m_column->addWidget(makeText(text, Role::Muted));
    m_column->addStretch();
}

void BubbleView::addChip(const QString& text)
{
    auto* chip = new QFrame;
    chip->setProperty("bubble", QStringLiteral("chip"));
    auto* inside = new QHBoxLayout(chip);
    inside->setContentsMargins(space::kSmall, 2, space::kSmall, 2);
    inside->addWidget(makeLabel(text, Role::Small));
    m_column->addWidget(chip, 0, Qt::AlignHCenter);
}

void BubbleView::addBubble(MessageBubble message, const QString& name)
{
    // Nothing is fetched for a look: the file's name says what will be shown.
    if (const auto file = QUrl(message.header).fileName();
        message.headerFormat != QLatin1String("TEXT") && !file.isEmpty())
        message.header = file;
    auto* bubble = new Bubble(m_theme, message, BubbleSide::Own);
    bubble->setObjectName(name);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kIndent, 0, 0, 0);
    row->addWidget(bubble);
    m_column->addLayout(row);
}

} // namespace relais::ui
