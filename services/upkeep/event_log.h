// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "services/storage/data_folder.h"

#include <QJsonObject>
#include <QString>

#include <mutex>

namespace relais {

class Clock;

/// What is worth a line for whoever runs Relais.
enum class LogEvent {
    EngineStarted,
    EngineStopped,
    EngineTrouble,  ///< a step could not be written; once for each new reason
    AccountStopped, ///< with the provider's words
    AccountResting,
    AccountUp,
    CampaignSending, ///< started, resumed, or found sending when the engine started
    CampaignPaused,
    CampaignDone,
    CampaignCancelled,
    BackupMade,
    BackupFailed,
    BackupRestored,
    DatabaseOpened,
    DatabaseMigrated,
    DatabaseDisarmed,
    AuditAltered,   ///< the end of the audit trail does not fit
    ImportFinished, ///< figures only
    SignInFailed,   ///< neither who nor with what
    SignInThrottled,
};

/// The word that stands in the log: "engine-started".
QString logEventName(LogEvent event);

/// Where events are told. Callable on any thread but the window's: it may wait for the disk.
class EventLog
{
public:
    virtual ~EventLog() = default;
    /// `facts` are figures, ids, names of accounts and codes; never a secret, a message's content or a contact. E-mail
    /// addresses inside of texts (providers repeat them) are left out.
    virtual void write(LogEvent event, const QJsonObject& facts = {}) = 0;
};

/// One JSON object a line in `<program>.jsonl` of the folder's logs; five files of 5 MB, then the oldest goes. The file is
/// opened for each line, so that several processes may write and rotate it. A log that cannot be written keeps nobody
/// from working: the line is lost.
class FileEventLog final : public EventLog
{
public:
    static constexpr qint64 kMostBytes = 5'000'000;
    static constexpr int kMostFiles = 5;

    /// `clock` must outlive it and answer on any thread.
    FileEventLog(const DataFolder& folder, QString program, const Clock& clock, qint64 mostBytes = kMostBytes);

    void write(LogEvent event, const QJsonObject& facts = {}) override;

    const QString& path() const { return m_path; }

private:
    QString m_path;
    QString m_program;
    const Clock& m_clock;
    qint64 m_mostBytes;
    std::mutex m_mutex;
};

/// Tells `log`, if there is one.
inline void tell(EventLog* log, LogEvent event, const QJsonObject& facts = {})
{
    if (log) log->write(event, facts);
}

/// An Error as facts: code, subject, detail.
QJsonObject logFacts(const Error& error);

} // namespace relais
