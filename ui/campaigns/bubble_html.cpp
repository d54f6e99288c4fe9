// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/bubble_html.h"

#include <QCoreApplication>

namespace relais::ui {

namespace {

struct Bubbles
{
    Q_DECLARE_TR_FUNCTIONS(Bubbles)
};

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString headerText(const MessageBubble& bubble)
{
    if (bubble.headerFormat.isEmpty()) return {};
    if (bubble.headerFormat == QLatin1String("TEXT")) return bubble.header;
    return Bubbles::tr("[%1] %2").arg(bubble.headerFormat.toLower(), bubble.header);
}

QString bubbleHtml(const MessageBubble& bubble)
{
    QString html;
    if (const auto header = headerText(bubble); !header.isEmpty()) html += QStringLiteral("<b>%1</b><br>").arg(escaped(header));
    html += escaped(bubble.text);
    if (!bubble.footer.isEmpty()) html += QStringLiteral("<br><small>%1</small>").arg(escaped(bubble.footer));
    for (const auto& button : bubble.buttons) html += QStringLiteral("<br>[ %1 ]").arg(escaped(button));
    return html;
}

QString plain(const MessageBubble& bubble)
{
    QStringList lines;
    if (const auto header = headerText(bubble); !header.isEmpty()) lines.append(header);
    lines.append(bubble.text);
    if (!bubble.footer.isEmpty()) lines.append(bubble.footer);
    for (const auto& button : bubble.buttons) lines.append(QStringLiteral("[ %1 ]").arg(button));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

MailPreview bubblesAsMail(const WhatsappPreview& preview, const QString& account)
{
    MailPreview mail;
    mail.from = account;
    mail.to = preview.to;
    mail.emptyVariables = preview.emptyVariables;
    mail.subject = Bubbles::tr("WhatsApp");
    const auto add = [&](const QString& title, const MessageBubble& bubble) {
        mail.html += QStringLiteral("<p><small>%1</small></p><blockquote>%2</blockquote>").arg(escaped(title), bubbleHtml(bubble));
        mail.text += title + QLatin1Char('\n') + plain(bubble) + QStringLiteral("\n\n");
    };
    add(Bubbles::tr("Message 1"), preview.first);
    if (preview.second) add(Bubbles::tr("Message 2, to whoever answers"), *preview.second);
    return mail;
}

} // namespace relais::ui
