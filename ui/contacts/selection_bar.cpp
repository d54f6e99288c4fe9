// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/selection_bar.h"

#include "ui/shell/rights.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kHeight = 48;
}

SelectionBar::SelectionBar(const Theme& theme, const Rights& rights)
    : m_count(makeLabel({}, Role::Heading))
    , m_all(makeButton({}, Look::Quiet))
    , m_merge(makeButton(tr("Merge"), Look::Small))
    , m_categories(new QMenu(this))
{
    setProperty("band", QStringLiteral("selection"));
    setObjectName(QStringLiteral("selection-bar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QWidget;
    line->setFixedHeight(kHeight);
    column->addWidget(line);
    // In a line of its own: beside the buttons there is no room for it while the details stand at the right.
    auto* below = new QHBoxLayout;
    below->setContentsMargins(space::kLarge, 0, space::kWide, 0);
    below->addWidget(m_all, 0, Qt::AlignLeft);
    column->addLayout(below);
    m_all->setObjectName(QStringLiteral("choose-all"));
    m_all->hide();
    connect(m_all, &QPushButton::clicked, this, &SelectionBar::allWanted);
    fillLine(new QHBoxLayout(line), theme, rights);
}

void SelectionBar::fillLine(QHBoxLayout* row, const Theme& theme, const Rights& rights)
{
    row->setContentsMargins(space::kWide, 0, space::kWide, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_count);
    row->addSpacing(space::kSmall);
    const auto add = [&](QPushButton* button, const QString& icon, Token token, auto wanted) {
        button->setIcon(theme.icon(icon, token));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, wanted);
    };
    auto* assign = makeButton(tr("Add to …"), Look::Small);
    assign->setObjectName(QStringLiteral("assign"));
    assign->setIcon(theme.icon(QStringLiteral("tag"), Token::Muted));
    assign->setMenu(m_categories);
    row->addWidget(assign);
    auto* suppress = makeButton(tr("Stop writing"), Look::Small);
    suppress->setObjectName(QStringLiteral("stop-writing"));
    add(suppress, QStringLiteral("ban"), Token::Muted, [this] {
        if (m_isAll)
            Q_EMIT suppressAllWanted();
        else
            Q_EMIT suppressWanted();
    });
    auto* exported = makeButton(tr("Export …"), Look::Small);
    exported->setObjectName(QStringLiteral("export-chosen"));
    exported->setToolTip(tr("Export the chosen contacts"));
    // The list has a button of that text too.
    exported->setAccessibleName(exported->toolTip());
    add(exported, QStringLiteral("export"), Token::Muted, [this] { Q_EMIT exportWanted(); });
    rights.offer(Scope::ContactsExport, {exported});
    m_merge->setObjectName(QStringLiteral("merge"));
    add(m_merge, QStringLiteral("contacts"), Token::Muted, [this] { Q_EMIT mergeWanted(); });
    auto* remove = makeButton(tr("Delete"), Look::SmallDanger);
    remove->setObjectName(QStringLiteral("delete"));
    add(remove, QStringLiteral("trash"), Token::Bad, [this] { Q_EMIT removeWanted(); });
    row->addStretch();
    auto* clear = makeIconButton(theme, QStringLiteral("close"), tr("Choose none"));
    connect(clear, &QToolButton::clicked, this, &SelectionBar::cleared);
    row->addWidget(clear);
}

void SelectionBar::show(const ChosenCount& count, const QStringList& categories)
{
    m_isAll = count.isAll;
    m_count->setText(tr("%Ln chosen", nullptr, count.isAll ? count.fitting : count.chosen));
    m_all->setText(tr("Choose all %Ln that fit", nullptr, count.fitting));
    m_all->setVisible(!count.isAll && count.fitting > count.chosen);
    m_merge->setVisible(count.chosen == 2);
    m_categories->clear();
    for (const auto& name : categories)
        m_categories->addAction(name, this, [this, name] { Q_EMIT assignWanted(name); });
    if (!categories.isEmpty()) {
        auto* out = m_categories->addMenu(tr("Take out of"));
        for (const auto& name : categories) out->addAction(name, this, [this, name] { Q_EMIT unassignWanted(name); });
        m_categories->addSeparator();
    }
    m_categories->addAction(tr("New category …"), this, &SelectionBar::askForNewCategory);
    setVisible(count.chosen > 1);
}

void SelectionBar::askForNewCategory()
{
    const auto name = QInputDialog::getText(this, tr("New category"), tr("Name of the category")).trimmed();
    if (!name.isEmpty()) Q_EMIT assignWanted(name);
}

} // namespace relais::ui
