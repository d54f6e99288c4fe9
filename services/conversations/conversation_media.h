// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/media_state.h"
#include "services/access/session.h"

#include <QByteArray>
#include <QString>

namespace relais {

class Clock;
class Database;

/// The file of one thing that was said.
struct MediaFile
{
    InteractionId id{0};
    QString kind; ///< image, video, audio, document, sticker
    QString name; ///< fit for a folder: without a path, and with the ending of its type
    QString mediaType;
    qint64 bytes = 0; ///< once it is here
    MediaState state = MediaState::Waiting;
    QString trouble; ///< why it is not here

    bool operator==(const MediaFile&) const = default;
};

/// The files of conversations, for people. Everything asks for inbox.read; NotFound also for another workspace's.
class ConversationMedia
{
public:
    ConversationMedia(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<MediaFile> find(InteractionId id);
    /// Rejected: it is not here.
    Result<QByteArray> bytes(InteractionId id);
    /// Writes it; what stood there is replaced only by the whole file. Rejected: it is not here. FileUnwritable.
    Result<MediaFile> save(InteractionId id, const QString& path);
    /// Has it fetched anew, at once. Asks for inbox.reply. What is here stays as it is.
    Result<MediaFile> fetchAgain(InteractionId id);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// A name for a file of somebody else's: no path, no control characters, not hidden, not endless, and ending as its type does, so that
/// a program does not come along as a picture. `kind` names what has no name.
QString safeFileName(const QString& name, const QString& mediaType, const QString& kind, Instant at);

/// Whether the system may open it at a click: pictures, sound, films, texts and office documents, nothing that runs.
bool isHarmlessToOpen(const QString& mediaType);

} // namespace relais
