// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>
#include <stop_token>

namespace relais {

/// One request to a server of models.
struct StreamRequest
{
    QByteArray method = "GET";  ///< GET, POST, DELETE
    QString url;
    QByteArray body = {};       ///< JSON
    /// For all of it; 0: as long as it takes. A server that loads a model or makes others wait says nothing for minutes.
    std::chrono::seconds patience{0};
    bool isOnThisComputer = true;  ///< no proxy of the environment is asked
};

struct StreamEnd
{
    int status = 0;         ///< 0: no answer began
    QByteArray body = {};   ///< of an answer without 2xx; its beginning
    bool isWhole = false;   ///< it came to its end
    bool wasConnected = false;
};

/// Sends a request and gives what comes of a 2xx answer to `take` at once, piece by piece; false of it ends the request. A stop
/// request closes the connection at once, and with it what the server does: Cancelled. Never on the window's thread.
Result<StreamEnd> streamHttp(const StreamRequest& request, const std::function<bool(QByteArrayView)>& take, const std::stop_token& stop);

} // namespace relais
