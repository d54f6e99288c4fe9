// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/sending/message_status.h"

#include <QString>

#include <optional>

namespace relais {

enum class TimelineSource {
    Message = 0,     ///< of a campaign
    Interaction = 1, ///< something of a conversation
    Event = 2,       ///< what was done with the contact: a consent, a merge
};

enum class TimelineDirection { In = 0, Out = 1, Note = 2, Program = 3 };

/// One thing in the history of a contact.
struct TimelineEntry
{
    Instant at;
    TimelineSource source = TimelineSource::Event;
    qint64 id = 0; ///< unique within its source
    QString kind;  ///< message; text, image, ... of an interaction; consent, merged, merge undone
    TimelineDirection direction = TimelineDirection::Program;
    QString channel; ///< empty: none
    QString title;   ///< the campaign's name
    QString text;    ///< what was said, its beginning; of a message the provider's words; of an event its detail
    std::optional<MessageStatus> status = std::nullopt;

    bool operator==(const TimelineEntry&) const = default;
};

/// Where a timeline goes on: behind this entry.
struct TimelineCursor
{
    Instant at;
    TimelineSource source = TimelineSource::Event;
    qint64 id = 0;

    QString text() const;
    static std::optional<TimelineCursor> parse(const QString& text);

    bool operator==(const TimelineCursor&) const = default;
};

} // namespace relais
