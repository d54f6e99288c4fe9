// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace relais::ui {

class Theme;

/// A frame laid over the whole window, which is dimmed behind it: for what needs an answer before anything
/// else. Esc, or a click beside it, closes it. Deletes itself when closed; the window behind keeps running.
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

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Tab stays inside.
    bool focusNextPrevChild(bool next) override;

private:
    const Theme& m_theme;
    QFrame* m_frame;
    QVBoxLayout* m_content;
    QPointer<QWidget> m_focusBefore;
};

} // namespace relais::ui
