// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/selection_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace relais::ui {

namespace {
constexpr int kHeight = 48;
}

SelectionBar::SelectionBar(const Theme& theme)
    : m_count(makeLabel({}, Role::Heading))
    , m_merge(makeButton(tr("Merge"), Look::Small))
    , m_categories(new QMenu(this))
{
    setProperty("band", QStringLiteral("selection"));
    setFixedHeight(kHeight);
    setObjectName(QStringLiteral("selection-bar"));
    auto* row = new QHBoxLayout(this);
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
    add(suppress, QStringLiteral("ban"), Token::Muted, [this] { Q_EMIT suppressWanted(); });
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

void SelectionBar::show(int chosen, const QStringList& categories)
{
    m_count->setText(tr("%Ln chosen", nullptr, chosen));
    m_merge->setVisible(chosen == 2);
    m_categories->clear();
    for (const auto& name : categories) m_categories->addAction(name, this, [this, name] { Q_EMIT assignWanted(name); });
    if (!categories.isEmpty()) {
        auto* out = m_categories->addMenu(tr("Take out of"));
        for (const auto& name : categories) out->addAction(name, this, [this, name] { Q_EMIT unassignWanted(name); });
        m_categories->addSeparator();
    }
    m_categories->addAction(tr("New category …"), this, &SelectionBar::askForNewCategory);
    setVisible(chosen > 1);
}

void SelectionBar::askForNewCategory()
{
    const auto name = QInputDialog::getText(this, tr("New category"), tr("Name of the category")).trimmed();
    if (!name.isEmpty()) Q_EMIT assignWanted(name);
}

} // namespace relais::ui
