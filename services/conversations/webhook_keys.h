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

/// Where a request came from, as far as its own words go.
enum class Origin {
    ThisComputer, ///< asked for a loopback address and was forwarded by nobody
    Elsewhere,    ///< through a tunnel, a proxy or the network
};

/// What webhooks are proven with: the app secret and the verify token of each WhatsApp account of the agency. One thread.
class WebhookKeys
{
public:
    /// Secrets are read when an account was added or changed.
    WebhookKeys(Database& database, SecretReader readSecret)
        : m_database(database)
        , m_readSecret(std::move(readSecret))
    {
    }

    /// GET: whether the token is that of an account. Compares in constant time.
    Result<bool> knowsToken(const QByteArray& token);

    /// POST: the accounts that prove these bytes; what they say of any other is not to be believed. None: all of it is refused. An
    /// account proves by its app secret's signature. One without an app secret cannot: only what comes from this computer itself is
    /// taken for it. Storage, SecretsLocked: a secret could not be read, nothing can be said now.
    Result<QList<qint64>> proven(const QByteArray& body, QByteArrayView signature, Origin origin);

private:
    struct Key
    {
        qint64 account = 0;
        bool isPractice = false;
        std::optional<Secret> appSecret;
        std::optional<Secret> verifyToken;
    };
    Result<void> refresh();
    /// Nothing: the account has none.
    Result<std::optional<Secret>> secret(AccountId account, AccountSecret which);

    Database& m_database;
    SecretReader m_readSecret;
    QString m_revision;
    QList<Key> m_keys;
};

} // namespace relais
