// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/template_card.h"

#include "models/campaigns/whatsapp_link.h"
#include "ui/campaigns/variable_row.h"
#include "ui/text/template_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kLabel = 64;

/// As many texts as the template asks for.
bool fits(const TemplateStep& stored, const WhatsappTemplate& form)
{
    const auto step = withHeaderApart(stored, form);
    return step.variables.size() == form.bodyVariables().size() && step.buttons.size() == form.variableButtons().size();
}

} // namespace

TemplateCard::TemplateCard(const Theme& theme)
    : m_theme(theme)
    , m_card(new Card)
    , m_statusIcon(new QLabel)
    , m_status(makeLabel({}))
    , m_pick(makeButton({}))
    , m_facts(makeLabel({}, Role::Muted))
    , m_note(new Note(theme))
    , m_inside(new QWidget)
    , m_rows(new QVBoxLayout(m_inside))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->body()->setSpacing(space::kMedium);
    m_card->body()->addWidget(makeHead());
    m_card->body()->addWidget(makeRule());
    m_card->body()->addWidget(makeChoice());
    m_card->body()->addWidget(m_note);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::kSmall);
    m_card->body()->addWidget(m_inside);
    connect(m_pick, &QPushButton::clicked, this, &TemplateCard::pickWanted);
}

QWidget* TemplateCard::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(makeLabel(tr("Message 1"), Role::Whatsapp), 0, Qt::AlignVCenter);
    auto* words = makeText(tr("Opens the conversation: a template that Meta has approved"), Role::Muted);
    row->addWidget(words, 1);
    row->addWidget(m_statusIcon);
    row->addWidget(m_status);
    m_status->setObjectName(QStringLiteral("template-status"));
    return head;
}

QWidget* TemplateCard::makeChoice()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* label = makeLabel(tr("Template"), Role::Small);
    label->setFixedWidth(kLabel);
    label->setBuddy(m_pick);
    row->addWidget(label);
    m_pick->setIcon(m_theme.icon(QStringLiteral("whatsapp"), Token::Muted));
    m_pick->setProperty("choice", true);
    m_pick->setObjectName(QStringLiteral("choose-template"));
    row->addWidget(m_pick, 1);
    row->addWidget(m_facts);
    return box;
}

void TemplateCard::show(const TemplateStep& step, const std::optional<WhatsappTemplate>& form, const Shelf& shelf)
{
    m_step = step;
    m_form = form;
    showForm();
    m_shelf = shelf;
    showTrouble();
    showRows();
}

void TemplateCard::showForm()
{
    const auto& name = m_step.name;
    m_pick->setText(name.isEmpty() ? tr("Choose a template …") : name);
    m_pick->setAccessibleName(name.isEmpty() ? tr("Choose a template")
                                             : tr("Template %1, choose another one").arg(name));
    m_facts->setText(m_form ? QStringLiteral("%1 · %2").arg(templateCategoryText(m_form->category),
                                                            templateLanguageText(m_form->language))
                            : QString());
    m_status->setText(m_form ? templateStatusText(m_form->status) : QString());
    m_statusIcon->setVisible(m_form.has_value());
    if (!m_form) return;
    const bool isGood = m_form->isApproved();
    setRole(m_status, isGood ? Role::Good : Role::Warn);
    m_statusIcon->setPixmap(
        m_theme.icon(isGood ? QStringLiteral("good") : QStringLiteral("warn"), isGood ? Token::Good : Token::Warn)
            .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
}

void TemplateCard::showTrouble()
{
    const bool isEmpty = m_shelf.templates && *m_shelf.templates == 0;
    const bool isGone = m_shelf.templates && !isEmpty && !m_form && !m_step.name.isEmpty();
    auto* sync = m_note->action(m_shelf.isSyncing ? tr("Asking Meta …") : tr("Synchronise now"));
    sync->setObjectName(QStringLiteral("sync-templates"));
    sync->setEnabled(!m_shelf.isSyncing);
    sync->disconnect(this);
    connect(sync, &QPushButton::clicked, this, &TemplateCard::syncWanted);
    const auto trouble = m_form ? templateTroubleText(*m_form) : QString();
    const bool isOther = m_form && trouble.isEmpty() && !fits(m_step, *m_form);
    sync->setVisible(isEmpty || isGone || !trouble.isEmpty());
    if (isEmpty)
        m_note->show(
            NoteKind::Info,
            tr("No template of this account is here yet. They are written and approved in Meta’s WhatsApp Manager; synchronise to fetch them."));
    else if (isGone)
        m_note->show(
            NoteKind::Warn,
            tr("The account has no template “%1” (%2) as far as Relais knows. Synchronise, or choose another one.")
                .arg(m_step.name, m_step.language));
    else if (isOther)
        m_note->show(
            NoteKind::Warn,
            tr("This template has changed since it was filled in. Look at what stands in it; the first word you change makes it fit again."));
    else
        m_note->show(NoteKind::Warn,
                     trouble.isEmpty() ? QString() : tr("This template cannot be sent. %1").arg(trouble));
}

void TemplateCard::showRows()
{
    clearLayout(m_rows);
    m_media = nullptr;
    m_mediaField = nullptr;
    m_header = nullptr;
    m_variables.clear();
    m_buttons.clear();
    if (m_form) {
        addHeader();
        addVariables();
        addButtons();
    }
    m_inside->setVisible(m_rows->count() > 0);
}

void TemplateCard::addHeader()
{
    const auto step = withHeaderApart(m_step, *m_form);
    if (!m_form->headerVariables().isEmpty()) {
        m_header = addRow(tr("Header"), tr("Header"), QStringLiteral("header"), step.header, {});
        return;
    }
    if (!m_form->hasMediaHeader()) return;
    const auto format = headerFormatText(m_form->headerFormat());
    const auto [edit, row] = makeLineField(QStringLiteral("header-media"),
                                           tr("%1 of the header: an https link that everybody can open").arg(format));
    m_media = edit;
    m_mediaField = row;
    m_media->setText(step.header);
    m_media->setPlaceholderText(QStringLiteral("https://"));
    connect(m_media, &QLineEdit::textEdited, this, [this] {
        checkMedia();
        take();
    });
    checkMedia();
    m_rows->addWidget(m_mediaField);
}

void TemplateCard::checkMedia()
{
    const auto text = m_media->text();
    m_mediaField->setError(
        text.trimmed().isEmpty() || isHeaderMedia(text)
            ? QString()
            : tr(
                "Only an https link: Meta fetches the file itself. Other links and files of this computer are refused."));
}

void TemplateCard::addVariables()
{
    const auto step = withHeaderApart(m_step, *m_form);
    const auto names = m_form->bodyVariables();
    const auto examples = m_form->bodyExamples();
    for (qsizetype i = 0; i < names.size(); ++i)
        m_variables.append(addRow(QStringLiteral("{{%1}}").arg(names[i]), tr("Variable %1").arg(names[i]),
                                  QStringLiteral("variable-%1").arg(i + 1), step.variables.value(i),
                                  examples.value(i)));
}

void TemplateCard::addButtons()
{
    const auto buttons = m_form->variableButtons();
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const auto address = buttons[i].url.section(QLatin1String("{{"), 0, 0);
        m_rows->addWidget(
            makeText(tr("The button “%1” opens %2 and what follows here:").arg(buttons[i].text, address), Role::Small));
        m_buttons.append(addRow(tr("Link"), tr("Link of the button “%1”").arg(buttons[i].text),
                                QStringLiteral("button-%1").arg(i + 1), m_step.buttons.value(i), {}));
    }
}

VariableRow* TemplateCard::addRow(const QString& mark, const QString& name, const QString& object, const QString& text,
                                  const QString& example)
{
    auto* row = new VariableRow(m_theme, m_catalogue, {mark, name, object, example});
    row->show(text);
    connect(row, &VariableRow::edited, this, &TemplateCard::take);
    m_rows->addWidget(row);
    return row;
}

void TemplateCard::take()
{
    m_step.variables.clear();
    m_step.buttons.clear();
    m_step.header = m_media ? m_media->text().trimmed() : m_header ? m_header->text() : QString();
    for (const auto* row : std::as_const(m_variables)) m_step.variables.append(row->text());
    for (const auto* row : std::as_const(m_buttons)) m_step.buttons.append(row->text());
    showTrouble();
    Q_EMIT changed();
}

void TemplateCard::choose(const WhatsappTemplate& form)
{
    const auto before = m_form ? withHeaderApart(m_step, *m_form) : m_step;
    const bool sameHeader = !m_form || m_form->headerFormat() == form.headerFormat();
    TemplateStep step{.name = form.name,
                      .language = form.language,
                      .variables = before.variables,
                      .header = form.needsHeader() && sameHeader ? before.header : QString(),
                      .buttons = before.buttons};
    step.variables.resize(form.bodyVariables().size());
    step.buttons.resize(form.variableButtons().size());
    show(step, form, {.templates = 1});
    Q_EMIT changed();
}

} // namespace relais::ui
