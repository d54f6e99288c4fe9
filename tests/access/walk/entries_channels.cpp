// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, WhatsApp's templates, rate cards, relays.
#include "services/channels/account_repository.h"
#include "services/channels/practice_login.h"
#include "services/channels/template_sync.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/costs/rate_cards.h"
#include "services/practice/practice_mails.h"
#include "services/relay/relay_list.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

#include <algorithm>

namespace relais::test {

namespace {

AccountRepository accounts(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
TemplateStore templates(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
RateCards cards(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
RelayList relays(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

AccountDraft draft(const QString& name)
{
    const auto from = *Mailbox::parse(QStringLiteral("Walk <walk@people.example>"));
    return {.name = name, .settings = SmtpSettings{.from = from}, .practice = true};
}

const AccountSecrets& secret()
{
    static const AccountSecrets one{{AccountSecret::Login, Secret("changed by the walk")}};
    return one;
}

WhatsappTemplate form(const Content& of)
{
    return {.providerId = {},
            .name = of.templateName(),
            .language = QStringLiteral("en"),
            .status = QStringLiteral("APPROVED"),
            .category = QStringLiteral("UTILITY"),
            .quality = {},
            .reason = {},
            .components = {}};
}

/// The account as a value that was made up: nobody else's can be had.
Account practiceOf(const Content& of)
{
    auto account = Account{.id = of.whatsapp,
                           .draft = AccountDraft::forWhatsapp(of.called("whatsapp"), {.phoneNumberId = of.number,
                                                                                      .businessAccountId = of.number}),
                           .reason = {},
                           .slowUntil = {},
                           .testedAt = {},
                           .rampSince = {}};
    account.draft.practice = true;
    return account;
}

constexpr auto kCard = "country,category,currency,rate\n*,utility,EUR,0.02\n";

QString relayName(const Content& of)
{
    return of.called("relay");
}
/// Where the caller, `of` and nobody that is known have a mail each.
PracticeMails mailbox(Seat& seat, const Content& of)
{
    const DataFolder folder(seat.folder);
    PracticeMailbox all(folder.practiceMail());
    const auto add = [&](const QString& login, const QString& words, int at) {
        if (!all.add({.from = {},
                      .to = {},
                      .data = "Subject: " + words.toUtf8() + "\r\n\r\nx\r\n",
                      .login = login.toLatin1()},
                     instantFromMs(at)))
            qFatal("no practice mail");
    };
    add({}, QStringLiteral("of before"), 1);
    add(*practiceLogin(seat.database, seat.own.workspace), seat.own.called("practice"), 2);
    if (const auto login = practiceLogin(seat.database, of.workspace)) add(*login, of.called("practice"), 3);
    return {seat.database, seat.session, folder};
}
/// The name of the file of it.
QString practiceMail(Seat& seat, const Content& of)
{
    return QStringLiteral("00000000000003-00000003.%1.eml")
        .arg(practiceLogin(seat.database, of.workspace).value_or(QStringLiteral("workspace-0-0")));
}

RelayAddress relayAddress()
{
    return *RelayAddress::parse(QStringLiteral("https://relay.example"));
}

} // namespace

Entries channelEntries()
{
    const auto read = scope(Scope::CampaignsRead);
    const auto manage = scope(Scope::ChannelsManage);
    return {
        {"AccountRepository::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(accounts(seat).list()); }},
        {"AccountRepository::byName", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(accounts(seat).byName(of.called("mail"))); }},
        {"AccountRepository::byId", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(accounts(seat).byId(of.mail)); }},
        {"AccountRepository::add", "", manage, Does::Write, "account.add",
         [](Seat& seat, const Content& of) {
             return done(accounts(seat).add(draft(of.called("new account")), secret(), &seat.secrets));
         }},
        {"AccountRepository::update", "", manage, Does::Write, "account.update",
         [](Seat& seat, const Content& of) {
             return seen(accounts(seat).update(of.spare, draft(of.called("other name")), secret(), &seat.secrets));
         }},
        {"AccountRepository::remove", "", manage, Does::Write, "account.remove",
         [](Seat& seat, const Content& of) { return seen(accounts(seat).remove(of.spare, &seat.secrets)); }},
        // What a provider says changes nobody's decision.
        {"AccountRepository::learn", "", manage, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(accounts(seat).learn(of.whatsapp, {.displayNumber = QStringLiteral("+33 6 00 00 00 09")}));
         }},
        {"AccountRepository::noteTest", "", manage, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(accounts(seat).noteTest(of.mail, std::nullopt)); }},

        {"TemplateStore::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(templates(seat).list(of.whatsapp)); }},
        {"TemplateStore::find", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(templates(seat).find(of.whatsapp, of.templateName(), QStringLiteral("fr")));
         }},
        {"TemplateStore::syncedAt", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(templates(seat).syncedAt(of.whatsapp)); }},
        {"TemplateStore::replaceAll", "", manage, Does::Write, "account.sync-templates",
         [](Seat& seat, const Content& of) { return seen(templates(seat).replaceAll(of.whatsapp, {form(of)})); }},
        {"TemplateStore::replaceAll", "by nothing", manage, Does::Write, "account.sync-templates",
         [](Seat& seat, const Content& of) { return seen(templates(seat).replaceAll(of.whatsapp, {})); }},
        {"syncTemplates", "", manage, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             const auto found = syncTemplates(seat.database, seat.session, seat.clock, practiceOf(of), {},
                                              [] { return Result<quint16>(quint16(1)); });
             return seen(found);
         },
         Reach::Workspace, ErrorCode::Network},

        {"RateCards::of", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(cards(seat).of(of.whatsapp)); }},
        {"RateCards::set", "", manage, Does::Write, "account.rates",
         [](Seat& seat, const Content& of) { return seen(cards(seat).set(of.whatsapp, kCard)); }},

        {"PracticeMails::list", "", manage, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(mailbox(seat, of).list(10)); }},
        {"PracticeMails::read", "", manage, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(mailbox(seat, of).read(practiceMail(seat, of))); }},
        // What is emptied was only to look at.
        {"PracticeMails::clear", "", manage, Does::Write, nullptr,
         [](Seat& seat, const Content& of) -> Result<QString> {
             auto mails = mailbox(seat, of);
             if (auto done = mails.clear(); !done) return done.failure();
             // Somebody else's is still there.
             const auto left = PracticeMailbox(DataFolder(seat.folder).practiceMail()).list(10);
             const bool isTheirs = of.workspace != seat.own.workspace && practiceLogin(seat.database, of.workspace);
             return std::any_of(left.begin(), left.end(),
                                [&](const PracticeMail& mail) { return mail.subject == of.called("practice"); })
                            == isTheirs
                        ? QStringLiteral("done")
                        : QStringLiteral("somebody else's are gone");
         }},

        {"RelayList::list", "", manage, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(relays(seat).list()); }, Reach::Agency},
        {"RelayList::byName", "", manage, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(relays(seat).byName(QStringLiteral("the relay"))); },
         Reach::Agency},
        {"RelayList::deskOf", "", manage, Does::Read, nullptr,
         [](Seat& seat, const Content&) {
             return done(relays(seat).deskOf(QStringLiteral("the relay"), seat.secrets));
         },
         Reach::Agency},
        {"RelayList::add", "", manage, Does::Write, "relay.add",
         [](Seat& seat, const Content& of) {
             return done(relays(seat).add(relayName(of), relayAddress(), std::nullopt, seat.secrets));
         },
         Reach::Agency},
        {"RelayList::remove", "", manage, Does::Write, "relay.remove",
         [](Seat& seat, const Content&) {
             return seen(relays(seat).remove(QStringLiteral("the relay"), seat.secrets));
         },
         Reach::Agency},
    };
}

} // namespace relais::test
