// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "services/campaigns/campaign_repository.h"
#include "ui/shell/desk.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace relais::ui {

/// Where an edited draft stands in the database.
struct SavedDraft
{
    CampaignId id;
    QList<AttachmentRef> attachments; ///< as stored: files that were paths have ids now
    bool isCopy = false;              ///< somebody else had saved meanwhile: this version stands beside theirs
};

/// The way of one draft into the database while it is being written. The first save makes it. Saves may run on
/// any thread and overlap; an older one never overwrites a newer one, and the last one is written even when
/// the editor is gone by then.
class DraftSaver
{
public:
    /// Nothing: a campaign that is not in the database yet.
    explicit DraftSaver(const std::optional<CampaignRecord>& stored);

    /// Window thread. The work that saves this state of the draft. Conflict: somebody else has saved meanwhile.
    std::function<Result<SavedDraft>(const Work&)> save(const CampaignDraft& draft);
    /// The same when nobody can be asked any more: where somebody else has saved meanwhile, it becomes a campaign of its own under
    /// that name, and later saves are the copy's.
    std::function<Result<SavedDraft>(const Work&)> saveOrCopy(const CampaignDraft& draft, const QString& copyName);

    std::optional<CampaignId> id() const;

private:
    struct State
    {
        std::mutex mutex;
        std::optional<CampaignId> id;
        int revision = 0;
        quint64 written = 0; ///< number of the newest save that is in the database
        QList<AttachmentRef> attachments;
    };
    static Result<SavedDraft> write(State& state, const Work& work, const CampaignDraft& draft, quint64 number,
                                    const QString& copyName);
    static Result<SavedDraft> writeNow(State& state, const Work& work, const CampaignDraft& draft, quint64 number);

    std::shared_ptr<State> m_state;
    quint64 m_asked = 0;
};

} // namespace relais::ui
