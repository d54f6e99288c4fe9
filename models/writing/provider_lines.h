// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/chat_answer.h"
#include "models/writing/provider.h"

class QJsonObject;

namespace relais {

/// Puts an answer together from the lines of a provider's stream: server-sent events, of which both protocols write each into one "data:" line.
class ProviderLines
{
public:
    /// `provider` stands in the errors.
    ProviderLines(ProviderKind kind, QString provider)
        : m_kind(kind)
        , m_provider(std::move(provider))
        , m_answer(m_provider)
    {
    }

    /// One line of the stream: the text that it adds. Rejected: the provider gave up, declined to write, or the line is no such line.
    Result<QString> take(const QByteArray& line);

    /// Done when the stream has said so itself; its durations are not in it.
    const ChatAnswer& answer() const { return m_answer; }

private:
    Result<QString> takeOpenAi(const QJsonObject& json);
    Result<QString> takeAnthropic(const QJsonObject& json);
    /// Why it ended, in the words of either protocol.
    Result<void> note(const QString& reason);

    ProviderKind m_kind;
    QString m_provider;
    ChatAnswer m_answer;
    AnswerFigures m_figures = {};
    bool m_isCutShort = false;
};

} // namespace relais
