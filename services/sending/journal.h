// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/sending/outcome.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <map>
#include <optional>

namespace relais {

/// One try to submit one message: `attempt` counts from 1.
struct AttemptKey
{
    MessageId message;
    int attempt = 1;

    bool operator==(const AttemptKey&) const = default;
    friend size_t qHash(const AttemptKey& key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.message.value(), key.attempt);
    }
};

/// Where the journal stands: written into `engine_state` with the outcomes that make older records needless.
struct JournalPosition
{
    qint64 generation = 0;
    qint64 offset = 0;

    bool operator==(const JournalPosition&) const = default;
};

/// The engine's memory between two commits: a file beside the database to which it appends that a message
/// passes its point of no return ("S id attempt") and how it ended ("E id attempt ..."). Claims and outcomes
/// are committed in groups; if the program is killed between two groups, the journal tells which claimed
/// messages were never submitted, which were accepted, and which nobody can know about.
///
/// Records are handed to the operating system, not forced to the disk: they outlive the program, not a
/// power cut. Recovery trusts a missing record only within the same boot.
class Journal
{
public:
    explicit Journal(QString path);

    /// What a file that an earlier process left says about its claims, from `from` on.
    struct Left
    {
        bool found = false; ///< false: no file, nothing can be concluded from missing records
        QHash<AttemptKey, std::optional<Outcome>> attempts; ///< submitted; with its end when that was written
    };
    Left read(JournalPosition from) const;

    /// Empties the file for `generation`. FileUnwritable, StorageFull.
    Result<void> start(qint64 generation);

    /// Notes that a message is about to pass its point of no return. Its final dot must not leave before
    /// write() has said yes.
    void submitting(const AttemptKey& key);
    void ended(const AttemptKey& key, const Outcome& outcome);
    /// Writes what was noted since the last time, all at once. False: it could not be written, and none of the
    /// messages that were about to be submitted may be.
    bool write();

    /// Up to here every record speaks of attempts that ended. To be asked when all ended ones are in the
    /// transaction that is about to be committed. What is noted and not written stands behind it.
    JournalPosition settled() const;

    /// Long enough to be started anew, and nothing open.
    bool wantsRotation() const;

private:
    QFile m_file;
    qint64 m_generation = 0;
    qint64 m_end = 0;
    QByteArray m_noted; ///< records that are not written yet
    std::map<qint64, AttemptKey> m_openByOffset;
    QHash<AttemptKey, qint64> m_open;
};

} // namespace relais
