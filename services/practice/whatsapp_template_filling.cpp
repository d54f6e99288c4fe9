// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_template_filling.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace relais::practice {

namespace {

constexpr int kBodyLimit = 1024;

const QRegularExpression& variablePattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\s*(\\w+)\\s*\\}\\}"));
    return pattern;
}

/// The request's component: `type`, and for a button its index.
QJsonArray parametersOf(const QJsonObject& request, const QString& type, int index = -1)
{
    for (const auto& value : request[QLatin1String("components")].toArray()) {
        const auto component = value.toObject();
        if (component[QLatin1String("type")].toString().compare(type, Qt::CaseInsensitive) != 0) continue;
        if (index >= 0 && component[QLatin1String("index")].toVariant().toInt() != index) continue;
        return component[QLatin1String("parameters")].toArray();
    }
    return {};
}

Graph<QString> textOf(const QJsonObject& parameter, const QString& place)
{
    const auto type = parameter[QLatin1String("type")].toString();
    if (type == QLatin1String("currency") || type == QLatin1String("date_time")) {
        const auto fallback = parameter[type].toObject()[QLatin1String("fallback_value")].toString();
        if (fallback.isEmpty())
            return refuse(131008,
                          QStringLiteral("%1: Parameter of type %2 is missing fallback_value").arg(place, type));
        return fallback;
    }
    if (type != QLatin1String("text"))
        return refuse(132012,
                      QStringLiteral("%1: Format mismatch, expected TEXT, received %2").arg(place, type.toUpper()));
    const auto text = parameter[QLatin1String("text")].toString();
    if (text.isEmpty())
        return refuse(131008, QStringLiteral("%1: Parameter of type text is missing text value").arg(place));
    static const QRegularExpression forbidden(QStringLiteral("[\\n\\r\\t]| {4}"));
    if (text.contains(forbidden))
        return refuse(132012, QStringLiteral(
                                  "%1: Param text cannot have new-line/tab characters or 4 or more consecutive spaces")
                                  .arg(place));
    return text;
}

/// The text with its variables replaced, whose number and names must be exactly those of the parameters.
Graph<QString> fill(const QString& text, const QJsonArray& parameters, const QString& place)
{
    const auto names = whatsappVariables(text);
    if (parameters.size() != names.size()) {
        return refuse(132000,
                      QStringLiteral(
                          "%1: number of localizable_params (%2) does not match the expected number of params (%3)")
                          .arg(place)
                          .arg(parameters.size())
                          .arg(names.size()));
    }
    QHash<QString, QString> values;
    for (int i = 0; i < names.size(); ++i) {
        const auto parameter = parameters[i].toObject();
        const auto value = textOf(parameter, place);
        if (!value) return tl::unexpected(value.error());
        // Positions are counted; names are said.
        const auto name = parameter[QLatin1String("parameter_name")].toString(QString::number(i + 1));
        if (!names.contains(name))
            return refuse(132000, QStringLiteral("%1: there is no parameter %2 in the template").arg(place, name));
        if (values.contains(name))
            return refuse(132000, QStringLiteral("%1: parameter %2 is there twice").arg(place, name));
        values.insert(name, *value);
    }
    QString filled;
    qsizetype end = 0;
    for (auto matches = variablePattern().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        filled += QStringView(text).mid(end, match.capturedStart() - end);
        filled += values.value(match.captured(1));
        end = match.capturedEnd();
    }
    return filled + text.mid(end);
}

Graph<void> fillHeader(WhatsappBubble& bubble, const QJsonObject& header, const QJsonArray& parameters)
{
    const auto format = header[QLatin1String("format")].toString(QStringLiteral("TEXT"));
    if (format == QLatin1String("TEXT")) {
        const auto text = fill(header[QLatin1String("text")].toString(), parameters, QStringLiteral("header"));
        if (!text) return tl::unexpected(text.error());
        bubble.header = *text;
        return {};
    }
    const auto kind = format.toLower();
    const auto parameter = parameters.at(0).toObject();
    const auto media = parameter[kind].toObject();
    if (parameter[QLatin1String("type")].toString() != kind) {
        const auto got = parameter[QLatin1String("type")].toString(QStringLiteral("unknown")).toUpper();
        return refuse(132012, QStringLiteral("header: Format mismatch, expected %1, received %2").arg(format, got));
    }
    bubble.mediaKind = kind;
    bubble.media = media.contains(QLatin1String("id")) ? media[QLatin1String("id")].toVariant().toString()
                                                       : media[QLatin1String("link")].toString();
    if (bubble.media.isEmpty() && kind != QLatin1String("location"))
        return refuse(131008, QStringLiteral("header: Parameter of type %1 needs an id or a link").arg(kind));
    return {};
}

Graph<WhatsappButton> fillButton(const QJsonObject& button, const QJsonArray& parameters, int index)
{
    WhatsappButton made{button[QLatin1String("type")].toString(), button[QLatin1String("text")].toString(), {}};
    const auto place = QStringLiteral("buttons: Button at index %1 of type %2").arg(index).arg(made.kind);
    const auto parameter = parameters.at(0).toObject();
    if (made.kind == QLatin1String("QUICK_REPLY")) {
        if (!parameters.isEmpty() && parameter[QLatin1String("type")].toString() != QLatin1String("payload"))
            return refuse(132012, place + QStringLiteral(" takes a payload"));
        made.payload = parameter[QLatin1String("payload")].toString(made.text);
    } else if (made.kind == QLatin1String("URL")) {
        const auto url = button[QLatin1String("url")].toString();
        if (!whatsappVariables(url).isEmpty() && parameters.isEmpty())
            return refuse(131008, place + QStringLiteral(" requires a parameter"));
        const auto filled = fill(url, parameters, place);
        if (!filled) return tl::unexpected(filled.error());
        made.payload = *filled;
    } else if (made.kind == QLatin1String("COPY_CODE")) {
        made.payload = parameter[QLatin1String("coupon_code")].toString();
        if (made.payload.isEmpty()) return refuse(131008, place + QStringLiteral(" requires a coupon_code"));
    } else {
        made.payload = button[QLatin1String("phone_number")].toString();
    }
    return made;
}

} // namespace

QStringList whatsappVariables(const QString& text)
{
    QStringList names;
    for (auto matches = variablePattern().globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    names.removeDuplicates();
    return names;
}

QJsonObject whatsappComponent(const QJsonObject& thisTemplate, const QString& type)
{
    for (const auto& value : thisTemplate[QLatin1String("components")].toArray()) {
        const auto component = value.toObject();
        if (component[QLatin1String("type")].toString().compare(type, Qt::CaseInsensitive) == 0) return component;
    }
    return {};
}

Graph<WhatsappBubble> fillWhatsappTemplate(const QJsonObject& thisTemplate, const QJsonObject& request)
{
    WhatsappBubble bubble;
    const auto header = whatsappComponent(thisTemplate, QStringLiteral("HEADER"));
    const auto headerParameters = parametersOf(request, QStringLiteral("header"));
    if (header.isEmpty() && !headerParameters.isEmpty())
        return refuse(132000, QStringLiteral("header: the template has none"));
    if (!header.isEmpty()) {
        if (const auto done = fillHeader(bubble, header, headerParameters); !done) return tl::unexpected(done.error());
    }
    const auto body = whatsappComponent(thisTemplate, QStringLiteral("BODY"));
    const auto text = fill(body[QLatin1String("text")].toString(), parametersOf(request, QStringLiteral("body")),
                           QStringLiteral("body"));
    if (!text) return tl::unexpected(text.error());
    if (text->size() > kBodyLimit) return refuse(132005, QStringLiteral("body: Translated text too long"));
    bubble.text = *text;
    bubble.footer = whatsappComponent(thisTemplate, QStringLiteral("FOOTER"))[QLatin1String("text")].toString();
    const auto buttons = whatsappComponent(thisTemplate, QStringLiteral("BUTTONS"))[QLatin1String("buttons")].toArray();
    for (int i = 0; i < buttons.size(); ++i) {
        const auto button = fillButton(buttons[i].toObject(), parametersOf(request, QStringLiteral("button"), i), i);
        if (!button) return tl::unexpected(button.error());
        bubble.buttons.append(*button);
    }
    return bubble;
}

} // namespace relais::practice
