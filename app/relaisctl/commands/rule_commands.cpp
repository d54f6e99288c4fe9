// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/text_judge.h"
#include "app/relaisctl/words.h"
#include "services/conversations/rule_repository.h"
#include "ui/text/rule_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace relais::ctl {

namespace {

constexpr qint64 kLargestFile = 4 * 1024 * 1024;

RuleRepository rulesOf(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

/// The rules as `rule set` takes them, and what each will do.
Answer standing(const QList<StoredRule>& rules)
{
    QJsonArray items, texts;
    QStringList lines;
    for (const auto& one : rules) {
        const auto text = ruleText(one.rule);
        items.append(one.rule.toJson());
        texts.append(text);
        lines.append(
            QStringLiteral("%1  %2").arg(one.rule.enabled ? one.rule.name : Words::tr("%1 (off)").arg(one.rule.name),
                                         text));
    }
    return {QJsonObject{{word("items"), items}, {word("texts"), texts}}, lines.join(QLatin1Char('\n'))};
}

Outcome list(Desk& desk, const Arguments&)
{
    const auto rules = rulesOf(desk).list();
    if (!rules) return rules.failure();
    return standing(*rules);
}

/// A JSON array of rules, or what `rule list --json` prints.
Result<QJsonArray> rulesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.read(kLargestFile), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, path,
                    QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    if (document.isArray()) return document.array();
    const auto items = document.object().value(QLatin1String("items"));
    if (!items.isArray()) return fail(ErrorCode::Invalid, path, QStringLiteral("a JSON array of rules is wanted"));
    return items.toArray();
}

Outcome set(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(word("--file"))) return wrongUsage(word("--file"), Words::tr("missing"));
    const auto json = rulesIn(arguments.value(word("--file")));
    if (!json) return json.failure();
    const auto wanted = automationRulesFrom(*json);
    if (!wanted) return wanted.failure();
    QList<StoredRule> rules;
    for (const auto& rule : *wanted) rules.append({RuleId(0), rule});
    ModelForTexts model(desk);
    const auto warned = arguments.has(word("--anyway")) ? Warned::Accepts : Warned::Asks;
    const auto saved =
        RuleRepository(desk.database(), desk.session(), desk.clock(), model.judge()).save(rules, {}, warned);
    if (!saved) return saved.failure();
    return standing(*saved);
}

Result<qsizetype> placeOf(const QList<StoredRule>& rules, const QString& name)
{
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const StoredRule& one) { return one.rule.name == name; });
    if (found == rules.end()) return fail(ErrorCode::NotFound, name, QStringLiteral("no such rule"));
    return found - rules.begin();
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto rules = rulesOf(desk).list();
    if (!rules) return rules.failure();
    const auto place = placeOf(*rules, arguments.operands().first());
    if (!place) return place.failure();
    const auto& rule = rules->at(*place).rule;
    return Answer{rule.toJson(), ruleText(rule)};
}

/// Saves the list with one rule of it changed.
Outcome changeOne(Desk& desk, const QString& name, const std::function<void(QList<StoredRule>&, qsizetype)>& change)
{
    const auto before = rulesOf(desk).list();
    if (!before) return before.failure();
    const auto place = placeOf(*before, name);
    if (!place) return place.failure();
    auto after = *before;
    change(after, *place);
    const auto saved = rulesOf(desk).save(after, *before);
    if (!saved) return saved.failure();
    return standing(*saved);
}

Outcome enable(Desk& desk, const Arguments& arguments)
{
    return changeOne(desk, arguments.operands().first(),
                     [](QList<StoredRule>& rules, qsizetype place) { rules[place].rule.enabled = true; });
}

Outcome disable(Desk& desk, const Arguments& arguments)
{
    return changeOne(desk, arguments.operands().first(),
                     [](QList<StoredRule>& rules, qsizetype place) { rules[place].rule.enabled = false; });
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    return changeOne(desk, arguments.operands().first(),
                     [](QList<StoredRule>& rules, qsizetype place) { rules.removeAt(place); });
}

} // namespace

QList<Command> ruleCommands()
{
    const auto rule = [](const char* verb) { return QStringList{word("rule"), word(verb)}; };
    return {
        {rule("list"), {}, {}, 0, 0, Needs::Workspace, list},
        {rule("set"),
         word("--file RULES.json [--anyway]"),
         {{word("--file"), word("RULES.json")}, {word("--anyway")}},
         0,
         0,
         Needs::Workspace,
         set},
        {rule("show"), word("NAME"), {}, 1, 1, Needs::Workspace, show},
        {rule("enable"), word("NAME"), {}, 1, 1, Needs::Workspace, enable},
        {rule("disable"), word("NAME"), {}, 1, 1, Needs::Workspace, disable},
        {rule("remove"), word("NAME"), {}, 1, 1, Needs::Workspace, remove},
    };
}

} // namespace relais::ctl
