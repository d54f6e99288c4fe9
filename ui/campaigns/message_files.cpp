// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_files.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

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
        icon->setPixmap(m_theme.icon(file.contentId.isEmpty() ? QStringLiteral("attach") : QStringLiteral("image"), Token::Muted).pixmap(QSize(16, 16), devicePixelRatioF()));
        row->addWidget(icon);
        row->addWidget(makeLabel(file.contentId.isEmpty() ? file.name : tr("%1, in the text as cid:%2").arg(file.name, file.contentId), Role::Small));
        row->addStretch();
        auto* remove = makeIconButton(m_theme, QStringLiteral("close"), tr("Remove %1").arg(file.name));
        connect(remove, &QToolButton::clicked, this, [this, i] {
            m_files.removeAt(i);
            showRows();
            Q_EMIT changed();
        });
        row->addWidget(remove);
        m_rows->addLayout(row);
    }
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
