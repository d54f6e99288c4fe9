// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/text_judge.h"
#include "app/relaisctl/paper.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_export.h"
#include "services/conversations/conversation_json.h"
#include "services/conversations/conversation_media.h"
#include "services/conversations/conversation_replies.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/sequences.h"
#include "ui/text/campaign_text.h"
#include "ui/text/media_text.h"
#include "ui/text/plural.h"

#include <QJsonArray>

namespace relais::ctl {

namespace {

constexpr int kMostListed = 10'000;

tl::expected<ConversationId, Failure> idOf(const Arguments& arguments)
{
    const auto& text = arguments.operands().first();
    bool ok = false;
    const auto number = text.toLongLong(&ok);
    if (!ok || number < 1)
        return wrongUsage(text, Words::tr("a conversation's id is a number: relaisctl conversation list shows it"));
    return ConversationId(number);
}

ConversationActions actionsOf(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

/// The conversation as it stands after a change.
Outcome standing(Desk& desk, ConversationId id, const QString& text)
{
    const auto conversation = ConversationRepository(desk.database(), desk.session(), desk.clock()).byId(id);
    if (!conversation) return conversation.failure();
    return Answer{toJson(*conversation), text.arg(conversation->name)};
}

tl::expected<ConversationQuery, Failure> queryFrom(const Arguments& arguments)
{
    ConversationQuery query;
    query.urgentOnly = arguments.has(word("--urgent"));
    query.unreadOnly = arguments.has(word("--unread"));
    query.search = arguments.value(word("--search"));
    query.tag = arguments.value(word("--tag"));
    if (arguments.has(word("--assigned"))) {
        const auto whose = arguments.value(word("--assigned"));
        if (whose != word("me") && whose != word("none"))
            return wrongUsage(word("--assigned"), Words::tr("me or none"));
        query.assigned = whose == word("me") ? ConversationQuery::Who::Mine : ConversationQuery::Who::Nobody;
    }
    if (arguments.has(word("--open")) && arguments.has(word("--closed")))
        return wrongUsage(word("--closed"), Words::tr("either --open or --closed"));
    if (arguments.has(word("--open"))) query.state = ConversationQuery::State::Open;
    if (arguments.has(word("--closed"))) query.state = ConversationQuery::State::Closed;
    const auto limit = arguments.integer(word("--limit"), 100, 1);
    if (!limit) return tl::unexpected(limit.error());
    query.limit = static_cast<int>(qMin<qint64>(*limit, kMostListed));
    if (arguments.has(word("--after"))) {
        query.after = conversationCursorFrom(arguments.value(word("--after")));
        if (!query.after) return wrongUsage(word("--after"), Words::tr("no cursor of a list before"));
    }
    return query;
}

Outcome list(Desk& desk, const Arguments& arguments)
{
    const auto query = queryFrom(arguments);
    if (!query) return tl::unexpected(query.error());
    const auto page = ConversationRepository(desk.database(), desk.session(), desk.clock()).list(*query);
    if (!page) return page.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& conversation : page->items) {
        items.append(toJson(conversation));
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(conversation.id.value(), 8)
                         .arg(toIso(conversation.lastAt))
                         .arg(conversation.unread, 3)
                         .arg(conversation.name, -24)
                         .arg(conversation.lastText.simplified()));
    }
    const auto next = page->next ? QJsonValue(toText(*page->next)) : QJsonValue();
    return Answer{QJsonObject{{word("items"), items}, {word("next"), next}, {word("total"), page->total}},
                  lines.join(QLatin1Char('\n'))};
}

QString lineOf(const ThreadEntry& entry, const QString& contact)
{
    const auto who = entry.direction == ThreadEntry::Direction::In ? contact
                     : entry.author.isEmpty()                      ? QStringLiteral("Relais")
                                                                   : entry.author;
    const auto said = entry.text.isEmpty() ? QLatin1Char('[') + entry.kind + QLatin1Char(']') : entry.text;
    const auto file = entry.mediaState
                          ? QStringLiteral("  [%1 %2: %3]")
                                .arg(entry.kind, entry.mediaName.isEmpty() ? entry.mediaType : entry.mediaName,
                                     mediaStateText(*entry.mediaState, entry.mediaTrouble, entry.mediaBytes))
                          : QString();
    const auto status = entry.status ? QStringLiteral("  (%1)").arg(statusText(*entry.status)) : QString();
    return QStringLiteral("%1  %2  %3  %4%5%6").arg(entry.id, 6).arg(toIso(entry.at), who, said, file, status);
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto conversation = ConversationRepository(desk.database(), desk.session(), desk.clock()).byId(*id);
    if (!conversation) return conversation.failure();
    const auto thread = readWholeThread(desk.database(), desk.session(), *id);
    if (!thread) return thread.failure();
    QStringList lines{conversation->name + QStringLiteral("  ") + conversation->address};
    for (const auto& entry : *thread) lines.append(lineOf(entry, conversation->name));
    return Answer{toJson(ConversationDocument{*conversation, *thread}), lines.join(QLatin1Char('\n'))};
}

Result<MessageId> replyWithFile(ConversationReplies& replies, ConversationId id, const Arguments& arguments,
                                Warned warned)
{
    const auto file = readOutgoingFile(arguments.value(word("--file")));
    if (!file) return file.failure();
    return replies.file(id, *file, arguments.value(word("--text")), warned);
}

Outcome reply(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const bool isFile = arguments.has(word("--file"));
    const bool isText = isFile || arguments.has(word("--text"));
    if (isText == arguments.has(word("--template")))
        return wrongUsage(word("--text"), Words::tr("either --text, --file or --template"));
    ModelForTexts model(desk);
    ConversationReplies replies(desk.database(), desk.session(), desk.clock(), model.judge());
    const auto warned = arguments.has(word("--anyway")) ? Warned::Accepts : Warned::Asks;
    const TemplateReply filled{.name = arguments.value(word("--template")),
                               .language = arguments.value(word("--language")),
                               .variables = arguments.values(word("--variable")),
                               .header = arguments.value(word("--header")),
                               .buttons = arguments.values(word("--button"))};
    const auto message = isFile   ? replyWithFile(replies, *id, arguments, warned)
                         : isText ? replies.text(*id, arguments.value(word("--text")), warned)
                                  : replies.withTemplate(*id, filled, warned);
    if (!message) return message.failure();
    return Answer{QJsonObject{{word("id"), id->value()}, {word("message"), message->value()}},
                  Words::tr("Queued as message %1: the engine sends it.").arg(message->value())};
}

QJsonObject fileJson(const MediaFile& file)
{
    return {{word("id"), file.id.value()},
            {word("kind"), file.kind},
            {word("name"), file.name},
            {word("type"), file.mediaType},
            {word("bytes"), file.bytes},
            {word("state"), mediaStateName(file.state)},
            {word("trouble"), file.trouble.isEmpty() ? QJsonValue() : QJsonValue(file.trouble)}};
}

Outcome media(Desk& desk, const Arguments& arguments)
{
    const auto number = idOf(arguments);
    if (!number) return tl::unexpected(number.error());
    const InteractionId id(number->value());
    if (arguments.has(word("--out")) && arguments.has(word("--again")))
        return wrongUsage(word("--again"), Words::tr("either --out or --again"));
    ConversationMedia files(desk.database(), desk.session(), desk.clock());
    const auto path = arguments.value(word("--out"));
    if (!path.isEmpty())
        if (auto may = desk.mayWrite(path); !may) return may.failure();
    const auto file = arguments.has(word("--again")) ? files.fetchAgain(id)
                      : arguments.has(word("--out")) ? files.save(id, path)
                                                     : files.find(id);
    if (!file) return file.failure();
    auto json = fileJson(*file);
    if (!path.isEmpty()) json.insert(word("file"), path);
    const auto state = mediaStateText(file->state, file->trouble, file->bytes);
    return Answer{json, path.isEmpty() ? QStringLiteral("%1: %2").arg(file->name, state)
                                       : Words::tr("%1 written to %2.").arg(file->name, path)};
}

Outcome tag(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (!arguments.has(word("--add")) && !arguments.has(word("--remove")))
        return wrongUsage(word("conversation tag"), Words::tr("--add T or --remove T"));
    if (auto done =
            actionsOf(desk).changeTags(*id, arguments.values(word("--add")), arguments.values(word("--remove")));
        !done)
        return done.failure();
    return standing(desk, *id, Words::tr("Tags of %1 changed."));
}

Outcome note(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (!arguments.has(word("--text"))) return wrongUsage(word("--text"), Words::tr("missing"));
    const auto made = actionsOf(desk).addNote(*id, arguments.value(word("--text")));
    if (!made) return made.failure();
    return Answer{QJsonObject{{word("id"), id->value()}, {word("note"), made->value()}}, Words::tr("Note added.")};
}

Outcome assign(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (!arguments.has(word("--to"))) return wrongUsage(word("--to"), Words::tr("an e-mail, or none"));
    const auto to = arguments.value(word("--to"));
    if (auto done = actionsOf(desk).assign(*id, to == word("none") ? QString() : to); !done) return done.failure();
    return standing(desk, *id, Words::tr("%1 reassigned."));
}

Outcome markRead(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = actionsOf(desk).markRead(*id); !done) return done.failure();
    return standing(desk, *id, Words::tr("%1 marked as read."));
}

Outcome close(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = actionsOf(desk).close(*id); !done) return done.failure();
    return standing(desk, *id, Words::tr("%1 closed."));
}

Outcome reopen(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (auto done = actionsOf(desk).reopen(*id); !done) return done.failure();
    return standing(desk, *id, Words::tr("%1 opened again."));
}

enum class ExportAs { Json, Csv, Pdf };

/// The wanted format; without one, what the file's name says.
tl::expected<ExportAs, Failure> formatFrom(const Arguments& arguments, const QString& path)
{
    const auto ending = path.section(QLatin1Char('.'), -1).toLower();
    const auto wanted =
        arguments.value(word("--format"), ending == word("csv") || ending == word("pdf") ? ending : word("json"));
    if (wanted == word("json")) return ExportAs::Json;
    if (wanted == word("csv")) return ExportAs::Csv;
    if (wanted == word("pdf")) return ExportAs::Pdf;
    return wrongUsage(word("--format"), Words::tr("json, csv or pdf"));
}

Outcome exportOne(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto& path = arguments.operands().at(1);
    const auto format = formatFrom(arguments, path);
    if (!format) return tl::unexpected(format.error());
    if (auto may = desk.mayWrite(path); !may) return may.failure();
    const StopSignals signals;
    const auto written =
        *format == ExportAs::Pdf
            ? exportConversation(desk.database(), desk.session(), desk.clock(), *id, path,
                                 [&](const ConversationDocument& document) {
                                     return layOut(Paper::Conversation, toJson(document), desk.folder(),
                                                   signals.token());
                                 })
            : exportConversation(desk.database(), desk.session(), desk.clock(), *id, path,
                                 *format == ExportAs::Csv ? ConversationFormat::Csv : ConversationFormat::Json);
    if (!written) return signals.failed(written.error());
    return Answer{QJsonObject{{word("file"), path}, {word("messages"), *written}},
                  Words::tr("%n message(s) written to %1.", nullptr, plural(*written)).arg(path)};
}

QJsonObject sequenceJson(const Sequence& sequence)
{
    return {{word("campaign"), sequence.campaign.value()},
            {word("name"), sequence.name},
            {word("message_2"), sequence.second ? QJsonValue(statusName(*sequence.second)) : QJsonValue()},
            {word("resets"), sequence.resets},
            {word("reset_at"), isoOrNull(sequence.resetAt)}};
}

Outcome sequences(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto all = Sequences(desk.database(), desk.session(), desk.clock()).of(*id);
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& one : *all) {
        items.append(sequenceJson(one));
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(one.campaign.value(), 8)
                         .arg(one.name, one.second ? statusText(*one.second) : Words::tr("no Message 2 yet")));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome resetSequence(Desk& desk, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (!arguments.has(word("--campaign"))) return wrongUsage(word("--campaign"), Words::tr("missing"));
    const auto campaign = arguments.integer(word("--campaign"), 0, 1);
    if (!campaign) return tl::unexpected(campaign.error());
    const auto reset = Sequences(desk.database(), desk.session(), desk.clock()).reset(*id, CampaignId(*campaign));
    if (!reset) return reset.failure();
    return Answer{sequenceJson(*reset),
                  Words::tr("Message 2 of “%1” comes again when the contact answers next.").arg(reset->name)};
}

} // namespace

QList<Command> conversationCommands()
{
    const auto conversation = [](const char* verb) { return QStringList{word("conversation"), word(verb)}; };
    const auto repeated = [](const char* name, const char* value) {
        return Option{.name = word(name), .valueName = word(value), .repeatable = true};
    };
    const Option text{word("--text"), word("T")};
    return {
        {conversation("list"),
         word(
             "[--unread] [--urgent] [--search Q] [--tag T] [--assigned me|none] [--open|--closed] [--limit N] [--after CURSOR]"),
         {{word("--unread")},
          {word("--urgent")},
          {word("--search"), word("Q")},
          {word("--tag"), word("T")},
          {word("--assigned"), word("me|none")},
          {word("--open")},
          {word("--closed")},
          {word("--limit"), word("N")},
          {word("--after"), word("CURSOR")}},
         0,
         0,
         Needs::Workspace,
         list},
        {conversation("show"), word("ID"), {}, 1, 1, Needs::Workspace, show},
        {conversation("media"),
         word("MESSAGE [--out FILE | --again]"),
         {{word("--out"), word("FILE")}, {word("--again")}},
         1,
         1,
         Needs::Workspace,
         media},
        {conversation("reply"),
         word(
             "ID --text T | --file F [--text CAPTION] | --template NAME [--language L] [--variable V]... [--header V] [--button V]... [--anyway]"),
         {text,
          {word("--file"), word("F")},
          {word("--template"), word("NAME")},
          {word("--language"), word("L")},
          repeated("--variable", "V"),
          {word("--header"), word("V")},
          repeated("--button", "V"),
          {word("--anyway")}},
         1,
         1,
         Needs::Workspace,
         reply},
        {conversation("tag"),
         word("ID [--add T]... [--remove T]..."),
         {repeated("--add", "T"), repeated("--remove", "T")},
         1,
         1,
         Needs::Workspace,
         tag},
        {conversation("note"), word("ID --text T"), {text}, 1, 1, Needs::Workspace, note},
        {conversation("assign"),
         word("ID --to EMAIL|none"),
         {{word("--to"), word("EMAIL|none")}},
         1,
         1,
         Needs::Workspace,
         assign},
        {conversation("read"), word("ID"), {}, 1, 1, Needs::Workspace, markRead},
        {conversation("close"), word("ID"), {}, 1, 1, Needs::Workspace, close},
        {conversation("open"), word("ID"), {}, 1, 1, Needs::Workspace, reopen},
        {conversation("sequences"), word("ID"), {}, 1, 1, Needs::Workspace, sequences},
        {conversation("reset-sequence"),
         word("ID --campaign ID"),
         {{word("--campaign"), word("ID")}},
         1,
         1,
         Needs::Workspace,
         resetSequence},
        {conversation("export"),
         word("ID FILE [--format json|csv|pdf]"),
         {{word("--format"), word("json|csv|pdf")}},
         2,
         2,
         Needs::Workspace,
         exportOne},
    };
}

} // namespace relais::ctl
