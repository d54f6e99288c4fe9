// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace relais {

/// A moment of an SMTP talk at which a stand-in server may misbehave.
enum class SmtpMoment { Greeting, Ehlo, Auth, MailFrom, RcptTo, Data, FinalDot };

/// What the server does instead of the usual.
struct SmtpReaction
{
    QByteArray reply = {}; ///< without its CRLF; empty: the usual reply
    Milliseconds delay{0}; ///< before the reply
    bool accepts = false;  ///< FinalDot: the mail counts as received although the reply says otherwise
    bool closes = false;   ///< hangs up after the reply
    bool silent = false;   ///< no reply at all
};

/// When that happens. The first rule that fits decides.
struct SmtpRule
{
    SmtpMoment moment = SmtpMoment::RcptTo;
    QByteArray recipient = {}; ///< what the address begins with; empty: any
    int from = 1;              ///< first time (per rule) that it fires
    int times = 0;             ///< how often; 0: always
    bool oncePerRecipient = false;
    SmtpReaction reaction = {};
};

/// How a stand-in server behaves, over all its connections. Used on the server's thread only.
class SmtpScript
{
public:
    SmtpScript() = default;
    explicit SmtpScript(std::vector<SmtpRule> rules)
        : m_rules(std::move(rules))
    {
    }

    /// What to do at this moment; nothing: behave.
    std::optional<SmtpReaction> reactionTo(SmtpMoment moment, const QByteArray& recipient);

    /// Practice mode: addresses whose name says what goes wrong. unknown@ does not exist, greylist@ is put
    /// off once, full@ has no room, slow@ takes two seconds, cut@ loses the line after the final dot.
    static SmtpScript practice();

private:
    std::vector<SmtpRule> m_rules;
    std::map<size_t, int> m_fired;
    std::map<size_t, QSet<QByteArray>> m_seen;
};

} // namespace relais
