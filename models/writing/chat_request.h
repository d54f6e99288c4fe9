// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace relais {

/// One question to a model. There are no tools in it: whatever a text says, the model can only answer with words.
struct ChatRequest
{
    QString model;
    QString system;          ///< what we want, from resources/prompts
    QString user;            ///< what it is about: data
    QJsonObject schema = {}; ///< the form of the answer; empty: plain text
    int contextTokens = 8192;
    int longestAnswer = 1024; ///< tokens
    double temperature = 0.4;

    /// The body for POST /api/chat. The server's defaults for stream, context, thinking and how long the model stays in memory
    /// change with its version and its hardware, so that none is left to it.
    QByteArray toJson() const;
};

} // namespace relais
