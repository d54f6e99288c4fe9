// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/chat_answer.h"

#include "models/core/loose_json.h"
#include "models/writing/model_trouble.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

qint64 number(const QJsonObject& from, const char* key)
{
    return qMax(qint64(0), wholeNumber(from[QLatin1String(key)]).value_or(0));
}

AnswerFigures figuresOf(const QJsonObject& json)
{
    using std::chrono::nanoseconds;
    return {.total = nanoseconds(number(json, "total_duration")),
            .load = nanoseconds(number(json, "load_duration")),
            .reading = nanoseconds(number(json, "prompt_eval_duration")),
            .writing = nanoseconds(number(json, "eval_duration")),
            .tokensRead = number(json, "prompt_eval_count"),
            .tokensWritten = number(json, "eval_count")};
}

} // namespace

double AnswerFigures::tokensPerSecond() const
{
    return writing.count() > 0 ? static_cast<double>(tokensWritten) / std::chrono::duration<double>(writing).count()
                               : 0;
}

ChatAnswer ChatAnswer::known(QString model, QString text)
{
    ChatAnswer answer(std::move(model));
    answer.m_text = std::move(text);
    answer.m_isDone = true;
    return answer;
}

void ChatAnswer::end(bool isCutShort, const AnswerFigures& figures)
{
    m_isDone = true;
    m_isCutShort = isCutShort;
    m_figures = figures;
}

Result<QString> ChatAnswer::take(const QByteArray& line)
{
    if (m_isDone) return QString();
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return fail(errorOf(ModelTrouble::BrokenOff, m_model));
    const auto json = document.object();
    if (const auto words = wordFrom(json[QLatin1String("error")]); !words.isEmpty())
        return fail(errorOfWords(words, m_model));
    // Thinking comes under another key and is nobody's text. The last line may hold words too.
    const auto added = json[QLatin1String("message")].toObject()[QLatin1String("content")].toString();
    m_text += added;
    if (json[QLatin1String("done")].toBool())
        end(json[QLatin1String("done_reason")].toString() == QLatin1String("length"), figuresOf(json));
    return added;
}

} // namespace relais
