// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/whatsapp_plan.h"

#include "models/core/json_reader.h"

namespace relais {

namespace {

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

TemplateStep readTemplate(const QJsonValue& value, std::optional<Error>& error)
{
    JsonReader reader(value.toObject(), word("steps[0]"), error);
    if (!value.isObject()) reader.refuseAt(word("steps[0]"), "an object is wanted");
    TemplateStep step{reader.text("template"), reader.text("language"), reader.texts("variables"),
                      reader.text("header"), reader.texts("buttons")};
    reader.end();
    return step;
}

FollowUpStep readFollowUp(const QJsonValue& value, std::optional<Error>& error)
{
    JsonReader reader(value.toObject(), word("steps[1]"), error);
    if (!value.isObject()) reader.refuseAt(word("steps[1]"), "an object is wanted");
    FollowUpStep step{reader.text("text"), reader.number("within_hours", FollowUpStep::kLongest)};
    if (!(step.withinHours > 0) || step.withinHours > FollowUpStep::kLongest)
        reader.refuse("within_hours", "more than 0 and at most 24 hours");
    if (const auto after = reader.text("after"); !after.isEmpty() && after != QLatin1String("reply"))
        reader.refuse("after", "Message 2 follows a reply: write \"reply\"");
    reader.end();
    return step;
}

} // namespace

TemplateStep withHeaderApart(TemplateStep step, const WhatsappTemplate& form)
{
    const bool holdsHeader = step.header.isEmpty() && form.headerVariables().size() == 1
                             && step.variables.size() == form.bodyVariables().size() + 1;
    if (holdsHeader) step.header = step.variables.takeFirst();
    return step;
}

WhatsappPlan WhatsappPlan::fromJson(const QJsonArray& steps, std::optional<Error>& error)
{
    WhatsappPlan plan;
    if (!steps.isEmpty()) plan.first = readTemplate(steps[0], error);
    if (steps.size() > 1) plan.second = readFollowUp(steps[1], error);
    if (steps.size() > 2 && !error)
        error = Error{ErrorCode::Invalid, word("steps[2]"), word("a WhatsApp campaign has two steps")};
    return plan;
}

QJsonArray WhatsappPlan::toJson() const
{
    QJsonArray steps{QJsonObject{{word("template"), first.name},
                                 {word("language"), first.language},
                                 {word("variables"), QJsonArray::fromStringList(first.variables)},
                                 {word("header"), first.header},
                                 {word("buttons"), QJsonArray::fromStringList(first.buttons)}}};
    if (second)
        steps.append(QJsonObject{{word("text"), second->text},
                                 {word("after"), word("reply")},
                                 {word("within_hours"), second->withinHours}});
    return steps;
}

} // namespace relais
