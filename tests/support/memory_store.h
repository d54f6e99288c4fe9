// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secrets/secret_store.h"

#include <QHash>
#include <QStringList>

namespace relais::test {

/// Secrets as a keychain has them, for the time of a test.
class MemoryStore final : public SecretStore
{
public:
    Result<Secret> read(const QString& key) override
    {
        if (!m_entries.contains(key)) return fail(ErrorCode::NotFound, key);
        return m_entries.value(key);
    }
    Result<void> write(const QString& key, const Secret& secret) override
    {
        m_entries.insert(key, secret);
        return {};
    }
    Result<void> remove(const QString& key) override
    {
        m_entries.remove(key);
        return {};
    }
    QStringList keys() const { return m_entries.keys(); }

private:
    QHash<QString, Secret> m_entries;
};

/// The same entries for each who opens it, as a keychain is.
class SharedStore final : public SecretStore
{
public:
    explicit SharedStore(MemoryStore& entries)
        : m_entries(entries)
    {
    }
    Result<Secret> read(const QString& key) override { return m_entries.read(key); }
    Result<void> write(const QString& key, const Secret& secret) override { return m_entries.write(key, secret); }
    Result<void> remove(const QString& key) override { return m_entries.remove(key); }

private:
    MemoryStore& m_entries;
};

inline SecretOpener openerOf(MemoryStore& entries)
{
    return [&entries]() -> Result<std::unique_ptr<SecretStore>> { return std::make_unique<SharedStore>(entries); };
}

} // namespace relais::test
