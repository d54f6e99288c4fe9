// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/channels/account_endpoint.h"
#include "services/channels/account_repository.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/secrets/secret_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

QList<Option> accountOptions()
{
    return QList<Option>{{word("--name"), word("N")}, {word("--host"), word("H")}, {word("--port"), word("P")},
                         {word("--security"), word("S")}, {word("--user"), word("U")}, {word("--from"), word("F")},
                         {word("--reply-to"), word("E")}, {word("--ca-file"), word("FILE")}, {word("--connections"), word("N")},
                         {word("--limit"), word("N/SECONDS"), true}, {word("--daily"), word("N")}, {word("--ramp"), word("START:DAYS")}, {word("--attempts"), word("N")},
                         {word("--backoff"), word("S")}, {word("--unsubscribe-mailbox"), word("E")}, {word("--unsubscribe-url"), word("URL")},
                         {word("--practice")}}
        + Arguments::secretOptions();
}

tl::expected<void, Failure> take(const Arguments& arguments, const char* option, std::optional<EmailAddress>& into)
{
    const auto name = word(option);
    if (!arguments.has(name)) return {};
    if (arguments.value(name).isEmpty()) {
        into.reset();
        return {};
    }
    auto address = EmailAddress::parse(arguments.value(name));
    if (!address) return wrongUsage(name, address.error().detail);
    into = *address;
    return {};
}

/// Lays what the command line says over `draft`.
tl::expected<AccountDraft, Failure> draftFrom(const Arguments& arguments, AccountDraft draft)
{
    auto& smtp = draft.smtp;
    draft.name = arguments.value(word("--name"), draft.name);
    smtp.host = arguments.value(word("--host"), smtp.host);
    smtp.user = arguments.value(word("--user"), smtp.user);
    smtp.caFile = arguments.value(word("--ca-file"), smtp.caFile);
    smtp.unsubscribeUrl = arguments.value(word("--unsubscribe-url"), smtp.unsubscribeUrl);
    draft.practice = draft.practice || arguments.has(word("--practice"));
    if (arguments.has(word("--security"))) {
        const auto security = securityFromName(arguments.value(word("--security")));
        if (!security) return wrongUsage(word("--security"), Words::tr("one of starttls, tls, none"));
        smtp.security = *security;
    }
    if (arguments.has(word("--from"))) {
        auto from = Mailbox::parse(arguments.value(word("--from")));
        if (!from) return wrongUsage(word("--from"), from.error().detail);
        smtp.from = *from;
    }
    if (auto ok = take(arguments, "--reply-to", smtp.replyTo); !ok) return tl::unexpected(ok.error());
    if (auto ok = take(arguments, "--unsubscribe-mailbox", smtp.unsubscribeMailbox); !ok) return tl::unexpected(ok.error());

    const int usualPort = smtp.security == SmtpSecurity::Tls && !arguments.has(word("--port")) && smtp.port == 587 ? 465 : smtp.port;
    const auto port = arguments.integer(word("--port"), usualPort, 1);
    const auto connections = arguments.integer(word("--connections"), draft.connections, 1);
    const auto attempts = arguments.integer(word("--attempts"), draft.maxAttempts, 1);
    const auto backoff = arguments.integer(word("--backoff"), draft.backoff.count(), 0);
    const auto daily = arguments.integer(word("--daily"), draft.daily.value_or(0), 0);
    for (const auto* number : {&port, &connections, &attempts, &backoff, &daily})
        if (!*number) return tl::unexpected(number->error());
    if (*port > 65535) return wrongUsage(word("--port"), Words::tr("a number from 1 to 65535"));
    smtp.port = static_cast<int>(*port);
    draft.connections = static_cast<int>(*connections);
    draft.maxAttempts = static_cast<int>(*attempts);
    draft.backoff = Seconds(*backoff);
    draft.daily = *daily > 0 ? std::optional(static_cast<int>(*daily)) : std::nullopt;
    if (arguments.has(word("--ramp"))) {
        draft.ramp.reset();
        const auto text = arguments.value(word("--ramp"));
        const auto ramp = warmUpFromText(text);
        if (!text.isEmpty() && !ramp) return wrongUsage(word("--ramp"), ramp.error().detail);
        if (ramp) draft.ramp = *ramp;
    }
    if (arguments.has(word("--limit"))) draft.limits.clear();
    for (const auto& text : arguments.values(word("--limit"))) {
        const auto limit = rateLimitFromText(text);
        if (!limit) return wrongUsage(word("--limit"), limit.error().detail);
        draft.limits.push_back(*limit);
    }
    return draft;
}

QJsonObject toJson(const Account& account)
{
    QJsonArray limits;
    for (const auto& limit : account.draft.limits) limits.append(toText(limit));
    return {{word("id"), account.id.value()},
            {word("name"), account.draft.name},
            {word("kind"), word("smtp")},
            {word("state"), account.isUp ? word("up") : word("down")},
            {word("reason"), account.isUp ? QJsonValue() : QJsonValue(account.reason)},
            {word("practice"), account.draft.practice},
            {word("host"), account.draft.smtp.host},
            {word("port"), account.draft.smtp.port},
            {word("security"), securityName(account.draft.smtp.security)},
            {word("user"), account.draft.smtp.user},
            {word("from"), account.draft.smtp.from.text()},
            {word("connections"), account.draft.connections},
            {word("limits"), limits},
            {word("daily"), account.draft.daily ? QJsonValue(*account.draft.daily) : QJsonValue()},
            {word("ramp"), account.draft.ramp ? QJsonValue(toText(*account.draft.ramp)) : QJsonValue()},
            {word("attempts"), account.draft.maxAttempts},
            {word("backoff"), qint64(account.draft.backoff.count())},
            {word("waiting"), account.waiting}};
}

Result<std::unique_ptr<SecretStore>> openSecrets(Desk& desk)
{
    const auto passphrase = vaultPassphrase(desk.vaultPassphraseFile());
    if (!passphrase) return passphrase.failure();
    return openSecretStore(desk.folder(), *passphrase);
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    if (arguments.operands().first() != word("smtp"))
        return fail(ErrorCode::Unsupported, arguments.operands().first(), Words::tr("this version sends by smtp accounts"));
    for (const auto* option : {"--name", "--from"})
        if (!arguments.has(word(option))) return wrongUsage(word(option), Words::tr("is missing"));
    if (!arguments.has(word("--practice")) && !arguments.has(word("--host"))) return wrongUsage(word("--host"), Words::tr("is missing"));
    auto from = Mailbox::parse(arguments.value(word("--from")));
    if (!from) return wrongUsage(word("--from"), from.error().detail);
    const auto draft = draftFrom(arguments, AccountDraft{.smtp = {.from = *from}});
    if (!draft) return tl::unexpected(draft.error());
    const auto secret = arguments.secret();
    if (!secret) return tl::unexpected(secret.error());
    if (!draft->smtp.user.isEmpty() && !draft->practice && !*secret)
        return wrongUsage(word("--secret-env"), Words::tr("a user needs a password: --secret-env NAME or --secret-file FILE"));

    std::unique_ptr<SecretStore> store;
    if (*secret) {
        auto opened = openSecrets(desk);
        if (!opened) return opened.failure();
        store = std::move(*opened);
    }
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto id = accounts.add(*draft, *secret, store.get());
    if (!id) return id.failure();
    return Answer{QJsonObject{{word("id"), id->value()}, {word("name"), draft->name}}, Words::tr("Account “%1” added.").arg(draft->name)};
}

Outcome list(Desk& desk, const Arguments&)
{
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto all = accounts.list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& account : *all) {
        items.append(toJson(account));
        lines.append(QStringLiteral("%1  %2  %3").arg(account.draft.name, -24).arg(account.isUp ? Words::tr("up") : Words::tr("down")).arg(account.reason));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome test(Desk& desk, const Arguments& arguments)
{
    if (auto may = desk.session().require(Scope::ChannelsManage); !may) return may.failure();
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto account = accounts.byName(arguments.operands().first());
    if (!account) return account.failure();
    if (account->draft.practice) {
        if (auto noted = accounts.noteTest(account->id, std::nullopt); !noted) return noted.failure();
        return Answer{QJsonObject{{word("ok"), true}, {word("practice"), true}}, Words::tr("A practice account: the server inside Relais answers.")};
    }
    const auto endpoint = endpointOf(account->id, account->draft.smtp, account->draft.practice,
                                     storedSecrets(desk.folder(), desk.vaultPassphraseFile(), desk.database()), {});
    if (!endpoint) return endpoint.failure();
    const auto found = testSmtp(*endpoint);
    if (auto noted = accounts.noteTest(account->id, found ? std::nullopt : std::optional(found.error().detail)); !noted) return noted.failure();
    if (!found) return found.failure();
    return Answer{QJsonObject{{word("ok"), true},
                              {word("encrypted"), found->encrypted},
                              {word("logged_in"), found->loggedIn},
                              {word("pipelining"), found->capabilities.pipelining}},
                  Words::tr("The server answers. Encrypted: %1. Logged in: %2.")
                      .arg(found->encrypted ? Words::tr("yes") : Words::tr("no"), found->loggedIn ? Words::tr("yes") : Words::tr("no"))};
}

Outcome update(Desk& desk, const Arguments& arguments)
{
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto account = accounts.byName(arguments.operands().first());
    if (!account) return account.failure();
    const auto draft = draftFrom(arguments, account->draft);
    if (!draft) return tl::unexpected(draft.error());
    const auto secret = arguments.secret();
    if (!secret) return tl::unexpected(secret.error());
    std::unique_ptr<SecretStore> store;
    if (*secret) {
        auto opened = openSecrets(desk);
        if (!opened) return opened.failure();
        store = std::move(*opened);
    }
    if (auto done = accounts.update(account->id, *draft, *secret, store.get()); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), draft->name}}, Words::tr("Account “%1” changed.").arg(draft->name)};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto account = accounts.byName(arguments.operands().first());
    if (!account) return account.failure();
    std::unique_ptr<SecretStore> store;
    if (!account->draft.smtp.user.isEmpty() && !account->draft.practice) {
        auto opened = openSecrets(desk);
        if (!opened) return opened.failure();
        store = std::move(*opened);
    }
    if (auto done = accounts.remove(account->id, store.get()); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), account->draft.name}}, Words::tr("Account “%1” removed.").arg(account->draft.name)};
}

} // namespace

QList<Command> accountCommands()
{
    const auto options = accountOptions();
    return {
        {{word("account"), word("add")}, word("smtp --name N --host H --port P --security starttls|tls|none --from \"Name <a@b>\" ..."),
         options, 1, 1, Needs::Workspace, add},
        {{word("account"), word("list")}, {}, {}, 0, 0, Needs::Workspace, list},
        {{word("account"), word("test")}, word("NAME"), {}, 1, 1, Needs::Workspace, test},
        {{word("account"), word("update")}, word("NAME [the options of add]"), options, 1, 1, Needs::Workspace, update},
        {{word("account"), word("remove")}, word("NAME"), {}, 1, 1, Needs::Workspace, remove},
    };
}

} // namespace relais::ctl
