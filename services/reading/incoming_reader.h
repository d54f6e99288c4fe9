// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/reading/model_door.h"
#include "services/storage/data_folder.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace relais {

class Clock;
class Database;

/// Has the next message that is due read, and does what rules make of it. No transaction is open while the model thinks. False: none was due, or it was given
/// up. A model that is out of reach is no failure: the workspace's messages wait, and say why. A failure is the database's. Waits for the model: on a thread of
/// its own.
Result<bool> readNextMessage(Database& database, const Clock& clock, const ModelDoor& door,
                             const std::stop_token& stop);

/// When something is next to be read, or answered by itself (automatic_answers.h); nothing: not as things stand.
Result<std::optional<Instant>> nextReadingMoment(Database& database);

/// Reads what contacts write, and writes the answers that rules want of a model, one after the other, on a thread with a connection of its own. What is to be
/// done stands in the database, so that another process goes on where this one ends. Whoever of this process wants the model goes first. Any thread may wake
/// it; its destructor gives up what is under way.
class IncomingReader
{
public:
    /// `changed` is called on the reader's thread after each message.
    IncomingReader(DataFolder folder, const Clock& clock, ModelDoor door, std::function<void()> changed);
    IncomingReader(const IncomingReader&) = delete;
    IncomingReader& operator=(const IncomingReader&) = delete;

    /// Something has come in.
    void wake();

private:
    void run(std::stop_token stop);
    void rest(const std::stop_token& stop, Milliseconds longest);
    /// False: nothing was to be done.
    Result<bool> step(Database& database, const std::stop_token& stop);

    DataFolder m_folder;
    const Clock& m_clock;
    ModelDoor m_door;
    std::function<void()> m_changed;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_hasNews = false;
    std::jthread m_thread;
};

} // namespace relais
