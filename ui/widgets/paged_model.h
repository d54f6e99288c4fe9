// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>
#include <optional>

namespace relais::ui {

/// The rows of a list that is read by keyset: page by page as one scrolls, never more than was looked at. A
/// base for item models; it knows how to grow, they know what a cell says. Window thread.
template <typename Item, typename Cursor>
class PagedModel : public QAbstractTableModel
{
public:
    struct Slice
    {
        QList<Item> items;
        std::optional<Cursor> next;
    };
    /// Asks for what follows `after` (nothing: from the start) and answers later, or never.
    using Answer = std::function<void(const Slice&)>;
    using Fetch = std::function<void(const std::optional<Cursor>& after, Answer answer)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setFetch(Fetch fetch) { m_fetch = std::move(fetch); }

    /// Replaces everything by a first page. Rows that only changed stay where they are, so that a refresh
    /// keeps selection and scroll place.
    void setFirst(const Slice& slice)
    {
        ++m_generation;
        m_fetching = false;
        m_next = slice.next;
        if (hasSameRows(slice.items)) {
            m_items = slice.items;
            if (!m_items.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_items.size()) - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_items = slice.items;
        endResetModel();
    }

    const QList<Item>& items() const { return m_items; }
    const Item* itemAt(int row) const { return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr; }
    void changeItem(int row, const Item& item)
    {
        m_items[row] = item;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && m_next && !m_fetching && m_fetch;
    }
    void fetchMore(const QModelIndex& parent) override
    {
        if (!canFetchMore(parent)) return;
        m_fetching = true;
        m_fetch(m_next, [this, generation = m_generation](const Slice& slice) {
            if (generation != m_generation) return;
            m_fetching = false;
            m_next = slice.next;
            if (slice.items.isEmpty()) return;
            const auto from = static_cast<int>(m_items.size());
            beginInsertRows({}, from, from + static_cast<int>(slice.items.size()) - 1);
            m_items += slice.items;
            endInsertRows();
        });
    }

private:
    bool hasSameRows(const QList<Item>& items) const
    {
        if (items.size() != m_items.size()) return false;
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!(items.at(i).id == m_items.at(i).id)) return false;
        }
        return true;
    }

    Fetch m_fetch;
    QList<Item> m_items;
    std::optional<Cursor> m_next;
    bool m_fetching = false;
    quint64 m_generation = 0;
};

} // namespace relais::ui
