// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/database.h"

#include <QString>

#include <latch>
#include <thread>

namespace relais::test {

/// Somebody else who writes into the database until end(): whoever wants to write meanwhile waits. For some seconds at most: then
/// they give up.
class OtherWriter
{
public:
    explicit OtherWriter(const QString& path)
        : m_thread([this, path] {
            const auto database = Database::open(path);
            if (!database || !(*database)->script("BEGIN IMMEDIATE")) qFatal("The other writer cannot begin");
            m_begun.count_down();
            m_ended.wait();
            if (!(*database)->script("ROLLBACK")) qFatal("The other writer cannot end");
        })
    {
        m_begun.wait();
    }
    ~OtherWriter() { end(); }

    void end()
    {
        if (!m_thread.joinable()) return;
        m_ended.count_down();
        m_thread.join();
    }

private:
    std::latch m_begun{1};
    std::latch m_ended{1};
    std::jthread m_thread; ///< last: it uses them
};

} // namespace relais::test
