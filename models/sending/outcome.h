// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace relais {

/// How one attempt to hand a message to a provider ended.
struct Outcome
{
    /// The numbers are stored in `attempts`: never renumber, only append.
    enum class Kind {
        Accepted = 0,     ///< the provider has it now
        Retry = 1,        ///< not now: try again later; counts as an attempt
        Refused = 2,      ///< never: this recipient or this message
        AccountDown = 3,  ///< the account cannot send at all: it pauses, the message waits
        Unknown = 4,      ///< the line died when the provider may have had it: a person decides
        NotStarted = 5,   ///< nothing of it reached the provider: back to the queue, no attempt
        CampaignDown = 6, ///< the campaign cannot go on: it pauses, its messages wait
    };

    /// The numbers are written to the journal: never renumber, only append.
    enum class Address {
        Fine = 0,
        Bad = 1,         ///< it does not exist: suppressed at once as bounced
        Unreachable = 2, ///< perhaps only now: suppressed after the third time on different days
        OptedOut = 3,    ///< the person told the provider to stop us: suppressed as opted_out
    };

    Kind kind = Kind::NotStarted;
    QString code = {};       ///< reply code with its enhanced code: "550 5.1.1"
    QString text = {};       ///< the provider's own words, one line
    QString providerId = {}; ///< what the provider calls an accepted message
    /// Retry: what the provider asked to wait at least. AccountDown has none.
    std::optional<std::chrono::seconds> after = std::nullopt;
    /// Retry, NotStarted: the whole account should rest for `after`, not only this message.
    bool slowsAccount = false;
    /// Refused: alike for three different recipients in a row it is the campaign's fault, not theirs.
    bool suspectsCampaign = false;
    /// Refused: what it says about the recipient's address.
    Address address = Address::Fine;

    bool operator==(const Outcome&) const = default;
};

} // namespace relais
