// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <array>
#include <chrono>

namespace relais {

/// A stranger's connection as httplib reads it. httplib's own patience begins anew with each byte; here a whole request has to
/// be there in time, so that nobody holds a connection by sending it drop by drop. Belongs to one thread; does not close the socket.
class WebStream final : public httplib::Stream
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// `each`: for one read or write; `whole`: for all reads since begin().
    WebStream(socket_t socket, Milliseconds each, Milliseconds whole)
        : m_socket(socket)
        , m_each(each)
        , m_whole(whole)
    {
        begin();
    }

    /// The next request's time begins.
    void begin() { m_until = Clock::now() + m_whole; }
    /// Whether something can be read within that time, or was already.
    bool hasNews(Milliseconds within) const;

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* into, size_t size) override;
    ssize_t write(const char* data, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return m_socket; }

private:
    using Clock = std::chrono::steady_clock;
    /// What is left for the next read; zero: the time is over.
    Milliseconds patience() const;
    ssize_t receive(char* into, size_t size);

    socket_t m_socket;
    Milliseconds m_each;
    Milliseconds m_whole;
    Clock::time_point m_until;
    /// httplib asks for the lines of a head byte by byte.
    std::array<char, 4096> m_ahead;
    size_t m_from = 0;
    size_t m_to = 0;
};

} // namespace relais
