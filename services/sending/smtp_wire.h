// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/channels/smtp/smtp_connection.h"
#include "services/sending/mail_source.h"
#include "services/sending/transport.h"

#include <curl/curl.h>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace relais {

/// Carries claimed messages over SMTP: per account a lane with a queue and its connections. Part of Wire, whose poll loop
/// drives it, on one thread. Time is steady time: deadlines do not move with the clock on the wall.
class SmtpWire final : public Transport
{
public:
    /// Connections come about on `multi`, which outlives the wire.
    SmtpWire(Journal& journal, MailSource& source, CURLM* multi);
    ~SmtpWire() override;
    SmtpWire(const SmtpWire&) = delete;
    SmtpWire& operator=(const SmtpWire&) = delete;

    void submit(QList<ClaimedMessage> messages) override;
    QList<EndedMessage> takeEnded() override;
    void withdraw(const std::function<bool(const ClaimedMessage&)>& fits) override;
    void renew(AccountId account) override;
    int backlog(AccountId account) const override;

    // One round of the poll loop, in this order.
    /// Appends the sockets that something may come from, and notes where they stand.
    void collectSockets(std::vector<curl_waitfd>& sockets);
    /// How long nothing has to be done, at most `longest`.
    Milliseconds untilNextDeadline(Milliseconds longest) const;
    /// A connection of ours has come about, or failed. False: the handle is not ours.
    bool finished(CURL* handle, CURLcode code);
    /// Reads what came, lets final dots pass, closes what took too long. `sockets` are those of collectSockets().
    void handle(const std::vector<curl_waitfd>& sockets);

    /// Connections are being made on the multi handle.
    bool isConnecting() const { return m_connecting > 0; }
    /// Cuts every line: what was under way ends as its dialogue says, unsure when a verdict was awaited.
    void abandon();

    /// Something ended that takeEnded() has not handed out yet.
    bool hasEnded() const { return !m_ended.isEmpty(); }
    /// A connection stands idle for want of a message.
    bool isStarving() const;
    /// Nothing is submitted that has not ended.
    bool isEmpty() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Line;
    struct Lane;

    Lane& laneOf(AccountId account);
    void feed(Lane& lane);
    void open(Lane& lane);
    void onConnected(Lane& lane, Line& line, CURLcode code);
    /// Takes the first queued message out whose recipient's domain has not all the connections that one domain may have. Nothing: all wait for theirs.
    std::optional<ClaimedMessage> takeNext(Lane& lane);
    void begin(Lane& lane, Line& line);
    void drive(Lane& lane, Line& line);
    void releaseFinalDots();
    void flush(Line& line);
    void lose(Lane& lane, Line& line, const QString& why);
    void end(Lane& lane, ClaimedMessage message, Outcome outcome);
    void leave(Line& line, Time now);
    void checkDeadlines(Lane& lane, Time now);
    void sweep(Lane& lane);

    Journal& m_journal;
    MailSource& m_source;
    CURLM* m_multi;
    std::map<qint64, Lane> m_lanes;
    QList<EndedMessage> m_ended;
    std::vector<std::pair<Lane*, Line*>> m_socketLines; ///< of this round
    size_t m_firstSocket = 0;
    std::vector<std::pair<Lane*, Line*>> m_atFinalDot; ///< of this poll: they wait for the journal
    int m_connecting = 0;
};

} // namespace relais
