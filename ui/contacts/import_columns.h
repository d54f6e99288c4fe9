// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/import/column_mapping.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace relais::ui {

class Theme;

/// The second step: where each column of the file goes, with samples beside it.
class ImportColumns final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportColumns(const Theme& theme);

    void show(const QString& file, const CsvFacts& facts);
    /// "HEADER=field" for every column, as ImportOptions wants them.
    QStringList mappings() const;
    /// What keeps the step from being left; empty: nothing.
    QString missing() const;
    void focusMissing();
    /// "7 recognised, 1 ignored".
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QString header;
        QComboBox* target;
        QLabel* icon;
        QLabel* state;
        bool offersOwn = false; ///< the last choice: the column as a custom field
    };
    void addRow(int column, const CsvFacts& facts);
    void showState(const Row& row);
    bool hasIdentity() const;

    const Theme& m_theme;
    QLabel* m_file;
    QLabel* m_facts;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace relais::ui
