// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/media_actions.h"

#include "services/conversations/conversation_media.h"
#include "ui/conversations/thread_model.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QUrl>

namespace relais::ui {

MediaActions::MediaActions(Desk& desk, const ThreadModel& model, QListView* view)
    : QObject(view)
    , m_desk(desk)
    , m_model(model)
    , m_view(view)
    , m_open(new QAction(tr("Open the file"), view))
    , m_save(new QAction(tr("Save the file …"), view))
    , m_again(new QAction(tr("Fetch the file again"), view))
{
    m_open->setObjectName(QStringLiteral("open-file"));
    m_save->setObjectName(QStringLiteral("save-file"));
    m_again->setObjectName(QStringLiteral("fetch-again"));
    view->addActions({m_open, m_save, m_again});
    connect(m_open, &QAction::triggered, this, [this] {
        if (const auto* entry = current()) open(*entry);
    });
    connect(m_save, &QAction::triggered, this, [this] {
        if (const auto* entry = current()) saveAs(*entry);
    });
    connect(m_again, &QAction::triggered, this, [this] {
        if (const auto* entry = current()) fetchAgain(*entry);
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &MediaActions::showWhatFits);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MediaActions::showWhatFits);
    connect(&model, &QAbstractItemModel::modelReset, this, &MediaActions::showWhatFits);
    // Enter, where the pointer would click.
    connect(view, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto* entry = m_model.entryAt(index.row())) act(*entry);
    });
    showWhatFits();
}

const ThreadEntry* MediaActions::current() const
{
    const auto* entry = m_model.entryAt(m_view->currentIndex().row());
    return entry && entry->mediaState ? entry : nullptr;
}

void MediaActions::showWhatFits()
{
    const auto* entry = current();
    const bool isHere = entry && entry->mediaState == MediaState::Here;
    m_open->setVisible(isHere && isHarmlessToOpen(entry->mediaType));
    m_save->setVisible(isHere);
    m_again->setVisible(entry && !isHere);
}

void MediaActions::act(const ThreadEntry& entry)
{
    if (!entry.mediaState) return;
    if (*entry.mediaState == MediaState::Here)
        isHarmlessToOpen(entry.mediaType) ? open(entry) : saveAs(entry);
    else if (*entry.mediaState == MediaState::Failed || !entry.mediaTrouble.isEmpty())
        fetchAgain(entry);
}

void MediaActions::open(const ThreadEntry& entry)
{
    if (!m_opened) m_opened = std::make_unique<QTemporaryDir>();
    // A folder for each: two may have the same name.
    const auto folder = m_opened->filePath(QString::number(entry.id));
    m_desk
        .runLong([id = InteractionId(entry.id), folder](const Work& work) -> Result<QString> {
            ConversationMedia files(work.database, work.session, work.clock);
            const auto file = files.find(id);
            if (!file) return file.failure();
            const auto path = folder + QLatin1Char('/') + file->name;
            if (!QDir().mkpath(folder)) return fail(ErrorCode::FileUnwritable, path);
            if (auto saved = files.save(id, path); !saved) return saved.failure();
            return path;
        })
        .then(this, [this](const Result<QString>& path) {
            if (!path)
                m_desk.navigator.toast(errorText(path.error()));
            else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
                m_desk.navigator.toast(tr("No program opens this file here. Save it instead."));
        });
}

void MediaActions::saveAs(const ThreadEntry& entry)
{
    const auto name = safeFileName(entry.mediaName, entry.mediaType, entry.kind, entry.at);
    const auto path = QFileDialog::getSaveFileName(m_view, tr("Save the file"), name);
    if (path.isEmpty()) return;
    m_desk
        .runLong([id = InteractionId(entry.id), path](const Work& work) {
            return ConversationMedia(work.database, work.session, work.clock).save(id, path);
        })
        .then(this, [this, path](const Result<MediaFile>& saved) {
            m_desk.navigator.toast(saved ? tr("Saved as %1").arg(path) : errorText(saved.error()));
        });
}

void MediaActions::fetchAgain(const ThreadEntry& entry)
{
    m_desk
        .run([id = InteractionId(entry.id)](const Work& work) {
            return ConversationMedia(work.database, work.session, work.clock).fetchAgain(id);
        })
        .then(this, [this](const Result<MediaFile>& file) {
            if (!file) m_desk.navigator.toast(errorText(file.error()));
            Q_EMIT changed();
        });
}

} // namespace relais::ui
