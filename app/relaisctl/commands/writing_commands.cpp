// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/progress_bar.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/practice/practice_host.h"
#include "services/writing/turn_queue.h"
#include "services/writing/writer.h"
#include "ui/text/error_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace relais::ctl {

namespace {

/// What a command of this family works with.
class Room
{
public:
    explicit Room(Desk& desk)
        : m_desk(desk)
        , m_practice(desk.folder(), desk.clock())
    {
    }

    Result<WritingModels> models()
    {
        auto hints = placeHints(m_desk.database(), [this] { return m_practice.ollamaPort(); });
        if (!hints) return hints.failure();
        return WritingModels(m_desk.database(), m_desk.session(), m_desk.clock(), std::move(*hints), m_turns);
    }
    Result<Writer> writer()
    {
        auto hints = placeHints(m_desk.database(), [this] { return m_practice.ollamaPort(); });
        if (!hints) return hints.failure();
        return Writer(m_desk.database(), m_desk.session(), m_desk.clock(), std::move(*hints), m_turns);
    }
    std::stop_token stop() const { return m_signals.token(); }
    /// A signal's failure has its own exit status.
    Outcome failed(const Error& error) const
    {
        const auto status = m_signals.exitStatus();
        return tl::unexpected(Failure{error, status == Done ? exitStatusOf(error.code) : status});
    }

private:
    Desk& m_desk;
    PracticeHost m_practice;
    TurnQueue m_turns;
    StopSignals m_signals;
};

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject settingsJson(const WritingSettings& settings)
{
    return {{word("base_url"), orNull(settings.baseUrl)}, {word("model"), orNull(settings.model)}, {word("context"), settings.contextTokens}};
}

Outcome configure(Desk& desk, const Arguments& arguments)
{
    WritingSettingsStore store(desk.database(), desk.session(), desk.clock());
    auto settings = store.read();
    if (!settings) return settings.failure();
    const auto context = arguments.integer(word("--context"), settings->contextTokens, kLeastContext);
    if (!context) return tl::unexpected(context.error());
    if (*context > kMostContext) return wrongUsage(word("--context"), Words::tr("at most %1").arg(kMostContext));
    settings->baseUrl = arguments.value(word("--base-url"), settings->baseUrl);
    settings->model = arguments.value(word("--model"), settings->model);
    settings->contextTokens = static_cast<int>(*context);
    if (!settings->baseUrl.trimmed().isEmpty())
        if (const auto address = ModelAddress::parse(settings->baseUrl); !address) return wrongUsage(word("--base-url"), address.error().detail);
    if (auto saved = store.save(*settings); !saved) return saved.failure();
    const auto kept = store.read();
    if (!kept) return kept.failure();
    QStringList lines{Words::tr("This workspace writes with %1, model %2.")
                          .arg(kept->baseUrl.isEmpty() ? Words::tr("the Ollama of this computer") : kept->baseUrl, kept->model.isEmpty() ? Words::tr("the first one there") : kept->model)};
    if (isCloudName(kept->model)) lines.append(Words::tr("This model runs in the cloud: what it is asked leaves the computer."));
    return Answer{settingsJson(*kept), lines.join(QLatin1Char('\n'))};
}

QString statusLine(const WritingStatus& status)
{
    if (status.version.isEmpty()) return errorText(status.trouble.value_or(Error{ErrorCode::Network, status.place.address.place()}));
    if (status.place.isPractice) return Words::tr("Practice: no Ollama answers here, and what is written comes from no model.");
    return Words::tr("Ollama %1 at %2.").arg(status.version, status.place.address.place());
}

Outcome status(Desk& desk, const Arguments&)
{
    Room room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    const auto found = models->status(room.stop());
    if (!found) return room.failed(found.error());
    QJsonArray loaded;
    for (const auto& one : found->loaded)
        loaded.append(QJsonObject{{word("name"), one.name}, {word("size"), one.bytes}, {word("size_vram"), one.bytesOnCard}, {word("context"), one.contextTokens}, {word("until"), orNull(one.until)}});
    auto json = settingsJson(found->settings);
    json.insert(word("found"), !found->version.isEmpty());
    json.insert(word("address"), found->place.address.url());
    json.insert(word("version"), orNull(found->version));
    json.insert(word("practice"), found->place.isPractice);
    json.insert(word("models"), found->models.size());
    json.insert(word("loaded"), loaded);
    json.insert(word("writes_with"), orNull(found->model));
    json.insert(word("leaves_computer"), !found->model.isEmpty() && (isCloudName(found->model) || !found->place.address.isThisComputer()
        || std::any_of(found->models.begin(), found->models.end(), [&](const LanguageModel& one) { return one.isRemote && isSameModel(one.name, found->model); })));
    json.insert(word("trouble"), found->trouble ? QJsonValue(errorText(*found->trouble)) : QJsonValue());
    QStringList lines{statusLine(*found)};
    if (!found->model.isEmpty()) lines.append(Words::tr("Model: %1 (context of %2 tokens)").arg(found->model).arg(found->settings.contextTokens));
    else if (!found->version.isEmpty() && found->trouble) lines.append(errorText(*found->trouble));
    return Answer{json, lines.join(QLatin1Char('\n'))};
}

Outcome listModels(Desk& desk, const Arguments&)
{
    Room room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    const auto found = models->status(room.stop());
    if (!found) return room.failed(found.error());
    if (found->version.isEmpty() && found->trouble) return room.failed(*found->trouble);
    QJsonArray items;
    QStringList lines;
    for (const auto& one : found->models) {
        items.append(QJsonObject{{word("name"), one.name},
                                 {word("size"), one.bytes},
                                 {word("digest"), one.digest},
                                 {word("family"), orNull(one.family)},
                                 {word("parameters"), orNull(one.parameters)},
                                 {word("quantization"), orNull(one.quantization)},
                                 {word("cloud"), one.isRemote},
                                 {word("loaded"), found->isLoaded(one.name)},
                                 {word("chosen"), isSameModel(one.name, found->model)}});
        const auto where = one.isRemote ? Words::tr("in the cloud: leaves the computer") : found->isLoaded(one.name) ? Words::tr("loaded") : QString();
        lines.append(QStringLiteral("%1 %2  %3  %4  %5").arg(isSameModel(one.name, found->model) ? QStringLiteral("*") : QStringLiteral(" "))
                         .arg(one.name, -32).arg(QLocale::c().formattedDataSize(one.bytes), 10).arg(one.parameters, -8).arg(where).trimmed());
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.isEmpty() ? Words::tr("There is no model yet: relaisctl ai pull MODEL fetches one.") : lines.join(QLatin1Char('\n'))};
}

Outcome pull(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    Room room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    qint64 bytes = 0;
    ProgressBar bar(!desk.json());
    const auto done = models->pull(name, [&](const PullProgress& progress) {
        bytes = progress.total();
        if (bytes > 0) bar.draw(static_cast<double>(progress.completed()) / static_cast<double>(bytes), QLocale::c().formattedDataSize(bytes));
    }, room.stop());
    if (!done) return room.failed(done.error());
    return Answer{QJsonObject{{word("model"), name}, {word("size"), bytes}}, Words::tr("%1 is on the computer.").arg(name)};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    Room room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    if (auto done = models->remove(name, room.stop()); !done) return room.failed(done.error());
    return Answer{QJsonObject{{word("model"), name}}, Words::tr("%1 was deleted.").arg(name)};
}

constexpr qint64 kLongestFile = 1024 * 1024;

/// --text-file F; without it, or with -, standard input.
Result<QString> givenText(const Arguments& arguments)
{
    const auto path = arguments.value(word("--text-file"), word("-"));
    QFile file(path);
    const bool isOpen = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    return QString::fromUtf8(file.read(kLongestFile)).trimmed();
}

QString practiceLine(bool isPractice, const QString& text)
{
    return isPractice ? text + QStringLiteral("\n\n") + Words::tr("(Practice: no model wrote this.)") : text;
}

Answer answerOf(const Written& written)
{
    QJsonObject json{{word("text"), written.text},
                     {word("language"), orNull(written.language)},
                     {word("model"), written.model},
                     {word("practice"), written.isPractice},
                     {word("first_word_ms"), static_cast<qint64>(written.toFirstWord.count())},
                     {word("tokens"), written.figures.tokensWritten},
                     {word("tokens_per_second"), written.figures.tokensPerSecond()}};
    if (!written.subject.isEmpty()) json.insert(word("subject"), written.subject);
    const auto text = written.subject.isEmpty() ? written.text : written.subject + QStringLiteral("\n\n") + written.text;
    return {json, practiceLine(written.isPractice, text)};
}

Outcome draft(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(word("--brief"))) return wrongUsage(word("--brief"), Words::tr("a draft needs a brief: what the message is about"));
    const auto channel = writingChannelFrom(arguments.value(word("--channel"), word("email")));
    if (!channel) return wrongUsage(word("--channel"), Words::tr("email or whatsapp"));
    Room room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto written = writer->draft({.brief = arguments.value(word("--brief")), .channel = *channel, .language = arguments.value(word("--language"))}, room.stop());
    if (!written) return room.failed(written.error());
    return answerOf(*written);
}

Outcome rewrite(Desk& desk, const Arguments& arguments)
{
    const auto how = rewritingFrom(arguments.value(word("--how"), word("shorten")));
    if (!how) return wrongUsage(word("--how"), Words::tr("shorten, formal, friendly or translate"));
    if (*how == Rewriting::Translate && !arguments.has(word("--language"))) return wrongUsage(word("--language"), Words::tr("translating needs the language to translate into"));
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    Room room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto written = writer->rewrite({.text = *text, .how = *how, .language = arguments.value(word("--language"))}, room.stop());
    if (!written) return room.failed(written.error());
    return answerOf(*written);
}

Outcome read(Desk& desk, const Arguments& arguments)
{
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    Room room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto found = writer->read(*text, room.stop());
    if (!found) return room.failed(found.error());
    const auto sentiment = sentimentName(found->reading.sentiment);
    const auto intent = intentName(found->reading.intent);
    const auto urgency = urgencyName(found->reading.urgency);
    return Answer{QJsonObject{{word("language"), orNull(found->language)}, {word("sentiment"), sentiment}, {word("intent"), intent}, {word("urgency"), urgency}, {word("model"), found->model}, {word("practice"), found->isPractice}},
                  practiceLine(found->isPractice, QStringLiteral("%1  %2  %3  %4").arg(found->language.isEmpty() ? QStringLiteral("?") : found->language, sentiment, intent, urgency))};
}

} // namespace

QList<Command> writingCommands()
{
    const auto ai = [](const char* verb) { return QStringList{word("ai"), word(verb)}; };
    return {
        {ai("configure"), word("[--base-url URL] [--model M] [--context N]"), {{word("--base-url"), word("URL")}, {word("--model"), word("M")}, {word("--context"), word("N")}}, 0, 0, Needs::Workspace, configure},
        {ai("status"), {}, {}, 0, 0, Needs::Workspace, status},
        {ai("models"), {}, {}, 0, 0, Needs::Workspace, listModels},
        {ai("pull"), word("MODEL"), {}, 1, 1, Needs::Workspace, pull},
        {ai("delete"), word("MODEL"), {}, 1, 1, Needs::Workspace, remove},
        {ai("draft"), word("--brief TEXT [--channel email|whatsapp] [--language L]"), {{word("--brief"), word("TEXT")}, {word("--channel"), word("C")}, {word("--language"), word("L")}}, 0, 0, Needs::Workspace, draft},
        {ai("rewrite"), word("[--text-file F] [--how shorten|formal|friendly|translate] [--language L]"), {{word("--text-file"), word("F")}, {word("--how"), word("H")}, {word("--language"), word("L")}}, 0, 0, Needs::Workspace, rewrite},
        {ai("read"), word("[--text-file F]"), {{word("--text-file"), word("F")}}, 0, 0, Needs::Workspace, read},
    };
}

} // namespace relais::ctl
