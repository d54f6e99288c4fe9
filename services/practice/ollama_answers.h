// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace relais::practice {

/// What a request's last message asks, answered without a model: a text made of the words of the question. The same question always has
/// the same answer; what stands in ⟦ ⟧ comes back as it was. JSON where the request wants JSON.
QString ollamaAnswer(const QJsonObject& request);

} // namespace relais::practice
