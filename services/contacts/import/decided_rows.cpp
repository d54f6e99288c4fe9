// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/decided_rows.h"

namespace relais {

namespace {

constexpr size_t kBatchRows = 2000;
constexpr size_t kAhead = 8;

} // namespace

DecidedRows::DecidedRows(QByteArrayView text, std::vector<int> lines, const CsvFacts& facts, RowDecider decider)
    : m_thread([this, text, places = std::move(lines), delimiter = facts.delimiter, hasHeader = facts.hasHeader,
                rules = std::move(decider)](std::stop_token stop) {
        produce(stop, text, places, delimiter, hasHeader, rules);
    })
{
}

DecidedRows::~DecidedRows()
{
    m_thread.request_stop();
}

void DecidedRows::produce(std::stop_token stop, QByteArrayView text, const std::vector<int>& lines, char delimiter,
                          bool hasHeader, const RowDecider& decider)
{
    CsvReader reader(text, delimiter);
    CsvRow row;
    if (hasHeader) reader.next(row);
    bool more = true;
    size_t at = 0;
    while (more && !stop.stop_requested()) {
        Batch batch;
        batch.rows.reserve(kBatchRows);
        while (batch.rows.size() < kBatchRows && (more = reader.next(row))) {
            if (at < lines.size()) row.line = lines[at++];
            batch.rows.push_back(decider.decide(std::move(row)));
        }
        batch.fraction =
            static_cast<double>(reader.position()) / static_cast<double>(std::max<qsizetype>(1, text.size()));
        std::vector<Batch> spent;
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [&] { return m_ready.size() < kAhead; });
        if (!batch.rows.empty()) m_ready.push_back(std::move(batch));
        spent.swap(m_spent);
        lock.unlock();
        m_changed.notify_all();
    }
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

const DecidedRows::Batch* DecidedRows::next()
{
    std::unique_lock lock(m_mutex);
    if (m_current) m_spent.push_back(std::move(*m_current));
    m_current.reset();
    m_changed.wait(lock, [&] { return !m_ready.empty() || m_finished; });
    if (m_ready.empty()) return nullptr;
    m_current.emplace(std::move(m_ready.front()));
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return &*m_current;
}

} // namespace relais
