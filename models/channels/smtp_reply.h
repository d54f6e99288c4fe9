// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sending/outcome.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace relais {

/// A whole reply of an SMTP server (RFC 5321 4.2), its lines joined by a space.
struct SmtpReply
{
    int code = 0;
    QString enhanced = {}; ///< RFC 3463, "5.1.1"; empty when the server sends none
    QString text = {};     ///< without code and enhanced code

    bool isPositive() const { return code / 100 == 2; }
    /// "550 5.1.1", or "550".
    QString codeText() const;

    bool operator==(const SmtpReply&) const = default;
};

/// Puts a reply together from what a server sends, in pieces of any size.
class SmtpReplyReader
{
public:
    /// Takes received bytes.
    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// The next whole reply. A line that is no reply, or is longer than 64 KiB, breaks the reader.
    std::optional<SmtpReply> next();
    bool isBroken() const { return m_broken; }

private:
    /// Good until the next call of feed() or nextLine().
    std::optional<QByteArrayView> nextLine();

    QByteArray m_buffer;
    qsizetype m_read = 0;
    SmtpReply m_partial;
    bool m_broken = false;
};

/// Where in the dialogue a reply arrived.
enum class SmtpPhase { Connect, MailFrom, RcptTo, Data, FinalDot };

/// What a reply that is not the wanted one means for the message and its account. The table is RFC 5321,
/// RFC 3463, RFC 4954 and what the large providers document (docs/guide, "When a server refuses").
Outcome classify(const SmtpReply& reply, SmtpPhase phase);

} // namespace relais
