// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace relais::test {

/// How a stream ends.
enum class ProviderEnd {
    Whole,
    ErrorEvent, ///< an event that says what went wrong, where the next would be
    CutInLine,  ///< the connection closes in the middle of a line
    WithoutEnd, ///< a proper end of the answer, and no event that says so
};

/// What happens instead of an ordinary answer.
struct ProviderReaction
{
    int status = 0;                     ///< refuse with this HTTP status; 0: do not
    QString type = {};                  ///< "type" of a refusal or of ErrorEvent
    QString error = {};                 ///< their words; of a refusal empty: an empty body
    std::optional<int> retryAfter = {}; ///< seconds
    QByteArray location = {};           ///< of a redirection
    Milliseconds firstWord{0};          ///< silence before the first event
    Milliseconds perEvent{0};
    ProviderEnd end = ProviderEnd::Whole;
    int eventsBefore = 4;              ///< as many come before that end
    bool splitsCharacters = false;     ///< every piece of the stream ends where a character may not
    bool wantsOtherLengthName = false; ///< max_tokens and temperature are refused, as newer models do
    QString reason = {};               ///< finish_reason or stop_reason
    QString says = {};                 ///< the answer, word for word
};

/// When that happens: from that request on, so many times; 0: always. The first rule that fits decides.
struct ProviderRule
{
    int from = 1;
    int times = 0;
    ProviderReaction reaction = {};
};

/// A request that was read.
struct ProviderAsked
{
    QByteArray path;
    QByteArray authorization;
    QByteArray apiKey;
    QByteArray version;
    QJsonObject body;
};

/// A stand-in for both kinds of providers on a free loopback port: POST /v1/chat/completions and POST /v1/messages, whole and as a stream, with the
/// answers of the stand-in of Ollama. It refuses what the public APIs refuse. Any thread.
class ProviderServer
{
public:
    /// With a `key` it answers nobody who has another one. Network: no port could be had.
    static Result<std::unique_ptr<ProviderServer>> start(std::vector<ProviderRule> rules = {}, QByteArray key = {});
    ~ProviderServer();
    ProviderServer(const ProviderServer&) = delete;
    ProviderServer& operator=(const ProviderServer&) = delete;

    quint16 port() const;
    QString baseUrl() const;
    QList<ProviderAsked> asked() const;
    /// Streams that a client has left before their end.
    int hungUp() const;

private:
    ProviderServer();
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace relais::test
