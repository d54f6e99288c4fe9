// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_columns.h"

#include "ui/contacts/contact_table_model.h"
#include "ui/shell/preferences.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <array>

namespace relais::ui {

namespace {

const auto kList = QStringLiteral("contacts");

/// The least width that still says something, and the share of the room that is left.
struct Wish
{
    int least;
    int share;
};

constexpr std::array kWishes = {Wish{150, 3}, Wish{100, 2}, Wish{190, 4}, Wish{124, 0}, Wish{72, 0},
                                Wish{104, 1}, Wish{76, 0},  Wish{72, 0},  Wish{100, 1}, Wish{104, 0}};
static_assert(kWishes.size() == ContactTableModel::kColumns);

QString keyOf(int column)
{
    return ContactTableModel::keyOf(static_cast<ContactTableModel::Column>(column));
}

} // namespace

ContactColumns::ContactColumns(QTableView* table, Preferences& preferences)
    : QObject(table)
    , m_table(table)
    , m_preferences(preferences)
{
    // The last one is fitted like the others.
    table->horizontalHeader()->setStretchLastSection(false);
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { drawn(column, width); });
}

void ContactColumns::fit()
{
    const auto given = m_preferences.columnWidths(kList);
    std::array<int, kWishes.size()> widths{};
    int room = m_table->viewport()->width();
    int shares = 0;
    int last = 0;
    for (int i = 0; i < ContactTableModel::kColumns; ++i) {
        if (m_table->isColumnHidden(i)) continue;
        const auto& wish = kWishes.at(static_cast<size_t>(i));
        const auto own = given.value(keyOf(i));
        widths.at(static_cast<size_t>(i)) = own > 0 ? own : wish.least;
        room -= widths.at(static_cast<size_t>(i));
        if (own == 0) shares += wish.share;
        last = i;
    }
    room = std::max(0, room);
    const auto all = room;
    for (int i = 0; i < ContactTableModel::kColumns; ++i) {
        if (shares == 0 || m_table->isColumnHidden(i) || given.value(keyOf(i)) > 0) continue;
        const auto more = all * kWishes.at(static_cast<size_t>(i)).share / shares;
        widths.at(static_cast<size_t>(i)) += more;
        room -= more;
    }
    // What rounding leaves, or all of it when every column was drawn.
    widths.at(static_cast<size_t>(last)) += room;
    m_isFitting = true;
    for (int i = 0; i < ContactTableModel::kColumns; ++i)
        if (!m_table->isColumnHidden(i)) m_table->setColumnWidth(i, widths.at(static_cast<size_t>(i)));
    m_isFitting = false;
}

void ContactColumns::drawn(int column, int width)
{
    // Hiding one is no drawing.
    if (!m_isFitting && width > 0 && !m_table->isColumnHidden(column))
        m_preferences.setColumnWidth(kList, keyOf(column), width);
}

bool ContactColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) fit();
    return QObject::eventFilter(watched, event);
}

} // namespace relais::ui
