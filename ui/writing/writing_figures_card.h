// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/answer_cache.h"
#include "services/writing/writing_figures.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class LineChart;

/// What the models of the last thirty days did: how much they were asked, how fast they were, how often an answer was known already, how often none came.
/// Hidden until there is something to say.
class WritingFiguresCard final : public QFrame
{
    Q_OBJECT
public:
    explicit WritingFiguresCard(Desk& desk);

    void refresh();

private:
    struct Figures
    {
        QList<ModelFigures> models;
        AnswerRoom room;
    };

    void show(const Figures& figures);
    QWidget* makeRow(const ModelFigures& figures);
    void forget();

    Desk& m_desk;
    LineChart* m_chart;
    QVBoxLayout* m_rows;
    QLabel* m_room;
    QPushButton* m_forget;
    Latest m_latest;
};

} // namespace relais::ui
