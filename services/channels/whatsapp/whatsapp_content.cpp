// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/whatsapp/whatsapp_content.h"

#include "models/channels/whatsapp_error.h"

#include <QJsonDocument>
#include <QUrl>

namespace relais {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonArray textsJson(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsFrom(const QJsonValue& value)
{
    QStringList texts;
    for (const auto& text : value.toArray()) texts.append(text.toString());
    return texts;
}

/// Meta refuses a parameter with a line break, a tab or four spaces in a row (132012).
QString parameter(const Template& text, const WhatsappBlueprint::Values& values)
{
    return QString::fromUtf8(text.render(values)).simplified();
}

QJsonObject textParameter(const QString& text, const QString& name = {})
{
    QJsonObject json{{key("type"), key("text")}, {key("text"), text}};
    if (!name.isEmpty()) json.insert(key("parameter_name"), name);
    return json;
}

tl::unexpected<Error> wrongCount(const char* place, qsizetype wanted, qsizetype given)
{
    return fail(ErrorCode::Invalid, key(place),
                QStringLiteral("the template has %1 variables, not %2").arg(wanted).arg(given));
}

} // namespace

Result<WhatsappContent> WhatsappContent::fromJson(const QJsonObject& json)
{
    WhatsappContent content;
    const auto names = json.value(key("names")).toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        content.variables.insert(name.key(), name.value().toString());
    content.text = json.value(key("text")).toString();
    content.mediaKind = json.value(key("media_kind")).toString();
    content.mediaName = json.value(key("media_name")).toString();
    if (!json.contains(key("template"))) {
        if (content.text.isEmpty() && content.mediaKind.isEmpty())
            return fail(ErrorCode::Invalid, key("text"), QStringLiteral("neither a template nor a text"));
        return content;
    }
    const auto use = json.value(key("template")).toObject();
    auto form = WhatsappTemplate::fromJson(use);
    if (!form) return form.failure();
    content.use = TemplateUse{.form = std::move(*form),
                              .variables = textsFrom(use.value(key("variables"))),
                              .header = use.value(key("header")).toString(),
                              .buttons = textsFrom(use.value(key("buttons")))};
    return content;
}

QJsonObject WhatsappContent::toJson() const
{
    QJsonObject names;
    for (auto name = variables.begin(); name != variables.end(); ++name) names.insert(name.key(), name.value());
    QJsonObject json{{key("names"), names}};
    if (!text.isEmpty()) json.insert(key("text"), text);
    if (!mediaKind.isEmpty()) {
        json.insert(key("media_kind"), mediaKind);
        json.insert(key("media_name"), mediaName);
    }
    if (!use) return json;
    json.insert(key("template"), QJsonObject{{key("name"), use->form.name},
                                             {key("language"), use->form.language},
                                             {key("status"), use->form.status},
                                             {key("category"), use->form.category},
                                             {key("components"), use->form.components},
                                             {key("variables"), textsJson(use->variables)},
                                             {key("header"), use->header},
                                             {key("buttons"), textsJson(use->buttons)}});
    return json;
}

VariableResolver WhatsappContent::resolver() const
{
    return [names = variables](const QString& folded) -> std::optional<QString> {
        const auto found = names.constFind(folded);
        if (found == names.constEnd()) return std::nullopt;
        return *found;
    };
}

Result<WhatsappBlueprint> WhatsappBlueprint::create(const WhatsappContent& content)
{
    WhatsappBlueprint made;
    made.m_content = content;
    const auto resolve = content.resolver();
    const auto compile = [&](const QString& source, const QString& place) -> Result<Template> {
        auto text = Template::compile(source, TemplateSyntax::Text, resolve);
        if (!text) return fail(ErrorCode::Invalid, place, text.error().detail);
        return text;
    };
    if (!content.use) {
        auto text = compile(content.text, key("text"));
        if (!text) return text.failure();
        made.m_text = std::move(*text);
        return made;
    }
    const auto& use = *content.use;
    const auto wanted = use.form.bodyVariables().size();
    if (wanted != use.variables.size()) return wrongCount("variables", wanted, use.variables.size());
    for (qsizetype i = 0; i < use.variables.size(); ++i) {
        auto text = compile(use.variables[i], QStringLiteral("variables[%1]").arg(i));
        if (!text) return text.failure();
        made.m_variables.push_back(std::move(*text));
    }
    const auto urls = use.form.variableButtons().size();
    if (urls != use.buttons.size()) return wrongCount("buttons", urls, use.buttons.size());
    for (qsizetype i = 0; i < use.buttons.size(); ++i) {
        auto text = compile(use.buttons[i], QStringLiteral("buttons[%1]").arg(i));
        if (!text) return text.failure();
        made.m_buttons.push_back(std::move(*text));
    }
    const bool wantsHeader = use.form.needsHeader();
    if (wantsHeader && use.header.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, key("header"), QStringLiteral("the template's header needs a value"));
    if (wantsHeader) {
        auto text = compile(use.header, key("header"));
        if (!text) return text.failure();
        made.m_header = std::move(*text);
    }
    return made;
}

QStringList WhatsappBlueprint::required() const
{
    QStringList keys;
    for (const auto& text : m_variables) keys += text.required();
    for (const auto& text : m_buttons) keys += text.required();
    if (m_header) keys += m_header->required();
    if (m_text) keys += m_text->required();
    keys.removeDuplicates();
    return keys;
}

QJsonObject WhatsappBlueprint::header(const Values& values) const
{
    const auto value = parameter(*m_header, values);
    const auto format = m_content.use->form.headerFormat();
    if (format == QLatin1String("TEXT"))
        return textParameter(value, m_content.use->form.hasNamedVariables()
                                        ? m_content.use->form.headerVariables().value(0)
                                        : QString());
    const auto kind = format.toLower();
    const bool isLink = value.startsWith(QLatin1String("http://")) || value.startsWith(QLatin1String("https://"));
    return {{key("type"), kind}, {kind, QJsonObject{{isLink ? key("link") : key("id"), value}}}};
}

QJsonArray WhatsappBlueprint::components(const Values& values) const
{
    const auto& form = m_content.use->form;
    QJsonArray all;
    if (m_header)
        all.append(QJsonObject{{key("type"), key("header")}, {key("parameters"), QJsonArray{header(values)}}});
    const auto names = form.bodyVariables();
    QJsonArray body;
    for (size_t i = 0; i < m_variables.size(); ++i)
        body.append(textParameter(parameter(m_variables[i], values),
                                  form.hasNamedVariables() ? names[static_cast<qsizetype>(i)] : QString()));
    if (!body.isEmpty()) all.append(QJsonObject{{key("type"), key("body")}, {key("parameters"), body}});
    const auto buttons = form.buttons();
    size_t next = 0;
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (!buttons[i].hasVariable()) continue;
        all.append(QJsonObject{{key("type"), key("button")},
                               {key("sub_type"), key("url")},
                               {key("index"), QString::number(i)},
                               {key("parameters"), QJsonArray{textParameter(parameter(m_buttons[next++], values))}}});
    }
    return all;
}

QByteArray WhatsappBlueprint::body(const QString& to, const Values& values, const QString& callback,
                                   const QString& mediaId) const
{
    QJsonObject json{{key("messaging_product"), key("whatsapp")},
                     {key("recipient_type"), key("individual")},
                     {key("biz_opaque_callback_data"), callback}};
    // A business-scoped user id ("FR.90817") stands in a field of its own.
    if (to.startsWith(QLatin1Char('+')))
        json.insert(key("to"), to.mid(1));
    else
        json.insert(key("recipient"), to);
    if (m_content.use) {
        json.insert(key("type"), key("template"));
        QJsonObject use{{key("name"), m_content.use->form.name},
                        {key("language"), QJsonObject{{key("code"), m_content.use->form.language}}}};
        if (const auto parts = components(values); !parts.isEmpty()) use.insert(key("components"), parts);
        json.insert(key("template"), use);
    } else if (m_content.mediaKind.isEmpty()) {
        json.insert(key("type"), key("text"));
        json.insert(key("text"),
                    QJsonObject{{key("body"), QString::fromUtf8(m_text->render(values))}, {key("preview_url"), true}});
    } else {
        QJsonObject file{{key("id"), mediaId}};
        if (const auto caption = QString::fromUtf8(m_text->render(values));
            !caption.isEmpty() && m_content.mediaKind != QLatin1String("audio"))
            file.insert(key("caption"), caption);
        if (m_content.mediaKind == QLatin1String("document")) file.insert(key("filename"), m_content.mediaName);
        json.insert(key("type"), m_content.mediaKind);
        json.insert(m_content.mediaKind, file);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

MessageBubble WhatsappBlueprint::bubble(const Values& values) const
{
    MessageBubble bubble;
    if (!m_content.use) {
        if (!m_content.mediaKind.isEmpty())
            bubble = {.headerFormat = m_content.mediaKind.toUpper(), .header = m_content.mediaName};
        bubble.text = QString::fromUtf8(m_text->render(values));
        return bubble;
    }
    const auto& form = m_content.use->form;
    QStringList given;
    for (const auto& text : m_variables) given.append(parameter(text, values));
    bubble.headerFormat = form.headerFormat();
    const auto header = m_header ? parameter(*m_header, values) : QString();
    bubble.header = bubble.headerFormat == QLatin1String("TEXT")
                        ? filledTemplateText(form.headerText(), form.headerVariables(), {header})
                        : header;
    bubble.text = filledTemplateText(form.body(), form.bodyVariables(), given);
    bubble.footer = form.footer();
    for (const auto& button : form.buttons()) bubble.buttons.append(button.text);
    return bubble;
}

HttpRequest prepareWhatsapp(const CloudEndpoint& endpoint, QByteArray body)
{
    return {.url = QStringLiteral("%1/%2/messages").arg(apiRoot(endpoint.settings), endpoint.settings.phoneNumberId),
            .bearer = endpoint.token,
            .body = std::move(body)};
}

Outcome interpretWhatsapp(const HttpReply& reply, int attempt)
{
    const auto document = QJsonDocument::fromJson(reply.body);
    const auto json = document.object();
    if (json.contains(key("error")))
        return classify(whatsappErrorFromReply(reply.status, reply.body, reply.retryAfter), attempt);
    if (reply.status / 100 == 2) {
        const auto message = json.value(key("messages")).toArray().at(0).toObject();
        const auto id = message.value(key("id")).toString();
        if (id.isEmpty())
            return {.kind = Outcome::Kind::Unknown,
                    .code = QString::number(reply.status),
                    .text = QStringLiteral("the answer names no message")};
        return {.kind = Outcome::Kind::Accepted,
                .code = QString::number(reply.status),
                .text = message.value(key("message_status")).toString(),
                .providerId = id};
    }
    return classify(whatsappErrorFromReply(reply.status, reply.body, reply.retryAfter), attempt);
}

QString whatsappCallback(const QString& install, qint64 message)
{
    return QStringLiteral("relais:%1:%2").arg(install).arg(message);
}

std::optional<qint64> messageOfCallback(const QString& install, const QString& callback)
{
    const auto prefix = QStringLiteral("relais:%1:").arg(install);
    bool ok = false;
    const auto id = callback.mid(prefix.size()).toLongLong(&ok);
    if (!ok || !callback.startsWith(prefix)) return std::nullopt;
    return id;
}

} // namespace relais
