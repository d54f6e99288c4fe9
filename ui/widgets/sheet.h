// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

class QFrame;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Theme;

/// The only keys that also work while a sheet is open.
inline constexpr QKeyCombination kLockKeys{Qt::ControlModifier, Qt::Key_L};

/// A frame laid over the whole window, which is dimmed behind it: for what needs an answer before anything
/// else. Esc, or a click beside it, closes it. Deletes itself when closed; the window behind keeps running, but
/// its keys rest. It hides with what it was opened over, as when the window locks, comes back with it, and ends
/// with it.
class Sheet : public QWidget
{
    Q_OBJECT
public:
    /// `over` is any widget of the window. `top` below zero centres it.
    Sheet(const Theme& theme, QWidget* over, int width, int top = -1);

    /// Shows it and puts the keyboard into `focus`.
    void open(QWidget* focus);
    void close();

Q_SIGNALS:
    void closed();

protected:
    QVBoxLayout* content() { return m_content; }
    const Theme& theme() const { return m_theme; }
    /// The last row: `leave`, which closes it, and at its right what the sheet is for.
    void addFoot(QPushButton* leave, QPushButton* act);

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Tab stays inside.
    bool focusNextPrevChild(bool next) override;

private:
    void comeBack();
    /// Over the whole window, and as wide as it was made where there is room for that.
    void fit();

    const Theme& m_theme;
    QWidget* m_over;
    int m_width;
    QFrame* m_frame;
    QVBoxLayout* m_content;
    QPointer<QWidget> m_focusBefore;
};

} // namespace relais::ui
