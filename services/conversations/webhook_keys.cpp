// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_keys.h"

#include "models/channels/whatsapp_signature.h"
#include "services/storage/database.h"
#include "sql/door.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QSet>

#include <algorithm>

namespace relais {

namespace {

/// Equal lengths first: both are hashed.
bool areSame(const QByteArray& one, const QByteArray& other)
{
    const auto a = QCryptographicHash::hash(one, QCryptographicHash::Sha256);
    const auto b = QCryptographicHash::hash(other, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) difference |= a[i] ^ b[i];
    return difference == 0;
}

/// Whom a body speaks of: phone numbers, and business accounts where no number is named.
struct Named
{
    QSet<QString> numbers;
    QSet<QString> businesses;
};

Named namedIn(const QByteArray& body)
{
    Named named;
    for (const auto& entry : QJsonDocument::fromJson(body).object().value(QLatin1String("entry")).toArray()) {
        for (const auto& change : entry.toObject().value(QLatin1String("changes")).toArray()) {
            const auto number = change.toObject().value(QLatin1String("value")).toObject().value(QLatin1String("metadata")).toObject().value(QLatin1String("phone_number_id")).toString();
            if (number.isEmpty()) named.businesses.insert(entry.toObject().value(QLatin1String("id")).toString());
            else named.numbers.insert(number);
        }
    }
    return named;
}

} // namespace

std::optional<Secret> WebhookKeys::secret(AccountId account, AccountSecret which)
{
    auto found = m_readSecret(account, which);
    if (!found || found->isEmpty()) return std::nullopt;
    return std::move(*found);
}

void WebhookKeys::refresh()
{
    QString revision;
    {
        auto rows = m_database.query(sql::door::accounts_revision);
        if (rows && rows->next()) revision = rows->text(0) + QLatin1Char('/') + rows->text(1);
    }
    if (revision == m_revision) return;
    struct Row
    {
        AccountId id;
        WhatsappSettings settings;
        bool practice;
    };
    QList<Row> accounts;
    {
        auto rows = m_database.query(sql::door::accounts);
        if (!rows) return;
        while (rows->next())
            if (auto settings = WhatsappSettings::fromJson(QJsonDocument::fromJson(rows->bytes(2)).object()))
                accounts.append({AccountId(rows->integer(0)), std::move(*settings), rows->flag(3)});
    }
    m_revision = revision;
    m_keys.clear();
    for (auto& account : accounts) {
        if (account.practice) {
            const auto settings = practiceNumber(std::move(account.settings));
            m_keys.append({settings.phoneNumberId, settings.businessAccountId, Secret(kPracticeAppSecret), Secret(kPracticeVerifyToken)});
            continue;
        }
        m_keys.append({account.settings.phoneNumberId, account.settings.businessAccountId, secret(account.id, AccountSecret::AppSecret),
                       secret(account.id, AccountSecret::VerifyToken)});
    }
}

bool WebhookKeys::knowsToken(const QByteArray& token)
{
    refresh();
    bool known = false;
    for (const auto& key : std::as_const(m_keys))
        if (key.verifyToken && areSame(key.verifyToken->reveal(), token)) known = true;
    return known && !token.isEmpty();
}

bool WebhookKeys::mayBe(const Key& key, const QByteArray& body, QByteArrayView signature) const
{
    if (key.appSecret) return hasWhatsappSignature(body, signature, *key.appSecret);
    return m_reach == Reach::ThisComputer;
}

bool WebhookKeys::believes(const QByteArray& body, QByteArrayView signature)
{
    refresh();
    const auto named = namedIn(body);
    bool found = false;
    for (const auto& number : named.numbers) {
        const bool signedBy = std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const Key& key) { return key.phoneNumberId == number && mayBe(key, body, signature); });
        const bool isOurs = std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const Key& key) { return key.phoneNumberId == number; });
        if (isOurs && !signedBy) return false;
        found = found || signedBy;
    }
    for (const auto& business : named.businesses) {
        const bool signedBy = std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const Key& key) { return key.businessAccountId == business && mayBe(key, body, signature); });
        const bool isOurs = std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const Key& key) { return key.businessAccountId == business; });
        if (isOurs && !signedBy) return false;
        found = found || signedBy;
    }
    if (found) return true;
    // About a number that is none of ours, by an app that is: kept, and nothing comes of it.
    return std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const Key& key) { return key.appSecret && hasWhatsappSignature(body, signature, *key.appSecret); });
}

} // namespace relais
