// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/rule_repository.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

#include <stop_token>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimeEdit;
class QVBoxLayout;

namespace relais::ui {

class ChoiceMenu;
class Note;

/// One rule as a form, with the sentence that it makes. Saves it by itself.
class RuleSheet final : public Sheet
{
    Q_OBJECT
public:
    /// The rule at `place` of the list as it stands; below zero: a new one, behind them.
    RuleSheet(Desk& desk, const QList<StoredRule>& rules, int place, QWidget* over);
    /// A model that is looking at the answer stops.
    ~RuleSheet() override;

    void start();

Q_SIGNALS:
    /// The list as it is stored now, and the rule's name.
    void saved(const QList<relais::StoredRule>& rules, const QString& name);

private:
    void build();
    QWidget* makeHoursRow();
    QWidget* makeWaitRow();
    QWidget* makeReadingRow();
    void addActions(QVBoxLayout* column);
    void addEnd();
    void fill(const AutomationRule& rule);
    AutomationRule read() const;
    void offerPeople();
    void askWhetherRead();
    void showSentence();
    void complain(const QString& why);
    void showRefusal(const Error& error);
    void save();

    Desk& m_desk;
    QList<StoredRule> m_rules;
    int m_place;
    LineField m_name;
    LineField m_keywords;
    QCheckBox* m_hasHours;
    QComboBox* m_match;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QComboBox* m_zone;
    QCheckBox* m_waits;
    QDoubleSpinBox* m_hours;
    ChoiceMenu* m_intents;
    ChoiceMenu* m_sentiments;
    ChoiceMenu* m_urgencies;
    bool m_isRead = true; ///< what comes in is read by itself
    LineField m_tags;
    QPlainTextEdit* m_answer;
    FormField* m_answerRow;
    QCheckBox* m_byModel;
    QString m_words; ///< of the answer, as they stand in the form
    QComboBox* m_assignee;
    FormField* m_assigneeRow;
    QCheckBox* m_suppresses;
    QLabel* m_sentence;
    QFrame* m_frame;
    Note* m_note;
    QPushButton* m_save;
    Warned m_warned = Warned::Asks; ///< of the rule as it stands there
    std::stop_source m_end;
};

} // namespace relais::ui
