// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writing_sheet.h"

#include "services/moderation/moderator.h"
#include "services/writing/voice.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/writing/proposed_view.h"
#include "ui/writing/with_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 820;

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
    , m_proposed(new ProposedView(desk.theme, ground.text))
    , m_choices(new QWidget)
    , m_subjects(new QVBoxLayout(m_choices))
    , m_insert(makeButton(tr("Insert at the cursor")))
    , m_replace(makeButton(ground.isSelection ? tr("Replace what is chosen") : tr("Replace the text"), Look::Primary))
    , m_copy(makeButton(tr("Copy"), Look::Primary))
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
    content()->addWidget(m_proposed);
    m_choices->setObjectName(QStringLiteral("writing-subjects"));
    m_subjects->setContentsMargins(0, 0, 0, 0);
    m_subjects->setSpacing(space::kTiny);
    content()->addWidget(m_choices);
    addFoot();
    connect(m_go, &QPushButton::clicked, this, &WritingSheet::write);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_end.request_stop(); });
    connect(m_options, &WritingOptions::wanted, this, &WritingSheet::write);
    connect(m_options, &WritingOptions::wayChosen, this, &WritingSheet::changeWay);
    connect(m_proposed, &ProposedView::changed, this, &WritingSheet::display);
    connect(m_proposed, &ProposedView::keptAsMine, this, &WritingSheet::keepAsMine);
    m_note->show(NoteKind::Info, {});
    display();
}

void WritingSheet::addFoot()
{
    auto* leave = makeButton(tr("Close"));
    leave->setObjectName(QStringLiteral("writing-leave"));
    m_insert->setObjectName(QStringLiteral("writing-insert"));
    m_replace->setObjectName(QStringLiteral("writing-replace"));
    m_copy->setObjectName(QStringLiteral("writing-copy"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(m_insert);
    foot->addWidget(m_replace);
    foot->addWidget(m_copy);
    content()->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &Sheet::close);
    connect(m_insert, &QPushButton::clicked, this, [this] { agree(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { agree(true); });
    connect(m_copy, &QPushButton::clicked, this, &WritingSheet::copy);
}

void WritingSheet::keepAsMine()
{
    m_desk
        .run([text = m_ground.text](const Work& work) {
            return WritingSamples(work.database, work.session, work.clock).add(text);
        })
        .then(this, [this](const Result<WritingSampleId>& added) {
            if (added)
                m_note->show(NoteKind::Good, tr("The model knows this text as one of yours now."));
            else
                m_note->show(NoteKind::Bad, errorText(added.error()));
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
    withModel<WritingModels>(m_desk, [stop = m_end.get_token()](WritingModels& models) {
        return models.status(stop);
    }).then(this, [this](const Result<WritingStatus>& status) {
        m_isKnown = true;
        const auto who = status ? whoWrites(*status) : WhoWrites();
        if (!who.text.isEmpty()) {
            showWho(who);
            if (m_isWanted) write();
            return;
        }
        m_who->setText(tr("No model answers. The rest of Relais works without one."));
        m_note->show(NoteKind::Bad, errorText(status ? status->trouble.value_or(
                                                  Error{ErrorCode::Network, status->place.address.place()})
                                                     : status.error()));
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
    std::visit(
        [this, isAgain](auto& wanted) {
            wanted.isAgain = isAgain;
            ask(wanted);
        },
        *wish);
}

void WritingSheet::ask(const DraftWish& wish)
{
    m_isMail = wish.channel == WritingChannel::Email;
    begin();
    auto tell = m_desk.background.reporter<QString>(this, [this](const QString& soFar) { showPart(soFar); });
    withModel<Writer>(m_desk, [wish, tell, stop = m_end.get_token()](Writer& writer) {
        return writer.draft(wish, tell, stop);
    }).then(this, [this](const Result<Written>& written) { show(written); });
}

void WritingSheet::ask(const RewriteWish& wish)
{
    m_isMail = false;
    begin();
    auto tell = m_desk.background.reporter<QString>(this, [this](const QString& soFar) { showPart(soFar); });
    withModel<Writer>(m_desk, [wish, tell, stop = m_end.get_token()](Writer& writer) {
        return writer.rewrite(wish, tell, stop);
    }).then(this, [this](const Result<Written>& written) { show(written); });
}

void WritingSheet::ask(const SubjectsWish& wish)
{
    begin();
    withModel<Writer>(m_desk, [text = m_ground.text, isAgain = wish.isAgain, stop = m_end.get_token()](Writer& writer) {
        return writer.subjects(text, isAgain, stop);
    }).then(this, [this](const Result<ProposedSubjects>& proposed) { show(proposed); });
}

void WritingSheet::ask(const PostWish& wish)
{
    begin();
    withModel<Writer>(m_desk, [wish, stop = m_end.get_token()](Writer& writer) {
        return writer.caption(wish.text, wish.platform, wish.isAgain, stop);
    }).then(this, [this, platform = wish.platform](const Result<WrittenCaption>& written) { show(written, platform); });
}

void WritingSheet::begin()
{
    m_end = std::stop_source();
    m_isWriting = true;
    m_isWarned = false;
    m_note->show(NoteKind::Info, {});
    clearLayout(m_subjects);
    if (m_options->way() != WritingOptions::Subjects) m_proposed->begin();
    m_options->setBusy(true);
    display();
    m_stop->setFocus();
}

void WritingSheet::end(bool isGood)
{
    m_isWriting = false;
    m_options->setBusy(false);
    // Half of an answer, or one that lost something, is nothing to take over; what was there before is.
    if (!isGood && m_options->way() != WritingOptions::Subjects) m_proposed->restore();
    display();
}

void WritingSheet::changeWay()
{
    m_note->show(NoteKind::Info, {});
    clearLayout(m_subjects);
    m_proposed->showKind(m_options->way() == WritingOptions::Post ? ProposedView::Post : ProposedView::Message);
    display();
    if (auto* field = m_options->firstField())
        field->setFocus();
    else
        m_go->setFocus();
}

void WritingSheet::display()
{
    const auto way = m_options->way();
    const bool offersSubjects = way == WritingOptions::Subjects;
    const bool isPost = way == WritingOptions::Post;
    const bool hasNow = way == WritingOptions::Change || (isPost && !m_ground.text.isEmpty());
    const bool isThere = m_proposed->isThere();
    m_go->setVisible(!m_isWriting);
    m_go->setText(way == WritingOptions::Change ? tr("Change it") : offersSubjects ? tr("Propose") : tr("Write"));
    m_stop->setVisible(m_isWriting);
    m_proposed->showNow(hasNow);
    m_proposed->showSubject(!isPost && m_ground.channel == WritingChannel::Email
                            && (way == WritingOptions::Draft || m_proposed->hasSubject()));
    m_proposed->setVisible(!offersSubjects && (m_isWriting || isThere || hasNow));
    m_choices->setVisible(offersSubjects && m_subjects->count() > 0);
    m_insert->setVisible(!offersSubjects && !isPost);
    m_replace->setVisible(!offersSubjects && !isPost && m_ground.mayReplace && !m_ground.text.isEmpty());
    m_copy->setVisible(isPost);
    for (auto* button : {m_insert, m_replace, m_copy}) button->setEnabled(isThere);
}

void WritingSheet::showPart(const QString& soFar)
{
    if (!m_isWriting) return;
    const auto mail = m_isMail ? mailSoFar(soFar) : WrittenMail{.text = soFar};
    m_proposed->showPart(mail);
}

void WritingSheet::show(const Result<Written>& written)
{
    end(written.has_value());
    if (!written) {
        showFailure(written.error());
        return;
    }
    m_proposed->show({written->subject, written->text});
    showBy(written->by);
    (m_replace->isVisible() ? m_replace : m_insert)->setFocus();
}

void WritingSheet::show(const Result<WrittenCaption>& written, Platform platform)
{
    end(written.has_value());
    if (!written) {
        showFailure(written.error());
        return;
    }
    m_proposed->show(written->caption, platform);
    showBy(written->by);
    m_copy->setFocus();
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
    if (error.code == ErrorCode::Cancelled)
        m_note->show(NoteKind::Info, tr("Stopped. Nothing was changed."));
    else
        m_note->show(NoteKind::Bad, errorText(error));
    m_go->setFocus();
}

void WritingSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Sheet::keyPressEvent(event);
    } else if (m_isWriting) {
        m_end.request_stop();
    } else if (m_proposed->isThere() && !m_isWarned) {
        m_isWarned = true;
        m_note->show(NoteKind::Info, tr("Esc once more closes this, and what is proposed is lost."));
    } else {
        close();
    }
}

void WritingSheet::agree(bool replaces)
{
    const auto taken = m_proposed->taken();
    Q_EMIT agreed({.subject = taken.subject, .text = taken.text, .replaces = replaces});
    close();
}

/// What is copied from here is published somewhere else: the words that must not go out stop it as they stop a message.
void WritingSheet::copy()
{
    const auto text = m_proposed->taken().text;
    const auto warned = text == m_doubted ? Warned::Accepts : Warned::Asks;
    m_desk
        .run([text, warned](const Work& work) {
            return Moderator(work.database, work.session, work.clock).admit(publishedWords({}, text), warned);
        })
        .then(this, [this, text](const Result<void>& admitted) {
            if (!admitted) {
                const bool isDoubtful = admitted.error().code == ErrorCode::Doubtful;
                m_doubted = isDoubtful ? text : QString();
                m_note->show(NoteKind::Bad,
                             isDoubtful
                                 ? tr("%1 “Copy” once more takes it all the same.").arg(errorText(admitted.error()))
                                 : errorText(admitted.error()));
                return;
            }
            QGuiApplication::clipboard()->setText(text);
            m_note->show(NoteKind::Good, tr("Copied. Paste it where you publish it."));
            m_isWarned = true;
        });
}

} // namespace relais::ui
