// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/sql_catalogue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

static void initialiseSqlResource()
{
    // A static library's resources are only linked in when something outside the namespace asks for them.
    Q_INIT_RESOURCE(sql);
}

namespace relais {

namespace {

QByteArray readResource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> migrationsIn(const QString& path)
{
    QList<QByteArray> all;
    for (const auto& file : QDir(path).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        all.append(readResource(file.filePath()));
    return all;
}

} // namespace

const SqlCatalogue& SqlCatalogue::instance()
{
    static const SqlCatalogue catalogue;
    return catalogue;
}

SqlCatalogue::SqlCatalogue()
{
    initialiseSqlResource();
    const QDir folder(QStringLiteral(":/sql"));
    for (const auto& file : folder.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        readTopic(file.baseName(), QString::fromUtf8(readResource(file.filePath())));

    m_migrations = migrationsIn(QStringLiteral(":/sql/migrations"));
    m_relayMigrations = migrationsIn(QStringLiteral(":/sql/relay_migrations"));
}

void SqlCatalogue::readTopic(const QString& topic, const QString& text)
{
    static const QString marker = QStringLiteral("-- name: ");
    QString name;
    QStringList body;
    const auto store = [&] {
        if (!name.isEmpty()) m_blocks.insert(topic + QLatin1Char('/') + name, body.join(QLatin1Char('\n')).trimmed());
        body.clear();
    };
    for (const auto& line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(marker)) {
            store();
            name = line.mid(marker.size()).trimmed();
        } else if (!line.trimmed().startsWith(QLatin1String("--"))) {
            body.append(line);
        }
    }
    store();
}

const QString& SqlCatalogue::text(const sql::Block& block) const
{
    return text(QLatin1String(block.topic) + QLatin1Char('/') + QLatin1String(block.name));
}

const QString& SqlCatalogue::text(const QString& topicAndName) const
{
    static const QString nothing;
    const auto found = m_blocks.constFind(topicAndName);
    Q_ASSERT_X(found != m_blocks.constEnd(), "SqlCatalogue", qPrintable(topicAndName));
    return found == m_blocks.constEnd() ? nothing : *found;
}

QList<QString> SqlCatalogue::names() const
{
    auto names = m_blocks.keys();
    names.sort();
    return names;
}

} // namespace relais
