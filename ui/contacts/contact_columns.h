// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace relais::ui {

class Preferences;

/// Widths of the contacts' columns. They fill the table: what room there is goes to what is read most, e-mails before
/// categories. A column that a person has drawn keeps its width, in the next session too.
class ContactColumns final : public QObject
{
    Q_OBJECT
public:
    /// `table` is its parent; `preferences` outlive it.
    ContactColumns(QTableView* table, Preferences& preferences);

    /// After a column was shown or hidden.
    void fit();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drawn(int column, int width);

    QTableView* m_table;
    Preferences& m_preferences;
    bool m_isFitting = false;
};

} // namespace relais::ui
