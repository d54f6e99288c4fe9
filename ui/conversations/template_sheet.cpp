// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/template_sheet.h"

#include "ui/moderation/judged.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/note.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 560;

} // namespace

TemplateSheet::TemplateSheet(Desk& desk, const Conversation& conversation, const QList<WhatsappTemplate>& templates,
                             QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_conversation(conversation)
    , m_templates(templates)
    , m_choice(new QComboBox)
    , m_fields(new QVBoxLayout)
    , m_preview(makeText({}, Role::Body))
    , m_trouble(new Note(desk.theme))
    , m_send(makeButton(tr("Send the template"), Look::Primary))
{
    build();
    choose(0);
}

TemplateSheet::~TemplateSheet()
{
    m_end.request_stop();
}

void TemplateSheet::build()
{
    const auto title = tr("A template for %1").arg(m_conversation.name);
    setAccessibleName(title);
    content()->addWidget(makeLabel(title, Role::Title));
    for (const auto& one : std::as_const(m_templates))
        m_choice->addItem(one.name + QStringLiteral(" · ") + one.language);
    m_choice->setObjectName(QStringLiteral("template-choice"));
    content()->addWidget(makeSpokenLabel(tr("Template"), m_choice));
    content()->addWidget(m_choice);
    m_fields->setSpacing(space::kSmall);
    content()->addLayout(m_fields);
    content()->addWidget(makeLabel(tr("What %1 reads").arg(m_conversation.name), Role::Small));
    m_preview->setObjectName(QStringLiteral("template-preview"));
    auto* frame = new QFrame;
    frame->setProperty("note", QStringLiteral("info"));
    auto* inside = new QVBoxLayout(frame);
    inside->addWidget(m_preview);
    content()->addWidget(frame);
    content()->addWidget(m_trouble);
    m_send->setObjectName(QStringLiteral("send-template"));
    addFoot(makeButton(tr("Cancel")), m_send);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TemplateSheet::choose);
    connect(m_send, &QPushButton::clicked, this, &TemplateSheet::send);
}

void TemplateSheet::start()
{
    open(m_choice);
}

QLineEdit* TemplateSheet::addField(const QString& label)
{
    auto [edit, row] = makeLineField(QStringLiteral("template-field-%1").arg(m_fields->count()), label);
    connect(edit, &QLineEdit::textEdited, this, &TemplateSheet::preview);
    m_fields->addWidget(row);
    return edit;
}

void TemplateSheet::choose(int number)
{
    const auto& form = m_templates.at(number);
    clearLayout(m_fields);
    m_header = nullptr;
    m_variables.clear();
    m_buttons.clear();
    const auto format = form.headerFormat();
    if (!form.headerVariables().isEmpty())
        m_header = addField(tr("Header"));
    else if (!format.isEmpty() && format != QLatin1String("TEXT"))
        m_header = addField(tr("Header: an https link to the file"));
    for (const auto& name : form.bodyVariables()) m_variables.append(addField(QStringLiteral("{{%1}}").arg(name)));
    for (const auto& button : form.variableButtons())
        m_buttons.append(
            addField(tr("“%1”: what follows %2").arg(button.text, button.url.section(QLatin1String("{{"), 0, 0))));
    preview();
}

void TemplateSheet::preview()
{
    const auto& form = m_templates.at(m_choice->currentIndex());
    QStringList values;
    const auto names = form.bodyVariables();
    for (qsizetype i = 0; i < m_variables.size(); ++i) {
        const auto value = m_variables.at(i)->text().simplified();
        values += value.isEmpty() ? QStringLiteral("{{%1}}").arg(names.value(i)) : value;
    }
    QStringList parts;
    if (form.headerFormat() == QLatin1String("TEXT"))
        parts +=
            filledTemplateText(form.headerText(), form.headerVariables(), {m_header ? m_header->text() : QString()});
    parts += filledTemplateText(form.body(), names, values);
    if (!form.footer().isEmpty()) parts += form.footer();
    QStringList buttons;
    for (const auto& button : form.buttons()) buttons += QLatin1Char('[') + button.text + QLatin1Char(']');
    if (!buttons.isEmpty()) parts += buttons.join(QStringLiteral("  "));
    m_preview->setText(parts.join(QLatin1Char('\n')));
    m_trouble->show(NoteKind::Bad, {});
    m_warned = Warned::Asks;
    m_send->setText(tr("Send the template"));
}

QLineEdit* TemplateSheet::gap() const
{
    auto fields = m_variables + m_buttons;
    if (m_header) fields.prepend(m_header);
    for (auto* field : std::as_const(fields))
        if (field->text().trimmed().isEmpty()) return field;
    return nullptr;
}

void TemplateSheet::send()
{
    if (auto* missing = gap()) {
        m_trouble->show(NoteKind::Warn, tr("Fill in “%1” first.").arg(missing->accessibleName()));
        missing->setFocus();
        return;
    }
    const auto& form = m_templates.at(m_choice->currentIndex());
    TemplateReply reply{.name = form.name,
                        .language = form.language,
                        .variables = {},
                        .header = m_header ? m_header->text().trimmed() : QString(),
                        .buttons = {}};
    for (const auto* field : std::as_const(m_variables)) reply.variables += field->text().simplified();
    for (const auto* field : std::as_const(m_buttons)) reply.buttons += field->text().trimmed();
    m_send->setEnabled(false);
    const auto queue = [id = m_conversation.id, reply, warned = m_warned](const Work& work, const TextJudge& judge) {
        return ConversationReplies(work.database, work.session, work.clock, judge).withTemplate(id, reply, warned);
    };
    m_desk.runLong(judged(m_desk, m_end.get_token(), queue)).then(this, [this](const Result<MessageId>& message) {
        m_send->setEnabled(true);
        if (!message) {
            showRefusal(message.error());
            return;
        }
        Q_EMIT sent();
        close();
    });
}

void TemplateSheet::showRefusal(const Error& error)
{
    const bool isWarning = error.code == ErrorCode::Doubtful;
    m_trouble->show(isWarning ? NoteKind::Warn : NoteKind::Bad, errorText(error));
    if (!isWarning) return;
    m_warned = Warned::Accepts;
    m_send->setText(tr("Send anyway"));
}

} // namespace relais::ui
