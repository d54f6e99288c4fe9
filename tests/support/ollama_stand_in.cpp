// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in of Ollama as a program of its own, for tests from outside. Prints {"port": N}, then answers each line of standard input, a
// JSON object, with one line, and ends with its input.
//
//   ollama_stand_in [--practice] [--rules JSON]
//
// A rule: {"endpoint": "chat" | "pull" | "tags" | "version" | "any", "model", "from", "times", "status", "error", "firstWord", "perLine",
// "end": "error" | "cut" | "without-done", "lines", "splits", "thinks", "loads", "says"}. A line: {"do": "asked"} gives the bodies of all
// that was asked, {"do": "hung-up"} how many left a stream before its end.
#include "services/practice/ollama_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

using namespace relais;
using namespace relais::practice;

namespace {

void print(const QJsonObject& answer)
{
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

OllamaRule ruleOf(const QJsonObject& from)
{
    const auto text = [&](const char* key) { return from[QLatin1String(key)].toString(); };
    const auto number = [&](const char* key, int fallback = 0) { return from[QLatin1String(key)].toInt(fallback); };
    const QHash<QString, OllamaEndpoint> endpoints{{QStringLiteral("any"), OllamaEndpoint::Any},
                                                   {QStringLiteral("pull"), OllamaEndpoint::Pull},
                                                   {QStringLiteral("tags"), OllamaEndpoint::Tags},
                                                   {QStringLiteral("version"), OllamaEndpoint::Version}};
    const QHash<QString, OllamaEnd> ends{{QStringLiteral("error"), OllamaEnd::ErrorLine},
                                         {QStringLiteral("cut"), OllamaEnd::CutInLine},
                                         {QStringLiteral("without-done"), OllamaEnd::WithoutDone}};
    OllamaRule rule{.endpoint = endpoints.value(text("endpoint"), OllamaEndpoint::Chat),
                    .model = text("model"),
                    .from = number("from", 1),
                    .times = number("times")};
    rule.reaction = {.status = number("status"),
                     .error = text("error"),
                     .firstWord = Milliseconds(number("firstWord")),
                     .perLine = Milliseconds(number("perLine")),
                     .end = ends.value(text("end"), OllamaEnd::Whole),
                     .linesBefore = number("lines", 2),
                     .splitsCharacters = from[QLatin1String("splits")].toBool(),
                     .thinks = from[QLatin1String("thinks")].toBool(),
                     .loads = Milliseconds(number("loads")),
                     .says = text("says")};
    return rule;
}

OllamaServerSetup setupOf(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption practice(QStringLiteral("practice"));
    const QCommandLineOption rules(QStringLiteral("rules"), {}, QStringLiteral("json"));
    parser.addOptions({practice, rules});
    parser.process(arguments);
    auto setup = parser.isSet(practice) ? OllamaServerSetup::practice() : OllamaServerSetup();
    std::vector<OllamaRule> all;
    for (const auto& rule : QJsonDocument::fromJson(parser.value(rules).toUtf8()).array())
        all.push_back(ruleOf(rule.toObject()));
    setup.script = OllamaScript(std::move(all));
    return setup;
}

QJsonObject answer(const OllamaServer& server, const QString& wish)
{
    if (wish == QLatin1String("hung-up")) return {{QStringLiteral("hung-up"), server.hungUp()}};
    if (wish != QLatin1String("asked")) return {{QStringLiteral("error"), wish}};
    QJsonArray all;
    for (const auto& one : server.asked()) all.append(one.body);
    return {{QStringLiteral("asked"), all}};
}

} // namespace

int main(int count, char* arguments[])
{
    const QCoreApplication application(count, arguments);
    const auto server = OllamaServer::start(setupOf(QCoreApplication::arguments()));
    if (!server) return 1;
    print({{QStringLiteral("port"), (*server)->port()}});
    for (std::string line; std::getline(std::cin, line);)
        print(
            answer(**server,
                   QJsonDocument::fromJson(QByteArray::fromStdString(line)).object()[QLatin1String("do")].toString()));
    return 0;
}
