// SPDX-License-Identifier: GPL-3.0-or-later
// What looks at words before they go out. No Ollama answers here: its address is a port where nobody listens.
#include "services/campaigns/campaign_moderation.h"
#include "services/moderation/model_judge.h"
#include "services/moderation/moderation_list.h"
#include "services/moderation/moderator.h"
#include "services/writing/turn_queue.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

namespace relais::test {

namespace {

ModerationList listed(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
Moderator moderator(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

ModelJudge model(Seat& seat)
{
    static TurnQueue turns;
    return {seat.database, seat.session, seat.clock, PlaceHints{}, turns};
}

/// Words that are forbidden in that workspace.
QList<PublishedText> said(const Content& of)
{
    return {{QStringLiteral("text"), of.called("forbidden")}};
}

CampaignDraft draft(const Content& of)
{
    CampaignDraft draft;
    draft.steps[0].subject = of.called("forbidden");
    return draft;
}

/// What every workspace says otherwise, so that nothing but the number of findings can be learned.
Result<QString> foundIn(const Result<QList<Problem>>& problems)
{
    if (!problems) return problems.failure();
    return shown(static_cast<qint64>(problems->size()));
}

} // namespace

Entries moderationEntries()
{
    const auto writer = anybody();
    const auto manage = scope(Scope::AutomationManage);
    return {
        {"ModerationList::read", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(listed(seat).read()); }},
        {"ModerationList::save", "", manage, Does::Write, "moderation.rules",
         [](Seat& seat, const Content& of) {
             return seen(listed(seat).save(
                 {{.sought = of.called("new word"), .verdict = ModerationVerdict::Warn, .reason = of.called("why")}}));
         }},
        {"ModerationList::setModel", "", manage, Does::Write, "moderation.model",
         [](Seat& seat, const Content&) { return seen(listed(seat).setModel(ModelPart::Blocks)); }},
        {"Moderator::look", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(moderator(seat).look(said(of))); }},
        {"Moderator::admit", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(moderator(seat).admit(said(of), Warned::Accepts)); },
         Reach::Workspace, ErrorCode::Forbidden},
        {"ModelJudge::judge", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(model(seat).judge(of.called("text"))); }, Reach::Workspace,
         ErrorCode::Network},
        {"moderateCampaign", "", scope(Scope::CampaignsRead), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return foundIn(moderateCampaign(seat.database, seat.session, seat.clock, draft(of)));
         }},
    };
}

} // namespace relais::test
