// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/composer.h"

#include "services/conversations/conversation_actions.h"
#include "ui/conversations/conversation_words.h"
#include "ui/conversations/suggested_reply.h"
#include "ui/conversations/template_sheet.h"
#include "ui/moderation/judged.h"
#include "ui/text/contact_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/note.h"
#include "ui/writing/plain_writing.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kTextHeight = 84;
constexpr int kSuggestionHeight = 132;
} // namespace

Composer::Composer(Desk& desk)
    : m_desk(desk)
    , m_why(new Note(desk.theme))
    , m_trouble(new Note(desk.theme))
    , m_warning(new Note(desk.theme))
    , m_text(new QPlainTextEdit)
    , m_channel(new ElidedLabel({}, Role::Small))
    , m_attach(makeIconButton(desk.theme, QStringLiteral("attach"), tr("Attach a file …")))
    , m_model(makeIconButton(desk.theme, QStringLiteral("write"), tr("Write with the model")))
    , m_suggestion(new SuggestedReply(desk))
    , m_file(new QFrame)
    , m_drop(makeIconButton(desk.theme, QStringLiteral("close"), tr("Do not send the file")))
    , m_fileIcon(new QLabel)
    , m_fileName(makeLabel({}, Role::Small))
    , m_noteButton(makeIconButton(desk.theme, QStringLiteral("note"), tr("Write a note (N)")))
    , m_templateButton(makeIconButton(desk.theme, QStringLiteral("text"), tr("Send a template …")))
    , m_send(makeButton(tr("Send"), Look::Primary))
    , m_chooseTemplate(m_why->action(tr("Choose a template …")))
    , m_anyway(m_warning->action(tr("Send anyway")))
{
    setObjectName(QStringLiteral("composer"));
    build();
}

Composer::~Composer()
{
    m_end.request_stop();
}

void Composer::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(m_why);
    column->addWidget(m_trouble);
    column->addWidget(m_warning);
    m_why->setObjectName(QStringLiteral("reply-why"));
    m_trouble->setObjectName(QStringLiteral("reply-trouble"));
    m_warning->setObjectName(QStringLiteral("reply-warning"));
    m_anyway->setObjectName(QStringLiteral("send-anyway"));
    m_chooseTemplate->setObjectName(QStringLiteral("choose-template"));
    m_text->setObjectName(QStringLiteral("reply-text"));
    m_text->setFixedHeight(kTextHeight);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    column->addWidget(m_text);
    column->addWidget(m_suggestion);
    column->addWidget(makeFileRow());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_attach->setObjectName(QStringLiteral("attach-file"));
    m_noteButton->setObjectName(QStringLiteral("note-mode"));
    m_templateButton->setObjectName(QStringLiteral("template-mode"));
    m_send->setObjectName(QStringLiteral("send-reply"));
    m_send->setIcon(m_desk.theme.icon(QStringLiteral("campaigns"), Token::OnAccent));
    m_send->setToolTip(tr("Ctrl+Enter"));
    row->addWidget(new BrandMark(m_desk.workspace.name, QColor(m_desk.workspace.colour)));
    row->addWidget(m_channel, 1);
    row->addWidget(makeModelMenu());
    row->addWidget(m_attach);
    row->addWidget(m_templateButton);
    row->addWidget(m_noteButton);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, [this] { send(Warned::Asks); });
    connect(m_anyway, &QPushButton::clicked, this, [this] { send(Warned::Accepts); });
    connect(m_attach, &QToolButton::clicked, this, &Composer::chooseFile);
    connect(m_noteButton, &QToolButton::clicked, this, &Composer::toggleNote);
    connect(m_templateButton, &QToolButton::clicked, this, &Composer::chooseTemplate);
    connect(m_chooseTemplate, &QPushButton::clicked, this, &Composer::chooseTemplate);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_conversation && !m_isNote) m_desk.unsent[m_conversation->id.value()] = m_text->toPlainText();
        m_trouble->show(NoteKind::Bad, {});
        m_warning->show(NoteKind::Warn, {});
        const bool isEmpty = m_text->document()->isEmpty();
        // Who writes needs no suggestion.
        if (!isEmpty) m_suggestion->drop();
        m_suggest->setEnabled(isEmpty);
    });
    connectSuggestion();
}

QWidget* Composer::makeModelMenu()
{
    auto* menu = new QMenu(this);
    m_suggest =
        menu->addAction(m_desk.theme.icon(QStringLiteral("reply"), Token::Text), tr("Suggest an answer"), this, [this] {
            m_trouble->show(NoteKind::Bad, {});
            m_suggestion->start(m_conversation->id);
            // Once the menu has given the keyboard back.
            QMetaObject::invokeMethod(
                m_text, [this] { m_text->setFocus(); }, Qt::QueuedConnection);
        });
    menu->addAction(m_desk.theme.icon(QStringLiteral("edit"), Token::Text), tr("Write or change …"), this,
                    [this] { writeInto(m_desk, *m_text, WritingChannel::Whatsapp); });
    m_model->setObjectName(QStringLiteral("reply-model"));
    m_model->setMenu(menu);
    m_model->setPopupMode(QToolButton::InstantPopup);
    return m_model;
}

void Composer::connectSuggestion()
{
    connect(m_suggestion, &SuggestedReply::grown, this, &Composer::showSuggestion);
    connect(m_suggestion, &SuggestedReply::taken, this, [this](const QString& words) {
        m_text->setPlainText(words);
        m_text->moveCursor(QTextCursor::End);
        m_text->setFocus();
    });
    connect(m_suggestion, &SuggestedReply::failed, this,
            [this](const Error& error) { m_trouble->show(NoteKind::Bad, errorText(error)); });
}

void Composer::showSuggestion(const QString& words)
{
    m_text->setFixedHeight(m_suggestion->isActive() ? kSuggestionHeight : kTextHeight);
    m_text->setAccessibleDescription(words.isEmpty() ? QString() : tr("Suggested: %1").arg(words));
    if (m_suggestion->isActive())
        m_text->setPlaceholderText(words);
    else
        display();
}

QWidget* Composer::makeFileRow()
{
    m_file->setObjectName(QStringLiteral("attached-file"));
    m_file->setProperty("bubble", QStringLiteral("chip"));
    auto* row = new QHBoxLayout(m_file);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kTiny, space::kTiny);
    row->setSpacing(space::kSmall);
    m_fileName->setObjectName(QStringLiteral("attached-name"));
    m_drop->setObjectName(QStringLiteral("drop-file"));
    row->addWidget(m_fileIcon);
    row->addWidget(m_fileName, 1);
    row->addWidget(m_drop);
    connect(m_drop, &QToolButton::clicked, this, &Composer::dropFile);
    m_file->hide();
    return m_file;
}

void Composer::chooseFile()
{
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Attach a file"), {},
        tr("What WhatsApp takes (*.jpg *.jpeg *.png *.mp4 *.3gp *.aac *.m4a *.mp3 *.amr *.ogg *.opus *.txt *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx);;All files (*)"));
    if (!path.isEmpty()) attach(path);
}

void Composer::attach(const QString& path)
{
    if (!m_conversation || m_isNote || isSending()) return;
    m_desk.run([path](const Work&) { return lookAtOutgoingFile(path); })
        .then(this, [this, path, id = m_conversation->id](const Result<OutgoingFileLook>& look) {
            takeFile(id, path, look);
        });
}

void Composer::takeFile(ConversationId id, const QString& path, const Result<OutgoingFileLook>& look)
{
    const bool isShown = m_conversation && m_conversation->id == id;
    if (look) m_files[id.value()] = {path, *look};
    if (!isShown) return;
    if (look)
        m_trouble->show(NoteKind::Bad, {});
    else
        m_trouble->show(NoteKind::Bad, errorText(look.error()));
    display();
}

void Composer::dropFile()
{
    if (!m_conversation) return;
    m_files.remove(m_conversation->id.value());
    m_trouble->show(NoteKind::Bad, {});
    display();
    focusText();
}

void Composer::show(const Conversation& conversation, const ReplyState& state)
{
    const bool isOther = !m_conversation || m_conversation->id != conversation.id;
    if (!isOther && *m_conversation == conversation && m_state == state) return;
    // It answers what was said when it was asked for.
    if (isOther || m_conversation->lastAt != conversation.lastAt || m_conversation->lastOut != conversation.lastOut
        || m_state.windowOpen != state.windowOpen)
        m_suggestion->drop();
    m_conversation = conversation;
    m_state = state;
    if (isOther) {
        m_isNote = false;
        m_text->setPlainText(m_desk.unsent.value(conversation.id.value()));
        m_trouble->show(NoteKind::Bad, {});
        m_warning->show(NoteKind::Warn, {});
        sayThatTheModelLooks();
    }
    display();
}

bool Composer::isSending() const
{
    return m_conversation && (m_isNote ? m_noting : m_answering).contains(m_conversation->id.value());
}

void Composer::sayThatTheModelLooks()
{
    if (m_state.modelLooks && !m_isNote && isSending())
        m_trouble->show(NoteKind::Info, tr("The model looks at it first …"));
}

void Composer::display()
{
    const auto& name = m_conversation->name;
    const bool blocked = m_state.accountGone || !m_state.suppressed.isEmpty();
    const bool mayWrite = !blocked && m_state.windowOpen;
    const auto waiting =
        m_state.disarmed ? tr(
            "This copy of the database sends nothing until you say in Settings that it is the one. What you write waits.")
        : m_state.accountDown ? tr("“%1” is stopped: %2. What you write waits until it is up again.")
                                    .arg(m_conversation->accountName, m_state.accountReason)
                              : QString();
    if (m_state.accountGone)
        m_why->show(NoteKind::Warn, tr("The account “%1” was removed: nothing can be sent here any more.")
                                        .arg(m_conversation->accountName));
    else if (!m_state.suppressed.isEmpty())
        m_why->show(NoteKind::Warn, tr("%1 is not written to: %2.").arg(name, suppressionText(m_state.suppressed)));
    else if (!m_state.windowOpen)
        m_why->show(
            NoteKind::Warn,
            m_conversation->windowUntil
                ? tr("The 24 hours for free text are over. Until %1 writes again, only an approved template can be sent.")
                      .arg(name)
                : tr("%1 has not written yet: only an approved template can be sent.").arg(name));
    else
        m_why->show(NoteKind::Warn, waiting);
    m_chooseTemplate->setVisible(!blocked && !m_state.windowOpen);
    m_templateButton->setVisible(!blocked && m_state.windowOpen && !m_isNote);
    m_attach->setVisible(mayWrite && !m_isNote);
    m_model->setVisible(mayWrite && !m_isNote);
    m_suggest->setVisible(!m_conversation->lastOut);
    const auto file = m_files.constFind(m_conversation->id.value());
    const bool hasFile = file != m_files.constEnd();
    m_file->setVisible(hasFile && mayWrite && !m_isNote);
    if (hasFile) {
        m_fileIcon->setPixmap(
            m_desk.theme.icon(kindIcon(file->look.kind), Token::Muted).pixmap(QSize(16, 16), devicePixelRatioF()));
        m_fileName->setText(kindText(file->look.kind) + QStringLiteral(" · ") + file->look.name + QStringLiteral(" · ")
                            + QLocale().formattedDataSize(file->look.bytes, 0, QLocale::DataSizeTraditionalFormat));
        m_fileName->setToolTip(file->path);
    }
    m_text->setVisible(mayWrite || m_isNote);
    m_send->setVisible(mayWrite || m_isNote);
    m_send->setText(m_isNote ? tr("Add the note") : tr("Send"));
    m_send->setIcon(
        m_desk.theme.icon(m_isNote ? QStringLiteral("note") : QStringLiteral("campaigns"), Token::OnAccent));
    const bool isFree = !isSending();
    m_text->setReadOnly(!isFree);
    for (QWidget* control : {static_cast<QWidget*>(m_send), static_cast<QWidget*>(m_attach),
                             static_cast<QWidget*>(m_model), static_cast<QWidget*>(m_drop)})
        control->setEnabled(isFree);
    const auto noteWords = m_isNote ? tr("Back to the answer (Esc)") : tr("Write a note (N)");
    m_noteButton->setToolTip(noteWords);
    m_noteButton->setAccessibleName(noteWords);
    m_noteButton->setIcon(m_desk.theme.icon(QStringLiteral("note"), m_isNote ? Token::Accent : Token::Muted));
    if (!m_suggestion->isActive())
        m_text->setPlaceholderText(m_isNote  ? tr("A note for your colleagues. %1 never sees it.").arg(name)
                                   : hasFile ? tr("Words under the file, if you like")
                                             : tr("Write to %1").arg(name));
    m_text->setAccessibleName(m_isNote ? tr("Note") : tr("Answer"));
    m_channel->setText(m_isNote ? tr("Note")
                                : channelText(m_conversation->channel) + QStringLiteral(" · ")
                                      + m_conversation->accountName);
}

void Composer::focusText()
{
    if (m_text->isVisible())
        m_text->setFocus();
    else if (m_chooseTemplate->isVisible())
        m_chooseTemplate->setFocus();
}

void Composer::toggleNote()
{
    if (!m_conversation) return;
    m_isNote = !m_isNote;
    m_suggestion->drop();
    m_text->setPlainText(m_isNote ? QString() : m_desk.unsent.value(m_conversation->id.value()));
    sayThatTheModelLooks();
    display();
    focusText();
}

bool Composer::leaveNote()
{
    if (!m_isNote) return false;
    toggleNote();
    return true;
}

/// A file dropped on the answer goes with it; other drops are the text's.
bool Composer::takeDrop(QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove) return false;
    auto* drop = static_cast<QDropEvent*>(event);
    const auto urls = drop->mimeData()->urls();
    if (m_isNote || urls.isEmpty() || !urls.first().isLocalFile()) return false;
    drop->acceptProposedAction();
    if (!isDrop) return true;
    attach(urls.first().toLocalFile());
    if (urls.size() > 1)
        m_trouble->show(NoteKind::Info, tr("One file goes with one message: the first of them was taken."));
    return true;
}

/// What is typed on while the answer is being sent is neither written nor a shortcut of the page.
bool Composer::holdsBack(QEvent* event) const
{
    if (!m_text->isReadOnly() || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool isWriting = !key->text().isEmpty() && key->text().at(0).isPrint()
                           && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isWriting) event->accept();
    return isWriting;
}

bool Composer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && holdsBack(event)) return true;
    if (watched == m_text->viewport() && takeDrop(event)) return true;
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send(Warned::Asks);
            return true;
        }
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && m_suggestion->take()) return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Composer::send(Warned warned)
{
    const auto words = m_text->toPlainText().trimmed();
    if (!m_conversation || isSending()) return;
    const bool hasFile = !m_isNote && m_files.contains(m_conversation->id.value());
    if (words.isEmpty() && !hasFile) {
        m_trouble->show(NoteKind::Info, m_isNote ? tr("Write the note first.") : tr("Write something first."));
        return;
    }
    (m_isNote ? m_noting : m_answering).insert(m_conversation->id.value());
    m_suggestion->drop();
    m_warning->show(NoteKind::Warn, {});
    sayThatTheModelLooks();
    display();
    if (m_isNote)
        sendNote(words);
    else if (hasFile)
        sendFile(words, warned);
    else
        sendText(words, warned);
}

void Composer::sendText(const QString& words, Warned warned)
{
    const auto id = m_conversation->id;
    const auto queue = judged(m_desk, m_end.get_token(), [id, words, warned](const Work& work, const TextJudge& judge) {
        return ConversationReplies(work.database, work.session, work.clock, judge).text(id, words, warned);
    });
    // A model takes its time, and is in the way of nobody.
    (m_state.modelLooks ? m_desk.runModel(queue) : m_desk.run(queue))
        .then(this, [this, id, words](const Result<MessageId>& message) {
            take(message ? std::nullopt : std::optional(message.error()), id, Kind::Answer, words);
            if (message) m_desk.navigator.wakeEngine();
        });
}

void Composer::sendFile(const QString& words, Warned warned)
{
    const auto id = m_conversation->id;
    const auto path = m_files.value(id.value()).path;
    const auto queue = judged(
        m_desk, m_end.get_token(),
        [id, words, warned, path](const Work& work, const TextJudge& judge) -> Result<MessageId> {
            const auto file = readOutgoingFile(path);
            if (!file) return file.failure();
            return ConversationReplies(work.database, work.session, work.clock, judge).file(id, *file, words, warned);
        });
    (m_state.modelLooks ? m_desk.runModel(queue) : m_desk.runLong(queue))
        .then(this, [this, id, words, path](const Result<MessageId>& message) {
            if (message && m_files.value(id.value()).path == path) m_files.remove(id.value());
            take(message ? std::nullopt : std::optional(message.error()), id, Kind::Answer, words);
            if (message) m_desk.navigator.wakeEngine();
        });
}

void Composer::sendNote(const QString& words)
{
    const auto id = m_conversation->id;
    m_desk
        .run([id, words](const Work& work) {
            return ConversationActions(work.database, work.session, work.clock).addNote(id, words);
        })
        .then(this, [this, id, words](const Result<InteractionId>& note) {
            take(note ? std::nullopt : std::optional(note.error()), id, Kind::Note, words);
        });
}

void Composer::take(const std::optional<Error>& trouble, ConversationId id, Kind sent, const QString& words)
{
    (sent == Kind::Note ? m_noting : m_answering).remove(id.value());
    const bool isShown = m_conversation && m_conversation->id == id && kind() == sent;
    if (trouble) {
        if (!isShown) {
            m_desk.navigator.toast(errorText(*trouble));
            return;
        }
        display();
        showRefusal(*trouble);
        return;
    }
    if (sent == Kind::Answer && m_desk.unsent.value(id.value()).trimmed() == words) m_desk.unsent.remove(id.value());
    if (isShown) {
        m_isNote = false;
        m_text->setPlainText(m_desk.unsent.value(id.value()));
        m_trouble->show(NoteKind::Bad, {});
        sayThatTheModelLooks();
        display();
    }
    Q_EMIT written();
}

void Composer::showRefusal(const Error& trouble)
{
    const bool isWarning = trouble.code == ErrorCode::Doubtful;
    m_trouble->show(NoteKind::Bad, isWarning ? QString() : errorText(trouble));
    m_warning->show(NoteKind::Warn, isWarning ? errorText(trouble) : QString());
}

void Composer::chooseTemplate()
{
    const auto id = m_conversation->id;
    m_desk
        .run([id](const Work& work) {
            return ConversationReplies(work.database, work.session, work.clock).templates(id);
        })
        .then(this, [this, id](const Result<QList<WhatsappTemplate>>& templates) {
            if (!m_conversation || m_conversation->id != id) return;
            if (!templates)
                m_trouble->show(NoteKind::Bad, errorText(templates.error()));
            else if (templates->isEmpty())
                m_trouble->show(NoteKind::Info,
                                tr("“%1” has no approved template yet. Synchronise its templates on the Accounts page.")
                                    .arg(m_conversation->accountName));
            else
                offer(*templates);
        });
}

void Composer::offer(const QList<WhatsappTemplate>& templates)
{
    auto* sheet = new TemplateSheet(m_desk, *m_conversation, templates, this);
    connect(sheet, &TemplateSheet::sent, this, [this] {
        m_desk.navigator.wakeEngine();
        Q_EMIT written();
    });
    sheet->start();
}

} // namespace relais::ui
