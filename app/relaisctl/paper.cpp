// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/paper.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

namespace relais::ctl {

namespace {

constexpr int kLongest = 300'000;

QString paperProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    return QStandardPaths::findExecutable(QStringLiteral("relais-paper"), {here.path(), here.filePath(QStringLiteral("../" RELAIS_LIBDIR "/relais"))});
}

} // namespace

Result<void> writePersonalDataPaper(const QJsonObject& document, const QString& path)
{
    const auto program = paperProgram();
    if (program.isEmpty()) return fail(ErrorCode::Unsupported, QStringLiteral("PDF"), QStringLiteral("the program relais-paper is not installed"));
    QProcess paper;
    paper.start(program, {path});
    paper.write(QJsonDocument(document).toJson(QJsonDocument::Compact));
    paper.closeWriteChannel();
    const bool ended = paper.waitForFinished(kLongest);
    if (ended && paper.exitStatus() == QProcess::NormalExit && paper.exitCode() == 0) return {};
    return fail(ErrorCode::FileUnwritable, path, QString::fromUtf8(paper.readAllStandardError()).trimmed());
}

} // namespace relais::ctl
