// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/personal_data_reader.h"

#include "models/conversations/media_state.h"
#include "models/core/instant.h"
#include "models/mail/html_text.h"
#include "models/sending/message_status.h"
#include "models/template/template.h"
#include "services/channels/smtp/mail_composer.h"
#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/contacts/erased_person.h"
#include "services/conversations/conversation.h"
#include "services/storage/database.h"
#include "sql/personal_data.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace relais {

namespace {

bool isMoment(const QString& key)
{
    return key == QLatin1String("at") || key.endsWith(QLatin1String("_at")) || key.endsWith(QLatin1String("_until"));
}

/// Numbers of the database as the words of the contract; in lists of objects, too.
QJsonObject inWords(const QJsonObject& row)
{
    QJsonObject words;
    for (auto it = row.begin(); it != row.end(); ++it) {
        const auto& key = it.key();
        const auto value = it.value();
        if (value.isDouble() && isMoment(key))
            words.insert(key, toIso(instantFromMs(value.toInteger())));
        else if (value.isDouble() && key == QLatin1String("status"))
            words.insert(key, statusName(static_cast<MessageStatus>(value.toInt())));
        else if (value.isDouble() && key == QLatin1String("direction"))
            words.insert(key, directionName(static_cast<ThreadEntry::Direction>(value.toInt())));
        else if (value.isDouble() && key == QLatin1String("file_state"))
            words.insert(key, mediaStateName(static_cast<MediaState>(value.toInt())));
        else if (value.isArray() && key == QLatin1String("attempts")) {
            QJsonArray attempts;
            for (const auto& attempt : value.toArray()) attempts.append(inWords(attempt.toObject()));
            words.insert(key, attempts);
        } else
            words.insert(key, value);
    }
    return words;
}

class Reader
{
public:
    Reader(Database& database, WorkspaceId workspace, const ErasedPerson& person)
        : m_database(database)
        , m_workspace(workspace.value())
        , m_person(person)
    {
    }

    Result<QJsonObject> read(ContactId id)
    {
        QJsonObject document{{QStringLiteral("format"), QStringLiteral("relais-personal-data")},
                             {QStringLiteral("version"), 1}};
        auto contacts = rows(sql::personal_data::contacts, {m_workspace, m_person.contactList()});
        if (!contacts) return contacts.failure();
        QJsonArray merged;
        for (const auto& contact : std::as_const(*contacts)) {
            if (contact.toObject().value(QLatin1String("id")).toInteger() == id.value())
                document.insert(QStringLiteral("contact"), contact);
            else
                merged.append(contact);
        }
        document.insert(QStringLiteral("merged"), merged);
        if (auto done = lists(document); !done) return done.failure();
        if (auto done = messages(document); !done) return done.failure();
        if (auto done = conversations(document); !done) return done.failure();
        return document;
    }

private:
    Result<QJsonArray> rows(const sql::Block& block, const QVariantList& parameters)
    {
        auto found = m_database.query(block, parameters);
        if (!found) return found.failure();
        QJsonArray all;
        while (found->next()) all.append(inWords(QJsonDocument::fromJson(found->text(0).toUtf8()).object()));
        return all;
    }

    Result<void> list(QJsonObject& document, const char* key, const sql::Block& block, const QVariantList& parameters)
    {
        const auto found = rows(block, parameters);
        if (!found) return found.failure();
        document.insert(QLatin1String(key), *found);
        return {};
    }

    Result<void> lists(QJsonObject& document)
    {
        const auto& contacts = m_person.contactList();
        const auto& addresses = m_person.needleList();
        if (auto done = list(document, "consents", sql::personal_data::consents, {m_workspace, contacts}); !done)
            return done;
        if (auto done = list(document, "suppressions", sql::personal_data::suppressions, {m_workspace, addresses});
            !done)
            return done;
        if (auto done = list(document, "events", sql::personal_data::events, {m_workspace, contacts}); !done)
            return done;
        if (auto done = list(document, "sequences", sql::personal_data::sequences, {m_workspace, contacts}); !done)
            return done;
        if (auto done = list(document, "different_people", sql::personal_data::different_people,
                             {m_workspace, contacts, contacts});
            !done)
            return done;
        if (auto done = list(document, "unreachable", sql::personal_data::unreachable, {m_workspace, addresses}); !done)
            return done;
        return list(document, "first_messages", sql::personal_data::first_messages, {addresses});
    }

    Result<void> messages(QJsonObject& document)
    {
        auto found = rows(sql::personal_data::messages, {m_person.contactList(), m_workspace});
        if (!found) return found.failure();
        QJsonArray all;
        for (const auto& one : std::as_const(*found)) {
            auto message = one.toObject();
            // What a reply said stands in its conversation.
            if (message.value(QLatin1String("kind")).toString() == QLatin1String("campaign"))
                if (auto done = putWords(message); !done) return done;
            all.append(message);
        }
        document.insert(QStringLiteral("messages"), all);
        return {};
    }

    /// What the person read: the campaign's content with the values of this message.
    Result<void> putWords(QJsonObject& message)
    {
        const auto step = std::min(message.value(QLatin1String("step")).toInteger(), qint64(2));
        const auto content = contentOf(message.value(QLatin1String("campaign")).toInteger(), step);
        if (!content) return content.failure();
        const auto values = message.value(QLatin1String("values")).toObject();
        const auto value = [&](const QString& key) { return values.value(key).toString(); };
        if (message.value(QLatin1String("channel")).toString() == QLatin1String("email")) {
            const auto mail = MailContent::fromJson(*content);
            if (!mail) return {};
            const auto rendered = [&](const QString& source) {
                const auto text = Template::compile(source, TemplateSyntax::Text, mail->resolver());
                return text ? QString::fromUtf8(text->render([&](const QString& key) {
                    return key == QLatin1String("@signature") ? textFromHtml(mail->signatureHtml) : value(key);
                }))
                            : QString();
            };
            message.insert(QStringLiteral("subject"), rendered(mail->subject));
            message.insert(QStringLiteral("text"),
                           rendered(mail->text.trimmed().isEmpty() ? textFromHtml(mail->html, HtmlBraces::Variables)
                                                                   : mail->text));
            return {};
        }
        const auto said = WhatsappContent::fromJson(*content);
        if (!said) return {};
        if (const auto blueprint = WhatsappBlueprint::create(*said))
            message.insert(QStringLiteral("text"), blueprint->bubble(value).text);
        return {};
    }

    Result<QJsonObject> contentOf(qint64 campaign, qint64 step)
    {
        const auto key = std::pair(campaign, step);
        if (const auto known = m_contents.constFind(key); known != m_contents.constEnd()) return *known;
        auto found = m_database.query(sql::personal_data::content, {m_workspace, campaign, step});
        if (!found) return found.failure();
        const auto content = found->next() ? QJsonDocument::fromJson(found->text(0).toUtf8()).object() : QJsonObject();
        m_contents.insert(key, content);
        return content;
    }

    Result<void> conversations(QJsonObject& document)
    {
        auto found = rows(sql::personal_data::conversations, {m_workspace, m_person.contactList()});
        if (!found) return found.failure();
        QJsonArray all;
        for (const auto& one : std::as_const(*found)) {
            auto conversation = one.toObject();
            const auto said =
                rows(sql::personal_data::said, {m_workspace, conversation.value(QLatin1String("id")).toInteger()});
            if (!said) return said.failure();
            conversation.insert(QStringLiteral("messages"), *said);
            all.append(conversation);
        }
        document.insert(QStringLiteral("conversations"), all);
        return {};
    }

    Database& m_database;
    qint64 m_workspace;
    const ErasedPerson& m_person;
    QHash<std::pair<qint64, qint64>, QJsonObject> m_contents;
};

} // namespace

Result<QJsonObject> readPersonalData(Database& database, WorkspaceId workspace, ContactId id)
{
    const auto person = ErasedPerson::find(database, workspace, {id});
    if (!person) return person.failure();
    return Reader(database, workspace, *person).read(id);
}

} // namespace relais
