// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Theme;

/// What stands where a list would be: what it is for, and one action. Also for errors, with what to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const Theme& theme);

    void show(const QString& icon, const QString& title, const QString& text, const QString& action = {});
    void showError(const QString& text, const QString& action);

Q_SIGNALS:
    void acted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace relais::ui
