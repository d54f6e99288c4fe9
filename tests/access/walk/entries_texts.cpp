// SPDX-License-Identifier: GPL-3.0-or-later
// What campaigns say: texts of the library, previews, tests to oneself, WhatsApp's templates in a draft.
#include "services/campaigns/preview.h"
#include "services/campaigns/template_library.h"
#include "services/campaigns/test_send.h"
#include "services/campaigns/whatsapp_check.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/channels/account_repository.h"
#include "services/conversations/test_message.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

namespace relais::test {

namespace {

TemplateLibrary library(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

CampaignDraft mailBy(const Content& of)
{
    CampaignDraft draft;
    draft.name = QStringLiteral("walk");
    draft.account = of.called("mail");
    draft.steps[0].subject = QStringLiteral("{nom}");
    draft.steps[0].html = QStringLiteral("<p>{nom} {email}</p>");
    return draft;
}

CampaignDraft whatsappBy(const Content& of)
{
    CampaignDraft draft;
    draft.name = QStringLiteral("walk");
    draft.channel = Channel::Whatsapp;
    draft.account = of.called("whatsapp");
    draft.whatsapp.first = {.name = of.templateName(),
                            .language = QStringLiteral("fr"),
                            .variables = {QStringLiteral("{nom}")},
                            .header = {},
                            .buttons = {}};
    return draft;
}

/// The account of `of` as a value that was made up: nobody else's can be had.
Account whatsappOf(const Content& of)
{
    return {.id = of.whatsapp,
            .draft = AccountDraft::forWhatsapp(of.called("whatsapp"),
                                               {.phoneNumberId = of.number, .businessAccountId = of.number}),
            .reason = {},
            .slowUntil = {},
            .testedAt = {},
            .rampSince = {}};
}

WhatsappTemplate formOf(const Content& of)
{
    return {.providerId = {},
            .name = of.templateName(),
            .language = QStringLiteral("fr"),
            .status = QStringLiteral("APPROVED"),
            .category = QStringLiteral("UTILITY"),
            .quality = {},
            .reason = {},
            .components = {}};
}

/// Nobody listens there.
Result<quint16> deadPort()
{
    return quint16(1);
}

Result<QString> testSent(Seat& seat, const CampaignDraft& draft, std::optional<CampaignId> stored, ContactId contact)
{
    const TestSend test{.draft = draft,
                        .stored = stored,
                        .contact = contact,
                        .address = QStringLiteral("me@people.example")};
    return seen(sendTest(seat.database, seat.session, seat.clock, test, {}, deadPort));
}

/// What it says, without the ids and boundaries that are new each time.
Result<QString> composed(Seat& seat, const CampaignDraft& draft, std::optional<CampaignId> stored, ContactId contact)
{
    const auto mail = composeTestMail(seat.database, seat.session, seat.clock, draft, stored, contact,
                                      QStringLiteral("me@people.example"));
    if (!mail) return mail.failure();
    QString lines;
    for (const auto& line : mail->split('\n'))
        if (line.startsWith("Subject") || line.startsWith("From") || line.startsWith("Content-Disposition"))
            lines += QString::fromUtf8(line);
    return lines;
}

} // namespace

Entries textEntries()
{
    const auto read = scope(Scope::CampaignsRead);
    const auto write = scope(Scope::CampaignsWrite);
    const auto send = scope(Scope::CampaignsSend);
    return {
        {"TemplateLibrary::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(library(seat).list()); }},
        {"TemplateLibrary::byName", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(library(seat).byName(of.called("letter"))); }},
        {"TemplateLibrary::save", "", write, Does::Write, "campaign.save-template",
         [](Seat& seat, const Content& of) {
             return done(library(seat).save({.name = of.called("letter"),
                                             .subject = QStringLiteral("x"),
                                             .html = QStringLiteral("x"),
                                             .text = {},
                                             .updatedAt = {}}));
         }},
        {"TemplateLibrary::remove", "", write, Does::Write, "campaign.delete-template",
         [](Seat& seat, const Content& of) { return seen(library(seat).remove(of.called("letter"))); }},

        {"mailContentOf", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(mailContentOf(seat.database, seat.session, mailBy(of))); }},
        {"previewMail", "", scopes(Scope::CampaignsRead, Scope::ContactsRead), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(previewMail(seat.database, seat.session, mailBy(of), of.contact));
         }},
        {"previewMail", "to", scopes(Scope::CampaignsRead, Scope::ContactsRead), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(previewMail(seat.database, seat.session, mailBy(seat.own), of.contact));
         }},
        {"valuesOf", "", scope(Scope::ContactsRead), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(
                 valuesOf(seat.database, seat.session, {QStringLiteral("name"), QStringLiteral("email")}, of.contact));
         }},
        {"composeTestMail", "", send, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return composed(seat, mailBy(seat.own), {}, of.contact); }},
        {"composeTestMail", "with files", send, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return composed(seat, mailBy(seat.own), of.draft, seat.own.contact); }},
        {"sendTest", "", send, Does::Write, "campaign.test",
         [](Seat& seat, const Content& of) { return testSent(seat, mailBy(of), of.draft, of.contact); },
         Reach::Workspace, ErrorCode::Network},
        {"sendTest", "to", send, Does::Write, "campaign.test",
         [](Seat& seat, const Content& of) { return testSent(seat, mailBy(seat.own), {}, of.contact); },
         Reach::Workspace, ErrorCode::Network},

        {"whatsappContentOf", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(whatsappContentOf(seat.database, seat.session, seat.clock, whatsappBy(of), 0));
         }},
        {"findInWhatsapp", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(findInWhatsapp(seat.database, seat.session, seat.clock, whatsappBy(seat.own), whatsappOf(of)));
         }},
        {"previewWhatsapp", "", scopes(Scope::CampaignsRead, Scope::ContactsRead), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(previewWhatsapp(seat.database, seat.session, seat.clock, whatsappBy(of), of.contact));
         }},
        {"previewWhatsapp", "to", scopes(Scope::CampaignsRead, Scope::ContactsRead), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(previewWhatsapp(seat.database, seat.session, seat.clock, whatsappBy(seat.own), of.contact));
         }},
        {"weighWhatsapp", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(weighWhatsapp(seat.database, seat.session, seat.clock, whatsappBy(seat.own), whatsappOf(of),
                                       formOf(of), 10));
         }},
        {"weighWhatsapp", "without a template", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(
                 weighWhatsapp(seat.database, seat.session, seat.clock, whatsappBy(seat.own), whatsappOf(of), {}, 10));
         }},
        {"queueWhatsappTest", "", send, Does::Write, "campaign.test",
         [](Seat& seat, const Content& of) {
             return done(queueWhatsappTest(
                 seat.database, seat.session, seat.clock,
                 {.draft = whatsappBy(of), .contact = of.contact, .number = QStringLiteral("+33600000002")}));
         }},
        {"queueWhatsappTest", "to", send, Does::Write, "campaign.test",
         [](Seat& seat, const Content& of) {
             return done(queueWhatsappTest(
                 seat.database, seat.session, seat.clock,
                 {.draft = whatsappBy(seat.own), .contact = of.contact, .number = QStringLiteral("+33600000003")}));
         }},
        {"whatsappTestState", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(whatsappTestState(seat.database, seat.session, of.test)); }},
    };
}

} // namespace relais::test
