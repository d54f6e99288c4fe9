// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_list.h"
#include "ui/widgets/choice.h"

#include <QColor>
#include <QFrame>
#include <QMap>
#include <QPushButton>

class QButtonGroup;
class QLabel;

namespace relais::ui {

/// Left of the window: the workspace, the places, the person. Folds to icons when it is told to.
class Sidebar final : public QFrame
{
    Q_OBJECT
public:
    Sidebar(const Theme& theme, const std::vector<PlaceEntry>& places, QWidget* parent = nullptr);

    void setChosen(Place place);
    void setFolded(bool folded);
    void setWorkspace(const QString& workspace, const QString& agency, const QColor& colour);
    void setPerson(const QString& name);
    /// Something at that place wants a look: a sign at the right of its line. Empty: nothing does.
    void setAttention(Place place, const QString& why);
    /// So many new things wait at that place; `words` say it. Zero: none.
    void setNew(Place place, int count, const QString& words);

Q_SIGNALS:
    void chosen(relais::ui::Place place);
    /// The workspace was pressed; a menu belongs below that point.
    void workspacePressed(const QPoint& below);
    void personPressed(const QPoint& above);

private:
    void makeSwitcher();
    void relabel();

    const Theme& m_theme;
    std::vector<PlaceEntry> m_places;
    QMap<Place, Choice<QPushButton>*> m_buttons;
    QMap<Place, QString> m_attention;
    QMap<Place, QLabel*> m_badges;
    QMap<Place, QString> m_news;
    QPushButton* m_workspace;
    QPushButton* m_person;
    QLabel* m_square;
    QLabel* m_workspaceName;
    QLabel* m_agencyName;
    QLabel* m_switches;
    QButtonGroup* m_group;
    QString m_personText;
    bool m_folded = false;
};

} // namespace relais::ui
