// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "services/campaigns/template_library.h"
#include "services/campaigns/variables.h"
#include "services/channels/account.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace relais::ui {

class MessageBody;
class MessageFiles;
class Note;
struct ProposedText;

/// The second step of the editor: from whom, the subject, the message with its variables, pictures and files.
class MessageStep final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageStep(Desk& desk);

    void show(const CampaignDraft& draft);
    /// Lays what stands here over a draft.
    CampaignDraft applied(CampaignDraft draft) const;
    /// Stored files have ids now.
    void takeStored(const QList<AttachmentRef>& attachments);
    /// What is wrong with the text, from the preview; empty: nothing.
    void showProblem(const QString& text);
    void focusSubject();

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Choices
    {
        QList<Account> accounts;
        QList<VariableCatalogue::Offer> variables;
        QList<MailTemplate> templates;
    };

    QWidget* makeFields();
    QWidget* makeToolbar();
    void readChoices();
    void showChoices(const Choices& choices);
    void showMode(int mode);
    void insertVariable(const QString& text);
    void addImage();
    /// Undo brings back what it replaces.
    void useTemplate(const MailTemplate& wanted);
    void fillIn(const MailTemplate& wanted);
    MailTemplate written() const;
    void writeWithModel();
    void takeWritten(const ProposedText& text);
    /// Unless somebody has written on since.
    void takeBack(const MailTemplate& before, const MailTemplate& after);
    void saveTemplate();
    void deleteTemplate(const MailTemplate& gone);

    Desk& m_desk;
    QComboBox* m_account;
    QLineEdit* m_replyTo;
    QLineEdit* m_subject;
    QLabel* m_length;
    QComboBox* m_mode;
    QWidget* m_toolbar = nullptr;
    QList<QWidget*> m_writingTools;
    QList<QPushButton*> m_wordy;
    QMenu* m_variables;
    QMenu* m_templates;
    MessageBody* m_body;
    MessageFiles* m_files;
    Note* m_problem;
    QString m_accountName;
    bool m_isFilling = false;
};

} // namespace relais::ui
