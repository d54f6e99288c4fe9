// SPDX-License-Identifier: GPL-3.0-or-later
// What the model of this computer makes of the program's prompts: eval_writing [--base-url URL] [--model M] [--times N].
#include "services/practice/ollama_server.h"
#include "services/writing/turn_queue.h"
#include "tests/support/temp_agency.h"
#include "tests/writing/eval_cases.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace relais;
using namespace relais::test;

namespace {

struct Tally
{
    int good = 0;
    int all = 0;

    void add(std::optional<bool> one)
    {
        if (!one) return;
        ++all;
        good += *one ? 1 : 0;
    }
    QString text() const { return all == 0 ? QStringLiteral("-") : QStringLiteral("%1/%2").arg(good).arg(all); }
};

struct Row
{
    Tally kept, language, length, form, resisted;

    void add(const EvalVerdict& verdict)
    {
        kept.add(verdict.kept);
        language.add(verdict.language);
        length.add(verdict.length);
        form.add(verdict.form);
        resisted.add(verdict.resisted);
    }
    QString text(const QString& name) const
    {
        return QStringLiteral("%1 %2 %3 %4 %5 %6")
            .arg(name, -34)
            .arg(kept.text(), 8)
            .arg(language.text(), 8)
            .arg(length.text(), 8)
            .arg(form.text(), 8)
            .arg(resisted.text(), 8);
    }
};

void say(const QString& line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

/// 0; 1 when the model could not be asked.
int evaluate(Writer& writer, ModelJudge& judge, int times)
{
    say(QStringLiteral("%1 %2 %3 %4 %5 %6")
            .arg(QStringLiteral("task"), -34)
            .arg(QStringLiteral("kept"), 8)
            .arg(QStringLiteral("language"), 8)
            .arg(QStringLiteral("length"), 8)
            .arg(QStringLiteral("form"), 8)
            .arg(QStringLiteral("right"), 8));
    Row sum;
    double tokens = 0;
    int measured = 0;
    for (const auto& one : evalCases()) {
        Row row;
        for (int turn = 0; turn < times; ++turn) {
            const auto verdict = one.run(writer, judge);
            if (verdict.trouble) {
                say(QStringLiteral("%1: %2").arg(verdict.trouble->subject, verdict.trouble->detail));
                return 1;
            }
            row.add(verdict);
            sum.add(verdict);
            if (!verdict.by || verdict.by->figures.tokensPerSecond() <= 0) continue;
            tokens += verdict.by->figures.tokensPerSecond();
            ++measured;
        }
        say(row.text(one.name));
    }
    say(sum.text(QStringLiteral("all")));
    if (measured > 0) say(QStringLiteral("%1 tokens a second").arg(tokens / measured, 0, 'f', 1));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        {{QStringLiteral("base-url"), QStringLiteral("Where Ollama is; else OLLAMA_HOST, else this computer."),
          QStringLiteral("URL")},
         {QStringLiteral("model"), QStringLiteral("Which model; else the first one there."), QStringLiteral("M")},
         {QStringLiteral("times"), QStringLiteral("How often each task is asked."), QStringLiteral("N"),
          QStringLiteral("1")}});
    options.process(application);
    TempAgency agency;
    TurnQueue turns;
    WritingSettings settings{.baseUrl = options.value(QStringLiteral("base-url")),
                             .model = options.value(QStringLiteral("model"))};
    const PlaceHints hints{.environment = qEnvironmentVariable("OLLAMA_HOST")};
    std::unique_ptr<practice::OllamaServer> standIn;
    const auto save = [&] {
        return WritingSettingsStore(agency.database(), agency.session(), agency.clock()).save(settings);
    };
    if (const auto saved = save(); !saved) {
        say(QStringLiteral("%1: %2").arg(saved.error().subject, saved.error().detail));
        return 2;
    }
    auto status = WritingModels(agency.database(), agency.session(), agency.clock(), hints, turns).status();
    const bool isChosen = !settings.baseUrl.isEmpty() || !hints.environment.isEmpty();
    if (status && status->version.isEmpty() && !isChosen) {
        auto started = practice::OllamaServer::start(practice::OllamaServerSetup::practice());
        if (!started) return 1;
        standIn = std::move(*started);
        settings.baseUrl = standIn->baseUrl();
        if (!save()) return 1;
        status = WritingModels(agency.database(), agency.session(), agency.clock(), hints, turns).status();
        say(QStringLiteral(
            "No Ollama answers here, so this is the stand-in: it shows that the evaluation runs, and nothing about any model."));
    }
    if (!status || status->model.isEmpty()) {
        const auto error = status ? status->trouble.value_or(Error{}) : status.error();
        say(QStringLiteral("%1: %2").arg(error.subject, error.detail));
        return 1;
    }
    say(QStringLiteral("Ollama %1 at %2, %3").arg(status->version, status->place.address.place(), status->model));
    Writer writer(agency.database(), agency.session(), agency.clock(), hints, turns);
    ModelJudge judge(agency.database(), agency.session(), agency.clock(), hints, turns);
    return evaluate(writer, judge, qMax(1, options.value(QStringLiteral("times")).toInt()));
}
