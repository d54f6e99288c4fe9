// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace relais::ui {

class Rights;
class Theme;

/// How many contacts are chosen.
struct ChosenCount
{
    int chosen = 0;
    int fitting = 0;    ///< all that the list goes on to, where all that it has loaded are chosen; else 0
    bool isAll = false; ///< those are meant, loaded or not
};

/// What can be done with the contacts that are chosen. Part of the layout: it hides nothing.
class SelectionBar final : public QFrame
{
    Q_OBJECT
public:
    SelectionBar(const Theme& theme, const Rights& rights);

    void show(const ChosenCount& count, const QStringList& categories);

Q_SIGNALS:
    void assignWanted(const QString& category);
    void unassignWanted(const QString& category);
    void allWanted();
    void suppressWanted();
    /// The same while all that fit are meant.
    void suppressAllWanted();
    void exportWanted();
    void mergeWanted();
    void removeWanted();
    void cleared();

private:
    void fillLine(QHBoxLayout* row, const Theme& theme, const Rights& rights);
    void askForNewCategory();

    QLabel* m_count;
    QPushButton* m_all;
    QPushButton* m_merge;
    QMenu* m_categories;
    bool m_isAll = false;
};

} // namespace relais::ui
