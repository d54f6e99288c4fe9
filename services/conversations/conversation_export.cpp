// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_export.h"

#include "models/csv/csv_reader.h"
#include "services/access/audit.h"
#include "services/conversations/conversation_json.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/core/clock.h"
#include "services/storage/output_file.h"

#include <QJsonDocument>

namespace relais {

namespace {

QByteArray csvText(const ConversationDocument& document)
{
    QByteArray text("at,direction,author,kind,text,media,status,error,campaign\r\n");
    for (const auto& entry : document.thread) {
        const auto who = entry.direction == ThreadEntry::Direction::In ? document.conversation.name : entry.author;
        const auto file = entry.mediaName.isEmpty() ? entry.mediaType : entry.mediaName;
        text += csvLine({toIso(entry.at), directionName(entry.direction), who, entry.kind, entry.text, file,
                         entry.status ? statusName(*entry.status) : QString(), entry.trouble, entry.campaignName});
    }
    return text;
}

} // namespace

Result<int> exportConversation(Database& database, const Session& session, const Clock& clock, ConversationId id,
                               const QString& path, ConversationFormat format)
{
    return exportConversation(database, session, clock, id, path,
                              [format](const ConversationDocument& document) -> Result<QByteArray> {
                                  return format == ConversationFormat::Csv ? csvText(document)
                                                                           : QJsonDocument(toJson(document)).toJson();
                              });
}

Result<int> exportConversation(Database& database, const Session& session, const Clock& clock, ConversationId id,
                               const QString& path, const ConversationLayout& layOut)
{
    if (auto may = session.require(database, Scope::ContactsExport); !may) return may.failure();
    const auto conversation = ConversationRepository(database, session, clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto thread = readWholeThread(database, session, id);
    if (!thread) return thread.failure();
    if (auto may = checkOutput(path, database); !may) return may.failure();
    // Before the file is opened: whoever is stopped while pages are laid out leaves no half of one.
    const auto bytes = layOut({*conversation, *thread});
    if (!bytes) return bytes.failure();
    const auto file = openOutput(path, database);
    if (!file) return file.failure();
    (*file)->write(*bytes);
    const AuditNote note{QStringLiteral("conversation.export"), QStringLiteral("conversation %1").arg(id.value())};
    if (auto noted = recordAuditAlone(database, actorOf(session), clock.now(), note); !noted) return noted.failure();
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return static_cast<int>(thread->size());
}

} // namespace relais
