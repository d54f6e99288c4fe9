// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/web_stream.h"

#ifndef _WIN32
#include <poll.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace relais {

namespace {

#ifdef _WIN32
using Length = int;
constexpr int kNoSignal = 0;
int awaited(pollfd& one, int time)
{
    return WSAPoll(&one, 1, time);
}
#else
using Length = size_t;
#ifdef MSG_NOSIGNAL
constexpr int kNoSignal = MSG_NOSIGNAL;
#else
constexpr int kNoSignal = 0;
#endif
int awaited(pollfd& one, int time)
{
    int ready = -1;
    do ready = ::poll(&one, 1, time);
    while (ready < 0 && errno == EINTR);
    return ready;
}
#endif

bool isReady(socket_t socket, short event, std::chrono::milliseconds within)
{
    pollfd one{socket, event, 0};
    return awaited(one, static_cast<int>(within.count())) > 0;
}

using AskName = int (*)(socket_t, sockaddr*, socklen_t*);

void nameOf(socket_t socket, AskName ask, std::string& ip, int& port)
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> service{};
    if (ask(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0) return;
    if (getnameinfo(reinterpret_cast<sockaddr*>(&address), length, host.data(), host.size(), service.data(),
                    service.size(), NI_NUMERICHOST | NI_NUMERICSERV)
        != 0)
        return;
    ip = host.data();
    port = std::atoi(service.data());
}

} // namespace

WebStream::Milliseconds WebStream::patience() const
{
    const auto left = std::chrono::duration_cast<Milliseconds>(m_until - Clock::now());
    return std::clamp(left, Milliseconds(0), m_each);
}

bool WebStream::hasNews(Milliseconds within) const
{
    return m_from < m_to || isReady(m_socket, POLLIN, within);
}

bool WebStream::is_readable() const
{
    return hasNews(patience());
}

bool WebStream::is_writable() const
{
    return isReady(m_socket, POLLOUT, m_each);
}

ssize_t WebStream::receive(char* into, size_t size)
{
    const auto time = patience();
    if (time.count() == 0 || !isReady(m_socket, POLLIN, time)) return -1;
    return ::recv(m_socket, into, static_cast<Length>(size), 0);
}

ssize_t WebStream::read(char* into, size_t size)
{
    if (m_from == m_to) {
        if (size >= m_ahead.size()) return receive(into, size);
        const auto got = receive(m_ahead.data(), m_ahead.size());
        if (got <= 0) return got;
        m_from = 0;
        m_to = static_cast<size_t>(got);
    }
    const auto taken = std::min(size, m_to - m_from);
    std::memcpy(into, m_ahead.data() + m_from, taken);
    m_from += taken;
    return static_cast<ssize_t>(taken);
}

ssize_t WebStream::write(const char* data, size_t size)
{
    if (!is_writable()) return -1;
    return ::send(m_socket, data, static_cast<Length>(size), kNoSignal);
}

void WebStream::get_remote_ip_and_port(std::string& ip, int& port) const
{
    nameOf(m_socket, &::getpeername, ip, port);
}

void WebStream::get_local_ip_and_port(std::string& ip, int& port) const
{
    nameOf(m_socket, &::getsockname, ip, port);
}

} // namespace relais
