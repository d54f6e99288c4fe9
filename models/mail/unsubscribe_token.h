// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace relais {

/// What the mails of an agency are named with, known to nobody else: its own id. A restored or copied file gives the numbers of messages out anew, so
/// it names those with a mark of its own.
class MailMarks
{
public:
    explicit MailMarks(QByteArray installId);
    /// Mails with a higher number than `after` are named with this one. In order of `after`.
    void add(MessageId after, QByteArray mark);
    QByteArrayView of(MessageId message) const;

private:
    std::vector<std::pair<MessageId, QByteArray>> m_marks;
};

/// What a mail is called in its Message-ID: 30 hexadecimal digits, which nobody guesses who does not know its mark. The same for ever.
QByteArray mailToken(const MailMarks& marks, MessageId message);

/// What stands in a mail's way out (List-Unsubscribe): its own token and its number, so that whoever receives it finds the mail at once.
QByteArray unsubscribeToken(const MailMarks& marks, MessageId message);

/// The mail that a token belongs to. None: it was not made by this installation. Compares in constant time.
std::optional<MessageId> mailOfUnsubscribeToken(const MailMarks& marks, QByteArrayView token);

/// Whether it may be a token of some installation: its form only.
bool looksLikeUnsubscribeToken(QByteArrayView token);

} // namespace relais
