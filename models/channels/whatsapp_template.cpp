// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_template.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace relais {

namespace {

QJsonObject componentOf(const QJsonArray& components, const char* type)
{
    for (const auto& value : components)
        if (value.toObject().value(QLatin1String("type")).toString().compare(QLatin1String(type), Qt::CaseInsensitive)
            == 0)
            return value.toObject();
    return {};
}

const QRegularExpression& variable()
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\s*([A-Za-z0-9_]+)\\s*\\}\\}"));
    return pattern;
}

QStringList variablesOf(const QString& text)
{
    QStringList names;
    for (auto found = variable().globalMatch(text); found.hasNext();)
        if (const auto name = found.next().captured(1); !names.contains(name)) names.append(name);
    return names;
}

} // namespace

Result<WhatsappTemplate> WhatsappTemplate::fromJson(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    WhatsappTemplate made{
        .providerId = text("id"),
        .name = text("name"),
        .language = text("language"),
        .status = text("status").toUpper(),
        .category = text("category").toUpper(),
        .quality = json.value(QLatin1String("quality_score")).toObject().value(QLatin1String("score")).toString(),
        .reason = text("rejected_reason"),
        .components = json.value(QLatin1String("components")).toArray()};
    if (made.name.isEmpty() || made.language.isEmpty())
        return fail(ErrorCode::Invalid, made.name, QStringLiteral("a template without a name or a language"));
    if (made.reason == QLatin1String("NONE")) made.reason.clear();
    return made;
}

QString WhatsappTemplate::headerFormat() const
{
    return componentOf(components, "HEADER").value(QLatin1String("format")).toString().toUpper();
}

QString WhatsappTemplate::headerText() const
{
    return componentOf(components, "HEADER").value(QLatin1String("text")).toString();
}

QString WhatsappTemplate::body() const
{
    return componentOf(components, "BODY").value(QLatin1String("text")).toString();
}

QString WhatsappTemplate::footer() const
{
    return componentOf(components, "FOOTER").value(QLatin1String("text")).toString();
}

QList<TemplateButton> WhatsappTemplate::buttons() const
{
    QList<TemplateButton> all;
    for (const auto& value : componentOf(components, "BUTTONS").value(QLatin1String("buttons")).toArray()) {
        const auto button = value.toObject();
        all.append({button.value(QLatin1String("type")).toString().toUpper(),
                    button.value(QLatin1String("text")).toString(), button.value(QLatin1String("url")).toString()});
    }
    return all;
}

QStringList WhatsappTemplate::bodyVariables() const
{
    return variablesOf(body());
}

bool WhatsappTemplate::hasNamedVariables() const
{
    static const QRegularExpression number(QStringLiteral("^[0-9]+$"));
    const auto names = bodyVariables();
    return !names.isEmpty() && !number.match(names.first()).hasMatch();
}

QStringList WhatsappTemplate::headerVariables() const
{
    return headerFormat() == QLatin1String("TEXT") ? variablesOf(headerText()) : QStringList();
}

bool WhatsappTemplate::hasMediaHeader() const
{
    const auto format = headerFormat();
    return format == QLatin1String("IMAGE") || format == QLatin1String("VIDEO") || format == QLatin1String("DOCUMENT");
}

bool WhatsappTemplate::needsHeader() const
{
    const auto format = headerFormat();
    return !headerVariables().isEmpty() || (!format.isEmpty() && format != QLatin1String("TEXT"));
}

QList<TemplateButton> WhatsappTemplate::variableButtons() const
{
    auto all = buttons();
    all.removeIf([](const TemplateButton& button) { return !button.hasVariable(); });
    return all;
}

QStringList WhatsappTemplate::bodyExamples() const
{
    const auto example = componentOf(components, "BODY").value(QLatin1String("example")).toObject();
    const auto numbered = example.value(QLatin1String("body_text")).toArray().at(0).toArray();
    const auto named = example.value(QLatin1String("body_text_named_params")).toArray();
    QStringList examples;
    const auto names = bodyVariables();
    for (qsizetype i = 0; i < names.size(); ++i) {
        QString shown = numbered.at(i).toString();
        for (const auto& one : named)
            if (one.toObject().value(QLatin1String("param_name")).toString() == names[i])
                shown = one.toObject().value(QLatin1String("example")).toString();
        examples.append(shown);
    }
    return examples;
}

QString filledTemplateText(QString text, const QStringList& names, const QStringList& values)
{
    // One pass: a value that looks like a variable is not filled again.
    QString filled;
    qsizetype at = 0;
    for (auto found = variable().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto index = names.indexOf(match.captured(1));
        filled += QStringView(text).mid(at, match.capturedStart() - at);
        filled += index >= 0 && index < values.size() ? values[index] : match.captured(0);
        at = match.capturedEnd();
    }
    filled += QStringView(text).mid(at);
    return filled;
}

} // namespace relais
