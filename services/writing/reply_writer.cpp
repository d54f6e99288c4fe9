// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/reply_writer.h"

#include "services/contacts/contact_repository.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/writing/language.h"
#include "services/writing/prompts.h"

namespace relais {

namespace {

constexpr int kEntriesRead = 40;
constexpr qsizetype kMessages = 12;
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
QList<SaidWords> saidIn(const ThreadPart& part)
{
    QList<SaidWords> said;
    for (const auto& entry : part.entries) {
        const bool isSaid = entry.direction == ThreadEntry::Direction::In || entry.direction == ThreadEntry::Direction::Out;
        if (isSaid && !entry.text.trimmed().isEmpty()) said.append({entry.direction == ThreadEntry::Direction::Out, shortened(entry.text)});
    }
    return said.mid(qMax(qsizetype(0), said.size() - kMessages));
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

Result<ReplyWriter::Thread> ReplyWriter::thread(ConversationId id)
{
    const auto conversation = ConversationRepository(m_database, m_session, m_clock).byId(id);
    if (!conversation) return conversation.failure();
    const auto part = readThread(m_database, m_session, id, kEntriesRead);
    if (!part) return part.failure();
    Thread thread{.said = saidIn(*part)};
    if (thread.said.isEmpty() || thread.said.constLast().isOurs) return fail(ErrorCode::Invalid, conversation->name, QStringLiteral("there is nothing to answer"));
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

Result<Written> ReplyWriter::suggest(ConversationId id, bool isAgain, const WritingListener& listener, const std::stop_token& stop)
{
    if (auto may = m_session.require(m_database, Scope::InboxReply); !may) return may.failure();
    const auto found = thread(id);
    if (!found) return found.failure();
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const auto manner = m_asker.manner();
    if (!manner) return manner.failure();
    const ReplyContext context(found->said, found->contact, *manner);
    const ChatRequest request{.system = promptOf(PromptKind::Reply).with({{QStringLiteral("language"), found->language}}),
                              .user = QStringLiteral("Task: reply\nLanguage: %1\n\n").arg(found->language) + context.text(),
                              .longestAnswer = kTokens};
    const WritingListener showing = listener ? [&](const QString& soFar) { listener(context.shown(soFar)); } : WritingListener();
    return m_asker.answered({*status, request, showing, isAgain}, [&](const ModelAsker::Told& told) -> Result<Written> {
        const auto answer = ModelAsker::wholeAnswer(told);
        if (!answer) return answer.failure();
        const auto text = context.restored(*answer, told.author.name());
        if (!text) return text.failure();
        return Written{.text = *text, .language = found->language, .by = ModelAsker::writtenBy(told)};
    }, stop);
}

} // namespace relais
