// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_step.h"

#include "services/channels/account_repository.h"
#include "ui/campaigns/message_body.h"
#include "ui/campaigns/message_files.h"
#include "ui/campaigns/variable_words.h"
#include "ui/text/account_text.h"
#include "ui/text/error_text.h"
#include "ui/text/field_label.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/writing/writing_sheet.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kLabelWidth = 88;
constexpr int kToolbar = 40;

} // namespace

MessageStep::MessageStep(Desk& desk)
    : m_desk(desk)
    , m_account(new QComboBox)
    , m_replyTo(new QLineEdit)
    , m_subject(new QLineEdit)
    , m_length(makeLabel({}, Role::Small))
    , m_mode(new QComboBox)
    , m_variables(new QMenu(this))
    , m_templates(new QMenu(this))
    , m_body(new MessageBody(desk.theme))
    , m_files(new MessageFiles(desk.theme))
    , m_problem(new Note(desk.theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFields());
    column->addWidget(makeRule());
    column->addWidget(makeToolbar());
    column->addWidget(makeRule());
    column->addWidget(m_body, 1);
    auto* foot = new QWidget;
    auto* rows = new QVBoxLayout(foot);
    rows->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kMedium);
    rows->setSpacing(space::kTiny);
    rows->addWidget(m_files);
    rows->addWidget(m_problem);
    column->addWidget(foot);

    const auto tell = [this] {
        if (!m_isFilling) Q_EMIT changed();
    };
    connect(m_account, &QComboBox::activated, this, tell);
    connect(m_replyTo, &QLineEdit::textChanged, this, tell);
    connect(m_subject, &QLineEdit::textChanged, this, [this, tell] {
        const auto length = m_subject->text().size();
        m_length->setText(length == 0 ? QString() : QString::number(length));
        tell();
    });
    connect(m_body, &MessageBody::changed, this, tell);
    connect(m_body, &MessageBody::problemFound, this, &MessageStep::showProblem);
    connect(m_body, &MessageBody::modeShown, this, &MessageStep::showMode);
    connect(m_mode, &QComboBox::activated, this,
            [this](int mode) { m_body->setMode(static_cast<MessageBody::Mode>(mode)); });
    connect(m_files, &MessageFiles::changed, this, tell);
    readChoices();
}

QWidget* MessageStep::makeFields()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(space::kWide, space::kMedium, space::kWide, space::kMedium);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString& label, QWidget* field, const QString& name) {
        auto* word = makeLabel(label, Role::Small);
        word->setBuddy(field);
        grid->addWidget(word, row, 0);
        grid->addWidget(field, row, 1);
        field->setAccessibleName(label);
        field->setObjectName(name);
    };
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_replyTo->setPlaceholderText(tr("As the account says"));
    add(0, tr("From"), m_account, QStringLiteral("message-account"));
    add(1, tr("Replies to"), m_replyTo, QStringLiteral("message-reply-to"));
    add(2, tr("Subject"), m_subject, QStringLiteral("message-subject"));
    grid->addWidget(m_length, 2, 2);
    m_length->setMinimumWidth(24);
    return box;
}

QWidget* MessageStep::makeToolbar()
{
    m_toolbar = new QWidget;
    m_toolbar->setFixedHeight(kToolbar);
    auto* row = new QHBoxLayout(m_toolbar);
    row->setContentsMargins(space::kWide, 0, space::kMedium, 0);
    row->setSpacing(0);
    const auto add = [&](const QString& icon, const QString& name, auto act) {
        auto* button = makeIconButton(m_desk.theme, icon, name);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_mode->addItems({tr("Text"), tr("HTML"), tr("Plain")});
    m_mode->setObjectName(QStringLiteral("message-mode"));
    row->addWidget(makeSpokenLabel(tr("How to write"), m_mode));
    row->addWidget(m_mode);
    row->addSpacing(space::kTiny);
    auto* bold = add(QStringLiteral("bold"), tr("Bold"), [this] { m_body->toggleBold(); });
    bold->setShortcut(QKeySequence::Bold);
    auto* italic = add(QStringLiteral("italic"), tr("Italic"), [this] { m_body->toggleItalic(); });
    italic->setShortcut(QKeySequence::Italic);
    m_writingTools = {bold, italic, add(QStringLiteral("link"), tr("Link"), [this] { m_body->addLink(); }),
                      add(QStringLiteral("list"), tr("List"), [this] { m_body->addList(); }),
                      add(QStringLiteral("image"), tr("Picture in the text"), [this] { addImage(); })};
    add(QStringLiteral("attach"), tr("Attach files"), [this] {
        m_files->ask();
    })->setObjectName(QStringLiteral("attach"));
    row->addStretch();
    const auto addWordy = [&](const QString& text, const QString& icon, const QString& name) {
        auto* button = makeButton(text, Look::Quiet);
        button->setIcon(m_desk.theme.icon(icon, Token::Accent));
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setToolTip(text);
        row->addWidget(button);
        m_wordy.append(button);
        return button;
    };
    connect(addWordy(tr("Write"), QStringLiteral("write"), QStringLiteral("write-message")), &QPushButton::clicked,
            this, &MessageStep::writeWithModel);
    addWordy(tr("Variable"), QStringLiteral("variable"), QStringLiteral("variables"))->setMenu(m_variables);
    addWordy(tr("Template"), QStringLiteral("file"), QStringLiteral("templates"))->setMenu(m_templates);
    return m_toolbar;
}

void MessageStep::resizeEvent(QResizeEvent* event)
{
    // In a narrow window the icons have to do.
    int words = 0;
    for (auto* button : std::as_const(m_wordy)) {
        words += button->fontMetrics().horizontalAdvance(button->accessibleName()) + space::kTiny;
        button->setText(QString());
    }
    const bool isRoomy = m_toolbar->sizeHint().width() + words <= event->size().width();
    for (auto* button : std::as_const(m_wordy)) button->setText(isRoomy ? button->accessibleName() : QString());
    QWidget::resizeEvent(event);
}

void MessageStep::readChoices()
{
    m_desk
        .run([](const Work& work) -> Result<Choices> {
            auto accounts = AccountRepository(work.database, work.session, work.clock).list();
            if (!accounts) return accounts.failure();
            auto variables = VariableCatalogue::load(work.database, work.session);
            if (!variables) return variables.failure();
            auto templates = TemplateLibrary(work.database, work.session, work.clock).list();
            if (!templates) return templates.failure();
            return Choices{*accounts, variables->offers(), *templates};
        })
        .then(this, [this](const Result<Choices>& choices) {
            if (choices)
                showChoices(*choices);
            else
                showProblem(errorText(choices.error()));
        });
}

void MessageStep::showChoices(const Choices& choices)
{
    m_account->clear();
    m_account->addItem(tr("Choose the account that sends"), QString());
    for (const auto& account : choices.accounts)
        if (const auto* smtp = account.draft.smtp())
            m_account->addItem(QStringLiteral("%1  ·  %2")
                                   .arg(accountText(account.draft.name, account.draft.practice), smtp->from.text()),
                               account.draft.name);
    const auto known = m_account->findData(m_accountName);
    // With one account there is nothing to choose.
    m_account->setCurrentIndex(known > 0 ? known : m_account->count() == 2 && m_accountName.isEmpty() ? 1 : 0);
    m_variables->clear();
    addVariables(*m_variables, choices.variables, [this](const QString& text) { insertVariable(text); });
    m_variables->addSeparator();
    m_variables->addAction(tr("Unsubscribe link"), this,
                           [this] { m_body->insertLink(tr("Unsubscribe"), QStringLiteral("{unsubscribe}")); });
    m_variables->addAction(tr("Signature"), this, [this] { m_body->insertText(QStringLiteral("{signature}")); });
    m_templates->clear();
    for (const auto& one : choices.templates) m_templates->addAction(one.name, this, [this, one] { useTemplate(one); });
    if (!choices.templates.isEmpty()) {
        auto* gone = m_templates->addMenu(tr("Delete"));
        for (const auto& one : choices.templates) gone->addAction(one.name, this, [this, one] { deleteTemplate(one); });
        m_templates->addSeparator();
    }
    m_templates->addAction(tr("Save this message as a template …"), this, &MessageStep::saveTemplate);
}

void MessageStep::show(const CampaignDraft& draft)
{
    m_isFilling = true;
    const auto& step = draft.steps.first();
    m_accountName = draft.account;
    m_account->setCurrentIndex(qMax(0, m_account->findData(draft.account)));
    m_replyTo->setText(step.replyTo);
    m_subject->setText(step.subject);
    m_body->show(step.html, step.text);
    m_files->show(step.attachments);
    m_isFilling = false;
}

CampaignDraft MessageStep::applied(CampaignDraft draft) const
{
    auto& step = draft.steps.first();
    draft.account = m_account->count() > 0 ? m_account->currentData().toString() : m_accountName;
    step.replyTo = m_replyTo->text().trimmed();
    step.subject = m_subject->text();
    step.html = m_body->html();
    step.text = m_body->plain();
    step.attachments = m_files->files();
    return draft;
}

void MessageStep::showMode(int mode)
{
    m_mode->setCurrentIndex(mode);
    for (auto* tool : std::as_const(m_writingTools)) tool->setEnabled(mode == MessageBody::Writing);
}

void MessageStep::insertVariable(const QString& text)
{
    if (m_subject->hasFocus())
        m_subject->insert(text);
    else
        m_body->insertText(text);
}

void MessageStep::addImage()
{
    const auto path =
        QFileDialog::getOpenFileName(this, tr("Picture in the text"), {}, tr("Pictures (*.png *.jpg *.jpeg *.gif)"));
    if (path.isEmpty()) return;
    const auto contentId = QStringLiteral("image%1").arg(m_files->files().size() + 1);
    const auto alternative =
        QInputDialog::getText(this, tr("Picture in the text"), tr("What it shows, for those who cannot see it"));
    m_body->addPicture(contentId, alternative);
    m_files->add({.path = path, .name = QFileInfo(path).fileName(), .contentId = contentId});
}

void MessageStep::takeStored(const QList<AttachmentRef>& attachments)
{
    m_files->takeStored(attachments);
}

void MessageStep::useTemplate(const MailTemplate& wanted)
{
    const auto before = written();
    fillIn(wanted);
    if (before.subject.isEmpty() && before.html.isEmpty() && before.text.isEmpty()) return;
    m_desk.navigator.toast(tr("“%1” has taken the place of what was written.").arg(wanted.name),
                           [step = QPointer(this), before] {
                               if (step) step->fillIn(before);
                           });
}

void MessageStep::fillIn(const MailTemplate& wanted)
{
    m_isFilling = true;
    m_subject->setText(wanted.subject);
    m_body->show(wanted.html, wanted.text);
    m_isFilling = false;
    Q_EMIT changed();
}

void MessageStep::writeWithModel()
{
    auto* sheet = new WritingSheet(m_desk,
                                   {.channel = WritingChannel::Email,
                                    .text = m_body->marked(),
                                    .isSelection = m_body->hasChoice(),
                                    .mayReplace = m_body->takesMarked()},
                                   this);
    connect(sheet, &WritingSheet::agreed, this, &MessageStep::takeWritten);
    sheet->start();
}

void MessageStep::takeWritten(const ProposedText& text)
{
    const auto before = written();
    // What is put in at the cursor, or in the place of some words, comes to a message that has its subject.
    const bool isWhole = text.replaces && !m_body->hasChoice();
    const bool mayRename = isWhole || text.text.isEmpty() || m_subject->text().trimmed().isEmpty();
    if (!text.subject.isEmpty() && mayRename) m_subject->setText(text.subject);
    if (!text.text.isEmpty()) m_body->takeMarked(text.text, text.replaces);
    m_desk.navigator.toast(text.text.isEmpty() ? tr("The subject was taken over.") : tr("The text was taken over."),
                           [step = QPointer(this), before, after = written()] {
                               if (step) step->takeBack(before, after);
                           });
}

void MessageStep::takeBack(const MailTemplate& before, const MailTemplate& after)
{
    const auto now = written();
    const bool isUntouched = now.subject == after.subject && now.html == after.html && now.text == after.text;
    if (isUntouched)
        fillIn(before);
    else
        m_desk.navigator.toast(tr("The message was changed since. Ctrl+Z undoes it step by step."));
}

MailTemplate MessageStep::written() const
{
    return {.subject = m_subject->text(), .html = m_body->html(), .text = m_body->plain()};
}

void MessageStep::saveTemplate()
{
    const auto name =
        QInputDialog::getText(this, tr("Save as a template"), tr("Name; one of the same name is replaced")).trimmed();
    if (name.isEmpty()) return;
    auto wanted = written();
    wanted.name = name;
    m_desk
        .run([wanted](const Work& work) {
            return TemplateLibrary(work.database, work.session, work.clock).save(wanted);
        })
        .then(this, [this, name](const Result<TemplateId>& saved) {
            m_desk.navigator.toast(saved ? tr("Template “%1” saved.").arg(name) : errorText(inTheForm(saved.error())));
            if (saved) readChoices();
        });
}

void MessageStep::deleteTemplate(const MailTemplate& gone)
{
    m_desk
        .run([name = gone.name](const Work& work) {
            return TemplateLibrary(work.database, work.session, work.clock).remove(name);
        })
        .then(this, [this, gone](const Result<void>& done) {
            readChoices();
            if (!done) {
                m_desk.navigator.toast(errorText(done.error()));
                return;
            }
            m_desk.navigator.toast(tr("Template “%1” deleted.").arg(gone.name), [this, gone] {
                m_desk
                    .run([gone](const Work& work) {
                        return TemplateLibrary(work.database, work.session, work.clock).save(gone);
                    })
                    .then(this, [this](const Result<TemplateId>&) { readChoices(); });
            });
        });
}

void MessageStep::showProblem(const QString& text)
{
    m_problem->show(NoteKind::Warn, text);
}

void MessageStep::focusSubject()
{
    m_subject->setFocus();
    m_subject->home(false);
}

} // namespace relais::ui
