// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"

#include <QString>

namespace relais {

class Clock;
class Database;

/// What a workspace writes with.
struct WritingSettings
{
    QString baseUrl = {};     ///< empty: OLLAMA_HOST, else this computer
    QString model = {};       ///< empty: the first one that is there
    int contextTokens = 8192; ///< what the model may hold in mind; more takes more memory

    bool operator==(const WritingSettings&) const = default;
};

inline constexpr int kLeastContext = 1024;
inline constexpr int kMostContext = 262'144;

/// Reading asks for campaigns.write or inbox.reply, for whoever writes with it; changing for channels.manage.
class WritingSettingsStore
{
public:
    WritingSettingsStore(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<WritingSettings> read();
    /// Invalid names what cannot be. The address is kept as it is understood.
    Result<void> save(const WritingSettings& settings);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// For whoever writes: campaigns.write or inbox.reply.
Result<void> requireWriting(Database& database, const Session& session);
/// For whoever changes what is written with.
Result<void> requireModelKeeping(Database& database, const Session& session);

} // namespace relais
