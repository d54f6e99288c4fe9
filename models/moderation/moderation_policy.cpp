// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moderation/moderation_policy.h"

#include <array>

namespace relais {

namespace {
constexpr std::array kParts = {"off", "warn", "block"};
}

QString modelPartName(ModelPart part)
{
    return QLatin1String(kParts[static_cast<size_t>(part)]);
}

std::optional<ModelPart> modelPartFrom(const QString& name)
{
    for (size_t index = 0; index < kParts.size(); ++index)
        if (name == QLatin1String(kParts[index])) return static_cast<ModelPart>(index);
    return std::nullopt;
}

} // namespace relais
