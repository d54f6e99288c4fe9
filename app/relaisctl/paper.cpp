// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/paper.h"

#include "services/storage/data_folder.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

namespace relais::ctl {

namespace {

constexpr int kLongest = 300'000;
/// How soon a stop is noticed.
constexpr int kLook = 50;

QString paperProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    return QStandardPaths::findExecutable(QStringLiteral("relais-paper"),
                                          {here.path(), here.filePath(QStringLiteral("../" RELAIS_LIBDIR "/relais"))});
}

QString nameOf(Paper kind)
{
    return kind == Paper::Conversation ? QStringLiteral("conversation") : QStringLiteral("personal-data");
}

void end(QProcess& process)
{
    process.kill();
    process.waitForFinished();
}

/// Its own words, else how it ended.
QString troubleOf(QProcess& paper)
{
    const auto said = QString::fromUtf8(paper.readAllStandardError()).simplified();
    if (!said.isEmpty()) return said;
    return paper.exitStatus() == QProcess::NormalExit && paper.error() == QProcess::UnknownError
               ? QStringLiteral("exit %1").arg(paper.exitCode())
               : paper.errorString();
}

} // namespace

Result<QByteArray> layOut(Paper kind, const QJsonObject& document, const DataFolder& folder,
                          const std::stop_token& stop)
{
    const auto program = paperProgram();
    if (program.isEmpty())
        return fail(ErrorCode::Unsupported, QStringLiteral("PDF"),
                    QStringLiteral("the program relais-paper is not installed"));
    QProcess paper;
    paper.start(program, {nameOf(kind), folder.settings()});
    paper.write(QJsonDocument(document).toJson(QJsonDocument::Compact));
    paper.closeWriteChannel();
    const QDeadlineTimer latest(kLongest);
    while (paper.state() != QProcess::NotRunning && !paper.waitForFinished(kLook)) {
        if (!stop.stop_requested() && !latest.hasExpired()) continue;
        end(paper);
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    }
    const auto pdf = paper.readAllStandardOutput();
    if (paper.exitStatus() == QProcess::NormalExit && paper.exitCode() == 0 && pdf.startsWith("%PDF-")) return pdf;
    return fail(ErrorCode::Unsupported, troubleOf(paper), QStringLiteral("the program relais-paper made no PDF"));
}

} // namespace relais::ctl
