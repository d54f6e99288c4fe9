// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_cloud.h"
#include "services/practice/whatsapp_outbox.h"
#include "services/practice/whatsapp_script.h"

#include <functional>
#include <memory>

namespace relais {
class Clock;
}

namespace relais::practice {

/// What a stand-in of the Cloud API is.
struct WhatsappServerSetup
{
    WhatsappScript script = {};
    QByteArray token = "practice-token";
    QString businessId = QStringLiteral("55500011122"); ///< WABA id
    QList<WhatsappNumber> numbers = {WhatsappNumber{}}; ///< one at least
    bool extends = false; ///< every id that goes on with digits where the first number's ends is a number of its own
    QList<QJsonObject> templates = sampleTemplates();
    WhatsappLimits limits = {};
    WhatsappClosedWindow closedWindow = WhatsappClosedWindow::RefusedAtOnce;
    WhatsappWebhook webhook = {};
    const Clock* clock = nullptr; ///< must outlive the server; nullptr: the system's

    /// Templates of every kind: `rentree_promo` (fr, image header, quick replies and a link), `bienvenue` (fr),
    /// `welcome` (en), all MARKETING; `rendez_vous` (fr, UTILITY, named variables); `soldes` (fr, PAUSED);
    /// `nouveau` (fr, PENDING).
    static QList<QJsonObject> sampleTemplates();
    /// Practice mode: contacts who answer, limits that nobody meets.
    static WhatsappServerSetup practice();
};

/// A stand-in of the WhatsApp Business Cloud API on a free loopback port, on threads of its own: the Graph under
/// any /vNN.N/, webhooks, and the people with their phones. It serves practice mode and the tests alike; nothing
/// of it outlives it. Ends with its destructor. Everything but start() may be called from any thread.
class WhatsappServer
{
public:
    /// `deliver` is called on the server's threads for every message that was accepted, before the answer leaves.
    /// Network: no port could be had.
    static Result<std::unique_ptr<WhatsappServer>> start(WhatsappServerSetup setup,
                                                         std::function<void(const ReceivedWhatsapp&)> deliver = {});
    ~WhatsappServer();
    WhatsappServer(const WhatsappServer&) = delete;
    WhatsappServer& operator=(const WhatsappServer&) = delete;

    quint16 port() const;
    /// "http://127.0.0.1:PORT", to which a client adds "/v26.0/...".
    QString baseUrl() const;

    /// Everything that was accepted, oldest first.
    QList<ReceivedWhatsapp> messages() const;
    /// How many POSTs of a message came with these callback data, whatever became of them; and how many of them
    /// were accepted. A line that was closed unread counts nowhere.
    int posts(const QString& callbackData) const;
    int accepted(const QString& callbackData) const;
    /// All requests that were read.
    int requests() const;
    bool wasMarkedRead(const QString& wamid) const;

    // The business.
    /// The old token is invalid from now on.
    void setToken(const QByteArray& token);
    void setWebhook(const WhatsappWebhook& webhook);
    WhatsappWebhook webhook() const;
    /// Webhooks that wait for their first 200, and POSTs that were tried.
    int waitingWebhooks() const;
    int webhookAttempts() const;
    /// Fields of a number, quality_rating for instance.
    void setNumberFields(const QString& phoneNumberId, const QJsonObject& fields);

    /// The people and Meta: what WhatsappCloud can do, under the server's lock.
    ///
    ///     server->act([](WhatsappCloud& cloud) { return cloud.say("33612345678", "Bonjour"); });
    template <typename Act>
    auto act(Act&& act) const
    {
        const auto locked = lock();
        return act(cloud());
    }

    // The same for what is wanted most.
    Result<QString> say(const QString& from, const QString& text) const;
    Result<QString> press(const QString& from, const QString& wamid, int button) const;
    Result<void> read(const QString& from) const;
    Result<void> block(const QString& from) const;

private:
    WhatsappServer();
    std::unique_lock<std::mutex> lock() const;
    WhatsappCloud& cloud() const;

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace relais::practice
