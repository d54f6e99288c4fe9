// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moderation/model_opinion.h"

#include "models/writing/answer_form.h"
#include "models/writing/model_trouble.h"

#include <QJsonArray>

namespace relais {

namespace {
constexpr qsizetype kLongestReason = 300;
}

QJsonObject opinionSchema()
{
    QJsonArray verdicts;
    for (const auto verdict : {ModerationVerdict::Pass, ModerationVerdict::Warn, ModerationVerdict::Block})
        verdicts.append(verdictName(verdict));
    return objectSchema({{QStringLiteral("verdict"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                                                                 {QStringLiteral("enum"), verdicts}}},
                         {QStringLiteral("reason"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}});
}

Result<ModelOpinion> opinionFrom(const QString& answer, const QString& model)
{
    const auto json = objectIn(answer);
    const auto verdict = verdictFrom(json[QLatin1String("verdict")].toString().trimmed().toLower());
    if (!verdict) return fail(errorOf(ModelTrouble::NotAsAsked, model));
    if (*verdict == ModerationVerdict::Pass) return ModelOpinion();
    auto reason = json[QLatin1String("reason")].toString().simplified();
    if (reason.size() > kLongestReason) reason = reason.left(kLongestReason - 1) + QStringLiteral("…");
    return ModelOpinion{*verdict, reason};
}

} // namespace relais
