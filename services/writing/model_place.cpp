// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/model_place.h"

#include <optional>

namespace relais {

namespace {

/// That a person or the environment named. Nothing leaves the computer of a practice agency: there another computer is as good as none.
Result<std::optional<ModelAddress>> namedAddress(const WritingSettings& settings, const PlaceHints& hints)
{
    const auto may = [&](const ModelAddress& address) { return !hints.isPractice || address.isThisComputer(); };
    if (!settings.baseUrl.isEmpty()) {
        const auto address = ModelAddress::parse(settings.baseUrl);
        if (!address) return address.failure();
        if (may(*address)) return std::optional(*address);
    }
    if (!hints.environment.trimmed().isEmpty()) {
        const auto address = ModelAddress::fromEnvironment(hints.environment);
        if (!address) return address.failure();
        if (may(*address)) return std::optional(*address);
    }
    return std::optional<ModelAddress>();
}

} // namespace

Result<ModelPlace> findModelPlace(const WritingSettings& settings, const PlaceHints& hints, TurnQueue& turns,
                                  const std::stop_token& stop)
{
    const auto named = namedAddress(settings, hints);
    if (!named) return named.failure();
    if (*named) return ModelPlace{.address = **named};
    const ModelPlace usual;
    if (!hints.isPractice || !hints.practicePort) return usual;
    const auto version = OllamaClient(usual.address, turns).version(stop);
    if (version) return usual;
    if (version.error().code == ErrorCode::Cancelled) return version.failure();
    const auto port = hints.practicePort();
    if (!port) return port.failure();
    const auto own = ModelAddress::parse(QStringLiteral("http://127.0.0.1:%1").arg(*port));
    if (!own) return own.failure();
    return ModelPlace{.address = *own, .isPractice = true};
}

} // namespace relais
