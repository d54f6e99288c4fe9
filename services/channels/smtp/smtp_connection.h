// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "models/sending/outcome.h"
#include "services/channels/smtp/smtp_dialogue.h"
#include "services/channels/smtp/smtp_settings.h"

#include <QByteArray>
#include <QList>

#include <curl/curl.h>

#include <memory>

namespace relais {

/// A server, and the secret to log in with.
struct SmtpEndpoint
{
    SmtpSettings settings;
    Secret secret;
};

/// One line to a server: libcurl connects, protects it and logs in; afterwards the bytes are ours, because
/// libcurl's own sending waits inside the multi handle for the reply to every final dot.
/// Not thread-safe: one thread makes, drives and destroys it.
class SmtpConnection
{
public:
    explicit SmtpConnection(const SmtpEndpoint& endpoint);
    /// Never waits: the line is cut first, so that libcurl's own QUIT finds nobody.
    ~SmtpConnection();
    SmtpConnection(const SmtpConnection&) = delete;
    SmtpConnection& operator=(const SmtpConnection&) = delete;

    CURL* handle() const { return m_handle; }
    curl_socket_t socket() const { return m_socket; }

    /// What came of connecting; with an Outcome when the line is no good: NotStarted when it may be later,
    /// AccountDown when a person must look.
    std::optional<Outcome> connected(CURLcode code);
    const SmtpCapabilities& capabilities() const { return m_capabilities; }

    /// Bytes that were taken; 0 when the line is full. Less than 0: it is broken.
    qint64 send(QByteArrayView bytes);
    /// All that has arrived. False: the other side has closed, or the line is broken (it may take one call more to see).
    bool receive(QByteArray& into);

    /// Every line the server has said while connecting, for a connection test.
    const QList<QByteArray>& transcript() const { return m_transcript; }

private:
    static size_t onLine(char* data, size_t size, size_t count, void* self);
    Outcome failureOf(CURLcode code) const;
    SmtpReply lastReply() const;

    CURL* m_handle;
    bool m_wantsLogin;
    bool m_isProtected;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    SmtpCapabilities m_capabilities;
    QList<QByteArray> m_transcript;
    std::unique_ptr<char[]> m_errorText;
};

} // namespace relais
