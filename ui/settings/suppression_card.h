// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/suppression_list.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace relais::ui {

class FormField;
class SuppressionActions;

/// Who must not be written to: look one up, add one with the reason, take one off, export them all.
class SuppressionCard final : public QFrame
{
    Q_OBJECT
public:
    explicit SuppressionCard(Desk& desk);

    void refresh();
    /// Into that file, without asking for one.
    void exportTo(const QString& path);

private:
    void addAdding(QVBoxLayout* column);
    void addFinding(QVBoxLayout* column);
    void show(const QList<Suppression>& found);
    void addRow(const Suppression& one);
    void addPaging(const QList<Suppression>& found);
    void add();
    void askForFile();

    Desk& m_desk;
    SuppressionActions* m_actions;
    QLineEdit* m_address;
    FormField* m_row;
    QComboBox* m_reason;
    QLineEdit* m_search;
    QVBoxLayout* m_rows;
    QString m_after;
    Latest m_latest;
};

} // namespace relais::ui
