// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/event_log.h"

#include "models/core/instant.h"
#include "services/core/clock.h"

#include <spdlog/details/log_msg.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace relais {

namespace {

bool isTrouble(LogEvent event)
{
    switch (event) {
    case LogEvent::EngineTrouble:
    case LogEvent::AccountStopped:
    case LogEvent::AccountResting:
    case LogEvent::BackupFailed:
    case LogEvent::DatabaseDisarmed:
    case LogEvent::AuditAltered:
    case LogEvent::SignInFailed:
    case LogEvent::SignInThrottled: return true;
    default: return false;
    }
}

QString withoutAddresses(QString text)
{
    static const QRegularExpression address(QStringLiteral("[^\\s<>()\"',;:]+@[^\\s<>()\"',;:]+"));
    return text.replace(address, QStringLiteral("(address)"));
}

QJsonObject withoutAddresses(QJsonObject facts)
{
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        if (fact->isString()) *fact = withoutAddresses(fact->toString());
    return facts;
}

} // namespace

QString logEventName(LogEvent event)
{
    switch (event) {
    case LogEvent::EngineStarted: return QStringLiteral("engine-started");
    case LogEvent::EngineStopped: return QStringLiteral("engine-stopped");
    case LogEvent::EngineTrouble: return QStringLiteral("engine-trouble");
    case LogEvent::AccountStopped: return QStringLiteral("account-stopped");
    case LogEvent::AccountResting: return QStringLiteral("account-resting");
    case LogEvent::AccountUp: return QStringLiteral("account-up");
    case LogEvent::CampaignSending: return QStringLiteral("campaign-sending");
    case LogEvent::CampaignPaused: return QStringLiteral("campaign-paused");
    case LogEvent::CampaignDone: return QStringLiteral("campaign-done");
    case LogEvent::CampaignCancelled: return QStringLiteral("campaign-cancelled");
    case LogEvent::BackupMade: return QStringLiteral("backup-made");
    case LogEvent::BackupFailed: return QStringLiteral("backup-failed");
    case LogEvent::BackupRestored: return QStringLiteral("backup-restored");
    case LogEvent::DatabaseOpened: return QStringLiteral("database-opened");
    case LogEvent::DatabaseMigrated: return QStringLiteral("database-migrated");
    case LogEvent::DatabaseDisarmed: return QStringLiteral("database-disarmed");
    case LogEvent::AuditAltered: return QStringLiteral("audit-altered");
    case LogEvent::ImportFinished: return QStringLiteral("import-finished");
    case LogEvent::SignInFailed: return QStringLiteral("sign-in-failed");
    case LogEvent::SignInThrottled: return QStringLiteral("sign-in-throttled");
    }
    return {};
}

FileEventLog::FileEventLog(const DataFolder& folder, QString program, const Clock& clock, qint64 mostBytes)
    : m_path(folder.logs() + QLatin1Char('/') + program + QStringLiteral(".jsonl"))
    , m_program(std::move(program))
    , m_clock(clock)
    , m_mostBytes(mostBytes)
{
}

void FileEventLog::write(LogEvent event, const QJsonObject& facts)
{
    auto line = withoutAddresses(facts);
    line.insert(QStringLiteral("at"), toIso(m_clock.now()));
    line.insert(QStringLiteral("level"), isTrouble(event) ? QStringLiteral("warning") : QStringLiteral("info"));
    line.insert(QStringLiteral("event"), logEventName(event));
    line.insert(QStringLiteral("program"), m_program);
    line.insert(QStringLiteral("process"), QCoreApplication::applicationPid());
    const auto text = QJsonDocument(line).toJson(QJsonDocument::Compact);

    const std::lock_guard lock(m_mutex);
    // Where there is no data folder (yet), a log makes none.
    const QFileInfo place(QFileInfo(m_path).path());
    if (!QFileInfo::exists(place.path()) || !QDir().mkpath(place.filePath())) return;
    try {
        spdlog::sinks::rotating_file_sink_st sink(QFile::encodeName(m_path).toStdString(),
                                                  static_cast<size_t>(m_mostBytes), kMostFiles - 1);
        sink.set_pattern("%v");
        sink.log(spdlog::details::log_msg({}, spdlog::level::info,
                                          std::string_view(text.constData(), static_cast<size_t>(text.size()))));
        sink.flush();
    } catch (const spdlog::spdlog_ex&) {
        // A full disk: whoever tells of an event has said it elsewhere too.
    }
}

QJsonObject logFacts(const Error& error)
{
    QJsonObject facts{{QStringLiteral("code"), errorCodeName(error.code)}};
    if (!error.subject.isEmpty()) facts.insert(QStringLiteral("subject"), error.subject);
    if (!error.detail.isEmpty()) facts.insert(QStringLiteral("detail"), error.detail);
    return facts;
}

} // namespace relais
