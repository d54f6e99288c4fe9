// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/moderation/moderation_rule.h"

#include <QList>
#include <QString>

#include <optional>

namespace relais {

/// What the workspace's model has to say of a text that is to go out.
enum class ModelPart {
    Off,    ///< it is not asked
    Warns,  ///< whatever it says is a warning
    Blocks, ///< what it blocks is blocked
};
QString modelPartName(ModelPart part); ///< "off", "warn", "block"
std::optional<ModelPart> modelPartFrom(const QString& name);

/// How a workspace looks at what goes out.
struct ModerationPolicy
{
    QList<ModerationRule> rules = {};
    ModelPart model = ModelPart::Off;

    bool operator==(const ModerationPolicy&) const = default;
};

} // namespace relais
