// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writing_sheet.h"

#include "services/writing/voice.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/typed_text.h"
#include "ui/writing/with_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 820;
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

WritingSheet::WritingSheet(Desk& desk, const WritingGround& ground, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_ground(ground)
    , m_options(new WritingOptions(ground))
    , m_who(makeText({}, Role::Small))
    , m_go(makeButton(tr("Write"), Look::Primary))
    , m_stop(makeButton(tr("Stop")))
    , m_note(new Note(desk.theme))
    , m_subject(new QLineEdit)
    , m_proposed(new QPlainTextEdit)
    , m_choices(new QWidget)
    , m_subjects(new QVBoxLayout(m_choices))
    , m_insert(makeButton(tr("Insert at the cursor")))
    , m_replace(makeButton(ground.isSelection ? tr("Replace what is chosen") : tr("Replace the text"), Look::Primary))
{
    build();
}

WritingSheet::~WritingSheet()
{
    m_end.request_stop();
}

void WritingSheet::build()
{
    setObjectName(QStringLiteral("writing-sheet"));
    auto* title = makeLabel(tr("Write with the model"), Role::Title);
    setAccessibleName(title->text());
    content()->setSpacing(space::kMedium);
    content()->addWidget(title);
    m_who->setObjectName(QStringLiteral("writing-who"));
    content()->addWidget(m_who);
    content()->addWidget(m_options);
    auto* row = new QHBoxLayout;
    m_go->setObjectName(QStringLiteral("writing-go"));
    m_stop->setObjectName(QStringLiteral("writing-stop"));
    row->addWidget(m_go);
    row->addWidget(m_stop);
    row->addStretch();
    content()->addLayout(row);
    m_note->setObjectName(QStringLiteral("writing-note"));
    content()->addWidget(m_note);
    content()->addWidget(m_texts = makeTexts());
    m_choices->setObjectName(QStringLiteral("writing-subjects"));
    m_subjects->setContentsMargins(0, 0, 0, 0);
    m_subjects->setSpacing(space::kTiny);
    content()->addWidget(m_choices);
    addFoot();
    connect(m_go, &QPushButton::clicked, this, &WritingSheet::write);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_end.request_stop(); });
    connect(m_options, &WritingOptions::wanted, this, &WritingSheet::write);
    connect(m_options, &WritingOptions::wayChosen, this, &WritingSheet::changeWay);
    connect(m_proposed, &QPlainTextEdit::textChanged, this, &WritingSheet::display);
    m_note->show(NoteKind::Info, {});
    display();
}

QWidget* WritingSheet::makeTexts()
{
    auto* now = new QPlainTextEdit(m_ground.text);
    now->setReadOnly(true);
    now->setObjectName(QStringLiteral("writing-now"));
    now->setAccessibleName(tr("As it stands"));
    now->setTabChangesFocus(true);
    m_subject->setObjectName(QStringLiteral("writing-subject"));
    m_subject->setAccessibleName(tr("Proposed subject"));
    m_proposed->setObjectName(QStringLiteral("writing-proposed"));
    m_proposed->setAccessibleName(tr("Proposed text"));
    m_proposed->setTabChangesFocus(true);
    for (auto* edit : {now, m_proposed}) {
        edit->setFixedHeight(kTextHeight);
        edit->setFont(m_desk.theme.font(TextSize::Reading));
    }
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    auto* mine = makeButton(tr("This is how I write"), Look::Quiet);
    mine->setObjectName(QStringLiteral("writing-mine"));
    mine->setToolTip(tr("The model takes this text as one of yours, from now on. Settings shows them."));
    connect(mine, &QPushButton::clicked, this, &WritingSheet::keepAsMine);
    m_nowSide = sideOf(tr("As it stands"), {now, mine});
    m_nowSide->layout()->setAlignment(mine, Qt::AlignLeft);
    row->addWidget(m_nowSide, 1);
    row->addWidget(sideOf(tr("Proposed: change it as you like"), {m_subject, m_proposed}), 1);
    return box;
}

void WritingSheet::addFoot()
{
    auto* leave = makeButton(tr("Close"));
    leave->setObjectName(QStringLiteral("writing-leave"));
    m_insert->setObjectName(QStringLiteral("writing-insert"));
    m_replace->setObjectName(QStringLiteral("writing-replace"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(m_insert);
    foot->addWidget(m_replace);
    content()->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &Sheet::close);
    connect(m_insert, &QPushButton::clicked, this, [this] { agree(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { agree(true); });
}

void WritingSheet::keepAsMine()
{
    m_desk.run([text = m_ground.text](const Work& work) { return WritingSamples(work.database, work.session, work.clock).add(text); }).then(this, [this](const Result<WritingSampleId>& added) {
        if (added) m_note->show(NoteKind::Good, tr("The model knows this text as one of yours now."));
        else m_note->show(NoteKind::Bad, errorText(added.error()));
    });
}

void WritingSheet::start()
{
    open(m_options->firstField());
    askWho();
}

void WritingSheet::askWho()
{
    m_who->setText(tr("Looking for a model …"));
    withModel<WritingModels>(m_desk, [stop = m_end.get_token()](WritingModels& models) { return models.status(stop); }).then(this, [this](const Result<WritingStatus>& status) {
        m_isKnown = true;
        const auto who = status ? whoWrites(*status) : WhoWrites();
        if (!who.text.isEmpty()) {
            showWho(who);
            if (m_isWanted) write();
            return;
        }
        m_who->setText(tr("No model answers. The rest of Relais works without one."));
        m_note->show(NoteKind::Bad, errorText(status ? status->trouble.value_or(Error{ErrorCode::Network, status->place.address.place()}) : status.error()));
    });
}

void WritingSheet::write()
{
    // Nobody's words go anywhere before it was said where.
    m_isWanted = !m_isKnown;
    if (m_isWriting || !m_isKnown) return;
    auto wish = m_options->wish();
    if (!wish) return;
    // Whoever asks the same once more wants another answer.
    const bool isAgain = m_asked == wish;
    m_asked = wish;
    std::visit([this, isAgain](auto& wanted) {
        wanted.isAgain = isAgain;
        ask(wanted);
    }, *wish);
}

void WritingSheet::ask(const DraftWish& wish)
{
    m_isMail = wish.channel == WritingChannel::Email;
    begin();
    auto tell = m_desk.background.reporter<QString>(this, [this](const QString& soFar) { showPart(soFar); });
    withModel<Writer>(m_desk, [wish, tell, stop = m_end.get_token()](Writer& writer) { return writer.draft(wish, tell, stop); }).then(this, [this](const Result<Written>& written) { show(written); });
}

void WritingSheet::ask(const RewriteWish& wish)
{
    m_isMail = false;
    begin();
    auto tell = m_desk.background.reporter<QString>(this, [this](const QString& soFar) { showPart(soFar); });
    withModel<Writer>(m_desk, [wish, tell, stop = m_end.get_token()](Writer& writer) { return writer.rewrite(wish, tell, stop); }).then(this, [this](const Result<Written>& written) { show(written); });
}

void WritingSheet::ask(const SubjectsWish& wish)
{
    begin();
    withModel<Writer>(m_desk, [text = m_ground.text, isAgain = wish.isAgain, stop = m_end.get_token()](Writer& writer) { return writer.subjects(text, isAgain, stop); }).then(this, [this](const Result<ProposedSubjects>& proposed) { show(proposed); });
}

void WritingSheet::begin()
{
    m_end = std::stop_source();
    if (m_hasText) m_kept = {m_subject->text(), typedIn(*m_proposed)};
    m_isWriting = true;
    m_isWarned = false;
    m_note->show(NoteKind::Info, {});
    clearLayout(m_subjects);
    if (m_options->way() != WritingOptions::Subjects) {
        m_hasText = false;
        m_subject->clear();
        m_proposed->clear();
    }
    m_options->setBusy(true);
    display();
    m_stop->setFocus();
}

void WritingSheet::end(bool isGood)
{
    m_isWriting = false;
    m_options->setBusy(false);
    if (isGood && m_options->way() != WritingOptions::Subjects) m_hasText = true;
    if (!isGood) restore();
    display();
}

/// Half of an answer, or one that lost something, is nothing to take over; what was there before is.
void WritingSheet::restore()
{
    m_subject->setText(m_kept.subject);
    m_proposed->setPlainText(m_kept.text);
    m_hasText = !m_kept.text.isEmpty();
}

void WritingSheet::changeWay()
{
    m_note->show(NoteKind::Info, {});
    clearLayout(m_subjects);
    display();
    (m_options->way() == WritingOptions::Subjects ? m_go : m_options->firstField())->setFocus();
}

void WritingSheet::display()
{
    const bool offersSubjects = m_options->way() == WritingOptions::Subjects;
    m_go->setVisible(!m_isWriting);
    m_go->setText(m_options->way() == WritingOptions::Change ? tr("Change it") : offersSubjects ? tr("Propose") : tr("Write"));
    m_stop->setVisible(m_isWriting);
    m_nowSide->setVisible(m_options->way() == WritingOptions::Change);
    m_subject->setVisible(m_ground.channel == WritingChannel::Email && (m_options->way() == WritingOptions::Draft || !m_subject->text().isEmpty()));
    m_texts->setVisible(!offersSubjects && (m_isWriting || m_hasText || m_options->way() == WritingOptions::Change));
    m_proposed->setReadOnly(!m_hasText);
    m_choices->setVisible(offersSubjects && m_subjects->count() > 0);
    m_insert->setVisible(!offersSubjects);
    m_replace->setVisible(!offersSubjects && m_ground.mayReplace && !m_ground.text.isEmpty());
    const bool isThere = m_hasText && !m_proposed->document()->isEmpty();
    m_insert->setEnabled(isThere);
    m_replace->setEnabled(isThere);
}

void WritingSheet::showPart(const QString& soFar)
{
    if (!m_isWriting) return;
    const auto mail = m_isMail ? mailSoFar(soFar) : WrittenMail{.text = soFar};
    m_subject->setText(mail.subject);
    grow(*m_proposed, mail.text);
}

void WritingSheet::show(const Result<Written>& written)
{
    end(written.has_value());
    if (!written) {
        showFailure(written.error());
        return;
    }
    m_subject->setText(written->subject);
    m_proposed->setPlainText(written->text);
    m_kept = {};
    display();
    showBy(written->by);
    (m_replace->isVisible() ? m_replace : m_insert)->setFocus();
}

void WritingSheet::show(const Result<ProposedSubjects>& proposed)
{
    end(proposed.has_value());
    if (!proposed) {
        showFailure(proposed.error());
        return;
    }
    for (const auto& subject : proposed->subjects) {
        auto* choice = makeButton(subject);
        choice->setObjectName(QStringLiteral("writing-choice"));
        choice->setToolTip(tr("Take this subject"));
        choice->setProperty("choice", true);
        m_subjects->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, subject] {
            Q_EMIT agreed({.subject = subject});
            close();
        });
    }
    showBy(proposed->by);
    display();
    m_subjects->itemAt(0)->widget()->setFocus();
}

void WritingSheet::showBy(const WrittenBy& by)
{
    showWho({writtenByText(by), by.leavesComputer});
}

void WritingSheet::showWho(const WhoWrites& who)
{
    setRole(m_who, who.leavesComputer ? Role::Warn : Role::Small);
    m_who->setText(who.text);
}

void WritingSheet::showFailure(const Error& error)
{
    // It was no answer: the same question is not another one.
    m_asked.reset();
    if (error.code == ErrorCode::Cancelled) m_note->show(NoteKind::Info, tr("Stopped. Nothing was changed."));
    else m_note->show(NoteKind::Bad, errorText(error));
    m_go->setFocus();
}

void WritingSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Sheet::keyPressEvent(event);
    } else if (m_isWriting) {
        m_end.request_stop();
    } else if (m_hasText && !m_isWarned) {
        m_isWarned = true;
        m_note->show(NoteKind::Info, tr("Esc once more closes this, and what is proposed is lost."));
    } else {
        close();
    }
}

void WritingSheet::agree(bool replaces)
{
    Q_EMIT agreed({.subject = m_subject->text().trimmed(), .text = typedIn(*m_proposed).trimmed(), .replaces = replaces});
    close();
}

} // namespace relais::ui
