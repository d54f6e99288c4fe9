// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace relais {

class Database;
class DataFolder;

enum class OutputKind {
    Export,
    Backup, ///< may stand in the folder of the backups
};

/// Asked before any output that a person named is opened. Invalid: it is one of `inputs`, which the same command reads, or
/// Relais keeps what stands there in its data folder (the database and what belongs to it, vault, journal, lock, settings,
/// logs, backups); also by another name: a link of either kind, another mount. FileUnwritable: a folder, a device, a pipe.
/// Nothing is touched.
Result<void> checkOutput(const QString& path, const DataFolder& folder, const QStringList& inputs = {},
                         OutputKind kind = OutputKind::Export);
/// The folder that this database stands in.
Result<void> checkOutput(const QString& path, const Database& database, const QStringList& inputs = {});

/// Checked and open to be written. What stands there is replaced by commit(), when all of the new one is written.
Result<std::unique_ptr<QSaveFile>> openOutput(const QString& path, const Database& database);
/// All of it in one go. FileUnwritable, and what checkOutput says.
Result<void> writeOutput(const QString& path, const QByteArray& bytes, const Database& database);

} // namespace relais
