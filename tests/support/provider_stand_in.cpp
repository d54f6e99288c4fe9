// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in of both kinds of providers as a program of its own, for tests from outside. Prints {"port": N}, then answers each line of standard
// input, a JSON object, with one line, and ends with its input.
//
//   provider_stand_in [--key KEY] [--rules JSON]
//
// A rule: {"from", "times", "status", "type", "error", "retryAfter", "firstWord", "perEvent", "end": "error" | "cut" | "without-end", "events",
// "splits", "otherLength", "reason", "says"}. A line: {"do": "asked"} gives path, authorization, key, version and body of all that was asked,
// {"do": "hung-up"} how many left a stream before its end.
#include "tests/support/provider_server.h"

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
using namespace relais::test;

namespace {

void print(const QJsonObject& answer)
{
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

ProviderRule ruleOf(const QJsonObject& from)
{
    const auto text = [&](const char* key) { return from[QLatin1String(key)].toString(); };
    const auto number = [&](const char* key, int fallback = 0) { return from[QLatin1String(key)].toInt(fallback); };
    const QHash<QString, ProviderEnd> ends{{QStringLiteral("error"), ProviderEnd::ErrorEvent},
                                           {QStringLiteral("cut"), ProviderEnd::CutInLine},
                                           {QStringLiteral("without-end"), ProviderEnd::WithoutEnd}};
    ProviderRule rule{.from = number("from", 1), .times = number("times")};
    rule.reaction = {.status = number("status"),
                     .type = text("type"),
                     .error = text("error"),
                     .firstWord = Milliseconds(number("firstWord")),
                     .perEvent = Milliseconds(number("perEvent")),
                     .end = ends.value(text("end"), ProviderEnd::Whole),
                     .eventsBefore = number("events", 4),
                     .splitsCharacters = from[QLatin1String("splits")].toBool(),
                     .wantsOtherLengthName = from[QLatin1String("otherLength")].toBool(),
                     .reason = text("reason"),
                     .says = text("says")};
    if (from.contains(QLatin1String("retryAfter"))) rule.reaction.retryAfter = number("retryAfter");
    return rule;
}

QJsonObject answer(const ProviderServer& server, const QString& wish)
{
    if (wish == QLatin1String("hung-up")) return {{QStringLiteral("hung-up"), server.hungUp()}};
    if (wish != QLatin1String("asked")) return {{QStringLiteral("error"), wish}};
    QJsonArray all;
    for (const auto& one : server.asked())
        all.append(QJsonObject{{QStringLiteral("path"), QString::fromLatin1(one.path)},
                               {QStringLiteral("authorization"), QString::fromLatin1(one.authorization)},
                               {QStringLiteral("key"), QString::fromLatin1(one.apiKey)},
                               {QStringLiteral("version"), QString::fromLatin1(one.version)},
                               {QStringLiteral("body"), one.body}});
    return {{QStringLiteral("asked"), all}};
}

} // namespace

int main(int count, char* arguments[])
{
    const QCoreApplication application(count, arguments);
    QCommandLineParser parser;
    const QCommandLineOption key(QStringLiteral("key"), {}, QStringLiteral("key"));
    const QCommandLineOption rules(QStringLiteral("rules"), {}, QStringLiteral("json"));
    parser.addOptions({key, rules});
    parser.process(QCoreApplication::arguments());
    std::vector<ProviderRule> all;
    for (const auto& rule : QJsonDocument::fromJson(parser.value(rules).toUtf8()).array())
        all.push_back(ruleOf(rule.toObject()));
    const auto server = ProviderServer::start(std::move(all), parser.value(key).toLatin1());
    if (!server) return 1;
    print({{QStringLiteral("port"), (*server)->port()}});
    for (std::string line; std::getline(std::cin, line);)
        print(
            answer(**server,
                   QJsonDocument::fromJson(QByteArray::fromStdString(line)).object()[QLatin1String("do")].toString()));
    return 0;
}
