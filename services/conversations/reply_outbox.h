// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/conversations/outgoing_file.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace relais {

class Database;

/// Something to say in a conversation: by a person, or by the program itself.
struct ReplyDraft
{
    WorkspaceId workspace;
    AccountId account;
    ContactId contact;
    qint64 conversation;
    QString address; ///< E.164, or a business-scoped user id
    WhatsappContent content;
    QJsonObject values = {};               ///< of the content's variables: key -> text
    std::optional<Instant> notAfter = {};  ///< free text: the end of the service window
    std::optional<UserId> author = {};     ///< nothing: the program by itself
    std::optional<OutgoingFile> file = {}; ///< goes with the free text; the content names its kind
    bool isConfirmation = false;           ///< of an opt-out: it leaves although the address is suppressed
};

/// The lasting campaign of an account's conversations, tests and invitations, made when it is first asked for. Inside the caller's transaction.
Result<qint64> replyOutboxOf(Database& database, WorkspaceId workspace, AccountId account, Instant now);

/// Puts it into the account's lasting outbox, from where the engine sends it ahead of campaigns with all that it promises; writes it
/// into the conversation, where a person's answer ends the silence (rule_runner.h). Inside the caller's transaction. Invalid: the content's texts are wrong.
Result<MessageId> queueReply(Database& database, const ReplyDraft& draft, Instant now);

} // namespace relais
