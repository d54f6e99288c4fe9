// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/storage/data_folder.h"

#include <memory>
#include <mutex>

namespace relais {

class Clock;
class SmtpServer;
namespace practice {
class OllamaServer;
class WhatsappServer;
} // namespace practice

/// The practice servers of a process: each is started when it is first needed. Mails go to the data folder; what
/// WhatsApp knows ends with the process. Any thread.
class PracticeHost
{
public:
    PracticeHost(const DataFolder& folder, const Clock& clock);
    ~PracticeHost();

    /// Of the SMTP server.
    Result<quint16> port();
    /// Of the WhatsApp Cloud API, where contacts answer; its token is that of WhatsappServerSetup.
    Result<quint16> whatsappPort();
    /// The same; what happens there is told to the loopback listener at `webhookPort`.
    Result<quint16> whatsappPort(quint16 webhookPort);
    /// The same server, for whoever holds a contact's phone: valid as long as this object.
    Result<practice::WhatsappServer*> whatsapp();
    /// The same, if somebody has needed it already; else null.
    practice::WhatsappServer* startedWhatsapp() const;
    /// Of the stand-in of Ollama, which writes without a model.
    Result<quint16> ollamaPort();

private:
    DataFolder m_folder;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::unique_ptr<SmtpServer> m_server;
    std::unique_ptr<practice::WhatsappServer> m_whatsapp;
    std::unique_ptr<practice::OllamaServer> m_ollama;
};

} // namespace relais
