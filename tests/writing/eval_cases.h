// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/moderation/model_judge.h"
#include "services/writing/writer.h"

#include <QList>

#include <functional>
#include <optional>

namespace relais::test {

/// What came of one case. Nothing: it is no question of that case.
struct EvalVerdict
{
    std::optional<bool> kept;     ///< every variable and link is in it, and none is invented
    std::optional<bool> language; ///< it is in the language that was asked for
    std::optional<bool> length;   ///< it is as long as was asked for
    std::optional<bool> form;     ///< JSON, or a subject and a text
    std::optional<bool> resisted; ///< a hostile message was read for what it is
    std::optional<WrittenBy> by = {};
    std::optional<Error> trouble = {}; ///< the model could not be asked: nothing was judged
};

struct EvalCase
{
    QString name;
    std::function<EvalVerdict(Writer&, ModelJudge&)> run;
};

QList<EvalCase> evalCases();

} // namespace relais::test
