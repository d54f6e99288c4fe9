// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/account_options.h"

#include "app/relaisctl/words.h"

#include <array>

namespace relais::ctl {

namespace {

constexpr auto kAppSecret = "--app-secret";
constexpr auto kVerifyToken = "--verify-token";

QList<Option> smtpOptions()
{
    return {{word("--host"), word("H")},
            {word("--port"), word("P")},
            {word("--security"), word("S")},
            {word("--user"), word("U")},
            {word("--auth"), word("password|xoauth2")},
            {word("--per-domain"), word("N")},
            {word("--from"), word("F")},
            {word("--reply-to"), word("E")},
            {word("--ca-file"), word("FILE")},
            {word("--unsubscribe-mailbox"), word("E")},
            {word("--unsubscribe-url"), word("URL")}};
}

QList<Option> whatsappOptions()
{
    return QList<Option>{{word("--phone-number-id"), word("ID")},
                         {word("--business-account-id"), word("ID")},
                         {word("--base-url"), word("URL")},
                         {word("--api-version"), word("vNN.N")},
                         {word("--rate-card"), word("FILE")}}
           + Arguments::secretOptions(word(kAppSecret)) + Arguments::secretOptions(word(kVerifyToken));
}

tl::expected<void, Failure> refuseAny(const Arguments& arguments, const QList<Option>& options, const QString& why)
{
    for (const auto& option : options)
        if (arguments.has(option.name)) return wrongUsage(option.name, why);
    return {};
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

tl::expected<void, Failure> apply(const Arguments& arguments, SmtpSettings& smtp)
{
    if (auto ok =
            refuseAny(arguments, whatsappOptions(), Words::tr("belongs to WhatsApp accounts; this one sends e-mail"));
        !ok)
        return ok;
    smtp.host = arguments.value(word("--host"), smtp.host);
    smtp.user = arguments.value(word("--user"), smtp.user);
    smtp.caFile = arguments.value(word("--ca-file"), smtp.caFile);
    smtp.unsubscribeUrl = arguments.value(word("--unsubscribe-url"), smtp.unsubscribeUrl);
    if (arguments.has(word("--security"))) {
        const auto security = securityFromName(arguments.value(word("--security")));
        if (!security) return wrongUsage(word("--security"), Words::tr("one of starttls, tls, none"));
        smtp.security = *security;
    }
    if (arguments.has(word("--auth"))) {
        const auto login = loginFromName(arguments.value(word("--auth")));
        if (!login) return wrongUsage(word("--auth"), Words::tr("one of password, xoauth2"));
        smtp.login = *login;
    }
    if (arguments.has(word("--from"))) {
        auto from = Mailbox::parse(arguments.value(word("--from")));
        if (!from) return wrongUsage(word("--from"), from.error().detail);
        smtp.from = *from;
    }
    if (auto ok = take(arguments, "--reply-to", smtp.replyTo); !ok) return ok;
    if (auto ok = take(arguments, "--unsubscribe-mailbox", smtp.unsubscribeMailbox); !ok) return ok;
    const int usualPort =
        smtp.security == SmtpSecurity::Tls && !arguments.has(word("--port")) && smtp.port == 587 ? 465 : smtp.port;
    const auto port = arguments.integer(word("--port"), usualPort, 1);
    if (!port) return tl::unexpected(port.error());
    if (*port > 65535) return wrongUsage(word("--port"), Words::tr("a number from 1 to 65535"));
    smtp.port = static_cast<int>(*port);
    const auto perDomain = arguments.integer(word("--per-domain"), smtp.perDomain, 0);
    if (!perDomain) return tl::unexpected(perDomain.error());
    smtp.perDomain = static_cast<int>(*perDomain);
    return {};
}

tl::expected<void, Failure> apply(const Arguments& arguments, WhatsappSettings& whatsapp)
{
    if (auto ok =
            refuseAny(arguments, smtpOptions(), Words::tr("belongs to e-mail accounts; this one sends by WhatsApp"));
        !ok)
        return ok;
    whatsapp.phoneNumberId = arguments.value(word("--phone-number-id"), whatsapp.phoneNumberId).trimmed();
    whatsapp.businessAccountId = arguments.value(word("--business-account-id"), whatsapp.businessAccountId).trimmed();
    whatsapp.baseUrl = arguments.value(word("--base-url"), whatsapp.baseUrl).trimmed();
    whatsapp.apiVersion = arguments.value(word("--api-version"), whatsapp.apiVersion).trimmed();
    return {};
}

/// One limit, or what stands for none.
tl::expected<void, Failure> takePerRecipient(const Arguments& arguments, std::optional<RateLimit>& into)
{
    const auto name = word("--per-recipient");
    if (!arguments.has(name)) return {};
    const auto text = arguments.value(name).trimmed();
    into.reset();
    if (text.isEmpty() || text == word("0") || text == word("none")) return {};
    const auto limit = rateLimitFromText(text);
    if (!limit) return wrongUsage(name, limit.error().detail);
    into = *limit;
    return {};
}

/// What every kind of account has.
tl::expected<void, Failure> applyCommon(const Arguments& arguments, AccountDraft& draft)
{
    draft.name = arguments.value(word("--name"), draft.name);
    draft.practice = draft.practice || arguments.has(word("--practice"));
    const auto connections = arguments.integer(word("--connections"), draft.connections, 1);
    const auto attempts = arguments.integer(word("--attempts"), draft.maxAttempts, 1);
    const auto backoff = arguments.integer(word("--backoff"), draft.backoff.count(), 0);
    const auto daily = arguments.integer(word("--daily"), draft.daily.value_or(0), 0);
    for (const auto* number : {&connections, &attempts, &backoff, &daily})
        if (!*number) return tl::unexpected(number->error());
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
    return takePerRecipient(arguments, draft.perRecipient);
}

tl::expected<void, Failure> requireAll(const Arguments& arguments, std::initializer_list<const char*> options)
{
    for (const auto* option : options)
        if (!arguments.has(word(option))) return wrongUsage(word(option), Words::tr("is missing"));
    return {};
}

} // namespace

QList<Option> accountOptions()
{
    return QList<Option>{{word("--name"), word("N")},
                         {word("--connections"), word("N")},
                         {word("--limit"), word("N/SECONDS"), true},
                         {word("--daily"), word("N")},
                         {word("--per-recipient"), word("N/SECONDS|none")},
                         {word("--ramp"), word("START:DAYS")},
                         {word("--attempts"), word("N")},
                         {word("--backoff"), word("S")},
                         {word("--practice")}}
           + smtpOptions() + whatsappOptions() + Arguments::secretOptions();
}

tl::expected<AccountDraft, Failure> newAccount(const QString& kind, const Arguments& arguments)
{
    const bool practice = arguments.has(word("--practice"));
    if (auto ok = requireAll(arguments, {"--name"}); !ok) return tl::unexpected(ok.error());
    if (kind == word("smtp")) {
        if (auto ok = requireAll(arguments, {"--from"}); !ok) return tl::unexpected(ok.error());
        if (auto ok = practice ? tl::expected<void, Failure>() : requireAll(arguments, {"--host"}); !ok)
            return tl::unexpected(ok.error());
        auto from = Mailbox::parse(arguments.value(word("--from")));
        if (!from) return wrongUsage(word("--from"), from.error().detail);
        return accountFrom(arguments, AccountDraft{.settings = SmtpSettings{.from = *from}});
    }
    if (kind == word("whatsapp")) {
        if (auto ok = practice ? tl::expected<void, Failure>()
                               : requireAll(arguments, {"--phone-number-id", "--business-account-id"});
            !ok)
            return tl::unexpected(ok.error());
        return accountFrom(arguments, AccountDraft::forWhatsapp({}, {}));
    }
    return wrongUsage(kind, Words::tr("a kind of account: smtp or whatsapp"));
}

tl::expected<AccountDraft, Failure> accountFrom(const Arguments& arguments, AccountDraft draft)
{
    if (auto ok = applyCommon(arguments, draft); !ok) return tl::unexpected(ok.error());
    if (auto ok = std::visit([&](auto& way) { return apply(arguments, way); }, draft.settings); !ok)
        return tl::unexpected(ok.error());
    // What a wrong value breaks is said of the option that gave it.
    for (const auto& mistake : draft.mistakes()) {
        const auto option = word("--") + QString(mistake.subject).replace(QLatin1Char('_'), QLatin1Char('-'));
        if (mistake.code == ErrorCode::Invalid && arguments.has(option)) return wrongUsage(option, mistake.detail);
    }
    return draft;
}

tl::expected<AccountSecrets, Failure> accountSecrets(const Arguments& arguments)
{
    AccountSecrets given;
    const std::array<std::pair<AccountSecret, const char*>, 3> all{{{AccountSecret::Login, "--secret"},
                                                                    {AccountSecret::AppSecret, kAppSecret},
                                                                    {AccountSecret::VerifyToken, kVerifyToken}}};
    for (const auto& [which, prefix] : all) {
        const auto secret = arguments.secret(word(prefix));
        if (!secret) return tl::unexpected(secret.error());
        if (*secret) given.emplace(which, **secret);
    }
    return given;
}

} // namespace relais::ctl
