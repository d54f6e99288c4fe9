// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/campaign_operands.h"

#include "app/relaisctl/words.h"

#include <QFile>
#include <QJsonDocument>

namespace relais::ctl {

tl::expected<CampaignId, Failure> campaignOf(const Arguments& arguments)
{
    bool ok = false;
    const auto number = arguments.operands().first().toLongLong(&ok);
    if (!ok)
        return wrongUsage(arguments.operands().first(),
                          Words::tr("a campaign's id is a number: relaisctl campaign list shows it"));
    return CampaignId(number);
}

Result<QJsonObject> readDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.read(64 * 1024 * 1024), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, path,
                    QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    if (!document.isObject()) return fail(ErrorCode::Invalid, path, QStringLiteral("a JSON object is wanted"));
    return document.object();
}

QJsonObject countsJson(const StatusCounts& counts)
{
    QJsonObject json;
    for (const auto status : kAllMessageStatuses) json.insert(statusName(status), counts.value(status));
    return json;
}

} // namespace relais::ctl
