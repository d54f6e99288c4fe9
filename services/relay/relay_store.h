// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/relay/relay_desk.h"
#include "models/relay/relay_event.h"
#include "models/relay/relay_page.h"
#include "services/storage/database.h"

#include <QList>

#include <memory>
#include <optional>

namespace relais {

class Clock;

/// How much a relay keeps.
struct RelayLimits
{
    std::chrono::days keptFor{14};
    qint64 mostBoxes = 100'000;
    qint64 mostBytes = 512LL * 1024 * 1024;
};

/// A desk that a relay keeps boxes for.
struct AdmittedDesk
{
    RelayDesk desk;
    std::optional<Instant> fetchedAt;
    qint64 waiting = 0; ///< boxes
};

enum class RelayKept {
    Yes,
    Full,   ///< no room, or nobody to keep it for
    Failed, ///< the disk refused
};

/// A relay's file in its folder: desks, and for each of them what came in, sealed. What is written has reached the disk when a call
/// returns. No clear text is ever handed to it. One thread.
class RelayStore
{
public:
    enum class Open { Existing, Make };
    /// NotFound: there is no relay in the folder. Make: the folder and its file are made, for their owner only.
    static Result<std::unique_ptr<RelayStore>> open(const QString& folder, const Clock& clock,
                                                    Open how = Open::Existing);

    Result<QList<AdmittedDesk>> desks();
    /// The same desk again may bring another token. Conflict: another desk has the name.
    Result<void> admit(const RelayDesk& desk);
    /// What waits for it is thrown away. NotFound.
    Result<void> dismiss(const QString& name);

    /// One transaction for all: seals each event for every desk.
    QList<RelayKept> keep(const QList<RelayEvent>& events, const RelayLimits& limits);
    /// The desk that a token belongs to; compared in constant time.
    Result<std::optional<qint64>> deskOf(const QByteArray& token);
    /// What came after `after`, at most `most` and about a megabyte.
    Result<RelayPage> page(qint64 desk, qint64 after, int most);
    /// The desk has them on its own disk.
    Result<int> acknowledge(qint64 desk, const QList<qint64>& ids);
    /// Forgets what nobody has fetched in time: how many.
    Result<int> expire(const RelayLimits& limits);

private:
    struct Usage
    {
        qint64 boxes = 0;
        qint64 unsubscribes = 0;
        qint64 bytes = 0;
    };
    RelayStore(std::unique_ptr<Database> database, const Clock& clock)
        : m_database(std::move(database))
        , m_clock(clock)
    {
    }
    Result<Usage> usage();
    Result<QList<RelayKept>> tryToKeep(const QList<RelayEvent>& events, const RelayLimits& limits);

    std::unique_ptr<Database> m_database;
    const Clock& m_clock;
};

} // namespace relais
