// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/smtp_connection.h"

#include "services/channels/http/curl_functions.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <array>
#include <cerrno>
#include <span>

namespace relais {

namespace {

// TCP, TLS, greeting, EHLO and login together.
constexpr long kConnectSeconds = 60;
constexpr qsizetype kLongestTranscript = 200;

// The name in EHLO: libcurl takes the path of the URL. A constant, so that the computer's name stays private.
constexpr auto kClientName = "relais.invalid";

long protectionOf(SmtpSecurity security)
{
    return security == SmtpSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL;
}

#ifdef Q_OS_WIN

using Length = int;
constexpr int kNoSignal = 0;

void cut(curl_socket_t socket)
{
    ::shutdown(socket, SD_BOTH);
}

bool mustWait()
{
    return WSAGetLastError() == WSAEWOULDBLOCK;
}

#else

using Length = size_t;
#ifdef MSG_NOSIGNAL
constexpr int kNoSignal = MSG_NOSIGNAL;
#else
constexpr int kNoSignal = 0; // macOS: libcurl has set SO_NOSIGPIPE
#endif

void cut(curl_socket_t socket)
{
    ::shutdown(socket, SHUT_RDWR);
}

bool mustWait()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

#endif

qint64 sendPlain(curl_socket_t socket, QByteArrayView bytes)
{
    const auto taken = ::send(socket, bytes.data(), static_cast<Length>(bytes.size()), kNoSignal);
    if (taken >= 0) return taken;
    return mustWait() ? 0 : -1;
}

bool receivePlain(curl_socket_t socket, std::span<char> buffer, QByteArray& into)
{
    while (true) {
        const auto got = ::recv(socket, buffer.data(), static_cast<Length>(buffer.size()), 0);
        if (got < 0) return mustWait();
        if (got == 0) return false;
        into.append(buffer.data(), static_cast<qsizetype>(got));
        // A buffer that is not full has emptied the socket.
        if (static_cast<size_t>(got) < buffer.size()) return true;
    }
}

} // namespace

SmtpConnection::SmtpConnection(const SmtpEndpoint& endpoint)
    : m_handle(curl::easy_init())
    , m_wantsLogin(!endpoint.settings.user.isEmpty())
    , m_isProtected(endpoint.settings.security != SmtpSecurity::None)
    , m_errorText(std::make_unique<char[]>(CURL_ERROR_SIZE))
{
    const auto& settings = endpoint.settings;
    const auto scheme = settings.security == SmtpSecurity::Tls ? "smtps" : "smtp";
    const auto host =
        settings.host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(settings.host) : settings.host;
    const auto url =
        QByteArray(scheme) + "://" + host.toUtf8() + ':' + QByteArray::number(settings.port) + '/' + kClientName;
    curl::easy_setopt(m_handle, CURLOPT_URL, url.constData());
    curl::easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl::easy_setopt(m_handle, CURLOPT_CONNECT_ONLY, 1L);
    curl::easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl::easy_setopt(m_handle, CURLOPT_USE_SSL, protectionOf(settings.security));
    curl::easy_setopt(m_handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl::easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl::easy_setopt(m_handle, CURLOPT_TCP_NODELAY, 1L);
    curl::easy_setopt(m_handle, CURLOPT_PROXY, "");
    curl::easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, &SmtpConnection::onLine);
    curl::easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl::easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_errorText.get());
    if (!settings.caFile.isEmpty()) curl::easy_setopt(m_handle, CURLOPT_CAINFO, settings.caFile.toUtf8().constData());
    if (m_wantsLogin) {
        curl::easy_setopt(m_handle, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        if (settings.login == SmtpLogin::AccessToken) {
            curl::easy_setopt(m_handle, CURLOPT_XOAUTH2_BEARER, endpoint.secret.reveal().constData());
            curl::easy_setopt(m_handle, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
        } else {
            curl::easy_setopt(m_handle, CURLOPT_PASSWORD, endpoint.secret.reveal().constData());
        }
        curl::easy_setopt(m_handle, CURLOPT_SASL_IR, 1L);
    }
}

SmtpConnection::~SmtpConnection()
{
    if (m_socket != CURL_SOCKET_BAD) cut(m_socket);
    curl::easy_cleanup(m_handle);
}

size_t SmtpConnection::onLine(char* data, size_t size, size_t count, void* self)
{
    auto& transcript = static_cast<SmtpConnection*>(self)->m_transcript;
    if (transcript.size() < kLongestTranscript)
        transcript.append(QByteArray(data, static_cast<qsizetype>(size * count)).trimmed());
    return size * count;
}

SmtpReply SmtpConnection::lastReply() const
{
    SmtpReplyReader reader;
    for (const auto& line : m_transcript) reader.feed(line + "\r\n");
    SmtpReply last;
    // After a failure libcurl says QUIT, and the 221 to it is not what went wrong.
    while (auto reply = reader.next())
        if (reply->code != 221) last = *reply;
    return last;
}

std::optional<Outcome> SmtpConnection::connected(CURLcode code)
{
    if (code != CURLE_OK) return failureOf(code);
    curl::easy_getinfo(m_handle, CURLINFO_ACTIVESOCKET, &m_socket);
    if (m_socket == CURL_SOCKET_BAD)
        return Outcome{.kind = Outcome::Kind::NotStarted,
                       .text = QStringLiteral("no connection"),
                       .slowsAccount = true};
    m_capabilities = SmtpCapabilities::fromTranscript(m_transcript);
    // libcurl sends without a login, and without a word, to a server that offers none.
    if (m_wantsLogin && !m_capabilities.auth)
        return Outcome{.kind = Outcome::Kind::AccountDown,
                       .text = QStringLiteral("the server offers no login on this connection")};
    return std::nullopt;
}

Outcome SmtpConnection::failureOf(CURLcode code) const
{
    const auto reply = lastReply();
    const auto words = QString::fromUtf8(m_errorText[0] ? m_errorText.get() : curl::easy_strerror(code));
    switch (code) {
    case CURLE_LOGIN_DENIED:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_REMOTE_ACCESS_DENIED: {
        // A refused token is answered with a challenge, which libcurl takes for the end.
        if (reply.code == 334)
            return {.kind = Outcome::Kind::AccountDown,
                    .text = QStringLiteral("the access token was refused or has run out: give a new one")};
        if (reply.code < 400)
            return {.kind = Outcome::Kind::AccountDown,
                    .text = QStringLiteral("%1 %2").arg(words, reply.text).trimmed()};
        auto outcome = classify(reply, SmtpPhase::Connect);
        // At the door a refusal is about the account, not about a message.
        if (outcome.kind == Outcome::Kind::Refused) outcome.kind = Outcome::Kind::AccountDown;
        if (outcome.kind == Outcome::Kind::Retry) outcome.kind = Outcome::Kind::NotStarted;
        outcome.slowsAccount = outcome.kind == Outcome::Kind::NotStarted;
        return outcome;
    }
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_USE_SSL_FAILED:
    case CURLE_URL_MALFORMAT: return {.kind = Outcome::Kind::AccountDown, .text = words};
    default: return {.kind = Outcome::Kind::NotStarted, .text = words, .slowsAccount = true};
    }
}

// libcurl looks its connection up among all of them for every call: without TLS to undo, the socket is asked itself.

qint64 SmtpConnection::send(QByteArrayView bytes)
{
    if (!m_isProtected) return sendPlain(m_socket, bytes);
    size_t taken = 0;
    const auto code = curl::easy_send(m_handle, bytes.data(), static_cast<size_t>(bytes.size()), &taken);
    if (code == CURLE_OK) return static_cast<qint64>(taken);
    return code == CURLE_AGAIN ? 0 : -1;
}

bool SmtpConnection::receive(QByteArray& into)
{
    std::array<char, 16 * 1024> buffer;
    if (!m_isProtected) return receivePlain(m_socket, buffer, into);
    // Until it says "again", because bytes can wait inside the TLS layer while the socket is silent.
    while (true) {
        size_t got = 0;
        const auto code = curl::easy_recv(m_handle, buffer.data(), buffer.size(), &got);
        if (code == CURLE_AGAIN) return true;
        if (code != CURLE_OK || got == 0) return false;
        into.append(buffer.data(), static_cast<qsizetype>(got));
    }
}

} // namespace relais
