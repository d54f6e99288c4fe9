// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/invitation_mail.h"

#include "services/access/invitation_text.h"
#include "services/access/one_time_code.h"
#include "services/channels/smtp/mail_composer.h"
#include "services/conversations/reply_outbox.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/invitations.h"
#include "sql/replies.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace relais {

namespace {

const QString kCode = QStringLiteral("code");

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

struct SendingAs
{
    AccountId account;
    SmtpSettings settings;
};

Result<SendingAs> senderOf(Database& database, const InvitationMail& mail)
{
    auto rows = database.query(sql::invitations::account, {mail.workspace.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QStringLiteral("SMTP"),
                    QStringLiteral(
                        "an invitation is sent by mail: add an e-mail account, or create the person directly"));
    if (!mail.armed && !rows->flag(2)) return fail(ErrorCode::Disarmed);
    auto settings = SmtpSettings::fromJson(QJsonDocument::fromJson(rows->bytes(1)).object());
    if (!settings) return settings.failure();
    return SendingAs{AccountId(rows->integer(0)), std::move(*settings)};
}

MailContent contentOf(const SmtpSettings& settings, const QString& language)
{
    const auto words = invitationText(language);
    MailContent content{.from = settings.from,
                        .replyTo = settings.replyTo,
                        .subject = words.subject,
                        .html = {},
                        .text = words.text,
                        .signatureHtml = {},
                        .listName = {},
                        .listId = {},
                        .unsubscribeMailbox = {},
                        .unsubscribeUrl = {},
                        .variables = {},
                        .personal = true};
    for (const auto* name : {"code", "validity", "agency", "workspace", "inviter", "email"})
        content.variables.insert(QString::fromLatin1(name), QString::fromLatin1(name));
    return content;
}

/// "15 minutes", "2 h": read alike in both languages.
QString validity(int minutes)
{
    if (minutes % 60 == 0) return QStringLiteral("%1 h").arg(minutes / 60);
    return minutes == 1 ? QStringLiteral("1 minute") : QStringLiteral("%1 minutes").arg(minutes);
}

Result<QString> oneText(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() ? rows->text(0) : QString();
}

} // namespace

Result<MessageId> queueInvitation(Database& database, const InvitationMail& mail, Instant now)
{
    const auto sender = senderOf(database, mail);
    if (!sender) return sender.failure();
    const auto workspace = oneText(database.query(sql::invitations::workspace_name, {mail.workspace.value()}));
    if (!workspace) return workspace.failure();
    const auto outbox = replyOutboxOf(database, mail.workspace, sender->account, now);
    if (!outbox) return outbox.failure();
    qint64 step = -1;
    {
        auto rows = database.query(sql::replies::next_test, {mail.workspace.value(), *outbox});
        if (!rows) return rows.failure();
        if (rows->next()) step = rows->integer(0);
    }
    const auto content = compact(contentOf(sender->settings, mail.language).toJson());
    if (auto frozen = database.run(sql::replies::freeze_content, {mail.workspace.value(), *outbox, step, content});
        !frozen)
        return frozen.failure();
    const QJsonObject values{{QStringLiteral("validity"), validity(mail.minutes)},
                             {QStringLiteral("agency"), mail.agency},
                             {QStringLiteral("workspace"), *workspace},
                             {QStringLiteral("inviter"), mail.inviter},
                             {QStringLiteral("email"), mail.email}};
    // Of no contact, and exempt: who is invited asked for no marketing, so what keeps that away does not hold it.
    const auto message = database.run(sql::replies::add_message,
                                      {mail.workspace.value(), *outbox, step, 0, sender->account.value(), mail.email,
                                       compact(values), toMs(now), toMs(now), instantOrNull(std::nullopt), true});
    if (!message) return message.failure();
    if (auto counted = database.run(sql::replies::count_queued, {mail.workspace.value(), *outbox}); !counted)
        return counted.failure();
    return MessageId(message->insertedId);
}

Result<QByteArray> withInvitationCode(Database& database, MessageId mail, const QByteArray& values, Instant now)
{
    struct Found
    {
        qint64 id;
        QString emailKey;
        Milliseconds lasts;
        QString install;
    };
    std::optional<Found> found;
    {
        auto rows = database.query(sql::invitations::by_mail, {mail.value()});
        if (!rows) return rows.failure();
        if (rows->next() && !rows->flag(3) && !rows->flag(4))
            found = Found{rows->integer(0), rows->text(1), std::chrono::minutes(rows->integer(2)), rows->text(5)};
    }
    const auto isVoid = [] {
        return fail(ErrorCode::Conflict, QStringLiteral("invitation"),
                    QStringLiteral("the invitation was revoked, or sent again"));
    };
    if (!found) return isVoid();
    const auto code = makeInvitationCode();
    const auto hash = hashCode(code, found->install, found->emailKey);
    if (!hash) return hash.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto kept =
        database.run(sql::invitations::keep_code, {*hash, toMs(now + found->lasts), found->id, mail.value()});
    if (!kept) return kept.failure();
    if (kept->affected == 0) return isVoid();
    if (auto done = transaction->commit(); !done) return done.failure();
    auto all = QJsonDocument::fromJson(values).object();
    all.insert(kCode, QString::fromLatin1(code.reveal()));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace relais
