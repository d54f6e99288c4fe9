// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/journal.h"

#include <QList>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace relais {

namespace {

constexpr qint64 kRotationSize = 4 * 1024 * 1024;

QByteArray header(qint64 generation)
{
    return "RELAIS-JOURNAL 1 " + QByteArray::number(generation) + '\n';
}

// Two records for every message: they are written into the bytes that wait, without bytes of their own.

void appendWord(QByteArray& records, qint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    records.append(' ').append(digits.data(), end - digits.data());
}

void appendKey(QByteArray& records, const AttemptKey& key)
{
    appendWord(records, key.message.value());
    appendWord(records, key.attempt);
}

void appendWord(QByteArray& records, const QString& text)
{
    // "-" for nothing, so that every field has one word.
    if (text.isEmpty())
        records.append(" -");
    else
        records.append(' ').append(text.toUtf8().toBase64());
}

QString decoded(const QByteArray& word)
{
    return word == "-" ? QString() : QString::fromUtf8(QByteArray::fromBase64(word));
}

constexpr int kSlowsAccount = 1;
constexpr int kSuspectsCampaign = 2;

int flagsOf(const Outcome& outcome)
{
    return (outcome.slowsAccount ? kSlowsAccount : 0) | (outcome.suspectsCampaign ? kSuspectsCampaign : 0);
}

void appendEnd(QByteArray& records, const AttemptKey& key, const Outcome& outcome)
{
    records.append('E');
    appendKey(records, key);
    appendWord(records, static_cast<int>(outcome.kind));
    appendWord(records, flagsOf(outcome));
    appendWord(records, static_cast<int>(outcome.address));
    if (outcome.after)
        appendWord(records, outcome.after->count());
    else
        records.append(" -");
    appendWord(records, outcome.code);
    appendWord(records, outcome.text);
    appendWord(records, outcome.providerId);
    records.append('\n');
}

std::optional<AttemptKey> keyFrom(const QList<QByteArray>& words)
{
    bool idOk = false;
    bool attemptOk = false;
    const auto id = words[1].toLongLong(&idOk);
    const auto attempt = words[2].toInt(&attemptOk);
    if (!idOk || !attemptOk) return std::nullopt;
    return AttemptKey{MessageId(id), attempt};
}

Outcome outcomeFrom(const QList<QByteArray>& words)
{
    Outcome outcome{.kind = static_cast<Outcome::Kind>(words[3].toInt()),
                    .code = decoded(words[7]),
                    .text = decoded(words[8]),
                    .providerId = decoded(words[9])};
    const int flags = words[4].toInt();
    outcome.slowsAccount = flags & kSlowsAccount;
    outcome.suspectsCampaign = flags & kSuspectsCampaign;
    outcome.address = static_cast<Outcome::Address>(words[5].toInt());
    if (words[6] != "-") outcome.after = std::chrono::seconds(words[6].toLongLong());
    return outcome;
}

} // namespace

Journal::Journal(QString path)
    : m_file(std::move(path))
{
}

Journal::Left Journal::read(JournalPosition from) const
{
    Left left;
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly)) return left;
    left.found = true;
    // Another generation than the database's was emptied or not yet begun: it has nothing that is unsettled.
    if (file.readLine() != header(from.generation)) return left;
    file.seek(std::max(from.offset, file.pos()));
    while (!file.atEnd()) {
        const auto line = file.readLine();
        if (!line.endsWith('\n')) break;
        const auto words = line.trimmed().split(' ');
        if (words.size() == 3 && words[0] == "S") {
            if (const auto key = keyFrom(words)) left.attempts.insert(*key, std::nullopt);
        } else if (words.size() == 10 && words[0] == "E") {
            if (const auto key = keyFrom(words)) left.attempts.insert(*key, outcomeFrom(words));
        }
    }
    return left;
}

Result<void> Journal::start(qint64 generation)
{
    m_file.close();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnwritable, m_file.fileName(), m_file.errorString());
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_generation = generation;
    m_end = 0;
    m_open.clear();
    m_openByOffset.clear();
    m_noted = header(generation);
    if (!write()) return fail(ErrorCode::StorageFull, m_file.fileName(), m_file.errorString());
    return {};
}

bool Journal::write()
{
    if (m_noted.isEmpty()) return true;
    const auto records = std::exchange(m_noted, QByteArray());
    if (m_file.write(records) == records.size()) {
        m_end += records.size();
        return true;
    }
    // Half a record must not stand before the next one.
    m_file.resize(m_end);
    m_file.seek(m_end);
    const auto first = m_openByOffset.lower_bound(m_end);
    for (auto open = first; open != m_openByOffset.end(); ++open) m_open.remove(open->second);
    m_openByOffset.erase(first, m_openByOffset.end());
    return false;
}

void Journal::submitting(const AttemptKey& key)
{
    const auto offset = m_end + m_noted.size();
    m_noted.append('S');
    appendKey(m_noted, key);
    m_noted.append('\n');
    m_open.insert(key, offset);
    m_openByOffset.emplace(offset, key);
}

void Journal::ended(const AttemptKey& key, const Outcome& outcome)
{
    const auto open = m_open.constFind(key);
    if (open == m_open.constEnd()) return;
    // If this cannot be written, a kill before the next commit leaves the message unsure: right, if unlucky.
    appendEnd(m_noted, key, outcome);
    m_openByOffset.erase(*open);
    m_open.erase(open);
}

JournalPosition Journal::settled() const
{
    return {m_generation, m_openByOffset.empty() ? m_end : std::min(m_end, m_openByOffset.begin()->first)};
}

bool Journal::wantsRotation() const
{
    return m_open.isEmpty() && m_end > kRotationSize;
}

} // namespace relais
