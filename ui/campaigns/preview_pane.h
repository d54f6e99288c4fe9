// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/contacts/contact.h"
#include "services/campaigns/preview.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace relais::ui {

class BubbleView;
class MailView;

/// The message as one real contact will read it, always at the right of the editor; and a test to oneself.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(Desk& desk);

    /// Shows it after a short pause. `stored`: whose attachments a test takes along.
    void show(const CampaignDraft& draft, const std::optional<CampaignId>& stored);

Q_SIGNALS:
    /// A template is wrong; empty: all is well again.
    void problemFound(const QString& text);

private:
    void findContacts(const QString& typed);
    void offer(const QList<Contact>& contacts, const QString& typed);
    void choose(int index);
    /// What was typed and is nobody goes back to who was seen last.
    void leaveField();
    void render();
    void renderMail();
    void renderBubbles();
    void showChannel();
    void showGaps(const QStringList& emptyVariables);
    void showNobody();
    bool isMail() const { return m_channel == Channel::Email; }
    void askForTest();
    void sendTest(const QString& address);
    void queueTest(const QString& number);
    /// Until the engine has sent it, or has said why not.
    void followTest();
    void testEnded(const QString& toast, const QString& problem);

    Desk& m_desk;
    QComboBox* m_contacts;
    QPushButton* m_test;
    MailView* m_mail;
    BubbleView* m_bubbles;
    QStackedWidget* m_views;
    QLabel* m_nobody;
    QLabel* m_foot;
    QTimer* m_pause;
    QTimer* m_searchPause;
    Channel m_channel = Channel::Email;
    std::optional<CampaignDraft> m_draft; ///< nothing is rendered before the first show()
    std::optional<CampaignId> m_stored;
    std::optional<ContactId> m_seenBy;
    QString m_seenByName;
    struct UnderWay
    {
        MessageId message;
        QString number;
        int looks = 0;
    };
    std::optional<UnderWay> m_underWay; ///< a test over WhatsApp
    QTimer* m_follow;
    Latest m_latest;
    Latest m_latestContacts;
};

} // namespace relais::ui
