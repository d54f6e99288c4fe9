// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns, their messages, figures and money.
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_failures.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/message_repository.h"
#include "services/costs/campaign_budget.h"
#include "services/costs/cost_figures.h"
#include "services/figures/dashboard.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

#include <QBuffer>

namespace relais::test {

namespace {

using namespace std::chrono_literals;

CampaignRepository campaigns(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
MessageRepository messages(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

/// A draft of the caller's own that names things of `of`.
CampaignDraft naming(const Content& of, const Content& own)
{
    CampaignDraft draft;
    draft.name = own.called("walk");
    draft.account = of.called("mail");
    draft.audience.categories = {of.called("category")};
    draft.audience.segments = {of.called("segment")};
    draft.steps[0].subject = QStringLiteral("Hello");
    draft.steps[0].html = QStringLiteral("<p>Hello</p>");
    return draft;
}

/// With a file of `of`.
CampaignDraft carrying(const Content& of, const Content& own)
{
    auto draft = naming(own, own);
    draft.steps[0].attachments = {{.path = {}, .id = of.attachment, .name = QStringLiteral("x.txt"), .contentId = {}}};
    return draft;
}

Result<QString> exported(Seat& seat, const MessageQuery& query)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = messages(seat).exportCsv(query, out);
    if (!written) return written.failure();
    return row(*written, out.data());
}

Result<QString> counted(const Result<LaunchReport>& report)
{
    if (!report) return report.failure();
    return row(report->queued, report->suppressed);
}

constexpr auto kMarch = 202603;
constexpr auto kDecember = 202612;

} // namespace

Entries campaignEntries()
{
    const auto read = scope(Scope::CampaignsRead);
    const auto write = scope(Scope::CampaignsWrite);
    const auto send = scope(Scope::CampaignsSend);
    const auto takeOut = scopes(Scope::CampaignsRead, Scope::ContactsExport);
    return {
        {"CampaignRepository::byId", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(campaigns(seat).byId(of.done)); }},
        {"CampaignRepository::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(campaigns(seat).list({})); }},
        {"CampaignRepository::list", "searched", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(campaigns(seat).list({.search = of.word})); }},
        {"CampaignRepository::create", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(campaigns(seat).create(naming(of, seat.own))); }},
        {"CampaignRepository::create", "with a file", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(campaigns(seat).create(carrying(of, seat.own))); }},
        {"CampaignRepository::save", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(campaigns(seat).save(of.draft, 1, naming(seat.own, seat.own)));
         }},
        {"CampaignRepository::save", "with a file", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(campaigns(seat).save(seat.own.draft, 1, carrying(of, seat.own),
                                              CampaignRepository::Strictness::Lenient));
         }},
        {"CampaignRepository::duplicate", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(campaigns(seat).duplicate(of.draft, {})); }},
        {"CampaignRepository::setArchived", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(campaigns(seat).setArchived(of.done, true)); }},
        {"CampaignRepository::remove", "", write, Does::Write, "campaign.delete",
         [](Seat& seat, const Content& of) { return seen(campaigns(seat).remove(of.draft)); }},
        {"attachmentsOf", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(attachmentsOf(seat.database, seat.session, of.draft)); }},

        {"countAudience", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(countAudience(seat.database, seat.session,
                                       {.categories = {of.called("category")},
                                        .segments = {of.called("segment")},
                                        .excludeCategories = {},
                                        .search = {}}));
         }},
        {"countAudience", "everybody", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(countAudience(seat.database, seat.session, {})); }},
        {"countRecentlySent", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(countRecentlySent(seat.database, seat.session, {}, of.done, seat.clock.now() - 48h));
         }},
        {"checkCampaign", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(
                 checkCampaign(seat.database, seat.session, seat.clock, naming(of, seat.own), of.draft, nullptr));
         }},
        {"launchCampaign", "", send, Does::Write, "campaign.launch",
         [](Seat& seat, const Content& of) {
             return counted(launchCampaign(seat.database, seat.session, seat.clock, of.draft));
         }},

        {"pauseCampaign", "", send, Does::Write, "campaign.pause",
         [](Seat& seat, const Content& of) {
             return seen(pauseCampaign(seat.database, seat.session, seat.clock, of.sending));
         }},
        {"resumeCampaign", "", send, Does::Write, "campaign.resume",
         [](Seat& seat, const Content& of) {
             return seen(resumeCampaign(seat.database, seat.session, seat.clock, of.paused));
         }},
        {"cancelCampaign", "", send, Does::Write, "campaign.cancel",
         [](Seat& seat, const Content& of) {
             return seen(cancelCampaign(seat.database, seat.session, seat.clock, of.sending));
         }},
        {"retryFailed", "", send, Does::Write, "campaign.retry",
         [](Seat& seat, const Content& of) {
             return seen(retryFailed(seat.database, seat.session, seat.clock, of.done));
         }},
        {"rescheduleCampaign", "", send, Does::Write, "campaign.reschedule",
         [](Seat& seat, const Content& of) {
             return seen(
                 rescheduleCampaign(seat.database, seat.session, seat.clock, of.scheduled, seat.clock.now() + 72h));
         }},
        {"campaignStats", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(campaignStats(seat.database, seat.session, of.done)); }},
        {"followUpCounts", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(followUpCounts(seat.database, seat.session, of.sequence)); }},
        {"putOffMessages", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(putOffMessages(seat.database, seat.session, Instant{}, of.paused));
         }},
        {"failureCauses", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(failureCauses(seat.database, seat.session, of.done)); }},

        {"MessageRepository::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(messages(seat).list({})); }},
        {"MessageRepository::list", "of a campaign", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(messages(seat).list({.campaign = of.done})); }},
        {"MessageRepository::list", "to a contact", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(messages(seat).list({.contact = of.contact})); }},
        {"MessageRepository::list", "behind a message", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(messages(seat).list({.campaign = seat.own.done, .after = of.message}));
         }},
        {"MessageRepository::exportCsv", "", takeOut, Does::Write, "messages.export",
         [](Seat& seat, const Content&) { return exported(seat, {}); }},
        {"MessageRepository::exportCsv", "of a campaign", takeOut, Does::Write, "messages.export",
         [](Seat& seat, const Content& of) { return exported(seat, {.campaign = of.done}); }},
        {"MessageRepository::resolve", "sent", send, Does::Write, "messages.settle",
         [](Seat& seat, const Content& of) {
             return seen(messages(seat).resolve({of.unsure}, MessageRepository::Verdict::Sent));
         }},
        {"MessageRepository::resolve", "to be sent", send, Does::Write, "messages.settle",
         [](Seat& seat, const Content& of) {
             return seen(messages(seat).resolve({of.unsure}, MessageRepository::Verdict::Queued));
         }},

        {"campaignBudget", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(campaignBudget(seat.database, seat.session, of.sending)); }},
        {"setCampaignBudget", "", send, Does::Write, "campaign.budget",
         [](Seat& seat, const Content& of) {
             return seen(setCampaignBudget(seat.database, seat.session, seat.clock, of.sending,
                                           Money{5, QStringLiteral("EUR")}));
         }},
        {"campaignCosts", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(campaignCosts(seat.database, seat.session, of.done)); }},
        {"costsOfDays", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(costsOfDays(seat.database, seat.session, 0, 40'000)); }},
        {"costsByMonth", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(costsByMonth(seat.database, seat.session, kMarch, kDecember)); }},
        {"estimateCost", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             const auto card = RateCard::parse("country,category,currency,rate\n*,utility,EUR,0.01\n");
             return seen(estimateCost(
                 seat.database, seat.session,
                 {.categories = {of.called("category")}, .segments = {}, .excludeCategories = {}, .search = {}}, *card,
                 QStringLiteral("utility"), QDate(2026, 9, 21)));
         }},

        {"dashboard", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(dashboard(seat.database, seat.session, seat.clock, 30)); }},
        {"workspaceTotals", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(workspaceTotals(seat.database, seat.session)); }},
        {"verifyFigures", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(verifyFigures(seat.database, seat.session)); }},
        // Counts anew what was counted well.
        {"rebuildFigures", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content&) { return seen(rebuildFigures(seat.database, seat.session)); }},
    };
}

} // namespace relais::test
