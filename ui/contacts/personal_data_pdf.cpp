// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personal_data_pdf.h"

#include "models/contacts/contact_field.h"
#include "models/core/instant.h"
#include "models/sending/message_status.h"
#include "ui/contacts/field_words.h"
#include "ui/conversations/conversation_words.h"
#include "ui/text/campaign_text.h"
#include "ui/text/contact_text.h"
#include "ui/widgets/pdf.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace relais::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PersonalDataPdf)
};

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString textAt(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toVariant().toString();
}

/// With the zone: the paper is read elsewhere and later.
QString momentText(const QString& iso)
{
    const auto at = instantFromIso(iso);
    if (!at) return {};
    const auto moment = QDateTime::fromMSecsSinceEpoch(toMs(*at), Qt::UTC);
    return QStringLiteral("%1 UTC").arg(QLocale().toString(moment, QLocale::ShortFormat));
}

QString muted(const QString& text)
{
    return QStringLiteral("<span style='color:#5F6470'>%1</span>").arg(escaped(text));
}

QString heading(const QString& text)
{
    return QStringLiteral("<h3>%1</h3>").arg(escaped(text));
}

QString listText(const QJsonValue& value)
{
    QStringList items;
    for (const auto& item : value.toArray()) items.append(item.toString());
    return items.join(QStringLiteral(", "));
}

class Document
{
public:
    explicit Document(const QJsonObject& document)
        : m_document(document)
    {
    }

    QString html()
    {
        const auto contact = m_document.value(QLatin1String("contact")).toObject();
        m_html = QStringLiteral("<h1>%1</h1><p>%2</p>")
                     .arg(escaped(title()), muted(Words::tr("Contact %1 of “%2”, as of %3")
                                                      .arg(textAt(contact, "id"), textAt(m_document, "workspace"),
                                                           momentText(textAt(m_document, "made_at")))));
        addContact(contact);
        for (const auto& one : m_document.value(QLatin1String("merged")).toArray()) {
            m_html += heading(Words::tr("Earlier entry %1").arg(textAt(one.toObject(), "id")));
            addContact(one.toObject());
        }
        addConsents();
        addSuppressions();
        addEvents();
        addMessages();
        addConversations();
        return m_html;
    }

    QString title() const
    {
        const auto contact = m_document.value(QLatin1String("contact")).toObject();
        for (const auto* key : {"name", "company", "email", "phone"})
            if (const auto text = textAt(contact, key); !text.isEmpty())
                return Words::tr("What is held about %1").arg(text);
        return Words::tr("What is held about a contact");
    }

private:
    void row(const QString& label, const QString& text)
    {
        if (!text.isEmpty())
            m_html += QStringLiteral("<tr><td style='padding-right:18px'>%1</td><td>%2</td></tr>")
                          .arg(muted(label), escaped(text));
    }

    void addContact(const QJsonObject& contact)
    {
        m_html += QStringLiteral("<table cellspacing='0' cellpadding='2'>");
        for (const auto field :
             {ContactField::Name, ContactField::FirstName, ContactField::LastName, ContactField::Company,
              ContactField::Email, ContactField::Phone, ContactField::Country, ContactField::Language,
              ContactField::TimeZone, ContactField::ExternalId, ContactField::WhatsappId, ContactField::Notes})
            row(fieldWord(field), contact.value(fieldKey(field)).toString());
        row(fieldWord(ContactField::Tags), listText(contact.value(QLatin1String("tags"))));
        row(fieldWord(ContactField::Categories), listText(contact.value(QLatin1String("categories"))));
        const auto fields = contact.value(QLatin1String("fields")).toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) row(field.key(), field->toString());
        row(Words::tr("Added"), momentText(textAt(contact, "created_at")));
        row(Words::tr("Last changed"), momentText(textAt(contact, "updated_at")));
        m_html += QStringLiteral("</table>");
    }

    void addConsents()
    {
        const auto consents = m_document.value(QLatin1String("consents")).toArray();
        if (consents.isEmpty()) return;
        m_html += heading(Words::tr("Consent"));
        for (const auto& one : consents) {
            const auto consent = one.toObject();
            const auto channel = consentChannelFromName(textAt(consent, "channel"));
            const auto said =
                consent.value(QLatin1String("granted")).toBool() ? Words::tr("agreed") : Words::tr("refused");
            const auto source =
                QStringList{textAt(consent, "source"), textAt(consent, "proof")}.join(QLatin1Char(' ')).trimmed();
            line(QStringList{channel ? channelWord(*channel) : textAt(consent, "channel"), said,
                             momentText(textAt(consent, "at")), source});
        }
    }

    void addSuppressions()
    {
        const auto suppressions = m_document.value(QLatin1String("suppressions")).toArray();
        if (suppressions.isEmpty()) return;
        m_html += heading(Words::tr("Not written to"));
        for (const auto& one : suppressions) {
            const auto suppression = one.toObject();
            line(QStringList{textAt(suppression, "address"), suppressionText(textAt(suppression, "reason")),
                             momentText(textAt(suppression, "at"))});
        }
    }

    void addEvents()
    {
        const auto events = m_document.value(QLatin1String("events")).toArray();
        if (events.isEmpty()) return;
        m_html += heading(Words::tr("What was noted"));
        for (const auto& one : events)
            line(QStringList{momentText(textAt(one.toObject(), "at")), textAt(one.toObject(), "kind"),
                             textAt(one.toObject(), "detail")});
    }

    void line(QStringList words)
    {
        words.removeAll(QString());
        m_html += QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(escaped(words.join(QStringLiteral(" · "))));
    }

    static QString statusOf(const QJsonObject& message)
    {
        const auto status = messageStatusFromName(textAt(message, "status"));
        return status ? statusText(*status) : QString();
    }

    void addMessages()
    {
        m_html += heading(Words::tr("Messages of campaigns"));
        bool any = false;
        for (const auto& one : m_document.value(QLatin1String("messages")).toArray()) {
            const auto message = one.toObject();
            if (textAt(message, "kind") != QLatin1String("campaign")) continue;
            any = true;
            const auto sent = textAt(message, "sent_at");
            QStringList head{momentText(sent.isEmpty() ? textAt(message, "queued_at") : sent),
                             channelText(textAt(message, "channel")), textAt(message, "address"), statusOf(message)};
            head.removeAll(QString());
            m_html += QStringLiteral("<p><b>%1</b> %2")
                          .arg(escaped(textAt(message, "campaign_name")), muted(head.join(QStringLiteral(" · "))));
            if (const auto subject = textAt(message, "subject"); !subject.isEmpty())
                m_html += QStringLiteral("<br><i>%1</i>").arg(escaped(subject));
            m_html += QStringLiteral("<br>%1</p>").arg(escaped(textAt(message, "text").trimmed()));
        }
        if (!any) line({Words::tr("None.")});
    }

    void addConversations()
    {
        for (const auto& one : m_document.value(QLatin1String("conversations")).toArray()) {
            const auto conversation = one.toObject();
            m_html += heading(Words::tr("Conversation over %1, %2")
                                  .arg(textAt(conversation, "account"), textAt(conversation, "address")));
            for (const auto& entry : conversation.value(QLatin1String("messages")).toArray()) addSaid(entry.toObject());
        }
    }

    void addSaid(const QJsonObject& entry)
    {
        const auto direction = textAt(entry, "direction");
        const auto author = textAt(entry, "author");
        const auto who = direction == QLatin1String("in")     ? Words::tr("The contact")
                         : direction == QLatin1String("note") ? Words::tr("Note by %1").arg(author)
                         : author.isEmpty()                   ? Words::tr("The program")
                                                              : author;
        m_html += QStringLiteral("<p><b>%1</b> %2").arg(escaped(who), muted(momentText(textAt(entry, "at"))));
        const auto media = entry.value(QLatin1String("media")).toObject();
        if (!media.isEmpty()) {
            const auto file = textAt(entry, "file");
            QStringList words{kindText(textAt(entry, "kind")), file.isEmpty() ? textAt(media, "file_name") : file};
            words.removeAll(QString());
            m_html += QStringLiteral("<br>[%1]").arg(escaped(words.join(QStringLiteral(" · "))));
        }
        if (const auto text = textAt(entry, "text"); !text.isEmpty())
            m_html += QStringLiteral("<br>%1").arg(escaped(text));
        m_html += QStringLiteral("</p>");
    }

    const QJsonObject& m_document;
    QString m_html;
};

} // namespace

QByteArray personalDataPdf(const QJsonObject& document)
{
    Document paper(document);
    return pdfOf(paper.title(), paper.html());
}

} // namespace relais::ui
