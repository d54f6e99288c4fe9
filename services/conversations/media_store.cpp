// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/media_store.h"

#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/media.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

constexpr qsizetype kPart = 1024 * 1024;

qsizetype partsOf(const QByteArray& data)
{
    return (data.size() + kPart - 1) / kPart;
}

Result<void> putPart(Database& database, qint64 interaction, const QByteArray& data, qsizetype part)
{
    auto put =
        database.run(sql::media::put_part, {interaction, static_cast<qint64>(part), data.mid(part * kPart, kPart)});
    if (!put) return put.failure();
    return {};
}

} // namespace

QString mediaJson(const IncomingMedia& media)
{
    const QJsonObject json{{QStringLiteral("id"), media.id},
                           {QStringLiteral("mime_type"), media.mimeType},
                           {QStringLiteral("sha256"), media.sha256},
                           {QStringLiteral("file_name"), media.fileName}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

IncomingMedia mediaFrom(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    return {.id = text("id"), .mimeType = text("mime_type"), .sha256 = text("sha256"), .fileName = text("file_name")};
}

Result<void> expectMedia(Database& database, WorkspaceId workspace, AccountId account, qint64 interaction,
                         const IncomingMedia& media, Instant now)
{
    auto done =
        database.run(sql::media::expect, {interaction, workspace.value(), account.value(), media.id, toMs(now)});
    if (!done) return done.failure();
    return {};
}

Result<void> keepOwnMedia(Database& database, WorkspaceId workspace, AccountId account, qint64 interaction,
                          const OutgoingFile& file)
{
    const IncomingMedia described{.id = {},
                                  .mimeType = file.look.mediaType,
                                  .sha256 = QString::fromLatin1(
                                      QCryptographicHash::hash(file.data, QCryptographicHash::Sha256).toHex()),
                                  .fileName = file.look.name};
    if (auto done = database.run(sql::media::describe_own, {mediaJson(described), interaction}); !done)
        return done.failure();
    if (auto done = database.run(sql::media::keep_own, {interaction, workspace.value(), account.value(),
                                                        static_cast<qint64>(file.data.size())});
        !done)
        return done.failure();
    for (qsizetype part = 0; part < partsOf(file.data); ++part)
        if (auto put = putPart(database, interaction, file.data, part); !put) return put;
    return {};
}

Result<void> keepFetchedMedia(Database& database, qint64 interaction, const QByteArray& data)
{
    for (qsizetype part = 0; part < partsOf(data); ++part)
        if (auto put = putPart(database, interaction, data, part); !put) return put;
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = database.run(sql::media::drop_parts_after, {interaction, static_cast<qint64>(partsOf(data))});
        !done)
        return done.failure();
    if (auto done = database.run(sql::media::here, {static_cast<qint64>(data.size()), interaction}); !done)
        return done.failure();
    return transaction->commit();
}

Result<QByteArray> mediaBytes(Database& database, qint64 interaction)
{
    auto rows = database.query(sql::media::parts, {interaction});
    if (!rows) return rows.failure();
    QByteArray data;
    while (rows->next()) data += rows->bytes(0);
    return data;
}

} // namespace relais
