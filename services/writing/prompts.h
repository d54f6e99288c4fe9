// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/prompt.h"

namespace relais {

/// What the program tells a model.
enum class PromptKind { Draft, Rewrite, Subjects, Caption, Read, Reply, Summary, Moderate };

/// The prompt of resources/prompts that came with the program.
Prompt promptOf(PromptKind kind);

} // namespace relais
