// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// The folder that holds one agency: the database, its backups, the vault, the engine's journal, the logs.
class DataFolder
{
public:
    explicit DataFolder(QString path);

    /// `explicitPath` (--data), else RELAIS_DATA, else the platform's application data folder.
    static DataFolder locate(const QString& explicitPath = {});

    /// Makes the folder, readable by its owner only. FileUnwritable if that is refused.
    Result<void> create() const;

    const QString& path() const { return m_path; }
    QString database() const { return file(QStringLiteral("relais.db")); }
    QString vault() const { return file(QStringLiteral("secrets.vault")); }
    QString engineJournal() const { return file(QStringLiteral("engine.journal")); }
    QString engineLock() const { return file(QStringLiteral("engine.lock")); }
    QString settings() const { return file(QStringLiteral("settings.ini")); }
    QString backups() const { return file(QStringLiteral("backups")); }
    QString logs() const { return file(QStringLiteral("logs")); }
    QString practiceMail() const { return file(QStringLiteral("practice")); }

private:
    QString file(const QString& name) const;
    QString m_path;
};

} // namespace relais
