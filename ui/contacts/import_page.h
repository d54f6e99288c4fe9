// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/import/contact_import.h"
#include "ui/shell/page.h"

#include <stop_token>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace relais::ui {

class ImportColumns;
class ImportFile;
class ImportRules;
class ImportRun;
class Note;
class StepMarks;

/// A CSV file into the workspace in five steps: file, columns, rules, preview, import. Going back loses no
/// choice; nothing is written before the last step.
class ImportPage final : public Page
{
    Q_OBJECT
public:
    /// `file`: chosen already (dropped on the window), or empty.
    ImportPage(Desk& desk, const QString& file);
    /// Stops a running import; what is done stays or goes as the person chose.
    ~ImportPage() override;

    void refresh() override {}

private:
    enum Step { File, Columns, Rules, Preview, Import, kSteps };

    void chooseFile(const QString& file);
    void inspect();
    void goTo(Step step);
    void goOn();
    void showFoot();
    void rehearse();
    void import();
    void run(bool dryRun, const QString& doing);
    void saveRejects();
    void showReport(const Result<ImportReport>& report);
    QString missing() const;

    ImportOptions m_options;
    CsvFacts m_facts;
    Step m_step = File;
    bool m_isRunning = false;
    std::stop_source m_stop;
    StepMarks* m_marks;
    Note* m_note;
    QStackedWidget* m_stack;
    ImportFile* m_file;
    ImportColumns* m_columns;
    ImportRules* m_rules;
    ImportRun* m_preview;
    ImportRun* m_run;
    QLabel* m_summary;
    QPushButton* m_back;
    QPushButton* m_next;
    Latest m_latest;
};

} // namespace relais::ui
