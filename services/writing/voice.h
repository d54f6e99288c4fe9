// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/writing/manner.h"
#include "services/access/session.h"

#include <QList>

namespace relais {

class Clock;
class Database;

/// How long each part of a voice may be.
inline constexpr qsizetype kLongestVoicePart = 1000;

/// How this workspace speaks; empty until somebody said so. Reading asks for campaigns.write or inbox.reply, changing for campaigns.write.
Result<Voice> voiceOf(Database& database, const Session& session);
/// Invalid names the part that is too long: at most 1,000 letters each.
Result<void> saveVoice(Database& database, const Session& session, const Clock& clock, const Voice& voice);

/// A text that somebody called theirs.
struct WritingSample
{
    WritingSampleId id{0};
    QString text;
    Instant at;
};

/// At most so many of one person in one workspace; the newest few go with each question.
inline constexpr int kMostSamples = 20;

/// The texts by which the model learns how the session's person writes, in this workspace only: what was written for one client does not turn up at
/// another's. For whoever writes; each sees their own.
class WritingSamples
{
public:
    WritingSamples(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Newest first.
    Result<QList<WritingSample>> list();
    /// The same text again is the same sample. Invalid: empty, longer than 4,000 letters, or one more than there may be.
    Result<WritingSampleId> add(const QString& text);
    /// NotFound: not this person's.
    Result<void> remove(WritingSampleId id);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// What goes with a question of this person: the voice, and the newest few of their texts, not more than the model reads gladly.
Result<Manner> mannerOf(Database& database, const Session& session);

} // namespace relais
