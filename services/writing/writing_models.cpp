// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/writing_models.h"

#include "models/writing/model_trouble.h"
#include "services/access/agency.h"
#include "services/core/clock.h"

#include <algorithm>

namespace relais {

namespace {

bool isThere(const QList<LanguageModel>& models, const QString& name)
{
    return std::any_of(models.begin(), models.end(),
                       [&](const LanguageModel& one) { return isSameModel(one.name, name); });
}

bool isRemote(const QList<LanguageModel>& models, const QString& name)
{
    return isCloudName(name) || std::any_of(models.begin(), models.end(), [&](const LanguageModel& one) {
               return one.isRemote && isSameModel(one.name, name);
           });
}

/// The chosen one; without a choice the first that writes and stays on the computer. Nobody's words leave it unless somebody said so, and those of a
/// practice agency do not even then.
Result<QString> modelToUse(const WritingStatus& status, bool isPractice)
{
    const bool mayBeChosen =
        !status.place.isPractice && !(isPractice && isRemote(status.models, status.settings.model));
    if (!status.settings.model.isEmpty() && mayBeChosen) {
        if (!isThere(status.models, status.settings.model))
            return fail(errorOf(ModelTrouble::NoSuchModel, status.settings.model));
        return status.settings.model;
    }
    const auto own = std::find_if(status.models.begin(), status.models.end(),
                                  [](const LanguageModel& one) { return one.writesText && !one.isRemote; });
    if (own == status.models.end()) return fail(errorOf(ModelTrouble::NoModel, status.place.address.place()));
    return own->name;
}

/// What the server says, in this order; the first failure is the trouble.
Result<void> ask(const OllamaClient& client, WritingStatus& status, bool isPractice, const std::stop_token& stop)
{
    const auto version = client.version(stop);
    if (!version) return version.failure();
    const auto models = client.models(stop);
    if (!models) return models.failure();
    const auto loaded = client.loaded(stop);
    if (!loaded) return loaded.failure();
    status.version = *version;
    status.models = *models;
    status.loaded = *loaded;
    const auto model = modelToUse(status, isPractice);
    if (!model) return model.failure();
    status.model = *model;
    return {};
}

} // namespace

Result<PlaceHints> placeHints(Database& database, std::function<Result<quint16>()> practicePort, SecretOpener secrets,
                              std::shared_ptr<ProviderBreakers> breakers)
{
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    return PlaceHints{.environment = qEnvironmentVariable("OLLAMA_HOST"),
                      .isPractice = agency->practice,
                      .practicePort = std::move(practicePort),
                      .secrets = std::move(secrets),
                      .breakers = std::move(breakers),
                      .pause = pauseFor};
}

Result<PlaceHints> homeHints(Database& database, std::function<Result<quint16>()> practicePort)
{
    auto hints = placeHints(database, std::move(practicePort), {}, std::make_shared<ProviderBreakers>());
    if (hints) hints->isHomeOnly = true;
    return hints;
}

bool WritingStatus::isLoaded(const QString& name) const
{
    return std::any_of(loaded.begin(), loaded.end(),
                       [&](const LoadedModel& one) { return isSameModel(one.name, name); });
}

QString WritingStatus::digest() const
{
    const auto found = std::find_if(models.begin(), models.end(),
                                    [this](const LanguageModel& one) { return isSameModel(one.name, model); });
    return found == models.end() || found->digest.isEmpty() ? model : found->digest;
}

bool WritingStatus::leavesComputer() const
{
    if (model.isEmpty()) return false;
    return isRemote(models, model) || !place.address.isThisComputer();
}

Result<WritingStatus> WritingModels::status(const std::stop_token& stop)
{
    const auto settings = WritingSettingsStore(m_database, m_session, m_clock).read();
    if (!settings) return settings.failure();
    WritingStatus status{.settings = *settings};
    const auto providers = ProviderStore(m_database, m_session, m_clock).list();
    if (!providers) return providers.failure();
    // Nothing leaves the computer of a practice agency.
    for (const auto& one : *providers)
        if (one.draft.isOn && !m_hints.isHomeOnly && !(m_hints.isPractice && one.leavesComputer()))
            status.fallbacks.append(one);
    const auto place = findModelPlace(*settings, m_hints, m_turns, stop);
    if (!place) return place.failure();
    status.place = *place;
    const auto asked = ask(OllamaClient(place->address, m_turns), status, m_hints.isPractice, stop);
    if (!asked && asked.error().code == ErrorCode::Cancelled) return asked.failure();
    if (!asked) status.trouble = asked.error();
    return status;
}

Result<OllamaClient> WritingModels::client(const std::stop_token& stop)
{
    const auto settings = WritingSettingsStore(m_database, m_session, m_clock).read();
    if (!settings) return settings.failure();
    const auto place = findModelPlace(*settings, m_hints, m_turns, stop);
    if (!place) return place.failure();
    return OllamaClient(place->address, m_turns);
}

Result<void> WritingModels::pull(const QString& model, const std::function<void(const PullProgress&)>& progress,
                                 const std::stop_token& stop)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    const auto server = client(stop);
    if (!server) return server.failure();
    return server->pull(model, progress, stop);
}

Result<void> WritingModels::remove(const QString& model, const std::stop_token& stop)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    const auto server = client(stop);
    if (!server) return server.failure();
    return server->remove(model, stop);
}

} // namespace relais
