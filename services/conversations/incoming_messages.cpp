// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/incoming_messages.h"

#include "models/conversations/opt_out_words.h"
#include "models/conversations/service_window.h"
#include "services/conversations/follow_up.h"
#include "services/conversations/interaction_words.h"
#include "services/conversations/media_store.h"
#include "services/conversations/reply_outbox.h"
#include "services/conversations/rule_runner.h"
#include "services/core/clock.h"
#include "services/reading/reading_queue.h"
#include "services/storage/database.h"
#include "sql/door.h"

namespace relais {

namespace {

// Older campaigns are not looked through for what somebody answers who quotes nothing.
constexpr Milliseconds kAnswersWithin = std::chrono::hours(24 * 30);

QString kindName(IncomingMessage::Kind kind)
{
    using enum IncomingMessage::Kind;
    switch (kind) {
    case Text: return QStringLiteral("text");
    case Button: return QStringLiteral("button");
    case ListReply: return QStringLiteral("list_reply");
    case Reaction: return QStringLiteral("reaction");
    case Image: return QStringLiteral("image");
    case Video: return QStringLiteral("video");
    case Audio: return QStringLiteral("audio");
    case Document: return QStringLiteral("document");
    case Sticker: return QStringLiteral("sticker");
    case Location: return QStringLiteral("location");
    case Contacts: return QStringLiteral("contacts");
    case Order: return QStringLiteral("order");
    case FormReply: return QStringLiteral("form_reply");
    case Unsupported: return QStringLiteral("unsupported");
    }
    return {};
}

/// A quick reply such as "Stop promotions" (Meta's own sample) says the same as the word alone.
OptWord askedFor(const IncomingMessage& message)
{
    if (message.kind == IncomingMessage::Kind::Text) return optWord(message.text);
    if (message.kind != IncomingMessage::Kind::Button) return OptWord::None;
    if (const auto word = optWord(message.text); word != OptWord::None) return word;
    const bool beginsWithStop = message.text.startsWith(QLatin1String("stop "), Qt::CaseInsensitive);
    return beginsWithStop || message.payload.startsWith(QLatin1String("STOP")) ? OptWord::Stop : OptWord::None;
}

} // namespace

Result<void> IncomingMessages::enter(const IncomingMessage& message, const QList<IncomingAccount>& accounts)
{
    const auto now = m_clock.now();
    const auto quoted = messageByProviderId(m_database, message.repliesTo);
    if (!quoted) return quoted.failure();
    const auto meant = meantBy(message, accounts, *quoted, now);
    if (!meant) return meant.failure();
    const auto* account = *meant;
    const bool isOurs = *quoted && (*quoted)->workspace == account->workspace;

    IncomingContacts contacts(m_database, *account);
    const auto contact = contacts.findOrAdd(message.from, message.profileName,
                                            isOurs ? std::optional((*quoted)->contact) : std::nullopt, now);
    if (!contact) return contact.failure();
    auto thread = threadWith(*account, *contact, now);
    if (!thread) return thread.failure();
    const auto at = std::min(message.at, now);
    const auto entered = write(message, *account, *thread, at);
    if (!entered) return entered.failure();
    if (!*entered) return {};

    const auto windowBefore = thread->windowUntil;
    thread->windowUntil = serviceWindowEnd(thread->windowUntil, at, now);
    auto heard =
        m_database.run(sql::door::heard, {toMs(at), message.text, toMs(at), toMs(at), toMs(*thread->windowUntil),
                                          contact->addresses.best(), account->workspace.value(), thread->id});
    if (!heard) return heard.failure();
    const auto answers = isOurs ? quoted : lastWritten(*account, *contact, now);
    if (!answers) return answers.failure();
    const auto asked = askedFor(message);
    if (asked == OptWord::None) {
        if (auto followed = consequences(message, *contact, *answers, isOurs); !followed) return followed;
        // A reaction is nothing to be answered.
        if (message.kind == IncomingMessage::Kind::Reaction) return {};
        if (auto expected = expectReading(m_database, account->workspace, **entered, message.text, now); !expected)
            return expected;
        return runRules(m_database,
                        {.workspace = account->workspace,
                         .account = account->id,
                         .contact = contact->id,
                         .addresses = contact->addresses,
                         .address = contact->addresses.best(),
                         .conversation = thread->id,
                         .windowUntil = thread->windowUntil,
                         .interaction = **entered,
                         .wroteAt = at},
                        message.text, windowBefore, now);
    }
    if (auto said = optEverywhere(message, accounts, *contact, *answers, asked == OptWord::Stop); !said) return said;
    if (auto ended = endSilence(m_database, account->workspace, thread->id, at); !ended) return ended;
    return confirm(*account, *contact, *thread, asked == OptWord::Stop);
}

/// One number may be an account of several workspaces: what they answer says which; else who wrote to them.
Result<const IncomingAccount*> IncomingMessages::meantBy(const IncomingMessage& message,
                                                         const QList<IncomingAccount>& accounts,
                                                         const std::optional<FoundMessage>& quoted, Instant now)
{
    if (accounts.size() == 1) return &accounts.first();
    const IncomingAccount* latest = nullptr;
    std::optional<Instant> latestAt;
    for (const auto& account : accounts) {
        if (quoted && quoted->account == account.id) return &account;
        const auto known = IncomingContacts(m_database, account).find(message.from);
        if (!known) return known.failure();
        if (!*known) continue;
        const auto written = lastWritten(account, **known, now);
        if (!written) return written.failure();
        if (!latest) latest = &account;
        if (!*written || (latestAt && (*written)->leftAt <= latestAt)) continue;
        latest = &account;
        latestAt = (*written)->leftAt;
    }
    return latest ? latest : &accounts.first();
}

/// A word to this number is a word to everybody who writes from it.
Result<void> IncomingMessages::optEverywhere(const IncomingMessage& message, const QList<IncomingAccount>& accounts,
                                             const KnownContact& contact, const std::optional<FoundMessage>& answers,
                                             bool stops)
{
    for (const auto& account : accounts) {
        IncomingContacts contacts(m_database, account);
        auto there = contacts.byId(contact.id);
        if (there && !*there) there = contacts.find(message.from);
        if (!there) return there.failure();
        QStringList addresses{message.from.phone, message.from.userId, contact.addresses.phone,
                              contact.addresses.userId, answers ? answers->address : QString()};
        if (*there) addresses += {(*there)->addresses.phone, (*there)->addresses.userId};
        const OptWordSaid said{.workspace = account.workspace,
                               .addresses = addresses,
                               .contact = *there ? std::optional((*there)->id) : std::nullopt,
                               .source = QStringLiteral("wrote “%1”").arg(message.text.left(40)),
                               .at = std::min(message.at, m_clock.now())};
        if (auto done = stops ? optOut(m_database, said) : optIn(m_database, said); !done) return done;
    }
    return {};
}

Result<IncomingMessages::Thread> IncomingMessages::threadWith(const IncomingAccount& account,
                                                              const KnownContact& contact, Instant now)
{
    {
        auto rows = m_database.query(sql::door::conversation,
                                     {account.workspace.value(), account.id.value(), contact.id.value()});
        if (!rows) return rows.failure();
        if (rows->next()) return Thread{rows->integer(0), rows->optionalInstant(1)};
    }
    auto opened =
        m_database.run(sql::door::open_conversation, {account.workspace.value(), contact.id.value(), account.id.value(),
                                                      contact.addresses.best(), 0, toMs(now)});
    if (!opened) return opened.failure();
    return Thread{opened->insertedId, std::nullopt};
}

Result<std::optional<qint64>> IncomingMessages::write(const IncomingMessage& message, const IncomingAccount& account,
                                                      const Thread& thread, Instant at)
{
    const bool isUnknown = message.kind == IncomingMessage::Kind::Unsupported;
    const auto said =
        m_database.run(sql::door::say,
                       {account.workspace.value(), thread.id, kindName(message.kind), message.text, message.payload,
                        message.media.id.isEmpty() ? QString() : mediaJson(message.media),
                        textOrNull(message.providerId), textOrNull(message.repliesTo), toMs(at),
                        isUnknown ? QString::fromUtf8(message.raw) : QString()});
    if (!said) return said.failure();
    if (said->affected == 0) return std::optional<qint64>();
    if (auto indexed = indexInteraction(m_database, said->insertedId, message.text); !indexed) return indexed.failure();
    if (!message.media.id.isEmpty())
        if (auto expected =
                expectMedia(m_database, account.workspace, account.id, said->insertedId, message.media, m_clock.now());
            !expected)
            return expected.failure();
    return std::optional(said->insertedId);
}

Result<std::optional<FoundMessage>> IncomingMessages::lastWritten(const IncomingAccount& account,
                                                                  const KnownContact& contact, Instant now)
{
    qint64 id = 0;
    {
        auto rows = m_database.query(sql::door::last_campaign_message,
                                     {contact.id.value(), account.workspace.value(), account.id.value(),
                                      toMs(now - kAnswersWithin), account.workspace.value(), contact.id.value(),
                                      toMs(now - kAnswersWithin), account.id.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return std::optional<FoundMessage>();
        id = rows->integer(0);
    }
    return messageById(m_database, id);
}

Result<void> IncomingMessages::consequences(const IncomingMessage& message, const KnownContact& contact,
                                            const std::optional<FoundMessage>& answers, bool isQuoted)
{
    const auto now = m_clock.now();
    if (!answers || message.kind == IncomingMessage::Kind::Reaction) return {};
    if (auto moved = moveForward(m_database, *answers, MessageStatus::Replied, {}, {}, {}, now); !moved)
        return moved.failure();
    if (!answers->ofCampaign) return {};
    return queueFollowUp(m_database, *answers, contact.addresses.best(), {std::min(message.at, now), isQuoted}, now);
}

Result<void> IncomingMessages::confirm(const IncomingAccount& account, const KnownContact& contact,
                                       const Thread& thread, bool stopped)
{
    const auto now = m_clock.now();
    auto noted = m_database.run(sql::door::note_event,
                                {account.workspace.value(), thread.id,
                                 stopped ? QStringLiteral("opt_out") : QStringLiteral("opt_in"), QString(), toMs(now)});
    if (!noted) return noted.failure();
    if (!isServiceWindowOpen(thread.windowUntil, now)) return {};
    const auto text = confirmationText(contact.language, contact.addresses.phone, stopped);
    const auto queued = queueReply(m_database,
                                   {.workspace = account.workspace,
                                    .account = account.id,
                                    .contact = contact.id,
                                    .conversation = thread.id,
                                    .address = contact.addresses.best(),
                                    .content = {.text = text},
                                    .notAfter = thread.windowUntil,
                                    .isConfirmation = true},
                                   now);
    if (!queued) return queued.failure();
    return {};
}

} // namespace relais
