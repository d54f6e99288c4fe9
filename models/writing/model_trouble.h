// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace relais {

/// What keeps a language model from writing. Each has one sentence that says what to do; nothing else of the program is touched by it.
enum class ModelTrouble {
    Absent,      ///< nobody answers at the address
    NotOllama,   ///< somebody else does
    NoSuchModel, ///< not on this computer: it can be pulled
    NoModel,     ///< there is none at all
    OutOfMemory,
    Busy,
    BrokenOff,   ///< half an answer
    NotAsAsked,  ///< no JSON, or another one than was asked for
    NotFaithful, ///< it lost or invented a variable or a link
    SignIn,      ///< a model of the cloud, without an account there
    HostRefused, ///< the server does not like the name it was asked under
    // Of the providers that are asked when Ollama cannot answer.
    ProviderAbsent, ///< nobody answers at its address
    NotProvider,    ///< somebody else does
    UnknownModel,   ///< it has no such model
    KeyRefused,
    KeyMissing, ///< not in the keychain or vault of this computer
    NoCredit,
    Resting,  ///< it failed before and is left alone for a while
    Declined, ///< it does not want to write that
    Refused,  ///< anything else, in the server's words
};

/// `subject` is the model or the address, `words` those of the server: they count for Refused only.
Error errorOf(ModelTrouble trouble, const QString& subject, const QString& words = {});

/// The other way: nothing for an error of something else, and for the server's own words.
std::optional<ModelTrouble> troubleOf(const Error& error);

/// What an answer without 2xx means. `model` may be empty.
Error errorOfAnswer(int status, const QByteArray& body, const QString& model, const QString& address);

/// The same of a provider: what is said below "error" there. Nothing that stands in `body` is repeated of a refused key.
Error errorOfProvider(int status, const QByteArray& body, const QString& provider);

/// An error in the middle of a provider's stream.
Error errorOfProviderWords(const QString& type, const QString& words, const QString& provider);

/// A line {"error": ...} in the middle of a stream.
Error errorOfWords(const QString& words, const QString& subject);

/// The text of {"error": "text"}; empty for everything else.
QString errorWords(const QByteArray& body);

} // namespace relais
