// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/people_card.h"

#include "ui/access/person_actions.h"
#include "ui/access/person_table_model.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kHeadHeight = 44;
constexpr int kSearchWidth = 176;
constexpr int kOtherStates = 260;
constexpr int kActionsWidth = 44;

struct Width
{
    PersonTableModel::Column column;
    int least;
    int most;
};
constexpr Width kWidths[] = {{PersonTableModel::Job, 72, 112},
                             {PersonTableModel::Where, 96, 124},
                             {PersonTableModel::Seen, 126, 136}};
} // namespace

PeopleCard::PeopleCard(Desk& desk)
    : m_desk(desk)
    , m_model(new PersonTableModel(desk.clock, desk.session, this))
    , m_actions(new PersonActions(desk, this))
    , m_count(makeLabel({}, Role::Count))
    , m_search(new QLineEdit)
    , m_note(new Note(desk.theme))
    , m_table(makeTable(desk.theme, m_model, tr("Users")))
    , m_state(new StateView(desk.theme, m_table))
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, space::kSmall);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* complaint = new QHBoxLayout;
    complaint->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    complaint->addWidget(m_note);
    column->addLayout(complaint);
    column->addWidget(makeRule());
    column->addWidget(m_state);
    m_note->setObjectName(QStringLiteral("people-note"));
    m_state->setFixedHeight(kOtherStates);
    setUpTable();
    connect(m_state, &StateView::retried, this, &PeopleCard::refresh);
    connect(m_state, &StateView::acted, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, this, &PeopleCard::search);
    connect(m_actions, &PersonActions::refused, this, [this](const QString& why) { m_note->show(NoteKind::Bad, why); });
    connect(m_actions, &PersonActions::changed, this, [this] {
        m_note->show(NoteKind::Info, {});
        refresh();
        Q_EMIT changed();
    });
}

QWidget* PeopleCard::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(kHeadHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(makeLabel(tr("Users"), Role::Heading));
    row->addWidget(m_count);
    row->addStretch();
    m_search->setObjectName(QStringLiteral("people-search"));
    m_search->setPlaceholderText(tr("Name or e-mail"));
    m_search->setAccessibleName(tr("Search users"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->addAction(m_desk.theme.icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    row->addWidget(m_search);
    return head;
}

void PeopleCard::setUpTable()
{
    m_table->setObjectName(QStringLiteral("people"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setDefaultSectionSize(kTallRow);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PersonTableModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(PersonTableModel::Actions, QHeaderView::Fixed);
    m_table->setColumnWidth(PersonTableModel::Actions, kActionsWidth);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) {
        if (at.column() == PersonTableModel::Actions)
            openMenu(at, m_table->viewport()->mapToGlobal(m_table->visualRect(at).bottomLeft()));
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& place) {
        const auto below = m_table->indexAt(place);
        openMenu(below.isValid() ? below : m_table->currentIndex(), m_table->viewport()->mapToGlobal(place));
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& at) {
        if (const auto* person = m_model->itemAt(at.row()); person && at.column() != PersonTableModel::Actions)
            m_actions->edit(*person);
    });
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (const auto* person = chosen()) m_actions->remove(*person);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!now.isValid()) return;
        const auto cell = m_table->visualRect(now);
        Q_EMIT moved(QRect(m_table->viewport()->mapTo(this, cell.topLeft()), cell.size()));
    });
}

const Person* PeopleCard::chosen() const
{
    return m_model->itemAt(m_table->currentIndex().row());
}

void PeopleCard::openMenu(const QModelIndex& at, const QPoint& global)
{
    const auto* person = m_model->itemAt(at.row());
    if (!person) return;
    QMenu menu(this);
    menu.setAccessibleName(m_model->index(at.row(), PersonTableModel::Actions).data(Qt::AccessibleTextRole).toString());
    m_actions->addTo(menu, *person);
    menu.exec(global);
}

void PeopleCard::refresh()
{
    if (m_model->people().isEmpty()) m_state->showLoading();
    m_desk.run([](const Work& work) { return People(work.database, work.session, work.clock).list(); })
        .then(this, m_latest.only([this](const Result<QList<Person>>& people) {
            if (people)
                show(*people);
            else {
                m_state->setFixedHeight(kOtherStates);
                m_state->showError(errorText(people.error()));
            }
        }));
}

void PeopleCard::show(const QList<Person>& people)
{
    // A menu or the keyboard stays on whom it was, wherever they stand now.
    const auto* before = chosen();
    const auto id = before ? std::optional(before->id) : std::nullopt;
    m_model->show(people);
    m_count->setText(QLocale().toString(people.size()));
    const auto row = id ? m_model->rowOf(*id) : -1;
    if (row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
    fit();
}

void PeopleCard::fit()
{
    if (m_model->rowCount() == 0) {
        m_state->setFixedHeight(kOtherStates);
        m_state->showEmpty(QStringLiteral("search"), tr("Nobody fits"),
                           tr("No name and no e-mail has “%1” in it.").arg(m_search->text().simplified()),
                           tr("Show everybody"));
        return;
    }
    for (const auto& [column, least, most] : kWidths) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, qBound(least, m_table->columnWidth(column) + space::kSmall, most));
    }
    m_state->setFixedHeight(m_table->horizontalHeader()->height() + m_model->rowCount() * kTallRow);
    m_state->showContent();
}

void PeopleCard::search(const QString& words)
{
    m_model->setSearch(words);
    if (!m_model->people().isEmpty()) fit();
}

void PeopleCard::invite()
{
    m_actions->invite();
}

void PeopleCard::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool PeopleCard::closeTop()
{
    if (!m_note->text().isEmpty()) {
        m_note->show(NoteKind::Info, {});
        return true;
    }
    if (m_search->text().isEmpty()) return false;
    m_search->clear();
    return true;
}

} // namespace relais::ui
