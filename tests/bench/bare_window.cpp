// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of bench_window: an empty QMainWindow of the same size that ends with its first paint.
#include <QApplication>
#include <QMainWindow>

#include <cstdlib>

namespace {

class BareWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QMainWindow::paintEvent(event);
        std::_Exit(0);
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
