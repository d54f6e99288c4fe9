// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relay/relay_event.h"

#include "models/core/loose_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

// A head in JSON, a line feed, and the body as it came: no byte of it is touched.
QByteArray RelayEvent::toBytes() const
{
    const QJsonObject head{{QStringLiteral("version"), 1},
                           {QStringLiteral("source"), QString::fromLatin1(source)},
                           {QStringLiteral("at"), toMs(at)},
                           {QStringLiteral("signature"), QString::fromLatin1(signature)}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + body;
}

Result<RelayEvent> RelayEvent::fromBytes(const QByteArray& bytes)
{
    const auto end = bytes.indexOf('\n');
    const auto head = end < 0 ? QJsonObject() : QJsonDocument::fromJson(bytes.left(end)).object();
    const auto at = wholeNumber(head.value(QLatin1String("at")));
    const auto source = head.value(QLatin1String("source")).toString();
    if (head.value(QLatin1String("version")).toInt() != 1 || !at || source.isEmpty())
        return fail(ErrorCode::Invalid, {},
                    QStringLiteral("the relay wrote something that this version does not read"));
    return RelayEvent{source.toLatin1(), instantFromMs(*at),
                      head.value(QLatin1String("signature")).toString().toLatin1(), bytes.mid(end + 1)};
}

} // namespace relais
