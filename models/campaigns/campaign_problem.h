// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// An error keeps a campaign from being launched; the others are a person's to weigh.
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
    AccountUnreachable, ///< subject: its name, detail: what its server or the system said; messages would wait. An error: a practice agency lets no such account send
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
    DnsUnknown, ///< subject: the domain; the network does not answer
    StartPassed,
    RecentlySent, ///< count: of the audience, those who have just had the original or another copy of it
    NoTemplate,
    TemplateMissing,     ///< subject: its name, detail: why
    TemplateNotApproved, ///< subject: its name, detail: its status
    TemplateQuality,     ///< subject: its name
    WrongAccount,        ///< subject: its name; it is of another channel
    TextTooLong,         ///< subject: the place
    WithoutPhone,        ///< count: contacts left out
    SamePhone,           ///< count: contacts whose number another recipient has
    OverTier,            ///< count: days it takes at the number's daily tier
    TemplateChanged,     ///< subject: its name; Meta has another text than the one that was kept
    NoPrices,       ///< subject: the account; its rate card has no price in the budget's currency for all recipients
    OverBudget,     ///< subject: what it would cost, detail: the budget
    ForbiddenWords, ///< subject: the place, detail: the words as they stand there, then on a line of its own why; an error or a warning, as the workspace says
    ModelObjects,   ///< detail: why, in the model's words
    ModelDidNotLook, ///< subject: the model or its address, detail: why
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

} // namespace relais
