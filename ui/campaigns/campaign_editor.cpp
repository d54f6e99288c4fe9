// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_editor.h"

#include "ui/campaigns/audience_step.h"
#include "ui/campaigns/check_step.h"
#include "ui/campaigns/launch_sheet.h"
#include "ui/campaigns/message_step.h"
#include "ui/campaigns/preview_pane.h"
#include "ui/campaigns/whatsapp_step.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/field_label.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/step_marks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTime>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

namespace relais::ui {

namespace {
constexpr int kSaveAfterMs = 700;
constexpr int kLeft = 588;
constexpr int kRight = 476;
} // namespace

CampaignEditor::CampaignEditor(Desk& desk, CampaignId id)
    : Page(desk, tr("New campaign"))
    , m_marks(new StepMarks(desk.theme, {tr("Audience"), tr("Message"), tr("Check and send")}))
    , m_note(new Note(desk.theme))
    , m_stack(new QStackedWidget)
    , m_audience(new AudienceStep(desk))
    , m_preview(new PreviewPane(desk))
    , m_pause(new QTimer(this))
    , m_saver(std::nullopt)
{
    build();
    if (id.value() > 0) {
        load(id);
    } else {
        m_draft.name = tr("Campaign of %1").arg(QLocale().toString(QDate::currentDate(), QLocale::ShortFormat));
        show(CampaignRecord{.draft = m_draft});
    }
}

void CampaignEditor::build()
{
    makeChild();
    showBrand();
    addToHead(m_marks);
    m_next = setPrimary(tr("Continue"), QStringLiteral("arrow-right"), Scope::CampaignsWrite);
    m_next->setLayoutDirection(Qt::RightToLeft);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    auto* noteRow = new QHBoxLayout;
    noteRow->setContentsMargins(space::kWide, 0, space::kWide, 0);
    noteRow->addWidget(m_note);
    body()->addLayout(noteRow);
    body()->addWidget(makeRule());
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(m_audience);
    split->addWidget(m_stack);
    split->addWidget(m_preview);
    split->setSizes({kLeft, kRight});
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    body()->addWidget(split, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kSaveAfterMs);
    connect(m_pause, &QTimer::timeout, this, &CampaignEditor::save);
    connect(m_audience, &AudienceStep::channelChosen, this, &CampaignEditor::chooseChannel);
    connect(m_audience, &AudienceStep::changed, this, &CampaignEditor::onChange);
    connect(m_next, &QPushButton::clicked, this, &CampaignEditor::goOn);
    connect(m_marks, &StepMarks::pressed, this, &CampaignEditor::goTo);
    m_marks->setReachable(kSteps);
}

void CampaignEditor::makeMessageStep()
{
    m_message = new MessageStep(desk());
    m_stack->addWidget(m_message);
    nameScrollAreas(*m_message, accessibleName());
    m_message->show(m_draft);
    connect(m_message, &MessageStep::changed, this, &CampaignEditor::onChange);
    connect(m_preview, &PreviewPane::problemFound, m_message, &MessageStep::showProblem);
    // What it may have found before there was a place to say so.
    m_preview->show(m_draft, m_saver.id());
}

void CampaignEditor::makeWhatsappStep()
{
    m_whatsapp = new WhatsappStep(desk());
    m_stack->addWidget(m_whatsapp);
    nameScrollAreas(*m_whatsapp, accessibleName());
    m_whatsapp->show(m_draft);
    connect(m_whatsapp, &WhatsappStep::changed, this, &CampaignEditor::onChange);
    connect(m_preview, &PreviewPane::problemFound, m_whatsapp, &WhatsappStep::showProblem);
    m_preview->show(m_draft, m_saver.id());
}

void CampaignEditor::makeCheckStep()
{
    m_check = new CheckStep(desk());
    m_stack->addWidget(m_check);
    nameScrollAreas(*m_check, accessibleName());
    m_check->show(m_draft);
    connect(m_check, &CheckStep::changed, this, &CampaignEditor::onChange);
}

void CampaignEditor::load(CampaignId id)
{
    m_stack->setEnabled(false);
    desk()
        .run([id](const Work& work) { return CampaignRepository(work.database, work.session, work.clock).byId(id); })
        .then(this, [this](const Result<CampaignRecord>& record) {
            if (!record) {
                m_note->show(NoteKind::Bad, errorText(record.error()));
                return;
            }
            m_saver = DraftSaver(*record);
            show(*record);
        });
}

void CampaignEditor::show(const CampaignRecord& record)
{
    m_draft = record.draft;
    if (m_draft.steps.isEmpty()) m_draft.steps = {CampaignStep()};
    setTitle(m_draft.name);
    showSaved({});
    m_audience->show(m_draft);
    if (m_message) m_message->show(m_draft);
    if (m_whatsapp) m_whatsapp->show(m_draft);
    if (m_check) m_check->show(m_draft);
    m_stack->setEnabled(true);
    m_preview->show(m_draft, m_saver.id());
    m_isLoaded = true;
    goTo(Audience);
}

CampaignDraft CampaignEditor::draft() const
{
    auto draft = m_audience->applied(m_draft);
    if (m_message && !isWhatsapp()) draft = m_message->applied(draft);
    if (m_whatsapp && isWhatsapp()) draft = m_whatsapp->applied(draft);
    if (m_check) draft = m_check->applied(draft);
    return draft;
}

void CampaignEditor::chooseChannel(Channel channel)
{
    // An account belongs to one channel; nothing is written yet that could get lost.
    m_draft.channel = channel;
    m_draft.account.clear();
    if (m_message) m_message->show(m_draft);
    if (m_whatsapp) m_whatsapp->show(m_draft);
    showSaved({});
}

void CampaignEditor::showSaved(const QString& at)
{
    const auto channel = desk().workspace.name + QStringLiteral(" · ") + channelText(m_draft.channel);
    setSubtitle(at.isEmpty() ? tr("%1 · a draft, saved as you write").arg(channel)
                             : tr("%1 · draft saved at %2").arg(channel, at));
}

void CampaignEditor::onChange()
{
    if (!m_isLoaded || m_hasConflict) return;
    m_draft = draft();
    if (m_draft.name.isEmpty()) m_draft.name = tr("Campaign without a name");
    setTitle(m_draft.name);
    m_audience->offerChannels(m_draft.isUnwritten());
    m_isDirty = true;
    m_pause->start();
    m_preview->show(m_draft, m_saver.id());
    if (m_step == Check) m_check->check(m_draft, m_saver.id());
}

void CampaignEditor::save()
{
    if (!m_isDirty) return;
    m_isDirty = false;
    m_pause->stop();
    desk().run(m_saver.save(m_draft)).then(this, [this](const Result<SavedDraft>& saved) { onSaved(saved); });
}

void CampaignEditor::onSaved(const Result<SavedDraft>& saved)
{
    if (saved) {
        if (m_message)
            m_message->takeStored(saved->attachments);
        else
            m_draft.steps.first().attachments = saved->attachments;
        m_draft = draft();
        showSaved(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
        m_note->show(NoteKind::Info, {});
        // Saved on the way out: the list that stands here now may have been read before.
        if (!isVisible()) desk().navigator.wakeEngine();
        return;
    }
    if (saved.error().code == ErrorCode::Conflict) {
        offerBoth();
        return;
    }
    m_isDirty = true;
    m_note->show(NoteKind::Bad, errorText(inTheForm(saved.error())));
}

/// Two have written: both versions can be had, and none is lost.
void CampaignEditor::offerBoth()
{
    if (m_hasConflict) return;
    m_hasConflict = true;
    if (!isVisible()) {
        saveUnseen();
        return;
    }
    m_note->show(
        NoteKind::Warn,
        tr("Somebody else has changed this campaign meanwhile. What you wrote is still here: it can become a campaign of its own, beside theirs."));
    auto* keep = m_note->action(tr("Keep mine as a copy"));
    auto* theirs = m_note->secondAction(tr("Keep mine, open theirs"));
    keep->setObjectName(QStringLiteral("keep-mine"));
    theirs->setObjectName(QStringLiteral("open-theirs"));
    for (auto* button : {keep, theirs}) {
        button->disconnect(this);
        button->show();
    }
    connect(keep, &QPushButton::clicked, this, &CampaignEditor::keepAsCopy);
    connect(theirs, &QPushButton::clicked, this, &CampaignEditor::openTheirs);
}

QString CampaignEditor::copyName() const
{
    return tr("%1 (copy)").arg(m_draft.name);
}

void CampaignEditor::keepAsCopy()
{
    m_draft = draft();
    m_hasConflict = false;
    m_saver = DraftSaver(std::nullopt);
    m_draft.name = copyName();
    m_audience->show(m_draft);
    m_note->action({})->hide();
    m_note->secondAction({})->hide();
    setTitle(m_draft.name);
    m_isDirty = true;
    save();
}

void CampaignEditor::openTheirs()
{
    const auto id = m_saver.id();
    keepAsCopy();
    // The one that was just kept stands in the list.
    if (id) desk().navigator.editCampaign(*id);
}

/// Nobody looks any more: a version that somebody else has overtaken becomes a copy by itself.
void CampaignEditor::saveUnseen()
{
    // While two versions were offered nothing was taken over.
    if (m_hasConflict) m_draft = draft();
    if (m_draft.name.isEmpty()) m_draft.name = tr("Campaign without a name");
    m_isDirty = false;
    m_hasConflict = false;
    m_pause->stop();
    desk().run(m_saver.saveOrCopy(m_draft, copyName())).then(this, [this](const Result<SavedDraft>& saved) {
        onSaved(saved);
        if (saved && saved->isCopy) takeCopy();
    });
}

void CampaignEditor::takeCopy()
{
    const auto name = m_draft.name;
    m_draft.name = copyName();
    m_audience->show(m_draft);
    setTitle(m_draft.name);
    desk().navigator.toast(
        tr("Somebody else has changed “%1” meanwhile. What you wrote is kept as “%2”.").arg(name, m_draft.name));
}

void CampaignEditor::goTo(int step)
{
    // A step that is made of an empty draft would empty the one that is on its way.
    if (!m_isLoaded) return;
    if (step == Message && isWhatsapp() && !m_whatsapp) makeWhatsappStep();
    if (step == Message && !isWhatsapp() && !m_message) makeMessageStep();
    if (step == Check && !m_check) makeCheckStep();
    m_step = step;
    const std::array<QWidget*, kSteps> steps{m_audience, isWhatsapp() ? m_whatsapp : static_cast<QWidget*>(m_message),
                                             m_check};
    m_stack->setCurrentWidget(steps[static_cast<size_t>(step)]);
    m_marks->setCurrent(step);
    m_next->setVisible(step != Check || desk().rights().may(Scope::CampaignsSend));
    m_next->setText(step == Check ? tr("Launch …") : tr("Continue"));
    if (step == Message && !isWhatsapp()) m_message->focusSubject();
    if (step == Check) m_check->check(m_draft, m_saver.id());
}

void CampaignEditor::goOn()
{
    if (m_step < Check)
        goTo(m_step + 1);
    else
        launch();
}

void CampaignEditor::launch()
{
    if (!m_isLoaded || m_hasConflict) return;
    m_draft = draft();
    m_isDirty = false;
    m_pause->stop();
    // Saved first, always: what is launched is what stands in the database.
    desk().run(m_saver.save(m_draft)).then(this, [this](const Result<SavedDraft>& saved) {
        onSaved(saved);
        if (!saved) return;
        auto* sheet = new LaunchSheet(desk(), this, saved->id, m_draft);
        sheet->start();
    });
}

void CampaignEditor::leave()
{
    if (!m_isLoaded || (!m_isDirty && !m_hasConflict)) return;
    saveUnseen();
}

} // namespace relais::ui
