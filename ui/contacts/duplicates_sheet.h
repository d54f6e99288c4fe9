// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/contact_merge.h"
#include "services/contacts/duplicate_finder.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

#include <functional>
#include <stop_token>

class QLabel;
class QPushButton;

namespace relais::ui {

class DuplicateColumns;
class Note;
class StateView;

/// Goes through the contacts that are probably one person, group by group: merged, told apart, or left for later. The last
/// answer can be taken back.
class DuplicatesSheet final : public Sheet
{
    Q_OBJECT
public:
    DuplicatesSheet(Desk& desk, QWidget* over);
    /// A search that is running stops.
    ~DuplicatesSheet() override;

    void start();

private:
    void build();
    void search(qint64 after);
    void showFound(const Result<DuplicateGroups>& found);
    void showGroup();
    void showEnd();
    void next();
    void merge();
    void tellApart();
    /// What was done, whether to all of the group, and how it is taken back; then the next group.
    void goOn(const QString& done, bool isWhole, std::function<void()> undo);
    /// Also of failures, which change nothing.
    void takenBack(const Result<void>& done);
    void setBusy(bool busy);
    void setAnswers(bool shown);

    Desk& m_desk;
    std::stop_source m_stop;
    DuplicateGroups m_found;
    int m_at = 0;   ///< the group that is shown, of m_found
    int m_seen = 0; ///< groups before m_found
    int m_total = 0;
    int m_left = 0; ///< put off for later
    std::function<void()> m_undo;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_why;
    Note* m_note;
    QPushButton* m_undoButton;
    DuplicateColumns* m_columns;
    StateView* m_state;
    QPushButton* m_different;
    QPushButton* m_later;
    QPushButton* m_merge;
};

} // namespace relais::ui
