// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace relais {

/// What the last line of an answer measures; what the server leaves out is 0.
struct AnswerFigures
{
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds load{0}; ///< until the model was in memory
    std::chrono::nanoseconds reading{0};
    std::chrono::nanoseconds writing{0};
    qint64 tokensRead = 0;
    qint64 tokensWritten = 0;

    /// 0: not known.
    double tokensPerSecond() const;
    bool operator==(const AnswerFigures&) const = default;
};

/// An answer as it comes, line by line.
class ChatAnswer
{
public:
    explicit ChatAnswer(QString model)
        : m_model(std::move(model))
    {
    }

    /// One that was given before, whole.
    static ChatAnswer known(QString model, QString text);

    /// One line of the stream: the text that it adds. Rejected: the server gave up, or the line is no such line.
    Result<QString> take(const QByteArray& line);

    /// What another protocol than Ollama's brings: words, and the end with what was measured.
    void add(const QString& words) { m_text += words; }
    void end(bool isCutShort, const AnswerFigures& figures);

    const QString& text() const { return m_text; }
    /// The last line was there: an answer without it is half an answer.
    bool isDone() const { return m_isDone; }
    /// It ended since it may not be longer.
    bool isCutShort() const { return m_isCutShort; }
    const AnswerFigures& figures() const { return m_figures; }

private:
    QString m_model;
    QString m_text;
    AnswerFigures m_figures;
    bool m_isDone = false;
    bool m_isCutShort = false;
};

/// An answer that is whole, and how long one had to wait for it.
struct ToldAnswer
{
    ChatAnswer answer;
    std::chrono::milliseconds toFirstWord{0}; ///< the wait for our own turn is not in it
};

} // namespace relais
