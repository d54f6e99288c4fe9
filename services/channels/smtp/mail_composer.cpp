// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/mail_composer.h"

#include "models/mail/html_text.h"
#include "services/channels/smtp/mail_encoding.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace relais {

namespace {

const QString kUnsubscribe = QStringLiteral("@unsubscribe");
const QString kSignature = QStringLiteral("@signature");

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

Result<std::optional<EmailAddress>> optionalAddress(const QJsonObject& json, const char* name)
{
    const auto text = json.value(key(name)).toString();
    if (text.isEmpty()) return std::optional<EmailAddress>();
    auto address = EmailAddress::parse(text);
    if (!address) return fail(ErrorCode::Invalid, key(name), address.error().detail);
    return std::optional(*address);
}

/// What may stand between < and > of a header as it is. Cheap: addresses were parsed when they came in.
bool isHeaderSafe(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '<' && c != '>';
    });
}

} // namespace

bool isComposersVariable(const QString& name)
{
    return name == kUnsubscribe || name == kSignature;
}

std::optional<QString> composersVariable(const QString& foldedName)
{
    static const QHash<QString, QString> names{{key("unsubscribe"), kUnsubscribe},
                                               {key("desabonnement"), kUnsubscribe},
                                               {key("desinscription"), kUnsubscribe},
                                               {key("signature"), kSignature}};
    const auto found = names.constFind(foldedName);
    if (found == names.cend()) return std::nullopt;
    return *found;
}

Result<MailContent> MailContent::fromJson(const QJsonObject& json)
{
    auto from = Mailbox::parse(json.value(key("from")).toString());
    if (!from) return fail(ErrorCode::Invalid, key("from"), from.error().detail);
    const auto replyTo = optionalAddress(json, "reply_to");
    if (!replyTo) return replyTo.failure();
    const auto unsubscribe = optionalAddress(json, "unsubscribe_mailbox");
    if (!unsubscribe) return unsubscribe.failure();
    MailContent content{.from = *from,
                        .replyTo = *replyTo,
                        .subject = json.value(key("subject")).toString(),
                        .html = json.value(key("html")).toString(),
                        .text = json.value(key("text")).toString(),
                        .signatureHtml = json.value(key("signature_html")).toString(),
                        .listName = HeaderValue::cleaned(json.value(key("list_name")).toString()),
                        .listId = json.value(key("list_id")).toString(),
                        .unsubscribeMailbox = *unsubscribe,
                        .unsubscribeUrl = json.value(key("unsubscribe_url")).toString(),
                        .variables = {},
                        .personal = json.value(key("personal")).toBool()};
    const auto names = json.value(key("variables")).toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        content.variables.insert(name.key(), name.value().toString());
    return content;
}

QJsonObject MailContent::toJson() const
{
    QJsonObject names;
    for (auto name = variables.begin(); name != variables.end(); ++name) names.insert(name.key(), name.value());
    QJsonObject json{{key("from"), from.text()},
                     {key("reply_to"), replyTo ? replyTo->text() : QString()},
                     {key("subject"), subject},
                     {key("html"), html},
                     {key("text"), text},
                     {key("signature_html"), signatureHtml},
                     {key("list_name"), listName.text()},
                     {key("list_id"), listId},
                     {key("unsubscribe_mailbox"), unsubscribeMailbox ? unsubscribeMailbox->text() : QString()},
                     {key("unsubscribe_url"), unsubscribeUrl},
                     {key("variables"), names}};
    if (personal) json.insert(key("personal"), true);
    return json;
}

VariableResolver MailContent::resolver() const
{
    return [names = variables](const QString& folded) -> std::optional<QString> {
        if (auto own = composersVariable(folded)) return own;
        const auto found = names.constFind(folded);
        if (found == names.cend()) return std::nullopt;
        return *found;
    };
}

/// Puts a blueprint together, part by part, in the order of the wire.
class BlueprintBuilder
{
public:
    BlueprintBuilder(const MailContent& content, const QList<MailAttachment>& attachments)
        : m_content(content)
    {
        for (const auto& attachment : attachments)
            (attachment.contentId.isEmpty() ? m_attached : m_inline).append(&attachment);
        m_boundary = "=_" + QUuid::createUuid().toByteArray(QUuid::Id128) + "_";
    }

    Result<MailBlueprint> build()
    {
        const auto resolve = m_content.resolver();
        auto subject = Template::compile(m_content.subject, TemplateSyntax::Text, resolve);
        if (!subject) return subject.failure();
        auto html = Template::compile(m_content.html, TemplateSyntax::Html, resolve);
        if (!html) return html.failure();
        const auto source =
            m_content.text.trimmed().isEmpty() ? textFromHtml(m_content.html, HtmlBraces::Variables) : m_content.text;
        auto text = Template::compile(source, TemplateSyntax::Text, resolve);
        if (!text) return text.failure();

        setHeaders(*subject);
        mixed(*text, m_content.html.trimmed().isEmpty() ? nullptr : &*html);
        if (!m_pending.isEmpty()) m_made.m_body.push_back({m_pending});
        m_made.m_size = m_made.m_fixedHeaders.size() + 1024;
        for (const auto& piece : m_made.m_body) m_made.m_size += piece.encoded.size() + 64;
        return std::move(m_made);
    }

private:
    void setHeaders(const Template& subject)
    {
        auto& headers = m_made.m_fixedHeaders;
        headers += mail::mailboxHeader("From", m_content.from.name.text(), m_content.from.address.text().toLatin1());
        if (m_content.replyTo) headers += "Reply-To: " + m_content.replyTo->text().toLatin1() + "\r\n";
        const auto listId = m_content.listId.toUtf8();
        if (isHeaderSafe(listId) && m_content.listName.isEmpty())
            headers += "List-Id: <" + listId + ">\r\n";
        else if (isHeaderSafe(listId))
            headers += mail::mailboxHeader("List-Id", m_content.listName.text(), listId);
        headers += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
        m_made.m_personal = m_content.personal;
        m_made.m_unsubscribeMailbox = m_content.unsubscribeMailbox.value_or(m_content.from.address).text().toLatin1();
        if (const auto url = m_content.unsubscribeUrl.toUtf8(); isHeaderSafe(url)) m_made.m_unsubscribeUrl = url;
        if (subject.variables().isEmpty())
            m_made.m_fixedSubject = mail::textHeader("Subject", QString::fromUtf8(subject.render({})));
        else
            m_made.m_subject = keyed(subject);
    }

    /// The template with its variables added to the keys of the mail.
    const Template& keyed(const Template& source)
    {
        for (const auto& variable : source.variables())
            if (!m_made.m_keys.contains(variable)) m_made.m_keys.append(variable);
        return source;
    }

    QByteArray boundary(int number) const { return m_boundary + QByteArray::number(number); }

    void open(const char* type, int number)
    {
        m_pending +=
            QByteArray("Content-Type: multipart/") + type + ";\r\n boundary=\"" + boundary(number) + "\"\r\n\r\n";
    }
    void delimiter(int number) { m_pending += "\r\n--" + boundary(number) + "\r\n"; }
    void close(int number) { m_pending += "\r\n--" + boundary(number) + "--\r\n"; }

    void mixed(const Template& text, const Template* html)
    {
        if (m_attached.isEmpty()) return alternative(text, html);
        open("mixed", 1);
        delimiter(1);
        alternative(text, html);
        for (const auto* attachment : m_attached) attach(*attachment, 1);
        close(1);
    }

    void alternative(const Template& text, const Template* html)
    {
        if (!html) return body(text, "plain");
        open("alternative", 2);
        delimiter(2);
        body(text, "plain");
        delimiter(2);
        related(*html);
        close(2);
    }

    void related(const Template& html)
    {
        if (m_inline.isEmpty()) return body(html, "html");
        open("related", 3);
        delimiter(3);
        body(html, "html");
        for (const auto* image : m_inline) attach(*image, 3);
        close(3);
    }

    void attach(const MailAttachment& attachment, int number)
    {
        delimiter(number);
        const bool isInline = !attachment.contentId.isEmpty();
        const auto type = attachment.mediaType.contains('/') && isHeaderSafe(attachment.mediaType)
                              ? attachment.mediaType
                              : "application/octet-stream";
        m_pending += mail::attachmentHeaders(type, attachment.name, isInline);
        if (const auto id = attachment.contentId.toUtf8(); isInline && isHeaderSafe(id))
            m_pending += "Content-ID: <" + id + ">\r\n";
        m_pending += "Content-Transfer-Encoding: base64\r\n\r\n" + mail::base64Lines(attachment.data);
    }

    void body(const Template& source, const char* subtype)
    {
        m_pending += QByteArray("Content-Type: text/") + subtype
                     + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
        keyed(source);
        QByteArray words;
        for (const auto& part : source.parts()) {
            words += part.literal;
            if (part.variable < 0) continue;
            const auto& variable = source.variables()[part.variable];
            if (variable == kSignature) {
                words += (source.syntax() == TemplateSyntax::Html ? m_content.signatureHtml
                                                                  : textFromHtml(m_content.signatureHtml))
                             .toUtf8();
                continue;
            }
            mail::appendQuotedPrintable(m_pending, words);
            words.clear();
            MailBlueprint::Piece piece{m_pending, static_cast<int>(m_made.m_keys.indexOf(variable)), source.syntax()};
            if (part.fallback) mail::appendQuotedPrintable(piece.fallback, *part.fallback);
            m_made.m_body.push_back(std::move(piece));
            m_pending.clear();
        }
        if (!words.endsWith('\n')) words += '\n';
        mail::appendQuotedPrintable(m_pending, words);
    }

    const MailContent& m_content;
    QList<const MailAttachment*> m_attached;
    QList<const MailAttachment*> m_inline;
    // "=_" can come out of neither quoted-printable nor base64, so no part can hold the boundary.
    QByteArray m_boundary;
    QByteArray m_pending;
    MailBlueprint m_made;
};

Result<MailBlueprint> MailBlueprint::create(const MailContent& content, const QList<MailAttachment>& attachments)
{
    return BlueprintBuilder(content, attachments).build();
}

Result<MailBlueprint::Values> MailBlueprint::readValues(const MailRecipient& recipient) const
{
    Values values(static_cast<size_t>(m_keys.size()));
    if (m_keys.isEmpty()) return values;
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(recipient.values, &error).object();
    if (error.error != QJsonParseError::NoError) return fail(ErrorCode::Invalid, key("values"), error.errorString());
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        auto& value = values[static_cast<size_t>(i)];
        if (m_keys[i] != kUnsubscribe)
            value = json.value(m_keys[i]).toString().trimmed().toUtf8();
        else if (!m_unsubscribeUrl.isEmpty())
            value = m_unsubscribeUrl + (m_unsubscribeUrl.contains('?') ? "&t=" : "?t=") + recipient.unsubscribeToken;
        else
            value = "mailto:" + m_unsubscribeMailbox + "?subject=unsubscribe%20" + recipient.unsubscribeToken;
    }
    return values;
}

void MailBlueprint::appendSubject(QByteArray& mail, const Values& values) const
{
    if (!m_subject) {
        mail.append(m_fixedSubject);
        return;
    }
    QByteArray subject;
    for (const auto& part : m_subject->parts()) {
        subject.append(part.literal);
        if (part.variable < 0) continue;
        const auto& value = values[static_cast<size_t>(m_keys.indexOf(m_subject->variables()[part.variable]))];
        if (!value.isEmpty())
            subject.append(value);
        else if (part.fallback)
            subject.append(*part.fallback);
    }
    mail.append(mail::textHeader("Subject", QString::fromUtf8(subject)));
}

void MailBlueprint::appendUnsubscribe(QByteArray& mail, const QByteArray& token) const
{
    mail.append("List-Unsubscribe: <mailto:")
        .append(m_unsubscribeMailbox)
        .append("?subject=unsubscribe%20")
        .append(token)
        .append('>');
    if (!m_unsubscribeUrl.isEmpty()) {
        mail.append(",\r\n <")
            .append(m_unsubscribeUrl)
            .append(m_unsubscribeUrl.contains('?') ? "&t=" : "?t=")
            .append(token);
        mail.append(">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }
    mail.append("\r\n");
}

Result<QByteArray> MailBlueprint::compose(const MailRecipient& recipient) const
{
    const auto address = recipient.address.toUtf8();
    if (!isHeaderSafe(address))
        return fail(ErrorCode::Invalid, QStringLiteral("address"), QStringLiteral("cannot stand in a header"));
    if (!isHeaderSafe(recipient.messageId) || (!m_personal && !isHeaderSafe(recipient.unsubscribeToken)))
        return fail(ErrorCode::Invalid, QStringLiteral("message id or token"),
                    QStringLiteral("cannot stand in a header"));
    const auto values = readValues(recipient);
    if (!values) return values.failure();

    QByteArray mail;
    mail.reserve(m_size);
    mail.append("Date: ").append(mail::date(recipient.date));
    mail.append("\r\nMessage-ID: <").append(recipient.messageId).append(">\r\n");
    mail.append(m_fixedHeaders);
    mail.append(mail::mailboxHeader("To", recipient.name, address));
    appendSubject(mail, *values);
    if (!m_personal) appendUnsubscribe(mail, recipient.unsubscribeToken);
    QByteArray escaped;
    for (const auto& piece : m_body) {
        mail.append(piece.encoded);
        if (piece.value < 0) continue;
        const auto& value = (*values)[static_cast<size_t>(piece.value)];
        if (value.isEmpty()) {
            mail.append(piece.fallback);
        } else if (piece.syntax == TemplateSyntax::Text) {
            mail::appendQuotedPrintable(mail, value);
        } else {
            escaped.truncate(0);
            appendHtmlEscaped(escaped, value);
            mail::appendQuotedPrintable(mail, escaped);
        }
    }
    return mail;
}

} // namespace relais
