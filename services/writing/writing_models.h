// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/model_place.h"
#include "services/writing/ollama_client.h"
#include "services/writing/provider_store.h"

#include <optional>

namespace relais {

/// What of the environment counts for where a workspace writes. `practicePort` may be empty; `breakers` are those of the process.
Result<PlaceHints> placeHints(Database& database, std::function<Result<quint16>()> practicePort, SecretOpener secrets,
                              std::shared_ptr<ProviderBreakers> breakers);

/// The same for what is asked without a person at hand, who would be told that words leave the computer: the workspace's own model, and no provider.
Result<PlaceHints> homeHints(Database& database, std::function<Result<quint16>()> practicePort);

/// What there is to write with.
struct WritingStatus
{
    WritingSettings settings = {};
    ModelPlace place = {};
    QString version = {}; ///< empty: no Ollama answers
    QList<LanguageModel> models = {};
    QList<LoadedModel> loaded = {};
    QString model = {};                ///< what is written with; empty: nothing can be
    std::optional<Error> trouble = {}; ///< why not
    QList<Provider> fallbacks = {};    ///< who is asked when that one cannot answer, in their order

    bool isLoaded(const QString& name) const;
    /// Of the model that writes; its name where the server gives none.
    QString digest() const;
    /// What is asked goes to another computer, or to the cloud.
    bool leavesComputer() const;
};

/// The models of a workspace's server: seen by whoever writes, changed by whoever manages channels. Waits for the server, so never on the
/// window's thread; no transaction is open meanwhile.
class WritingModels
{
public:
    /// `turns` outlives it.
    WritingModels(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_hints(std::move(hints))
        , m_turns(turns)
    {
    }

    /// A server that is absent or refuses is a status too.
    Result<WritingStatus> status(const std::stop_token& stop = {});
    Result<void> pull(const QString& model, const std::function<void(const PullProgress&)>& progress,
                      const std::stop_token& stop = {});
    Result<void> remove(const QString& model, const std::stop_token& stop = {});

private:
    Result<OllamaClient> client(const std::stop_token& stop);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    PlaceHints m_hints;
    TurnQueue& m_turns;
};

} // namespace relais
