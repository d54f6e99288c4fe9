// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/arguments.h"
#include "app/relaisctl/desk.h"
#include "app/relaisctl/stop_signals.h"
#include "services/practice/practice_host.h"
#include "services/writing/reply_writer.h"
#include "services/writing/turn_queue.h"
#include "services/writing/writer.h"

#include <QJsonValue>

namespace relais::ctl {

/// What the commands that write work with.
class WritingRoom
{
public:
    explicit WritingRoom(Desk& desk);

    Result<WritingModels> models();
    Result<Writer> writer();
    Result<ReplyWriter> replies();
    Result<PlaceHints> hints();
    std::stop_token stop() const { return m_signals.token(); }
    /// A signal's failure has its own exit status.
    Outcome failed(const Error& error) const;

private:
    Desk& m_desk;
    PracticeHost m_practice;
    TurnQueue m_turns;
    std::shared_ptr<ProviderBreakers> m_breakers = std::make_shared<ProviderBreakers>();
    StopSignals m_signals;
};

QJsonValue orNull(const QString& text);

/// --text-file F; without it, or with -, standard input.
Result<QString> givenText(const Arguments& arguments);

} // namespace relais::ctl
