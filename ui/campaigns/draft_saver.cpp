// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/draft_saver.h"

namespace relais::ui {

DraftSaver::DraftSaver(const std::optional<CampaignRecord>& stored)
    : m_state(std::make_shared<State>())
{
    if (!stored) return;
    m_state->id = stored->summary.id;
    m_state->revision = stored->revision;
    m_state->attachments = stored->draft.steps.first().attachments;
}

std::optional<CampaignId> DraftSaver::id() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->id;
}

std::function<Result<SavedDraft>(const Work&)> DraftSaver::save(const CampaignDraft& draft)
{
    return [state = m_state, draft, number = ++m_asked](const Work& work) {
        return write(*state, work, draft, number, {});
    };
}

std::function<Result<SavedDraft>(const Work&)> DraftSaver::saveOrCopy(const CampaignDraft& draft,
                                                                      const QString& copyName)
{
    return [state = m_state, draft, copyName, number = ++m_asked](const Work& work) {
        return write(*state, work, draft, number, copyName);
    };
}

Result<SavedDraft> DraftSaver::write(State& state, const Work& work, const CampaignDraft& draft, quint64 number,
                                     const QString& copyName)
{
    const std::lock_guard lock(state.mutex);
    auto saved = writeNow(state, work, draft, number);
    if (saved || copyName.isEmpty() || saved.error().code != ErrorCode::Conflict) return saved;
    state.id.reset();
    auto copy = draft;
    copy.name = copyName;
    saved = writeNow(state, work, copy, number);
    if (saved) saved->isCopy = true;
    return saved;
}

Result<SavedDraft> DraftSaver::writeNow(State& state, const Work& work, const CampaignDraft& draft, quint64 number)
{
    if (state.written > number) return SavedDraft{*state.id, state.attachments};
    CampaignRepository campaigns(work.database, work.session, work.clock);
    if (!state.id) {
        // Only name and channel at first: what is half typed is for save(), which takes it as it is.
        auto made = campaigns.create(CampaignDraft{.name = draft.name, .channel = draft.channel});
        if (!made) return made.failure();
        state.id = *made;
        const auto record = campaigns.byId(*made);
        if (!record) return record.failure();
        state.revision = record->revision;
    }
    const auto revision = campaigns.save(*state.id, state.revision, draft, CampaignRepository::Strictness::Lenient);
    if (!revision) return revision.failure();
    state.revision = *revision;
    state.written = number;
    const auto& wanted = draft.steps.first().attachments;
    if (!wanted.isEmpty()) {
        const auto record = campaigns.byId(*state.id);
        if (!record) return record.failure();
        state.attachments = record->draft.steps.first().attachments;
    } else {
        state.attachments = wanted;
    }
    return SavedDraft{*state.id, state.attachments};
}

} // namespace relais::ui
