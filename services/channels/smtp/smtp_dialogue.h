// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/smtp_reply.h"
#include "models/sending/outcome.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace relais {

/// What a server offered in its last EHLO (RFC 5321 4.1.1.1, RFC 2920, RFC 1870).
struct SmtpCapabilities
{
    bool pipelining = false;
    bool size = false;
    bool auth = false;

    /// From all lines a server sent while the connection was made: the last EHLO reply counts, because what
    /// was said before STARTTLS was not protected.
    static SmtpCapabilities fromTranscript(const QList<QByteArray>& lines);
    bool operator==(const SmtpCapabilities&) const = default;
};

/// One mail as the wire wants it.
struct SmtpMail
{
    QByteArray from; ///< envelope address without brackets, checked: no line break, no bracket
    QByteArray to;
    QByteArray data; ///< the whole message with CRLF line ends, not dot-stuffed
};

/// The talk over one open, authenticated connection: fed with what the server says, it yields what to say
/// and how each mail ended. Pure: no socket, no clock. One mail at a time, any number after each other.
///
/// A mail is past the point of no return with its final dot: before that may leave, the caller is asked to
/// write down that it will (wantsFinalDot), and says so with releaseFinalDot().
class SmtpDialogue
{
public:
    explicit SmtpDialogue(SmtpCapabilities capabilities)
        : m_capabilities(capabilities)
    {
    }

    /// Whether another mail can begin.
    bool isIdle() const { return m_phase == Phase::Idle; }
    /// No further mail on this connection: the server said goodbye or talks nonsense.
    bool isClosed() const { return m_phase == Phase::Closed; }
    /// A reply to the final dot is awaited: if the connection dies now, nobody knows.
    bool awaitsVerdict() const { return m_phase == Phase::FinalDot; }

    /// Only when idle.
    void begin(SmtpMail mail);

    /// The body may leave, the final dot with it: write that down, then release it (or drop the connection).
    bool wantsFinalDot() const { return m_phase == Phase::ReadyForBody; }
    void releaseFinalDot();

    /// Bytes to be sent, in order; taken once.
    QByteArray takeOutput() { return std::exchange(m_output, QByteArray()); }

    void receive(QByteArrayView bytes);
    /// The connection ended, with what is known of why.
    void connectionLost(const QString& why);

    /// How the mail ended; taken once.
    std::optional<Outcome> takeOutcome() { return std::exchange(m_outcome, std::nullopt); }

private:
    enum class Phase { Idle, MailFrom, RcptTo, Data, ReadyForBody, FinalDot, Resetting, Closed };

    void handle(const SmtpReply& reply);
    void handleMailFrom(const SmtpReply& reply);
    void handleRcptTo(const SmtpReply& reply);
    void handleData(const SmtpReply& reply);
    void handleFinalDot(const SmtpReply& reply);
    void refuse(const SmtpReply& reply, SmtpPhase phase);
    void finish(Outcome outcome);
    void say(const QByteArray& line);
    QByteArray mailFrom() const;

    SmtpCapabilities m_capabilities;
    SmtpReplyReader m_reader;
    Phase m_phase = Phase::Idle;
    SmtpMail m_mail;
    QByteArray m_output;
    std::optional<Outcome> m_outcome;
    std::optional<Outcome> m_refusal; ///< a pipelined command was refused; the rest of the group is read first
};

/// The data as it goes over the wire: lines that begin with a dot get a second one (RFC 5321 4.5.2), and the
/// final dot stands at the end.
QByteArray dotStuffed(const QByteArray& data);

} // namespace relais
