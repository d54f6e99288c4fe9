// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moderation/published_text.h"

#include "models/channels/whatsapp_template.h"
#include "models/mail/html_text.h"
#include "models/template/template.h"

#include <QUrl>

namespace relais {

namespace {

QStringList piecesOf(const QString& source)
{
    const auto made =
        Template::compile(source, TemplateSyntax::Text, [](const QString& name) { return std::optional(name); });
    if (!made) return {source};
    QStringList pieces;
    QByteArray piece;
    for (const auto& part : made->parts()) {
        piece += part.literal;
        if (part.fallback) piece += *part.fallback;
        if (part.variable < 0 || part.fallback) continue;
        pieces.append(QString::fromUtf8(piece));
        piece.clear();
    }
    pieces.append(QString::fromUtf8(piece));
    return pieces;
}

/// What stands in a gap of a template, where one text is wanted.
QString filled(const QString& source)
{
    return piecesOf(source).join(QLatin1Char(' '));
}

} // namespace

QList<PublishedText> publishedWords(const QString& place, const QString& source)
{
    QList<PublishedText> all;
    for (const auto& piece : piecesOf(source))
        if (!piece.trimmed().isEmpty()) all.append({place, piece});
    return all;
}

QList<PublishedText> publishedHtml(const QString& place, const QString& html)
{
    const auto parts = htmlParts(html);
    auto all = publishedWords(place, parts.words);
    for (const auto& picture : parts.pictures) all += publishedWords(place, picture);
    for (const auto& link : parts.links)
        for (const auto& piece : publishedWords(place, link))
            all.append({place, QUrl::fromPercentEncoding(piece.text.toUtf8())});
    return all;
}

QList<PublishedText> publishedTemplate(const WhatsappTemplate& form, const QStringList& variables,
                                       const QString& header, const QStringList& buttons)
{
    const auto place = QStringLiteral("steps[0].template");
    QStringList values;
    for (const auto& variable : variables) values.append(filled(variable));
    QList<PublishedText> all{{place, filledTemplateText(form.body(), form.bodyVariables(), values)}};
    if (!form.footer().isEmpty()) all.append({place, form.footer()});
    const auto head = filledTemplateText(form.headerText(), form.headerVariables(), {filled(header)});
    for (const auto& text : {head, form.headerVariables().isEmpty() ? filled(header) : QString()})
        if (!text.trimmed().isEmpty()) all.append({QStringLiteral("steps[0].header"), text});
    qsizetype next = 0;
    for (const auto& button : form.buttons()) {
        const auto ending = button.hasVariable() ? filled(buttons.value(next++)) : QString();
        const auto link = button.hasVariable() ? button.url.section(QLatin1String("{{"), 0, 0) + ending : button.url;
        for (const auto& text : {button.text, QUrl::fromPercentEncoding(link.toUtf8())})
            if (!text.trimmed().isEmpty()) all.append({QStringLiteral("steps[0].buttons"), text});
    }
    return all;
}

} // namespace relais
