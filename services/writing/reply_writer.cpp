// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/reply_writer.h"

#include "services/contacts/contact_repository.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/writing/language.h"
#include "services/writing/prompts.h"

namespace relais {

namespace {

constexpr int kEntriesRead = 120;
constexpr qsizetype kMessages = 12;
constexpr qsizetype kMessagesSummedUp = 40;
constexpr qsizetype kLongestThread = 24'000;
constexpr qsizetype kLongestMessage = 2000;
constexpr int kTokens = 300;

/// Not in the middle of a word, which may be a link.
QString shortened(const QString& text)
{
    if (text.size() <= kLongestMessage) return text;
    const auto end = text.lastIndexOf(QLatin1Char(' '), kLongestMessage);
    return end <= 0 ? QString() : text.left(end);
}

/// What was said in words, oldest first; notes are for colleagues, events are the program's.
QList<SaidWords> saidIn(const ThreadPart& part, qsizetype most)
{
    QList<SaidWords> said;
    for (const auto& entry : part.entries) {
        const bool isSaid =
            entry.direction == ThreadEntry::Direction::In || entry.direction == ThreadEntry::Direction::Out;
        if (isSaid && !entry.text.trimmed().isEmpty())
            said.append({entry.direction == ThreadEntry::Direction::Out, shortened(entry.text)});
    }
    qsizetype first = said.size();
    // More than a small model holds in mind would push out what it was told to do.
    for (qsizetype room = kLongestThread;
         first > 0 && said.size() - first < most && room >= said[first - 1].text.size(); --first)
        room -= said[first - 1].text.size();
    return said.mid(first);
}

/// That of what they wrote last; many messages are too short to tell, so that the contact's own and what we wrote to them say it too.
QString languageIn(const QList<SaidWords>& said, const QString& stored)
{
    QString words;
    for (auto one = said.crbegin(); one != said.crend(); ++one) {
        if (one->isOurs) continue;
        words = one->text + QLatin1Char('\n') + words;
        if (const auto language = languageOf(words); !language.isEmpty()) return language;
    }
    if (checkLanguage(stored)) return stored;
    QString all;
    for (const auto& one : said) all += one.text + QLatin1Char('\n');
    const auto language = languageOf(all);
    return language.isEmpty() ? QStringLiteral("fr") : language;
}

} // namespace

Result<ReplyWriter::Thread> ReplyWriter::thread(ConversationId id, qsizetype most)
{
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto part = readThread(m_database, m_session, id, kEntriesRead);
    if (!part) return part.failure();
    Thread thread{.name = conversation->name, .said = saidIn(*part, most)};
    QString stored;
    if (m_session.require(m_database, Scope::ContactsRead)) {
        const auto contact = ContactRepository(m_database, m_session, m_clock).byId(conversation->contact);
        if (!contact) return contact.failure();
        thread.contact = contact->data.firstName.isEmpty() ? contact->data.name : contact->data.firstName;
        stored = contact->data.language.section(QLatin1Char('-'), 0, 0);
    }
    thread.language = languageIn(thread.said, stored);
    return thread;
}

Result<Written> ReplyWriter::suggest(ConversationId id, bool isAgain, const WritingListener& listener,
                                     const std::stop_token& stop)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto found = thread(id, kMessages);
    if (!found) return found.failure();
    if (found->said.isEmpty() || found->said.constLast().isOurs)
        return fail(ErrorCode::Invalid, found->name, QStringLiteral("there is nothing to answer"));
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const auto manner = m_asker.manner();
    if (!manner) return manner.failure();
    const ReplyContext context(found->said, found->contact, *manner);
    const ChatRequest request{.system =
                                  promptOf(PromptKind::Reply).with({{QStringLiteral("language"), found->language}}),
                              .user =
                                  QStringLiteral("Task: reply\nLanguage: %1\n\n").arg(found->language) + context.text(),
                              .longestAnswer = kTokens};
    const WritingListener showing =
        listener ? [&](const QString& soFar) { listener(context.shown(soFar)); } : WritingListener();
    return m_asker.answered(
        {*status, request, showing, isAgain},
        [&](const ModelAsker::Told& told) -> Result<Written> {
            const auto answer = ModelAsker::wholeAnswer(told);
            if (!answer) return answer.failure();
            const auto text = context.restored(*answer, told.author.name());
            if (!text) return text.failure();
            return Written{.text = *text, .language = found->language, .by = ModelAsker::writtenBy(told)};
        },
        stop);
}

Result<Written> ReplyWriter::summarize(ConversationId id, const QString& language, bool isAgain,
                                       const std::stop_token& stop)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    if (auto good = checkLanguage(language); !good) return good.failure();
    const auto found = thread(id, kMessagesSummedUp);
    if (!found) return found.failure();
    if (found->said.isEmpty())
        return fail(ErrorCode::Invalid, found->name, QStringLiteral("nothing was said in words"));
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const ReplyContext context(found->said, found->contact);
    const ChatRequest request{.system = promptOf(PromptKind::Summary).with({{QStringLiteral("language"), language}}),
                              .user = QStringLiteral("Task: summary\nLanguage: %1\n\n").arg(language) + context.text(),
                              .longestAnswer = kTokens};
    return m_asker.answered(
        {*status, request, {}, isAgain},
        [&](const ModelAsker::Told& told) -> Result<Written> {
            const auto answer = ModelAsker::wholeAnswer(told);
            if (!answer) return answer.failure();
            const auto text = context.restored(*answer, told.author.name());
            if (!text) return text.failure();
            return Written{.text = *text, .language = language, .by = ModelAsker::writtenBy(told)};
        },
        stop);
}

} // namespace relais
