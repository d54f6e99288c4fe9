// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/follow_up_card.h"

#include "models/campaigns/whatsapp_link.h"
#include "ui/campaigns/variable_highlighter.h"
#include "ui/campaigns/variable_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/typed_text.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kTextHeight = 132;
constexpr int kPauseMs = 400;
constexpr int kHoursWidth = 72;
constexpr double kFewestHours = 0.01;
} // namespace

FollowUpCard::FollowUpCard(const Theme& theme)
    : m_theme(theme)
    , m_has(new QCheckBox(tr("With a second message")))
    , m_who(makeText({}, Role::Muted))
    , m_inside(new QWidget)
    , m_text(new QPlainTextEdit)
    , m_variables(new QMenu(this))
    , m_length(makeLabel({}, Role::Small))
    , m_hours(new QDoubleSpinBox)
    , m_link(new QLineEdit)
    , m_linkField(new FormField(tr("Link to put into the text"), m_link))
    , m_note(new Note(theme))
    , m_pause(new QTimer(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    outer->addWidget(card);
    card->body()->setSpacing(space::kMedium);
    card->body()->addWidget(makeHead());
    card->body()->addWidget(m_who);
    auto* rows = new QVBoxLayout(m_inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    m_text->setObjectName(QStringLiteral("follow-up-text"));
    m_text->setAccessibleName(tr("Message 2"));
    m_text->setPlaceholderText(tr(
        "Write what they get. {first_name|dear client} puts the first name in, and what to say when there is none."));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kTextHeight);
    new VariableHighlighter(theme, m_text->document());
    rows->addWidget(m_text);
    rows->addWidget(makeTools());
    rows->addWidget(makeTime());
    rows->addWidget(m_note);
    card->body()->addWidget(m_inside);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &FollowUpCard::checkLinks);
    connect(m_has, &QCheckBox::toggled, this, [this](bool has) {
        m_inside->setVisible(has);
        showWho();
        if (!m_isFilling && has) m_text->setFocus();
        tell();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling) m_written = typedIn(*m_text);
        showLength();
        m_pause->start();
        tell();
    });
}

QWidget* FollowUpCard::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(tr("Message 2"), Role::Whatsapp));
    row->addStretch();
    m_has->setObjectName(QStringLiteral("follow-up"));
    row->addWidget(m_has);
    return head;
}

QWidget* FollowUpCard::makeTools()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    auto* variable = makeButton(tr("Variable"), Look::Quiet);
    variable->setIcon(m_theme.icon(QStringLiteral("variable"), Token::Accent));
    variable->setMenu(m_variables);
    variable->setObjectName(QStringLiteral("follow-up-variables"));
    row->addWidget(variable);
    auto* write = makeButton(tr("Write with the model …"), Look::Quiet);
    write->setIcon(m_theme.icon(QStringLiteral("write"), Token::Accent));
    write->setObjectName(QStringLiteral("follow-up-write"));
    row->addWidget(write);
    connect(write, &QPushButton::clicked, this, [this] { Q_EMIT writingWanted(m_text); });
    row->addStretch();
    m_length->setObjectName(QStringLiteral("follow-up-length"));
    row->addWidget(m_length);
    column->addLayout(row);
    auto* links = new QHBoxLayout;
    links->setSpacing(space::kSmall);
    m_link->setObjectName(QStringLiteral("follow-up-link"));
    m_link->setPlaceholderText(tr("https://, http:// or wa.me/33612345678"));
    links->addWidget(m_linkField, 1);
    auto* insert = makeButton(tr("Insert"));
    insert->setAccessibleName(tr("Insert the link"));
    insert->setObjectName(QStringLiteral("follow-up-insert-link"));
    links->addWidget(insert, 0, Qt::AlignBottom);
    column->addLayout(links);
    connect(insert, &QPushButton::clicked, this, &FollowUpCard::insertLink);
    connect(m_link, &QLineEdit::returnPressed, this, &FollowUpCard::insertLink);
    connect(m_link, &QLineEdit::textEdited, this, [this] { m_linkField->setError({}); });
    return box;
}

QWidget* FollowUpCard::makeTime()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_hours->setObjectName(QStringLiteral("follow-up-hours"));
    m_hours->setAccessibleName(tr("Hours within which an answer brings Message 2"));
    m_hours->setDecimals(2);
    m_hours->setRange(kFewestHours, FollowUpStep::kLongest);
    m_hours->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_hours->setMaximumWidth(kHoursWidth);
    auto* before = makeLabel(tr("To answers within"), Role::Small);
    before->setBuddy(m_hours);
    row->addWidget(before);
    row->addWidget(m_hours);
    row->addWidget(makeLabel(tr("hours, 24 at most"), Role::Small));
    row->addStretch();
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, [this](double hours) {
        if (m_isFilling) return;
        m_withinHours = hours;
        showWho();
        tell();
    });
    return box;
}

void FollowUpCard::setOffers(const QList<VariableCatalogue::Offer>& offers)
{
    m_variables->clear();
    addVariables(*m_variables, offers, [this](const QString& text) {
        m_text->insertPlainText(text);
        m_text->setFocus();
    });
}

void FollowUpCard::show(const std::optional<FollowUpStep>& step)
{
    m_isFilling = true;
    m_withinHours = step ? step->withinHours : FollowUpStep::kLongest;
    m_hours->setValue(m_withinHours);
    m_has->setChecked(step.has_value());
    m_inside->setVisible(step.has_value());
    m_written = step ? step->text : QString();
    m_text->setPlainText(m_written);
    showWho();
    showLength();
    checkLinks();
    m_isFilling = false;
}

std::optional<FollowUpStep> FollowUpCard::step() const
{
    if (!m_has->isChecked()) return std::nullopt;
    return FollowUpStep{.text = m_written, .withinHours = m_withinHours};
}

void FollowUpCard::tell()
{
    if (!m_isFilling) Q_EMIT changed();
}

void FollowUpCard::showWho()
{
    const auto hours = QLocale().toString(m_withinHours, 'g', 4);
    m_who->setText(
        m_has->isChecked()
            ? tr("Leaves by itself, once, to whoever answers or presses a button within %1 hours.").arg(hours)
            : tr("Whoever answers gets nothing by itself; you answer in the inbox."));
}

void FollowUpCard::showLength()
{
    const auto length = m_written.size();
    m_length->setText(tr("%1 of %2").arg(QLocale().toString(length), QLocale().toString(FollowUpStep::kLongestText)));
    setRole(m_length, length > FollowUpStep::kLongestText ? Role::Bad : Role::Small);
}

void FollowUpCard::checkLinks()
{
    for (const auto& link : linksIn(m_written))
        if (!whatsappLink(link)) {
            m_note->show(
                NoteKind::Warn,
                tr("“%1” is no link that WhatsApp opens. Write one that begins with https://, http:// or wa.me/ and a full number.")
                    .arg(link));
            return;
        }
    m_note->show(NoteKind::Warn, {});
}

void FollowUpCard::insertLink()
{
    const auto link = whatsappLink(m_link->text());
    if (!link) {
        m_linkField->setError(
            tr("Only links that begin with https://, http:// or wa.me/ and a full number, without spaces."));
        m_link->setFocus();
        return;
    }
    // Not glued to the word before it.
    auto cursor = m_text->textCursor();
    const auto before =
        cursor.position() > 0 ? m_text->document()->characterAt(cursor.position() - 1) : QChar(QLatin1Char(' '));
    cursor.insertText(before.isSpace() ? *link : QLatin1Char(' ') + *link);
    m_link->clear();
    m_linkField->setError({});
    m_text->setFocus();
}

} // namespace relais::ui
