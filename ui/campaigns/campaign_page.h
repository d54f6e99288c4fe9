// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_failures.h"
#include "services/campaigns/message_repository.h"
#include "ui/shell/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace relais::ui {

class Card;
class FailureList;
class Funnel;
class LiveHeader;
class MessageList;
class Note;
class Question;
class StatusTable;

/// A launched campaign: how far it is, where its messages stand, what did not arrive and what to do about it.
class CampaignPage final : public Page
{
    Q_OBJECT
public:
    CampaignPage(Desk& desk, CampaignId id);

    void refresh() override;
    void engineMoved() override;

private:
    struct Seen
    {
        CampaignRecord record;
        CampaignStats stats;
        QList<FailureCause> causes;
        StatusCounts followUp; ///< of Message 2
        PutOff putOff;
    };
    static Result<Seen> read(const Work& work, CampaignId id);
    void readFigures();

    void build();
    void show(const Seen& seen);
    QString factsOf(const Seen& seen) const;
    void showActions(const CampaignSummary& campaign);
    /// That its messages are still being made, and what can be done about it.
    void showLaunching(const CampaignSummary& campaign);
    void primary();
    void launchOn();
    void resume();
    bool hasSpentItsBudget() const;
    void askForBudget();
    void askForStart();
    void askToCancel();
    QString cancelText() const;
    void cancel();
    void retry();
    void askToResolve(MessageRepository::Verdict verdict);
    void resolve(const QList<MessageId>& chosen, MessageRepository::Verdict verdict);
    /// The one of its buttons that was pressed rests meanwhile; nothing: the primary one.
    template <typename Value, typename Action>
    void act(Action action, std::function<QString(const Value&)> said, QPushButton* pressed = nullptr);

    CampaignId m_id;
    std::optional<Seen> m_seen;
    Note* m_note;
    Note* m_launching;
    Note* m_missed;
    Note* m_unsure;
    LiveHeader* m_header;
    Funnel* m_funnel;
    FailureList* m_failures;
    StatusTable* m_statuses;
    MessageList* m_messages;
    Card* m_messageCard;
    QLabel* m_facts;
    QPushButton* m_primary;
    QPushButton* m_launchOn;
    QPushButton* m_anotherStart;
    QPushButton* m_cancel;
    QPushButton* m_retry = nullptr;
    QPointer<Question> m_cancelling;
    Latest m_latest;
};

} // namespace relais::ui
