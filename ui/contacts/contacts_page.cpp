// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contacts_page.h"

#include "ui/contacts/contact_actions.h"
#include "ui/contacts/contact_columns.h"
#include "ui/contacts/contact_filter_bar.h"
#include "ui/contacts/contact_panel.h"
#include "ui/contacts/contact_table_model.h"
#include "ui/contacts/duplicates_sheet.h"
#include "ui/contacts/fitting_actions.h"
#include "ui/contacts/personal_data_actions.h"
#include "ui/contacts/selection_bar.h"
#include "ui/contacts/suppression_actions.h"
#include "ui/shell/preferences.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPageSize = 200;
constexpr int kPanelNeeds = 900;
constexpr auto kColumnsKey = QLatin1String("contacts");

ContactTableModel::Slice sliceOf(const ContactList& list)
{
    return {list.items, list.next};
}

} // namespace

ContactsPage::ContactsPage(Desk& desk, Preferences& preferences)
    : Page(desk, tr("Contacts"))
    , m_preferences(preferences)
    , m_filters(new ContactFilterBar(desk.theme))
    , m_columns(makeIconButton(desk.theme, QStringLiteral("columns"), tr("Columns")))
    , m_keep(makeIconButton(desk.theme, QStringLiteral("copy"), tr("Save this filter as a segment")))
    , m_model(new ContactTableModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Contacts")))
    , m_state(new StateView(desk.theme, m_table))
    , m_panel(new ContactPanel(desk))
    , m_bar(new SelectionBar(desk.theme, desk.rights()))
    , m_actions(new ContactActions(desk, this))
    , m_fittingActions(new FittingActions(desk, this))
{
    makeHead();
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    m_filters->addTool(m_keep);
    m_filters->addTool(m_columns);
    body()->addWidget(m_filters);
    body()->addWidget(makeRule());
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_state, 1);
    left->addWidget(m_bar);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    m_bar->hide();
    m_panel->hide();
    m_state->setProperty("ground", QStringLiteral("surface"));
    setUpTable();
    desk.rights().offer(Scope::ContactsWrite, {m_keep, m_bar});
    // What several are chosen for, stands in the bar.
    if (!mayWrite()) m_table->setSelectionMode(QAbstractItemView::SingleSelection);

    connectList();
    connectContacts();
}

/// What stands beside the title.
void ContactsPage::makeHead()
{
    auto* import = makeButton(tr("Import …"));
    import->setIcon(theme().icon(QStringLiteral("import"), Token::Muted));
    import->setObjectName(QStringLiteral("import"));
    connect(import, &QPushButton::clicked, this, [this] { desk().navigator.openImport({}); });
    auto* exported = makeButton(tr("Export …"));
    exported->setIcon(theme().icon(QStringLiteral("export"), Token::Muted));
    exported->setObjectName(QStringLiteral("export"));
    connect(exported, &QPushButton::clicked, this, [this] { m_actions->exportList(m_filters->filter()); });
    auto* duplicates = makeButton(tr("Duplicates …"));
    duplicates->setIcon(theme().icon(QStringLiteral("search"), Token::Muted));
    duplicates->setToolTip(tr("Find contacts that stand there twice"));
    duplicates->setObjectName(QStringLiteral("find-duplicates"));
    connect(duplicates, &QPushButton::clicked, this, [this] {
        auto* sheet = new DuplicatesSheet(desk(), this);
        connect(sheet, &DuplicatesSheet::closed, this, &ContactsPage::refresh);
        sheet->start();
    });
    desk().rights().offer(Scope::ContactsWrite, {duplicates, import});
    desk().rights().offer(Scope::ContactsExport, {exported});
    addToHead(duplicates);
    addToHead(exported);
    addToHead(import);
    connect(setPrimary(tr("New contact"), QStringLiteral("plus"), Scope::ContactsWrite), &QPushButton::clicked, this,
            [this] {
                m_table->clearSelection();
                m_panel->setVisible(true);
                m_panel->showNew();
            });
}

/// What narrows and fills the list.
void ContactsPage::connectList()
{
    connect(m_filters, &ContactFilterBar::changed, this, &ContactsPage::readList);
    connect(m_keep, &QToolButton::clicked, this, [this] { m_actions->saveSegment(m_filters->filter()); });
    connect(m_columns, &QToolButton::clicked, this, &ContactsPage::chooseColumns);
    connect(m_state, &StateView::retried, this, &ContactsPage::refresh);
    connect(m_state, &StateView::acted, this, [this] {
        if (m_filters->isFiltered())
            m_filters->clear();
        else
            desk().navigator.openImport({});
    });
}

/// What is done with contacts, in the panel and with the chosen.
void ContactsPage::connectContacts()
{
    connect(m_panel, &ContactPanel::closed, this, &ContactsPage::closePanel);
    connect(m_panel, &ContactPanel::added, this, [this] { readList(); });
    connect(m_panel, &ContactPanel::saved, this, [this](const Contact& contact) {
        for (int i = 0; i < m_model->rowCount(); ++i) {
            if (m_model->itemAt(i)->id == contact.id) m_model->changeItem(i, contact);
        }
    });
    connect(m_bar, &SelectionBar::allWanted, this, &ContactsPage::chooseAll);
    connect(m_bar, &SelectionBar::assignWanted, this, &ContactsPage::assignChosen);
    connect(m_bar, &SelectionBar::unassignWanted, this, &ContactsPage::unassignChosen);
    auto* suppression = new SuppressionActions(desk(), this);
    connect(m_bar, &SelectionBar::suppressWanted, suppression,
            [this, suppression] { suppression->stop(chosenAddresses()); });
    connect(m_bar, &SelectionBar::suppressAllWanted, this, [this] { m_fittingActions->suppress(m_counted); });
    connect(m_bar, &SelectionBar::exportWanted, this, &ContactsPage::exportChosen);
    connect(m_panel, &ContactPanel::stopWanted, suppression,
            [suppression](const QString& address) { suppression->stop({address}); });
    connect(m_panel, &ContactPanel::liftWanted, suppression, &SuppressionActions::lift);
    connect(suppression, &SuppressionActions::changed, this, [this] {
        refresh();
        m_panel->refresh();
    });
    connect(m_bar, &SelectionBar::mergeWanted, this, [this] { m_actions->merge(chosen()); });
    connect(m_bar, &SelectionBar::removeWanted, this, &ContactsPage::removeChosen);
    connect(m_panel, &ContactPanel::removeWanted, this, [this](ContactId id) { remove({id}); });
    auto* personal = new PersonalDataActions(desk(), this);
    connect(m_panel, &ContactPanel::personalDataWanted, personal, &PersonalDataActions::exportAll);
    connect(m_panel, &ContactPanel::eraseWanted, personal, &PersonalDataActions::erase);
    connect(personal, &PersonalDataActions::erased, this, [this] {
        closePanel();
        refresh();
    });
    connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &ContactsPage::removeChosen);
    connect(m_actions, &ContactActions::changed, this, &ContactsPage::refresh);
    connect(m_fittingActions, &FittingActions::changed, this, &ContactsPage::refresh);
    connect(m_actions, &ContactActions::merged, this, &ContactsPage::showContact);
    connect(m_bar, &SelectionBar::cleared, m_table, &QTableView::clearSelection);
}

void ContactsPage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("contacts"));
    // Before columns are hidden: while the last one stretches, a hidden one keeps its room until the next layout.
    m_widths = new ContactColumns(m_table, m_preferences);
    auto hidden = m_preferences.hiddenColumns(kColumnsKey);
    if (hidden.isEmpty())
        hidden = {QStringLiteral("phone"), QStringLiteral("language"), QStringLiteral("country"),
                  QStringLiteral("tags"), QStringLiteral("added")};
    for (int i = 0; i < ContactTableModel::kColumns; ++i)
        m_table->setColumnHidden(i,
                                 hidden.contains(ContactTableModel::keyOf(static_cast<ContactTableModel::Column>(i))));
    m_widths->fit();
    auto* head = m_table->horizontalHeader();
    head->setSectionsClickable(true);
    connect(head, &QHeaderView::sectionClicked, this, [this, head](int section) {
        const auto order = ContactTableModel::orderOf(static_cast<ContactTableModel::Column>(section));
        if (!order) return;
        m_descending = m_order == *order && !m_descending;
        m_order = *order;
        head->setSortIndicatorShown(true);
        head->setSortIndicator(section, m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        m_table->scrollToTop();
        readList();
    });
    m_model->setFetch([this](const std::optional<ContactCursor>& after, ContactTableModel::Answer answer) {
        desk()
            .run(
                [query = ContactQuery{m_filters->filter(), m_order, m_descending, kPageSize, after}](const Work& work) {
                    return ContactRepository(work.database, work.session, work.clock).list(query);
                })
            .then(this, [answer, after](const Result<ContactList>& list) {
                // Without an answer it is asked again as one scrolls on.
                answer(list ? sliceOf(*list) : ContactTableModel::Slice{{}, after});
            });
    });
    // In a narrow window the details wait for two clicks, or Enter.
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* contact = m_model->itemAt(index.row())) showContact(contact->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactsPage::showChosen);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isAllChosen) m_table->selectAll();
    });
}

void ContactsPage::chooseColumns()
{
    QMenu menu(this);
    for (int i = 1; i < ContactTableModel::kColumns; ++i) {
        auto* action = menu.addAction(ContactTableModel::titleOf(static_cast<ContactTableModel::Column>(i)));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            m_table->setColumnHidden(i, !shown);
            m_widths->fit();
            // "name" is never hidden: with it the list is not empty, which would mean the usual columns.
            QStringList hidden{QStringLiteral("-")};
            for (int column = 0; column < ContactTableModel::kColumns; ++column) {
                if (m_table->isColumnHidden(column))
                    hidden += ContactTableModel::keyOf(static_cast<ContactTableModel::Column>(column));
            }
            m_preferences.setHiddenColumns(kColumnsKey, hidden);
        });
    }
    menu.exec(m_columns->mapToGlobal(m_columns->rect().bottomLeft()));
}

void ContactsPage::refresh()
{
    readGroups();
    // As far as it was scrolled, so that it stays where it is.
    readRows(qMax(kPageSize, m_model->rowCount()));
}

void ContactsPage::readGroups()
{
    desk().run(relais::ui::readGroups).then(this, m_latestGroups.only([this](const Result<ContactGroups>& groups) {
        if (groups) showGroups(*groups);
    }));
}

void ContactsPage::showGroups(const ContactGroups& groups)
{
    m_groups = groups;
    m_filters->showGroups(groups);
    QHash<QString, QString> colours;
    for (const auto& category : groups.categories) colours.insert(category.name, category.colour);
    m_model->setCategoryColours(colours);
}

Result<ContactsPage::Figures> ContactsPage::countBoth(const Work& work, const ContactFilter& filter)
{
    ContactRepository contacts(work.database, work.session, work.clock);
    const auto fitting = contacts.count(filter);
    if (!fitting) return fitting.failure();
    const auto all = contacts.count({});
    if (!all) return all.failure();
    return Figures{*fitting, *all};
}

void ContactsPage::readList()
{
    // Another list: who was counted for the former one is not meant.
    m_latestFigures.drop();
    m_fitting = 0;
    showBar(chosen());
    readRows(kPageSize);
}

void ContactsPage::readRows(int count)
{
    if (m_model->rowCount() == 0) m_state->showLoading();
    desk()
        .run([query = ContactQuery{m_filters->filter(), m_order, m_descending, count, std::nullopt, ListTotal::Left}](
                 const Work& work) { return ContactRepository(work.database, work.session, work.clock).list(query); })
        .then(this, m_latest.only([this](const Result<ContactList>& list) {
            showList(list);
            readFigures();
        }));
}

void ContactsPage::readFigures()
{
    const auto wanted = m_filters->filter();
    desk()
        .run([wanted](const Work& work) { return countBoth(work, wanted); })
        .then(this, m_latestFigures.only([this, wanted](const Result<Figures>& figures) {
            if (!figures) return; // the list itself has told what is wrong
            const QLocale locale;
            setCount(figures->fitting == figures->all
                         ? locale.toString(figures->all)
                         : tr("%1 of %2").arg(locale.toString(figures->fitting), locale.toString(figures->all)));
            m_counted = wanted;
            m_fitting = figures->fitting;
            showBar(chosen());
        }));
}

void ContactsPage::showList(const Result<ContactList>& list)
{
    if (!list) {
        m_state->showError(errorText(list.error()));
        return;
    }
    m_model->setFirst(sliceOf(*list));
    m_keep->setEnabled(m_filters->isFiltered());
    if (!list->items.isEmpty())
        m_state->showContent();
    else if (m_filters->isFiltered())
        m_state->showEmpty(QStringLiteral("search"), tr("Nobody fits"),
                           tr("No contact fits the search and the filters."), tr("Show all contacts"));
    else if (!mayWrite())
        m_state->showEmpty(QStringLiteral("contacts"), tr("No contacts yet"),
                           tr("They stand here as soon as a colleague who may do so has added or imported them."));
    else
        m_state->showEmpty(
            QStringLiteral("contacts"), tr("No contacts yet"),
            tr("Import a CSV file from a spreadsheet or another tool: drop it anywhere in this window. Nothing is written before you have seen the preview."),
            tr("Import contacts …"));
    showChosen();
}

QList<ContactId> ContactsPage::chosen() const
{
    QList<ContactId> ids;
    for (const auto& index : m_table->selectionModel()->selectedRows()) {
        if (const auto* contact = m_model->itemAt(index.row())) ids.append(contact->id);
    }
    return ids;
}

QStringList ContactsPage::chosenAddresses() const
{
    QStringList addresses;
    for (const auto& index : m_table->selectionModel()->selectedRows()) {
        const auto* contact = m_model->itemAt(index.row());
        if (contact->data.email) addresses += contact->data.email->text();
        if (const auto number = contact->data.messengerAddress(); !number.isEmpty()) addresses += number;
    }
    return addresses;
}

QList<ContactId> ContactsPage::chosenWho(bool areIn, const QString& category) const
{
    // Undo is for those that something was done to: who was in it stays, who was not does not come in.
    QList<ContactId> ids;
    for (const auto& index : m_table->selectionModel()->selectedRows()) {
        if (const auto* contact = m_model->itemAt(index.row());
            contact && contact->categories.contains(category) == areIn)
            ids.append(contact->id);
    }
    return ids;
}

void ContactsPage::remove(const QList<ContactId>& ids)
{
    if (ids.isEmpty() || !mayWrite()) return;
    closePanel();
    m_actions->remove(ids);
}

void ContactsPage::chooseAll()
{
    m_isAllChosen = true;
    // Some may have been loaded since.
    m_table->selectAll();
    showBar(chosen());
}

void ContactsPage::assignChosen(const QString& category)
{
    if (m_isAllChosen)
        m_fittingActions->assign(m_counted, category);
    else
        m_actions->assign(chosenWho(false, category), category);
}

void ContactsPage::unassignChosen(const QString& category)
{
    if (m_isAllChosen)
        m_fittingActions->unassign(m_counted, category);
    else
        m_actions->unassign(chosenWho(true, category), category);
}

void ContactsPage::exportChosen()
{
    if (m_isAllChosen)
        m_actions->exportList(m_counted);
    else
        m_actions->exportChosen(chosen());
}

void ContactsPage::removeChosen()
{
    if (!m_isAllChosen) {
        remove(chosen());
        return;
    }
    if (!mayWrite()) return;
    m_panel->leave();
    m_panel->hide();
    m_fittingActions->remove(m_counted);
}

void ContactsPage::showBar(const QList<ContactId>& ids)
{
    // Only who has chosen all that is loaded is asked about the rest.
    const bool goesOn = ids.size() > 1 && ids.size() == m_model->rowCount() && m_fitting > ids.size();
    m_isAllChosen = m_isAllChosen && goesOn;
    QStringList categories;
    for (const auto& category : std::as_const(m_groups.categories)) categories += category.name;
    m_bar->show({static_cast<int>(ids.size()), goesOn ? m_fitting : 0, m_isAllChosen}, categories);
}

void ContactsPage::showChosen()
{
    const auto ids = chosen();
    showBar(ids);
    if (ids.size() != 1) return;
    m_panel->leave();
    m_panel->setVisible(width() >= kPanelNeeds || m_panel->isVisible());
    m_panel->show(ids.first());
}

void ContactsPage::showContact(ContactId id)
{
    m_panel->setVisible(true);
    m_panel->show(id);
}

void ContactsPage::closePanel()
{
    m_panel->hide();
    m_table->clearSelection();
    m_table->setFocus();
}

bool ContactsPage::closeTop()
{
    if (m_panel->isVisible()) {
        m_panel->leave();
        closePanel();
        return true;
    }
    if (!m_table->selectionModel()->selectedRows().isEmpty()) {
        m_table->clearSelection();
        return true;
    }
    return m_filters->clearWords();
}

void ContactsPage::focusSearch()
{
    m_filters->focusWords();
}

void ContactsPage::leave()
{
    m_panel->leave();
}

} // namespace relais::ui
