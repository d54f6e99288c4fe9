// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/pull_progress.h"

#include "models/core/loose_json.h"
#include "models/writing/model_trouble.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace relais {

Result<void> PullProgress::take(const QByteArray& line)
{
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return fail(errorOf(ModelTrouble::BrokenOff, m_model));
    const auto json = document.object();
    if (const auto words = wordFrom(json[QLatin1String("error")]); !words.isEmpty())
        return fail(errorOfWords(words, m_model));
    m_status = wordFrom(json[QLatin1String("status")]);
    m_isDone = m_isDone || m_status == QLatin1String("success");
    const auto digest = wordFrom(json[QLatin1String("digest")]);
    if (digest.isEmpty()) return {};
    auto& part = m_parts[digest];
    // What is left out is 0 there, and does not take back what was said before.
    part.total = std::max(part.total, wholeNumber(json[QLatin1String("total")]).value_or(0));
    part.completed = std::max(part.completed, wholeNumber(json[QLatin1String("completed")]).value_or(0));
    return {};
}

qint64 PullProgress::total() const
{
    return std::accumulate(m_parts.begin(), m_parts.end(), qint64(0),
                           [](qint64 sum, const Part& part) { return sum + part.total; });
}

qint64 PullProgress::completed() const
{
    return std::accumulate(m_parts.begin(), m_parts.end(), qint64(0),
                           [](qint64 sum, const Part& part) { return sum + std::min(part.completed, part.total); });
}

} // namespace relais
