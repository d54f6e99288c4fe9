// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/smtp_wire.h"

#include "services/channels/http/curl_functions.h"
#include "services/core/thread_rule.h"

#include <algorithm>

namespace relais {

namespace {

using namespace std::chrono_literals;

// RFC 5321 4.5.3.2: a client that gives up sooner on the final dot makes doubles.
constexpr auto kReplyPatience = 300s;
constexpr auto kVerdictPatience = 600s;
// Servers hang up on idle clients after half a minute or more; we go first, politely.
constexpr auto kIdlePatience = 15s;
constexpr auto kGoodbyePatience = 2s;
// A server that refuses one more connection is not asked for it again before.
constexpr auto kNarrowFor = 60s;

/// What the database could not give or keep now is no fault of the message.
Outcome notComposed(const Error& error)
{
    switch (error.code) {
    case ErrorCode::StorageFull:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::Storage: return {.kind = Outcome::Kind::NotStarted, .text = error.detail, .slowsAccount = true};
    default: return {.kind = Outcome::Kind::Refused, .code = errorCodeName(error.code), .text = error.detail};
    }
}

QStringView domainOf(const ClaimedMessage& message)
{
    return QStringView(message.address).mid(message.address.lastIndexOf(QLatin1Char('@')) + 1);
}

} // namespace

/// One connection with the mail that is on it.
struct SmtpWire::Line
{
    enum class State { Connecting, Open, Leaving, Dead };

    explicit Line(const SmtpEndpoint& endpoint)
        : connection(endpoint)
    {
    }
    SmtpConnection connection;
    std::optional<SmtpDialogue> dialogue;
    std::optional<ClaimedMessage> message;
    QByteArray output;
    qsizetype written = 0;
    State state = State::Connecting;
    Time deadline{};
    bool outdated = false; ///< the account was changed: it finishes its mail and leaves

    bool isIdle() const { return state == State::Open && !message && dialogue->isIdle(); }
    bool isUsable() const { return isIdle() && !outdated; }
    bool hasOutput() const { return written < output.size(); }
};

/// What belongs to one account.
struct SmtpWire::Lane
{
    explicit Lane(AccountId id)
        : account(id)
    {
    }
    AccountId account;
    std::deque<ClaimedMessage> queue;
    std::vector<std::unique_ptr<Line>> lines;
    int ended = 0;       ///< in m_ended
    bool proven = false; ///< a login has worked: the others may follow
    int narrowedTo = 0;  ///< until narrowUntil: how many connections the server granted
    Time narrowUntil{};

    int alive() const
    {
        return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const auto& line) {
            return !line->outdated && (line->state == Line::State::Connecting || line->state == Line::State::Open);
        }));
    }
    int busy() const
    {
        return static_cast<int>(
            std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line->message.has_value(); }));
    }
};

SmtpWire::SmtpWire(Journal& journal, MailSource& source, CURLM* multi)
    : m_journal(journal)
    , m_source(source)
    , m_multi(multi)
{
}

SmtpWire::~SmtpWire()
{
    for (auto& [id, lane] : m_lanes)
        for (auto& line : lane.lines) curl::multi_remove_handle(m_multi, line->connection.handle());
}

SmtpWire::Lane& SmtpWire::laneOf(AccountId account)
{
    return m_lanes.try_emplace(account.value(), account).first->second;
}

void SmtpWire::submit(QList<ClaimedMessage> messages)
{
    for (auto& message : messages) laneOf(message.account).queue.push_back(std::move(message));
    for (auto& [id, lane] : m_lanes) feed(lane);
}

QList<EndedMessage> SmtpWire::takeEnded()
{
    for (auto& [id, lane] : m_lanes) lane.ended = 0;
    return std::exchange(m_ended, {});
}

void SmtpWire::withdraw(const std::function<bool(const ClaimedMessage&)>& fits)
{
    for (auto& [id, lane] : m_lanes) {
        std::deque<ClaimedMessage> kept;
        for (auto& message : lane.queue) {
            if (fits(message))
                end(lane, std::move(message), {.kind = Outcome::Kind::NotStarted});
            else
                kept.push_back(std::move(message));
        }
        lane.queue = std::move(kept);
    }
}

int SmtpWire::backlog(AccountId account) const
{
    const auto lane = m_lanes.find(account.value());
    if (lane == m_lanes.end()) return 0;
    return static_cast<int>(lane->second.queue.size()) + lane->second.busy() + lane->second.ended;
}

bool SmtpWire::isStarving() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto& entry) {
        const auto& lines = entry.second.lines;
        return entry.second.queue.empty()
               && std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line->isUsable(); });
    });
}

bool SmtpWire::isEmpty() const
{
    return m_ended.isEmpty() && std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto& entry) {
               return entry.second.queue.empty() && entry.second.busy() == 0;
           });
}

void SmtpWire::end(Lane& lane, ClaimedMessage message, Outcome outcome)
{
    m_journal.ended(message.key, outcome);
    m_ended.append({std::move(message), std::move(outcome)});
    ++lane.ended;
}

/// Gives queued messages to idle lines, and opens lines for those that are left.
void SmtpWire::feed(Lane& lane)
{
    for (auto& line : lane.lines) {
        if (lane.queue.empty()) return;
        if (line->isUsable()) begin(lane, *line);
    }
    const auto opening = std::count_if(lane.lines.begin(), lane.lines.end(), [](const auto& line) {
        return line->state == Line::State::Connecting && !line->outdated;
    });
    // A wrong password is tried once, not on every connection at the same moment.
    int most = lane.proven ? m_source.connections(lane.account) : 1;
    if (lane.narrowUntil > std::chrono::steady_clock::now()) most = std::min(most, std::max(1, lane.narrowedTo));
    const auto wanted = std::min<qsizetype>(most - lane.alive(), static_cast<qsizetype>(lane.queue.size()) - opening);
    for (qsizetype i = 0; i < wanted && !lane.queue.empty(); ++i) open(lane);
}

void SmtpWire::open(Lane& lane)
{
    if (const auto may = mayWait(QStringLiteral("SMTP")); !may) {
        const Outcome outcome{.kind = Outcome::Kind::NotStarted, .text = may.error().detail, .slowsAccount = true};
        for (auto& message : std::exchange(lane.queue, {})) end(lane, std::move(message), outcome);
        return;
    }
    const auto endpoint = m_source.endpoint(lane.account);
    if (!endpoint) {
        const auto& error = endpoint.error();
        const Outcome outcome{.kind = Outcome::Kind::AccountDown,
                              .text = error.detail.isEmpty() ? errorCodeName(error.code) : error.detail};
        for (auto& message : std::exchange(lane.queue, {})) end(lane, std::move(message), outcome);
        return;
    }
    auto line = std::make_unique<Line>(*endpoint);
    curl::easy_setopt(line->connection.handle(), CURLOPT_PRIVATE, line.get());
    curl::multi_add_handle(m_multi, line->connection.handle());
    ++m_connecting;
    lane.lines.push_back(std::move(line));
}

bool SmtpWire::finished(CURL* handle, CURLcode code)
{
    void* found = nullptr;
    curl::easy_getinfo(handle, CURLINFO_PRIVATE, &found);
    for (auto& [id, lane] : m_lanes) {
        for (auto& line : lane.lines) {
            if (line.get() != found) continue;
            --m_connecting;
            onConnected(lane, *line, code);
            return true;
        }
    }
    return false;
}

void SmtpWire::onConnected(Lane& lane, Line& line, CURLcode code)
{
    if (const auto failure = line.connection.connected(code)) {
        line.state = Line::State::Dead;
        // Other lines may still work through the queue; without any, it goes back.
        const bool alone = std::none_of(lane.lines.begin(), lane.lines.end(),
                                        [](const auto& other) { return other->state == Line::State::Open; });
        if (!alone && failure->kind != Outcome::Kind::AccountDown) {
            lane.narrowedTo = lane.alive();
            lane.narrowUntil = std::chrono::steady_clock::now() + kNarrowFor;
            return;
        }
        lane.proven = false;
        for (auto& message : std::exchange(lane.queue, {})) end(lane, std::move(message), *failure);
        return;
    }
    lane.proven = !line.outdated;
    line.state = Line::State::Open;
    line.dialogue.emplace(line.connection.capabilities());
    line.deadline = std::chrono::steady_clock::now() + kIdlePatience;
    feed(lane);
}

std::optional<ClaimedMessage> SmtpWire::takeNext(Lane& lane)
{
    const int most = m_source.connectionsToOneDomain(lane.account);
    const auto mayLeave = [&](const ClaimedMessage& message) {
        if (most == 0) return true;
        const auto domain = domainOf(message);
        return std::count_if(lane.lines.begin(), lane.lines.end(),
                             [&](const auto& line) {
                                 return line->message
                                        && domainOf(*line->message).compare(domain, Qt::CaseInsensitive) == 0;
                             })
               < most;
    };
    const auto found = std::find_if(lane.queue.begin(), lane.queue.end(), mayLeave);
    if (found == lane.queue.end()) return std::nullopt;
    auto message = std::move(*found);
    lane.queue.erase(found);
    return message;
}

void SmtpWire::begin(Lane& lane, Line& line)
{
    while (auto message = takeNext(lane)) {
        auto mail = m_source.compose(*message);
        if (!mail) {
            end(lane, std::move(*message), notComposed(mail.error()));
            continue;
        }
        line.message = std::move(message);
        line.dialogue->begin(std::move(*mail));
        line.deadline = std::chrono::steady_clock::now() + kReplyPatience;
        drive(lane, line);
        return;
    }
}

/// Moves a line on as far as it goes without new input. A final dot waits for releaseFinalDots().
void SmtpWire::drive(Lane& lane, Line& line)
{
    auto& dialogue = *line.dialogue;
    if (auto outcome = dialogue.takeOutcome(); outcome && line.message) {
        end(lane, std::move(*std::exchange(line.message, std::nullopt)), std::move(*outcome));
        line.deadline = std::chrono::steady_clock::now() + kIdlePatience;
    }
    if (dialogue.isClosed())
        line.state = Line::State::Dead;
    else if (line.isUsable() && !lane.queue.empty())
        return begin(lane, line);
    if (dialogue.wantsFinalDot() && line.message) {
        m_journal.submitting(line.message->key);
        m_atFinalDot.emplace_back(&lane, &line);
        return;
    }
    flush(line);
}

/// Writes down, for all lines at once, that their mails pass the point of no return, and lets them pass.
void SmtpWire::releaseFinalDots()
{
    const bool isWritten = m_journal.write();
    const auto now = std::chrono::steady_clock::now();
    for (const auto& [lane, line] : std::exchange(m_atFinalDot, {})) {
        if (!isWritten) {
            const Outcome outcome{.kind = Outcome::Kind::NotStarted,
                                  .text = QStringLiteral("the journal cannot be written"),
                                  .slowsAccount = true};
            end(*lane, std::move(*std::exchange(line->message, std::nullopt)), outcome);
            line->state = Line::State::Dead;
            continue;
        }
        line->dialogue->releaseFinalDot();
        line->deadline = now + kVerdictPatience;
        flush(*line);
    }
}

void SmtpWire::flush(Line& line)
{
    if (line.state == Line::State::Dead || line.state == Line::State::Connecting) return;
    if (line.dialogue) line.output.append(line.dialogue->takeOutput());
    while (line.hasOutput()) {
        const auto taken = line.connection.send(QByteArrayView(line.output).sliced(line.written));
        if (taken <= 0) return; // broken lines are found by reading
        line.written += taken;
    }
    line.output.clear();
    line.written = 0;
}

void SmtpWire::lose(Lane& lane, Line& line, const QString& why)
{
    line.state = Line::State::Dead;
    line.dialogue->connectionLost(why);
    if (auto outcome = line.dialogue->takeOutcome(); outcome && line.message)
        end(lane, std::move(*std::exchange(line.message, std::nullopt)), std::move(*outcome));
}

void SmtpWire::abandon()
{
    for (auto& [id, lane] : m_lanes) {
        for (auto& line : lane.lines)
            if (line->dialogue) lose(lane, *line, QStringLiteral("the program was closed"));
        for (auto& message : std::exchange(lane.queue, {}))
            end(lane, std::move(message), {.kind = Outcome::Kind::NotStarted});
    }
    m_journal.write();
}

void SmtpWire::leave(Line& line, Time now)
{
    line.output.append("QUIT\r\n");
    line.state = Line::State::Leaving;
    line.deadline = now + kGoodbyePatience;
    flush(line);
}

void SmtpWire::renew(AccountId account)
{
    const auto lane = m_lanes.find(account.value());
    if (lane == m_lanes.end()) return;
    const auto now = std::chrono::steady_clock::now();
    lane->second.proven = false;
    lane->second.narrowUntil = {};
    for (auto& line : lane->second.lines) {
        line->outdated = true;
        if (line->isIdle()) leave(*line, now);
    }
}

void SmtpWire::checkDeadlines(Lane& lane, Time now)
{
    for (auto& line : lane.lines) {
        if (line->state == Line::State::Connecting || line->state == Line::State::Dead) continue;
        const bool mayLeave = line->isIdle() && line->outdated;
        if (line->deadline > now && !mayLeave) continue;
        if (line->isIdle()) {
            leave(*line, now);
        } else if (line->state == Line::State::Leaving) {
            line->state = Line::State::Dead;
        } else {
            lose(lane, *line, QStringLiteral("the server did not answer in time"));
        }
    }
}

void SmtpWire::sweep(Lane& lane)
{
    const auto dead = [&](const auto& line) {
        if (line->state != Line::State::Dead) return false;
        curl::multi_remove_handle(m_multi, line->connection.handle());
        return true;
    };
    lane.lines.erase(std::remove_if(lane.lines.begin(), lane.lines.end(), dead), lane.lines.end());
    feed(lane);
}

void SmtpWire::collectSockets(std::vector<curl_waitfd>& sockets)
{
    m_firstSocket = sockets.size();
    m_socketLines.clear();
    for (auto& [id, lane] : m_lanes) {
        for (auto& line : lane.lines) {
            if (line->state != Line::State::Open && line->state != Line::State::Leaving) continue;
            const auto events = static_cast<short>(CURL_WAIT_POLLIN | (line->hasOutput() ? CURL_WAIT_POLLOUT : 0));
            sockets.push_back({line->connection.socket(), events, 0});
            m_socketLines.emplace_back(&lane, line.get());
        }
    }
}

Milliseconds SmtpWire::untilNextDeadline(Milliseconds longest) const
{
    const auto now = std::chrono::steady_clock::now();
    for (const auto& [id, lane] : m_lanes)
        for (const auto& line : lane.lines)
            if (line->state == Line::State::Open || line->state == Line::State::Leaving)
                longest = std::min(longest, std::chrono::ceil<Milliseconds>(line->deadline - now));
    return std::max(longest, Milliseconds(0));
}

void SmtpWire::handle(const std::vector<curl_waitfd>& sockets)
{
    QByteArray received;
    for (size_t i = 0; i < m_socketLines.size(); ++i) {
        if (sockets[m_firstSocket + i].revents == 0) continue;
        auto& [lane, line] = m_socketLines[i];
        received.resize(0);
        const bool alive = line->connection.receive(received);
        if (line->dialogue && !received.isEmpty() && line->state == Line::State::Open)
            line->dialogue->receive(received);
        if (!alive)
            lose(*lane, *line, QStringLiteral("the server closed the connection"));
        else
            drive(*lane, *line);
    }
    releaseFinalDots();
    const auto now = std::chrono::steady_clock::now();
    for (auto& [id, lane] : m_lanes) {
        checkDeadlines(lane, now);
        sweep(lane);
    }
}

} // namespace relais
