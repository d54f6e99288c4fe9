// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QString>

#include <optional>

namespace relais {

/// Where a conversation's file is. The numbers are stored in media_files: never renumber, only append.
enum class MediaState {
    Waiting = 0, ///< the provider has it; it is fetched by itself, also after attempts that failed
    Here = 1,    ///< its bytes are in the database
    Failed = 2,  ///< it could not be fetched, and nobody tries any more until a person says so
    Gone = 3,    ///< the provider does not have it any more
};

/// "waiting", "here", "failed", "gone": the words of the contract.
QString mediaStateName(MediaState state);
std::optional<MediaState> mediaStateFromName(const QString& name);

/// How long after the nth failure (from 1) it is tried again; nothing: no more by itself. Altogether some four days.
std::optional<Milliseconds> mediaRetryAfter(int failures);

} // namespace relais
