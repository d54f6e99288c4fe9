// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on CampaignPage: go on, stand still, another start, and what becomes of failed and unsure messages.
#include "ui/campaigns/campaign_page.h"

#include "services/campaigns/campaign_launch.h"
#include "services/core/clock.h"
#include "ui/campaigns/budget_sheet.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/message_list.h"
#include "ui/campaigns/start_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"

#include <QPushButton>

namespace relais::ui {

namespace {

/// What an action without a value answers.
struct Done
{
};

Result<Done> done(const Result<void>& result)
{
    if (!result) return result.failure();
    return Done();
}

} // namespace

/// Does something to the campaign in the background, says what came of it, and shows the campaign again.
template <typename Value, typename Action>
void CampaignPage::act(Action action, std::function<QString(const Value&)> said, QPushButton* pressed)
{
    auto* button = pressed ? pressed : m_primary;
    button->setEnabled(false);
    desk().runLong(std::move(action)).then(this, [this, said, button](const Result<Value>& done) {
        button->setEnabled(true);
        if (done) {
            m_note->show(NoteKind::Info, {});
            if (const auto text = said(*done); !text.isEmpty()) desk().navigator.toast(text);
            desk().navigator.wakeEngine();
        } else {
            m_note->show(NoteKind::Bad, errorText(done.error()));
        }
        refresh();
    });
}

void CampaignPage::primary()
{
    if (!m_seen) return;
    const auto& campaign = m_seen->record.summary;
    switch (campaign.status) {
    case CampaignStatus::Sending:
        act<Done>([id = m_id](
                      const Work& work) { return done(pauseCampaign(work.database, work.session, work.clock, id)); },
                  [](const Done&) { return QString(); });
        break;
    case CampaignStatus::Paused:
        if (campaign.launching)
            launchOn();
        else if (hasSpentItsBudget())
            askForBudget();
        else
            resume();
        break;
    case CampaignStatus::Draft: desk().navigator.editCampaign(m_id); break;
    case CampaignStatus::Scheduled:
        if (campaign.launching)
            launchOn();
        else if (missedItsStart(campaign))
            resume();
        else
            askForStart();
        break;
    case CampaignStatus::Done:
    case CampaignStatus::Cancelled:
        act<CampaignId>(
            [id = m_id, name = tr("%1 (copy)").arg(campaign.name)](const Work& work) {
                return CampaignRepository(work.database, work.session, work.clock).duplicate(id, name);
            },
            [this](const CampaignId& copy) {
                desk().navigator.editCampaign(copy);
                return QString();
            });
        break;
    }
}

void CampaignPage::launchOn()
{
    if (!m_seen) return;
    // What is sent already can be paused meanwhile.
    auto* pressed = m_seen->record.summary.status == CampaignStatus::Sending ? m_launchOn : m_primary;
    act<LaunchReport>([id = m_id](
                          const Work& work) { return launchCampaign(work.database, work.session, work.clock, id); },
                      [](const LaunchReport&) { return QString(); }, pressed);
}

void CampaignPage::resume()
{
    act<Done>([id = m_id](
                  const Work& work) { return done(resumeCampaign(work.database, work.session, work.clock, id)); },
              [](const Done&) { return QString(); });
}

bool CampaignPage::hasSpentItsBudget() const
{
    return m_seen->stats.budget && m_seen->stats.budget->isSpent();
}

void CampaignPage::askForBudget()
{
    auto* sheet = new BudgetSheet(theme(), this, *m_seen->stats.budget);
    connect(sheet, &BudgetSheet::wanted, this, [this](const Money& limit) {
        act<Done>(
            [id = m_id, limit](const Work& work) -> Result<Done> {
                if (auto set = setCampaignBudget(work.database, work.session, work.clock, id, limit); !set)
                    return set.failure();
                return done(resumeCampaign(work.database, work.session, work.clock, id));
            },
            [](const Done&) { return QString(); });
    });
    sheet->start();
}

void CampaignPage::askForStart()
{
    if (!m_seen) return;
    auto* sheet = new StartSheet(theme(), this, desk().clock, m_seen->record.summary.startAt);
    connect(sheet, &StartSheet::wanted, this, [this](Instant at) {
        act<Done>(
            [id = m_id, at](const Work& work) {
                return done(rescheduleCampaign(work.database, work.session, work.clock, id, at));
            },
            [](const Done&) { return QString(); });
    });
    sheet->start();
}

QString CampaignPage::cancelText() const
{
    const auto& counts = m_seen->record.summary.counts;
    const auto waiting = counts.value(MessageStatus::Queued);
    return tr(
        "%Ln message(s) that still wait will never be sent. What has been sent stays sent. This cannot be undone.",
        nullptr, plural(waiting));
}

void CampaignPage::askToCancel()
{
    if (!m_seen || m_cancelling) return;
    m_cancelling = new Question(theme(), this,
                                {tr("Cancel the rest of “%1”?").arg(m_seen->record.summary.name), cancelText(),
                                 tr("Cancel the rest"), tr("Keep it")});
    connect(m_cancelling, &Question::agreed, this, &CampaignPage::cancel);
}

void CampaignPage::cancel()
{
    act<qint64>([id = m_id](const Work& work) { return cancelCampaign(work.database, work.session, work.clock, id); },
                [](const qint64& count) { return tr("%Ln message(s) will not be sent.", nullptr, plural(count)); });
}

void CampaignPage::retry()
{
    act<qint64>([id = m_id](const Work& work) { return retryFailed(work.database, work.session, work.clock, id); },
                [](const qint64& count) {
                    return tr("%Ln message(s) wait to be tried again.", nullptr, plural(count));
                });
}

void CampaignPage::askToResolve(MessageRepository::Verdict verdict)
{
    // Who was chosen when the question came: the list may read itself again meanwhile.
    const auto chosen = m_messages->chosen();
    const auto count =
        plural(chosen.isEmpty() ? m_seen->record.summary.counts.value(MessageStatus::Unsure) : chosen.size());
    const bool again = verdict == MessageRepository::Verdict::Queued;
    auto* question =
        new Question(theme(), this,
                     {again ? tr("Send %Ln message(s) again?", nullptr, count)
                            : tr("Count %Ln message(s) as sent?", nullptr, count),
                      again ? tr("Whoever has received it already receives it twice. This cannot be undone.")
                            : tr("Whoever has not received it does not receive it any more. This cannot be undone."),
                      again ? tr("Send again") : tr("Count as sent"), tr("Leave it open")});
    connect(question, &Question::agreed, this, [this, chosen, verdict] { resolve(chosen, verdict); });
}

void CampaignPage::resolve(const QList<MessageId>& chosen, MessageRepository::Verdict verdict)
{
    act<int>(
        [id = m_id, chosen, verdict](const Work& work) -> Result<int> {
            MessageRepository messages(work.database, work.session, work.clock);
            if (!chosen.isEmpty()) return messages.resolve(chosen, verdict);
            int resolved = 0;
            for (;;) {
                const auto page = messages.list({.campaign = id, .status = MessageStatus::Unsure});
                if (!page) return page.failure();
                if (page->items.isEmpty()) return resolved;
                QList<MessageId> ids;
                for (const auto& message : page->items) ids.append(message.id);
                const auto some = messages.resolve(ids, verdict);
                if (!some) return some.failure();
                resolved += *some;
            }
        },
        [verdict](const int& count) {
            return verdict == MessageRepository::Verdict::Sent
                       ? tr("%Ln message(s) count as sent.", nullptr, count)
                       : tr("%Ln message(s) wait to be sent again.", nullptr, count);
        });
}

} // namespace relais::ui
