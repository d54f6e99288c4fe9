// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/audit.h"
#include "ui/access/audit_table_model.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QTableView;

namespace relais::ui {

class AuditFilter;
class Note;
class StateView;

/// The audit trail: filtered, checked, written to a file. Reads itself.
class AuditView final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditView(Desk& desk);

    void refresh();
    void focusSearch();
    /// The result of the check, then the search. False: there is neither.
    bool closeTop();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeList();
    void readPeople();
    void read(int count);
    void show(const AuditPage& page);
    void verify();
    void showVerdict(const AuditVerdict& verdict);
    void exportTrail();

    Desk& m_desk;
    AuditTableModel* m_model;
    AuditFilter* m_filter;
    QPushButton* m_verify;
    QPushButton* m_export;
    Note* m_note;
    QTableView* m_table;
    StateView* m_state;
    QBoxLayout* m_tools = nullptr;
    bool m_isChecking = false;
    bool m_isExporting = false;
    Latest m_latest;
    Latest m_latestPeople;
};

} // namespace relais::ui
