// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/smtp_dialogue.h"

namespace relais {

SmtpCapabilities SmtpCapabilities::fromTranscript(const QList<QByteArray>& lines)
{
    SmtpCapabilities capabilities;
    bool inEhlo = false;
    for (const auto& line : lines) {
        const bool is250 = line.startsWith("250");
        if (is250 && !inEhlo) capabilities = {};
        inEhlo = is250;
        if (!is250) continue;
        const auto keyword = line.mid(4).trimmed().toUpper();
        capabilities.pipelining |= keyword == "PIPELINING";
        capabilities.size |= keyword == "SIZE" || keyword.startsWith("SIZE ");
        capabilities.auth |= keyword.startsWith("AUTH ") || keyword.startsWith("AUTH=");
    }
    return capabilities;
}

QByteArray dotStuffed(const QByteArray& data)
{
    QByteArray wire;
    wire.reserve(data.size() + 64);
    qsizetype from = 0;
    // Dots are rare and one byte is found much faster than two.
    for (auto dot = data.indexOf('.'); dot >= 0; dot = data.indexOf('.', dot + 1)) {
        if (dot > 0 && data[dot - 1] != '\n') continue;
        wire.append(data.constData() + from, dot - from).append('.');
        from = dot;
    }
    wire.append(data.constData() + from, data.size() - from);
    if (!wire.endsWith("\r\n")) wire.append("\r\n");
    return wire.append(".\r\n");
}

void SmtpDialogue::say(const QByteArray& line)
{
    m_output.append(line).append("\r\n");
}

QByteArray SmtpDialogue::mailFrom() const
{
    auto line = "MAIL FROM:<" + m_mail.from + '>';
    if (m_capabilities.size) line += " SIZE=" + QByteArray::number(m_mail.data.size());
    return line;
}

void SmtpDialogue::begin(SmtpMail mail)
{
    Q_ASSERT(isIdle());
    m_mail = std::move(mail);
    m_refusal.reset();
    m_phase = Phase::MailFrom;
    say(mailFrom());
    if (!m_capabilities.pipelining) return;
    say("RCPT TO:<" + m_mail.to + '>');
    say("DATA");
}

void SmtpDialogue::releaseFinalDot()
{
    Q_ASSERT(wantsFinalDot());
    m_output.append(dotStuffed(m_mail.data));
    m_mail.data.clear();
    m_phase = Phase::FinalDot;
}

void SmtpDialogue::receive(QByteArrayView bytes)
{
    m_reader.feed(bytes);
    while (m_phase != Phase::Closed) {
        const auto reply = m_reader.next();
        if (!reply) break;
        handle(*reply);
    }
    if (m_reader.isBroken()) connectionLost(QStringLiteral("the server sent something that is no SMTP reply"));
}

void SmtpDialogue::handle(const SmtpReply& reply)
{
    switch (m_phase) {
    case Phase::MailFrom: return handleMailFrom(reply);
    case Phase::RcptTo: return handleRcptTo(reply);
    case Phase::Data: return handleData(reply);
    case Phase::FinalDot: return handleFinalDot(reply);
    case Phase::Resetting: m_phase = reply.isPositive() ? Phase::Idle : Phase::Closed; return;
    case Phase::Idle:
    case Phase::ReadyForBody:
    case Phase::Closed:
        // Nobody asked: a 421 before it hangs up, or nonsense. Either way this connection is over.
        return connectionLost(QStringLiteral("%1 %2").arg(reply.codeText(), reply.text));
    }
}

void SmtpDialogue::handleMailFrom(const SmtpReply& reply)
{
    if (!reply.isPositive()) {
        refuse(reply, SmtpPhase::MailFrom);
        if (!m_refusal) return;
        // RCPT and DATA are on their way already: their replies must be read.
    } else if (!m_capabilities.pipelining) {
        say("RCPT TO:<" + m_mail.to + '>');
    }
    m_phase = Phase::RcptTo;
}

void SmtpDialogue::handleRcptTo(const SmtpReply& reply)
{
    if (!reply.isPositive() && !m_refusal) {
        refuse(reply, SmtpPhase::RcptTo);
        if (!m_refusal) return;
    }
    if (!m_capabilities.pipelining) say("DATA");
    m_phase = Phase::Data;
}

void SmtpDialogue::handleData(const SmtpReply& reply)
{
    const bool goAhead = reply.code == 354;
    if (m_refusal && goAhead) {
        // RFC 2920 3.1: the server wants data although nobody gets it. An empty mail, never the body.
        m_output.append(".\r\n");
        m_phase = Phase::FinalDot;
        return;
    }
    if (!m_refusal && goAhead) {
        m_phase = Phase::ReadyForBody;
        return;
    }
    if (!m_refusal) refuse(reply, SmtpPhase::Data);
    if (m_refusal) finish(*std::exchange(m_refusal, std::nullopt));
}

void SmtpDialogue::handleFinalDot(const SmtpReply& reply)
{
    if (m_refusal) return finish(*std::exchange(m_refusal, std::nullopt));
    if (reply.code == 421) {
        refuse(reply, SmtpPhase::FinalDot);
        return;
    }
    m_phase = Phase::Idle;
    if (reply.isPositive())
        m_outcome = Outcome{.kind = Outcome::Kind::Accepted,
                            .code = reply.codeText(),
                            .text = reply.text,
                            .providerId = reply.text};
    else
        m_outcome = classify(reply, SmtpPhase::FinalDot);
}

/// The mail is not taken. Without pipelining it ends here; with it the refusal is kept until the group's last
/// reply is read.
void SmtpDialogue::refuse(const SmtpReply& reply, SmtpPhase phase)
{
    auto outcome = classify(reply, phase);
    if (reply.code == 421) {
        m_outcome = std::move(outcome);
        m_phase = Phase::Closed;
        return;
    }
    if (m_capabilities.pipelining) {
        m_refusal = std::move(outcome);
        return;
    }
    finish(std::move(outcome));
}

/// Ends a refused mail with RSET: the connection stays good for the next one.
void SmtpDialogue::finish(Outcome outcome)
{
    m_outcome = std::move(outcome);
    m_mail = {};
    say("RSET");
    m_phase = Phase::Resetting;
}

void SmtpDialogue::connectionLost(const QString& why)
{
    const auto phase = std::exchange(m_phase, Phase::Closed);
    if (phase == Phase::Idle || phase == Phase::Resetting || phase == Phase::Closed) return;
    if (m_refusal) {
        m_outcome = std::exchange(m_refusal, std::nullopt);
        return;
    }
    Outcome outcome{.text = why};
    if (phase == Phase::FinalDot) outcome.kind = Outcome::Kind::Unknown;
    // An idle server may have hung up just before this mail: not its fault, no attempt.
    else if (phase == Phase::MailFrom)
        outcome.kind = Outcome::Kind::NotStarted;
    else
        outcome.kind = Outcome::Kind::Retry;
    m_outcome = std::move(outcome);
}

} // namespace relais
