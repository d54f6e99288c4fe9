// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/model_address.h"
#include "services/secrets/secret_store.h"
#include "services/writing/ollama_client.h"
#include "services/writing/provider_breakers.h"
#include "services/writing/writing_settings.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace relais {

class TurnQueue;

/// Where a workspace's words are written.
struct ModelPlace
{
    ModelAddress address = {};
    bool isPractice = false; ///< the program's own stand-in: no model writes there
};

/// What is known of it besides the settings.
struct PlaceHints
{
    QString environment = {};                           ///< OLLAMA_HOST
    bool isPractice = false;                            ///< a practice agency: it may write without a model
    std::function<Result<quint16>()> practicePort = {}; ///< of the stand-in
    SecretOpener secrets = {};                          ///< where the keys of providers are
    std::shared_ptr<ProviderBreakers> breakers =
        std::make_shared<ProviderBreakers>(); ///< of all who ask in this process
    bool isHomeOnly = false;                  ///< no provider is asked
    Pause pause = {};                         ///< before a server that fell over is asked again; none: it is not
};

/// The address of the settings, else that of OLLAMA_HOST, else this computer; in a practice agency that named none and has no Ollama, the
/// stand-in. A practice agency takes no address of another computer. Asks this computer's Ollama then, so never on the window's thread. Invalid: what
/// cannot be an address.
Result<ModelPlace> findModelPlace(const WritingSettings& settings, const PlaceHints& hints, TurnQueue& turns,
                                  const std::stop_token& stop = {});

} // namespace relais
