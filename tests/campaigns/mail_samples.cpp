// SPDX-License-Identifier: GPL-3.0-or-later
// Composes mails and prints what went in and what came out, one JSON object a line, for check_mails.py.
#include "services/channels/smtp/mail_composer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace relais;

namespace {

const QStringList kNames{QStringLiteral("Zoé"),
                         QStringLiteral("O'Neil, Bob \"the\" Jr."),
                         QStringLiteral("王小明"),
                         QStringLiteral("שלום עולם"),
                         QStringLiteral("Ω😀é=?utf-8?q?x?="),
                         QStringLiteral("a\r\nBcc: evil@example.com"),
                         QStringLiteral("x").repeated(300),
                         QStringLiteral("é").repeated(200),
                         QStringLiteral("From me"),
                         QStringLiteral("."),
                         QStringLiteral("R&D <script>")};

void print(const QString& name, const QByteArray& attachment)
{
    const auto from = Mailbox::parse(QStringLiteral("Maison Lémant <contact@maison.example>"));
    MailContent content{.from = *from};
    content.subject = QStringLiteral("Élan {nom} – offre");
    content.html = QStringLiteral("<p>{nom}</p>\n<p>fin</p>");
    content.text = QStringLiteral("{nom}\n.\n..\nFrom here ") + QStringLiteral("long ligne ").repeated(120)
                   + QStringLiteral("\nfin  \n");
    content.variables = {{QStringLiteral("nom"), QStringLiteral("name")}};
    const QList<MailAttachment> files{{QStringLiteral("Été – n° 1.pdf"), "application/pdf", {}, attachment}};
    const auto blueprint = MailBlueprint::create(content, files);
    if (!blueprint) qFatal("%s", qPrintable(blueprint.error().detail));
    const auto values = QJsonDocument(QJsonObject{{QStringLiteral("name"), name}}).toJson(QJsonDocument::Compact);
    const auto mail = blueprint->compose(
        {QStringLiteral("zoe@example.com"), name, values, "7.a@maison.example", instantFromMs(0), "t"});
    if (!mail) qFatal("%s", qPrintable(mail.error().detail));
    const QJsonObject line{{QStringLiteral("name"), name},
                           {QStringLiteral("text"), content.text},
                           {QStringLiteral("file"), QString::fromLatin1(attachment.toBase64())},
                           {QStringLiteral("mail"), QString::fromLatin1(mail->toBase64())}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main()
{
    for (const auto& name : kNames) {
        QByteArray bytes;
        for (int i = 0; i < name.size() * 37; ++i) bytes.append(static_cast<char>(i * 11));
        print(name, bytes);
    }
}
