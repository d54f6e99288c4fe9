// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_files.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/question.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

MessageFiles::MessageFiles(const Theme& theme)
    : m_theme(theme)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::kTiny);
    hide();
}

void MessageFiles::show(const QList<AttachmentRef>& files)
{
    m_files = files;
    showRows();
}

void MessageFiles::add(const AttachmentRef& file)
{
    m_files.append(file);
    showRows();
    Q_EMIT changed();
}

void MessageFiles::ask()
{
    const auto paths = QFileDialog::getOpenFileNames(this, tr("Attach files"));
    for (const auto& path : paths) m_files.append({.path = path, .name = QFileInfo(path).fileName()});
    if (paths.isEmpty()) return;
    showRows();
    Q_EMIT changed();
}

void MessageFiles::showRows()
{
    clearLayout(m_rows);
    setVisible(!m_files.isEmpty());
    for (int i = 0; i < m_files.size(); ++i) {
        const auto& file = m_files.at(i);
        auto* row = new QHBoxLayout;
        auto* icon = new QLabel;
        icon->setPixmap(
            m_theme.icon(file.contentId.isEmpty() ? QStringLiteral("attach") : QStringLiteral("image"), Token::Muted)
                .pixmap(QSize(16, 16), devicePixelRatioF()));
        row->addWidget(icon);
        row->addWidget(makeLabel(file.contentId.isEmpty()
                                     ? file.name
                                     : tr("%1, in the text as cid:%2").arg(file.name, file.contentId),
                                 Role::Small));
        row->addStretch();
        auto* button = makeIconButton(m_theme, QStringLiteral("close"), tr("Remove %1").arg(file.name));
        connect(button, &QToolButton::clicked, this, [this, i] { m_files.at(i).id ? askToRemove(i) : remove(i); });
        row->addWidget(button);
        m_rows->addLayout(row);
    }
}

void MessageFiles::askToRemove(int index)
{
    // Relais holds the only copy it knows of; a path can be chosen again.
    const auto file = m_files.at(index);
    auto* question = new Question(
        m_theme, this,
        {tr("Take “%1” off the message?").arg(file.name),
         tr("Relais forgets the file. The one on your computer, if there is one, stays. This cannot be undone."),
         tr("Take it off"), tr("Keep it")});
    connect(question, &Question::agreed, this, [this, file] { remove(static_cast<int>(m_files.indexOf(file))); });
}

void MessageFiles::remove(int index)
{
    if (index < 0) return;
    m_files.removeAt(index);
    showRows();
    Q_EMIT changed();
}

void MessageFiles::takeStored(const QList<AttachmentRef>& stored)
{
    if (stored.size() != m_files.size()) return;
    for (int i = 0; i < stored.size(); ++i) {
        // Only what was saved; a file that was added meanwhile is still a path.
        if (stored.at(i).name == m_files.at(i).name) m_files[i] = stored.at(i);
    }
}

} // namespace relais::ui
