// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace_menu.h"

#include "ui/shell/command_palette.h"
#include "ui/theme/token.h"
#include "ui/widgets/avatar.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

namespace relais::ui {

namespace {
constexpr qsizetype kMany = 8;
constexpr int kNarrowest = 240;
} // namespace

WorkspaceMenu::WorkspaceMenu(const QList<Workspace>& workspaces, WorkspaceId current, Overview overview,
                             QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("workspace-menu"));
    setMinimumWidth(kNarrowest);
    if (workspaces.size() >= kMany) addFilter();
    for (const auto& one : workspaces) {
        auto name = one.name;
        auto* entry =
            addAction(brandIcon(one.name, QColor(one.colour)), name.replace(QLatin1Char('&'), QStringLiteral("&&")),
                      this, [this, slug = one.slug] { Q_EMIT chosen(slug); });
        entry->setData(one.name);
        entry->setIconVisibleInMenu(true);
        if (one.id == current) {
            auto font = entry->font();
            font.setBold(true);
            entry->setFont(font);
        }
        m_entries.append(entry);
    }
    if (overview == Overview::NotOffered) return;
    addSeparator();
    addAction(tr("All workspaces …"), this, &WorkspaceMenu::overviewWanted);
}

void WorkspaceMenu::addFilter()
{
    auto* place = new QWidget(this);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("workspace-filter"));
    m_filter->setPlaceholderText(tr("Find a workspace"));
    m_filter->setAccessibleName(tr("Find a workspace"));
    column->addWidget(m_filter);
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(place);
    addAction(action);
    connect(m_filter, &QLineEdit::textChanged, this, &WorkspaceMenu::narrow);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        const auto first =
            std::find_if(m_entries.cbegin(), m_entries.cend(), [](const QAction* entry) { return entry->isVisible(); });
        if (first == m_entries.cend()) return;
        close();
        (*first)->trigger();
    });
    // Whoever opens the menu types.
    connect(
        this, &QMenu::aboutToShow, m_filter, [this] { m_filter->setFocus(Qt::PopupFocusReason); },
        Qt::QueuedConnection);
}

void WorkspaceMenu::narrow(const QString& typed)
{
    for (auto* entry : std::as_const(m_entries))
        entry->setVisible(typed.trimmed().isEmpty() || paletteMatches(entry->data().toString(), typed));
}

} // namespace relais::ui
