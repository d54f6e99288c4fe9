// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/preview.h"

#include "models/mail/html_text.h"
#include "services/access/profile.h"
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/variables.h"
#include "services/channels/account_repository.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/campaigns.h"
#include "sql/contacts.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

namespace relais {

namespace {

/// The texts of a step, compiled together; an error names its place.
struct Texts
{
    Template subject;
    Template html;
    Template text;

    static Result<Texts> compile(const MailContent& content)
    {
        const auto resolve = content.resolver();
        auto subject = Template::compile(content.subject, TemplateSyntax::Text, resolve);
        if (!subject) return fail(ErrorCode::Invalid, QStringLiteral("steps[0].subject"), subject.error().detail);
        auto html = Template::compile(content.html, TemplateSyntax::Html, resolve);
        if (!html) return fail(ErrorCode::Invalid, QStringLiteral("steps[0].html"), html.error().detail);
        const bool own = !content.text.trimmed().isEmpty();
        auto text = Template::compile(own ? content.text : textFromHtml(content.html, HtmlBraces::Variables),
                                      TemplateSyntax::Text, resolve);
        if (!text)
            return fail(ErrorCode::Invalid, own ? QStringLiteral("steps[0].text") : QStringLiteral("steps[0].html"),
                        text.error().detail);
        return Texts{std::move(*subject), std::move(*html), std::move(*text)};
    }
};

/// The names in braces that a text uses and what they stand for. Errors are found later, with their place.
void collectVariables(const QString& source, TemplateSyntax syntax, const VariableCatalogue& catalogue,
                      QHash<QString, QString>& names)
{
    const auto made = Template::compile(source, syntax, [&](const QString& folded) {
        const auto key = catalogue.resolve(folded);
        if (key && !isComposersVariable(*key)) names.insert(folded, *key);
        return key;
    });
    Q_UNUSED(made)
}

Result<SmtpSettings> settingsOf(Database& database, const Session& session, const Clock& clock, const QString& account)
{
    if (account.isEmpty()) {
        const auto from = Mailbox::parse(session.email);
        if (!from) return from.failure();
        return SmtpSettings{.from = *from};
    }
    const auto known = AccountRepository(database, session, clock).byName(account);
    if (!known) return known.failure();
    if (!known->draft.smtp())
        return fail(ErrorCode::Invalid, QStringLiteral("account"), QStringLiteral("this account sends no e-mail"));
    return *known->draft.smtp();
}

/// A file that is stored has its size there; one that still is to be read, on the disk.
Result<QList<PreviewFile>> filesOf(Database& database, const Session& session, const CampaignStep& step)
{
    QList<PreviewFile> files;
    for (const auto& file : step.attachments) {
        if (!file.contentId.isEmpty()) continue;
        if (!file.id) {
            const QFileInfo info(file.path);
            files.append({file.name.isEmpty() ? info.fileName() : file.name, info.size()});
            continue;
        }
        auto rows = database.query(sql::campaigns::attachment_size, {session.workspace.value(), file.id->value()});
        if (!rows) return rows.failure();
        if (rows->next()) files.append({rows->text(0), rows->integer(1)});
    }
    return files;
}

} // namespace

Result<MailContent> mailContentOf(Database& database, const Session& session, const CampaignDraft& draft, int step)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    const auto catalogue = VariableCatalogue::load(database, session);
    if (!catalogue) return catalogue.failure();
    const SystemClock clock;
    const auto smtp = settingsOf(database, session, clock, draft.account);
    if (!smtp) return smtp.failure();
    const auto& wanted = draft.steps.value(step);
    MailContent content{.from = smtp->from,
                        .replyTo = smtp->replyTo,
                        .subject = wanted.subject,
                        .html = wanted.html,
                        .text = wanted.text,
                        .signatureHtml = {},
                        .listName = {},
                        .listId = {},
                        .unsubscribeMailbox = smtp->unsubscribeMailbox,
                        .unsubscribeUrl = smtp->unsubscribeUrl,
                        .variables = {}};
    if (!wanted.replyTo.isEmpty()) {
        const auto replyTo = EmailAddress::parse(wanted.replyTo);
        if (!replyTo)
            return fail(ErrorCode::Invalid, QStringLiteral("steps[%1].reply_to").arg(step), replyTo.error().detail);
        content.replyTo = *replyTo;
    }
    collectVariables(wanted.subject, TemplateSyntax::Text, *catalogue, content.variables);
    collectVariables(wanted.html, TemplateSyntax::Html, *catalogue, content.variables);
    collectVariables(wanted.text, TemplateSyntax::Text, *catalogue, content.variables);
    const auto signature = signatureOf(database, session);
    if (!signature) return signature.failure();
    content.signatureHtml = *signature;
    auto rows = database.query(sql::campaigns::workspace, {session.workspace.value()});
    if (!rows) return rows.failure();
    if (rows->next()) {
        content.listName = HeaderValue::cleaned(rows->text(0));
        content.listId = rows->text(1) + QLatin1Char('.') + smtp->from.address.domain();
    }
    return content;
}

Result<QJsonObject> valuesOf(Database& database, WorkspaceId workspace, const QStringList& keys, ContactId contact)
{
    const auto catalogue = VariableCatalogue::load(database, workspace);
    if (!catalogue) return catalogue.failure();
    QStringList columns{QStringLiteral("1")};
    for (const auto& key : keys) columns.append(catalogue->sqlOf(key));
    auto rows = database.queryText(
        QStringLiteral("SELECT %1 FROM contacts c WHERE c.workspace_id = ? AND c.id = ? AND c.deleted_at IS NULL")
            .arg(columns.join(QStringLiteral(", "))),
        {workspace.value(), contact.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(contact.value()), QStringLiteral("no such contact"));
    QJsonObject values;
    for (qsizetype i = 0; i < keys.size(); ++i) values.insert(keys[i], rows->text(static_cast<int>(i) + 1));
    return values;
}

Result<QJsonObject> valuesOf(Database& database, const Session& session, const QStringList& keys, ContactId contact)
{
    if (auto may = session.require(database, Scope::ContactsRead); !may) return may.failure();
    return valuesOf(database, session.workspace, keys, contact);
}

Result<MailPreview> previewMail(Database& database, const Session& session, const CampaignDraft& draft,
                                ContactId contact)
{
    const auto content = mailContentOf(database, session, draft);
    if (!content) return content.failure();
    auto texts = Texts::compile(*content);
    if (!texts) return texts.failure();
    auto keys = content->variables.values();
    keys.append(QStringLiteral("name"));
    keys.append(QStringLiteral("email"));
    keys.removeDuplicates();
    const auto values = valuesOf(database, session, keys, contact);
    if (!values) return values.failure();

    const auto unsubscribe =
        content->unsubscribeUrl.isEmpty()
            ? QStringLiteral("mailto:") + content->unsubscribeMailbox.value_or(content->from.address).text()
            : content->unsubscribeUrl;
    const auto value = [&](const QString& key) {
        if (!isComposersVariable(key)) return values->value(key).toString();
        return key == QLatin1String("@signature") ? textFromHtml(content->signatureHtml) : unsubscribe;
    };
    const auto files = filesOf(database, session, draft.steps.value(0));
    if (!files) return files.failure();
    MailPreview preview;
    preview.files = *files;
    preview.from = content->from.text();
    const auto name = values->value(QStringLiteral("name")).toString();
    const auto email = values->value(QStringLiteral("email")).toString();
    preview.to = name.isEmpty() ? email : QStringLiteral("%1 <%2>").arg(name, email);
    preview.subject = HeaderValue::cleaned(QString::fromUtf8(texts->subject.render(value))).text();
    preview.text = QString::fromUtf8(texts->text.render(value));
    // A signature is HTML already: it takes its place after the values were escaped.
    const auto mark = QUuid::createUuid().toString(QUuid::Id128);
    preview.html = QString::fromUtf8(
        texts->html.render([&](const QString& key) { return key == QLatin1String("@signature") ? mark : value(key); }));
    preview.html.replace(mark, content->signatureHtml);
    for (const auto* text : {&texts->subject, &texts->html, &texts->text})
        for (const auto& key : text->required())
            if (!isComposersVariable(key) && value(key).trimmed().isEmpty() && !preview.emptyVariables.contains(key))
                preview.emptyVariables.append(key);
    return preview;
}

Result<QByteArray> composeTestMail(Database& database, const Session& session, const Clock& clock,
                                   const CampaignDraft& draft, std::optional<CampaignId> stored, ContactId contact,
                                   const QString& address)
{
    if (auto may = session.require(database, Scope::CampaignsSend); !may) return may.failure();
    const auto to = EmailAddress::parse(address);
    if (!to) return to.failure();
    const auto content = mailContentOf(database, session, draft);
    if (!content) return content.failure();
    QList<MailAttachment> attachments;
    if (stored) {
        const auto files = attachmentsOf(database, session, *stored);
        if (!files) return files.failure();
        for (const auto& file : *files) attachments.append({file.name, file.mediaType, file.contentId, file.data});
    }
    const auto blueprint = MailBlueprint::create(*content, attachments);
    if (!blueprint) return blueprint.failure();
    const auto values = valuesOf(database, session, content->variables.values(), contact);
    if (!values) return values.failure();
    return blueprint->compose({.address = to->text(),
                               .name = session.userName,
                               .values = QJsonDocument(*values).toJson(QJsonDocument::Compact),
                               .messageId = "test." + QUuid::createUuid().toByteArray(QUuid::Id128) + '@'
                                            + content->from.address.domain().toLatin1(),
                               .date = clock.now(),
                               .unsubscribeToken = "test"});
}

} // namespace relais
