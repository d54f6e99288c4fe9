// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

/// A place of the window: a head with the title and the one primary action at its right, and a body.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(Desk& desk, const QString& title);

    /// Asks for what it shows anew. Called when the page is shown, by F5, and when the engine tells news.
    virtual void refresh() = 0;
    /// The engine reported, at most once a second while the page is shown.
    virtual void engineMoved() {}
    /// Esc with nothing on top: close a panel, clear a selection. False: nothing to close.
    virtual bool closeTop() { return false; }
    /// Ctrl+F.
    virtual void focusSearch() {}
    /// Before another page is shown or the window closes: writes what is not written yet.
    virtual void leave() {}
    /// Ctrl+N.
    void triggerPrimary();

protected:
    void showEvent(QShowEvent* event) override;
    Desk& desk() { return m_desk; }
    const Desk& desk() const { return m_desk; }
    const Theme& theme() const { return m_desk.theme; }

    void setTitle(const QString& title);
    /// The muted figure beside the title.
    void setCount(const QString& text);
    /// Stands between the title and the primary action.
    void addToHead(QWidget* widget);
    /// Hidden from who has not that scope.
    QPushButton* setPrimary(const QString& text, const QString& icon, Scope needs);
    /// A "back" arrow before the title and a small line under it.
    void makeChild(const QString& subtitle = {});
    void setSubtitle(const QString& text);
    /// The workspace's square after the arrow: for pages from which something is sent. Comes after makeChild().
    void showBrand();
    /// For a page whose panes go up to the edge of the window.
    void hideHead();
    QVBoxLayout* body() { return m_body; }

private:
    Desk& m_desk;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_count;
    QHBoxLayout* m_head;
    QWidget* m_headPlace;
    QVBoxLayout* m_body;
    QPushButton* m_primary = nullptr;
};

} // namespace relais::ui
