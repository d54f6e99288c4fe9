// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_repository.h"

#include "models/sending/message_status.h"
#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/secrets/secret_store.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/accounts.h"
#include "sql/engine.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

QString limitsJson(const std::vector<RateLimit>& limits)
{
    QJsonArray array;
    for (const auto& limit : limits) array.append(QJsonArray{limit.messages, static_cast<int>(limit.window.count())});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<RateLimit> limitsFrom(const QByteArray& json)
{
    std::vector<RateLimit> limits;
    for (const auto& value : QJsonDocument::fromJson(json).array())
        limits.push_back({value.toArray().at(0).toInt(), Seconds(value.toArray().at(1).toInt())});
    return limits;
}

/// Of the first row; nothing: there is none.
Result<std::optional<qint64>> firstNumber(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() ? std::optional(rows->integer(0)) : std::nullopt;
}

Result<ChannelSettings> settingsFrom(const QString& kind, const QJsonObject& json)
{
    if (kind == QLatin1String("whatsapp")) {
        auto whatsapp = WhatsappSettings::fromJson(json);
        if (!whatsapp) return whatsapp.failure();
        return ChannelSettings(std::move(*whatsapp));
    }
    auto smtp = SmtpSettings::fromJson(json);
    if (!smtp) return smtp.failure();
    return ChannelSettings(std::move(*smtp));
}

Result<Account> accountFrom(Rows& rows)
{
    const auto json = QJsonDocument::fromJson(rows.bytes(2)).object();
    auto settings = settingsFrom(rows.text(16), json);
    if (!settings) return settings.failure();
    AccountDraft draft{.name = rows.text(1),
                       .settings = std::move(*settings),
                       .practice = rows.flag(3),
                       .connections = static_cast<int>(rows.integer(4)),
                       .limits = limitsFrom(rows.bytes(5)),
                       .maxAttempts = static_cast<int>(rows.integer(7)),
                       .backoff = Seconds(rows.integer(8)),
                       .perRecipient = perRecipientFrom(json)};
    if (const auto ramp = warmUpFromText(rows.text(13))) draft.ramp = *ramp;
    if (!rows.isNull(6)) draft.daily = static_cast<int>(rows.integer(6));
    return Account{.id = AccountId(rows.integer(0)),
                   .draft = std::move(draft),
                   .isUp = rows.text(9) == QLatin1String("up"),
                   .reason = rows.text(10),
                   .slowUntil = rows.optionalInstant(11),
                   .testedAt = rows.optionalInstant(12),
                   .rampSince = rows.optionalInstant(14),
                   .number = NumberStanding::fromJson(QJsonDocument::fromJson(rows.bytes(17)).object()),
                   .waiting = static_cast<int>(rows.integer(15))};
}

QVariant rampColumn(const AccountDraft& draft)
{
    return textOrNull(draft.ramp ? toText(*draft.ramp) : QString());
}

QVariantList columnsOf(const AccountDraft& draft)
{
    auto json = std::visit([](const auto& way) { return way.toJson(); }, draft.settings);
    if (draft.perRecipient) json.insert(QLatin1String(kPerRecipient), perRecipientJson(*draft.perRecipient));
    const auto settings = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    const auto daily = draft.daily ? QVariant(*draft.daily) : QVariant(QMetaType::fromType<int>());
    const auto name = draft.name.trimmed();
    return {name,
            name.toCaseFolded(),
            draft.kind(),
            settings,
            draft.practice,
            draft.connections,
            limitsJson(draft.limits),
            daily,
            draft.maxAttempts,
            qint64(draft.backoff.count()),
            rampColumn(draft)};
}

QString suffixOf(AccountSecret which)
{
    switch (which) {
    case AccountSecret::Login: return {};
    case AccountSecret::AppSecret: return QStringLiteral("/app");
    case AccountSecret::VerifyToken: return QStringLiteral("/verify");
    }
    return {};
}

Error named(Error error, const QString& name)
{
    if (error.code == ErrorCode::Conflict)
        error = {ErrorCode::Conflict, name, QStringLiteral("an account of that name exists")};
    return error;
}

} // namespace

Result<void> fitsAgency(Database& database, const AccountDraft& draft)
{
    if (draft.practice) return {};
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    if (agency->practice)
        return fail(ErrorCode::Invalid, draft.name, QStringLiteral("a practice agency has practice accounts only"));
    return {};
}

Result<QString> accountName(Database& database, WorkspaceId workspace, AccountId account)
{
    auto rows = database.query(sql::accounts::name, {workspace.value(), account.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(account.value()));
    return rows->text(0);
}

Result<QString> secretKey(Database& database, AccountId account, AccountSecret which)
{
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    return QStringLiteral("%1/account/%2%3").arg(agency->installId).arg(account.value()).arg(suffixOf(which));
}

Result<QList<Account>> AccountRepository::list()
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = m_database.query(sql::accounts::list, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<Account> all;
    while (rows->next()) {
        auto account = accountFrom(*rows);
        if (!account) return account.failure();
        all.append(std::move(*account));
    }
    return all;
}

Result<Account> AccountRepository::byName(const QString& name)
{
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& account : *all)
        if (account.draft.name.toCaseFolded() == name.trimmed().toCaseFolded()) return account;
    return fail(ErrorCode::NotFound, name);
}

Result<Account> AccountRepository::byId(AccountId id)
{
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& account : *all)
        if (account.id == id) return account;
    return fail(ErrorCode::NotFound, QString::number(id.value()));
}

// Two accounts on one number would each send at its limits, and only one would get the answers.
Result<void> AccountRepository::refuseSecond(const AccountDraft& draft, std::optional<AccountId> itself)
{
    const auto* wanted = draft.whatsapp();
    if (!wanted || draft.practice) return {};
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& account : *all) {
        const auto* other = account.draft.whatsapp();
        if (other && account.id != itself && !account.draft.practice && other->phoneNumberId == wanted->phoneNumberId)
            return fail(ErrorCode::Invalid, QStringLiteral("phone_number_id"),
                        QStringLiteral("the account “%1” sends from this number").arg(account.draft.name));
    }
    return {};
}

Result<AccountId> AccountRepository::add(const AccountDraft& draft, const AccountSecrets& given, SecretStore* secrets)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    if (auto ok = draft.check(); !ok) return ok.failure();
    if (auto fits = fitsAgency(m_database, draft); !fits) return fits.failure();
    // The row is only committed with its secret: an account that lost its password would fail at night.
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto alone = refuseSecond(draft, std::nullopt); !alone) return alone.failure();
    const auto now = toMs(m_clock.now());
    const auto added = m_database.run(sql::accounts::add, QVariantList{m_session.workspace.value()} + columnsOf(draft)
                                                              + QVariantList{now, now});
    if (!added) return fail(named(added.error(), draft.name));
    const AccountId id(added->insertedId);
    if (auto noted = note(QStringLiteral("account.add"), draft.name, draft.kind()); !noted) return noted.failure();
    if (auto kept = keep(id, given, secrets); !kept) return kept.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return id;
}

Result<void> AccountRepository::note(const QString& action, const QString& name, const QString& detail)
{
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {action, name, detail});
}

Result<void> AccountRepository::resumeReplies(AccountId id)
{
    const auto resumed = m_database.run(sql::accounts::resume_replies, {m_session.workspace.value(), id.value()});
    if (!resumed) return resumed.failure();
    return {};
}

Result<void> AccountRepository::releaseHeld(AccountId id)
{
    const auto released = m_database.run(sql::accounts::release_held, {toMs(m_clock.now()), toMs(m_clock.now()),
                                                                       m_session.workspace.value(), id.value()});
    if (!released) return released.failure();
    return {};
}

Result<void> AccountRepository::keep(AccountId id, const AccountSecrets& given, SecretStore* secrets)
{
    if (!secrets) return {};
    for (const auto& [which, secret] : given) {
        const auto key = secretKey(m_database, id, which);
        if (!key) return key.failure();
        if (auto kept = secrets->write(*key, secret); !kept) return kept;
    }
    return {};
}

Result<void> AccountRepository::update(AccountId id, const AccountDraft& draft, const AccountSecrets& given,
                                       SecretStore* secrets)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may;
    if (auto ok = draft.check(); !ok) return ok;
    if (auto fits = fitsAgency(m_database, draft); !fits) return fits;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto alone = refuseSecond(draft, id); !alone) return alone;
    // What cannot be read is mended by writing it, and has held nothing.
    const auto before = byId(id);
    const bool otherForRecipients = before && before->draft.perRecipient != draft.perRecipient;
    const auto changed =
        m_database.run(sql::accounts::update, columnsOf(draft)
                                                  + QVariantList{rampColumn(draft), toMs(m_clock.now()),
                                                                 m_session.workspace.value(), id.value()});
    if (!changed) return fail(named(changed.error(), draft.name));
    if (changed->affected == 0) return fail(ErrorCode::NotFound, draft.name);
    const auto what = given.empty() ? QString() : QStringLiteral("secret changed");
    if (auto noted = note(QStringLiteral("account.update"), draft.name, what); !noted) return noted;
    if (auto kept = keep(id, given, secrets); !kept) return kept;
    if (auto resumed = resumeReplies(id); !resumed) return resumed;
    if (otherForRecipients)
        if (auto released = releaseHeld(id); !released) return released;
    return transaction->commit();
}

Result<void> AccountRepository::cancelReplies(AccountId id, const QString& channel)
{
    const auto replies =
        firstNumber(m_database.query(sql::accounts::replies_of, {m_session.workspace.value(), id.value()}));
    if (!replies) return replies.failure();
    if (!*replies) return {};
    const auto now = m_clock.now();
    const auto campaign = **replies;
    const auto cancelled = m_database.run(sql::accounts::cancel_replies, {toMs(now), campaign});
    if (!cancelled) return cancelled.failure();
    const auto count = [&](int day, MessageStatus status, int n) {
        return m_database.run(sql::engine::add_figure,
                              {m_session.workspace.value(), campaign, day, static_cast<int>(status), channel, n});
    };
    if (cancelled->affected > 0) {
        if (auto taken = count(0, MessageStatus::Queued, -cancelled->affected); !taken) return taken.failure();
        if (auto added = count(utcDay(now), MessageStatus::Cancelled, cancelled->affected); !added)
            return added.failure();
    }
    if (auto ended = m_database.run(sql::accounts::end_replies, {toMs(now), campaign}); !ended) return ended.failure();
    return {};
}

Result<void> AccountRepository::remove(AccountId id, SecretStore* secrets)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may;
    const auto account = byId(id);
    if (!account) return account.failure();
    const auto waiting =
        firstNumber(m_database.query(sql::accounts::waiting_in_campaigns, {m_session.workspace.value(), id.value()}));
    if (!waiting) return waiting.failure();
    if (**waiting > 0)
        return fail(ErrorCode::Conflict, account->draft.name,
                    QStringLiteral("%1 messages wait for it: cancel their campaigns first").arg(**waiting));
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto cancelled = cancelReplies(id, account->draft.channel()); !cancelled) return cancelled;
    const auto removed =
        m_database.run(sql::accounts::remove, {toMs(m_clock.now()), m_session.workspace.value(), id.value()});
    if (!removed) return removed.failure();
    if (auto noted = note(QStringLiteral("account.remove"), account->draft.name); !noted) return noted;
    if (auto done = transaction->commit(); !done) return done;
    if (!secrets) return {};
    for (const auto which : {AccountSecret::Login, AccountSecret::AppSecret, AccountSecret::VerifyToken}) {
        const auto key = secretKey(m_database, id, which);
        if (!key) return key.failure();
        if (auto forgotten = secrets->remove(*key); !forgotten) return forgotten;
    }
    return {};
}

Result<void> AccountRepository::learn(AccountId id, const NumberStanding& number)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may;
    const auto json = QString::fromUtf8(QJsonDocument(number.toJson()).toJson(QJsonDocument::Compact));
    const auto learned = m_database.run(sql::accounts::learn, {json, m_session.workspace.value(), id.value()});
    if (!learned) return learned.failure();
    return {};
}

Result<void> AccountRepository::noteTest(AccountId id, const std::optional<QString>& failure)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may;
    const auto now = toMs(m_clock.now());
    // A failed test tells a person; it does not stop an account that sends.
    const auto noted =
        failure ? m_database.run(sql::accounts::note_failed_test, {now, m_session.workspace.value(), id.value()})
                : m_database.run(sql::accounts::note_good_test, {now, now, m_session.workspace.value(), id.value()});
    if (!noted) return noted.failure();
    return failure ? Result<void>() : resumeReplies(id);
}

} // namespace relais
