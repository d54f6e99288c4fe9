// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>

namespace relais {

/// What a desk gets from a relay in one go: closed boxes in the order in which they came.
struct RelayPage
{
    struct Box
    {
        qint64 id = 0;
        QByteArray sealed;

        bool operator==(const Box&) const = default;
    };
    QList<Box> boxes;
    bool hasMore = false;

    bool operator==(const RelayPage&) const = default;

    QByteArray toJson() const;
    /// Invalid: it is no page.
    static Result<RelayPage> fromJson(const QByteArray& json);
};

/// What a desk has on its own disk and the relay may forget.
QByteArray relayAckJson(const QList<qint64>& ids);
/// Invalid: no list of numbers, or more than a page has.
Result<QList<qint64>> relayAckFrom(const QByteArray& json);

inline constexpr int kMostRelayBoxes = 200;

} // namespace relais
