// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/instant.h"

#include <QDateTime>

namespace relais {

QString toIso(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Instant> instantFromIso(const QString& text)
{
    auto moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid()) return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime) moment.setTimeSpec(Qt::UTC);
    return instantFromMs(moment.toMSecsSinceEpoch());
}

} // namespace relais
