// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/text_judge.h"
#include "app/relaisctl/commands/writing_room.h"
#include "app/relaisctl/words.h"
#include "services/moderation/moderation_list.h"
#include "ui/text/error_text.h"
#include "ui/text/moderation_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace relais::ctl {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

ModerationList listOf(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

/// The list as `moderation set` takes it.
Outcome standing(Desk& desk)
{
    const auto policy = listOf(desk).read();
    if (!policy) return policy.failure();
    QStringList lines;
    for (const auto& rule : policy->rules) lines.append(ruleText(rule));
    lines.append(modelPartText(policy->model));
    return Answer{QJsonObject{{word("items"), moderationRulesJson(policy->rules)},
                              {word("model"), modelPartName(policy->model)}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome list(Desk& desk, const Arguments&)
{
    return standing(desk);
}

/// A JSON array of rules, or what `moderation list --json` prints.
Result<QJsonObject> policyIn(const QString& path)
{
    QFile file(path);
    const bool isOpen =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.read(kLargestFile), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, path,
                    QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    if (document.isArray()) return QJsonObject{{word("items"), document.array()}};
    if (!document.object().value(QLatin1String("items")).isArray())
        return fail(ErrorCode::Invalid, path, QStringLiteral("a JSON array of rules is wanted"));
    return document.object();
}

Outcome set(Desk& desk, const Arguments& arguments)
{
    const auto json = policyIn(arguments.operands().first());
    if (!json) return json.failure();
    const auto rules = moderationRulesFrom(json->value(QLatin1String("items")).toArray());
    if (!rules) return rules.failure();
    std::optional<ModelPart> part;
    if (const auto model = json->value(QLatin1String("model")); !model.isUndefined()) {
        part = modelPartFrom(model.toString());
        if (!part)
            return tl::unexpected(
                Failure{Error{ErrorCode::Invalid, word("model"), QStringLiteral("choose one of: off, warn, block")}});
    }
    if (auto saved = listOf(desk).save(*rules); !saved) return saved.failure();
    if (part)
        if (auto saved = listOf(desk).setModel(*part); !saved) return saved.failure();
    return standing(desk);
}

QJsonObject findingJson(const ModerationFinding& finding)
{
    return {{word("verdict"), verdictName(finding.verdict)},
            {word("by"), word(finding.rule.isEmpty() ? "model" : "rule")},
            {word("rule"), orNull(finding.rule)},
            {word("found"), orNull(finding.excerpt)},
            {word("reason"), orNull(finding.reason)}};
}

/// As `campaign check`: what it finds is its answer, and no failure of the command.
Outcome check(Desk& desk, const Arguments& arguments)
{
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    ModelForTexts model(desk);
    const auto report =
        Moderator(desk.database(), desk.session(), desk.clock(), model.judge()).look(publishedWords({}, *text));
    if (!report) return report.failure();
    QJsonArray findings;
    QStringList lines;
    for (const auto& finding : report->findings) {
        findings.append(findingJson(finding));
        lines.append(findingText(finding));
    }
    const auto verdict = worstOf(report->findings);
    if (lines.isEmpty()) lines.append(Words::tr("Nothing speaks against it."));
    if (report->unasked)
        lines.append(Words::tr("It was not looked at by a model, because: %1").arg(errorText(*report->unasked)));
    return Answer{QJsonObject{{word("ok"), verdict != ModerationVerdict::Block},
                              {word("verdict"), verdictName(verdict)},
                              {word("findings"), findings},
                              {word("model_did_not_look"),
                               report->unasked ? QJsonValue(errorText(*report->unasked)) : QJsonValue()}},
                  lines.join(QLatin1Char('\n'))};
}

} // namespace

QList<Command> moderationCommands()
{
    const auto moderation = [](const char* verb) { return QStringList{word("moderation"), word(verb)}; };
    return {
        {moderation("list"), {}, {}, 0, 0, Needs::Workspace, list},
        {moderation("set"), word("FILE.json|-"), {}, 1, 1, Needs::Workspace, set},
        {moderation("check"),
         word("[--text-file F]"),
         {{word("--text-file"), word("F")}},
         0,
         0,
         Needs::Workspace,
         check},
    };
}

} // namespace relais::ctl
