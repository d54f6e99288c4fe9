// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/import/contact_import.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace relais::ui {

class Bar;
class Note;
class Theme;

/// An import, or its rehearsal, while it runs and what became of it.
class ImportRun final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportRun(const Theme& theme);

    void showRunning(const QString& doing, bool rehearsal);
    void showProgress(const ImportProgress& progress);
    void showReport(const ImportReport& report, bool rehearsal, const ImportOptions& options);

Q_SIGNALS:
    void cancelled();
    /// The refused rows are wanted in a file of the person's choice.
    void saveWanted();

private:
    QWidget* makeRefused();
    void showRefused(const ImportReport& report);
    void addFigure(const QString& name, qint64 value, bool strong = false);

    QLabel* m_title;
    Bar* m_bar;
    QLabel* m_rows;
    QLabel* m_left;
    QPushButton* m_cancel;
    Note* m_note;
    QGridLayout* m_figures;
    QWidget* m_refused;
    QLabel* m_refusedTitle;
    QGridLayout* m_refusedRows;
    QPushButton* m_save;
};

} // namespace relais::ui
