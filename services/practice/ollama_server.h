// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/practice/ollama_script.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace relais::practice {

/// A model that the stand-in has.
struct OllamaModel
{
    QString name;
    qint64 bytes = 0;
    QString family = QStringLiteral("llama");
    QString parameters = QStringLiteral("7B");
    QString remoteHost = {};
};

/// What a stand-in of Ollama is.
struct OllamaServerSetup
{
    OllamaScript script = {};
    QList<OllamaModel> models = sampleModels();
    QString version = QStringLiteral("0.33.0");

    /// One on this computer, one of the cloud.
    static QList<OllamaModel> sampleModels();
    /// Practice mode: one model, which is none.
    static OllamaServerSetup practice();
};

/// A request that was read.
struct OllamaAsked
{
    OllamaEndpoint endpoint = OllamaEndpoint::Other;
    QJsonObject body = {};
};

/// A stand-in of Ollama on a free loopback port, on threads of its own: its models, their downloads, and answers that a reader takes for
/// a text about what was asked, though no model wrote them. It serves practice mode and the tests alike. Any thread.
class OllamaServer
{
public:
    /// Network: no port could be had.
    static Result<std::unique_ptr<OllamaServer>> start(OllamaServerSetup setup);
    ~OllamaServer();
    OllamaServer(const OllamaServer&) = delete;
    OllamaServer& operator=(const OllamaServer&) = delete;

    quint16 port() const;
    /// "http://127.0.0.1:PORT"
    QString baseUrl() const;
    /// Everything that was asked, oldest first.
    QList<OllamaAsked> asked() const;
    /// Streams that a client has left before their end.
    int hungUp() const;

private:
    OllamaServer();
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace relais::practice
