// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace relais::ui {

class Theme;

/// Bottom right, for some seconds: what happened, with Undo where it can be undone. A child laid over the
/// window; it keeps itself in the corner.
class Toasts final : public QWidget
{
    Q_OBJECT
public:
    Toasts(const Theme& theme, QWidget* over);

    void add(const QString& text, std::function<void()> undo);
    /// Ctrl+Z: what the newest toast with an Undo offers. False: there is none any more.
    bool undoNewest();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void takeBack(QWidget* toast);
    void drop(QWidget* toast);

    struct Shown
    {
        QWidget* widget;
        std::function<void()> undo;
    };
    const Theme& m_theme;
    QVBoxLayout* m_column;
    QList<Shown> m_shown;
};

} // namespace relais::ui
