// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/moderation/moderation_rule.h"

#include <QJsonObject>
#include <QString>

namespace relais {

/// What a model says of a text that is to go out. Whatever the text says, it can only choose among our verdicts; the reason is the model's own words, and is
/// shown to people, nothing else.
struct ModelOpinion
{
    ModerationVerdict verdict = ModerationVerdict::Pass;
    QString reason = {}; ///< one line; empty where it has nothing against it

    bool operator==(const ModelOpinion&) const = default;
};

/// The form that the model is asked for.
QJsonObject opinionSchema();
/// Rejected (ModelTrouble::NotAsAsked, `model`): no JSON, or another verdict than those of the schema.
Result<ModelOpinion> opinionFrom(const QString& answer, const QString& model);

} // namespace relais
