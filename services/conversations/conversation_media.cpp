// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_media.h"

#include "models/channels/whatsapp_media.h"
#include "services/conversations/media_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"
#include "sql/media.h"

#include <QDateTime>
#include <QMimeDatabase>

#include <algorithm>
#include <array>

namespace relais {

namespace {

constexpr qsizetype kLongestName = 120;

QString withoutAwkward(const QString& name)
{
    QString clean;
    for (const auto& letter : name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1)) {
        // Marks of direction can make "gpj.exe" read "exe.jpg".
        const bool isAwkward = letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format
                               || QStringLiteral("<>:\"|?*").contains(letter);
        if (!isAwkward) clean += letter;
    }
    clean = clean.simplified();
    while (clean.startsWith(QLatin1Char('.'))) clean.remove(0, 1);
    return clean;
}

} // namespace

QString safeFileName(const QString& name, const QString& mediaType, const QString& kind, Instant at)
{
    const QMimeDatabase types;
    const auto type = types.mimeTypeForName(mediaType.section(QLatin1Char(';'), 0, 0).trimmed());
    auto clean = withoutAwkward(name);
    const auto stamp = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    if (clean.isEmpty()) clean = (kind.isEmpty() ? QStringLiteral("file") : kind) + QLatin1Char('-') + stamp;
    const auto suffix = type.isValid() ? type.preferredSuffix() : QString();
    const auto endings = type.isValid() ? type.suffixes() : QStringList();
    const auto own = clean.contains(QLatin1Char('.')) ? clean.section(QLatin1Char('.'), -1).toLower() : QString();
    const bool fits = endings.contains(own) || (endings.isEmpty() && !own.isEmpty());
    if (clean.size() > kLongestName) clean = clean.left(kLongestName - own.size() - 1) + QLatin1Char('.') + own;
    if (!fits && !suffix.isEmpty()) clean += QLatin1Char('.') + suffix;
    return clean;
}

bool isHarmlessToOpen(const QString& mediaType)
{
    const auto type = mediaType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    constexpr std::array kDocuments = {"application/pdf", "text/plain", "application/msword",
                                       "application/vnd.ms-excel", "application/vnd.ms-powerpoint"};
    if (std::any_of(kDocuments.begin(), kDocuments.end(), [&](const char* one) { return type == QLatin1String(one); }))
        return true;
    if (type == QLatin1String("image/svg+xml")) return false;
    return type.startsWith(QLatin1String("image/")) || type.startsWith(QLatin1String("audio/"))
           || type.startsWith(QLatin1String("video/"))
           || type.startsWith(QLatin1String("application/vnd.openxmlformats-officedocument."));
}

Result<MediaFile> ConversationMedia::find(InteractionId id)
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    auto rows = m_database.query(sql::media::find, {m_session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such file"));
    const auto described = mediaFrom(rows->bytes(1));
    const auto kind = rows->text(0);
    return MediaFile{.id = id,
                     .kind = kind,
                     .name = safeFileName(described.fileName, described.mimeType, kind, rows->instant(2)),
                     .mediaType = described.mimeType,
                     .bytes = rows->integer(4),
                     .state = static_cast<MediaState>(rows->integer(3)),
                     .trouble = rows->text(5)};
}

Result<QByteArray> ConversationMedia::bytes(InteractionId id)
{
    const auto file = find(id);
    if (!file) return file.failure();
    switch (file->state) {
    case MediaState::Here: break;
    case MediaState::Waiting:
        return fail(ErrorCode::Rejected, file->name, QStringLiteral("the file has not been fetched yet"));
    case MediaState::Failed:
        return fail(ErrorCode::Rejected, file->name, QStringLiteral("the file could not be fetched"));
    case MediaState::Gone:
        return fail(ErrorCode::Rejected, file->name, QStringLiteral("Meta does not have the file any more"));
    }
    auto data = mediaBytes(m_database, id.value());
    if (!data) return data;
    if (data->size() != file->bytes)
        return fail(ErrorCode::StorageCorrupt, file->name, QStringLiteral("a part of the file is missing"));
    return data;
}

Result<MediaFile> ConversationMedia::save(InteractionId id, const QString& path)
{
    auto file = find(id);
    if (!file) return file;
    const auto data = bytes(id);
    if (!data) return data.failure();
    const auto out = openOutput(path, m_database);
    if (!out) return out.failure();
    (*out)->write(*data);
    if (!(*out)->commit()) return fail(ErrorCode::FileUnwritable, path, (*out)->errorString());
    return file;
}

Result<MediaFile> ConversationMedia::fetchAgain(InteractionId id)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    if (const auto known = find(id); !known) return known;
    if (auto done = m_database.run(sql::media::again, {toMs(m_clock.now()), m_session.workspace.value(), id.value()});
        !done)
        return done.failure();
    return find(id);
}

} // namespace relais
