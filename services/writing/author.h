// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/writing_models.h"

namespace relais {

/// Who may answer a question: Ollama's model, or a provider.
struct Author
{
    std::optional<Provider> provider = {}; ///< nothing: Ollama
    QString model = {};
    ModelAddress address = {}; ///< of Ollama
    QString digest = {};       ///< another one is another author: their answers are not mixed up
    bool isPractice = false;
    bool leavesComputer = false;

    /// What errors name it by.
    const QString& name() const { return provider ? provider->draft.name : model; }
};

/// In the order in which they are asked. Empty: nobody writes.
QList<Author> authorsOf(const WritingStatus& status);

} // namespace relais
