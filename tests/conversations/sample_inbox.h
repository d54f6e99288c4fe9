// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/media_state.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/sending/message_status.h"

#include <QString>

#include <map>

namespace relais {
class Database;
}

namespace relais::test {

/// Conversations of a workspace, written as the door writes them. Moments are minutes after `start`. A failure ends the
/// test program.
class SampleInbox
{
public:
    static constexpr qint64 kStart = 1'789'990'000'000;

    SampleInbox(Database& database, WorkspaceId workspace, qint64 start = kStart);

    AccountId account() const { return AccountId(m_account); }
    /// A contact (with its words) and an open conversation with one unread.
    ConversationId converse(const QString& name, int minute);
    /// The contact writes; the window stays as it is unless it is opened.
    qint64 hear(ConversationId id, const QString& text, int minute, const QString& kind = QStringLiteral("text"),
                const QString& media = {});
    /// The contact sends a file, which is here.
    qint64 hearFile(ConversationId id, const QString& kind, const QString& name, const QString& mediaType,
                    const QByteArray& data, int minute, const QString& caption = {});
    /// The same, and it is not here; nobody tries to fetch it.
    qint64 missFile(ConversationId id, const QString& kind, const QString& name, const QString& mediaType,
                    MediaState state, const QString& trouble, int minute);
    /// Our answer, read by now.
    void answer(ConversationId id, const QString& text, int minute);
    void note(ConversationId id, const QString& text, int minute);
    void openWindow(ConversationId id, Instant until);
    /// A campaign of its own with one message to the contact; {prenom} is the first name.
    void campaignMessage(ConversationId id, const QString& text, int minute, MessageStatus status);
    void addTemplate(const QString& name, const QString& language, const QString& body,
                     const QString& status = QStringLiteral("APPROVED"));

private:
    qint64 momentOf(int minute) const { return m_start + minute * 60'000LL; }

    Database& m_database;
    qint64 m_workspace;
    qint64 m_start;
    qint64 m_account = 0;
    int m_people = 0;
    std::map<qint64, QString> m_names;
};

} // namespace relais::test
