// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/storage/data_folder.h"

#include <memory>

namespace relais {

class Clock;
class SmtpServer;

/// The practice server of a process: started when it is first needed, its mails go to the data folder. One
/// thread owns it.
class PracticeHost
{
public:
    PracticeHost(const DataFolder& folder, const Clock& clock);
    ~PracticeHost();

    Result<quint16> port();

private:
    DataFolder m_folder;
    const Clock& m_clock;
    std::unique_ptr<SmtpServer> m_server;
};

} // namespace relais
