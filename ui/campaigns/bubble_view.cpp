// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/bubble_view.h"

#include "ui/text/template_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kMediaHeight = 72;
/// Ours stand at the right.
constexpr int kIndent = 40;

QString iconOf(const QString& format)
{
    if (format == QLatin1String("IMAGE")) return QStringLiteral("image");
    return format == QLatin1String("VIDEO") ? QStringLiteral("play") : QStringLiteral("file");
}

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

void BubbleView::addBubble(const MessageBubble& bubble, const QString& name)
{
    auto* frame = new QFrame;
    frame->setProperty("bubble", QStringLiteral("out"));
    frame->setObjectName(name);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    inside->setSpacing(space::kTiny);
    const bool isText = bubble.headerFormat == QLatin1String("TEXT");
    if (!bubble.headerFormat.isEmpty() && !isText) inside->addWidget(makeMedia(bubble));
    if (isText) inside->addWidget(makeText(bubble.header, Role::Heading));
    auto* text = makeText(bubble.text);
    text->setObjectName(name + QStringLiteral("-text"));
    inside->addWidget(text);
    if (!bubble.footer.isEmpty()) inside->addWidget(makeText(bubble.footer, Role::Small));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kIndent, 0, 0, 0);
    row->addWidget(frame);
    m_column->addLayout(row);
    for (const auto& button : bubble.buttons) addButton(button);
}

QWidget* BubbleView::makeMedia(const MessageBubble& bubble)
{
    auto* box = new QFrame;
    box->setProperty("bubble", QStringLiteral("media"));
    box->setMinimumHeight(kMediaHeight);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kSmall);
    auto* icon = new QLabel;
    icon->setPixmap(m_theme.icon(iconOf(bubble.headerFormat), Token::Muted).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    row->addWidget(icon);
    // Nothing is fetched for a look: the file's name says what will be shown.
    const auto file = QUrl(bubble.header).fileName();
    auto* words = makeText(headerFormatText(bubble.headerFormat) + QLatin1Char('\n') + (file.isEmpty() ? bubble.header : file), Role::Small);
    words->setToolTip(bubble.header);
    row->addWidget(words, 1);
    return box;
}

void BubbleView::addButton(const QString& text)
{
    auto* frame = new QFrame;
    frame->setProperty("bubble", QStringLiteral("button"));
    auto* inside = new QHBoxLayout(frame);
    inside->setContentsMargins(space::kMedium, 5, space::kMedium, 5);
    auto* words = makeLabel(text, Role::Heading);
    words->setAlignment(Qt::AlignCenter);
    words->setAccessibleName(tr("Button %1").arg(text));
    inside->addWidget(words);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kIndent, 0, 0, 0);
    row->addWidget(frame);
    m_column->addLayout(row);
}

} // namespace relais::ui
