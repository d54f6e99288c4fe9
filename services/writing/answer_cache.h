// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/writing/chat_request.h"
#include "services/access/session.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace relais {

class Clock;
class Database;

/// What a workspace keeps at most, and how long.
inline constexpr int kMostAnswers = 2000;
inline constexpr qint64 kMostAnswerBytes = 4 * 1024 * 1024;
inline constexpr std::chrono::days kLongestAnswerAge{30};

/// Stands for a model and for all that it is asked: its digest, the words, the options. SHA-256: nobody reads a question out of it.
QByteArray answerKey(const QString& digest, const ChatRequest& request);

/// How much is kept.
struct AnswerRoom
{
    int answers = 0;
    qint64 bytes = 0;

    bool operator==(const AnswerRoom&) const = default;
};

/// Answers that were good, so that the same question need not be asked again. Only the answer is kept, for its workspace, and when a person is erased
/// the workspace forgets them all: any may have been made from what they wrote. For whoever writes.
class AnswerCache
{
public:
    AnswerCache(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Nothing: not known, or too old.
    Result<std::optional<QString>> find(const QByteArray& key);
    /// Those that were used least lately make room.
    Result<void> keep(const QByteArray& key, const QString& answer);
    Result<AnswerRoom> room();
    /// For who manages channels.
    Result<void> forget();

private:
    Result<void> trim();

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
