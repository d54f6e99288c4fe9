// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/workspaces_page.h"

#include "services/access/sign_in.h"
#include "services/core/clock.h"
#include "ui/access/workspace_sheet.h"
#include "ui/access/workspaces_model.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

#include <algorithm>
#include <array>

namespace relais::ui {

namespace {
constexpr int kRowHeight = 48;
} // namespace

WorkspacesPage::WorkspacesPage(Desk& desk)
    : Page(desk, tr("All workspaces"))
    , m_note(new Note(desk.theme))
    , m_model(new WorkspacesModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Workspaces")))
    , m_state(new StateView(desk.theme, m_table))
    , m_archived(new QCheckBox(tr("Show archived")))
    , m_open(makeButton(tr("Open")))
    , m_edit(makeButton(tr("Name and colour …")))
    , m_archive(makeButton(tr("Archive …")))
    , m_back(makeButton(tr("Bring back")))
{
    makeChild(tr("What each client of the agency has under way. Only Owners see this page."));
    connect(setPrimary(tr("New workspace"), QStringLiteral("plus"), Scope::UsersManage), &QPushButton::clicked, this,
            &WorkspacesPage::add);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    auto* noteRow = new QHBoxLayout;
    noteRow->setContentsMargins(space::kWide, 0, space::kWide, 0);
    noteRow->addWidget(m_note);
    body()->addLayout(noteRow);
    body()->addWidget(makeBar());
    body()->addWidget(makeRule());
    body()->addWidget(m_state, 1);
    setUpTable();
    connect(m_state, &StateView::retried, this, &WorkspacesPage::refresh);
}

QWidget* WorkspacesPage::makeBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kWide, 0, space::kWide, space::kMedium);
    row->setSpacing(space::kSmall);
    m_open->setObjectName(QStringLiteral("open-workspace"));
    m_edit->setObjectName(QStringLiteral("edit-workspace"));
    m_archive->setObjectName(QStringLiteral("archive-workspace"));
    m_back->setObjectName(QStringLiteral("bring-back"));
    m_archived->setObjectName(QStringLiteral("show-archived"));
    m_edit->setIcon(theme().icon(QStringLiteral("edit"), Token::Muted));
    m_archive->setIcon(theme().icon(QStringLiteral("archive"), Token::Muted));
    m_back->setIcon(theme().icon(QStringLiteral("undo"), Token::Muted));
    for (auto* button : {m_open, m_edit, m_archive, m_back}) {
        row->addWidget(button);
        button->hide();
    }
    row->addStretch();
    row->addWidget(m_archived);
    connect(m_open, &QPushButton::clicked, this, &WorkspacesPage::openChosen);
    connect(m_edit, &QPushButton::clicked, this, &WorkspacesPage::edit);
    connect(m_archive, &QPushButton::clicked, this, &WorkspacesPage::askToArchive);
    connect(m_back, &QPushButton::clicked, this, &WorkspacesPage::bringBack);
    connect(m_archived, &QCheckBox::toggled, this, [this] { show(m_all); });
    return bar;
}

void WorkspacesPage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("workspaces"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    auto* head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(WorkspacesModel::Name, QHeaderView::Stretch);
    constexpr std::array kWidths = {0, 88, 84, 88, 104, 132, 104};
    for (int i = 1; i < WorkspacesModel::kColumns; ++i) m_table->setColumnWidth(i, kWidths.at(static_cast<size_t>(i)));
    connect(m_table, &QTableView::doubleClicked, this, &WorkspacesPage::openChosen);
    connect(new QShortcut(QKeySequence(Qt::Key_Return), m_table, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &WorkspacesPage::openChosen);
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkspacesPage::showChosen);
}

void WorkspacesPage::refresh()
{
    if (m_model->rowCount() == 0) m_state->showLoading();
    desk()
        .run([](const Work& work) { return Workspaces(work.database, personOf(work.session), work.clock).overview(); })
        .then(this, m_latest.only([this](const Result<QList<WorkspaceOverview>>& all) {
            if (all)
                show(*all);
            else
                m_state->showError(errorText(all.error()));
        }));
}

void WorkspacesPage::show(const QList<WorkspaceOverview>& all)
{
    m_all = all;
    auto shown = all;
    if (!m_archived->isChecked()) shown.removeIf([](const WorkspaceOverview& one) { return one.workspace.archived; });
    setCount(QLocale().toString(
        std::count_if(all.cbegin(), all.cend(), [](const WorkspaceOverview& one) { return !one.workspace.archived; })));
    const auto before = chosen() ? chosen()->workspace.id : desk().session.workspace;
    m_model->show(shown);
    m_state->showContent();
    if (const int row = m_model->rowOf(before); row >= 0) m_table->selectRow(row);
    showChosen();
}

const WorkspaceOverview* WorkspacesPage::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->itemAt(rows.first().row());
}

void WorkspacesPage::showChosen()
{
    const auto* one = chosen();
    const bool open = one && !one->workspace.archived;
    const auto left = std::count_if(m_all.cbegin(), m_all.cend(),
                                    [](const WorkspaceOverview& other) { return !other.workspace.archived; });
    m_open->setVisible(open && one->workspace.id != desk().session.workspace);
    m_edit->setVisible(one != nullptr);
    m_archive->setVisible(open && left > 1);
    m_back->setVisible(one && one->workspace.archived);
}

void WorkspacesPage::openChosen()
{
    if (const auto* one = chosen(); one && !one->workspace.archived)
        desk().navigator.openWorkspace(one->workspace.slug);
}

void WorkspacesPage::showMenu(const QPoint& at)
{
    QMenu menu(this);
    for (auto* button : {m_open, m_edit, m_archive, m_back})
        if (!button->isHidden()) menu.addAction(button->icon(), button->text(), button, &QPushButton::click);
    if (!menu.isEmpty()) menu.exec(at);
}

void WorkspacesPage::act(std::function<Result<void>(Workspaces&)> work, const QString& said)
{
    desk()
        .run([work = std::move(work)](const Work& at) -> Result<void> {
            Workspaces workspaces(at.database, personOf(at.session), at.clock);
            return work(workspaces);
        })
        .then(this, [this, said](const Result<void>& done) {
            m_note->show(NoteKind::Bad, done ? QString() : errorText(done.error()));
            if (done) desk().navigator.toast(said);
            refresh();
        });
}

void WorkspacesPage::add()
{
    const auto colours = workspaceColours();
    auto* sheet = new WorkspaceSheet(theme(), this, std::nullopt, colours.at(m_all.size() % colours.size()));
    connect(sheet, &WorkspaceSheet::wanted, this, [this](const QString& name, const QString& colour) {
        act(
            [name, colour](Workspaces& workspaces) -> Result<void> {
                const auto made = workspaces.add(name, colour);
                if (!made) return made.failure();
                return {};
            },
            tr("“%1” is there. It is empty: its contacts, accounts and people are its own.").arg(name));
    });
    sheet->start();
}

void WorkspacesPage::edit()
{
    const auto* one = chosen();
    if (!one) return;
    auto* sheet = new WorkspaceSheet(theme(), this, one->workspace, one->workspace.colour);
    connect(sheet, &WorkspaceSheet::wanted, this,
            [this, id = one->workspace.id](const QString& name, const QString& colour) {
                act([id, name, colour](Workspaces& workspaces) { return workspaces.change(id, name, colour); },
                    tr("“%1” is saved.").arg(name));
            });
    sheet->start();
}

void WorkspacesPage::askToArchive()
{
    const auto* one = chosen();
    if (!one) return;
    const auto name = one->workspace.name;
    QStringList what;
    if (one->running > 0)
        what += tr("%Ln campaign(s) that are scheduled or under way are paused.", nullptr, plural(one->running));
    if (one->waiting > 0) what += tr("%Ln message(s) wait there unsent.", nullptr, plural(one->waiting));
    what += tr(
        "Nobody can open it any more. Nothing is deleted: you bring it back from this page, and its campaigns go on when somebody resumes them.");
    auto* question = new Question(theme(), this,
                                  {tr("Archive “%1”?").arg(name), what.join(QLatin1Char(' ')), tr("Archive it"),
                                   tr("Keep it open")});
    connect(question, &Question::agreed, this, [this, name, id = one->workspace.id] {
        act([id](Workspaces& workspaces) { return workspaces.archive(id); }, tr("“%1” is archived.").arg(name));
    });
}

void WorkspacesPage::bringBack()
{
    const auto* one = chosen();
    if (!one) return;
    act([id = one->workspace.id](Workspaces& workspaces) { return workspaces.unarchive(id); },
        tr("“%1” is back. Its campaigns stay paused until somebody resumes them.").arg(one->workspace.name));
}

} // namespace relais::ui
