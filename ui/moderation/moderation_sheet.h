// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/moderation/moderation_list.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QPushButton;

namespace relais::ui {

class Note;

/// One rule of what must not go out as a form. Saves it by itself.
class ModerationSheet final : public Sheet
{
    Q_OBJECT
public:
    /// The rule at `place` of the list as it stands; below zero: a new one, behind them.
    ModerationSheet(Desk& desk, const QList<ModerationRule>& rules, int place, QWidget* over);

    void start();

Q_SIGNALS:
    /// The list as it is stored now, and what the rule seeks.
    void saved(const QList<relais::ModerationRule>& rules, const QString& sought);

private:
    void build();
    void fill(const ModerationRule& rule);
    ModerationRule read() const;
    void save();
    void showRefusal(const Error& error);

    Desk& m_desk;
    QList<ModerationRule> m_rules;
    int m_place;
    QComboBox* m_kind;
    LineField m_sought;
    QComboBox* m_verdict;
    LineField m_reason;
    Note* m_note;
    QPushButton* m_save;
};

} // namespace relais::ui
