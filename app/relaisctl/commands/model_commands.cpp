// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/writing_room.h"
#include "app/relaisctl/progress_bar.h"
#include "app/relaisctl/words.h"
#include "services/writing/answer_cache.h"
#include "services/writing/writing_figures.h"
#include "ui/text/error_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace relais::ctl {

namespace {

QJsonObject settingsJson(const WritingSettings& settings)
{
    return {{word("base_url"), orNull(settings.baseUrl)},
            {word("model"), orNull(settings.model)},
            {word("context"), settings.contextTokens}};
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
        if (const auto address = ModelAddress::parse(settings->baseUrl); !address)
            return wrongUsage(word("--base-url"), address.error().detail);
    if (auto saved = store.save(*settings); !saved) return saved.failure();
    const auto kept = store.read();
    if (!kept) return kept.failure();
    QStringList lines{Words::tr("This workspace writes with %1, model %2.")
                          .arg(kept->baseUrl.isEmpty() ? Words::tr("the Ollama of this computer") : kept->baseUrl,
                               kept->model.isEmpty() ? Words::tr("the first one there") : kept->model)};
    if (isCloudName(kept->model))
        lines.append(Words::tr("This model runs in the cloud: what it is asked leaves the computer."));
    return Answer{settingsJson(*kept), lines.join(QLatin1Char('\n'))};
}

QString statusLine(const WritingStatus& status)
{
    if (status.version.isEmpty())
        return errorText(status.trouble.value_or(Error{ErrorCode::Network, status.place.address.place()}));
    if (status.place.isPractice)
        return Words::tr("Practice: no Ollama answers here, and what is written comes from no model.");
    return Words::tr("Ollama %1 at %2.").arg(status.version, status.place.address.place());
}

Outcome status(Desk& desk, const Arguments&)
{
    WritingRoom room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    const auto found = models->status(room.stop());
    if (!found) return room.failed(found.error());
    QJsonArray loaded;
    for (const auto& one : found->loaded)
        loaded.append(QJsonObject{{word("name"), one.name},
                                  {word("size"), one.bytes},
                                  {word("size_vram"), one.bytesOnCard},
                                  {word("context"), one.contextTokens},
                                  {word("until"), orNull(one.until)}});
    auto json = settingsJson(found->settings);
    json.insert(word("found"), !found->version.isEmpty());
    json.insert(word("address"), found->place.address.url());
    json.insert(word("version"), orNull(found->version));
    json.insert(word("practice"), found->place.isPractice);
    json.insert(word("models"), found->models.size());
    json.insert(word("loaded"), loaded);
    json.insert(word("writes_with"), orNull(found->model));
    json.insert(word("leaves_computer"), found->leavesComputer());
    QJsonArray fallbacks;
    for (const auto& one : found->fallbacks)
        fallbacks.append(QJsonObject{{word("name"), one.draft.name},
                                     {word("model"), one.draft.model},
                                     {word("leaves_computer"), one.leavesComputer()}});
    json.insert(word("providers"), fallbacks);
    json.insert(word("trouble"), found->trouble ? QJsonValue(errorText(*found->trouble)) : QJsonValue());
    QStringList lines{statusLine(*found)};
    if (!found->model.isEmpty())
        lines.append(
            Words::tr("Model: %1 (context of %2 tokens)").arg(found->model).arg(found->settings.contextTokens));
    else if (!found->version.isEmpty() && found->trouble)
        lines.append(errorText(*found->trouble));
    for (const auto& one : found->fallbacks)
        lines.append(
            one.leavesComputer()
                ? Words::tr("When that does not answer: %1. What it is asked leaves the computer.").arg(one.title())
                : Words::tr("When that does not answer: %1.").arg(one.title()));
    return Answer{json, lines.join(QLatin1Char('\n'))};
}

Outcome listModels(Desk& desk, const Arguments&)
{
    WritingRoom room(desk);
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
        const auto where = one.isRemote                ? Words::tr("in the cloud: leaves the computer")
                           : found->isLoaded(one.name) ? Words::tr("loaded")
                                                       : QString();
        lines.append(QStringLiteral("%1 %2  %3  %4  %5")
                         .arg(isSameModel(one.name, found->model) ? QStringLiteral("*") : QStringLiteral(" "))
                         .arg(one.name, -32)
                         .arg(QLocale::c().formattedDataSize(one.bytes), 10)
                         .arg(one.parameters, -8)
                         .arg(where)
                         .trimmed());
    }
    return Answer{QJsonObject{{word("items"), items}},
                  lines.isEmpty() ? Words::tr("There is no model yet: relaisctl ai pull MODEL fetches one.")
                                  : lines.join(QLatin1Char('\n'))};
}

Outcome pull(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    WritingRoom room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    qint64 bytes = 0;
    ProgressBar bar(!desk.json());
    const auto done = models->pull(
        name,
        [&](const PullProgress& progress) {
            bytes = progress.total();
            if (bytes > 0)
                bar.draw(static_cast<double>(progress.completed()) / static_cast<double>(bytes),
                         QLocale::c().formattedDataSize(bytes));
        },
        room.stop());
    if (!done) return room.failed(done.error());
    return Answer{QJsonObject{{word("model"), name}, {word("size"), bytes}},
                  Words::tr("%1 is on the computer.").arg(name)};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    WritingRoom room(desk);
    auto models = room.models();
    if (!models) return models.failure();
    if (auto done = models->remove(name, room.stop()); !done) return room.failed(done.error());
    return Answer{QJsonObject{{word("model"), name}}, Words::tr("%1 was deleted.").arg(name)};
}

Outcome figures(Desk& desk, const Arguments& arguments)
{
    constexpr int kUsualDays = 30;
    constexpr int kMostDays = 3660;
    const auto days = arguments.integer(word("--days"), kUsualDays, 1);
    if (!days) return tl::unexpected(days.error());
    if (*days > kMostDays) return wrongUsage(word("--days"), Words::tr("at most %1").arg(kMostDays));
    const auto models = writingFigures(desk.database(), desk.session(), desk.clock(), static_cast<int>(*days));
    if (!models) return models.failure();
    const auto room = AnswerCache(desk.database(), desk.session(), desk.clock()).room();
    if (!room) return room.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& one : *models) {
        const auto& sums = one.sums;
        items.append(QJsonObject{{word("model"), one.model},
                                 {word("provider"), orNull(one.provider)},
                                 {word("asked"), sums.asked},
                                 {word("known"), sums.known},
                                 {word("failed"), sums.failed},
                                 {word("hit_rate"), sums.knownShare()},
                                 {word("first_word_ms"), qint64{sums.toFirstWord().count()}},
                                 {word("tokens"), sums.tokens},
                                 {word("tokens_per_second"), sums.tokensPerSecond()}});
        lines.append(Words::tr("%1  asked %2  known %3 %  failed %4  first word %5 ms  %6 tokens/s")
                         .arg(writerTitle(one.provider, one.model), -32)
                         .arg(sums.asked)
                         .arg(qRound(sums.knownShare() * 100))
                         .arg(sums.failed)
                         .arg(sums.toFirstWord().count())
                         .arg(sums.tokensPerSecond(), 0, 'f', 1));
    }
    if (lines.isEmpty()) lines.append(Words::tr("No model was asked in this time."));
    lines.append(Words::tr("%1 answers are remembered (%2).")
                     .arg(room->answers)
                     .arg(QLocale::c().formattedDataSize(room->bytes)));
    return Answer{QJsonObject{{word("days"), *days},
                              {word("items"), items},
                              {word("remembered"),
                               QJsonObject{{word("answers"), room->answers}, {word("bytes"), room->bytes}}}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome forget(Desk& desk, const Arguments&)
{
    if (auto done = AnswerCache(desk.database(), desk.session(), desk.clock()).forget(); !done) return done.failure();
    return Answer{QJsonObject{{word("answers"), 0}},
                  Words::tr("Nothing that was written before is remembered any more.")};
}

} // namespace

QList<Command> modelCommands()
{
    const auto ai = [](const char* verb) { return QStringList{word("ai"), word(verb)}; };
    return {
        {ai("configure"),
         word("[--base-url URL] [--model M] [--context N]"),
         {{word("--base-url"), word("URL")}, {word("--model"), word("M")}, {word("--context"), word("N")}},
         0,
         0,
         Needs::Workspace,
         configure},
        {ai("status"), {}, {}, 0, 0, Needs::Workspace, status},
        {ai("models"), {}, {}, 0, 0, Needs::Workspace, listModels},
        {ai("pull"), word("MODEL"), {}, 1, 1, Needs::Workspace, pull},
        {ai("delete"), word("MODEL"), {}, 1, 1, Needs::Workspace, remove},
        {ai("figures"), word("[--days N]"), {{word("--days"), word("N")}}, 0, 0, Needs::Workspace, figures},
        {ai("forget"), {}, {}, 0, 0, Needs::Workspace, forget},
    };
}

} // namespace relais::ctl
