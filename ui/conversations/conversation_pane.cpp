// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversation_pane.h"

#include "models/conversations/service_window.h"
#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_export.h"
#include "services/conversations/conversation_repository.h"
#include "services/core/clock.h"
#include "ui/conversations/bubble_delegate.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/conversation_pdf.h"
#include "ui/conversations/conversation_words.h"
#include "ui/conversations/media_actions.h"
#include "ui/conversations/thread_model.h"
#include "ui/conversations/thumbnails.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/state_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace relais::ui {

namespace {

constexpr int kPart = 60;
constexpr int kHeadHeight = 56;
constexpr int kNearEnd = 80;
constexpr int kRoomy = 520;
constexpr auto kSoon = std::chrono::hours(4);

Result<int> exportTo(const Work& work, ConversationId id, const QString& path)
{
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return exportConversation(work.database, work.session, work.clock, id, path,
                                  [](const ConversationDocument& document) -> Result<QByteArray> {
                                      return conversationPdf(document);
                                  });
    const bool isCsv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    return exportConversation(work.database, work.session, work.clock, id, path,
                              isCsv ? ConversationFormat::Csv : ConversationFormat::Json);
}

} // namespace

ConversationPane::ConversationPane(Desk& desk)
    : m_desk(desk)
    , m_back(makeIconButton(desk.theme, QStringLiteral("chevron-left"), tr("Back to the conversations")))
    , m_name(makeLabel({}, Role::Heading))
    , m_under(makeLabel({}, Role::Small))
    , m_windowIcon(new QLabel)
    , m_window(makeLabel({}, Role::Small))
    , m_close(makeButton({}))
    , m_export(makeIconButton(desk.theme, QStringLiteral("export"), tr("Export the conversation …")))
    , m_contact(makeIconButton(desk.theme, QStringLiteral("user"), tr("Show the contact")))
    , m_model(new ThreadModel(desk.clock, this))
    , m_view(new QListView)
    , m_thumbnails(new Thumbnails(desk, this))
    , m_state(new StateView(desk.theme, m_view))
    , m_composer(new Composer(desk))
    , m_head(makeHead())
{
    setObjectName(QStringLiteral("conversation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeRule());
    column->addWidget(m_state, 1);
    column->addWidget(m_composer);
    setUpThread();
    connect(m_composer, &Composer::written, this, [this] {
        follow();
        Q_EMIT changed();
    });
    connect(m_state, &StateView::retried, this, [this] {
        if (m_id) show(*m_id);
    });
    showNone();
}

QWidget* ConversationPane::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(kHeadHeight);
    head->setProperty("ground", QStringLiteral("surface"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(space::kSmall);
    m_back->setObjectName(QStringLiteral("back-to-list"));
    m_back->hide();
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_under);
    names->addStretch();
    m_name->setObjectName(QStringLiteral("conversation-name"));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_under->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_window->setObjectName(QStringLiteral("window-left"));
    m_close->setObjectName(QStringLiteral("close-conversation"));
    m_close->setIcon(m_desk.theme.icon(QStringLiteral("check"), Token::Muted));
    m_export->setObjectName(QStringLiteral("export-conversation"));
    m_contact->setObjectName(QStringLiteral("show-contact"));
    row->addWidget(m_back);
    row->addLayout(names, 1);
    row->addWidget(m_windowIcon);
    row->addWidget(m_window);
    row->addSpacing(space::kSmall);
    row->addWidget(m_close);
    row->addWidget(m_export);
    row->addWidget(m_contact);
    m_desk.rights().offer(Scope::ContactsExport, {m_export});
    connect(m_back, &QToolButton::clicked, this, &ConversationPane::backWanted);
    connect(m_contact, &QToolButton::clicked, this, &ConversationPane::contactWanted);
    connect(m_close, &QPushButton::clicked, this, &ConversationPane::toggleClosed);
    connect(m_export, &QToolButton::clicked, this, &ConversationPane::exportWhole);
    return head;
}

void ConversationPane::setUpThread()
{
    m_view->setObjectName(QStringLiteral("thread"));
    m_view->setAccessibleName(tr("Conversation"));
    m_view->setModel(m_model);
    auto* bubbles = new BubbleDelegate(m_desk.theme, m_desk.clock, *m_model, *m_thumbnails, m_view);
    m_view->setItemDelegate(bubbles);
    m_view->setProperty("thread", true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setResizeMode(QListView::Adjust);
    m_view->verticalScrollBar()->setSingleStep(24);
    auto* copy = new QAction(tr("Copy"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        if (const auto* entry = m_model->entryAt(m_view->currentIndex().row()))
            QApplication::clipboard()->setText(saidText(*entry));
    });
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_files = new MediaActions(m_desk, *m_model, m_view);
    connect(m_files, &MediaActions::changed, this, &ConversationPane::follow);
    connect(bubbles, &BubbleDelegate::fileClicked, this, [this](const QModelIndex& index) {
        if (const auto* entry = m_model->entryAt(index.row())) m_files->act(*entry);
    });
    connect(m_thumbnails, &Thumbnails::made, this, [this](qint64 interaction) {
        const bool wasAtEnd = isAtEnd();
        m_model->touch(interaction);
        if (wasAtEnd && m_thumbnails->isNone(interaction)) scrollToEnd();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value < kNearEnd) readOlder();
    });
}

Result<ConversationPane::Seen> ConversationPane::read(const Work& work, ConversationId id)
{
    const auto conversation = ConversationRepository(work.database, work.session, work.clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto state = ConversationReplies(work.database, work.session, work.clock).state(id);
    if (!state) return state.failure();
    auto thread = readThread(work.database, work.session, id, kPart);
    if (!thread) return thread.failure();
    return Seen{*conversation, *state, *thread};
}

void ConversationPane::show(ConversationId id)
{
    if (m_id == id && m_shown) {
        follow();
        return;
    }
    m_id = id;
    m_shown.reset();
    m_isReadingOlder = false;
    m_state->showLoading();
    m_desk.run([id](const Work& work) { return read(work, id); })
        .then(this, m_latest.only([this](const Result<Seen>& seen) {
            if (seen)
                display(*seen, true);
            else
                m_state->showError(errorText(seen.error()));
        }));
}

void ConversationPane::showNone()
{
    m_latest.drop();
    m_id.reset();
    m_shown.reset();
    m_head->setEnabled(false);
    showHead({});
    m_composer->hide();
    m_state->showEmpty(QStringLiteral("inbox"), tr("No conversation chosen"),
                       tr("Choose one at the left to read and answer it."));
}

void ConversationPane::follow()
{
    if (!m_id || !m_shown) return;
    // Never two at once, so that a slow answer is shown and not overtaken for ever.
    m_followAgain = m_isFollowing;
    if (m_isFollowing) return;
    m_isFollowing = true;
    m_desk.run([id = *m_id](const Work& work) { return read(work, id); })
        .then(this, [this, id = *m_id](const Result<Seen>& seen) {
            m_isFollowing = false;
            if (seen && m_id == id && m_shown) display(*seen, false);
            if (std::exchange(m_followAgain, false)) follow();
        });
}

void ConversationPane::display(const Seen& seen, bool isOther)
{
    const bool wasAtEnd = isOther || isAtEnd();
    bool isNew = true;
    if (isOther)
        m_model->restart(seen.thread, seen.conversation.name);
    else
        isNew = m_model->follow(seen.thread);
    m_shown = seen.conversation;
    m_head->setEnabled(true);
    showHead(seen.conversation);
    m_composer->setVisible(true);
    m_composer->show(seen.conversation, seen.state);
    if (m_model->rowCount() == 0)
        m_state->showEmpty(QStringLiteral("inbox"), tr("Nothing was said yet"),
                           tr("What %1 writes, and what you answer, stands here.").arg(seen.conversation.name));
    else
        m_state->showContent();
    if (isNew && wasAtEnd) scrollToEnd();
    if (seen.conversation.unread > 0 && isVisible()) markRead();
    Q_EMIT shown(seen.conversation, isNew);
}

void ConversationPane::showHead(const Conversation& conversation)
{
    const bool isNone = conversation.id.value() == 0;
    m_name->setToolTip(conversation.name);
    m_nameText = conversation.name;
    m_underText =
        isNone ? QString() : channelText(conversation.channel) + QStringLiteral(" · ") + conversation.accountName;
    const auto left = serviceWindowLeft(conversation.windowUntil, m_desk.clock.now());
    const bool isOpen = left > Milliseconds(0);
    const auto token = !isOpen ? Token::Muted : left < kSoon ? Token::Warn : Token::Good;
    m_windowIcon->setPixmap(m_desk.theme.icon(isOpen ? QStringLiteral("clock") : QStringLiteral("lock"), token)
                                .pixmap(QSize(16, 16), devicePixelRatioF()));
    const auto words = windowText(conversation.windowUntil, m_desk.clock.now());
    const auto whole = isOpen ? tr("%1 to reply freely").arg(words) : tr("Templates only");
    const bool isNarrow = width() < kRoomy;
    m_window->setText(isOpen && isNarrow ? words : whole);
    m_window->setToolTip(whole);
    m_window->setAccessibleName(whole);
    setRole(m_window, !isOpen ? Role::Small : left < kSoon ? Role::Warn : Role::Good);
    if (!isOpen && isNarrow && !isNone) m_underText = whole + QStringLiteral(" · ") + m_underText;
    const auto act = conversation.closed ? tr("Open again") : tr("Close", "conversation");
    m_close->setText(isNarrow ? QString() : act);
    m_close->setIcon(
        m_desk.theme.icon(conversation.closed ? QStringLiteral("undo") : QStringLiteral("check"), Token::Muted));
    m_close->setAccessibleName(act);
    m_close->setToolTip(tr("%1 (key E)").arg(act));
    for (QWidget* part :
         {static_cast<QWidget*>(m_windowIcon), static_cast<QWidget*>(m_window), static_cast<QWidget*>(m_close),
          static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_contact)})
        part->setVisible(!isNone);
    if (!isOpen && isNarrow) m_window->hide();
    fitNames();
}

/// The names have what the rest leaves, at the end of the layout's work.
void ConversationPane::fitNames()
{
    QTimer::singleShot(0, m_name, [this] {
        m_name->setText(m_name->fontMetrics().elidedText(m_nameText, Qt::ElideRight, m_name->width()));
        m_under->setText(m_under->fontMetrics().elidedText(m_underText, Qt::ElideRight, m_under->width()));
    });
}

bool ConversationPane::isAtEnd() const
{
    const auto* bar = m_view->verticalScrollBar();
    return bar->maximum() - bar->value() < kNearEnd;
}

void ConversationPane::scrollToEnd()
{
    // Once the view has laid out what it was given.
    QTimer::singleShot(0, m_view, [this] { m_view->scrollToBottom(); });
}

void ConversationPane::readOlder()
{
    if (m_isReadingOlder || !m_id || !m_shown || !m_model->before()) return;
    m_isReadingOlder = true;
    m_desk
        .run([id = *m_id, before = *m_model->before()](const Work& work) {
            return readThread(work.database, work.session, id, kPart, before);
        })
        .then(this, [this, id = *m_id, before = *m_model->before()](const Result<ThreadPart>& part) {
            m_isReadingOlder = false;
            if (!part || m_id != id || m_model->before() != before) return;
            const auto stood = m_view->indexAt(QPoint(space::kLarge, 1));
            m_model->prepend(*part);
            // What was read stays where it was.
            const auto row = (stood.isValid() ? stood.row() : 0) + static_cast<int>(part->entries.size());
            if (!stood.isValid() || stood.row() < part->entries.size())
                m_view->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
        });
}

void ConversationPane::markRead()
{
    m_desk
        .run([id = *m_id](const Work& work) {
            return ConversationActions(work.database, work.session, work.clock).markRead(id);
        })
        .then(this, [this](const Result<void>& done) {
            if (done) Q_EMIT changed();
        });
}

void ConversationPane::toggleClosed()
{
    if (!m_shown) return;
    m_desk
        .run([id = m_shown->id, closes = !m_shown->closed](const Work& work) {
            ConversationActions actions(work.database, work.session, work.clock);
            return closes ? actions.close(id) : actions.reopen(id);
        })
        .then(this,
              [this, id = m_shown->id, name = m_shown->name, closed = !m_shown->closed](const Result<void>& done) {
                  if (!done) {
                      m_desk.navigator.toast(errorText(done.error()));
                      return;
                  }
                  follow();
                  Q_EMIT changed();
                  if (!closed) return;
                  m_desk.navigator.toast(tr("Conversation with %1 closed.").arg(name), [this, id] {
                      m_desk
                          .run([id](const Work& work) {
                              return ConversationActions(work.database, work.session, work.clock).reopen(id);
                          })
                          .then(this, [this](const Result<void>&) {
                              follow();
                              Q_EMIT changed();
                          });
                  });
              });
}

void ConversationPane::exportWhole()
{
    if (!m_shown) return;
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Export the conversation"), m_shown->name + QStringLiteral(".pdf"),
                                     tr("PDF files (*.pdf);;CSV files (*.csv);;JSON files (*.json)"));
    if (path.isEmpty()) return;
    m_desk.runLong([id = m_shown->id, path](const Work& work) { return exportTo(work, id, path); })
        .then(this, [this, path](const Result<int>& written) {
            m_desk.navigator.toast(written ? tr("%Ln message(s) written to %1", nullptr, plural(*written)).arg(path)
                                           : errorText(written.error()));
        });
}

void ConversationPane::setAlone(bool alone)
{
    m_back->setVisible(alone);
}

void ConversationPane::setContactShown(bool shown)
{
    const auto words = shown ? tr("Hide the contact") : tr("Show the contact");
    m_contact->setToolTip(words);
    m_contact->setAccessibleName(words);
    m_contact->setIcon(m_desk.theme.icon(QStringLiteral("user"), shown ? Token::Accent : Token::Muted));
}

void ConversationPane::resizeEvent(QResizeEvent* event)
{
    const bool wasAtEnd = isAtEnd();
    QWidget::resizeEvent(event);
    if (wasAtEnd) scrollToEnd();
    if (m_shown) showHead(*m_shown);
}

} // namespace relais::ui
