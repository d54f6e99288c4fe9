// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_keys.h"

#include "models/channels/whatsapp_signature.h"
#include "models/core/constant_time.h"
#include "services/storage/database.h"
#include "sql/door.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

Result<std::optional<Secret>> WebhookKeys::secret(AccountId account, AccountSecret which)
{
    auto found = m_readSecret(account, which);
    if (!found && found.error().code == ErrorCode::NotFound) return std::optional<Secret>();
    if (!found) return found.failure();
    return found->isEmpty() ? std::optional<Secret>() : std::optional(std::move(*found));
}

Result<void> WebhookKeys::refresh()
{
    struct Row
    {
        AccountId id;
        WhatsappSettings settings;
        bool practice;
    };
    QString revision;
    QList<Row> accounts;
    {
        auto rows = m_database.query(sql::door::accounts_revision);
        if (!rows) return rows.failure();
        if (rows->next()) revision = rows->text(0) + QLatin1Char('/') + rows->text(1);
    }
    if (revision == m_revision) return {};
    {
        auto rows = m_database.query(sql::door::accounts);
        if (!rows) return rows.failure();
        while (rows->next())
            if (auto settings = WhatsappSettings::fromJson(QJsonDocument::fromJson(rows->bytes(2)).object()))
                accounts.append({AccountId(rows->integer(0)), std::move(*settings), rows->flag(3)});
    }
    QList<Key> keys;
    for (auto& account : accounts) {
        if (account.practice) {
            keys.append({account.id.value(), true, Secret(kPracticeAppSecret), Secret(kPracticeVerifyToken)});
            continue;
        }
        auto app = secret(account.id, AccountSecret::AppSecret);
        if (!app) return app.failure();
        auto verify = secret(account.id, AccountSecret::VerifyToken);
        if (!verify) return verify.failure();
        keys.append({account.id.value(), false, std::move(*app), std::move(*verify)});
    }
    m_keys = std::move(keys);
    m_revision = revision;
    return {};
}

Result<bool> WebhookKeys::knowsToken(const QByteArray& token)
{
    if (auto known = refresh(); !known) return known.failure();
    bool isKnown = false;
    for (const auto& key : std::as_const(m_keys))
        if (key.verifyToken && equalInConstantTime(key.verifyToken->reveal(), token)) isKnown = true;
    return isKnown && !token.isEmpty();
}

Result<QList<qint64>> WebhookKeys::proven(const QByteArray& body, QByteArrayView signature, Origin origin)
{
    if (auto known = refresh(); !known) return known.failure();
    QList<qint64> accounts;
    for (const auto& key : std::as_const(m_keys)) {
        const bool isSigned = key.appSecret && hasWhatsappSignature(body, signature, *key.appSecret);
        // The stand-in's secret stands in the program, for everybody to read.
        const bool mustBeHere = key.isPractice || !key.appSecret;
        const bool isProven = (isSigned || !key.appSecret) && (!mustBeHere || origin == Origin::ThisComputer);
        if (isProven) accounts.append(key.account);
    }
    return accounts;
}

} // namespace relais
