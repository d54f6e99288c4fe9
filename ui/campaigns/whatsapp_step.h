// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/channels/whatsapp_template.h"
#include "services/campaigns/variables.h"
#include "services/channels/account.h"
#include "ui/shell/desk.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace relais::ui {

class FollowUpCard;
class Note;
class TemplateCard;
class TemplatePicker;

/// The second step of the editor for WhatsApp: from which number, the template of Message 1 with what stands in it, and
/// Message 2.
class WhatsappStep final : public QWidget
{
    Q_OBJECT
public:
    explicit WhatsappStep(Desk& desk);

    void show(const CampaignDraft& draft);
    /// Lays what stands here over a draft.
    CampaignDraft applied(CampaignDraft draft) const;
    /// What is wrong with the texts, from the preview; empty: nothing.
    void showProblem(const QString& text);

Q_SIGNALS:
    void changed();

private:
    /// What is known of an account's templates.
    struct Shelf
    {
        QList<WhatsappTemplate> templates;
        std::optional<Instant> syncedAt;
    };
    struct Choices
    {
        QList<Account> accounts;
        QHash<QString, Shelf> shelves; ///< by the account's name
        VariableCatalogue variables;
    };

    QWidget* makeFrom();
    static Result<Choices> readChoices(const Work& work);
    void showChoices(const Choices& choices);
    void showAccounts();
    void showPace();
    void showTemplate(const TemplateStep& step);
    void chooseAccount();
    void pick();
    void sync();
    void onSynced(const QString& account, const Result<QList<WhatsappTemplate>>& found);
    const Account* account() const;
    std::optional<WhatsappTemplate> formOf(const TemplateStep& step) const;

    Desk& m_desk;
    QComboBox* m_account;
    QLabel* m_pace;
    Note* m_noAccount;
    TemplateCard* m_template;
    FollowUpCard* m_followUp;
    Note* m_problem;
    QPointer<TemplatePicker> m_picker;
    std::optional<Choices> m_choices; ///< nothing: still being read
    QString m_accountName;
    bool m_isSyncing = false;
};

} // namespace relais::ui
