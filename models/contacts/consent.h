// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QString>

#include <array>
#include <optional>

namespace relais {

enum class ConsentChannel { Email, Whatsapp, Sms };
inline constexpr std::array kAllConsentChannels = {ConsentChannel::Email, ConsentChannel::Whatsapp,
                                                   ConsentChannel::Sms};

/// "email", "whatsapp", "sms"
QString consentChannelName(ConsentChannel channel);
std::optional<ConsentChannel> consentChannelFromName(const QString& name);
/// The channel that a column speaks of: "Consentement e-mail", "opt-in", "sms_consent".
std::optional<ConsentChannel> consentColumn(const QString& header);
/// The name of that column in an export: "email_consent".
QString consentColumnName(ConsentChannel channel);

/// That a person may be written to over a channel, or has said no, and how that is known.
struct Consent
{
    ConsentChannel channel = ConsentChannel::Email;
    bool granted = false;
    std::optional<Instant> at = std::nullopt; ///< empty: nobody knows
    QString source = {};                      ///< "form", "import clients.csv", a person's name
    QString proof = {};                       ///< an address, a number of a document, words

    /// What stands in a cell: yes or no in English or French, or a date, which means yes since then; then, separated by
    /// |, the date, the source and the proof. Invalid: anything else.
    static Result<Consent> parse(ConsentChannel channel, const QString& text);
    /// Read back unchanged by parse().
    QString text() const;

    bool operator==(const Consent&) const = default;
};

/// An answer in a contact's history, and what it took the place of.
struct ConsentChange
{
    Consent now;
    std::optional<Consent> before = std::nullopt;

    /// One line for each: the channel and the answer. Read back by parse().
    QString text() const;
    static std::optional<ConsentChange> parse(const QString& text);
};

/// Whether `newer` says something that `known` does not: another answer, or one of a later date. An answer without a
/// date only counts when it differs, so that the same file a second time changes nothing.
bool replaces(const Consent& newer, const Consent& known);

} // namespace relais
