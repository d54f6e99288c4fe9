// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/account_options.h"
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/channels/account_endpoint.h"
#include "services/channels/account_repository.h"
#include "services/channels/account_usage.h"
#include "services/costs/rate_cards.h"
#include "services/secrets/secret_store.h"
#include "ui/text/account_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

QJsonObject wayJson(const SmtpSettings& smtp)
{
    return {{word("host"), smtp.host},
            {word("port"), smtp.port},
            {word("security"), securityName(smtp.security)},
            {word("auth"), loginName(smtp.login)},
            {word("per_domain"), smtp.perDomain},
            {word("user"), smtp.user},
            {word("from"), smtp.from.text()}};
}

QJsonObject wayJson(const WhatsappSettings& whatsapp)
{
    return whatsapp.toJson();
}

QJsonObject toJson(const Account& account)
{
    QJsonArray limits;
    for (const auto& limit : account.draft.limits) limits.append(toText(limit));
    QJsonObject json{{word("id"), account.id.value()},
                     {word("name"), account.draft.name},
                     {word("kind"), account.draft.kind()},
                     {word("state"), account.isUp ? word("up") : word("down")},
                     {word("reason"), account.isUp ? QJsonValue() : QJsonValue(account.reason)},
                     {word("practice"), account.draft.practice},
                     {word("connections"), account.draft.connections},
                     {word("limits"), limits},
                     {word("daily"), account.draft.daily ? QJsonValue(*account.draft.daily) : QJsonValue()},
                     {word("per_recipient"),
                      account.draft.perRecipient ? QJsonValue(toText(*account.draft.perRecipient)) : QJsonValue()},
                     {word("ramp"), account.draft.ramp ? QJsonValue(toText(*account.draft.ramp)) : QJsonValue()},
                     {word("attempts"), account.draft.maxAttempts},
                     {word("backoff"), qint64(account.draft.backoff.count())},
                     {word("waiting"), account.waiting}};
    const auto way = std::visit([](const auto& settings) { return wayJson(settings); }, account.draft.settings);
    for (auto fact = way.begin(); fact != way.end(); ++fact) json.insert(fact.key(), fact.value());
    return json;
}

QJsonArray usesJson(const QList<LimitUse>& uses)
{
    QJsonArray json;
    for (const auto& use : uses)
        json.append(
            QJsonObject{{word("limit"), toText(use.limit)},
                        {word("used"), use.used},
                        {word("counts"), use.kind == LimitKind::NewPeople ? word("people") : word("messages")}});
    return json;
}

/// The store of what was given; none is opened for nothing.
Result<std::unique_ptr<SecretStore>> storeFor(Desk& desk, const AccountSecrets& given)
{
    if (given.empty()) return std::unique_ptr<SecretStore>();
    return desk.secrets()();
}

/// The file of --rate-card, before anything is changed; nothing: none was given.
Result<std::optional<QByteArray>> rateCardFile(const Arguments& arguments)
{
    const auto option = word("--rate-card");
    if (!arguments.has(option)) return std::optional<QByteArray>();
    constexpr qint64 kLargest = 4 * 1024 * 1024;
    QFile file(arguments.value(option));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
    auto csv = file.read(kLargest + 1);
    if (csv.size() > kLargest)
        return fail(ErrorCode::Invalid, file.fileName(), QStringLiteral("a rate card has 4 MB at most"));
    if (auto card = RateCards::check(csv); !card)
        return fail(ErrorCode::Invalid, Words::tr("%1, line %2").arg(file.fileName(), card.error().subject),
                    card.error().detail);
    return std::optional(std::move(csv));
}

Result<void> keepRateCard(Desk& desk, AccountId account, const std::optional<QByteArray>& csv)
{
    if (!csv) return {};
    const auto kept = RateCards(desk.database(), desk.session(), desk.clock()).set(account, *csv);
    if (!kept) return kept.failure();
    return {};
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    const auto draft = newAccount(arguments.operands().first(), arguments);
    if (!draft) return tl::unexpected(draft.error());
    const auto secrets = accountSecrets(arguments);
    if (!secrets) return tl::unexpected(secrets.error());
    if (needsSecret(*draft) && !secrets->contains(AccountSecret::Login))
        return wrongUsage(word("--secret-env"),
                          draft->smtp() ? Words::tr("a user needs a password: --secret-env NAME or --secret-file FILE")
                                        : Words::tr("WhatsApp needs a token: --secret-env NAME or --secret-file FILE"));
    const auto card = rateCardFile(arguments);
    if (!card) return card.failure();
    const auto store = storeFor(desk, *secrets);
    if (!store) return store.failure();
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto id = accounts.add(*draft, *secrets, store->get());
    if (!id) return id.failure();
    if (auto kept = keepRateCard(desk, *id, *card); !kept) return kept.failure();
    return Answer{QJsonObject{{word("id"), id->value()}, {word("name"), draft->name}},
                  Words::tr("Account “%1” added.").arg(draft->name)};
}

Outcome list(Desk& desk, const Arguments&)
{
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto all = accounts.list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& account : *all) {
        const auto use = limitUse(desk.database(), account, desk.clock().now());
        if (!use) return use.failure();
        auto item = toJson(account);
        item.insert(word("in_use"), usesJson(*use));
        items.append(item);
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(accountText(account.draft.name, account.draft.practice), -24)
                         .arg(account.isUp ? Words::tr("up") : Words::tr("down"))
                         .arg(account.reason));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Answer foundAnswer(const SmtpTestResult& found)
{
    return {QJsonObject{{word("ok"), true},
                        {word("encrypted"), found.encrypted},
                        {word("logged_in"), found.loggedIn},
                        {word("pipelining"), found.capabilities.pipelining}},
            Words::tr("The server answers. Encrypted: %1. Logged in: %2.")
                .arg(found.encrypted ? Words::tr("yes") : Words::tr("no"),
                     found.loggedIn ? Words::tr("yes") : Words::tr("no"))};
}

Answer foundAnswer(const NumberStanding& found)
{
    const auto tier = found.dailyUsers
                          ? *found.dailyUsers < 0 ? Words::tr("no limit") : QString::number(*found.dailyUsers)
                          : Words::tr("unknown");
    return {QJsonObject{{word("ok"), true},
                        {word("display_phone_number"), found.displayNumber},
                        {word("verified_name"), found.verifiedName},
                        {word("quality"), found.quality},
                        {word("daily_users"), found.dailyUsers ? QJsonValue(*found.dailyUsers) : QJsonValue()}},
            Words::tr("The number %1 (%2) answers. Quality: %3. People a day: %4.")
                .arg(found.displayNumber, found.verifiedName, found.quality, tier)};
}

Outcome test(Desk& desk, const Arguments& arguments)
{
    if (auto may = desk.session().require(desk.database(), Scope::ChannelsManage); !may) return may.failure();
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto account = accounts.byName(arguments.operands().first());
    if (!account) return account.failure();
    if (account->draft.practice) {
        if (auto noted = accounts.noteTest(account->id, std::nullopt); !noted) return noted.failure();
        return Answer{QJsonObject{{word("ok"), true}, {word("practice"), true}},
                      Words::tr("A practice account: the server inside Relais answers.")};
    }
    if (auto fits = fitsAgency(desk.database(), account->draft); !fits) return fits.failure();
    const auto found = testAccount(*account, storedSecrets(desk.folder(), desk.vaultPassphraseFile(), desk.database()));
    if (auto noted = accounts.noteTest(account->id, found ? std::nullopt : std::optional(found.error().detail)); !noted)
        return noted.failure();
    if (!found) return found.failure();
    if (const auto* number = std::get_if<NumberStanding>(&*found))
        if (auto noted = accounts.learn(account->id, *number); !noted) return noted.failure();
    return std::visit([](const auto& facts) { return foundAnswer(facts); }, *found);
}

Outcome update(Desk& desk, const Arguments& arguments)
{
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto account = accounts.byName(arguments.operands().first());
    if (!account) return account.failure();
    const auto draft = accountFrom(arguments, account->draft);
    if (!draft) return tl::unexpected(draft.error());
    const auto secrets = accountSecrets(arguments);
    if (!secrets) return tl::unexpected(secrets.error());
    const auto card = rateCardFile(arguments);
    if (!card) return card.failure();
    const auto store = storeFor(desk, *secrets);
    if (!store) return store.failure();
    if (auto done = accounts.update(account->id, *draft, *secrets, store->get()); !done) return done.failure();
    if (auto kept = keepRateCard(desk, account->id, *card); !kept) return kept.failure();
    return Answer{QJsonObject{{word("name"), draft->name}}, Words::tr("Account “%1” changed.").arg(draft->name)};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    AccountRepository accounts(desk.database(), desk.session(), desk.clock());
    const auto account = accounts.byName(arguments.operands().first());
    if (!account) return account.failure();
    std::unique_ptr<SecretStore> store;
    if (needsSecret(account->draft)) {
        auto opened = desk.secrets()();
        if (!opened) return opened.failure();
        store = std::move(*opened);
    }
    if (auto done = accounts.remove(account->id, store.get()); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), account->draft.name}},
                  Words::tr("Account “%1” removed.").arg(account->draft.name)};
}

} // namespace

QList<Command> accountCommands()
{
    const auto options = accountOptions();
    return {
        {{word("account"), word("add")},
         word(
             "smtp --name N --host H --port P --security starttls|tls|none --from \"Name <a@b>\" ... | whatsapp --name N --phone-number-id ID --business-account-id ID --secret-env V ..."),
         options,
         1,
         1,
         Needs::Workspace,
         add},
        {{word("account"), word("list")}, {}, {}, 0, 0, Needs::Workspace, list},
        {{word("account"), word("test")}, word("NAME"), {}, 1, 1, Needs::Workspace, test},
        {{word("account"), word("update")}, word("NAME [the options of add]"), options, 1, 1, Needs::Workspace, update},
        {{word("account"), word("remove")}, word("NAME"), {}, 1, 1, Needs::Workspace, remove},
    };
}

} // namespace relais::ctl
