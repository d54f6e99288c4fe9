// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_server.h"

#include "services/core/clock.h"
#include "services/practice/whatsapp_server_private.h"

namespace relais::practice {

namespace {

const SystemClock systemClock;

WhatsappCloud::Setup cloudSetup(const WhatsappServerSetup& setup)
{
    return {.businessId = setup.businessId,
            .numbers = setup.numbers,
            .extends = setup.extends,
            .templates = setup.templates,
            .limits = setup.limits,
            .closedWindow = setup.closedWindow,
            .people = setup.script.people,
            .manner = setup.script.manner,
            .pace = setup.script.pace};
}

} // namespace

WhatsappServer::Private::Private(WhatsappServerSetup wanted, std::function<void(const ReceivedWhatsapp&)> toDeliver)
    : setup(std::move(wanted))
    , deliver(std::move(toDeliver))
    , outbox(setup.businessId, setup.script.manner, setup.webhook)
    , cloud(cloudSetup(setup), setup.clock ? *setup.clock : systemClock,
            {[this](Milliseconds after, std::function<void()> act) { later(after, std::move(act)); },
             [this](const WhatsappEvent& event) { outbox.tell(event); }})
{
}

void WhatsappServer::Private::later(Milliseconds after, std::function<void()> act)
{
    acts.add(after, [this, act = std::move(act)] {
        const std::lock_guard guard(mutex);
        act();
    });
}

WhatsappServerSetup WhatsappServerSetup::practice()
{
    return {.script = WhatsappScript::practice(),
            .extends = true,
            .limits = WhatsappLimits::generous(),
            .closedWindow = WhatsappClosedWindow::Taken};
}

WhatsappServer::WhatsappServer() = default;

Result<std::unique_ptr<WhatsappServer>> WhatsappServer::start(WhatsappServerSetup setup,
                                                              std::function<void(const ReceivedWhatsapp&)> deliver)
{
    std::unique_ptr<WhatsappServer> server(new WhatsappServer);
    server->m_d = std::make_unique<Private>(std::move(setup), std::move(deliver));
    auto* d = server->m_d.get();
    auto http = LoopbackHttp::start({[d](const HttpRequest& request) { return d->answer(request); },
                                     [d](const QByteArray& method, const QByteArray& path) {
                                         const std::lock_guard guard(d->mutex);
                                         return d->setup.script.closesUnread(whatsappEndpointOf(method, path));
                                     }});
    if (!http) return http.failure();
    d->port = (*http)->port();
    d->http = std::move(*http);
    return server;
}

WhatsappServer::~WhatsappServer()
{
    if (!m_d) return;
    m_d->http.reset();
    m_d->acts.end();
}

std::unique_lock<std::mutex> WhatsappServer::lock() const
{
    return std::unique_lock(m_d->mutex);
}

WhatsappCloud& WhatsappServer::cloud() const
{
    return m_d->cloud;
}

quint16 WhatsappServer::port() const
{
    return m_d->port;
}

QString WhatsappServer::baseUrl() const
{
    return m_d->baseUrl();
}

QList<ReceivedWhatsapp> WhatsappServer::messages() const
{
    return act([](WhatsappCloud& all) { return all.messages(); });
}

int WhatsappServer::posts(const QString& callbackData) const
{
    const auto locked = lock();
    return m_d->posts.value(callbackData);
}

int WhatsappServer::accepted(const QString& callbackData) const
{
    const auto locked = lock();
    return m_d->acceptedPosts.value(callbackData);
}

int WhatsappServer::requests() const
{
    const auto locked = lock();
    return m_d->requests;
}

bool WhatsappServer::wasMarkedRead(const QString& wamid) const
{
    return act([&](WhatsappCloud& all) { return all.wasMarkedRead(wamid); });
}

void WhatsappServer::setToken(const QByteArray& token)
{
    const auto locked = lock();
    m_d->setup.token = token;
}

void WhatsappServer::setWebhook(const WhatsappWebhook& webhook)
{
    m_d->outbox.setWebhook(webhook);
}

WhatsappWebhook WhatsappServer::webhook() const
{
    return m_d->outbox.webhook();
}

int WhatsappServer::waitingWebhooks() const
{
    return m_d->outbox.waiting();
}

int WhatsappServer::webhookAttempts() const
{
    return m_d->outbox.attempts();
}

void WhatsappServer::setNumberFields(const QString& phoneNumberId, const QJsonObject& fields)
{
    act([&](WhatsappCloud& all) { all.setFields(phoneNumberId, fields); });
}

Result<QString> WhatsappServer::say(const QString& from, const QString& text) const
{
    return act([&](WhatsappCloud& all) { return all.say(from, text); });
}

Result<QString> WhatsappServer::press(const QString& from, const QString& wamid, int button) const
{
    return act([&](WhatsappCloud& all) { return all.press(from, wamid, button); });
}

Result<void> WhatsappServer::read(const QString& from) const
{
    return act([&](WhatsappCloud& all) { return all.read(from); });
}

Result<void> WhatsappServer::block(const QString& from) const
{
    return act([&](WhatsappCloud& all) { return all.setBlocked(from, true); });
}

} // namespace relais::practice
