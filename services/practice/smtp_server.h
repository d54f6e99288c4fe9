// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/practice/smtp_server_session.h"

#include <functional>
#include <memory>
#include <thread>

class QEventLoop;

namespace relais {

/// A stand-in SMTP server on a free loopback port, on a thread of its own. It serves practice mode and the
/// tests alike. Ends with its destructor.
class SmtpServer
{
public:
    /// `deliver` is called on the server's thread for every mail it took. Network: no port could be had.
    static Result<std::unique_ptr<SmtpServer>> start(SmtpServerSetup setup, std::function<void(ReceivedMail)> deliver);
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    quint16 port() const { return m_port; }

private:
    SmtpServer() = default;
    Result<quint16> listen(SmtpServerSetup setup, std::function<void(ReceivedMail)> deliver);

    quint16 m_port = 0;
    QEventLoop* m_loop = nullptr; ///< lives on the thread's stack
    std::jthread m_thread;
};

} // namespace relais
