// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "models/core/instant.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace relais::ui {

class Note;
class StateView;
class TemplateFilter;
class TemplatesModel;

/// Chooses a template of an account: a searchable list, what the chosen one says, and why one cannot be sent.
class TemplatePicker final : public Sheet
{
    Q_OBJECT
public:
    TemplatePicker(const Theme& theme, QWidget* over, const QString& account);

    /// `chosen`: the name of the one that is used now.
    void show(const QList<WhatsappTemplate>& templates, const std::optional<Instant>& syncedAt);
    void showSyncing(bool isSyncing);
    /// Why it could not be asked for; empty: it could.
    void showTrouble(const QString& text);
    void start(const QString& chosenName, const QString& chosenLanguage);

Q_SIGNALS:
    void chosen(const relais::WhatsappTemplate& form);
    void syncWanted();

private:
    void build();
    QWidget* makeFoot();
    void showState();
    void showChosen();
    void select(const QString& name, const QString& language);
    const WhatsappTemplate* current() const;
    void use();

    QString m_account;
    TemplatesModel* m_all;
    TemplateFilter* m_model;
    QLineEdit* m_search;
    QTableView* m_table;
    StateView* m_state;
    QLabel* m_text;
    Note* m_note;
    QLabel* m_synced;
    QPushButton* m_sync;
    QPushButton* m_use;
};

} // namespace relais::ui
