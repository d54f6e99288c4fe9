// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draft_saver.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QTimer;

namespace relais::ui {

class AudienceStep;
class CheckStep;
class MessageStep;
class Note;
class PreviewPane;
class StepMarks;
class WhatsappStep;

/// A draft in three steps, the preview always at the right; what is typed is saved by itself.
class CampaignEditor final : public Page
{
    Q_OBJECT
public:
    /// Id 0: a new campaign, which is in the list from the first change on.
    CampaignEditor(Desk& desk, CampaignId id);

    /// What could not be written before is tried again.
    void refresh() override { save(); }
    void leave() override;

private:
    enum Step { Audience, Message, Check, kSteps };

    void build();
    void load(CampaignId id);
    void show(const CampaignRecord& record);
    void goTo(int step);
    void makeMessageStep();
    void makeWhatsappStep();
    void makeCheckStep();
    void goOn();
    CampaignDraft draft() const;
    bool isWhatsapp() const { return m_draft.channel == Channel::Whatsapp; }
    void chooseChannel(Channel channel);
    void showSaved(const QString& at);
    void onChange();
    void save();
    void onSaved(const Result<SavedDraft>& saved);
    void offerBoth();
    void keepAsCopy();
    void openTheirs();
    QString copyName() const;
    void saveUnseen();
    void takeCopy();
    void launch();

    StepMarks* m_marks;
    Note* m_note;
    QStackedWidget* m_stack;
    AudienceStep* m_audience;
    MessageStep* m_message = nullptr;   ///< null until it is gone to: all three at once would be felt
    CheckStep* m_check = nullptr;       ///< the same
    WhatsappStep* m_whatsapp = nullptr; ///< in its place for a WhatsApp campaign
    PreviewPane* m_preview;
    QPushButton* m_next;
    QTimer* m_pause;
    DraftSaver m_saver;
    CampaignDraft m_draft;
    int m_step = 0;
    bool m_isDirty = false;
    bool m_isLoaded = false;
    bool m_hasConflict = false;
};

} // namespace relais::ui
