// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/moderation/model_opinion.h"
#include "services/writing/model_asker.h"

namespace relais {

/// Asks the workspace's model what it thinks of a text that is to go out. The same text is not asked about twice (answer_cache.h). For whoever writes. Waits
/// for the model, so never on the window's thread; no transaction is open meanwhile.
class ModelJudge
{
public:
    static constexpr qsizetype kLongestText = 20'000;

    /// `turns` outlives it.
    ModelJudge(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_asker(database, session, clock, std::move(hints), turns)
    {
    }

    /// Invalid: longer than kLongestText. Else as models/writing/model_trouble.h has it.
    Result<ModelOpinion> judge(const QString& text, const std::stop_token& stop = {});

private:
    Database& m_database;
    Session m_session;
    ModelAsker m_asker;
};

} // namespace relais
