// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// Where a server of models listens: this computer's Ollama, or the address that a person gave.
class ModelAddress
{
public:
    /// http://127.0.0.1:11434
    ModelAddress() = default;

    /// "http://192.168.1.20:11434", with or without scheme and port. Invalid: no such address, or one with a password in it.
    static Result<ModelAddress> parse(const QString& text);
    /// The forms of OLLAMA_HOST: a host, :port, a scheme, nothing. An address to listen at ("0.0.0.0") is asked as this computer.
    static Result<ModelAddress> fromEnvironment(const QString& text);

    /// Without a slash at its end: "http://127.0.0.1:11434".
    const QString& url() const { return m_url; }
    /// "127.0.0.1:11434": what people are told.
    const QString& place() const { return m_place; }
    bool isThisComputer() const { return m_isThisComputer; }

    bool operator==(const ModelAddress&) const = default;

private:
    QString m_url = QStringLiteral("http://127.0.0.1:11434");
    QString m_place = QStringLiteral("127.0.0.1:11434");
    bool m_isThisComputer = true;
};

} // namespace relais
