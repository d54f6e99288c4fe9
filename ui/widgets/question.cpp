// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/question.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 480;
}

Question::Question(const Theme& theme, QWidget* over, const Words& words)
    : Sheet(theme, over, kWidth)
    , m_text(makeText(words.text, Role::Muted))
{
    setObjectName(QStringLiteral("question"));
    setAccessibleName(words.title);
    auto* title = makeText(words.title, Role::Title);
    title->setTextInteractionFlags(Qt::NoTextInteraction);
    content()->addWidget(title);
    content()->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("question-text"));
    auto* leave = makeButton(words.leave);
    auto* act = makeButton(words.act, Look::Danger);
    leave->setObjectName(QStringLiteral("question-leave"));
    act->setObjectName(QStringLiteral("question-act"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addStretch();
    foot->addWidget(act);
    foot->addWidget(leave);
    content()->addLayout(foot);
    for (auto* button : {act, leave}) {
        // Read aloud with whichever of them has the keyboard.
        button->setAccessibleDescription(words.text);
        // Enter presses the one that has the keyboard, as in a dialog.
        button->setAutoDefault(true);
    }
    connect(leave, &QPushButton::clicked, this, &Question::close);
    connect(act, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT agreed();
    });
    open(leave);
}

void Question::setText(const QString& text)
{
    m_text->setText(text);
}

} // namespace relais::ui
