// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/people.h"
#include "services/access/standing_in.h"
#include "services/practice/ollama_server.h"
#include "services/reading/automatic_answers.h"
#include "services/reading/incoming_reader.h"
#include "services/reading/reading_queue.h"
#include "services/writing/writing_settings.h"
#include "tests/conversations/rule_scene.h"

namespace relais::test {

/// Somebody writes over WhatsApp, and a stand-in of Ollama reads it.
class ReadingScene : public RuleScene
{
public:
    explicit ReadingScene(std::vector<practice::OllamaRule> rules = {})
    {
        auto started = practice::OllamaServer::start({.script = practice::OllamaScript(std::move(rules))});
        if (!started) qFatal("no port");
        server = std::move(*started);
        writeWith(server->baseUrl());
    }

    void writeWith(const QString& url)
    {
        if (!WritingSettingsStore(agency.database(), agency.session(), agency.clock()).save({.baseUrl = url}))
            qFatal("no settings");
    }
    void switchOn()
    {
        if (auto done = switchReading(agency.database(), agency.session(), agency.clock(), true); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    ModelDoor door() const
    {
        return {[]() -> Result<quint16> { return fail(ErrorCode::Network, QStringLiteral("practice")); }, turns};
    }
    bool read(const std::stop_token& stop = {})
    {
        return must(readNextMessage(agency.database(), agency.clock(), door(), stop));
    }
    bool write(const std::stop_token& stop = {})
    {
        return must(writeNextAnswer(agency.database(), agency.clock(), door(), stop));
    }
    ReadingState state() { return *readingState(agency.database(), agency.session(), agency.clock()); }
    int asked() const
    {
        int chats = 0;
        for (const auto& one : server->asked()) chats += one.endpoint == practice::OllamaEndpoint::Chat ? 1 : 0;
        return chats;
    }
    Session sessionOf(Role role)
    {
        const auto email = QStringLiteral("%1@example.com").arg(roleName(role));
        const auto added = People(agency.database(), agency.session(), agency.clock())
                               .add({email, {}, role, Secret(QByteArrayLiteral("correct horse"))}, HashCost::ForTests);
        if (!added) qFatal("%s", qPrintable(added.error().detail));
        return *sessionInNameOf(agency.database(), *added, agency.session().workspace);
    }
    QString last(const char* sql)
    {
        auto rows = agency.database().queryText(QString::fromLatin1(sql), {});
        return rows && rows->next() ? rows->text(0) : QString();
    }

    std::unique_ptr<practice::OllamaServer> server;
    std::shared_ptr<TurnQueue> turns = std::make_shared<TurnQueue>();

private:
    static bool must(const Result<bool>& did)
    {
        if (!did) qFatal("%s %s", qPrintable(did.error().subject), qPrintable(did.error().detail));
        return *did;
    }
};

inline practice::OllamaReaction sorts(const char* sentiment, const char* intent, const char* urgency)
{
    return {.says = QStringLiteral("{\"sentiment\":\"%1\",\"intent\":\"%2\",\"urgency\":\"%3\"}")
                        .arg(QLatin1String(sentiment), QLatin1String(intent), QLatin1String(urgency))};
}

} // namespace relais::test
