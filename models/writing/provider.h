// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/writing/model_address.h"

#include <optional>

namespace relais {

/// Whose protocol a provider speaks.
enum class ProviderKind {
    OpenAi,    ///< POST {base}/v1/chat/completions
    Anthropic, ///< POST {base}/v1/messages
};
QString providerKindName(ProviderKind kind); ///< "openai"
std::optional<ProviderKind> providerKindFrom(const QString& name);

/// Where a provider listens: https, or http on this computer only, since a key goes there. Invalid: no such address. What people copy from a
/// provider's page often ends in /v1, which is no part of it.
Result<ModelAddress> providerAddress(const QString& text);

/// Somebody who writes when Ollama cannot. The key is not here: it is in the keychain or vault.
struct ProviderDraft
{
    QString name;
    ProviderKind kind = ProviderKind::OpenAi;
    QString baseUrl;
    QString model;
    bool isOn = true;

    /// Trimmed, and with the address as it is understood. Invalid names what cannot be.
    Result<ProviderDraft> checked() const;
    bool operator==(const ProviderDraft&) const = default;
};

/// What people are told of who writes: "Atelier (mistral-small)"; without a provider, the model.
QString writerTitle(const QString& provider, const QString& model);

struct Provider
{
    ProviderId id;
    ProviderDraft draft;
    bool hasKey = false; ///< servers of one's own may want none
    int revision = 1;    ///< grows with each change: what was learnt of it before counts no more

    /// What it is asked goes to another computer.
    bool leavesComputer() const;
    QString title() const { return writerTitle(draft.name, draft.model); }
    bool operator==(const Provider&) const = default;
};

} // namespace relais
