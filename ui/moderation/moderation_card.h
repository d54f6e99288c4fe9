// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/moderation/moderation_list.h"
#include "services/moderation/moderator.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace relais::ui {

/// What must not stand in what the workspace publishes: the rules, what the model has to say, and a field to try a text at once. Whoever writes sees it; who
/// manages automation changes it.
class ModerationCard final : public QFrame
{
    Q_OBJECT
public:
    explicit ModerationCard(Desk& desk);

    void refresh();

private:
    void addChanging(QVBoxLayout* column);
    void addTrying(QVBoxLayout* column);
    void show(const ModerationPolicy& policy);
    void showRules(const QList<ModerationRule>& rules);
    QWidget* makeRow(int place);
    void edit(int place);
    void remove(int place);
    /// The list is that from now on; `told` is said, with Undo.
    void save(const QList<ModerationRule>& rules, const QString& told);
    void undo(const QList<ModerationRule>& before, const QList<ModerationRule>& after);
    void chooseModel();
    void tryText();
    void showTried(const Result<ModerationReport>& report);

    Desk& m_desk;
    bool m_mayChange;
    QVBoxLayout* m_rows;
    QComboBox* m_model = nullptr; ///< for who may change it
    QLabel* m_modelWords;
    QPlainTextEdit* m_text;
    QLabel* m_found;
    ModerationPolicy m_policy;
    Latest m_latest;
    Latest m_latestTry;
};

} // namespace relais::ui
