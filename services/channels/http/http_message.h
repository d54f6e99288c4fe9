// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace relais {

/// What a channel wants sent over HTTP. The token travels apart from the headers, so that neither a log nor a test
/// that prints a request shows it.
struct HttpRequest
{
    QByteArray method = "POST"; ///< GET, POST, DELETE
    QString url;
    Secret bearer = {}; ///< empty: no Authorization header
    QByteArray contentType = "application/json";
    QByteArray body = {};
    std::chrono::seconds patience = std::chrono::seconds(60); ///< for all of it
    qint64 longestAnswer = 8LL * 1024 * 1024;                 ///< bytes; a page of templates has some hundred kilobytes
};

/// HttpReply::trouble of an answer that was longer than the request allows.
inline constexpr auto kAnswerTooLong = "the answer is too long";

/// What came back, or how it failed.
struct HttpReply
{
    int status = 0; ///< 0: no whole answer
    QByteArray body = {};
    std::optional<std::chrono::seconds> retryAfter = std::nullopt; ///< RFC 9110 10.2.3, the form in seconds
    QString trouble = {};        ///< without an answer: why, in the words of the library
    bool mayHaveArrived = false; ///< without an answer: the server may have read the whole request
    bool isUntrusted = false;    ///< without an answer: the server's certificate is not believed
};

} // namespace relais
