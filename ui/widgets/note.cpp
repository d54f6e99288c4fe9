// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace relais::ui {

namespace {

struct NoteLook
{
    const char* name;
    const char* icon;
    Token token;
};

NoteLook lookOf(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Good: return {"good", "good", Token::Good};
    case NoteKind::Warn: return {"warn", "warn", Token::Warn};
    case NoteKind::Bad: return {"bad", "bad", Token::Bad};
    case NoteKind::Info: break;
    }
    return {"info", "info", Token::Accent};
}

} // namespace

Note::Note(const Theme& theme, NoteKind kind, const QString& text)
    : m_theme(theme)
    , m_icon(new QLabel)
    , m_text(makeText({}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kSmall);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_icon->setFixedSize(16, 20);
    show(kind, text);
}

void Note::show(NoteKind kind, const QString& text)
{
    const auto look = lookOf(kind);
    setLook(this, "note", QString::fromLatin1(look.name));
    m_icon->setPixmap(
        m_theme.icon(QString::fromLatin1(look.icon), look.token).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    // Shown without a parent it would be a window of its own; the layout it goes into shows it.
    if (text.isEmpty() || parentWidget()) setVisible(!text.isEmpty());
}

namespace {
QPushButton* ensured(QPushButton*& button, QLayout* row, const QString& text)
{
    if (!button) {
        button = makeButton(text, Look::Quiet);
        row->addWidget(button);
    }
    button->setText(text);
    return button;
}
} // namespace

QPushButton* Note::action(const QString& text)
{
    return ensured(m_action, layout(), text);
}

QPushButton* Note::secondAction(const QString& text)
{
    return ensured(m_second, layout(), text);
}

QString Note::text() const
{
    return m_text->text();
}

} // namespace relais::ui
