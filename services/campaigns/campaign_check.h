// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;
class DnsLookup;

/// Who a draft would go to, as far as the contacts stand now.
struct AudienceCount
{
    qint64 recipients = 0;    ///< with an e-mail address and not suppressed
    qint64 suppressed = 0;
    qint64 duplicates = 0;    ///< chosen by more than one category or segment, and written to once
    qint64 withoutEmail = 0;
};
/// Asks for campaigns.read. NotFound names a category or segment.
Result<AudienceCount> countAudience(Database& database, const Session& session, const Audience& audience);

enum class Severity { Error, Warning, Note };
QString severityName(Severity severity);

/// One finding of the pre-flight. Its sentence is made in ui/text/campaign_text.h from the code.
enum class ProblemCode {
    NoRecipients,
    NoSubject,
    NoText,
    NoAccount,
    AccountMissing,     ///< subject: its name
    AccountDown,        ///< subject: its name, detail: the provider's words
    Disarmed,
    UnknownName,        ///< subject: a category or segment that is gone
    BadTemplate,        ///< subject: the place, detail: line, column and why
    EmptyVariable,      ///< subject: the variable; count: contacts without a value and no fallback
    BadLink,            ///< subject: the link
    AttachmentTooBig,   ///< subject: its name, count: bytes
    MissingInlineImage, ///< subject: the cid
    NoUnsubscribeLink,  ///< only in the header, not in the text
    WithoutEmail,       ///< count: contacts left out
    NoSpf,              ///< subject: the domain
    NoDkim,
    NoDmarc,
    DnsUnknown,         ///< subject: the domain; the network does not answer
    StartPassed,
};
QString problemCodeName(ProblemCode code);

struct Problem
{
    ProblemCode code;
    Severity severity;
    QString subject = {};
    QString detail = {};
    qint64 count = 0;

    bool operator==(const Problem&) const = default;
};

struct CheckReport
{
    QList<Problem> problems;
    AudienceCount audience;
    qint64 durationSeconds = 0;  ///< at the account's limits, from a rested start
    double cost = 0;

    /// No problem is an error.
    bool ok() const;
};

/// The pre-flight. Reads only. `dns` may be null: the sender's domain is then not looked at. Slow with it (the
/// network): never on the window's thread. Asks for campaigns.read.
Result<CheckReport> checkCampaign(Database& database, const Session& session, const Clock& clock, const CampaignDraft& draft,
                                  std::optional<CampaignId> stored, DnsLookup* dns);

} // namespace relais
