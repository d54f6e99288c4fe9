// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/unsubscribe.h"

#include "models/core/loose_json.h"
#include "services/contacts/suppression_list.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/contacts.h"
#include "sql/relay.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relais {

namespace {

const QString kMail = QStringLiteral("mail");
const QString kAt = QStringLiteral("at");
const QString kSource = QStringLiteral("one-click");

} // namespace

QByteArray unsubscribeEvent(MessageId mail, Instant at)
{
    return QJsonDocument(QJsonObject{{kMail, mail.value()}, {kAt, toMs(at)}}).toJson(QJsonDocument::Compact);
}

Result<void> enterUnsubscribe(Database& database, const Clock& clock, const QByteArray& event)
{
    const auto json = QJsonDocument::fromJson(event).object();
    const auto mail = wholeNumber(json.value(kMail));
    const auto said = wholeNumber(json.value(kAt));
    if (!mail || !said) return fail(ErrorCode::Invalid, {}, QStringLiteral("it names no mail"));
    // A relay whose clock is ahead says nothing of the future.
    const auto at = std::min(instantFromMs(*said), clock.now());
    qint64 workspace = 0;
    qint64 contact = 0;
    QString address;
    {
        auto rows = database.query(sql::relay::mail, {*mail});
        if (!rows) return rows.failure();
        if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(*mail), QStringLiteral("no such mail"));
        workspace = rows->integer(0);
        address = rows->text(1);
        contact = rows->integer(2);
    }
    // Erased since: nobody is written to there any more.
    if (address.isEmpty()) return {};
    const auto key = SuppressionList::folded(address);
    if (!key) return key.failure();
    const auto suppressed =
        database.run(sql::contacts::suppress, {workspace, *key, QStringLiteral("unsubscribed"), kSource, toMs(at)});
    if (!suppressed) return suppressed.failure();
    const auto refused =
        database.run(sql::relay::refuse_mail, {QStringLiteral("message %1").arg(*mail), toMs(at), workspace, contact});
    if (!refused) return refused.failure();
    return {};
}

} // namespace relais
