// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/provider_lines.h"

#include "models/core/loose_json.h"
#include "models/writing/model_trouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

/// What is left out, or said once more as 0, does not take back what was said before.
void learn(qint64& figure, const QJsonObject& from, const char* key)
{
    figure = qMax(figure, wholeNumber(from[QLatin1String(key)]).value_or(0));
}

} // namespace

Result<QString> ProviderLines::take(const QByteArray& line)
{
    // Names of events, comments and the like: what they say stands in the data too.
    if (m_answer.isDone() || !line.startsWith("data:")) return QString();
    const auto data = line.mid(5).trimmed();
    if (m_kind == ProviderKind::OpenAi && data == "[DONE]") {
        m_answer.end(m_isCutShort, m_figures);
        return QString();
    }
    const auto document = QJsonDocument::fromJson(data);
    if (!document.isObject()) return fail(errorOf(ModelTrouble::BrokenOff, m_provider));
    const auto json = document.object();
    if (const auto error = json[QLatin1String("error")]; error.isObject() || error.isString()) {
        const auto said = error.toObject();
        return fail(errorOfProviderWords(wordFrom(said[QLatin1String("type")]),
                                         error.isString() ? error.toString() : wordFrom(said[QLatin1String("message")]),
                                         m_provider));
    }
    return m_kind == ProviderKind::OpenAi ? takeOpenAi(json) : takeAnthropic(json);
}

Result<QString> ProviderLines::takeOpenAi(const QJsonObject& json)
{
    const auto usage = json[QLatin1String("usage")].toObject();
    learn(m_figures.tokensRead, usage, "prompt_tokens");
    learn(m_figures.tokensWritten, usage, "completion_tokens");
    // The last chunk may have the figures alone.
    const auto choice = json[QLatin1String("choices")].toArray().at(0).toObject();
    if (auto good = note(choice[QLatin1String("finish_reason")].toString()); !good) return good.failure();
    const auto delta = choice[QLatin1String("delta")].toObject();
    if (!delta[QLatin1String("refusal")].toString().isEmpty()) return fail(errorOf(ModelTrouble::Declined, m_provider));
    const auto added = delta[QLatin1String("content")].toString();
    m_answer.add(added);
    return added;
}

Result<QString> ProviderLines::takeAnthropic(const QJsonObject& json)
{
    const auto type = json[QLatin1String("type")].toString();
    const auto delta = json[QLatin1String("delta")].toObject();
    for (const auto& usage : {json[QLatin1String("usage")].toObject(),
                              json[QLatin1String("message")].toObject()[QLatin1String("usage")].toObject()}) {
        learn(m_figures.tokensRead, usage, "input_tokens");
        learn(m_figures.tokensWritten, usage, "output_tokens");
    }
    if (auto good = note(delta[QLatin1String("stop_reason")].toString()); !good) return good.failure();
    if (type == QLatin1String("message_stop")) m_answer.end(m_isCutShort, m_figures);
    // Thinking comes as another kind of delta and is nobody's text.
    if (type != QLatin1String("content_block_delta")
        || delta[QLatin1String("type")].toString() != QLatin1String("text_delta"))
        return QString();
    const auto added = delta[QLatin1String("text")].toString();
    m_answer.add(added);
    return added;
}

Result<void> ProviderLines::note(const QString& reason)
{
    if (reason == QLatin1String("content_filter") || reason == QLatin1String("refusal"))
        return fail(errorOf(ModelTrouble::Declined, m_provider));
    m_isCutShort = m_isCutShort || reason == QLatin1String("length") || reason == QLatin1String("max_tokens")
                   || reason == QLatin1String("model_context_window_exceeded");
    return {};
}

} // namespace relais
