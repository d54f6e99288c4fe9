// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/data_folder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace relais {

DataFolder::DataFolder(QString path)
    : m_path(QDir::cleanPath(QDir().absoluteFilePath(path)))
{
}

DataFolder DataFolder::locate(const QString& explicitPath)
{
    if (!explicitPath.isEmpty()) return DataFolder(explicitPath);
    const auto fromEnvironment = qEnvironmentVariable("RELAIS_DATA");
    if (!fromEnvironment.isEmpty()) return DataFolder(fromEnvironment);
    const auto base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return DataFolder(base + QStringLiteral("/relais"));
}

Result<void> DataFolder::create() const
{
    if (!QDir().mkpath(m_path)) return fail(ErrorCode::FileUnwritable, m_path);
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QString DataFolder::file(const QString& name) const
{
    return m_path + QLatin1Char('/') + name;
}

} // namespace relais
