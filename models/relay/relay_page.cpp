// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relay/relay_page.h"

#include "models/core/loose_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

const QString kEvents = QStringLiteral("events");
const QString kMore = QStringLiteral("more");
const QString kId = QStringLiteral("id");
const QString kSealed = QStringLiteral("sealed");
const QString kIds = QStringLiteral("ids");

} // namespace

QByteArray RelayPage::toJson() const
{
    QJsonArray events;
    for (const auto& box : boxes)
        events.append(QJsonObject{{kId, box.id}, {kSealed, QString::fromLatin1(box.sealed.toBase64())}});
    return QJsonDocument(QJsonObject{{kEvents, events}, {kMore, hasMore}}).toJson(QJsonDocument::Compact);
}

Result<RelayPage> RelayPage::fromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    const auto wrong = [] { return fail(ErrorCode::Invalid, {}, QStringLiteral("the answer is not that of a relay")); };
    if (!object.value(kEvents).isArray()) return wrong();
    RelayPage page{{}, object.value(kMore).toBool()};
    for (const auto& value : object.value(kEvents).toArray()) {
        const auto id = wholeNumber(value.toObject().value(kId));
        const auto sealed = QByteArray::fromBase64Encoding(value.toObject().value(kSealed).toString().toLatin1(),
                                                           QByteArray::AbortOnBase64DecodingErrors);
        if (!id || *id < 1 || !sealed) return wrong();
        page.boxes.append({*id, sealed.decoded});
    }
    return page;
}

QByteArray relayAckJson(const QList<qint64>& ids)
{
    QJsonArray array;
    for (const auto id : ids) array.append(id);
    return QJsonDocument(QJsonObject{{kIds, array}}).toJson(QJsonDocument::Compact);
}

Result<QList<qint64>> relayAckFrom(const QByteArray& json)
{
    const auto array = QJsonDocument::fromJson(json).object().value(kIds);
    const auto wrong = [] { return fail(ErrorCode::Invalid, {}, QStringLiteral("a list of ids")); };
    if (!array.isArray() || array.toArray().size() > kMostRelayBoxes) return wrong();
    QList<qint64> ids;
    for (const auto& value : array.toArray()) {
        const auto id = wholeNumber(value);
        if (!id) return wrong();
        ids.append(*id);
    }
    return ids;
}

} // namespace relais
