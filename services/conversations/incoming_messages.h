// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/door.h"
#include "services/conversations/incoming_contacts.h"

namespace relais {

/// A message of ours as what comes back finds it.
struct FoundMessage
{
    MessageId id;
    WorkspaceId workspace;
    CampaignId campaign;
    ContactId contact;
    AccountId account;
    int step = 1;
    QString address;
    MessageStatus status = MessageStatus::Queued;
    Instant finishedAt{};
    std::optional<Instant> leftAt;
    Instant queuedAt{};
    QString providerId;
    bool ofCampaign = true; ///< false: of the lasting outbox of conversations
};
Result<std::optional<FoundMessage>> messageById(Database& database, qint64 id);
Result<std::optional<FoundMessage>> messageByProviderId(Database& database, const QString& providerId);

/// Moves a message forward, never back (models/sending/status_progress.h), with its figures. Whether it moved.
Result<bool> moveForward(Database& database, const FoundMessage& message, MessageStatus told, const QString& providerId,
                         const QString& errorCode, const QString& errorText, Instant now);

/// What contacts write: the conversation, the window, the status of what they answer, opt-outs, Message 2, automation rules.
class IncomingMessages
{
public:
    IncomingMessages(Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    /// `accounts`: those whose number it came to, at least one. Within the caller's transaction.
    Result<void> enter(const IncomingMessage& message, const QList<IncomingAccount>& accounts);

private:
    struct Thread
    {
        qint64 id;
        std::optional<Instant> windowUntil;
    };
    Result<Thread> threadWith(const IncomingAccount& account, const KnownContact& contact, Instant now);
    /// Its interaction; nothing: it was there already.
    Result<std::optional<qint64>> write(const IncomingMessage& message, const IncomingAccount& account,
                                        const Thread& thread, Instant at);
    Result<std::optional<FoundMessage>> lastWritten(const IncomingAccount& account, const KnownContact& contact,
                                                    Instant now);
    Result<const IncomingAccount*> meantBy(const IncomingMessage& message, const QList<IncomingAccount>& accounts,
                                           const std::optional<FoundMessage>& quoted, Instant now);
    Result<void> optEverywhere(const IncomingMessage& message, const QList<IncomingAccount>& accounts,
                               const KnownContact& contact, const std::optional<FoundMessage>& answers, bool stops);
    Result<void> consequences(const IncomingMessage& message, const KnownContact& contact,
                              const std::optional<FoundMessage>& answers, bool isQuoted);
    Result<void> confirm(const IncomingAccount& account, const KnownContact& contact, const Thread& thread,
                         bool stopped);

    Database& m_database;
    const Clock& m_clock;
};

} // namespace relais
