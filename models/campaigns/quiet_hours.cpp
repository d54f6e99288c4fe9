// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/quiet_hours.h"

#include <QDateTime>
#include <QJsonObject>
#include <QTimeZone>

namespace relais {

namespace {

std::optional<QTime> timeFrom(const QJsonValue& value)
{
    const auto time = QTime::fromString(value.toString(), QStringLiteral("HH:mm"));
    if (!time.isValid()) return std::nullopt;
    return time;
}

bool isQuiet(QTime time, const QuietHours& quiet)
{
    if (quiet.from < quiet.to) return time >= quiet.from && time < quiet.to;
    return time >= quiet.from || time < quiet.to;
}

} // namespace

Result<std::optional<QuietHours>> QuietHours::fromJson(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined()) return std::optional<QuietHours>();
    const auto object = value.toObject();
    const auto from = timeFrom(object.value(QStringLiteral("from")));
    const auto to = timeFrom(object.value(QStringLiteral("to")));
    if (object.size() != 2 || !from || !to)
        return fail(ErrorCode::Invalid, QStringLiteral("quiet_hours"),
                    QStringLiteral("write {\"from\": \"20:00\", \"to\": \"09:00\"}"));
    if (*from == *to)
        return fail(ErrorCode::Invalid, QStringLiteral("quiet_hours"), QStringLiteral("they would last all day"));
    return std::optional(QuietHours{*from, *to});
}

QJsonValue QuietHours::toJson() const
{
    return QJsonObject{{QStringLiteral("from"), from.toString(QStringLiteral("HH:mm"))},
                       {QStringLiteral("to"), to.toString(QStringLiteral("HH:mm"))}};
}

bool isTimeZone(const QByteArray& zone)
{
    return QTimeZone::isTimeZoneIdAvailable(zone);
}

Instant nextAllowed(Instant wanted, const QByteArray& zone, const QuietHours& quiet)
{
    const QTimeZone known(zone);
    const auto timeZone = known.isValid() ? known : QTimeZone::utc();
    const auto local = QDateTime::fromMSecsSinceEpoch(toMs(wanted), timeZone);
    if (!isQuiet(local.time(), quiet)) return wanted;
    auto day = local.date();
    if (local.time() >= quiet.to) day = day.addDays(1);
    // In a gap Qt moves the time to behind it; when an hour comes twice, the first one that is not past counts.
    auto end = QDateTime(day, quiet.to, timeZone);
    while (instantFromMs(end.toMSecsSinceEpoch()) <= wanted) end = end.addSecs(3600);
    return instantFromMs(end.toMSecsSinceEpoch());
}

} // namespace relais
