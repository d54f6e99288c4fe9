// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/smtp_reply.h"

#include <array>
#include <charconv>

namespace relais {

namespace {

constexpr qsizetype kLongestLine = 64 * 1024;
constexpr qsizetype kLongestText = 2000;

using std::chrono::minutes;
using std::chrono::seconds;

enum class Meaning {
    LaterMessage, ///< this message later
    LaterAccount, ///< the whole account slows down; the message waits
    NoAttempt,    ///< the connection ended before the message began: at once again
    Refused,      ///< this message or recipient never
    BadAddress,   ///< the address does not exist: suppress it
    StopAccount,  ///< a person must look
};

/// One row: the first that fits decides. -1 and "" fit anything; `words` must stand in the text.
struct Rule
{
    int code;
    const char* enhanced; ///< prefix: "5.1." fits 5.1.1
    const char* words;    ///< lower case
    Meaning meaning;
    seconds after;
};

constexpr auto kNow = seconds(0);
constexpr std::array kRules = {
    // The account, its rights, its setup.
    Rule{535, "", "", Meaning::StopAccount, kNow},
    Rule{534, "", "", Meaning::StopAccount, kNow},
    Rule{538, "", "", Meaning::StopAccount, kNow},
    Rule{530, "", "", Meaning::StopAccount, kNow},
    Rule{-1, "5.7.26", "", Meaning::StopAccount, kNow}, // RFC 7372: SPF and DKIM both failed
    Rule{-1, "5.7.25", "", Meaning::StopAccount, kNow}, // no PTR
    Rule{-1, "5.7.23", "", Meaning::StopAccount, kNow}, // SPF
    Rule{-1, "5.7.22", "", Meaning::StopAccount, kNow}, // DKIM
    Rule{-1, "5.7.21", "", Meaning::StopAccount, kNow},
    Rule{-1, "5.7.20", "", Meaning::StopAccount, kNow},
    Rule{-1, "5.7.515", "", Meaning::StopAccount, kNow}, // Outlook.com: DMARC
    Rule{-1, "5.7.30", "", Meaning::StopAccount, kNow},  // Microsoft 365: basic authentication removed
    Rule{-1, "5.7.8", "", Meaning::StopAccount, kNow},
    Rule{-1, "5.7.9", "", Meaning::StopAccount, kNow},
    // Quotas: the account rests, nobody fails.
    Rule{550, "5.4.5", "", Meaning::LaterAccount, minutes(60)},      // Gmail, daily quota
    Rule{554, "5.2.0", "quota", Meaning::LaterAccount, minutes(60)}, // Microsoft 365, 10,000 a day
    Rule{454, "", "daily message quota", Meaning::LaterAccount, minutes(60)},
    Rule{454, "", "throttling", Meaning::LaterAccount, seconds(30)},
    Rule{454, "", "", Meaning::LaterAccount, minutes(5)},
    Rule{432, "", "", Meaning::LaterAccount, minutes(1)}, // Microsoft 365: connections
    Rule{421, "", "", Meaning::NoAttempt, kNow},
    Rule{452, "4.5.3", "", Meaning::LaterAccount, seconds(30)},
    Rule{452, "4.3.1", "", Meaning::LaterAccount, minutes(5)},
    // 450 is said of a mailbox (4.2.x, greylisting) and, by Postfix and others, of a sender who goes too fast.
    Rule{450, "4.2.", "", Meaning::LaterMessage, kNow},
    Rule{450, "", "too much mail", Meaning::LaterAccount, minutes(1)},
    Rule{450, "", "too many", Meaning::LaterAccount, minutes(1)},
    Rule{450, "", "rate limit", Meaning::LaterAccount, minutes(1)},
    Rule{450, "", "throttl", Meaning::LaterAccount, minutes(1)},
    // The recipient.
    Rule{550, "5.1.", "", Meaning::BadAddress, kNow},
    Rule{551, "", "", Meaning::BadAddress, kNow},
    Rule{553, "5.1.", "", Meaning::BadAddress, kNow},
    Rule{-1, "5.1.1", "", Meaning::BadAddress, kNow},
    Rule{-1, "5.1.10", "", Meaning::BadAddress, kNow},
    Rule{-1, "5.1.2", "", Meaning::BadAddress, kNow},
    Rule{-1, "5.1.3", "", Meaning::BadAddress, kNow},
    Rule{-1, "5.1.6", "", Meaning::BadAddress, kNow},
    // Refused with a permanent code that is only about this message: never the address.
    Rule{-1, "5.", "", Meaning::Refused, kNow},
    Rule{-1, "4.", "", Meaning::LaterMessage, kNow},
};

bool fits(const Rule& rule, const SmtpReply& reply)
{
    if (rule.code != -1 && rule.code != reply.code) return false;
    const auto enhanced = QLatin1String(rule.enhanced);
    if (!enhanced.isEmpty()) {
        const bool isPrefix = enhanced.endsWith(QLatin1Char('.'));
        if (isPrefix ? !reply.enhanced.startsWith(enhanced) : reply.enhanced != enhanced) return false;
    }
    return reply.text.contains(QLatin1String(rule.words), Qt::CaseInsensitive);
}

Outcome outcomeOf(Meaning meaning, seconds after, SmtpPhase phase, const SmtpReply& reply)
{
    Outcome outcome{.code = reply.codeText(), .text = reply.text};
    const bool begun = phase == SmtpPhase::FinalDot;
    if (after > kNow) outcome.after = after;
    switch (meaning) {
    case Meaning::LaterMessage: outcome.kind = Outcome::Kind::Retry; break;
    case Meaning::LaterAccount:
        outcome.kind = begun ? Outcome::Kind::Retry : Outcome::Kind::NotStarted;
        outcome.slowsAccount = true;
        break;
    case Meaning::NoAttempt:
        outcome.kind = begun ? Outcome::Kind::Retry : Outcome::Kind::NotStarted;
        outcome.slowsAccount = phase == SmtpPhase::Connect;
        if (!outcome.slowsAccount) outcome.after.reset();
        break;
    case Meaning::Refused: outcome.kind = Outcome::Kind::Refused; break;
    case Meaning::BadAddress:
        outcome.kind = Outcome::Kind::Refused;
        // Only what is said about a recipient speaks of an address.
        if (phase == SmtpPhase::RcptTo || phase == SmtpPhase::FinalDot) outcome.address = Outcome::Address::Bad;
        break;
    case Meaning::StopAccount: outcome.kind = Outcome::Kind::AccountDown; break;
    }
    return outcome;
}

// Four replies come back for every mail: what follows makes nothing but their text.

/// The three digits a line begins with; less than 200 when it does not.
int codeOf(QByteArrayView line)
{
    int code = 0;
    const auto* begin = line.data();
    const auto parsed = std::from_chars(begin, begin + std::min<qsizetype>(line.size(), 3), code);
    return parsed.ptr == begin + 3 ? code : 0;
}

/// How many bytes of `words` are an enhanced code (RFC 3463: class, subject, detail) that ends there or before a blank; 0: none.
qsizetype enhancedSize(QByteArrayView words)
{
    const auto digitsAt = [words](qsizetype from) {
        auto to = from;
        while (to < words.size() && words[to] >= '0' && words[to] <= '9') ++to;
        return to - from;
    };
    if (words.size() < 5 || (words[0] != '2' && words[0] != '4' && words[0] != '5') || words[1] != '.') return 0;
    const auto subject = digitsAt(2);
    const auto dot = 2 + subject;
    if (subject < 1 || subject > 3 || dot >= words.size() || words[dot] != '.') return 0;
    const auto detail = digitsAt(dot + 1);
    const auto end = dot + 1 + detail;
    if (detail < 1 || detail > 3) return 0;
    return end == words.size() || words[end] == ' ' || words[end] == '\t' ? end : 0;
}

} // namespace

QString SmtpReply::codeText() const
{
    return enhanced.isEmpty() ? QString::number(code) : QString::number(code) + QLatin1Char(' ') + enhanced;
}

std::optional<QByteArrayView> SmtpReplyReader::nextLine()
{
    const auto end = m_buffer.indexOf('\n', m_read);
    if (end < 0) {
        if (m_buffer.size() - m_read > kLongestLine) m_broken = true;
        m_buffer.remove(0, m_read);
        m_read = 0;
        return std::nullopt;
    }
    auto line = QByteArrayView(m_buffer).sliced(m_read, end - m_read);
    m_read = end + 1;
    if (line.endsWith('\r')) line.chop(1);
    return line;
}

std::optional<SmtpReply> SmtpReplyReader::next()
{
    while (!m_broken) {
        const auto line = nextLine();
        if (!line) return std::nullopt;
        const int code = codeOf(*line);
        const bool more = line->size() > 3 && line->at(3) == '-';
        if (code < 200 || code > 599 || (line->size() > 3 && !more && line->at(3) != ' ')) {
            m_broken = true;
            return std::nullopt;
        }
        auto words = line->sliced(std::min<qsizetype>(line->size(), 4)).trimmed();
        if (const auto size = enhancedSize(words); size > 0) {
            m_partial.enhanced = QString::fromLatin1(words.first(size));
            words = words.sliced(size).trimmed();
        }
        m_partial.code = code;
        if (m_partial.text.size() < kLongestText) {
            if (!m_partial.text.isEmpty()) m_partial.text += QLatin1Char(' ');
            m_partial.text += QString::fromUtf8(words);
        }
        if (!more) return std::exchange(m_partial, SmtpReply());
    }
    return std::nullopt;
}

Outcome classify(const SmtpReply& reply, SmtpPhase phase)
{
    // Before a recipient was named it can only be about the sender.
    if (reply.code == 450 && phase == SmtpPhase::MailFrom)
        return outcomeOf(Meaning::LaterAccount, minutes(1), phase, reply);
    for (const auto& rule : kRules)
        if (fits(rule, reply)) return outcomeOf(rule.meaning, rule.after, phase, reply);
    // No enhanced code: the first digit decides. 550 to RCPT is how small servers say "no such user".
    if (reply.code / 100 == 4) return outcomeOf(Meaning::LaterMessage, kNow, phase, reply);
    const bool noSuchUser = phase == SmtpPhase::RcptTo && (reply.code == 550 || reply.code == 553);
    return outcomeOf(noSuchUser ? Meaning::BadAddress : Meaning::Refused, kNow, phase, reply);
}

} // namespace relais
