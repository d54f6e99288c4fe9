// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/proposed_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/typed_text.h"
#include "ui/writing/writing_options.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kTextHeight = 260;

QWidget* sideOf(const QString& title, std::initializer_list<QWidget*> widgets)
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(makeLabel(title, Role::Small));
    for (auto* widget : widgets) column->addWidget(widget);
    return side;
}

/// Shows a text that has grown, without what is selected or scrolled to being lost at every word.
void grow(QPlainTextEdit& edit, const QString& text)
{
    const auto before = typedIn(edit);
    if (!text.startsWith(before)) {
        edit.setPlainText(text);
        return;
    }
    auto* bar = edit.verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    auto cursor = QTextCursor(edit.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text.mid(before.size()));
    // Whoever looks further up stays there.
    if (isAtEnd) bar->setValue(bar->maximum());
}

} // namespace

ProposedView::ProposedView(const Theme& theme, const QString& now)
    : m_theme(theme)
    , m_subject(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_length(makeText({}, Role::Small))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(m_nowSide = makeNow(now), 1);
    row->addWidget(makeProposed(), 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ProposedView::display);
    display();
}

QWidget* ProposedView::makeNow(const QString& text)
{
    auto* now = new QPlainTextEdit(text);
    now->setReadOnly(true);
    now->setObjectName(QStringLiteral("writing-now"));
    now->setAccessibleName(tr("As it stands"));
    now->setTabChangesFocus(true);
    now->setFixedHeight(kTextHeight);
    now->setFont(m_theme.font(TextSize::Reading));
    auto* mine = makeButton(tr("This is how I write"), Look::Quiet);
    mine->setObjectName(QStringLiteral("writing-mine"));
    mine->setToolTip(tr("The model takes this text as one of yours, from now on. Settings shows them."));
    connect(mine, &QPushButton::clicked, this, &ProposedView::keptAsMine);
    auto* side = sideOf(tr("As it stands"), {now, mine});
    side->layout()->setAlignment(mine, Qt::AlignLeft);
    return side;
}

QWidget* ProposedView::makeProposed()
{
    m_subject->setObjectName(QStringLiteral("writing-subject"));
    m_subject->setAccessibleName(tr("Proposed subject"));
    m_text->setObjectName(QStringLiteral("writing-proposed"));
    m_text->setAccessibleName(tr("Proposed text"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kTextHeight);
    m_text->setFont(m_theme.font(TextSize::Reading));
    m_length->setObjectName(QStringLiteral("writing-length"));
    auto* side = sideOf(tr("Proposed: change it as you like"), {m_subject, m_text, m_length});
    // Beside a longer side it stays at the top.
    static_cast<QVBoxLayout*>(side->layout())->addStretch();
    return side;
}

void ProposedView::showKind(Kind kind)
{
    if (kind == m_kind) return;
    keep();
    m_kind = kind;
    restore();
}

void ProposedView::begin()
{
    keep();
    m_isWhole = false;
    put({});
}

void ProposedView::showPart(const WrittenMail& soFar)
{
    m_subject->setText(soFar.subject);
    grow(*m_text, soFar.text);
}

void ProposedView::show(const WrittenMail& whole)
{
    m_isWhole = true;
    put(whole);
}

void ProposedView::show(const Caption& whole, Platform platform)
{
    m_kept[m_kind].platform = platform;
    show({.text = whole.post()});
}

void ProposedView::restore()
{
    m_isWhole = !m_kept[m_kind].mail.text.isEmpty();
    put(m_kept[m_kind].mail);
}

void ProposedView::showSubject(bool isShown)
{
    m_subject->setVisible(isShown);
}

bool ProposedView::hasSubject() const
{
    return !m_subject->text().isEmpty();
}

bool ProposedView::isThere() const
{
    return m_isWhole && !m_text->document()->isEmpty();
}

WrittenMail ProposedView::taken() const
{
    return {m_subject->text().trimmed(), typedIn(*m_text).trimmed()};
}

void ProposedView::put(const WrittenMail& mail)
{
    m_subject->setText(mail.subject);
    m_text->setPlainText(mail.text);
    display();
}

void ProposedView::keep()
{
    if (m_isWhole) m_kept[m_kind].mail = {m_subject->text(), typedIn(*m_text)};
}

void ProposedView::display()
{
    m_text->setReadOnly(!m_isWhole);
    const auto platform = m_kept[m_kind].platform;
    m_length->setVisible(isThere() && platform);
    if (platform) {
        const auto length = postLength(taken().text, *platform);
        setRole(m_length, length > longestPost(*platform) ? Role::Warn : Role::Small);
        m_length->setText(
            tr("%1: %2 of %3 characters").arg(platformTitle(*platform)).arg(length).arg(longestPost(*platform)));
    }
    Q_EMIT changed();
}

} // namespace relais::ui
