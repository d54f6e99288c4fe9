// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QMenu;
class QPushButton;

namespace relais::ui {

class Theme;

/// What can be done with the contacts that are chosen. Part of the layout: it hides nothing.
class SelectionBar final : public QFrame
{
    Q_OBJECT
public:
    explicit SelectionBar(const Theme& theme);

    void show(int chosen, const QStringList& categories);

Q_SIGNALS:
    void assignWanted(const QString& category);
    void unassignWanted(const QString& category);
    void suppressWanted();
    void mergeWanted();
    void removeWanted();
    void cleared();

private:
    void askForNewCategory();

    QLabel* m_count;
    QPushButton* m_merge;
    QMenu* m_categories;
};

} // namespace relais::ui
