// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_room.h"

#include <QEvent>
#include <QHash>
#include <QResizeEvent>
#include <QTableView>

namespace relais::ui {

namespace {

class ColumnRoom final : public QObject
{
public:
    ColumnRoom(QTableView& table, int column, int least, QList<int> givesWay)
        : QObject(&table)
        , m_table(table)
        , m_column(column)
        , m_least(least)
        , m_givesWay(std::move(givesWay))
    {
        table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) arrange(static_cast<QResizeEvent*>(event)->size().width());
        return QObject::eventFilter(watched, event);
    }

private:
    void arrange(int width)
    {
        int room = width;
        for (int column = 0; column < m_table.model()->columnCount(); ++column)
            if (column != m_column) room -= widthOf(column);
        for (const int column : m_givesWay) {
            const bool gives = room < m_least;
            if (gives) room += widthOf(column);
            hide(column, gives);
        }
    }

    int widthOf(int column) const { return m_hidden.value(column, m_table.columnWidth(column)); }

    void hide(int column, bool gives)
    {
        if (gives == m_hidden.contains(column)) return;
        if (gives)
            m_hidden.insert(column, m_table.columnWidth(column));
        else
            m_hidden.remove(column);
        m_table.setColumnHidden(column, gives);
    }

    QTableView& m_table;
    int m_column;
    int m_least;
    QList<int> m_givesWay;
    QHash<int, int> m_hidden; ///< by column: its width
};

} // namespace

void keepColumnRoom(QTableView& table, int column, int least, const QList<int>& givesWay)
{
    new ColumnRoom(table, column, least, givesWay);
}

} // namespace relais::ui
