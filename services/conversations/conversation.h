// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/media_state.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/sending/message_status.h"
#include "models/writing/reading.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// Somebody of the workspace whom a conversation can be given to.
struct Assignee
{
    UserId id{0};
    QString name;
    QString email;

    bool operator==(const Assignee&) const = default;
};

/// The thread with a contact over one account, as a list shows it.
struct Conversation
{
    ConversationId id{0};
    ContactId contact{0};
    QString name;    ///< of the contact; else the address
    QString address; ///< where a reply goes
    AccountId account{0};
    QString accountName;
    QString channel; ///< "whatsapp"
    int unread = 0;
    QString lastText;
    bool lastOut = false; ///< the newest was ours
    Instant lastAt;
    std::optional<Instant> windowUntil; ///< free text may be sent until then; nothing: the contact never wrote
    QStringList tags;
    std::optional<Assignee> assignedTo;
    bool closed = false;
    bool isUrgent = false; ///< a model read something in it that cannot wait, and nobody has answered
    QString suppressed;    ///< why the address must not be written to; empty: it may

    bool operator==(const Conversation&) const = default;
};

/// One thing in a thread: what came in, what we said, a note, what the program did, a campaign's message.
struct ThreadEntry
{
    enum class Direction { In = 0, Out = 1, Note = 2, Event = 3 };

    qint64 id = 0; ///< of the interaction; of the message when it is a campaign's
    std::optional<CampaignId> campaign;
    QString campaignName;
    int step = 0; ///< of the campaign
    Direction direction = Direction::In;
    QString kind;         ///< text, button, image, template, note, opt_out, ...
    QString headerFormat; ///< of a template: IMAGE, VIDEO, DOCUMENT, TEXT; empty: none
    QString header;
    QString text;
    QString footer;
    QStringList buttons;
    QString mediaName;                    ///< the sender's file name, not to be trusted as a path
    QString mediaType;                    ///< "image/jpeg"
    std::optional<MediaState> mediaState; ///< of its file; nothing: it has none
    qint64 mediaBytes = 0;                ///< once it is here
    QString mediaTrouble;                 ///< why it is not here, in English
    std::optional<MessageStatus> status;
    QString trouble; ///< the provider's words about a failure
    Instant at;
    std::optional<Reading> reading = {}; ///< what a model made of it
    QString language = {};               ///< in which it was read: "fr"; empty: too short to tell
    QString author;                      ///< name; empty: the contact, or the program by itself

    bool operator==(const ThreadEntry&) const = default;
};

/// A conversation with all that was said in it: what an export is made of.
struct ConversationDocument
{
    Conversation conversation;
    QList<ThreadEntry> thread; ///< oldest first
};

/// "in", "out", "note", "event": the words of the contract.
inline QString directionName(ThreadEntry::Direction direction)
{
    switch (direction) {
    case ThreadEntry::Direction::In: return QStringLiteral("in");
    case ThreadEntry::Direction::Out: return QStringLiteral("out");
    case ThreadEntry::Direction::Note: return QStringLiteral("note");
    case ThreadEntry::Direction::Event: return QStringLiteral("event");
    }
    return {};
}

inline std::optional<ThreadEntry::Direction> directionFromName(const QString& name)
{
    using enum ThreadEntry::Direction;
    for (const auto direction : {In, Out, Note, Event})
        if (directionName(direction) == name) return direction;
    return std::nullopt;
}

} // namespace relais
