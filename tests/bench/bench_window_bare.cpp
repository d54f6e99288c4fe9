// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of Relais's own window: a bare QMainWindow with a table over a million rows made up as they are asked
// for. Prints the milliseconds from main() to the end of the first paint.
#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QTableView>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace {

class Numbers final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 1000000; }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 6; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * 6 + index.column()) : QVariant();
    }
};

class Window final : public QMainWindow
{
public:
    explicit Window(std::chrono::steady_clock::time_point start)
        : m_start(start)
    {
    }

protected:
    bool event(QEvent* event) override
    {
        const bool done = QMainWindow::event(event);
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            // The children paint in the same turn of the loop; this runs after them.
            QTimer::singleShot(0, this, [this] {
                const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - m_start;
                std::printf("{\"first_paint_ms\":%.1f}\n", took.count());
                QCoreApplication::quit();
            });
        }
        return done;
    }

private:
    std::chrono::steady_clock::time_point m_start;
    bool m_painted = false;
};

} // namespace

int main(int argc, char** argv)
{
    const auto start = std::chrono::steady_clock::now();
    QApplication application(argc, argv);
    Numbers numbers;
    Window window(start);
    auto* table = new QTableView(&window);
    table->setModel(&numbers);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
