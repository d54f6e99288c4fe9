// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

#include <QElapsedTimer>

#include <functional>
#include <stop_token>

class QLabel;
class QPushButton;
class QTimer;

namespace relais::ui {

/// What an export on another thread looks at, and what it tells.
struct ExportWatch
{
    std::stop_token stop;
    std::function<void(qint64)> wrote; ///< rows so far; any thread
};

/// A file that is being written: how many rows it has, how fast they come, and Cancel. Shows only when that takes longer than a moment. Cancel, Esc and its own
/// end stop the export.
class ExportSheet final : public Sheet
{
    Q_OBJECT
public:
    ExportSheet(const Desk& desk, QWidget* over, const QString& path);
    ~ExportSheet() override;

    ExportWatch watch() const { return {m_stop.get_token(), m_wrote}; }
    /// The export has ended, one way or the other: deletes itself.
    void end();

protected:
    /// Beside it is no Cancel: a slip would cost what was written.
    void mousePressEvent(QMouseEvent*) override {}

private:
    void showRows(qint64 rows);

    QLabel* m_rows;
    QPushButton* m_cancel;
    QTimer* m_late;
    QElapsedTimer m_since;
    std::stop_source m_stop;
    std::function<void(qint64)> m_wrote;
};

} // namespace relais::ui
