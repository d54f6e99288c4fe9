// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/channels/account_endpoint.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace relais {

class Database;

/// Whether whoever listens is on this computer only.
enum class Reach { ThisComputer, Network };

/// What webhooks are proven with: the app secret and the verify token of each WhatsApp account of the agency. One thread.
class WebhookKeys
{
public:
    /// Secrets are read when an account was added or changed.
    WebhookKeys(Database& database, SecretReader readSecret, Reach reach)
        : m_database(database)
        , m_readSecret(std::move(readSecret))
        , m_reach(reach)
    {
    }

    /// GET: whether the token is that of an account. Compares in constant time.
    bool knowsToken(const QByteArray& token);

    /// POST: whether these bytes may be believed. The account that they speak of must have signed them. One without an app secret
    /// cannot: then only what comes from this computer itself is taken.
    bool believes(const QByteArray& body, QByteArrayView signature);

private:
    struct Key
    {
        QString phoneNumberId;
        QString businessAccountId;
        std::optional<Secret> appSecret;
        std::optional<Secret> verifyToken;
    };
    void refresh();
    std::optional<Secret> secret(AccountId account, AccountSecret which);
    bool mayBe(const Key& key, const QByteArray& body, QByteArrayView signature) const;

    Database& m_database;
    SecretReader m_readSecret;
    Reach m_reach;
    QString m_revision;
    QList<Key> m_keys;
};

} // namespace relais
