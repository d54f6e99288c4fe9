// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/attachments.h"

#include "services/storage/database.h"
#include "sql/campaigns.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>

namespace relais {

namespace {

Result<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) return fail(ErrorCode::FileUnreadable, path, QStringLiteral("a folder"));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    auto data = file.read(kLargestAttachment + 1);
    if (file.error() != QFileDevice::NoError) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    if (data.size() > kLargestAttachment)
        return fail(ErrorCode::Invalid, path,
                    QStringLiteral("larger than %1 MiB").arg(kLargestAttachment / (1024 * 1024)));
    return data;
}

} // namespace

Result<QList<AttachmentRef>> storeAttachments(Database& database, const Session& session, CampaignId campaign,
                                              const QList<AttachmentRef>& wanted)
{
    QSet<qint64> old;
    {
        auto rows = database.query(sql::campaigns::attachment_ids, {session.workspace.value(), campaign.value()});
        if (!rows) return rows.failure();
        while (rows->next()) old.insert(rows->integer(0));
    }
    QList<AttachmentRef> stored;
    for (auto ref : wanted) {
        if (ref.id) {
            if (!old.remove(ref.id->value())) {
                // Another campaign's, of which this one is a copy.
                const auto copied = database.run(sql::campaigns::copy_attachment,
                                                 {campaign.value(), session.workspace.value(), ref.id->value()});
                if (!copied) return copied.failure();
                if (copied->affected == 0)
                    return fail(ErrorCode::NotFound, QString::number(ref.id->value()),
                                QStringLiteral("no such attachment"));
                ref.id = AttachmentId(copied->insertedId);
            }
            stored.append(ref);
            continue;
        }
        const auto data = readWhole(ref.path);
        if (!data) return data.failure();
        if (ref.name.isEmpty()) ref.name = QFileInfo(ref.path).fileName();
        const auto type = QMimeDatabase().mimeTypeForFileNameAndData(ref.name, *data).name();
        const auto added =
            database.run(sql::campaigns::add_attachment, {session.workspace.value(), campaign.value(), ref.name, type,
                                                          textOrNull(ref.contentId), *data});
        if (!added) return added.failure();
        stored.append({{}, AttachmentId(added->insertedId), ref.name, ref.contentId});
    }
    for (const auto id : std::as_const(old))
        if (auto done = database.run(sql::campaigns::remove_attachment, {session.workspace.value(), id}); !done)
            return done.failure();
    return stored;
}

Result<QList<StoredAttachment>> attachmentsOf(Database& database, const Session& session, CampaignId campaign, int step)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::campaigns::attachments, {session.workspace.value(), campaign.value(), step});
    if (!rows) return rows.failure();
    QList<StoredAttachment> all;
    while (rows->next())
        all.append(
            {AttachmentId(rows->integer(0)), rows->text(1), rows->text(2).toLatin1(), rows->text(3), rows->bytes(4)});
    return all;
}

} // namespace relais
