// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/sql_block.h"

#include <QHash>
#include <QList>
#include <QString>

namespace relais {

/// What a database file is for, and so which tables it has.
enum class Schema {
    Agency,
    Relay, ///< what a relay keeps for its desks (services/relay/relay_store.h)
};

/// The SQL texts of resources/sql, read once from the program's own resources. Immutable afterwards, so
/// any thread may read it.
class SqlCatalogue
{
public:
    static const SqlCatalogue& instance();

    /// The text of a block. Every generated constant has one; a text that is missing is a bug of the build.
    const QString& text(const sql::Block& block) const;

    /// All blocks as "topic/name", sorted: the test that prepares every one walks this.
    QList<QString> names() const;
    const QString& text(const QString& topicAndName) const;

    /// The migrations in order; number n stands at index n - 1.
    const QList<QByteArray>& migrations(Schema schema = Schema::Agency) const
    {
        return schema == Schema::Agency ? m_migrations : m_relayMigrations;
    }

private:
    SqlCatalogue();
    void readTopic(const QString& topic, const QString& text);

    QHash<QString, QString> m_blocks;
    QList<QByteArray> m_migrations;
    QList<QByteArray> m_relayMigrations;
};

} // namespace relais
