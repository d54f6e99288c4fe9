// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/writing_room.h"
#include "app/relaisctl/words.h"
#include "services/reading/reading_queue.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

/// A text for people, with who wrote it where that is not the model they chose.
QString signedText(const WrittenBy& by, const QString& text)
{
    if (by.isPractice) return text + QStringLiteral("\n\n") + Words::tr("(Practice: no model wrote this.)");
    if (by.provider.isEmpty()) return text;
    const auto title = writerTitle(by.provider, by.model);
    return text + QStringLiteral("\n\n")
           + (by.leavesComputer
                  ? Words::tr(
                        "(Written by %1, since Ollama could not answer: what it was asked has left this computer.)")
                        .arg(title)
                  : Words::tr("(Written by %1, since Ollama could not answer.)").arg(title));
}

QJsonObject writtenByJson(const WrittenBy& by)
{
    return {{word("model"), by.model},
            {word("provider"), orNull(by.provider)},
            {word("practice"), by.isPractice},
            {word("leaves_computer"), by.leavesComputer},
            {word("known"), by.isKnown},
            {word("first_word_ms"), static_cast<qint64>(by.toFirstWord.count())},
            {word("tokens"), by.figures.tokensWritten},
            {word("tokens_per_second"), by.figures.tokensPerSecond()}};
}

Answer answerOf(const Written& written)
{
    auto json = writtenByJson(written.by);
    json.insert(word("text"), written.text);
    json.insert(word("language"), orNull(written.language));
    if (!written.subject.isEmpty()) json.insert(word("subject"), written.subject);
    const auto text =
        written.subject.isEmpty() ? written.text : written.subject + QStringLiteral("\n\n") + written.text;
    return {json, signedText(written.by, text)};
}

tl::expected<void, Failure> languageGiven(const Arguments& arguments)
{
    if (!arguments.has(word("--language"))) return {};
    if (const auto good = checkLanguage(arguments.value(word("--language"))); !good)
        return wrongUsage(word("--language"), good.error().detail);
    return {};
}

Outcome draft(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(word("--brief")))
        return wrongUsage(word("--brief"), Words::tr("a draft needs a brief: what the message is about"));
    const auto channel = writingChannelFrom(arguments.value(word("--channel"), word("email")));
    if (!channel) return wrongUsage(word("--channel"), Words::tr("email or whatsapp"));
    if (const auto good = languageGiven(arguments); !good) return tl::unexpected(good.error());
    WritingRoom room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto written = writer->draft({.brief = arguments.value(word("--brief")),
                                        .channel = *channel,
                                        .language = arguments.value(word("--language")),
                                        .isAgain = arguments.has(word("--again"))},
                                       {}, room.stop());
    if (!written) return room.failed(written.error());
    return answerOf(*written);
}

Outcome rewrite(Desk& desk, const Arguments& arguments)
{
    const auto how = rewritingFrom(arguments.value(word("--how"), word("shorten")));
    if (!how) return wrongUsage(word("--how"), Words::tr("shorten, reword, formal, friendly or translate"));
    if (*how == Rewriting::Translate && !arguments.has(word("--language")))
        return wrongUsage(word("--language"), Words::tr("translating needs the language to translate into"));
    if (const auto good = languageGiven(arguments); !good) return tl::unexpected(good.error());
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    WritingRoom room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto written = writer->rewrite({.text = *text,
                                          .how = *how,
                                          .language = arguments.value(word("--language")),
                                          .isAgain = arguments.has(word("--again"))},
                                         {}, room.stop());
    if (!written) return room.failed(written.error());
    return answerOf(*written);
}

Outcome subjects(Desk& desk, const Arguments& arguments)
{
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    WritingRoom room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto proposed = writer->subjects(*text, arguments.has(word("--again")), room.stop());
    if (!proposed) return room.failed(proposed.error());
    auto json = writtenByJson(proposed->by);
    json.insert(word("subjects"), QJsonArray::fromStringList(proposed->subjects));
    return Answer{json, signedText(proposed->by, proposed->subjects.join(QLatin1Char('\n')))};
}

tl::expected<ConversationId, Failure> conversationIn(const Arguments& arguments)
{
    bool isNumber = false;
    const ConversationId id(arguments.operands().first().toLongLong(&isNumber));
    if (!isNumber)
        return wrongUsage(arguments.operands().first(),
                          Words::tr("a conversation's id is a number: relaisctl conversation list shows it"));
    return id;
}

Outcome reply(Desk& desk, const Arguments& arguments)
{
    const auto id = conversationIn(arguments);
    if (!id) return tl::unexpected(id.error());
    WritingRoom room(desk);
    auto writer = room.replies();
    if (!writer) return writer.failure();
    const auto written = writer->suggest(*id, arguments.has(word("--again")), {}, room.stop());
    if (!written) return room.failed(written.error());
    return answerOf(*written);
}

Outcome summary(Desk& desk, const Arguments& arguments)
{
    const auto id = conversationIn(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto language = arguments.value(word("--language"), spokenLanguage());
    if (const auto good = checkLanguage(language); !good) return wrongUsage(word("--language"), good.error().detail);
    WritingRoom room(desk);
    auto writer = room.replies();
    if (!writer) return writer.failure();
    const auto written = writer->summarize(*id, language, arguments.has(word("--again")), room.stop());
    if (!written) return room.failed(written.error());
    return answerOf(*written);
}

Outcome reading(Desk& desk, const Arguments& arguments)
{
    const auto wanted = arguments.operands().value(0);
    if (!wanted.isEmpty() && wanted != word("on") && wanted != word("off"))
        return wrongUsage(wanted, Words::tr("on or off"));
    if (!wanted.isEmpty())
        if (auto done = switchReading(desk.database(), desk.session(), desk.clock(), wanted == word("on")); !done)
            return done.failure();
    const auto state = readingState(desk.database(), desk.session(), desk.clock());
    if (!state) return state.failure();
    QStringList lines{
        state->isOn
            ? Words::tr(
                  "What contacts write is read by itself: %1 in the last 24 hours, %2 waiting, %3 that no model could read.")
                  .arg(state->read)
                  .arg(state->waiting)
                  .arg(state->unreadable)
            : Words::tr("What contacts write is not read by itself: relaisctl ai reading on changes that.")};
    if (state->trouble) lines.append(errorText(*state->trouble));
    return Answer{QJsonObject{{word("on"), state->isOn},
                              {word("read"), state->read},
                              {word("waiting"), state->waiting},
                              {word("unreadable"), state->unreadable},
                              {word("trouble"),
                               state->trouble ? QJsonValue(errorText(*state->trouble)) : QJsonValue()}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome caption(Desk& desk, const Arguments& arguments)
{
    const auto platform = platformFrom(arguments.value(word("--platform")));
    if (!platform) return wrongUsage(word("--platform"), Words::tr("x, instagram, mastodon, bluesky or reddit"));
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    WritingRoom room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto written = writer->caption(*text, *platform, arguments.has(word("--again")), room.stop());
    if (!written) return room.failed(written.error());
    const auto post = written->caption.post();
    auto json = writtenByJson(written->by);
    json.insert(word("platform"), platformName(*platform));
    json.insert(word("text"), written->caption.text);
    json.insert(word("hashtags"), QJsonArray::fromStringList(written->caption.hashtags));
    json.insert(word("length"), postLength(post, *platform));
    json.insert(word("longest"), longestPost(*platform));
    return Answer{json, signedText(written->by, post)};
}

Outcome read(Desk& desk, const Arguments& arguments)
{
    const auto text = givenText(arguments);
    if (!text) return text.failure();
    WritingRoom room(desk);
    auto writer = room.writer();
    if (!writer) return writer.failure();
    const auto found = writer->read(*text, room.stop());
    if (!found) return room.failed(found.error());
    const auto sentiment = sentimentName(found->reading.sentiment);
    const auto intent = intentName(found->reading.intent);
    const auto urgency = urgencyName(found->reading.urgency);
    auto json = writtenByJson(found->by);
    json.insert(word("language"), orNull(found->language));
    json.insert(word("sentiment"), sentiment);
    json.insert(word("intent"), intent);
    json.insert(word("urgency"), urgency);
    return Answer{json,
                  signedText(found->by, QStringLiteral("%1  %2  %3  %4")
                                            .arg(found->language.isEmpty() ? QStringLiteral("?") : found->language,
                                                 sentiment, intent, urgency))};
}

} // namespace

QList<Command> writingCommands()
{
    const auto ai = [](const char* verb) { return QStringList{word("ai"), word(verb)}; };
    return {
        {ai("draft"),
         word("--brief TEXT [--channel email|whatsapp] [--language L] [--again]"),
         {{word("--brief"), word("TEXT")},
          {word("--channel"), word("C")},
          {word("--language"), word("L")},
          {word("--again")}},
         0,
         0,
         Needs::Workspace,
         draft},
        {ai("rewrite"),
         word("[--text-file F] [--how shorten|reword|formal|friendly|translate] [--language L] [--again]"),
         {{word("--text-file"), word("F")},
          {word("--how"), word("H")},
          {word("--language"), word("L")},
          {word("--again")}},
         0,
         0,
         Needs::Workspace,
         rewrite},
        {ai("subjects"),
         word("[--text-file F] [--again]"),
         {{word("--text-file"), word("F")}, {word("--again")}},
         0,
         0,
         Needs::Workspace,
         subjects},
        {ai("caption"),
         word("--platform x|instagram|mastodon|bluesky|reddit [--text-file F] [--again]"),
         {{word("--platform"), word("P")}, {word("--text-file"), word("F")}, {word("--again")}},
         0,
         0,
         Needs::Workspace,
         caption},
        {ai("reply"), word("CONVERSATION [--again]"), {{word("--again")}}, 1, 1, Needs::Workspace, reply},
        {ai("summary"),
         word("CONVERSATION [--language L] [--again]"),
         {{word("--language"), word("L")}, {word("--again")}},
         1,
         1,
         Needs::Workspace,
         summary},
        {ai("reading"), word("[on|off]"), {}, 0, 1, Needs::Workspace, reading},
        {ai("read"), word("[--text-file F]"), {{word("--text-file"), word("F")}}, 0, 0, Needs::Workspace, read},
    };
}

} // namespace relais::ctl
