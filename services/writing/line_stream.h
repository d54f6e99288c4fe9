// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace relais {

/// One request to a server of models.
struct StreamRequest
{
    QByteArray method = "GET"; ///< GET, POST, DELETE
    QString url;
    QByteArray body = {};           ///< JSON
    QList<QByteArray> headers = {}; ///< besides those of a JSON body: "Authorization: Bearer ..."
    /// For all of it; 0: as long as it takes. A server that loads a model or makes others wait says nothing for minutes.
    std::chrono::seconds patience{0};
    bool isOnThisComputer = true; ///< no proxy of the environment is asked
};

struct StreamEnd
{
    int status = 0;       ///< 0: no answer began
    QByteArray body = {}; ///< of an answer without 2xx; its beginning
    bool isWhole = false; ///< it came to its end
    bool wasConnected = false;
    std::optional<std::chrono::seconds> retryAfter = {}; ///< how long a refusal wants to be left alone
};

/// Sends a request and gives what comes of a 2xx answer to `take` at once, piece by piece; false of it ends the request. A stop
/// request closes the connection at once, and with it what the server does: Cancelled. A redirection is an answer without 2xx: nobody is followed
/// with a question or a key. Never on the window's thread.
Result<StreamEnd> streamHttp(const StreamRequest& request, const std::function<bool(QByteArrayView)>& take,
                             const std::stop_token& stop);

/// The same, whole line by whole line. What `take` refuses ends the request, and is the failure.
Result<StreamEnd> streamLines(const StreamRequest& request, const std::function<Result<void>(const QByteArray&)>& take,
                              const std::stop_token& stop);

struct WordsEnd
{
    StreamEnd end;
    std::chrono::milliseconds toFirstWord{0}; ///< 0: none came
};
/// The same for an answer: `read` gives the words that a line adds, which go to `onText` at once.
Result<WordsEnd> streamWords(const StreamRequest& request,
                             const std::function<Result<QString>(const QByteArray&)>& read,
                             const std::function<void(const QString&)>& onText, const std::stop_token& stop);

} // namespace relais
