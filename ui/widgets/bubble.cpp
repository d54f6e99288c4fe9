// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bubble.h"

#include "ui/text/template_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

QString iconOf(const QString& format)
{
    if (format == QLatin1String("IMAGE")) return QStringLiteral("image");
    return format == QLatin1String("VIDEO") || format == QLatin1String("AUDIO") ? QStringLiteral("play")
                                                                                : QStringLiteral("file");
}

QWidget* makeCarried(const Theme& theme, const MessageBubble& message)
{
    const auto word = headerFormatText(message.headerFormat);
    auto* box = new QFrame;
    box->setObjectName(QStringLiteral("media"));
    box->setProperty("bubble", QStringLiteral("media"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    auto* picture = new QLabel;
    picture->setPixmap(
        theme.icon(iconOf(message.headerFormat), Token::Muted).pixmap(QSize(16, 16), box->devicePixelRatioF()));
    row->addWidget(picture);
    row->addWidget(makeText(message.header.isEmpty() ? word : word + QStringLiteral(" · ") + message.header,
                            Role::Small),
                   1);
    return box;
}

} // namespace

Bubble::Bubble(const Theme& theme, const MessageBubble& message, BubbleSide side, const QString& foot,
               const QList<int>& pressable)
{
    setObjectName(QStringLiteral("bubble"));
    setProperty("bubble", side == BubbleSide::Own ? QStringLiteral("out") : QStringLiteral("other"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kTiny);
    const bool isText = message.headerFormat == QLatin1String("TEXT");
    if (isText)
        column->addWidget(makeText(message.header, Role::Heading));
    else if (!message.headerFormat.isEmpty())
        column->addWidget(makeCarried(theme, message));
    if (!message.text.isEmpty()) {
        auto* words = makeText(message.text);
        words->setObjectName(QStringLiteral("bubble-text"));
        column->addWidget(words);
    }
    if (!message.footer.isEmpty()) column->addWidget(makeText(message.footer, Role::Small));
    if (!foot.isEmpty()) {
        auto* small = makeLabel(foot, Role::Small);
        small->setAlignment(Qt::AlignRight);
        column->addWidget(small);
    }
    for (int i = 0; i < message.buttons.size(); ++i) {
        column->addWidget(makeRule());
        if (!pressable.contains(i)) {
            auto* words = makeLabel(message.buttons.at(i), Role::Muted);
            words->setAlignment(Qt::AlignCenter);
            words->setMinimumHeight(26);
            column->addWidget(words);
            continue;
        }
        auto* button = makeButton(message.buttons.at(i), Look::Quiet);
        button->setObjectName(QStringLiteral("bubble-button-%1").arg(i));
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT pressed(i); });
        column->addWidget(button);
    }
}

void Bubble::fit(int widest)
{
    int longest = 0;
    for (auto* label : findChildren<QLabel*>()) {
        label->ensurePolished();
        for (const auto& line : label->text().split(QLatin1Char('\n')))
            longest = qMax(longest, label->fontMetrics().horizontalAdvance(line));
    }
    for (const auto* button : findChildren<QPushButton*>()) longest = qMax(longest, button->sizeHint().width());
    for (const auto* media : findChildren<QFrame*>(QStringLiteral("media")))
        longest = qMax(longest, media->sizeHint().width());
    // A line that fits exactly is broken by some fonts.
    setFixedWidth(qMin(widest, longest + 2 * space::kMedium + space::kSmall));
}

} // namespace relais::ui
