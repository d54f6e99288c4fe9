// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "services/channels/smtp/mail_composer.h"
#include "services/channels/smtp/mail_encoding.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmime/gmime.h>

using namespace relais;

namespace {

/// What GMime, a reader that knows nothing of the composer, finds in a mail.
struct Parsed
{
    QString subject;
    QString to;
    QString toAddress;
    QString text;
    QString html;
    QStringList fileNames;
    QList<QByteArray> files;
};

QString textOf(GMimePart* part)
{
    char* text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    auto found = QString::fromUtf8(text);
    g_free(text);
    return found.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

void visit(GMimeObject*, GMimeObject* object, gpointer data)
{
    auto& parsed = *static_cast<Parsed*>(data);
    if (!GMIME_IS_PART(object)) return;
    auto* part = GMIME_PART(object);
    const auto name = QString::fromUtf8(g_mime_part_get_filename(part));
    if (!name.isEmpty()) {
        parsed.fileNames.append(name);
        auto* stream = g_mime_stream_mem_new();
        g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), stream);
        const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
        parsed.files.append(QByteArray(reinterpret_cast<const char*>(bytes->data), bytes->len));
        g_object_unref(stream);
    } else if (g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "html")) {
        parsed.html = textOf(part);
    } else {
        parsed.text = textOf(part);
    }
}

Parsed parse(const QByteArray& mail)
{
    auto* stream = g_mime_stream_mem_new_with_buffer(mail.constData(), static_cast<size_t>(mail.size()));
    auto* parser = g_mime_parser_new_with_stream(stream);
    auto* message = g_mime_parser_construct_message(parser, nullptr);
    Parsed parsed;
    parsed.subject = QString::fromUtf8(g_mime_message_get_subject(message));
    auto* to = internet_address_list_get_address(g_mime_message_get_to(message), 0);
    parsed.to = QString::fromUtf8(internet_address_get_name(to));
    parsed.toAddress = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(to)));
    g_mime_message_foreach(message, visit, &parsed);
    if (auto* root = g_mime_message_get_mime_part(message); GMIME_IS_PART(root)) visit(nullptr, root, &parsed);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return parsed;
}

MailContent content()
{
    const auto from = Mailbox::parse(QStringLiteral("Maison Lémant <contact@maison.example>"));
    return {
        .from = *from,
        .replyTo = std::nullopt,
        .subject = QStringLiteral("Bonjour {nom|client}"),
        .html = QStringLiteral(
            "<p>Bonjour <b>{nom|client}</b> de {entreprise}</p>\n<p><a href=\"{unsubscribe}\">Ne plus recevoir</a></p>"),
        .text = QString(),
        .signatureHtml = QStringLiteral("<i>Zoé {pas une variable}</i>"),
        .listName = HeaderValue::cleaned(QStringLiteral("Maison Lémant")),
        .listId = QStringLiteral("maison.maison.example"),
        .unsubscribeMailbox = std::nullopt,
        .unsubscribeUrl = QString(),
        .variables = {{QStringLiteral("nom"), QStringLiteral("name")},
                      {QStringLiteral("entreprise"), QStringLiteral("company")}}};
}

MailRecipient recipient(const QString& name, const QString& company)
{
    const QJsonObject values{{QStringLiteral("name"), name}, {QStringLiteral("company"), company}};
    return {QStringLiteral("zoe@example.com"),
            name,
            QJsonDocument(values).toJson(QJsonDocument::Compact),
            "7.abc@maison.example",
            instantFromMs(1'795'236'869'000 + 3'600'000),
            "tok-EN_1"};
}

QByteArray compose(const MailContent& wanted, const MailRecipient& whom, const QList<MailAttachment>& attachments = {})
{
    const auto blueprint = MailBlueprint::create(wanted, attachments);
    if (!blueprint) return "ERROR " + blueprint.error().detail.toUtf8();
    const auto mail = blueprint->compose(whom);
    return mail ? *mail : "ERROR " + mail.error().detail.toUtf8();
}

bool isOnTheWire(const QByteArray& mail)
{
    if (!mail.endsWith("\r\n") || mail.contains('\0')) return false;
    for (const auto& line : mail.split('\n')) {
        if (line.isEmpty()) continue;
        const qsizetype longest = line.startsWith("List-Unsubscribe: ") ? 998 : 78;
        if (!line.endsWith('\r') || line.count('\r') != 1 || line.size() - 1 > longest) return false;
    }
    return std::all_of(mail.begin(), mail.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

rc::Gen<QString> texts()
{
    const auto letter =
        rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7f), rc::gen::inRange<char32_t>(0xa1, 0x180),
                       rc::gen::inRange<char32_t>(0x5d0, 0x5eb), rc::gen::inRange<char32_t>(0x1f600, 0x1f640));
    return rc::gen::map(rc::gen::container<std::u32string>(letter),
                        [](const std::u32string& raw) { return QString::fromStdU32String(raw).simplified(); });
}

} // namespace

namespace rc {
template <>
struct Arbitrary<QString>
{
    static Gen<QString> arbitrary() { return texts(); }
};
} // namespace rc

class MailComposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { g_mime_init(); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void saysWhatReceiversAskFor()
    {
        const auto mail = compose(content(), recipient(QStringLiteral("Zoé"), QStringLiteral("R&D")));
        QVERIFY2(isOnTheWire(mail), mail.constData());
        for (const char* line :
             {"Date: Sat, 21 Nov 2026 05:54:29 +0000\r\n", "Message-ID: <7.abc@maison.example>\r\n",
              "MIME-Version: 1.0\r\n", "Auto-Submitted: auto-generated\r\n", "<maison.maison.example>\r\n",
              "\r\nTo: =?", "List-Unsubscribe: <mailto:contact@maison.example?subject=unsubscribe%20tok-EN_1>\r\n"})
            QVERIFY2(mail.contains(line), line);
        const auto parsed = parse(mail);
        QCOMPARE(parsed.subject, QStringLiteral("Bonjour Zoé"));
        QCOMPARE(parsed.to, QStringLiteral("Zoé"));
        QCOMPARE(parsed.html.trimmed(),
                 QStringLiteral(
                     "<p>Bonjour <b>Zoé</b> de R&amp;D</p>\n<p><a href=\"mailto:contact@maison.example?subject="
                     "unsubscribe%20tok-EN_1\">Ne plus recevoir</a></p>"));
        QCOMPARE(parsed.text.trimmed(),
                 QStringLiteral("Bonjour Zoé de R&D\n\nNe plus recevoir (mailto:contact@maison.example?subject="
                                "unsubscribe%20tok-EN_1)"));
    }

    void oneClickWhereThereIsAnAddress()
    {
        auto wanted = content();
        wanted.unsubscribeUrl = QStringLiteral("https://maison.example/u?l=1");
        const auto mail = compose(wanted, recipient(QStringLiteral("Zoé"), QStringLiteral("x")));
        QVERIFY(mail.contains(
            ",\r\n <https://maison.example/u?l=1&t=tok-EN_1>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
        QVERIFY(parse(mail).html.contains(QStringLiteral("href=\"https://maison.example/u?l=1&amp;t=tok-EN_1\"")));
    }

    void signatureIsNoTemplate()
    {
        auto wanted = content();
        wanted.html = QStringLiteral("<p>{nom|}</p>{signature}");
        const auto parsed = parse(compose(wanted, recipient(QStringLiteral("A"), {})));
        QCOMPARE(parsed.html.trimmed(), QStringLiteral("<p>A</p><i>Zoé {pas une variable}</i>"));
        QCOMPARE(parsed.text.trimmed(), QStringLiteral("A\n\nZoé {pas une variable}"));
    }

    void carriesFilesAndPictures()
    {
        QByteArray data;
        for (int i = 0; i < 70'000; ++i) data.append(static_cast<char>(i * 7));
        const QList<MailAttachment> attachments{{QStringLiteral("Été – devis n° 1.pdf"), "application/pdf", {}, data},
                                                {QStringLiteral("logo.png"), "image/png", QStringLiteral("logo"),
                                                 "PNG"},
                                                {QStringLiteral("rien"), "nonsense", {}, {}}};
        const auto mail = compose(content(), recipient(QStringLiteral("Zoé"), QStringLiteral("x")), attachments);
        QVERIFY(isOnTheWire(mail));
        QVERIFY(mail.contains("Content-ID: <logo>\r\n"));
        const auto parsed = parse(mail);
        QCOMPARE(parsed.fileNames, (QStringList{QStringLiteral("logo.png"), QStringLiteral("Été – devis n° 1.pdf"),
                                                QStringLiteral("rien")}));
        QCOMPARE(parsed.files.value(1), data);
        QCOMPARE(parsed.files.value(2), QByteArray());
        QVERIFY(parsed.html.contains(QStringLiteral("Zoé")));
    }

    void textAloneHasNoParts()
    {
        auto wanted = content();
        wanted.html.clear();
        wanted.text = QStringLiteral("Bonjour {nom}\n.\nFrom here\n");
        const auto mail = compose(wanted, recipient(QStringLiteral("Zoé"), {}));
        QVERIFY(!mail.contains("multipart"));
        QCOMPARE(parse(mail).text, QStringLiteral("Bonjour Zoé\n.\nFrom here\n"));
    }

    void noValueBeginsAHeader()
    {
        const auto mail =
            compose(content(), recipient(QStringLiteral("Zoé\r\nBcc: x@example.com"), QStringLiteral("a\r\nb")));
        QVERIFY(!mail.left(mail.indexOf("\r\n\r\n")).contains("\nBcc:"));
        QVERIFY(isOnTheWire(mail));
        QCOMPARE(parse(mail).subject, QStringLiteral("Bonjour Zoé  Bcc: x@example.com"));
        QVERIFY(parse(mail).text.startsWith(QStringLiteral("Bonjour Zoé")));
    }

    void refusesWhatCannotStandInAHeader()
    {
        const auto blueprint = MailBlueprint::create(content(), {});
        auto wrong = recipient(QStringLiteral("a"), QStringLiteral("b"));
        wrong.address = QStringLiteral("a@b.fr>\r\nBcc: x@y.z");
        QVERIFY(!blueprint->compose(wrong));
        wrong = recipient(QStringLiteral("a"), QStringLiteral("b"));
        wrong.unsubscribeToken = "a\r\nb";
        QVERIFY(!blueprint->compose(wrong));
        wrong = recipient(QStringLiteral("a"), QStringLiteral("b"));
        wrong.values = "{";
        QVERIFY(!blueprint->compose(wrong));
    }

    void contentIsFrozenWhole()
    {
        auto wanted = content();
        wanted.replyTo = *EmailAddress::parse(QStringLiteral("reply@maison.example"));
        const auto back = MailContent::fromJson(wanted.toJson());
        QVERIFY(back);
        QCOMPARE(back->toJson(), wanted.toJson());
        QVERIFY(compose(*back, recipient(QStringLiteral("a"), {})).contains("Reply-To: reply@maison.example\r\n"));
    }

    void anythingArrivesAsItWasWritten()
    {
        test::check("what GMime reads is what was written", [](const QString& name, const QString& company,
                                                               const QString& words) {
            auto wanted = content();
            auto source = words;
            source.replace(QLatin1Char('{'), QLatin1String("{{")).replace(QLatin1Char('}'), QLatin1String("}}"));
            wanted.subject = source + QStringLiteral(" {nom|client}");
            wanted.html = QStringLiteral("<p>{entreprise}</p>");
            wanted.text =
                source + QStringLiteral("{nom|client}") + source + QStringLiteral("\n{entreprise|}{nom|x} fin");
            const auto mail = compose(wanted, recipient(name, company));
            RC_ASSERT(isOnTheWire(mail));
            const auto parsed = parse(mail);
            const auto shown = name.isEmpty() ? QStringLiteral("client") : name;
            RC_ASSERT(parsed.subject == (words + QLatin1Char(' ') + shown).trimmed());
            RC_ASSERT(parsed.to == name);
            RC_ASSERT(parsed.text
                      == words + shown + words + QLatin1Char('\n') + company
                             + (name.isEmpty() ? QStringLiteral("x") : name) + QStringLiteral(" fin\n"));
            RC_ASSERT(parsed.html
                      == QStringLiteral("<p>%1</p>\n")
                             .arg(QString(company)
                                      .replace(QLatin1Char('&'), QLatin1String("&amp;"))
                                      .replace(QLatin1Char('<'), QLatin1String("&lt;"))
                                      .replace(QLatin1Char('>'), QLatin1String("&gt;"))
                                      .replace(QLatin1Char('"'), QLatin1String("&quot;"))
                                      .replace(QLatin1Char('\''), QLatin1String("&#39;"))));
        });
    }
};

QTEST_GUILESS_MAIN(MailComposerTest)
#include "tst_mail_composer.moc"
