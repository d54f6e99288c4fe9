// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/timeline_entry.h"

#include <QStringList>

namespace relais {

QString TimelineCursor::text() const
{
    return QStringLiteral("%1_%2_%3").arg(toMs(at)).arg(static_cast<int>(source)).arg(id);
}

std::optional<TimelineCursor> TimelineCursor::parse(const QString& text)
{
    const auto parts = text.split(QLatin1Char('_'));
    if (parts.size() != 3) return std::nullopt;
    bool isMoment = false;
    bool isSource = false;
    bool isId = false;
    const auto at = parts[0].toLongLong(&isMoment);
    const auto source = parts[1].toInt(&isSource);
    const auto id = parts[2].toLongLong(&isId);
    if (!isMoment || !isSource || !isId || source < 0 || source > static_cast<int>(TimelineSource::Event))
        return std::nullopt;
    return TimelineCursor{instantFromMs(at), static_cast<TimelineSource>(source), id};
}

} // namespace relais
