// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_replies.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

#include <stop_token>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Note;

/// Chooses an approved template, fills it in, shows what the person will read, and sends it.
class TemplateSheet final : public Sheet
{
    Q_OBJECT
public:
    TemplateSheet(Desk& desk, const Conversation& conversation, const QList<WhatsappTemplate>& templates,
                  QWidget* over);
    /// A model that is looking at it stops.
    ~TemplateSheet() override;

    void start();

Q_SIGNALS:
    void sent();

private:
    void build();
    void choose(int number);
    QLineEdit* addField(const QString& label);
    void preview();
    /// The first gap; nothing: all is filled in.
    QLineEdit* gap() const;
    void send();
    void showRefusal(const Error& error);

    Desk& m_desk;
    Conversation m_conversation;
    QList<WhatsappTemplate> m_templates;
    QComboBox* m_choice;
    QVBoxLayout* m_fields;
    QLineEdit* m_header = nullptr;
    QList<QLineEdit*> m_variables;
    QList<QLineEdit*> m_buttons;
    QLabel* m_preview;
    Note* m_trouble;
    QPushButton* m_send;
    Warned m_warned = Warned::Asks; ///< of what stands there now
    std::stop_source m_end;
};

} // namespace relais::ui
