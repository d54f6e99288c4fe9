// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/import/row_decider.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace relais {

/// Parses and decides rows on a thread of its own, a few batches ahead of who takes them. The text must
/// outlive it.
class DecidedRows
{
public:
    struct Batch
    {
        std::vector<DecidedRow> rows;
        double fraction = 0; ///< of the text that is behind this batch
    };

    /// `lines`: where each row begins in the person's file, when that is another than the text; empty: where it does here.
    DecidedRows(QByteArrayView text, std::vector<int> lines, const CsvFacts& facts, RowDecider decider);
    ~DecidedRows();

    /// Waits for the next batch, which is valid until the next call; null after the last one.
    const Batch* next();

private:
    void produce(std::stop_token stop, QByteArrayView text, const std::vector<int>& lines, char delimiter,
                 bool hasHeader, const RowDecider& decider);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_ready;
    std::vector<Batch> m_spent; ///< freed where they were made, which is cheaper and leaves the writer its time
    std::optional<Batch> m_current;
    bool m_finished = false;
    std::jthread m_thread;
};

} // namespace relais
