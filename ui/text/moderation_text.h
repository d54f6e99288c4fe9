// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/moderation/moderate.h"
#include "models/moderation/moderation_policy.h"

#include <QString>

namespace relais {

/// "Blocks “satisfait ou remboursé”: the shop takes nothing back"
QString ruleText(const ModerationRule& rule);
QString kindText(ModerationRule::Kind kind);
/// As in "Blocks": what a rule does with a text in which it finds something.
QString verdictText(ModerationVerdict verdict);
/// "Blocked, “Satisfait ou remboursé”: the shop takes nothing back"
QString findingText(const ModerationFinding& finding);
QString modelPartText(ModelPart part);

} // namespace relais
