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

} // namespace relais::test
