// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/model_place.h"

namespace relais {

Result<ModelPlace> findModelPlace(const WritingSettings& settings, const PlaceHints& hints, TurnQueue& turns, const std::stop_token& stop)
{
    if (!settings.baseUrl.isEmpty() || !hints.environment.trimmed().isEmpty()) {
        const auto address = settings.baseUrl.isEmpty() ? ModelAddress::fromEnvironment(hints.environment) : ModelAddress::parse(settings.baseUrl);
        if (!address) return address.failure();
        return ModelPlace{.address = *address};
    }
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
