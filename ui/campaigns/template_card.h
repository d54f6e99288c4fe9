// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/whatsapp_plan.h"
#include "models/channels/whatsapp_template.h"
#include "services/campaigns/variables.h"
#include "ui/widgets/card.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class FormField;
class Note;
class Theme;
class VariableRow;

/// Message 1: which template, and what stands in its header, its text and its link buttons. What is stored stays as it is
/// until a person changes it, whatever the template has become meanwhile.
class TemplateCard final : public QWidget
{
    Q_OBJECT
public:
    /// How many templates of the account are known; nothing: no account, or they are still being read.
    struct Shelf
    {
        std::optional<qsizetype> templates;
        bool isSyncing = false;
    };

    explicit TemplateCard(const Theme& theme);

    /// What the rows offer. Before the first show().
    void setCatalogue(const VariableCatalogue& catalogue) { m_catalogue = catalogue; }
    /// `form`: nothing when the account has no such template, as far as is known.
    void show(const TemplateStep& step, const std::optional<WhatsappTemplate>& form, const Shelf& shelf);
    const TemplateStep& step() const { return m_step; }
    /// Another one, with what was written for the one before as far as it fits.
    void choose(const WhatsappTemplate& form);

Q_SIGNALS:
    void changed();
    void pickWanted();
    void syncWanted();

private:
    QWidget* makeHead();
    QWidget* makeChoice();
    void showForm();
    void showTrouble();
    void showRows();
    void addHeader();
    void addVariables();
    void addButtons();
    VariableRow* addRow(const QString& mark, const QString& name, const QString& object, const QString& text,
                        const QString& example);
    /// What stands in the rows is what is stored from now on.
    void take();
    void checkMedia();

    const Theme& m_theme;
    VariableCatalogue m_catalogue;
    Card* m_card;
    QLabel* m_statusIcon;
    QLabel* m_status;
    QPushButton* m_pick;
    QLabel* m_facts;
    Note* m_note;
    QWidget* m_inside;
    QVBoxLayout* m_rows;
    QLineEdit* m_media = nullptr;
    FormField* m_mediaField = nullptr;
    VariableRow* m_header = nullptr;
    QList<VariableRow*> m_variables;
    QList<VariableRow*> m_buttons;
    Shelf m_shelf;
    TemplateStep m_step;
    std::optional<WhatsappTemplate> m_form;
};

} // namespace relais::ui
