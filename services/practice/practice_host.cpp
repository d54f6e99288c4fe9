// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/practice_host.h"

#include "services/channels/whatsapp/whatsapp_settings.h"
#include "services/core/clock.h"
#include "services/practice/ollama_server.h"
#include "services/practice/practice_mailbox.h"
#include "services/practice/smtp_server.h"
#include "services/practice/whatsapp_server.h"

namespace relais {

PracticeHost::PracticeHost(const DataFolder& folder, const Clock& clock)
    : m_folder(folder)
    , m_clock(clock)
{
}

PracticeHost::~PracticeHost() = default;

Result<quint16> PracticeHost::port()
{
    const std::lock_guard lock(m_mutex);
    if (!m_server) {
        auto mailbox = std::make_shared<PracticeMailbox>(m_folder.practiceMail());
        auto server = SmtpServer::start({.script = SmtpScript::practice(), .takesAnyLogin = true},
                                        [mailbox, &clock = m_clock](ReceivedMail mail) {
                                            // A practice mail that cannot be kept was received all the same: the disk will be noticed elsewhere.
                                            static_cast<void>(mailbox->add(mail, clock.now()));
                                        });
        if (!server) return server.failure();
        m_server = std::move(*server);
    }
    return m_server->port();
}

practice::WhatsappServer* PracticeHost::startedWhatsapp() const
{
    const std::lock_guard lock(m_mutex);
    return m_whatsapp.get();
}

Result<practice::WhatsappServer*> PracticeHost::whatsapp()
{
    const std::lock_guard lock(m_mutex);
    if (!m_whatsapp) {
        auto setup = practice::WhatsappServerSetup::practice();
        setup.clock = &m_clock;
        auto server = practice::WhatsappServer::start(std::move(setup));
        if (!server) return server.failure();
        m_whatsapp = std::move(*server);
    }
    return m_whatsapp.get();
}

Result<quint16> PracticeHost::whatsappPort()
{
    const auto server = whatsapp();
    if (!server) return server.failure();
    return (*server)->port();
}

Result<quint16> PracticeHost::whatsappPort(quint16 webhookPort)
{
    const auto server = whatsapp();
    if (!server) return server.failure();
    (*server)->setWebhook(
        {.url = QByteArrayLiteral("http://127.0.0.1:") + QByteArray::number(webhookPort) + "/webhooks/whatsapp",
         .appSecret = kPracticeAppSecret,
         .verifyToken = kPracticeVerifyToken});
    return (*server)->port();
}

Result<quint16> PracticeHost::ollamaPort()
{
    const std::lock_guard lock(m_mutex);
    if (!m_ollama) {
        auto server = practice::OllamaServer::start(practice::OllamaServerSetup::practice());
        if (!server) return server.failure();
        m_ollama = std::move(*server);
    }
    return m_ollama->port();
}

} // namespace relais
