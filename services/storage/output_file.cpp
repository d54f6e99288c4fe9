// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/output_file.h"

#include "services/storage/data_folder.h"
#include "services/storage/database.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <filesystem>

namespace relais {

namespace {

constexpr int kMostLinks = 40;

/// One file or folder by two names: the system compares device and number. False where either is missing.
bool isSame(const QString& one, const QString& other)
{
    std::error_code none;
    return std::filesystem::equivalent(QFileInfo(one).filesystemFilePath(), QFileInfo(other).filesystemFilePath(),
                                       none);
}

/// Where a write would end, also behind a link to what does not exist yet.
QString behindLinks(const QString& path)
{
    auto end = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < kMostLinks && QFileInfo(end).isSymLink(); ++i) end = QFileInfo(end).symLinkTarget();
    return end;
}

/// SQLite's and QLockFile's companions belong to their file.
bool isKeptName(const QString& name)
{
    if (name.startsWith(QLatin1String("relais-before-restore-"), Qt::CaseInsensitive)) return true;
    const auto belongs = [&](const char* kept) {
        const auto base = QString::fromLatin1(kept);
        if (!name.startsWith(base, Qt::CaseInsensitive)) return false;
        const auto rest = name.mid(base.size());
        return rest.isEmpty() || rest.startsWith(QLatin1Char('-')) || rest == QLatin1String(".lock");
    };
    constexpr std::array kKept{"relais.db",      "relay.db",    "secrets.vault",
                               "engine.journal", "engine.lock", "settings.ini"};
    return std::any_of(kKept.begin(), kKept.end(), belongs);
}

QStringList keptFolders(const DataFolder& folder, OutputKind kind)
{
    QStringList folders{folder.logs(), folder.practiceMail()};
    if (kind != OutputKind::Backup) folders += folder.backups();
    return folders;
}

bool standsIn(const QString& path, const QStringList& folders)
{
    auto place = QFileInfo(path).absolutePath();
    while (true) {
        if (std::any_of(folders.begin(), folders.end(), [&](const QString& folder) { return isSame(place, folder); }))
            return true;
        const auto above = QFileInfo(place).absolutePath();
        if (above == place) return false;
        place = above;
    }
}

/// Something that is there and belongs to Relais, by whatever name it was given.
bool isKeptFile(const QString& path, const DataFolder& folder)
{
    if (!QFileInfo::exists(path)) return false;
    QDirIterator top(folder.path(), QDir::Files | QDir::Hidden);
    while (top.hasNext()) {
        const auto file = top.next();
        if (isKeptName(top.fileName()) && isSame(file, path)) return true;
    }
    for (const auto& inside : keptFolders(folder, OutputKind::Export)) {
        QDirIterator all(inside, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            if (isSame(all.next(), path)) return true;
    }
    return false;
}

} // namespace

Result<void> checkOutput(const QString& path, const DataFolder& folder, const QStringList& inputs, OutputKind kind)
{
    const auto end = behindLinks(path);
    const QFileInfo there(end);
    if (there.isDir()) return fail(ErrorCode::FileUnwritable, path, QStringLiteral("it is a folder"));
    if (there.exists() && !there.isFile())
        return fail(ErrorCode::FileUnwritable, path, QStringLiteral("it is no ordinary file"));
    for (const auto& input : inputs)
        if (!input.isEmpty() && isSame(input, end))
            return fail(ErrorCode::Invalid, path, QStringLiteral("this file is read by the same command"));
    const bool isKept = (isSame(there.absolutePath(), folder.path()) && isKeptName(there.fileName()))
                        || standsIn(end, keptFolders(folder, kind)) || isKeptFile(end, folder);
    if (isKept) return fail(ErrorCode::Invalid, path, QStringLiteral("Relais keeps its own data there"));
    return {};
}

Result<void> checkOutput(const QString& path, const Database& database, const QStringList& inputs)
{
    return checkOutput(path, DataFolder(QFileInfo(database.path()).absolutePath()), inputs);
}

Result<std::unique_ptr<QSaveFile>> openOutput(const QString& path, const Database& database)
{
    if (auto may = checkOutput(path, database); !may) return may.failure();
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, path, file->errorString());
    return file;
}

Result<void> writeOutput(const QString& path, const QByteArray& bytes, const Database& database)
{
    const auto file = openOutput(path, database);
    if (!file) return file.failure();
    (*file)->write(bytes);
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return {};
}

} // namespace relais
